"""The base cube of a measure, out of the register and the quarters that left before (ANONYMITY.md, rules 1 and 3)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from sqlalchemy.orm import Session

from makelaar.hearts.disclosure import PERIOD, Cube, Measure, Space
from makelaar.hearts.disclosure.types import Spot
from makelaar.hearts.quarters import bounds, in_order
from makelaar.services.statistics.arranging import arrange, cube_of
from makelaar.services.statistics.categories import codes_of, sensitive_of
from makelaar.services.statistics.facts import Span
from makelaar.services.statistics.frozen import Frozen
from makelaar.services.statistics.known_as import known_as
from makelaar.services.statistics.measures import MEASURES, SOURCES


@dataclass(frozen=True)
class Base:
    """What was counted of a measure, in codes. `space` has every quarter from the first that was asked for or ever
    left to the last; groups and thresholds are for who releases to set. `late` says how many facts of quarters that
    had left count in a later one, by that quarter ("nagekomen")."""

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
    """Count a measure over these quarters and the `frozen` ones: all that there are of it.

    What a frozen quarter counted stays there, however it was changed, moved or erased since. What belongs to a frozen
    quarter and was not counted in it is late: it counts in the next quarter that is not frozen, with the categories
    that it has now, and waits where that quarter is not asked for yet. Raises KeyError for a measure that is not there.
    """
    measure = MEASURES[code]
    every = in_order([*quarters, *(one.quarter for one in frozen)])
    today = {dim: codes_of(session, dim) for dim in measure.dims if dim != PERIOD}
    space = _space(session, measure, every, today, frozen)
    found = SOURCES[code](session, Span(bounds(every[0])[0], bounds(every[-1])[1]))
    if found.of_people:
        found = known_as(session, found, frozen)
    arranged = arrange(found, every, frozen)
    places = {quarter: place for place, quarter in enumerate(every) if all(one.quarter != quarter for one in frozen)}
    return Base(
        measure,
        space,
        cube_of(space, arranged, frozen),
        {quarter: late for quarter, place in places.items() if (late := arranged.late_in(place))},
        today,
        {quarter: arranged.numbers(place) for quarter, place in places.items()},
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
        structural_zeros=frozenset(zeros),
        distinct=measure.distinct,
        sensitive={dim: marked for dim in dims if (marked := sensitive_of(session, dim))},
    )
