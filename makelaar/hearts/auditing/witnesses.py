"""Whole-number tables that fit everything printed, and how far each form ranges over them."""

from collections.abc import Sequence

import numpy as np

from makelaar.hearts.auditing.forms import Columns, Form, Rows, Table, total
from makelaar.hearts.auditing.matrix import TOLERANCE, Matrix, Sums
from makelaar.hearts.auditing.nearest import Nearest
from makelaar.hearts.auditing.polytope import Program

SWEEPS = 2
ROUNDINGS = 2
"""From how many tables a whole-number table is looked for: from nobody at all, and from what that gave, rounded."""
FIRST_FIXINGS = 100
"""So many cells are fixed at most to make the first table whole; only then an integer program is tried."""


class Witnesses:
    """The tables found so far. `low` and `high` hold the least and most seen of each form, in their order."""

    def __init__(self, rows: Rows, width: int, blocks: Sequence[Columns], forms: Sequence[Form], cap: float) -> None:
        self._matrix = Matrix(rows)
        self.width = width
        self._cap = cap
        self.forms = forms
        self._sums = Sums(forms)
        self.low = np.full(len(forms), np.inf)
        self.high = np.full(len(forms), -np.inf)
        self.tables: list[Table] = []
        self._blocks = blocks
        self._programs: list[Program | None] = [None] * len(blocks)
        self.whole = Program(self._matrix, np.arange(width, dtype=np.int32), width, cap)
        self.whole.hold(None)

    def keep(self, table: Table) -> Table | None:
        """Remember a table of whole numbers, if it fits every printed number: that is reckoned here, and not taken from
        the programs that found it."""
        table = np.rint(table)
        if not self._matrix.holds(table):
            return None
        values = self._sums.values(table)
        self.low = np.minimum(self.low, values)
        self.high = np.maximum(self.high, values)
        self.tables.append(table)
        return table

    def first(self) -> bool | None:
        """Find a first witness: False where nothing fits, None where no whole-number table was found."""
        everything = np.arange(self.width, dtype=np.int32)
        nothing = Form(np.zeros(0, dtype=np.int32), np.zeros(0))
        table = np.zeros(self.width)
        for _turn in range(ROUNDINGS):
            nearest = self.nearest(table, everything)
            found = nearest.shortest()
            if found is None:
                break
            table = np.rint(found)
            if is_whole(found):
                break
        if self.keep(table) is None:
            if found is None and self.whole.furthest(nothing, 1) is None:
                return False
            whole = nearest.reach((), FIRST_FIXINGS)
            if whole is None:
                whole = self.whole.whole_number(nothing, 1)
            if whole is None or self.keep(whole) is None:
                return None
        return True

    def settle_low(self, small: Sequence[Form]) -> Table:
        """A witness in which the forms that may be small are as near to 0 as a walk along the parts brings them:
        from there each can rise."""
        table = self.tables[-1]
        if small:
            together = total(small)
            for _sweep in range(SWEEPS if len(self._blocks) > 1 else 1):
                for block in range(len(self._blocks)):
                    moved = self.step(block, table, together, -1)
                    table = table if moved is None else moved
        return table

    def step(self, block: int, start: Table, form: Form, sense: int) -> Table | None:
        """From `start`, move one part of the table so that `form` gets as far as it can; None: it cannot move."""
        program = self._program(block)
        program.hold(start)
        return self.push(program, start, form, sense)

    def push(self, program: Program, start: Table, form: Form, sense: int) -> Table | None:
        """The same in a program that already holds `start`."""
        found = program.furthest(form, sense)
        if found is None:
            return None
        reached, table = found
        before = float(form.factors @ start[form.columns])
        gain = (reached - before) * sense
        if gain < 1 - TOLERANCE:
            return None
        if is_whole(table):
            return self.keep(table)
        near = program.whole_number(form, sense, near=table)
        if near is None or (float(form.factors @ near[form.columns]) - before) * sense < 1 - TOLERANCE:
            near = program.whole_number(form, sense)
        return None if near is None else self.keep(near)

    def nearest(self, centre: Table, free: Columns) -> Nearest:
        """Ways from `centre` in which only the cells `free` change."""
        return Nearest(self._matrix, centre, free, self._cap)

    def _program(self, block: int) -> Program:
        program = self._programs[block]
        if program is None:
            program = Program(self._matrix, self._blocks[block], self.width, self._cap)
            self._programs[block] = program
        return program


def is_whole(table: Table) -> bool:
    """Whether the program found whole numbers by itself."""
    return bool(np.all(np.abs(table - np.rint(table)) <= TOLERANCE))
