"""The whole problem of one request: what is known already, what is to be printed, and what nobody may find out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, product
from math import inf, log1p

import numpy as np

from makelaar.hearts.disclosure.cube import Cube
from makelaar.hearts.disclosure.inner import Expression, Inner, Sets
from makelaar.hearts.disclosure.numbers import Bundles, Item, Problem, Row, Watch, name_of
from makelaar.hearts.disclosure.printing import known, rounded
from makelaar.hearts.disclosure.types import (
    PERIOD,
    Cell,
    Display,
    History,
    How,
    Key,
    Release,
    Request,
    Space,
)

SUMMED = 3.0
"""A cell weighs 3 times more for each dimension that it sums: totals are hidden last (rule 5)."""
EMPTY = 0.1
"""What hiding a cell without anybody costs: little, but not nothing."""


def reprints(history: History, request: Request, keys: Iterable[Key]) -> dict[Key, Cell]:
    """The cells among `keys` that were printed before: they are printed again as they were (rule 3)."""
    printed: dict[Key, Cell] = {}
    for release in history.releases:
        if release.measure == request.measure:
            for cell in release.cells:
                if cell.how is not How.PCT:
                    printed.setdefault(cell.key, cell)
    return {key: printed[key] for key in keys if key in printed}


def make_problem(space: Space, cube: Cube, history: History, request: Request, keys: list[Key]) -> Problem:
    """The problem of printing `keys` after `history`. The space is today's; `cube` has what was released frozen."""
    return _Maker(space, cube, history, request, keys).made()


class _Maker:
    def __init__(self, space: Space, cube: Cube, history: History, request: Request, keys: list[Key]) -> None:
        self.space, self.cube, self.request, self.keys = space, cube, request, keys
        self.releases = [r for r in history.releases if r.measure == request.measure]
        self.layouts = {frozenset(layout) for layout in (*history.layouts, *request.layouts)}
        self.sets: dict[Key, Sets] = {}
        printed = [key for release in self.releases for cell in release.cells for key in _keys_in(cell)]
        printed.sort(key=lambda key: self._order(key))
        for key in (*printed, *keys):
            if key not in self.sets:
                self.sets[key] = space.sets(key)
        self.inner = Inner(space, self.sets.values())
        self.period = space.names.index(PERIOD) if PERIOD in space.names else -1
        self.dated = [
            i
            for i, name in enumerate(space.names)
            if i in self.inner.dims and (name == PERIOD or any(group.dim == name for group in space.groups))
        ]

    def _order(self, key: Key) -> list[list[int]]:
        """Where a key stands in the order of the categories."""
        sets = self.space.sets(key)
        return [[i for i, c in enumerate(cs) if c in s] for (_d, cs), s in zip(self.space.dims, sets, strict=True)]

    def made(self) -> Problem:
        reprinted = reprints(History(self.space, (), tuple(self.releases)), self.request, self.keys)
        watches = list(self._watches())
        lines = list(self._lines())
        new = [key for key in self.keys if key not in reprinted and self._expression(key) is not None]
        before = [c.key for r in self.releases for c in r.cells if c.how in (How.EXACT, How.ROUND)]
        released = {self._bundles(key): e for key in before if (e := self._expression(key)) is not None}
        fixed = self._fixed()
        truth = self.inner.truth(self.cube)
        items = self._items(new, truth)
        return Problem(
            self.inner, truth, fixed, items, watches, lines, reprinted, released, self._places(items), self._hidden()
        )

    def _hidden(self) -> list[tuple[Expression, int, Key]]:
        cells = [c.key for r in self.releases for c in r.cells if c.how in (How.HIDDEN, How.LT)]
        made = {e: (e, self.space.threshold(self.sets[key]), key) for key in cells if (e := self._expression(key))}
        return list(made.values())

    def _places(self, items: list[Item]) -> dict[Bundles, Item]:
        return {self._bundles(key): item for item in items for key in item.keys}

    def _bundles(self, key: Key) -> Bundles:
        return self.inner.bundles(self.sets[key])

    def _expression(self, key: Key) -> Expression | None:
        return self.inner.expression(self._bundles(key))

    # What is known

    def _fixed(self) -> dict[Expression, tuple[float, float]]:
        """Every number ever released, as a row that is never relaxed (rule 2), and what people in unions are."""
        fixed: dict[Expression, tuple[float, float]] = {}

        def know(expression: Expression, low: float, high: float) -> None:
            before = fixed.get(expression, (-inf, inf))
            fixed[expression] = max(before[0], low), min(before[1], high)

        for release in self.releases:
            zeros = any(c.how is How.EXACT and c.value == 0 and self._expression(c.key) for c in release.cells)
            for cell in release.cells:
                expression = self._expression(cell.key)
                if cell.how is How.PCT:
                    for row in self._share(cell, release):
                        know(*row)
                elif expression is not None:
                    low, high = known(cell, self.space.threshold(self.sets[cell.key]), below_k_hidden=True)
                    if zeros and cell.how in (How.HIDDEN, How.LT):
                        low = max(low, 1)  # rule 7: zeros print as 0, so this is not one
                    know(expression, low, high)
        for rule in self.inner.union_rules():
            know(*rule)
        return fixed

    def _share(self, cell: Cell, release: Release) -> Iterator[tuple[Expression, float, float]]:
        """A percentage of counts that were not printed: |100·num/den - p| ≤ half a unit."""
        if release.pct_from_printed or cell.of is None:
            return
        part, whole = self._expression(cell.key), self._expression(cell.of)
        half = 0.5 * 10.0 ** -(cell.decimals or 0)
        value = float(cell.value or 0)
        if part is not None and whole is not None:
            hundredfold = Expression(tuple((u, 100 * f) for u, f in part.terms))
            yield hundredfold.plus(whole, -(value + half)), -inf, 0
            yield hundredfold.plus(whole, -(value - half)), 0, inf

    # What is printed

    def _items(self, keys: list[Key], truth: np.ndarray[tuple[int], np.dtype[np.float64]]) -> list[Item]:
        items: dict[Expression, Item] = {}
        for key in keys:
            expression = self._expression(key)
            if expression is None:
                continue
            if expression in items:
                items[expression].keys.append(key)
                continue
            count, k = round(expression.at(truth)), self.space.threshold(self.sets[key])
            cell = rounded(key, count, k)
            low, high = known(cell, k, below_k_hidden=True)
            small = False
            if self.request.display is Display.EXACT:
                low = high = count
                small = count < k
            items[expression] = Item(expression, [key], count, k, self._weight(key, count), low, high, small, small)
        return list(items.values())

    def _weight(self, key: Key, count: int) -> float:
        """log(1+a) × (1+3 per summed dimension) (rule 5)."""
        named = dict(key)
        summed = sum(dim not in named for dim in self.space.names)
        return max(log1p(count), EMPTY) * (1 + SUMMED * summed)

    # What nobody may find out

    def _watches(self) -> Iterator[Watch]:
        """Printed cells, each quarter of every table, inner cells, and the difference of two periods (rule 4)."""
        found: dict[Expression, Watch] = {}
        for bundles in self._cells():
            expression = self.inner.expression(bundles)
            if expression is not None:
                sets = self.inner.categories(bundles)
                watch = Watch(expression, self.space.threshold(sets), name_of(self.space, sets))
                if expression not in found or found[expression].k < watch.k:
                    found[expression] = watch
        for watch in self._differences():
            found.setdefault(watch.expression, watch)
        yield from found.values()

    def _cells(self) -> list[Bundles]:
        """The cells of every table, printed or not, and the inner cells."""
        cells: dict[Bundles, None] = {self._bundles(key): None for key in self.sets}
        names = self.space.names
        layouts = {frozenset(i for i in self.inner.dims if names[i] in layout) for layout in self.layouts}
        layouts |= {frozenset(names.index(dim) for dim, _l in key) & set(self.inner.dims) for key in self.sets}
        layouts |= {layout | {self.period} for layout in layouts if self.period in self.inner.dims}
        layouts.add(frozenset(self.inner.dims))
        for layout in sorted(layouts, key=sorted):
            sides = [
                [frozenset((n,)) for n in range(len(parts))] if i in layout else [frozenset(range(len(parts)))]
                for i, parts in enumerate(self.inner.parts)
            ]
            cells |= dict.fromkeys(product(*sides))
        return list(cells)

    def _differences(self) -> Iterator[Watch]:
        rows: dict[Key, tuple[float, float]] = {}
        for release in self.releases:
            for cell in release.cells:
                if cell.how is not How.PCT:
                    k = self.space.threshold(self.sets[cell.key])
                    rows[cell.key] = known(cell, k, below_k_hidden=True)
        for i in self.dated:
            alike: dict[Sets, list[Key]] = defaultdict(list)
            for key, sets in self.sets.items():
                alike[sets[:i] + sets[i + 1 :]].append(key)
            for keys in alike.values():
                for pair in combinations(keys, 2):
                    small, large = sorted(pair, key=lambda key: len(self.sets[key][i]))
                    if self.sets[small][i] < self.sets[large][i]:
                        yield from self._difference(i, large, small, rows)
                if self.space.names[i] not in self.space.distinct:
                    yield from self._several_off(i, keys)

    def _several_off(self, i: int, keys: list[Key]) -> Iterator[Watch]:
        """What two or three printed periods leave of a longer one."""
        for large in keys:
            sets = self.sets[large]
            parts = [key for key in keys if self.sets[key][i] < sets[i]]
            for many in (2, 3):
                for some in combinations(parts, many):
                    inside = [self.sets[key][i] for key in some]
                    left = sets[i].difference(*inside)
                    if left and sum(map(len, inside)) == len(sets[i]) - len(left):
                        remaining = (*sets[:i], left, *sets[i + 1 :])
                        expression = self.inner.expression(self.inner.bundles(remaining))
                        if expression is not None:
                            yield Watch(expression, self.space.threshold(remaining), large)

    def _difference(self, i: int, large: Key, small: Key, rows: dict[Key, tuple[float, float]]) -> Iterator[Watch]:
        whole, part = self._expression(large), self._expression(small)
        if whole is None or part is None or whole == part:
            return
        sets = self.sets[large]
        left = (*sets[:i], sets[i] - self.sets[small][i], *sets[i + 1 :])
        low = rows.get(large, (0, inf))[0] - rows.get(small, (0, inf))[1]
        yield Watch(whole.plus(part, -1), self.space.threshold(left), large, low)

    def _lines(self) -> Iterator[Row]:
        seen: set[tuple[Expression, ...]] = set()
        for bundles in self._cells():
            for i in self.inner.dims:
                for together in (frozenset(range(len(self.inner.parts[i]))), bundles[i]):
                    parts = tuple(
                        expression
                        for n in sorted(together)
                        if (expression := self.inner.expression((*bundles[:i], frozenset((n,)), *bundles[i + 1 :])))
                    )
                    if len(parts) > 1 and parts not in seen:
                        seen.add(parts)
                        whole = (*bundles[:i], together, *bundles[i + 1 :])
                        yield Row(parts, name_of(self.space, self.inner.categories(whole)))


def _keys_in(cell: Cell) -> list[Key]:
    return [cell.key] if cell.of is None else [cell.key, cell.of]
