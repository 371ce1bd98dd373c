"""The protector's own check of R1 and R2.

A number is safe when two realities differ enough in it; what no two realities show is asked of a program.
"""

from collections.abc import Iterable, Sequence
from math import ceil, floor

from makelaar.hearts.disclosure.inner import Expression
from makelaar.hearts.disclosure.moving import Goal
from makelaar.hearts.disclosure.numbers import Watch
from makelaar.hearts.disclosure.programs import NEAR
from makelaar.hearts.disclosure.realities import Realities

CHEAP = 10.0
"""What is asked together may be missed where one person costs a change of more than this."""
SWEEPS = 3
AT_ONCE = 6
"""So many numbers are led at once: more take longer than they save."""


class Safety(Realities):
    """Realities, and what they say of each watch."""

    def wide(self, watch: Watch) -> bool:
        """Whether the tables show that `watch` can be anything over at least k values, or it is surely not small, or
        surely nobody."""
        low, high = self.seen(watch.expression)
        if high - low >= watch.k - 1 or watch.expression in self._proofs:
            return True
        row = self.row_of.get(watch.expression)
        if row is None:
            return watch.low >= watch.k
        return bool(max(watch.low, self.low[row]) >= watch.k or self.high[row] < 1)

    def open(self, watches: Iterable[Watch]) -> list[Watch]:
        """Those about which something is printed now, and of which the tables do not show that they are safe."""
        return [watch for watch in watches if not self.wide(watch) and self.concerns(watch)]

    def look(self, watches: Iterable[Watch]) -> list[Watch]:
        """Look for tables for `watches`, several at a time; gives those that stay open."""
        left = self.open(watches)
        for _sweep in range(SWEEPS):
            before = len(left)
            for down in (True, False):
                left = self._several(left, down)
            if len(left) > before * 0.9:
                break
        return left

    def _several(self, watches: Sequence[Watch], down: bool) -> list[Watch]:
        """Lead several numbers at once down (or up) to where they show enough; gives those that stay open."""
        goals: list[Goal] = []
        for watch in watches:
            if not self.wide(watch):
                goal = self._down(watch) if down else self._up(watch)
                by = goal - watch.expression.at(self.truth)
                if by < 0 if down else by > 0:
                    goals.append(Goal(watch.expression, by, not down))
            if len(goals) == AT_ONCE:
                self.go(goals, CHEAP)
                goals = []
        if goals:
            self.go(goals, CHEAP)
        return [watch for watch in watches if not self.wide(watch)]

    def _down(self, watch: Watch) -> float:
        """How low `watch` would have to be seen, as far as what is known of it itself allows."""
        _low, high = self.seen(watch.expression)
        row = self.row_of.get(watch.expression)
        return max(high - watch.k + 1, 0 if row is None else self.low[row], 0)

    def _up(self, watch: Watch) -> float:
        low, _high = self.seen(watch.expression)
        row = self.row_of.get(watch.expression)
        return low + watch.k - 1 if row is None else min(low + watch.k - 1, self.high[row])

    def unsafe(self, watch: Watch) -> bool:
        """Whether `watch` is in danger, asked by itself."""
        if self.wide(watch):
            return False
        expression, goal = watch.expression, self._down(watch)
        if goal < self.seen(expression)[0]:
            low = self.reach(expression, goal, False)
            if low > goal + NEAR and ceil(low - NEAR) >= watch.k:
                self._proofs[expression] = self.because
            if self.wide(watch):
                return False
        goal = self._up(watch)
        if goal > self.seen(expression)[1]:
            high = self.reach(expression, goal, True)
            if high < goal - NEAR and floor(high + NEAR) < 1:
                self._proofs[expression] = self.because
        return not self.wide(watch)

    def can_be(self, expression: Expression, value: float) -> bool:
        """Whether a table was found, or is now, where `expression` is at most (`value` 0) or at least `value`."""
        self.reach(expression, value, value > 0)
        low, high = self.seen(expression)
        return low <= value if value <= 0 else high >= value
