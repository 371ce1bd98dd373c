"""Linear and integer programs over the unknowns (HiGHS), kept warm between questions.

A program is over a part of the unknowns; the others are held at the truth, which always fits. What it finds counts for
all of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import highspy
import numpy as np

from makelaar.hearts.disclosure.inner import Expression, Indexes, Numbers

NEAR = 1e-6
NODES = 500
"""Nodes, not seconds, so that the same request gives the same release on every laptop."""
Bounds = tuple[Numbers, Numbers]
_OPTIMAL = highspy.HighsModelStatus.kOptimal


def solver(*, primal: bool) -> highspy.Highs:
    """A quiet, deterministic solver; `primal` where the costs change between questions, dual where rows do."""
    made = highspy.Highs()
    options = {
        "output_flag": False,
        "threads": 1,
        "random_seed": 0,
        "solver": "simplex",
        "simplex_strategy": 4 if primal else 1,
        "mip_max_nodes": NODES,
    }
    for name, value in options.items():
        made.setOptionValue(name, value)
    return made


class Stack:
    """Many expressions, evaluated at once."""

    def __init__(self, expressions: Sequence[Expression]) -> None:
        self.lengths = np.array([len(e.terms) for e in expressions], dtype=np.int64)
        self.starts = np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(self.lengths)])
        self.unknowns = np.array([u for e in expressions for u, _f in e.terms], dtype=np.int32)
        self.factors = np.array([f for e in expressions for _u, f in e.terms], dtype=np.float64)

    def at(self, values: Numbers) -> Numbers:
        """The value of each where the unknowns are `values`."""
        if not len(self.lengths):
            return np.zeros(0)
        return np.add.reduceat(values[self.unknowns] * self.factors, self.starts[:-1])


@dataclass(frozen=True)
class Part:
    """The rows as far as they are about some unknowns: rows that are alike there became one."""

    free: Indexes
    place: Indexes
    """For each unknown its column, or -1."""
    row: Indexes
    """For each row its row here, or -1."""
    starts: Indexes
    columns: Indexes
    factors: Numbers

    @property
    def rows(self) -> int:
        """How many rows are left."""
        return len(self.starts) - 1


def part_of(expressions: Sequence[Expression], free: Indexes, count: int) -> Part:
    """The part of the rows `expressions` that is about the unknowns `free`."""
    place = np.full(count, -1, dtype=np.int32)
    place[free] = np.arange(len(free), dtype=np.int32)
    alike: dict[tuple[tuple[int, float], ...], int] = {}
    row = np.full(len(expressions), -1, dtype=np.int32)
    for i, expression in enumerate(expressions):
        inside = tuple((int(place[u]), f) for u, f in expression.terms if place[u] >= 0)
        if inside:
            row[i] = alike.setdefault(inside, len(alike))
    lengths = [len(inside) for inside in alike]
    return Part(
        free,
        place,
        row,
        np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)]).astype(np.int32),
        np.array([column for inside in alike for column, _f in inside], dtype=np.int32),
        np.array([factor for inside in alike for _c, factor in inside], dtype=np.float64),
    )


class Program:
    """The programs over one part. `bound` before asking; `most` is above every unknown."""

    def __init__(self, part: Part, stack: Stack, truth: Numbers, most: float) -> None:
        self.part = part
        self._stack = stack
        self._truth = truth
        self._most = most
        self._columns = np.arange(len(part.free), dtype=np.int32)
        self._rows = np.arange(part.rows, dtype=np.int32)
        self._primal = solver(primal=True)
        self._load(self._primal)
        self._low = self._high = np.zeros(0)
        self._held = truth

    def _load(self, made: highspy.Highs) -> None:
        part = self.part
        problem = highspy.HighsLp()
        problem.num_col_, problem.num_row_ = len(part.free), part.rows
        problem.col_cost_, problem.col_lower_ = np.zeros(len(part.free)), np.zeros(len(part.free))
        problem.col_upper_ = np.full(len(part.free), self._most)
        problem.row_lower_, problem.row_upper_ = np.full(part.rows, -np.inf), np.full(part.rows, np.inf)
        problem.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        problem.a_matrix_.start_, problem.a_matrix_.index_ = part.starts, part.columns
        problem.a_matrix_.value_ = part.factors
        made.passModel(problem)

    def bound(self, low: Numbers, high: Numbers, held: Numbers) -> None:
        """Set the bounds of all rows (of the whole table); the unknowns outside this part stay as in `held`."""
        self._held = held
        self._low, self._high = self.here(low, high)
        self._primal.changeRowsBounds(self.part.rows, self._rows, self._low, self._high)

    def here(self, low: Numbers, high: Numbers) -> Bounds:
        """Bounds of the rows of the whole table as bounds of the rows here, beside what is held."""
        rest = self._held.copy()
        rest[self.part.free] = 0
        off = self._stack.at(rest)
        found = np.full(self.part.rows, -np.inf), np.full(self.part.rows, np.inf)
        used = self.part.row >= 0
        np.maximum.at(found[0], self.part.row[used], (low - off)[used])
        np.minimum.at(found[1], self.part.row[used], (high - off)[used])
        return found

    def tie(self, row: int, low: float, high: float) -> None:
        """Bound one row (of the whole table) otherwise, until the next `bound`."""
        at = int(self.part.row[row])
        self._low[at], self._high[at] = low, high
        self._primal.changeRowBounds(at, low, high)

    def furthest(self, expression: Expression, sense: int) -> Numbers | None:
        """The table where `expression` is largest (`sense` 1) or smallest (-1); None where nothing fits."""
        self._primal.changeColsCost(len(self._columns), self._columns, self._costs(expression) * -sense)
        self._primal.run()
        if self._primal.getModelStatus() != _OPTIMAL:
            self._primal.clearSolver()
            self._primal.run()
        if self._primal.getModelStatus() != _OPTIMAL:
            return None
        return self._table(np.array(self._primal.getSolution().col_value))

    def whole(self, expression: Expression, sense: int, near: Numbers | None = None) -> Numbers | None:
        """The same in whole numbers, moving only what `near` moved if that is given; None where none was found."""
        made = solver(primal=False)
        self._load(made)
        made.changeRowsBounds(self.part.rows, self._rows, self._low, self._high)
        made.changeColsCost(len(self._columns), self._columns, self._costs(expression) * -sense)
        kinds = np.full(len(self._columns), highspy.HighsVarType.kInteger)
        made.changeColsIntegrality(len(self._columns), self._columns, kinds)
        if near is not None:
            held = self._held[self.part.free]
            still = np.flatnonzero(np.abs(near[self.part.free] - held) <= NEAR).astype(np.int32)
            made.changeColsBounds(len(still), still, held[still], held[still])
        made.run()
        found = made.getSolution()
        if not found.value_valid or len(found.col_value) != len(self._columns):
            return None
        return np.rint(self._table(np.array(found.col_value)))

    def used_rows(self) -> list[int]:
        """The rows of the whole table that made the last answer of `furthest` what it is (a dual that is not 0)."""
        duals = np.abs(np.array(self._primal.getSolution().row_dual)) > NEAR
        used = (self.part.row >= 0) & duals[self.part.row]
        return [int(row) for row in np.flatnonzero(used)]

    def loosen(
        self, expression: Expression, sense: int, value: float, firm: Bounds, soft: Bounds, costs: Numbers
    ) -> tuple[float, list[int]] | None:
        """Let `expression` reach `value` (at least for `sense` 1, at most for -1) while what is printed is passed as
        little as can be: (what it costs, the rows here that were passed); None: impossible whatever is passed (rule 6).

        Bounds and `costs` are by row here: `firm` ones hold, `soft` ones may be passed at a finite cost per person.
        """
        made = solver(primal=False)
        self._load(made)
        made.changeRowsBounds(self.part.rows, self._rows, *firm)
        loose = np.flatnonzero(np.isfinite(costs)).astype(np.int32)
        self._add_soft_rows(made, loose, soft, costs)
        at = np.array([self.part.place[u] for u, _f in expression.terms], dtype=np.int32)
        factors = np.array([f for _u, f in expression.terms])
        inside = at >= 0
        left = value - sum(f * self._held[u] for u, f in expression.terms if self.part.place[u] < 0)
        bounds = (left, np.inf) if sense > 0 else (-np.inf, left)
        made.addRow(*bounds, int(inside.sum()), at[inside], factors[inside])
        made.run()
        if made.getModelStatus() != _OPTIMAL:
            return None
        slack = np.array(made.getSolution().col_value)[len(self._columns) :].reshape(2, len(loose))
        passed = [int(loose[i]) for i in np.flatnonzero(slack.sum(axis=0) > NEAR)]
        return float(made.getInfo().objective_function_value), passed

    def _add_soft_rows(self, made: highspy.Highs, loose: Indexes, soft: Bounds, costs: Numbers) -> None:
        """For each loose row the same sum once more, with two columns that take what it passes below and above."""
        many, part = len(loose), self.part
        first = len(self._columns)
        none = np.zeros(0, dtype=np.int32)
        for _side in range(2):
            made.addCols(
                many, costs[loose], np.zeros(many), np.full(many, np.inf), 0, none, none, np.zeros(0)
            )  # fmt: skip
        starts: list[int] = [0]
        columns: list[Indexes] = []
        factors: list[Numbers] = []
        for i, row in enumerate(loose):
            inside = slice(part.starts[row], part.starts[row + 1])
            columns += [part.columns[inside], np.array([first + i, first + many + i], dtype=np.int32)]
            factors += [part.factors[inside], np.array([1.0, -1.0])]
            starts.append(starts[-1] + int(part.starts[row + 1] - part.starts[row]) + 2)
        if many:
            made.addRows(
                many, soft[0][loose], soft[1][loose], starts[-1], np.array(starts[:-1], dtype=np.int32),
                np.concatenate(columns).astype(np.int32), np.concatenate(factors),
            )  # fmt: skip

    def _costs(self, expression: Expression) -> Numbers:
        costs = np.zeros(len(self._columns))
        for unknown, factor in expression.terms:
            if self.part.place[unknown] >= 0:
                costs[self.part.place[unknown]] = factor
        return costs

    def _table(self, values: Numbers) -> Numbers:
        table = self._held.copy()
        table[self.part.free] = np.maximum(values, 0)
        return table


def is_whole(table: Numbers) -> bool:
    """Whether all unknowns are whole numbers."""
    return bool(np.all(np.abs(table - np.rint(table)) <= NEAR))
