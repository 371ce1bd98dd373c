"""R5, the own-cell attack: somebody who knows to be the only one in a hidden cell fixes it at 1 and computes on."""

from collections.abc import Iterator

import numpy as np

from makelaar.hearts.auditing.asked import System, Target
from makelaar.hearts.auditing.forms import Table, total
from makelaar.hearts.auditing.polytope import TOLERANCE, Program
from makelaar.hearts.auditing.verdict import Progress
from makelaar.hearts.auditing.witnesses import Witnesses


def own_cell_attacks(system: System, found: Witnesses, progress: Progress) -> Iterator[tuple[Target, Target]]:
    """Pairs (own cell, other cell): fixing the first at 1 makes the second exact, and small.

    Which hidden cells hold one person is not in the file, so each that may is tried. Two witnesses with the own cell
    at 1 that differ at the other cell settle a pair; what no witness settles is asked of the linear program.
    """
    hidden = system.hidden
    if len(hidden) < 2:
        return
    attack = _Attack(system, found)
    for at, own in enumerate(hidden):
        yield from ((own, hidden[other]) for other in attack.made_exact(at))
        progress(0.9 + 0.1 * (at + 1) / len(hidden))


class _Attack:
    def __init__(self, system: System, found: Witnesses) -> None:
        self.system = system
        self.found = found
        self.hidden = system.hidden
        self.ks = np.array([target.k for target in self.hidden])
        self.seen = np.array([self._values(table) for table in found.tables])

    def _values(self, table: Table) -> Table:
        return np.array([target.form.factors @ table[target.form.columns] for target in self.hidden])

    def made_exact(self, own: int) -> list[int]:
        """The hidden cells that become exact and small when cell `own` is 1."""
        mine = self.seen[self.seen[:, own] == 1]
        left = self._unsettled(mine, own)
        if not left:
            return []
        program = self.found.whole
        with _Held(program, self.hidden[own]):
            while left:
                several, many = left, len(left)
                for sense in (-1, 1):
                    found = program.furthest(total(self.hidden[i].form for i in several), sense)
                    if found is None:
                        return []  # no reality has one person here
                    mine = np.vstack([mine, self._take(found[1])])
                left = self._unsettled(mine, own)
                if len(left) == many:
                    return [i for i in left if self._exact(program, i)]
        return []

    def _take(self, table: Table) -> Table:
        """The values of the hidden cells; a whole-number table is a witness for later cells as well."""
        values = self._values(table)
        if np.all(np.abs(table - np.rint(table)) <= TOLERANCE):
            self.seen = np.vstack([self.seen, np.rint(values)])
            return np.rint(values)
        return values

    def _unsettled(self, mine: Table, own: int) -> list[int]:
        if not len(mine):
            return [i for i in range(len(self.hidden)) if i != own]
        low, high = mine.min(axis=0), mine.max(axis=0)
        open_ = (high - low >= 1 - TOLERANCE) | (low < 1 - TOLERANCE) | (high >= self.ks)
        return [int(i) for i in np.flatnonzero(~open_) if i != own]

    def _exact(self, program: Program, other: int) -> bool:
        ends = [program.furthest(self.hidden[other].form, sense) for sense in (-1, 1)]
        if ends[0] is None or ends[1] is None:
            return False
        low, high = np.ceil(ends[0][0] - TOLERANCE), np.floor(ends[1][0] + TOLERANCE)
        return bool(low == high and 1 <= low < self.ks[other])


class _Held:
    """The program with one cell held at 1, and free again after."""

    def __init__(self, program: Program, target: Target) -> None:
        self._program, self._form = program, target.form

    def __enter__(self) -> None:
        self._bounds = self._program.bind(self._form, 1, 1)

    def __exit__(self, *_error: object) -> None:
        self._program.bind(self._form, *self._bounds)
