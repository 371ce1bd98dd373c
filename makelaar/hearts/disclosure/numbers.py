"""The numbers of a problem: those to print, those that nobody may find out, and what follows from a subtraction."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import inf

from makelaar.hearts.disclosure.inner import Expression, Inner, Numbers, Sets
from makelaar.hearts.disclosure.types import Cell, Key, Space

Bundles = tuple[frozenset[int], ...]


@dataclass
class Item:
    """A number to print: one unknown sum, with every key that is that sum."""

    expression: Expression
    keys: list[Key]
    count: int
    k: int
    weight: float
    low: float
    high: float
    small: bool
    """Hidden because of what it is itself (the exact display)."""
    hidden: bool = False


@dataclass(frozen=True)
class Watch:
    """A number of people that nobody may come to know when it is small (rule 4)."""

    expression: Expression
    k: int
    key: Key
    low: float = -inf
    """Known without a computation: at least this, by the history."""


@dataclass(frozen=True)
class Row:
    """Numbers beside each other along one dimension, and the sum that a reader has of them."""

    parts: tuple[Expression, ...]
    key: Key


@dataclass
class Problem:
    """What is known, what is to be printed, and what is watched."""

    inner: Inner
    truth: Numbers
    fixed: dict[Expression, tuple[float, float]]
    items: list[Item]
    watches: list[Watch]
    lines: list[Row]
    reprinted: dict[Key, Cell]
    released: dict[Bundles, Expression]
    """Sums that were printed as numbers before."""
    places: dict[Bundles, Item]
    hidden_before: list[tuple[Expression, int, Key]]
    """What was hidden or printed as "<5" before, with its k."""


def name_of(space: Space, sets: Sets) -> Key:
    """A key for `sets`, as a name in a sentence."""
    named = {}
    for (dim, categories), members in zip(space.dims, sets, strict=True):
        if len(members) < len(categories):
            groups = [g.label for g in space.groups if g.dim == dim and space.members(dim, g.label) == members]
            named[dim] = groups[0] if groups else "+".join(c for c in categories if c in members)
    return space.key(named)


def remainders(problem: Problem) -> Iterator[Watch]:
    """What is left of a printed number when its printed parts along a dimension are taken off (R3)."""
    inner = problem.inner
    numbers = {*problem.released, *(b for b, item in problem.places.items() if not item.hidden and item.low >= 1)}
    distinct = inner.space.distinct
    for i in inner.dims:
        if inner.space.names[i] in distinct:
            continue
        alike: dict[Bundles, list[frozenset[int]]] = defaultdict(list)
        for bundles in sorted(numbers, key=lambda b: [sorted(s) for s in b]):
            alike[bundles[:i] + bundles[i + 1 :]].append(bundles[i])
        for rest, sets in alike.items():
            for whole in sets:
                left = whole
                for part in sorted((s for s in sets if s < whole), key=lambda s: (len(s), sorted(s))):
                    left = left - part if part <= left else left
                if left and left < whole:
                    bundles = (*rest[:i], left, *rest[i:])
                    expression = inner.expression(bundles)
                    if expression is not None:
                        sets_left = inner.categories(bundles)
                        yield Watch(expression, inner.space.threshold(sets_left), name_of(inner.space, sets_left))
    yield from _left_of_tables(inner, numbers)


def _left_of_tables(inner: Inner, numbers: set[Bundles]) -> Iterator[Watch]:
    """The same for the cells of a table of several dimensions that are printed."""
    additive = [i for i in inner.dims if inner.space.names[i] not in inner.space.distinct]
    for many in range(2, len(additive) + 1):
        for dims in combinations(additive, many):
            alike: dict[Bundles, list[Bundles]] = defaultdict(list)
            for bundles in numbers:
                alike[tuple(b for i, b in enumerate(bundles) if i not in dims)].append(bundles)
            for beside in alike.values():
                ordered = sorted(beside, key=lambda b: ([len(b[i]) for i in dims], [sorted(s) for s in b]))
                for whole in ordered:
                    parts = [b for b in ordered if all(b[i] < whole[i] for i in dims)]
                    yield from _left_of_table(inner, whole, parts, dims)


def _left_of_table(inner: Inner, whole: Bundles, parts: list[Bundles], dims: tuple[int, ...]) -> Iterator[Watch]:
    expression = inner.expression(whole) if parts else None
    if expression is None:
        return
    taken: list[Bundles] = []
    for part in parts:
        found = inner.expression(part)
        if found is not None and all(any(part[i].isdisjoint(t[i]) for i in dims) for t in taken):
            taken.append(part)
            expression = expression.plus(found, -1)
    if expression.terms:
        sets = inner.categories(whole)
        yield Watch(expression, inner.space.threshold(sets), name_of(inner.space, sets))
