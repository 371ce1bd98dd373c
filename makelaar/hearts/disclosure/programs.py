"""The rows of a problem as a linear or integer program over its unknowns (HiGHS)."""

from collections.abc import Sequence
from dataclasses import dataclass

import highspy
import numpy as np

from makelaar.hearts.disclosure.inner import Expression, Indexes, Numbers

NEAR = 1e-6
NODES = 500
"""Nodes, not seconds, so that the same request gives the same release on every laptop."""
Bounds = tuple[Numbers, Numbers]
OPTIMAL = highspy.HighsModelStatus.kOptimal


def solver() -> highspy.Highs:
    """A quiet, deterministic solver."""
    made = highspy.Highs()
    options = {
        "output_flag": False,
        "threads": 1,
        "random_seed": 0,
        "solver": "simplex",
        "simplex_strategy": 1,
        "mip_max_nodes": NODES,
    }
    for name, value in options.items():
        made.setOptionValue(name, value)
    return made


class Stack:
    """Many expressions, evaluated at once, or only as far as they change."""

    def __init__(self, expressions: Sequence[Expression]) -> None:
        lengths = np.array([len(e.terms) for e in expressions], dtype=np.int64)
        self._starts = np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(lengths)])
        self._unknowns = np.array([u for e in expressions for u, _f in e.terms], dtype=np.int32)
        self._factors = np.array([f for e in expressions for _u, f in e.terms], dtype=np.float64)
        order = np.argsort(self._unknowns, kind="stable")
        self._about = np.repeat(np.arange(len(lengths)), lengths)[order]
        self._about_factors = self._factors[order]
        last = int(self._unknowns.max(initial=-1)) + 1
        self._first = np.searchsorted(self._unknowns[order], np.arange(last + 1))

    def at(self, values: Numbers) -> Numbers:
        """The value of each where the unknowns are `values`."""
        if len(self._starts) == 1:
            return np.zeros(0)
        return np.add.reduceat(values[self._unknowns] * self._factors, self._starts[:-1])

    def moved(self, before: Numbers, change: Numbers) -> Numbers:
        """The value of each after a `change` of the unknowns, from the values `before`."""
        values = before.copy()
        for unknown in np.flatnonzero(change):
            if unknown + 1 >= len(self._first):
                continue
            start, end = self._first[unknown], self._first[unknown + 1]
            values[self._about[start:end]] += self._about_factors[start:end] * change[unknown]
        return values


@dataclass(frozen=True)
class Matrix:
    """Rows over all unknowns. Rows about one unknown are bounds of its column, which keeps the programs small."""

    count: int
    row: Indexes
    """For each expression its row here, or -1."""
    column: Indexes
    """For each expression that is one unknown its column, or -1."""
    starts: Indexes
    columns: Indexes
    factors: Numbers

    @property
    def rows(self) -> int:
        """How many rows are left."""
        return len(self.starts) - 1

    def bounds(self, low: Numbers, high: Numbers, most: float) -> tuple[Bounds, Bounds]:
        """Bounds of the expressions as bounds of (the rows, the columns)."""
        rows = np.full(self.rows, -np.inf), np.full(self.rows, np.inf)
        columns = np.zeros(self.count), np.full(self.count, most)
        for place, (least, greatest) in ((self.row, rows), (self.column, columns)):
            used = place >= 0
            np.maximum.at(least, place[used], low[used])
            np.minimum.at(greatest, place[used], high[used])
        return rows, columns


def matrix_of(expressions: Sequence[Expression], count: int, *, as_bounds: bool = True) -> Matrix:
    """The matrix of different expressions; not `as_bounds`: those of one unknown are rows like all others."""
    row, column = np.full(len(expressions), -1, dtype=np.int32), np.full(len(expressions), -1, dtype=np.int32)
    kept: list[Expression] = []
    for i, expression in enumerate(expressions):
        if as_bounds and len(expression.terms) == 1 and expression.terms[0][1] == 1:
            column[i] = expression.terms[0][0]
        else:
            row[i] = len(kept)
            kept.append(expression)
    lengths = [len(e.terms) for e in kept]
    return Matrix(
        count,
        row,
        column,
        np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)]).astype(np.int32),
        np.array([u for e in kept for u, _f in e.terms], dtype=np.int32),
        np.array([f for e in kept for _u, f in e.terms], dtype=np.float64),
    )


def load(made: highspy.Highs, matrix: Matrix, rows: Bounds, columns: Bounds) -> None:
    """Give a solver the rows of `matrix` within bounds, without costs."""
    problem = highspy.HighsLp()
    problem.num_col_, problem.num_row_ = matrix.count, matrix.rows
    problem.col_cost_ = np.zeros(matrix.count)
    problem.col_lower_, problem.col_upper_ = columns
    problem.row_lower_, problem.row_upper_ = rows
    problem.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    problem.a_matrix_.start_, problem.a_matrix_.index_ = matrix.starts, matrix.columns
    problem.a_matrix_.value_ = matrix.factors
    made.passModel(problem)


def is_whole(table: Numbers) -> bool:
    """Whether all unknowns are whole numbers."""
    return bool(np.all(np.abs(table - np.rint(table)) <= NEAR))
