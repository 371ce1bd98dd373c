"""R5, the own-cell attack: somebody who knows to be the only one in a hidden cell fixes it at 1 and computes on."""

from collections.abc import Iterator, Sequence

import numpy as np

from makelaar.hearts.auditing.asked import System, Target
from makelaar.hearts.auditing.forms import Form, Table, total
from makelaar.hearts.auditing.matrix import TOLERANCE, Sums
from makelaar.hearts.auditing.polytope import Program
from makelaar.hearts.auditing.verdict import Progress
from makelaar.hearts.auditing.witnesses import Witnesses

TOGETHER = 8
"""So many own cells are brought to 1 in one table at first."""
FIRST = 1000
"""What an own cell at 1 is worth against a person elsewhere."""


def own_cell_attacks(system: System, found: Witnesses, progress: Progress) -> Iterator[tuple[Target, Target]]:
    """Pairs (own cell, other cell): fixing the first at 1 makes the second exact, and small.

    Which hidden cells hold one person is not in the file, so each that may is tried. Two witnesses with the own cell
    at 1 that differ at the other cell settle a pair; what no witness settles is asked of the linear program.
    """
    hidden = system.hidden
    if len(hidden) < 2:
        return
    attack = _Attack(system, found)
    attack.look_together()
    for at, own in enumerate(hidden):
        yield from ((own, hidden[other]) for other in attack.made_exact(at))
        progress(0.9 + 0.1 * (at + 1) / len(hidden))


class _Attack:
    def __init__(self, system: System, found: Witnesses) -> None:
        self.found = found
        self.forms = [target.form for target in system.hidden]
        ends = [(system.rows.low[form.name], system.rows.high[form.name]) for form in self.forms]
        self.may_be_one = [low <= 1 <= high for low, high in ends]
        self.ks = np.array([target.k for target in system.hidden])
        self.sums = Sums(self.forms)
        self.seen = np.array([self.sums.values(table) for table in found.tables])
        """What the hidden cells are in the tables seen, broken ones too: all between two of them is possible."""

    def look_together(self) -> None:
        """Look for tables in which many own cells are 1, with few and with many people elsewhere."""
        able = [i for i, may in enumerate(self.may_be_one) if may]
        able.sort(key=lambda i: len(self.forms[i].columns))
        everybody = total(self.forms)
        found = []
        for start in range(0, len(able), TOGETHER):
            some = [self.forms[i] for i in able[start : start + TOGETHER]]
            with _Held(self.found.whole, some, low=None):
                for elsewhere in (everybody, everybody.times(-1)):
                    reached = self.found.whole.furthest(total(some).times(FIRST) + elsewhere, 1)
                    if reached is not None:
                        found.append(self.sums.values(reached[1]))
        self.seen = np.vstack([self.seen, *found])

    def made_exact(self, own: int) -> list[int]:
        """The hidden cells that become exact and small when cell `own` is 1."""
        if not self.may_be_one[own]:
            return []
        mine = self.seen[np.abs(self.seen[:, own] - 1) <= TOLERANCE]
        left = self._unsettled(mine, own)
        if not left:
            return []
        program = self.found.whole
        with _Held(program, [self.forms[own]], low=1):
            while left:
                many = len(left)
                several = total(self.forms[i] for i in left)
                for sense in (-1, 1):
                    found = program.furthest(several, sense)
                    if found is None:
                        return []  # no reality has one person here
                    values = self.sums.values(found[1])
                    self.seen = np.vstack([self.seen, values])
                    mine = np.vstack([mine, values])
                left = self._unsettled(mine, own)
                if len(left) == many:
                    return [i for i in left if self._exact(program, i)]
        return []

    def _unsettled(self, mine: Table, own: int) -> list[int]:
        """The other cells that are the same whole number, and small, in all that was seen."""
        if not len(mine):
            return [i for i in range(len(self.forms)) if i != own]
        low, high = np.ceil(mine.min(axis=0) - TOLERANCE), np.floor(mine.max(axis=0) + TOLERANCE)
        open_ = (high > low) | (low < 1) | (high >= self.ks)
        return [int(i) for i in np.flatnonzero(~open_) if i != own]

    def _exact(self, program: Program, other: int) -> bool:
        ends = [program.furthest(self.forms[other], sense) for sense in (-1, 1)]
        if ends[0] is None or ends[1] is None:
            return False
        low, high = np.ceil(ends[0][0] - TOLERANCE), np.floor(ends[1][0] + TOLERANCE)
        return bool(low >= high and 1 <= low < self.ks[other])


class _Held:
    """The program with some cells at most 1 (and at least `low`), and free again after."""

    def __init__(self, program: Program, forms: Sequence[Form], low: float | None) -> None:
        self._program, self._forms, self._low = program, forms, low

    def __enter__(self) -> None:
        self._bounds = [self._program.bind(form, self._low, 1) for form in self._forms]

    def __exit__(self, *_error: object) -> None:
        for form, bounds in zip(self._forms, self._bounds, strict=True):
            self._program.bind(form, *bounds)
