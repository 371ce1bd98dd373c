"""All realities that fit what was printed: a polytope, walked with linear programs and integer programs (HiGHS).

A *witness* is a whole-number table that fits every printed number. What differs between two witnesses is unknown to
the reader. Witnesses are looked for in a part of the table at a time (a quarter), with the rest held still: what is
found there counts for the whole; only what is not found is asked of the whole table.
"""

from collections.abc import Sequence
from math import inf

import highspy
import numpy as np

from makelaar.hearts.auditing.forms import Columns, Form, Rows, Table

TOLERANCE = 1e-6
NODE_LIMIT = 2_000
"""An integer question that is not answered in so many nodes is undecided. Nodes, not seconds: the same everywhere."""
ROUGH = 1e-4
"""The end of a linear program may be so much off; towards what is less safe."""
OPTIMAL = highspy.HighsModelStatus.kOptimal


def quiet() -> highspy.Highs:
    """A solver that says nothing and gives the same answer everywhere."""
    solver = highspy.Highs()
    for name, value in (
        ("output_flag", False),
        ("threads", 1),
        ("random_seed", 0),
        ("solver", "simplex"),
        ("simplex_strategy", 4),  # primal: after a change of costs the last basis still fits
        ("mip_max_nodes", NODE_LIMIT),
        ("mip_feasibility_tolerance", 1e-7),
    ):
        solver.setOptionValue(name, value)
    return solver


class Program:
    """One linear program over some columns of the table, kept warm between questions."""

    def __init__(self, rows: "Matrix", free: Columns, width: int, cap: float) -> None:
        self.free = free
        self._rows = rows
        self._where = np.full(width, -1, dtype=np.int32)
        self._where[free] = np.arange(len(free), dtype=np.int32)
        self._merged, starts, columns, factors = rows.cut(self._where)
        self._count = len(starts) - 1
        self._starts, self._columns, self._factors = starts, columns, factors
        self._cap = cap
        self._solver = quiet()
        self._order = np.arange(len(free), dtype=np.int32)
        self._pass(self._solver, np.full(self._count, -inf), np.full(self._count, inf))

    def _pass(self, solver: highspy.Highs, low: Table, high: Table) -> None:
        problem = highspy.HighsLp()
        problem.num_col_, problem.num_row_ = len(self.free), self._count
        problem.col_cost_ = np.zeros(len(self.free))
        problem.col_lower_, problem.col_upper_ = np.zeros(len(self.free)), np.full(len(self.free), self._cap)
        problem.row_lower_, problem.row_upper_ = low, high
        problem.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        problem.a_matrix_.start_, problem.a_matrix_.index_ = self._starts, self._columns
        problem.a_matrix_.value_ = self._factors
        solver.passModel(problem)

    def hold(self, table: Table | None) -> None:
        """Hold the columns outside this part as in `table`."""
        low, high = self._rows.low, self._rows.high
        if table is not None:
            rest = table.copy()
            rest[self.free] = 0
            off = self._rows.values(rest)
            low, high = low - off, high - off
        self._low = np.full(self._count, -inf)
        self._high = np.full(self._count, inf)
        used = self._merged >= 0
        np.maximum.at(self._low, self._merged[used], low[used])
        np.minimum.at(self._high, self._merged[used], high[used])
        if self._count:
            self._solver.changeRowsBounds(self._count, np.arange(self._count, dtype=np.int32), self._low, self._high)
        self._table = table

    def bind(self, form: Form, low: float | None, high: float) -> tuple[float, float]:
        """Set the bounds of a row of this program, for R5 (None: as low as it was); gives what they were."""
        at = int(self._merged[self._rows.at[form.name]])
        before = float(self._low[at]), float(self._high[at])
        self._low[at], self._high[at] = before[0] if low is None else low, high
        self._solver.changeRowBounds(at, self._low[at], high)
        return before

    def furthest(self, form: Form, sense: int) -> tuple[float, Table] | None:
        """The largest (`sense` 1) or smallest (-1) value of `form`, and a table that has it; None: nothing fits."""
        costs = self._costs(form) * -sense
        self._solver.changeColsCost(len(self.free), self._order, costs)
        self._solver.run()
        if self._solver.getModelStatus() != OPTIMAL:
            self._solver.clearSolver()
            self._solver.run()
        if self._solver.getModelStatus() != OPTIMAL:
            return None
        table = self._whole(np.array(self._solver.getSolution().col_value))
        return float(form.factors @ table[form.columns]), table

    def whole_number(self, form: Form, sense: int, near: Table | None = None) -> Table | None:
        """A whole-number table where `form` is as far as it can be; of those that differ from the table held only
        where `near` does, if given. None: none was found."""
        return self.whole_end(form, sense, near)[1]

    def whole_end(self, form: Form, sense: int, near: Table | None = None) -> tuple[float, Table | None]:
        """(what `form` certainly does not pass in whole numbers, infinite where that is not known; the table)."""
        solver = self._in_whole_numbers()
        solver.changeColsCost(len(self.free), self._order, self._costs(form) * -sense)
        if near is not None and self._table is not None:
            still = np.flatnonzero(np.abs(near[self.free] - self._table[self.free]) <= TOLERANCE).astype(np.int32)
            kept = self._table[self.free][still]
            solver.changeColsBounds(len(still), still, kept, kept)
        solver.run()
        return -sense * float(solver.getInfo().mip_dual_bound), self._found_by(solver)

    def whole_between(self, form: Form, low: float, high: float) -> tuple[bool, Table | None]:
        """(whether it is sure that `form` is nowhere from `low` to `high` in whole numbers; a table where it is)."""
        solver = self._in_whole_numbers()
        solver.addRow(low, high, len(form.columns), form.columns, form.factors)
        solver.run()
        return solver.getModelStatus() == highspy.HighsModelStatus.kInfeasible, self._found_by(solver)

    def _in_whole_numbers(self) -> highspy.Highs:
        solver = quiet()
        self._pass(solver, self._low, self._high)
        kinds = np.full(len(self.free), highspy.HighsVarType.kInteger)
        solver.changeColsIntegrality(len(self.free), self._order, kinds)
        return solver

    def _found_by(self, solver: highspy.Highs) -> Table | None:
        values = np.array(solver.getSolution().col_value)
        if len(values) != len(self.free) or not solver.getSolution().value_valid:
            return None
        table = self._whole(np.rint(values))
        return table if self._rows.holds(table) else None

    def _costs(self, form: Form) -> Table:
        costs = np.zeros(len(self.free))
        at = self._where[form.columns]
        costs[at[at >= 0]] = form.factors[at >= 0]
        return costs

    def _whole(self, values: Table) -> Table:
        if self._table is None:
            return np.maximum(values, 0)
        table = self._table.copy()
        table[self.free] = np.maximum(values, 0)
        return table


class Matrix:
    """The rows of the system as arrays."""

    def __init__(self, rows: Rows) -> None:
        self.forms = list(rows.forms.values())
        self.at = {name: i for i, name in enumerate(rows.forms)}
        self.low = np.array([rows.low[name] for name in rows.forms], dtype=np.float64)
        self.high = np.array([rows.high[name] for name in rows.forms], dtype=np.float64)
        self.sums = Sums(self.forms)

    def values(self, table: Table) -> Table:
        """The value of every row in `table`."""
        return self.sums.values(table)

    def holds(self, table: Table) -> bool:
        """Whether `table` fits every row."""
        values = self.values(table)
        return bool(np.all(values >= self.low - TOLERANCE) and np.all(values <= self.high + TOLERANCE))

    def cut(self, where: Columns) -> tuple[Columns, Columns, Columns, Table]:
        """The rows over the columns with `where` ≥ 0, those that are the same there as one:
        (which row each became or -1, starts, columns, factors)."""
        merged = np.full(len(self.forms), -1, dtype=np.int32)
        known: dict[bytes, int] = {}
        starts, columns, factors = [0], [], []
        for i, form in enumerate(self.forms):
            at = where[form.columns]
            inside = at >= 0
            if not inside.any():
                continue
            at, weights = at[inside], form.factors[inside]
            name = at.tobytes() + weights.tobytes()
            if name not in known:
                known[name] = len(known)
                columns.append(at)
                factors.append(weights)
                starts.append(starts[-1] + len(at))
            merged[i] = known[name]
        return (
            merged,
            np.array(starts, dtype=np.int32),
            np.concatenate(columns).astype(np.int32) if columns else np.zeros(0, dtype=np.int32),
            np.concatenate(factors) if factors else np.zeros(0),
        )


class Sums:
    """Many forms, added up over a table at once."""

    def __init__(self, forms: Sequence[Form]) -> None:
        lengths = np.array([len(form.columns) for form in forms], dtype=np.int64)
        self._starts = np.concatenate([[0], np.cumsum(lengths)[:-1]]).astype(np.int64) if forms else lengths
        self._columns = np.concatenate([f.columns for f in forms]) if forms else np.zeros(0, dtype=np.int32)
        self._factors = np.concatenate([f.factors for f in forms]) if forms else np.zeros(0)

    def values(self, table: Table) -> Table:
        """The value of each form in `table`."""
        if not len(self._starts):
            return np.zeros(0)
        return np.add.reduceat(table[self._columns] * self._factors, self._starts)


def whole_span(ends: Sequence[float]) -> tuple[float, float]:
    """The whole numbers from the first of `ends` to the second."""
    return float(np.ceil(ends[0] - ROUGH)), float(np.floor(ends[1] + ROUGH))
