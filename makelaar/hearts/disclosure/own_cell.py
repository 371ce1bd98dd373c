"""R5 as the protector sees it: who is the only one in a hidden cell knows it to be 1, and computes on from there."""

from collections.abc import Iterator, Sequence

import numpy as np

from makelaar.hearts.disclosure.inner import Expression, Numbers
from makelaar.hearts.disclosure.programs import NEAR, is_whole
from makelaar.hearts.disclosure.realities import Realities


def exposed(
    realities: Realities, hidden: Sequence[tuple[Expression, int]]
) -> Iterator[tuple[Expression, Expression, int]]:
    """(own cell, other cell, its value): with the first at 1, the second is exact and small.

    Every hidden cell that may be 1 is tried, for the reader of the release knows no better which ones are.
    """
    expressions = [expression for expression, _k in hidden]
    ks = np.array([k for _expression, k in hidden])
    for at, own in enumerate(expressions):
        values = realities.values_of(expressions)
        mine = values[values[:, at] == 1]
        for other in _exact_beside(realities, expressions, ks, own, mine):
            yield own, expressions[other[0]], other[1]


def _exact_beside(
    realities: Realities, expressions: list[Expression], ks: Numbers, own: Expression, mine: Numbers
) -> list[tuple[int, int]]:
    """The other cells, with their value, that are exact and small beside `own` at 1."""
    left = _alike(mine, expressions, ks, own)
    if not left:
        return []
    program = realities.tied(own, 1)
    many = 0
    while left and len(left) != many:
        many, together = len(left), Expression.of(t for i in left for t in expressions[i].terms)
        for sense in (-1, 1):
            table = program.furthest(together, sense)
            if table is None:
                return []
            if is_whole(table):
                realities.keep(np.rint(table))
            mine = np.vstack([mine, [e.at(table) for e in expressions]])
        left = _alike(mine, expressions, ks, own)
    found = []
    for i in left:
        ends = [program.furthest(expressions[i], sense) for sense in (-1, 1)]
        if ends[0] is None or ends[1] is None:
            continue
        low, high = np.ceil(expressions[i].at(ends[0]) - NEAR), np.floor(expressions[i].at(ends[1]) + NEAR)
        if low == high and 1 <= low < ks[i]:
            found.append((i, int(low)))
    return found


def _alike(mine: Numbers, expressions: list[Expression], ks: Numbers, own: Expression) -> list[int]:
    """The cells that are the same and small in all of the tables `mine`."""
    others = [i for i, expression in enumerate(expressions) if expression != own]
    if not len(mine):
        return others
    low, high = mine.min(axis=0), mine.max(axis=0)
    open_ = (high - low >= 1 - NEAR) | (low < 1 - NEAR) | (high >= ks)
    return [i for i in others if not open_[i]]
