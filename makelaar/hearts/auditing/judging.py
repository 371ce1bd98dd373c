"""The rules R1 to R5 over the system of one measure (R6 is a row of that system)."""

from collections.abc import Iterator, Sequence
from math import inf, isfinite

import numpy as np

from makelaar.hearts.auditing.asked import Line, Remainder, System, Target
from makelaar.hearts.auditing.blocks import blocks_of
from makelaar.hearts.auditing.forms import Form, Table, total
from makelaar.hearts.auditing.nearest import Nearest
from makelaar.hearts.auditing.own_cell import own_cell_attacks
from makelaar.hearts.auditing.polytope import whole_span
from makelaar.hearts.auditing.verdict import Finding, Progress, Rule
from makelaar.hearts.auditing.witnesses import Witnesses, is_whole
from makelaar.i18n import _

SEVERAL = 12
"""So many targets are tried in one table at most."""
TRIES = ((SEVERAL, 4), (1, 40))
"""Many targets in one table, in which few cells may be fixed at a whole number; then one by one."""


def judge(system: System, measure: str, progress: Progress) -> list[Finding]:
    """All that does not hold for one measure; what could not be decided is among it."""
    if system.contradictions:
        return [Finding(Rule.CONTRADICTION, measure, words) for words in dict.fromkeys(system.contradictions)]
    return list(_Judge(system, measure, progress).findings())


class _Judge:
    def __init__(self, system: System, measure: str, progress: Progress) -> None:
        self.system = system
        self.measure = measure
        self.progress = progress
        self.at: dict[bytes, int] = {}
        self.forms: list[Form] = []
        for form in self._all_forms():
            if form.name not in self.at:
                self.at[form.name] = len(self.forms)
                self.forms.append(form)
        self.blocks = blocks_of(system)
        high = [v for v in system.rows.high.values() if np.isfinite(v)]
        cap = 2 * max([*high, 0.0]) + 10 * max((t.k for t in system.targets), default=1)
        self.found = Witnesses(system.rows, system.cube.width, self.blocks, self.forms, cap)
        owner = np.full(system.cube.width, -1)
        for b, block in enumerate(self.blocks):
            owner[block] = b
        self.touches = [sorted(set(owner[form.columns].tolist())) for form in self.forms]

    def _all_forms(self) -> Iterator[Form]:
        yield from (target.form for target in self.system.targets)
        yield from (remainder.form for remainder in self.system.remainders)
        yield from (part for line in self.system.lines for part in line.parts)

    def findings(self) -> Iterator[Finding]:
        first = self.found.first()
        if not first:
            rule = Rule.UNDECIDED if first is None else Rule.CONTRADICTION
            yield Finding(rule, self.measure, _("alles samen"))
            return
        yield from self._printed()
        self._look()
        for target in self._open():
            self.progress(0.7)
            yield from self._range(target)
        self.progress(0.8)
        for remainder in self.system.remainders:
            yield from self._remainder(remainder)
        for line in self.system.lines:
            yield from self._line(line)
        self.progress(0.9)
        if self.system.exact:
            for one, other in own_cell_attacks(self.system, self.found, self.progress):
                yield Finding(Rule.OWN_CELL, self.measure, one.words, one.k, other=other.words)

    # R1 and R2

    def _settled(self, target: Target) -> bool:
        i = self.at[target.form.name]
        if self.found.high[i] - (0 if target.several else self.found.low[i]) >= target.k - 1:
            return True
        known = max(target.low, self.system.rows.low.get(target.form.name, 0.0))
        return not target.several and known >= target.k

    def _open(self) -> list[Target]:
        return [target for target in self.system.targets if not self._settled(target)]

    def _look(self) -> None:
        """Look for the shortest ways from a table in which what may be small is low: in a table of several parts within
        each of them first, and then within the whole."""
        centre = self.found.settle_low([target.form for target in self._open()])
        everything = np.arange(self.found.width, dtype=np.int32)
        parts = [*self.blocks, everything] if len(self.blocks) > 1 else [everything]
        for at, free in enumerate(parts):
            whole = free is everything
            here = [t for t in self._open() if whole or self.touches[self.at[t.form.name]] == [at]]
            nearest = self.found.nearest(centre, free)
            for most, fixings in TRIES if whole else TRIES[:1]:
                for sense in (1, -1):
                    here = self._reach(nearest, centre, here, sense, most, fixings, 0.1 + 0.6 * at / len(parts))

    def _reach(
        self, nearest: Nearest, centre: Table, targets: list[Target], sense: int, most: int, fixings: int, share: float
    ) -> list[Target]:
        """Look for witnesses in which up to `most` targets at once are far enough, fewer where that gives no whole
        numbers; gives the targets that stay open."""
        several = most
        asked = [t for t in targets if sense > 0 or not t.several]
        turns = -(-len(asked) // most)
        left = [target for turn in range(turns) for target in asked[turn::turns]]  # neighbours not in one table
        while left:
            some: list[Target] = []
            while left and len(some) < several:
                target = left.pop()
                if not self._settled(target):
                    some.append(target)
            if some:
                table = nearest.reach([(t.form, sense, self._lacking(t, centre, sense)) for t in some], fixings)
                if table is None:
                    several = max(1, several // 2)
                else:
                    self.found.keep(table)
                    several = min(most, several + 1)
            self.progress(share)
        return [target for target in targets if not self._settled(target)]

    def _lacking(self, target: Target, table: Table, sense: int) -> float:
        """How much more (or less) than in `table` would settle a target."""
        i, here = self.at[target.form.name], float(target.form.factors @ table[target.form.columns])
        if sense < 0:
            return max(1.0, here - (float(self.found.high[i]) - target.k + 1))
        return max(1.0, (0 if target.several else float(self.found.low[i])) + target.k - 1 - here)

    def _range(self, target: Target) -> Iterator[Finding]:
        if self._settled(target):
            return
        ends = self._bounds(target.form)
        if ends is None:
            yield Finding(Rule.UNDECIDED, self.measure, target.words)
            return
        low, high = 0 if target.several else ends[0], ends[1]
        if low >= target.k or high < 1:
            return
        if high - low < target.k - 1:
            if not self._surely_not_small(target):
                yield self._finding(Rule.RANGE, target, low, high)
            return
        self._widen(target)
        if self._settled(target):
            return
        whole = self._whole_bounds(target.form)
        low, high = 0 if target.several else max(low, whole[0]), min(high, whole[1])
        if low < target.k and high >= 1 and not self._settled(target):
            yield self._finding(Rule.WITNESS, target, low, high)

    def _widen(self, target: Target) -> None:
        """Look for a witness that has enough more, or enough less, than those seen: quicker than the most there is."""
        i = self.at[target.form.name]
        least = 0 if target.several else self.found.low[i]
        for low, high in ((least + target.k - 1, inf), (0, self.found.high[i] - target.k + 1)):
            if low <= high and not self._settled(target):
                _surely, table = self.found.whole.whole_between(target.form, low, high)
                if table is not None:
                    self.found.keep(table)

    def _surely_not_small(self, target: Target) -> bool:
        """Whether no whole-number table has 1 to k-1 people there, though broken numbers have."""
        i = self.at[target.form.name]
        if self.found.low[i] < target.k and self.found.high[i] >= 1:
            return False  # seen: one that is neither 0 nor k or more, for those two together would have settled it
        surely, table = self.found.whole.whole_between(target.form, 1, target.k - 1)
        if table is not None:
            self.found.keep(table)
        return surely

    def _bounds(self, form: Form) -> tuple[float, float] | None:
        """Between what whole numbers `form` lies, by linear programs over the whole table. None: they failed."""
        ends: list[float] = []
        for sense in (-1, 1):
            found = self.found.whole.furthest(form, sense)
            if found is None:
                return None
            value, table = found
            if is_whole(table):
                self.found.keep(table)
            ends.append(value)
        return whole_span(ends)

    def _whole_bounds(self, form: Form) -> tuple[float, float]:
        """The same in whole numbers, as far as it could be proved; what was found is kept as a witness."""
        ends = []
        for sense in (-1, 1):
            bound, table = self.found.whole.whole_end(form, sense)
            if table is not None:
                self.found.keep(table)
            ends.append(bound if isfinite(bound) else -sense * inf)
        return whole_span(ends)

    def _finding(self, rule: Rule, target: Target | Remainder, low: float, high: float) -> Finding:
        return Finding(rule, self.measure, target.words, target.k, int(low), int(high))

    # R3

    def _printed(self) -> Iterator[Finding]:
        for words, k in self.system.small_numbers:
            yield Finding(Rule.PRINTED, self.measure, words, k)

    def _remainder(self, remainder: Remainder) -> Iterator[Finding]:
        if self._not_small(remainder):
            return
        ends = self._bounds(remainder.form)
        if ends is not None and ends[0] >= 1 and ends[1] < remainder.k:
            yield self._finding(Rule.PRINTED, remainder, *ends)
            return
        low, high = self._whole_bounds(remainder.form)
        if not self._not_small(remainder):
            if low >= 1 and high < remainder.k:
                yield self._finding(Rule.PRINTED, remainder, low, high)
            else:
                yield Finding(Rule.UNDECIDED, self.measure, remainder.words)

    def _not_small(self, remainder: Remainder) -> bool:
        i = self.at[remainder.form.name]
        return bool(self.found.low[i] < 1 or self.found.high[i] >= remainder.k)

    # R4

    def _line(self, line: Line) -> Iterator[Finding]:
        at = [self.at[part.name] for part in line.parts]
        present = max(range(len(at)), key=lambda p: self.found.low[at[p]])
        if self._line_open(at) or not line.alone[present]:
            return
        others = total(part for p, part in enumerate(line.parts) if p != present)
        here, elsewhere = self._bounds(line.parts[present]), self._bounds(others)
        if not self._line_open(at) and here is not None and elsewhere is not None:
            if here[0] < 1:
                here = self._whole_bounds(line.parts[present])
            elif elsewhere[1] >= 1:
                elsewhere = self._whole_bounds(others)
        if self._line_open(at):
            return
        sure = here is not None and elsewhere is not None and here[0] >= 1 and elsewhere[1] < 1
        yield Finding(Rule.LINE if sure else Rule.UNDECIDED, self.measure, line.words)

    def _line_open(self, at: Sequence[int]) -> bool:
        """Whether the witnesses leave it open that nobody is here, or that somebody is elsewhere in the line."""
        if np.count_nonzero(self.found.high[at] >= 1) != 1:
            return True
        return bool(self.found.low[at].max() < 1)
