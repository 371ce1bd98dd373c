"""The realities that fit what will be printed, as far as they were found: whole-number tables beside the truth.

Each program is over a part of the table; a walk along the parts goes further than each alone.
"""

from collections.abc import Sequence
from math import ceil, floor

import numpy as np

from makelaar.hearts.disclosure.inner import Expression, Indexes, Numbers
from makelaar.hearts.disclosure.numbers import Problem, Watch
from makelaar.hearts.disclosure.parts import links, parts_of, twins
from makelaar.hearts.disclosure.programs import NEAR, Part, Program, Stack, is_whole, part_of


class Realities:
    """Tables that fit the history and the items as they stand; the first is the truth."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.truth = problem.truth
        items = {item.expression: item for item in problem.items}
        self.rows = list(dict.fromkeys([*problem.fixed, *items]))
        self.row_of = {expression: i for i, expression in enumerate(self.rows)}
        self.fixed_low = np.array([problem.fixed.get(e, (-np.inf, np.inf))[0] for e in self.rows])
        self.fixed_high = np.array([problem.fixed.get(e, (-np.inf, np.inf))[1] for e in self.rows])
        self._stack = Stack(self.rows)
        self.item_rows = np.array([self.row_of[item.expression] for item in problem.items], dtype=np.int32)
        self._collect()
        finite = self.fixed_high[np.isfinite(self.fixed_high)]
        counts = [item.high for item in problem.items]
        ks = [watch.k for watch in problem.watches]
        self.most = 2 * max([0.0, *finite, *counts, float(self.truth.sum())]) + 10 * max(ks, default=1)
        self.parts: list[Indexes] = parts_of(problem.inner)
        self._linked, self._alone = links(problem, self.rows, self._owner, self.parts)
        self._twins = twins(problem.inner)
        self._programs: dict[int, Program] = {}
        self._bounded: dict[int, tuple[int, int]] = {}
        self._proofs: dict[Expression, frozenset[int]] = {}
        self.least = self.greatest = np.zeros(0)
        self.version = 0
        self.refresh()
        self.tables = [self.truth]
        self._values = [self._all.at(self.truth)]
        self._extremes()

    def _collect(self) -> None:
        """Give every expression that is looked at a number."""
        problem = self.problem
        looked = [watch.expression for watch in problem.watches]
        looked += [part for line in problem.lines for part in line.parts]
        looked += self.rows
        self.number = {expression: i for i, expression in enumerate(dict.fromkeys(looked))}
        self._all = Stack(list(self.number))
        owner = np.zeros(problem.inner.count, dtype=np.int64)
        for p, part in enumerate(parts_of(problem.inner)):
            owner[part] = p
        self._owner = owner

    def concerns(self, watch: Watch) -> bool:
        """Whether anything that is printed now says something about `watch`, also by way of other numbers."""
        return self.about_new([watch.expression])

    def about_new(self, expressions: Sequence[Expression]) -> bool:
        """The same for any of some expressions."""
        return any(self._linked[u] for expression in expressions for u, _f in expression.terms)

    def scope(self, expression: Expression) -> int:
        """The smallest program that knows everything about `expression`: a part that stands alone, or all (-1)."""
        touched = self.touches(expression)
        return touched[0] if len(touched) == 1 and self._alone[touched[0]] else -1

    def touches(self, expression: Expression) -> list[int]:
        """The parts of the table that `expression` is about."""
        return sorted({int(self._owner[u]) for u, _f in expression.terms})

    # Bounds and programs

    def refresh(self) -> None:
        """Take over what is hidden now."""
        self.low, self.high = self.fixed_low.copy(), self.fixed_high.copy()
        for item, row in zip(self.problem.items, self.item_rows, strict=True):
            if not item.hidden:
                self.low[row], self.high[row] = max(self.low[row], item.low), min(self.high[row], item.high)
        hidden = {int(r) for item, r in zip(self.problem.items, self.item_rows, strict=True) if item.hidden}
        self._proofs = {e: rows for e, rows in self._proofs.items() if not rows & hidden}
        self.version += 1

    def program(self, part: int, held: Numbers | None = None) -> Program:
        """The program of one part (-1: of everything), the rest held as in `held` or the truth."""
        if part not in self._programs:
            every = np.arange(self.problem.inner.count, dtype=np.int32)
            made: Part = part_of(self.rows, every if part < 0 else self.parts[part], len(every))
            self._programs[part] = Program(made, self._stack, self.truth, self.most)
        program = self._programs[part]
        held = self.truth if held is None else held
        if self._bounded.get(part) != (self.version, id(held)):
            program.bound(self.low, self.high, held)
            self._bounded[part] = self.version, id(held)
        return program

    def tied(self, expression: Expression, value: float) -> Program:
        """The program of the whole table with one row at `value`, until another asks for it."""
        scope = self.scope(expression)
        program = self.program(scope)
        program.tie(self.row_of[expression], value, value)
        self._bounded.pop(scope)
        return program

    # Tables

    def keep(self, table: Numbers) -> None:
        """Remember a reality."""
        values = self._all.at(table)
        self.tables.append(table)
        self._values.append(values)
        np.minimum(self.least, values, out=self.least)
        np.maximum(self.greatest, values, out=self.greatest)

    def drop_unfitting(self) -> None:
        """Forget the tables that no longer fit (after an item was shown again)."""
        at = np.array([self.number[expression] for expression in self.rows])
        values = np.array(self._values)[:, at]
        fit = np.all((values >= self.low - NEAR) & (values <= self.high + NEAR), axis=1)
        self.tables = [t for t, ok in zip(self.tables, fit, strict=True) if ok]
        self._values = [v for v, ok in zip(self._values, fit, strict=True) if ok]
        self._extremes()

    def saved(self) -> tuple[list[Numbers], list[Numbers]]:
        """The tables as they are, for `restored`."""
        return list(self.tables), list(self._values)

    def restored(self, saved: tuple[list[Numbers], list[Numbers]]) -> None:
        """Go back to `saved`."""
        self.tables, self._values = saved
        self._extremes()

    def _extremes(self) -> None:
        values = np.array(self._values)
        self.least, self.greatest = values.min(axis=0), values.max(axis=0)

    def values_of(self, expressions: Sequence[Expression]) -> Numbers:
        """By table and expression."""
        return np.array(self._values)[:, [self.number[e] for e in expressions]]

    def seen(self, expression: Expression) -> tuple[float, float]:
        """The least and the greatest value of an expression in the tables."""
        at = self.number.get(expression)
        if at is None:
            values = [expression.at(table) for table in self.tables]
            return min(values), max(values)
        return float(self.least[at]), float(self.greatest[at])

    def push(self, expression: Expression, sense: int, part: int, held: Numbers | None = None) -> Numbers | None:
        """Look in one part for a reality with `expression` further than in the table held; keeps and gives it."""
        start = self.truth if held is None else held
        program = self.program(part, held)
        table = program.furthest(expression, sense)
        if table is None or (expression.at(table) - expression.at(start)) * sense < 1 - NEAR:
            return None
        if not is_whole(table):
            found = program.whole(expression, sense, near=table)
            if found is None or (expression.at(found) - expression.at(start)) * sense < 1 - NEAR:
                found = program.whole(expression, sense)
            if found is None or (expression.at(found) - expression.at(start)) * sense < 1 - NEAR:
                return None
            table = found
        table = np.rint(table)
        self.keep(table)
        return table

    def walk(self, expression: Expression, sense: int, held: Numbers | None = None) -> None:
        """The same through several parts, one after the other. Where the same cell in another quarter stands in the
        way, that one moves the other way first."""
        beside = self._beside(expression)
        table = self.truth if held is None else held
        for _turn in range(2 if beside.terms else 1):
            for part in self.touches(expression):
                moved = self.push(expression, sense, part, table)
                table = table if moved is None else moved
            table = self._move_all(beside, -sense, table)
        if beside.terms:
            for part in self.touches(expression):
                self.push(expression, sense, part, table)

    def _move_all(self, expression: Expression, sense: int, held: Numbers) -> Numbers:
        table = held
        for part in self.touches(expression):
            moved = self.push(expression, sense, part, table)
            table = table if moved is None else moved
        return table

    def _beside(self, expression: Expression) -> Expression:
        """The same cells in the parts that `expression` is not about, as far as sums link them."""
        if self.scope(expression) >= 0:
            return Expression(())
        unknowns = {u for u, _f in expression.terms}
        touched = set(self.touches(expression))
        found = {v for u in unknowns for v in self._twins[u] if int(self._owner[v]) not in touched}
        return Expression(tuple((v, 1.0) for v in sorted(found)))

    def ends(self, expression: Expression) -> tuple[int, int]:
        """The least and greatest whole number that the linear program of the whole table allows."""
        program = self.program(self.scope(expression))
        found = []
        for sense in (-1, 1):
            table = program.furthest(expression, sense)
            if table is None:
                raise ArithmeticError("the truth fits, so a program has an answer")
            if is_whole(table):
                self.keep(np.rint(table))
            found.append(expression.at(table))
        return ceil(found[0] - NEAR), floor(found[1] + NEAR)

    def whole(self, expression: Expression, sense: int) -> None:
        """Look for a whole-number table over everything."""
        table = self.program(self.scope(expression)).whole(expression, sense)
        if table is not None:
            self.keep(table)
