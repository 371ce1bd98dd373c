"""The protector's own check of R1 and R2.

A number is safe when two realities differ enough in it; what no two realities show is asked of the programs.
"""

from collections.abc import Iterable
from math import ceil

from makelaar.hearts.disclosure.inner import Expression, Numbers
from makelaar.hearts.disclosure.numbers import Watch
from makelaar.hearts.disclosure.programs import NEAR
from makelaar.hearts.disclosure.realities import Realities

GROUP = 72
"""For so many numbers at a time room is made in the other quarters."""
SEVERAL = (24, 8, 3, 1)
"""So many numbers are raised in one table at first; those for which that fails go together with fewer."""


class Safety(Realities):
    """Realities, and what they say of each watch."""

    def _prove(self, expression: Expression, sense: int) -> None:
        """Remember by which rows the end of `expression` is what it is: while they stand, it is."""
        program = self.program(self.scope(expression))
        program.furthest(expression, sense)
        self._proofs[expression] = frozenset(program.used_rows())

    def wide(self, watch: Watch) -> bool:
        """Whether the tables show that `watch` can be anything over at least k values, or it is surely not small."""
        low, high = self.seen(watch.expression)
        if high - low >= watch.k - 1:
            return True
        if watch.expression in self._proofs:
            return True
        known = watch.low
        row = self.row_of.get(watch.expression)
        if row is not None:
            known = max(known, self.low[row])
        return bool(known >= watch.k)

    def look(self, watches: Iterable[Watch]) -> list[Watch]:
        """Look for tables for `watches`, several at a time; gives those that stay open."""
        left = [watch for watch in watches if self.concerns(watch) and not self.wide(watch)]
        if len(self.parts) == 1:
            left = [watch for watch in left if not self._surely_large(watch)]
        if len(left) > len(self.parts):
            low = self._low_table(left)
            for part in range(len(self.parts)):
                here = [watch for watch in left if self.touches(watch.expression) == [part]]
                for start in range(0, len(here), GROUP):
                    self._raise_group(part, low, here[start : start + GROUP])
        for watch in left:
            if self.scope(watch.expression) < 0 < len(self.parts) - 1:  # else `unsafe` asks it as fast
                for sense in (1, -1):
                    if not self.wide(watch):
                        self.walk(watch.expression, sense)
        return [watch for watch in left if not self.wide(watch)]

    def _surely_large(self, watch: Watch) -> bool:
        """Whether one program shows that `watch`, which is large in truth, is large in every reality."""
        if watch.expression.at(self.truth) < watch.k:
            return False
        table = self.program(0).furthest(watch.expression, -1)
        if table is None or ceil(watch.expression.at(table) - NEAR) < watch.k:
            return False
        self._proofs[watch.expression] = frozenset(self.program(0).used_rows())
        return True

    def _raise_group(self, part: int, low: Numbers, watches: list[Watch]) -> None:
        """Raise each of `watches`, after making room for all of them in the other quarters."""
        together = Expression.of(term for watch in watches for term in watch.expression.terms)
        beside = self._beside(together)
        held = low
        if beside.terms:
            moved = self.push(together, 1, part, low)
            held = self._move_all(beside, -1, low if moved is None else moved)
        for several in SEVERAL:
            watches = self._raise(part, held, watches, several)

    def _low_table(self, watches: list[Watch]) -> Numbers:
        """A table in which what may be small is as low as a walk along the parts brings it."""
        together = Expression.of(term for watch in watches for term in watch.expression.terms)
        table = self.truth
        for part in self.touches(together):
            moved = self.push(together, -1, part, table)
            table = table if moved is None else moved
        return table

    def _raise(self, part: int, held: Numbers, watches: list[Watch], several: int) -> list[Watch]:
        """Look for tables in which `several` watches at once are high; gives those that stay open."""
        turns = -(-len(watches) // several)
        for turn in range(turns):
            terms = [term for watch in watches[turn::turns] if not self.wide(watch) for term in watch.expression.terms]
            if terms:
                self.push(Expression.of(terms), 1, part, held)
        return [watch for watch in watches if not self.wide(watch)]

    def unsafe(self, watch: Watch) -> bool:
        """Whether `watch`, for which no tables were found, is really in danger: asked of the whole table."""
        low, high = self.ends(watch.expression)
        if low >= watch.k or high < 1:
            self._prove(watch.expression, -1 if low >= watch.k else 1)
            return False
        if high - low >= watch.k - 1:
            for sense in (1, -1):
                if not self.wide(watch):
                    self.whole(watch.expression, sense)
        return not self.wide(watch)
