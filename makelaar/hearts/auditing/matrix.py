"""The rows of the system as arrays, and as a program over some of the cells."""

from collections.abc import Sequence
from math import inf

import highspy
import numpy as np

from makelaar.hearts.auditing.forms import Columns, Form, Rows, Table

TOLERANCE = 1e-6


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

    def part(self, free: Columns, width: int, cap: float) -> "Part":
        """The rows as far as they go over the columns `free`."""
        return Part(self.forms, free, width, cap)


class Part:
    """The rows over some columns. Those that are the same there are one; those about one cell are bounds of its
    column, which keeps the programs small."""

    def __init__(self, forms: Sequence[Form], free: Columns, width: int, cap: float) -> None:
        self.where = np.full(width, -1, dtype=np.int32)
        self.where[free] = np.arange(len(free), dtype=np.int32)
        self._cap = cap
        self._count = len(free)
        self.row = np.full(len(forms), -1, dtype=np.int32)
        self.column = np.full(len(forms), -1, dtype=np.int32)
        known: dict[bytes, int] = {}
        kept: list[Form] = []
        for i, form in enumerate(forms):
            at = self.where[form.columns]
            inside = at >= 0
            form = Form(at[inside], form.factors[inside])
            if len(form.columns) == 1 and form.factors[0] == 1:
                self.column[i] = form.columns[0]
            elif len(form.columns):
                self.row[i] = known.setdefault(form.name, len(kept))
                if self.row[i] == len(kept):
                    kept.append(form)
        self.forms = kept

    @property
    def rows(self) -> int:
        """How many rows are left."""
        return len(self.forms)

    def bounds(self, low: Table, high: Table) -> tuple[tuple[Table, Table], tuple[Table, Table]]:
        """Bounds of the rows of the system as bounds of (the rows, the columns) here."""
        rows = np.full(self.rows, -inf), np.full(self.rows, inf)
        columns = np.zeros(self._count), np.full(self._count, self._cap)
        for place, (least, most) in ((self.row, rows), (self.column, columns)):
            used = place >= 0
            np.maximum.at(least, place[used], low[used])
            np.minimum.at(most, place[used], high[used])
        return rows, columns

    def load(self, solver: highspy.Highs, within: tuple[tuple[Table, Table], tuple[Table, Table]]) -> None:
        """Give a solver these rows within bounds, without costs."""
        rows, columns = within
        pass_rows(solver, [(form.columns, form.factors) for form in self.forms], rows, columns, np.zeros(self._count))


def pass_rows(
    solver: highspy.Highs,
    pieces: Sequence[tuple[Columns, Table]],
    rows: tuple[Table, Table],
    columns: tuple[Table, Table],
    costs: Table,
) -> None:
    """Give a solver rows of (columns, factors) within bounds."""
    problem = highspy.HighsLp()
    problem.num_col_, problem.num_row_ = len(costs), len(pieces)
    problem.col_cost_ = costs
    problem.col_lower_, problem.col_upper_ = columns
    problem.row_lower_, problem.row_upper_ = rows
    problem.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    problem.a_matrix_.start_ = np.concatenate([[0], np.cumsum([len(c) for c, _f in pieces])]).astype(np.int32)
    if pieces:
        problem.a_matrix_.index_ = np.concatenate([c for c, _f in pieces]).astype(np.int32)
        problem.a_matrix_.value_ = np.concatenate([f for _c, f in pieces])
    solver.passModel(problem)


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
