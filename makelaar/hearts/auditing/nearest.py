"""The shortest way from one table to another in which a number is so much more or less.

From a whole-number table the answer of this linear program is nearly always whole, and a few steps away.
"""

from math import inf

import highspy
import numpy as np

from makelaar.hearts.auditing.forms import Columns, Form, Table
from makelaar.hearts.auditing.polytope import OPTIMAL, TOLERANCE, Matrix, quiet

LACKING = 1e4
"""What a person too few costs against one that is moved: the number is brought as far as it can be."""


class Nearest:
    """Ways from one table, kept ready between questions: columns for more and for fewer people in each cell."""

    def __init__(self, rows: Matrix, centre: Table, cap: float) -> None:
        self.centre = centre
        width, many = len(centre), len(rows.forms)
        lengths = [2 * len(form.columns) for form in rows.forms]
        off = rows.values(centre)
        problem = highspy.HighsLp()
        problem.num_col_, problem.num_row_ = 2 * width + 1, many
        problem.col_cost_ = np.append(np.ones(2 * width), LACKING)
        problem.col_lower_ = np.zeros(2 * width + 1)
        problem.col_upper_ = np.concatenate([np.maximum(cap - centre, 0), centre, [inf]])
        problem.row_lower_, problem.row_upper_ = rows.low - off, rows.high - off
        problem.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        problem.a_matrix_.start_ = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)
        if many:
            problem.a_matrix_.index_ = np.concatenate([self._columns(form, width) for form in rows.forms])
            problem.a_matrix_.value_ = np.concatenate([np.append(form.factors, -form.factors) for form in rows.forms])
        self._solver = quiet()
        self._solver.setOptionValue("presolve", "off")
        self._solver.setOptionValue("simplex_strategy", 1)  # dual: no way at all is where it begins
        self._solver.passModel(problem)
        self._many, self._width = many, width

    @staticmethod
    def _columns(form: Form, width: int) -> Columns:
        both = np.append(form.columns, form.columns + width)
        return both.astype(np.int32)

    def reach(self, form: Form, sense: int, lacking: float) -> Table | None:
        """A table in which `form` is `lacking` more (`sense` 1) or less (-1), or all it can be; None: none whole."""
        columns = np.append(self._columns(form, self._width), 2 * self._width).astype(np.int32)
        factors = np.concatenate([form.factors * sense, form.factors * -sense, [1.0]])
        self._solver.addRow(lacking, inf, len(columns), columns, factors)
        self._solver.setBasis()
        self._solver.run()
        found = np.array(self._solver.getSolution().col_value)
        optimal = self._solver.getModelStatus() == OPTIMAL
        self._solver.deleteRows(1, np.array([self._many], dtype=np.int32))
        if not optimal:
            return None
        table = self.centre + found[: self._width] - found[self._width : -1]
        whole = np.rint(table)
        return whole if bool(np.all(np.abs(table - whole) <= TOLERANCE)) else None
