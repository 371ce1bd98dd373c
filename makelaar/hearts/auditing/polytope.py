"""All realities that fit what was printed: a polytope, walked with linear programs and integer programs (HiGHS).

A *witness* is a whole-number table that fits every printed number. What differs between two witnesses is unknown to
the reader. Witnesses are looked for in a part of the table at a time (a quarter), with the rest held still: what is
found there counts for the whole; only what is not found is asked of the whole table.
"""

from collections.abc import Sequence

import highspy
import numpy as np

from makelaar.hearts.auditing.forms import Columns, Form, Table
from makelaar.hearts.auditing.matrix import TOLERANCE, Matrix

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

    def __init__(self, rows: Matrix, free: Columns, width: int, cap: float) -> None:
        self.free = free
        self._rows = rows
        self._part = rows.part(free, width, cap)
        self._solver = quiet()
        self._order = np.arange(len(free), dtype=np.int32)
        self._within = self._part.bounds(rows.low, rows.high)
        self._part.load(self._solver, self._within)

    def hold(self, table: Table | None) -> None:
        """Hold the columns outside this part as in `table`."""
        low, high = self._rows.low, self._rows.high
        if table is not None:
            rest = table.copy()
            rest[self.free] = 0
            off = self._rows.values(rest)
            low, high = low - off, high - off
        self._within = self._part.bounds(low, high)
        (least, most), columns = self._within
        if self._part.rows:
            self._solver.changeRowsBounds(self._part.rows, np.arange(self._part.rows, dtype=np.int32), least, most)
        self._solver.changeColsBounds(len(self.free), self._order, *columns)
        self._table = table

    def bind(self, form: Form, low: float | None, high: float) -> tuple[float, float]:
        """Set the bounds of a form that is a row of the system, for R5 (None: as low as it was); gives what they
        were."""
        row = self._rows.at[form.name]
        rows, columns = self._within
        (lows, highs), at = (
            (rows, self._part.row[row]) if self._part.row[row] >= 0 else (columns, self._part.column[row])
        )
        change = self._solver.changeRowBounds if self._part.row[row] >= 0 else self._solver.changeColBounds
        before = float(lows[at]), float(highs[at])
        lows[at], highs[at] = before[0] if low is None else low, high
        change(int(at), lows[at], high)
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
        self._part.load(solver, self._within)
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
        at = self._part.where[form.columns]
        costs[at[at >= 0]] = form.factors[at >= 0]
        return costs

    def _whole(self, values: Table) -> Table:
        if self._table is None:
            return np.maximum(values, 0)
        table = self._table.copy()
        table[self.free] = np.maximum(values, 0)
        return table


def whole_span(ends: Sequence[float]) -> tuple[float, float]:
    """The whole numbers from the first of `ends` to the second."""
    return float(np.ceil(ends[0] - ROUGH)), float(np.floor(ends[1] + ROUGH))
