"""Facts put into quarters and cells, past the quarters that are frozen. Pure; says what `hearts.disclosure.count` says,
of a million facts in a second."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from makelaar.hearts.disclosure import PERIOD, Cube, Space
from makelaar.hearts.disclosure.types import Spot
from makelaar.services.statistics.categories import places_of
from makelaar.services.statistics.facts import Facts, Numbers, each_once, quarter_number
from makelaar.services.statistics.frozen import Frozen, compact


@dataclass(frozen=True)
class Arranged:
    """The facts that count beside the frozen quarters: the place of the quarter that each counts in, and whether that
    is a later one than its own."""

    facts: Facts
    counts_in: Numbers
    late: NDArray[np.bool_]

    def numbers(self, place: int) -> Sequence[int]:
        """Of what counts in the quarter at this place, each once and in order."""
        return compact(each_once(self.facts.number[self.counts_in == place]))

    def late_in(self, place: int) -> int:
        """How many different facts count in the quarter at this place that belong to an earlier one."""
        return len(each_once(self.facts.number[self.late & (self.counts_in == place)]))


def arrange(facts: Facts, quarters: Sequence[str], frozen: Sequence[Frozen]) -> Arranged:
    """Which of `facts`, all of them in one of these adjacent `quarters`, count in which quarter.

    What a frozen quarter counted does not count again. What belongs to one and was not counted goes to the next quarter
    that is not frozen; where there is none yet, it waits and is left out.
    """
    counted = np.concatenate([np.array([], np.int64), *(np.asarray(one.facts, np.int64) for one in frozen)])
    fresh = facts.where(~np.isin(facts.number, counted))
    own = fresh.quarter - quarter_number(quarters[0])
    counts_in = _next_open(quarters, {one.quarter for one in frozen})[own]
    ready = counts_in >= 0
    own, counts_in = own[ready], counts_in[ready]
    return Arranged(fresh.where(ready), counts_in, counts_in != own)


def cube_of(space: Space, arranged: Arranged, frozen: Sequence[Frozen]) -> Cube:
    """The cube of the frozen quarters and of what counts beside them."""
    counts = {spot: count for one in frozen for spot, count in one.counts.items()}
    people = {spot: inside for one in frozen for spot, inside in one.people.items()}
    for spot, inside in _people_by_spot(space, arranged):
        counts[spot] = len(inside)
        if space.distinct:
            people[spot] = compact(inside)
    return Cube(counts, people)


def _next_open(quarters: Sequence[str], closed: Collection[str]) -> Numbers:
    """For each quarter the place of the first from it on that is not frozen; -1 where there is none yet."""
    found, following = [], -1
    for place in reversed(range(len(quarters))):
        following = following if quarters[place] in closed else place
        found.append(following)
    return np.array(found[::-1], dtype=np.int64)


def _people_by_spot(space: Space, arranged: Arranged) -> Iterator[tuple[Spot, Numbers]]:
    """Each inner cell in which somebody is, with everybody once."""
    facts = arranged.facts
    if not len(facts.number):
        return
    places = [places_of(dim, codes, facts.at[dim]) for dim, codes in space.dims if dim != PERIOD]
    sizes = tuple(len(codes) for _dim, codes in space.dims)
    cells = np.ravel_multi_index((*places, arranged.counts_in), sizes)
    lowest, width = int(facts.person.min()), int(np.ptp(facts.person)) + 1
    cells, people = np.divmod(each_once(cells * width + (facts.person - lowest)), width)
    begins = np.flatnonzero(np.diff(cells, prepend=-1))
    spots = zip(*(place.tolist() for place in np.unravel_index(cells[begins], sizes)), strict=True)
    for spot, inside in zip(spots, np.split(people + lowest, begins[1:]), strict=True):
        yield tuple(codes[place] for (_dim, codes), place in zip(space.dims, spot, strict=True)), inside
