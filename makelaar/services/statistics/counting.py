"""The base cube of a measure, out of the register and the quarters that left before (ANONYMITY.md, rules 1 and 3)."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from sqlalchemy.orm import Session

from makelaar.hearts.disclosure import PERIOD, Cube, Measure, Space
from makelaar.hearts.disclosure.types import Spot
from makelaar.hearts.quarters import bounds, in_order
from makelaar.services.statistics.categories import AREA, codes_of, places_of, sensitive_of, wijken
from makelaar.services.statistics.facts import Facts, Numbers, Span, quarter_number
from makelaar.services.statistics.frozen import Frozen, compact
from makelaar.services.statistics.known_as import known_as
from makelaar.services.statistics.measures import MEASURES, SOURCES


@dataclass(frozen=True)
class Base:
    """What was counted of a measure, in codes. `space` has every quarter from the first that was asked for or ever
    left to the last; the thresholds are for who releases to set. `late` says how many facts of quarters that had left
    count in a later one, by that quarter ("nagekomen")."""

    measure: Measure
    space: Space
    cube: Cube
    late: Mapping[str, int]
    today: Mapping[str, tuple[str, ...]]
    """The categories that there are now, by dimension: without those that are gone."""
    facts: Mapping[str, Sequence[int]]
    """By quarter that is not frozen, the numbers of what counts in it."""

    def freeze(self, quarter: str) -> Frozen:
        """The quarter as it is counted here, to keep at its first release. Raises KeyError where it is frozen already,
        or was not counted."""
        spots = [spot for spot in self.cube.counts if spot[-1] == quarter]
        return Frozen(
            self.measure.code,
            quarter,
            self.today,
            {spot: self.cube.counts[spot] for spot in spots},
            {spot: self.cube.people[spot] for spot in spots if spot in self.cube.people},
            self.facts[quarter],
        )


def count_measure(session: Session, code: str, quarters: Sequence[str], frozen: Sequence[Frozen] = ()) -> Base:
    """Count a measure over these quarters and the `frozen` ones (all that there are of it: `read_frozen`).

    What a frozen quarter counted stays there, however it was changed, moved or erased since. What belongs to a frozen
    quarter and was not counted in it is late: it counts in the next quarter that is not frozen, with the categories
    that it has now, and waits where that quarter is not asked for yet. Raises KeyError for a measure that is not there.
    """
    measure = MEASURES[code]
    every = in_order([*quarters, *(one.quarter for one in frozen)])
    today = {dim: codes_of(session, dim) for dim in measure.dims if dim != PERIOD}
    space = _space(session, measure, every, today, frozen)
    found = SOURCES[code](session, Span(bounds(every[0])[0], bounds(every[-1])[1]))
    if found.by_person or PERIOD in measure.distinct:
        found = known_as(session, found, frozen)
    found = found.where(~np.isin(found.number, np.concatenate([np.array([], np.int64), *(f.facts for f in frozen)])))
    belongs = found.quarter - quarter_number(every[0])
    open_quarters = _next_open(every, {one.quarter for one in frozen})[belongs]
    found, late = found.where(open_quarters >= 0), (open_quarters != belongs)[open_quarters >= 0]
    counts_in = open_quarters[open_quarters >= 0]
    return Base(
        measure,
        space,
        _cube(space, found, counts_in, frozen),
        {quarter: len(some) for quarter, some in _numbers(every, found.number[late], counts_in[late]).items() if some},
        today,
        {
            quarter: some
            for quarter, some in _numbers(every, found.number, counts_in).items()
            if all(one.quarter != quarter for one in frozen)
        },
    )


def _space(
    session: Session,
    measure: Measure,
    every: tuple[str, ...],
    today: Mapping[str, tuple[str, ...]],
    frozen: Sequence[Frozen],
) -> Space:
    """The categories of today and those that are gone; where one was not there nobody can be."""
    there = dict.fromkeys(every, today) | {one.quarter: one.categories for one in frozen}
    dims = {dim: tuple(dict.fromkeys(code for some in (today, *there.values()) for code in some[dim])) for dim in today}
    zeros: set[Spot] = set()
    for quarter, known in there.items():
        if any(set(known[dim]) != set(codes) for dim, codes in dims.items()):
            inside = set(product(*(known[dim] for dim in dims)))
            zeros |= {(*spot, quarter) for spot in product(*dims.values()) if spot not in inside}
    return Space(
        (*dims.items(), (PERIOD, every)),
        wijken(session) if AREA in dims else (),
        frozenset(zeros),
        measure.distinct,
        {dim: marked for dim in dims if (marked := sensitive_of(session, dim))},
    )


def _next_open(every: tuple[str, ...], closed: Collection[str]) -> Numbers:
    """For each quarter the place of the first from it on that is not frozen; -1 where there is none yet."""
    found, following = [], -1
    for place in reversed(range(len(every))):
        following = following if every[place] in closed else place
        found.append(following)
    return np.array(found[::-1], dtype=np.int64)


def _cube(space: Space, found: Facts, counts_in: Numbers, frozen: Sequence[Frozen]) -> Cube:
    counts = {spot: count for one in frozen for spot, count in one.counts.items()}
    people = {spot: inside for one in frozen for spot, inside in one.people.items()}
    for spot, inside in _people_by_spot(space, found, counts_in):
        counts[spot] = len(inside)
        if space.distinct:
            people[spot] = compact(inside)
    return Cube(counts, people)


def _people_by_spot(space: Space, found: Facts, counts_in: Numbers) -> Iterator[tuple[Spot, Numbers]]:
    """Each inner cell in which somebody is, with everybody once."""
    if not len(found.number):
        return
    places = [places_of(dim, codes, found.at[dim]) for dim, codes in space.dims if dim != PERIOD] + [counts_in]
    sizes = tuple(len(codes) for _dim, codes in space.dims)
    cells = np.ravel_multi_index(tuple(places), sizes)
    lowest, width = int(found.person.min()), int(np.ptp(found.person)) + 1
    cells, people = np.divmod(np.unique(cells * width + (found.person - lowest)), width)
    begins = np.flatnonzero(np.diff(cells, prepend=-1))
    for first, inside in zip(begins, np.split(people + lowest, begins[1:]), strict=True):
        spot = np.unravel_index(int(cells[first]), sizes)
        yield tuple(codes[int(place)] for (_dim, codes), place in zip(space.dims, spot, strict=True)), inside


def _numbers(every: tuple[str, ...], numbers: Numbers, counts_in: Numbers) -> dict[str, Sequence[int]]:
    """The numbers that count in each quarter, each once and in order."""
    return {quarter: compact(np.unique(numbers[counts_in == place])) for place, quarter in enumerate(every)}
