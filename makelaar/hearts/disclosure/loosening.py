"""What has to be passed to make something possible (rule 6): a linear program with slack on what is printed.

Like `moving` it starts from the truth, where nothing is passed, so that a few steps of the dual simplex method end it.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass

import numpy as np

from makelaar.hearts.disclosure.inner import Expression, Indexes
from makelaar.hearts.disclosure.numbers import Item, Problem
from makelaar.hearts.disclosure.programs import NEAR, OPTIMAL, Matrix, Stack, load, matrix_of, solver

STEP = 1e-4
"""What changing one person costs: next to nothing, so that of ways that pass the same the shortest is taken."""


@dataclass(frozen=True)
class Wish:
    """An expression to bring between two values."""

    expression: Expression
    low: float = -np.inf
    high: float = np.inf


class Loosening:
    """The program over what is known for sure, and over the items, which may be passed at a price."""

    def __init__(self, problem: Problem, rows: Container[Expression]) -> None:
        """Only `rows` count: those that hang together with what is printed now."""
        self._items, self._truth = problem.items, problem.truth
        known = {e: bounds for e, bounds in problem.fixed.items() if e in rows}
        self._known = len(known)
        expressions = [*known, *(item.expression for item in problem.items)]
        truth = self._truth
        self._matrix = matrix_of(expressions, len(truth), as_bounds=False)
        values = Stack(expressions).at(truth)
        bounds = [*known.values(), *((item.low, item.high) for item in problem.items)]
        self._low = np.array([low for low, _high in bounds]) - values
        self._high = np.array([high for _low, high in bounds]) - values
        self._can_fall = np.flatnonzero(truth).astype(np.int32)
        self._fall = np.full(len(truth), -1, dtype=np.int32)
        self._fall[self._can_fall] = len(truth) + np.arange(len(self._can_fall))
        self._moving = len(truth) + len(self._can_fall)
        """So many columns are changes; behind them come what is passed below and what is passed above."""
        self._solver = solver()
        self._solver.setOptionValue("presolve", "off")
        self._load()

    def _load(self) -> None:
        m, many = self._matrix, len(self._items)
        starts, columns, factors = [0], [], []
        for row in range(m.rows):
            there, by = m.columns[m.starts[row] : m.starts[row + 1]], m.factors[m.starts[row] : m.starts[row + 1]]
            falls = self._fall[there] >= 0
            passed = self._moving + (row - self._known) + np.array([0, many] if row >= self._known else [])
            columns += [there, self._fall[there[falls]], passed.astype(np.int32)]
            factors += [by, -by[falls], np.array([1.0, -1.0] if row >= self._known else [])]
            starts.append(starts[-1] + len(there) + int(falls.sum()) + len(passed))
        width = self._moving + 2 * many
        wide = Matrix(
            width,
            m.row,
            m.column,
            np.array(starts, dtype=np.int32),
            np.concatenate([*columns, np.zeros(0, dtype=np.int32)]),
            np.concatenate([*factors, np.zeros(0)]),
        )
        upper = np.concatenate(
            [np.full(len(self._truth), np.inf), self._truth[self._can_fall], np.full(2 * many, np.inf)]
        )
        load(self._solver, wide, (self._low, self._high), (np.zeros(width), upper))

    def passed(self, wishes: Sequence[Wish]) -> tuple[float, list[Item]] | None:
        """Fulfil all of `wishes` while what is printed is passed as little as can be, weighed: (what it costs, the
        items that are passed); None: impossible whatever is passed."""
        weights = np.array([0.0 if item.hidden else item.weight / item.k for item in self._items])
        costs = np.concatenate([np.full(self._moving, STEP), weights, weights])
        self._solver.changeColsCost(len(costs), np.arange(len(costs), dtype=np.int32), costs)
        for wish in wishes:
            self._ask(wish)
        self._solver.setBasis()
        self._solver.run()
        found = None
        if self._solver.getModelStatus() == OPTIMAL:
            values = np.array(self._solver.getSolution().col_value)[self._moving :]
            over = values.reshape(2, len(self._items)).sum(axis=0) > NEAR
            passed = [item for item, so in zip(self._items, over, strict=True) if so and not item.hidden]
            found = float(self._solver.getInfo().objective_function_value), passed
        first = self._matrix.rows
        self._solver.deleteRows(len(wishes), np.arange(first, first + len(wishes), dtype=np.int32))
        return found

    def _ask(self, wish: Wish) -> None:
        at = np.array([u for u, _f in wish.expression.terms], dtype=np.int32)
        factors = np.array([f for _u, f in wish.expression.terms])
        falls = self._fall[at] >= 0
        now = wish.expression.at(self._truth)
        columns: Indexes = np.concatenate([at, self._fall[at[falls]]])
        self._solver.addRow(
            wish.low - now, wish.high - now, len(columns), columns, np.concatenate([factors, -factors[falls]])
        )
