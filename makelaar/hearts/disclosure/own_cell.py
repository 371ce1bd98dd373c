"""R5 as the protector sees it: who is the only one in a hidden cell knows it to be 1, and computes on from there."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from makelaar.hearts.disclosure.inner import Expression, Numbers
from makelaar.hearts.disclosure.moving import SEVERAL, Goal
from makelaar.hearts.disclosure.programs import NEAR
from makelaar.hearts.disclosure.realities import Realities, Tables
from makelaar.hearts.disclosure.safety import CHEAP


def exposed(
    realities: Realities, hidden: Sequence[tuple[Expression, int]]
) -> Iterator[tuple[Expression, Expression, int]]:
    """(own cell, other cell, its value): with the first at 1, the second is exact and small.

    Every hidden cell that may be 1 is tried, for the reader of the release knows no better which ones are.
    """
    expressions = [expression for expression, _k in hidden]
    ks = np.array([k for _expression, k in hidden])
    for at, own in enumerate(expressions):
        if _closed(realities, expressions, ks, at):
            with realities.held(own, 1):
                found = _exact_beside(realities, expressions, ks, at)
            for other, value in found:
                yield own, expressions[other], value


def _exact_beside(realities: Realities, expressions: list[Expression], ks: Numbers, own: int) -> list[tuple[int, int]]:
    """The other cells, with their value, that are exact and small beside cell `own` at 1, which is held there."""
    if realities.go([]) is None:
        return []  # nobody can be the only one here
    left = _closed(realities, expressions, ks, own)
    for up in (True, False):
        for start in range(0, len(left), SEVERAL):
            some = [expressions[i] for i in left[start : start + SEVERAL]]
            away = [(e, realities.seen(e)[up] + (1 if up else -1)) for e in some]
            realities.go([Goal(e, value - e.at(realities.truth), up) for e, value in away], CHEAP)
        left = _closed(realities, expressions, ks, own)
    return [(i, value) for i in left if (value := _exact(realities, expressions[i], int(ks[i]))) is not None]


def _exact(realities: Realities, expression: Expression, k: int) -> int | None:
    """The only small value that a cell can have; None where it can have more."""
    low = np.ceil(realities.reach(expression, 0, False) - NEAR)
    high = np.floor(realities.reach(expression, low + 1, True) + NEAR)
    return int(low) if low == high and 1 <= low < k else None


def _closed(realities: Realities, expressions: list[Expression], ks: Numbers, own: int) -> list[int]:
    """The cells that have one small value in all tables with cell `own` at 1, or between one table with less and one
    with more: all that lies between two tables fits as well."""
    values = realities.values_of(expressions)
    mine = values[:, own]
    low, high = np.full(len(expressions), np.inf), np.full(len(expressions), -np.inf)
    least, most = _ends(values, mine == 0)
    for several in np.unique(mine[mine >= 1]):
        few, many = _ends(values, mine == several)
        low = np.minimum(low, ((several - 1) * least + few) / several if several > 1 else few)
        high = np.maximum(high, ((several - 1) * most + many) / several if several > 1 else many)
    low, high = np.ceil(low - NEAR), np.floor(high + NEAR)
    closed = (low >= high) & (low >= 1) & (high < ks)
    closed[own] = False
    return [int(i) for i in np.flatnonzero(closed)]


def _ends(values: Tables, which: NDArray[np.bool_]) -> tuple[Numbers, Numbers]:
    some = values[which]
    if not len(some):
        return np.full(values.shape[1], np.inf), np.full(values.shape[1], -np.inf)
    return some.min(axis=0).astype(np.float64), some.max(axis=0).astype(np.float64)
