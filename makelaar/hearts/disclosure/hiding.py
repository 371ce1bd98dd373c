"""Rule 6: hide as little as can be, and at last what does not have to stay hidden is shown again.

For each number in danger the cheapest way to pass the printed intervals tells what to hide: a linear program with slack
on what is shown, weighted as in the suppression problem of Fischetti & Salazar (rule 5). Then, in order of weight,
everything that can be shown again is.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from makelaar.hearts.disclosure.inner import Expression
from makelaar.hearts.disclosure.loosening import Loosening, Wish
from makelaar.hearts.disclosure.numbers import Item, Problem, remainders
from makelaar.hearts.disclosure.own_cell import exposed
from makelaar.hearts.disclosure.safety import Safety
from makelaar.hearts.disclosure.types import Key

Progress = Callable[[float], None]
ROUNDS = 200
NEAREST = 40


@dataclass(frozen=True)
class Need:
    """Something that has to become possible: one of `ways` (expression, sense, value), with `tied` rows as given."""

    ways: tuple[tuple[Expression, int, float], ...]
    key: Key
    tied: Expression | None = None


class Impossible(Exception):
    """Whatever is hidden, `key` can be found out from what left before."""

    def __init__(self, key: Key) -> None:
        super().__init__("nothing to hide")
        self.key = key


class Hiding:
    """Decides which items of a problem are hidden."""

    def __init__(self, problem: Problem, progress: Progress, *, exact: bool) -> None:
        self.problem = problem
        self.exact = exact
        self._progress = progress
        self._share = 0.1
        self.realities = Safety(problem, self._still_there)
        self._loosening = Loosening(problem, self.realities.row_of)

    def run(self) -> None:
        """Hide what has to be hidden. Raises `Impossible`."""
        self.realities.look(self.problem.watches)
        self._reached(0.4)
        self._settle(self._needs)
        self._reached(0.6)
        self._show_again()
        self._reached(0.8)
        for _round in range(ROUNDS if self.exact else 0):
            if not self._hide_for(self._own_cells):
                return
            self._settle(self._needs)

    def _reached(self, share: float) -> None:
        self._share = share
        self._progress(share)

    def _still_there(self) -> None:
        """At each step of the search: whoever waits may stop it."""
        self._progress(self._share)

    def _hide_for(self, needs: Callable[[], Iterator[Need]]) -> bool:
        """Hide for each of `needs`; whether there was any."""
        some = False
        for need in needs():
            some = True
            self._hide(self._cheapest(need), need)
        return some

    def _settle(self, needs: Callable[[], Iterator[Need]]) -> None:
        """Hide until nothing is needed any more."""
        for _round in range(ROUNDS):
            if not self._hide_for(needs):
                return
        raise Impossible(self.problem.items[0].keys[0] if self.problem.items else ())

    # What is in danger

    def _needs(self) -> Iterator[Need]:
        """What is not safe now; each is hidden for before the next is looked at."""
        for watch in self.realities.open(self.problem.watches):
            if self.realities.unsafe(watch):
                low, high = self.realities.seen(watch.expression)
                ways = [(watch.expression, 1, low + watch.k - 1)]
                if high - watch.k + 1 >= 0:
                    ways.append((watch.expression, -1, high - watch.k + 1))
                yield Need(tuple(ways), watch.key)
        yield from self._remainders()
        yield from self._lines()

    def _remainders(self) -> Iterator[Need]:
        """R3: no printed number less its printed parts is 1 to k-1."""
        realities = self.realities
        for watch in remainders(self.problem):
            if not 1 <= watch.expression.at(realities.truth) < watch.k or not realities.concerns(watch):
                continue  # the truth itself is a reality in which nothing is found out
            low, high = realities.seen(watch.expression)
            if low < 1 or high >= watch.k:
                continue
            if not realities.can_be(watch.expression, 0) and not realities.can_be(watch.expression, watch.k):
                yield Need(((watch.expression, 1, watch.k), (watch.expression, -1, 0)), watch.key)

    def _lines(self) -> Iterator[Need]:
        """R4: no line with somebody for sure here and nobody for sure elsewhere."""
        realities = self.realities
        for line in self.problem.lines:
            at = [realities.number[part] for part in line.parts]
            if np.count_nonzero(realities.greatest[at] >= 1) != 1 or realities.least[at].max() < 1:
                continue
            if not realities.about_new(line.parts):
                continue
            here = int(np.argmax(realities.least[at]))
            others = Expression.of(term for i, part in enumerate(line.parts) if i != here for term in part.terms)
            present = line.parts[here]
            if not realities.can_be(others, 1) and not realities.can_be(present, 0):
                yield Need(((others, 1, 1), (present, -1, 0)), line.key)

    def _own_cells(self) -> Iterator[Need]:
        """R5: who knows her own cell to be 1, hidden or printed as "<5", finds no other small one."""
        hidden = [
            (item.expression, item.k, item.keys[0])
            for item in self.problem.items
            if item.hidden or (item.low < 1 and item.high < item.k)
        ]
        hidden += [
            (e, k, key)
            for e, k, key in self.problem.hidden_before
            if e in self.realities.row_of and e not in {h[0] for h in hidden}
        ]
        for own, other, value in exposed(self.realities, [(e, k) for e, k, _key in hidden]):
            key = next(key for e, _k, key in hidden if e == own)
            ways = ((other, 1, value + 1), (other, -1, value - 1))
            yield Need(ways, key, tied=own)

    # What to hide

    def _cheapest(self, need: Need) -> list[Item]:
        """The items that have to be passed in the cheapest way to fulfil `need` (rule 6)."""
        best: tuple[float, list[Item]] | None = None
        tied = [] if need.tied is None else [Wish(need.tied, 1, 1)]
        for expression, sense, value in need.ways:
            wish = Wish(expression, low=value) if sense > 0 else Wish(expression, high=value)
            found = self._loosening.passed([wish, *tied])
            if found is not None and (best is None or found[0] < best[0]):
                best = found
        if best is None:
            raise Impossible(need.key)
        return best[1]

    def _hide(self, items: list[Item], need: Need) -> None:
        if not items:
            items = self._whole_number_way(need)
        for item in items:
            item.hidden = True
        self.realities.refresh()
        for expression, sense, value in need.ways:
            self.realities.reach(expression, value, sense > 0)

    def _whole_number_way(self, need: Need) -> list[Item]:
        """Nothing has to be passed in broken numbers, yet no whole numbers were found: hide the lightest item that has
        unknowns in common with what is in danger."""
        unknowns = {u for expression, _s, _v in need.ways for u, _f in expression.terms}
        near = [i for i in self.problem.items if not i.hidden and unknowns & {u for u, _f in i.expression.terms}]
        if not near:
            raise Impossible(need.key)
        return [min(near, key=lambda item: item.weight)]

    # What can be shown again

    def _show_again(self) -> None:
        """In order of weight, show what was hidden for others, if everything stays safe (rule 6)."""
        hidden = [item for item in self.problem.items if item.hidden and not item.small]
        for item in sorted(hidden, key=lambda item: -item.weight):
            saved = self.realities.saved()
            item.hidden = False
            self.realities.refresh()
            self.realities.only_fitting(item)
            if not self._safe(item):
                item.hidden = True
                self.realities.refresh()
                self.realities.restored(saved)

    def _safe(self, item: Item) -> bool:
        """Whether nothing is in danger with `item` shown: no proof counts as danger. What is nearest to it goes first,
        for there it goes wrong most."""
        unknowns = {u for u, _f in item.expression.terms}
        left = self.realities.open(self.problem.watches)
        left.sort(key=lambda watch: -len(unknowns.intersection(u for u, _f in watch.expression.terms)))
        if any(self.realities.unsafe(watch) for watch in left[:NEAREST]):
            return False
        if any(self.realities.unsafe(watch) for watch in self.realities.look(left[NEAREST:])):
            return False
        return not any(True for _need in self._remainders()) and not any(True for _need in self._lines())
