"""The realities that fit what will be printed, as far as they were found: whole-number tables beside the truth.

From one of them the shortest ways lead to others (see `moving`); each that is found counts for every number.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import highspy
import numpy as np
from numpy.typing import NDArray

from makelaar.hearts.disclosure.inner import Expression, Numbers
from makelaar.hearts.disclosure.links import linked
from makelaar.hearts.disclosure.moving import HARD, Goal, Moves, Way
from makelaar.hearts.disclosure.numbers import Item, Problem, Watch
from makelaar.hearts.disclosure.programs import NEAR, Stack, load, matrix_of, solver

Tables = NDArray[np.float32]
ROOM = 64
HALF = 0.5


class NoReality(ArithmeticError):
    """Nothing fits what is asked. Without anything held the truth always does."""


class Realities:
    """Tables that fit the history and the items as they stand; the first is the truth."""

    def __init__(self, problem: Problem, heard: Callable[[], None] = lambda: None) -> None:
        """`heard` is called at each step, and may raise to stop."""
        self.problem = problem
        self.truth = problem.truth
        self._heard = heard
        items = {item.expression: item for item in problem.items}
        every = list(dict.fromkeys([*problem.fixed, *items]))
        self._linked = linked(problem, every)
        self.rows = [expression for expression in every if self.about_new([expression])]
        self.row_of = {expression: i for i, expression in enumerate(self.rows)}
        self.fixed_low = np.array([problem.fixed.get(e, (-np.inf, np.inf))[0] for e in self.rows])
        self.fixed_high = np.array([problem.fixed.get(e, (-np.inf, np.inf))[1] for e in self.rows])
        self.item_rows = np.array([self.row_of[item.expression] for item in problem.items], dtype=np.int32)
        looked = [watch.expression for watch in problem.watches]
        looked += [part for line in problem.lines for part in line.parts]
        looked += [item.expression for item in problem.items]
        looked += [expression for expression, _k, _key in problem.hidden_before]
        self.number = {expression: i for i, expression in enumerate(dict.fromkeys(looked))}
        self._all = Stack(list(self.number))
        finite = self.fixed_high[np.isfinite(self.fixed_high)]
        ks = [watch.k for watch in problem.watches]
        highest = max([0.0, *finite, *(item.high for item in problem.items), float(self.truth.sum())])
        self.most = 2 * highest + 10 * max(ks, default=1)
        self._matrix = matrix_of(self.rows, problem.inner.count)
        self.because: frozenset[int] = frozenset()
        self._proofs: dict[Expression, frozenset[int]] = {}
        self._values: list[Tables] = []
        self._tables: list[Tables] = []
        self._stacked: Tables = np.zeros((ROOM, len(self.number)), dtype=np.float32)
        self._stacked_to = 0
        self._true_values = self._all.at(self.truth)
        self._moves = Moves(self._matrix, self.truth, Stack(self.rows).at(self.truth), self.most)
        self.least, self.greatest = self._true_values.copy(), self._true_values.copy()
        self.refresh()
        self._keep(self.truth, self._true_values)

    def concerns(self, watch: Watch) -> bool:
        """Whether anything that is printed now says something about `watch`, also by way of other numbers."""
        return self.about_new([watch.expression])

    def about_new(self, expressions: Sequence[Expression]) -> bool:
        """The same for any of some expressions."""
        return any(self._linked[u] for expression in expressions for u, _f in expression.terms)

    def refresh(self) -> None:
        """Take over what is hidden now."""
        self.low, self.high = self.fixed_low.copy(), self.fixed_high.copy()
        hidden = set()
        for item, row in zip(self.problem.items, self.item_rows, strict=True):
            if item.hidden:
                hidden.add(int(row))
            else:
                self.low[row], self.high[row] = max(self.low[row], item.low), min(self.high[row], item.high)
        self._proofs = {e: rows for e, rows in self._proofs.items() if not rows & hidden}
        self._bound = False

    # Tables

    def _keep(self, table: Numbers, values: Numbers) -> None:
        """Remember a reality."""
        self._tables.append(table.astype(np.float32))
        self._values.append(values.astype(np.float32))
        np.minimum(self.least, values, out=self.least)
        np.maximum(self.greatest, values, out=self.greatest)

    def only_fitting(self, item: Item) -> None:
        """Forget the tables that do not fit `item`, which is shown again."""
        at = self.number[item.expression]
        kept = [i for i, values in enumerate(self._values) if item.low - HALF <= values[at] <= item.high + HALF]
        if len(kept) < len(self._values):
            self._tables, self._values = [self._tables[i] for i in kept], [self._values[i] for i in kept]
            self._stacked_to = 0
            self.least, self.greatest = self._true_values.copy(), self._true_values.copy()
            for values in self._values:
                np.minimum(self.least, values, out=self.least)
                np.maximum(self.greatest, values, out=self.greatest)

    def saved(self) -> tuple[object, ...]:
        """The tables as they are, for `restored`."""
        return [*self._tables], [*self._values], self.least.copy(), self.greatest.copy()

    def restored(self, saved: tuple[object, ...]) -> None:
        """Go back to `saved`."""
        self._tables, self._values, self.least, self.greatest = saved  # type: ignore[assignment]
        self._stacked_to = 0

    def values_of(self, expressions: Sequence[Expression]) -> Tables:
        """By table and expression."""
        many = len(self._values)
        if many > len(self._stacked):
            self._stacked = np.concatenate([self._stacked, np.zeros((many, len(self.number)), dtype=np.float32)])
        for i in range(self._stacked_to, many):
            self._stacked[i] = self._values[i]
        self._stacked_to = many
        return self._stacked[:many, [self.number[e] for e in expressions]]

    def seen(self, expression: Expression) -> tuple[float, float]:
        """The least and the greatest value of an expression in the tables."""
        at = self.number.get(expression)
        if at is None:
            terms = np.array(expression.terms)
            unknowns = terms[:, 0].astype(np.int64)
            values = np.array([table[unknowns] for table in self._tables]) @ terms[:, 1]
            return float(values.min()), float(values.max())
        return float(self.least[at]), float(self.greatest[at])

    # Ways

    def go(self, goals: Sequence[Goal], price: float = HARD) -> Way | None:
        """The shortest way from here to `goals`; where it ends in whole numbers, that table is kept, and is here."""
        self._heard()
        if not self._bound:
            self._moves.bound(self.low, self.high)
            self._bound = True
        way = self._moves.shortest(goals, price)
        if way is not None and way.whole is not None and way.whole.any():
            self._keep(self.truth + way.whole, self._all.moved(self._true_values, way.whole))
        return way

    @contextmanager
    def held(self, expression: Expression, value: float) -> Iterator[None]:
        """Look only at realities where `expression`, which is a row, is `value`."""
        row = self.row_of[expression]
        before = self.low[row], self.high[row]
        self.low[row] = self.high[row] = value
        self._bound = False
        yield
        self.low[row], self.high[row] = before
        self._bound = False

    def reach(self, expression: Expression, value: float, up: bool) -> float:
        """Lead `expression` up or down to `value`, or as near as it can be; gives how near a linear program comes. A
        reality there is kept, if one was found. Raises `NoReality`."""
        way = self.go([Goal(expression, value - expression.at(self.truth), up)])
        if way is None:
            raise NoReality
        missed = float(way.missed[0])
        if missed > NEAR:
            self.because = way.because
        nearest = value - missed if up else value + missed
        if way.whole is None:
            self._search(expression, np.floor(nearest + NEAR) if up else np.ceil(nearest - NEAR), up)
        return nearest

    def _search(self, expression: Expression, value: float, up: bool) -> None:
        """Search for a whole-number table where `expression` is at least (`up`) or at most `value`."""
        self._heard()
        made = solver()
        load(made, self._matrix, *self._matrix.bounds(self.low, self.high, self.most))
        unknowns = np.array([u for u, _f in expression.terms], dtype=np.int32)
        bounds = (value, np.inf) if up else (-np.inf, value)
        made.addRow(*bounds, len(unknowns), unknowns, np.array([f for _u, f in expression.terms]))
        columns = np.arange(self._matrix.count, dtype=np.int32)
        kinds = np.full(len(columns), highspy.HighsVarType.kInteger)
        made.changeColsIntegrality(len(columns), columns, kinds)
        made.run()
        found = made.getSolution()
        if found.value_valid and len(found.col_value) == len(columns):
            table = np.rint(np.array(found.col_value))
            self._keep(table, self._all.at(table))
