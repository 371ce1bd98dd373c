"""The shortest way from a whole-number table that fits to another that fits: a linear program over the changes.

It starts at no change at all, which is the best answer but for what is asked, so that a few steps of the dual simplex
method end it; and since short ways are cycles through the table, most are whole numbers by themselves.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from makelaar.hearts.disclosure.inner import Expression, Indexes, Numbers
from makelaar.hearts.disclosure.programs import NEAR, OPTIMAL, Matrix, load, solver

SEVERAL = 24
"""So many goals at once at most."""
DIVES = 80
"""So many unknowns are made whole one by one before the way is given up."""
HARD = 1e4
"""What missing a goal by one costs where it must be reached if it can; a change by one costs 1."""


@dataclass(frozen=True)
class Goal:
    """An expression to change by at least (`up`) or at most `by`, as near as it can be."""

    expression: Expression
    by: float
    up: bool


@dataclass(frozen=True)
class Way:
    """A change of all unknowns, and by how much each goal is missed."""

    change: Numbers
    missed: Numbers
    whole: Numbers | None
    """A change in whole numbers that misses not much more; None where none was found."""
    because: frozenset[int] = frozenset()
    """The expressions that keep a goal that was missed from being reached; while they stand, it is not."""


class Moves:
    """The program of all changes from the truth."""

    def __init__(self, matrix: Matrix, truth: Numbers, values: Numbers, most: float) -> None:
        """`values` has the expressions of the matrix where the truth is."""
        self.matrix = matrix
        self._truth, self._values, self._most = truth, values, most
        self._can_fall = np.flatnonzero(truth).astype(np.int32)
        self._fall = np.full(matrix.count, -1, dtype=np.int32)
        """For each unknown the column of its fall, or -1; that of its rise has the number of the unknown."""
        self._fall[self._can_fall] = matrix.count + np.arange(len(self._can_fall))
        self._width = matrix.count + len(self._can_fall)
        self._solver = solver()
        self._solver.setOptionValue("presolve", "off")
        self._columns = np.arange(self._width, dtype=np.int32)
        self._rows = np.arange(matrix.rows, dtype=np.int32)
        self._lower, self._upper = np.zeros(self._width), np.zeros(self._width)
        self._load()

    def _load(self) -> None:
        """Columns for what rises and for what falls, and one for each goal that takes what is missed."""
        m = self.matrix
        starts, columns, factors = [0], [], []
        for row in range(m.rows):
            there, by = m.columns[m.starts[row] : m.starts[row + 1]], m.factors[m.starts[row] : m.starts[row + 1]]
            falls = self._fall[there] >= 0
            columns += [there, self._fall[there[falls]]]
            factors += [by, -by[falls]]
            starts.append(starts[-1] + len(there) + int(falls.sum()))
        doubled = Matrix(
            self._width + SEVERAL,
            m.row,
            m.column,
            np.array(starts, dtype=np.int32),
            np.concatenate([*columns, np.zeros(0, dtype=np.int32)]),
            np.concatenate([*factors, np.zeros(0)]),
        )
        free = np.full(m.rows, -np.inf), np.full(m.rows, np.inf)
        load(self._solver, doubled, free, (np.zeros(doubled.count), np.full(doubled.count, np.inf)))
        self._solver.changeColsCost(self._width, self._columns, np.ones(self._width))

    def bound(self, low: Numbers, high: Numbers) -> None:
        """Set the bounds of the expressions of the matrix."""
        rows, _columns = self.matrix.bounds(low - self._values, high - self._values, np.inf)
        _rows, (least, greatest) = self.matrix.bounds(low, high, self._most)
        rise, fall = greatest - self._truth, (self._truth - least)[self._can_fall]
        self._lower = np.maximum(np.concatenate([-(self._truth - least), -(greatest - self._truth)[self._can_fall]]), 0)
        self._upper = np.maximum(np.concatenate([rise, fall]), 0)
        self._solver.changeRowsBounds(self.matrix.rows, self._rows, *rows)
        self._solver.changeColsBounds(self._width, self._columns, self._lower, self._upper)

    def shortest(self, goals: Sequence[Goal], price: float = HARD) -> Way | None:
        """The shortest way that misses the goals least, one missed person costing `price`; None where the solver gives
        up."""
        self._ask(goals, price)
        found = self._solved(goals)
        way = None
        if found is not None:
            change, missed = found
            because = self._because() if len(goals) == 1 and missed[0] > NEAR else frozenset[int]()
            way = Way(change, missed, self._down(change, missed, goals), because)
        self._unask(goals)
        return way

    def _ask(self, goals: Sequence[Goal], price: float) -> None:
        made = self._solver
        for i, goal in enumerate(goals):
            at = np.array([u for u, _f in goal.expression.terms], dtype=np.int32)
            factors = np.array([f for _u, f in goal.expression.terms])
            falls = self._fall[at] >= 0
            miss = self._width + i
            bounds = (goal.by, np.inf) if goal.up else (-np.inf, goal.by)
            columns = np.concatenate([at, self._fall[at[falls]], [miss]]).astype(np.int32)
            made.addRow(
                *bounds, len(columns), columns, np.concatenate([factors, -factors[falls], [1.0 if goal.up else -1.0]])
            )
            made.changeColCost(miss, price)
        made.setBasis()

    def _unask(self, goals: Sequence[Goal]) -> None:
        first = self.matrix.rows
        if goals:
            self._solver.deleteRows(len(goals), np.arange(first, first + len(goals), dtype=np.int32))

    def _solved(self, goals: Sequence[Goal]) -> tuple[Numbers, Numbers] | None:
        """(the change, what is missed of each goal)"""
        self._solver.run()
        if self._solver.getModelStatus() != OPTIMAL:
            return None
        values = np.array(self._solver.getSolution().col_value)
        change = values[: self.matrix.count].copy()
        change[self._can_fall] -= values[self.matrix.count : self._width]
        return change, values[self._width : self._width + len(goals)]

    def _because(self) -> frozenset[int]:
        """The expressions whose bounds made the last answer what it is (a dual that says so)."""
        solution, m = self._solver.getSolution(), self.matrix
        rows = np.abs(np.array(solution.row_dual)[: m.rows]) > NEAR
        tight = np.array(solution.col_dual)[: self._width] < -NEAR
        unknowns = tight[: m.count].copy()
        unknowns[self._can_fall] |= tight[m.count :]
        used = np.zeros(len(m.row), dtype=bool)
        for place, there in ((m.row, rows), (m.column, unknowns)):
            used[place >= 0] |= there[place[place >= 0]]
        return frozenset(np.flatnonzero(used).tolist())

    def _down(self, change: Numbers, missed: Numbers, goals: Sequence[Goal]) -> Numbers | None:
        """Down to whole numbers: all broken ones are made whole at once, or else the one that is nearest to it, and the
        rest follows."""
        fixed: list[int] = []
        found: tuple[Numbers, Numbers] | None = (change, missed)
        for _dive in range(DIVES):
            apart = np.abs(change - np.rint(change))
            broken = np.flatnonzero(apart > NEAR).astype(np.int32)
            if not len(broken):
                break
            fixed += broken.tolist()
            found = self._all_fixed(broken, change, missed, goals)
            if found is None:
                self._free(broken)
                found = self._fixed(int(broken[np.argmin(apart[broken])]), change, missed, goals)
            if found is None:
                break
            change, missed = found
        self._free(fixed)
        return np.rint(change) if np.abs(change - np.rint(change)).max(initial=0) <= NEAR else None

    def _free(self, unknowns: Iterable[int]) -> None:
        for unknown in unknowns:
            for column in (unknown, self._fall[unknown]):
                if column >= 0:
                    self._solver.changeColBounds(column, self._lower[column], self._upper[column])

    def _all_fixed(
        self, broken: Indexes, change: Numbers, missed: Numbers, goals: Sequence[Goal]
    ) -> tuple[Numbers, Numbers] | None:
        if all(self._hold(int(at), float(np.rint(change[at]))) for at in broken):
            found = self._solved(goals)
            if found is not None and found[1].sum() < missed.sum() + 1 - NEAR:
                return found
        return None

    def _fixed(
        self, at: int, change: Numbers, missed: Numbers, goals: Sequence[Goal]
    ) -> tuple[Numbers, Numbers] | None:
        near = np.rint(change[at])
        for number in (near, near + (1 if change[at] > near else -1)):
            if self._hold(at, float(number)):
                found = self._solved(goals)
                if found is not None and found[1].sum() < missed.sum() + 1 - NEAR:
                    return found
        return None

    def _hold(self, at: int, change: float) -> bool:
        """Hold an unknown at a change; whether its bounds allow that."""
        rise, drop, fall = max(change, 0.0), max(-change, 0.0), int(self._fall[at])
        if not self._within(at, rise) or not (self._within(fall, drop) if fall >= 0 else not drop):
            return False
        self._solver.changeColBounds(at, rise, rise)
        if fall >= 0:
            self._solver.changeColBounds(fall, drop, drop)
        return True

    def _within(self, column: int, value: float) -> bool:
        return bool(self._lower[column] <= value <= self._upper[column])
