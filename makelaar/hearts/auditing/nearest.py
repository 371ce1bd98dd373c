"""The shortest way from one table to another in which numbers are so much more or less.

From a whole-number table the answer of this linear program is nearly always whole, and a few steps away. Where it is
not, the cell nearest to a whole number is fixed there, until all are whole.
"""

from collections.abc import Sequence
from math import inf

import numpy as np

from makelaar.hearts.auditing.forms import Columns, Form, Table
from makelaar.hearts.auditing.matrix import TOLERANCE, Matrix, Sums, pass_rows
from makelaar.hearts.auditing.polytope import OPTIMAL, quiet

LACKING = 1e4
"""What a person too few costs against one that is moved: the number is brought as far as it can be."""
TOGETHER = 12
"""So many numbers can be asked at once at most."""
Wish = tuple[Form, int, float]
"""A number that should be more (1) or less (-1), and how much."""


class Nearest:
    """Ways from one table, kept ready between questions: columns for more and for fewer people in each cell."""

    def __init__(self, rows: Matrix, centre: Table, free: Columns, cap: float) -> None:
        """Only the cells `free` move. `centre` has whole numbers, and need not fit: the way then leads to what does."""
        self._table, self._free = centre, free
        self._part = rows.part(free, len(centre), cap)
        rest = centre.copy()
        rest[free] = 0
        off = rows.values(rest)
        (least, most), (low, high) = self._part.bounds(rows.low - off, rows.high - off)
        self._here = np.clip(centre[free], low, high)
        self._width = len(free)
        self._fewer = np.flatnonzero(self._here > low).astype(np.int32)
        self._slack = self._width + len(self._fewer)
        self._opposite = np.full(self._width, -1, dtype=np.int32)
        self._opposite[self._fewer] = np.arange(self._width, self._slack, dtype=np.int32)
        self._most = np.concatenate([high - self._here, (self._here - low)[self._fewer], np.full(TOGETHER, inf)])
        costs = np.append(np.ones(self._slack), np.full(TOGETHER, LACKING))
        off = Sums(self._part.forms).values(self._here)
        self._solver = quiet()
        self._solver.setOptionValue("presolve", "off")
        self._solver.setOptionValue("simplex_strategy", 1)  # dual: no way at all is where it begins
        pieces = [self._both(form.columns, form.factors) for form in self._part.forms]
        pass_rows(self._solver, pieces, (least - off, most - off), (np.zeros(len(costs)), self._most), costs)

    def _both(self, columns: Columns, factors: Table) -> tuple[Columns, Table]:
        """A form as columns for more and for fewer people."""
        fewer = self._opposite[columns]
        able = fewer >= 0
        return np.concatenate([columns, fewer[able]]).astype(np.int32), np.append(factors, -factors[able])

    def shortest(self) -> Table | None:
        """The nearest table that fits, of broken numbers perhaps; None: nothing fits."""
        self._solver.setBasis()
        found = self._solved()
        if found is None:
            return None
        table = self._table.copy()
        table[self._free] = found
        return table

    def reach(self, wishes: Sequence[Wish], fixings: int) -> Table | None:
        """A table in which each wish is fulfilled, or as far as it can be; None: none of whole numbers was found by
        fixing as many cells as `fixings`."""
        rows, many = self._part.rows, len(wishes)
        if wishes:
            pieces = [self._wish(at, form, sense) for at, (form, sense, _lacking) in enumerate(wishes)]
            lengths = np.array([len(columns) for columns, _factors in pieces])
            self._solver.addRows(
                many,
                np.array([lacking for _form, _sense, lacking in wishes]),
                np.full(many, inf),
                int(lengths.sum()),
                np.append(0, np.cumsum(lengths)[:-1]).astype(np.int32),
                np.concatenate([columns for columns, _factors in pieces]),
                np.concatenate([factors for _columns, factors in pieces]),
            )
        self._solver.setBasis()
        table = self._whole(fixings)
        if wishes:
            self._solver.deleteRows(many, np.arange(rows, rows + many, dtype=np.int32))
        return table

    def _wish(self, at: int, form: Form, sense: int) -> tuple[Columns, Table]:
        columns = self._part.where[form.columns]
        inside = columns >= 0
        columns, factors = self._both(columns[inside], form.factors[inside] * sense)
        return np.append(columns, self._slack + at).astype(np.int32), np.append(factors, 1.0)

    def _whole(self, fixings: int) -> Table | None:
        fixed: list[int] = []
        found = self._solved()
        while found is not None:
            off = np.abs(found - np.rint(found))
            broken = np.flatnonzero(off > TOLERANCE)
            if not len(broken) or len(fixed) == fixings:
                break
            column = int(broken[np.argmin(off[broken])])
            self._fix(column, float(np.rint(found[column]) - self._here[column]))
            fixed.append(column)
            found = self._solved()
        for column in fixed:
            self._fix(column, None)
        if found is None or len(broken):
            return None
        table = self._table.copy()
        table[self._free] = np.rint(found)
        return table

    def _fix(self, column: int, change: float | None) -> None:
        """Fix how much a cell changes, or (None) leave it free."""
        for at, sign in ((column, 1), (int(self._opposite[column]), -1)):
            if at >= 0:
                least = 0.0 if change is None else max(0.0, change * sign)
                self._solver.changeColBounds(at, least, float(self._most[at]) if change is None else least)

    def _solved(self) -> Table | None:
        self._solver.run()
        if self._solver.getModelStatus() != OPTIMAL:
            return None
        values = np.array(self._solver.getSolution().col_value)
        found: Table = self._here + values[: self._width]
        found[self._fewer] -= values[self._width : self._slack]
        return found
