"""How a large table is taken apart, and what hangs together with what."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from makelaar.hearts.disclosure.inner import Expression, Indexes, Inner
from makelaar.hearts.disclosure.numbers import Problem
from makelaar.hearts.disclosure.types import PERIOD

AT_ONCE = 700
"""A table with more unknowns is searched quarter by quarter."""


def parts_of(inner: Inner) -> list[Indexes]:
    """The parts in which a table is searched: all at once, or by quarter, or by the longest dimension."""
    every = np.arange(inner.count, dtype=np.int32)
    if len(inner.spots) <= AT_ONCE:
        return [every]
    along = along_which(inner)
    parts: dict[int, list[int]] = {}
    for number, spot in enumerate(inner.spots):
        parts.setdefault(spot[along], []).append(number)
    for (rest, shape), number in inner.unions.items():
        first = inner.singles(rest, shape)[-1]
        parts.setdefault(inner.spots[first][along], []).append(number)
    return [np.array(sorted(unknowns), dtype=np.int32) for _n, unknowns in sorted(parts.items())]


def along_which(inner: Inner) -> int:
    """The dimension along which a table is taken apart: the period, or else the longest."""
    period = inner.space.names.index(PERIOD) if PERIOD in inner.space.names else -1
    if period in inner.dims or not inner.dims:
        return period
    return max(inner.dims, key=lambda i: len(inner.parts[i]))


def links(
    problem: Problem, rows: Sequence[Expression], owner: NDArray[np.int64], parts: Sequence[Indexes]
) -> tuple[NDArray[np.bool_], list[bool]]:
    """(which unknowns are in one sum, or in a chain of sums, with something that is printed now; which parts of the
    table share no sum with another). `owner` has for each unknown its part."""
    chain = np.arange(problem.inner.count)
    before = None
    while before is None or not np.array_equal(chain, before):
        before = chain.copy()
        for expression in rows:
            unknowns = [u for u, _f in expression.terms]
            chain[unknowns] = chain[unknowns].min()
    printed = {int(chain[u]) for item in problem.items for u, _f in item.expression.terms}
    alone = [len(set(owner[np.isin(chain, chain[part])].tolist())) == 1 for part in parts]
    return np.isin(chain, sorted(printed)), alone


def twins(inner: Inner) -> list[list[int]]:
    """For each inner unknown the same cell in all parts."""
    along = along_which(inner)
    alike: dict[tuple[int, ...], list[int]] = {}
    for number, spot in enumerate(inner.spots):
        alike.setdefault(spot[:along] + spot[along + 1 :], []).append(number)
    found: list[list[int]] = [[] for _u in range(inner.count)]
    for several in alike.values():
        for unknown in several:
            found[unknown] = several
    return found
