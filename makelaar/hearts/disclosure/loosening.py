"""What has to be passed to make something possible (rule 6): a linear program with slack on what is printed."""

from collections.abc import Sequence

import highspy
import numpy as np

from makelaar.hearts.disclosure.inner import Expression, Indexes, Numbers
from makelaar.hearts.disclosure.programs import NEAR, OPTIMAL, Bounds, load, matrix_of, solver


class Loosening:
    """The program over all rows, in which what is printed may be passed at a price."""

    def __init__(self, rows: Sequence[Expression], count: int, most: float) -> None:
        self._matrix = matrix_of(rows, count, as_bounds=False)
        self._most = most

    def passed(
        self, expression: Expression, sense: int, value: float, firm: Bounds, soft: Bounds, costs: Numbers
    ) -> tuple[float, list[int]] | None:
        """Let `expression` reach `value` (at least for `sense` 1, at most for -1) while what is printed is passed as
        little as can be: (what it costs, the rows that were passed); None: impossible whatever is passed.

        `firm` bounds of rows hold, `soft` ones may be passed at a finite cost per person.
        """
        many = self._matrix.count
        made = solver()
        load(made, self._matrix, firm, (np.zeros(many), np.full(many, self._most)))
        loose = np.flatnonzero(np.isfinite(costs)).astype(np.int32)
        self._add_soft_rows(made, loose, soft, costs)
        at = np.array([u for u, _f in expression.terms], dtype=np.int32)
        bounds = (value, np.inf) if sense > 0 else (-np.inf, value)
        made.addRow(*bounds, len(at), at, np.array([f for _u, f in expression.terms]))
        made.run()
        if made.getModelStatus() != OPTIMAL:
            return None
        slack = np.array(made.getSolution().col_value)[many:].reshape(2, len(loose))
        over = [int(loose[i]) for i in np.flatnonzero(slack.sum(axis=0) > NEAR)]
        return float(made.getInfo().objective_function_value), over

    def _add_soft_rows(self, made: highspy.Highs, loose: Indexes, soft: Bounds, costs: Numbers) -> None:
        """For each loose row the same sum once more, with two columns that take what it passes below and above."""
        many, matrix = len(loose), self._matrix
        first = matrix.count
        none = np.zeros(0, dtype=np.int32)
        for _side in range(2):
            made.addCols(
                many, costs[loose], np.zeros(many), np.full(many, np.inf), 0, none, none, np.zeros(0)
            )  # fmt: skip
        starts: list[int] = [0]
        columns: list[Indexes] = []
        factors: list[Numbers] = []
        for i, row in enumerate(loose):
            inside = slice(matrix.starts[row], matrix.starts[row + 1])
            columns += [matrix.columns[inside], np.array([first + i, first + many + i], dtype=np.int32)]
            factors += [matrix.factors[inside], np.array([1.0, -1.0])]
            starts.append(starts[-1] + int(matrix.starts[row + 1] - matrix.starts[row]) + 2)
        if many:
            made.addRows(
                many, soft[0][loose], soft[1][loose], starts[-1], np.array(starts[:-1], dtype=np.int32),
                np.concatenate(columns).astype(np.int32), np.concatenate(factors),
            )  # fmt: skip
