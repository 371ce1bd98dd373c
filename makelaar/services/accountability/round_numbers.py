"""The people of reported rounds among those of the quarters: one system, so that no quarter minus a round is a door.

A report of rounds prints how many doors opened, and to how many people was spoken, of the same measures as a quarter
report does. So whoever has both can subtract. Here both stand in one space: beside area and quarter it has the
dimension of rounds, in which everybody counts in one category alone: in these reported rounds only, in those as well,
or in none that was reported on.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.hearts.disclosure import PERIOD, Cube, Group, Space
from makelaar.hearts.disclosure.types import Spot
from makelaar.hearts.quarters import quarter_of
from makelaar.models import Building, Conversation, Door, FrozenQuarter, MergedPerson, Visit
from makelaar.services.accountability.numbers import AREA
from makelaar.services.statistics.arranging import arrange, cube_of
from makelaar.services.statistics.counting import Base
from makelaar.services.statistics.facts import UNKNOWN, Span, quarter_number
from makelaar.services.statistics.frozen import Frozen, unpack_frozen
from makelaar.services.statistics.known_as import known_as
from makelaar.services.statistics.measures import SOURCES

ROUND = "ronde"
DOORS, TALKS = "deuren_bereikt", "gesproken"
OTHERS = "buiten deze rondes"
_SEPARATOR = ":"
_Pattern = tuple[str, ...]


@dataclass(frozen=True)
class ReportedRounds:
    """The rounds of one report. `people` is who counts, by area and quarter; `rung` the doors at which somebody rang.
    `there` are the areas and quarters in which somebody of them could be at all: a report names its buildings."""

    code: str
    people: Mapping[Spot, frozenset[int]]
    rung: frozenset[int]
    there: frozenset[Spot]


def rounds_code(round_ids: Iterable[int]) -> str:
    """What rounds of one report are called among the categories: "ronde 8+9"."""
    return f"{ROUND} {'+'.join(map(str, sorted(round_ids)))}"


def reported_before(session: Session, measure: str) -> tuple[ReportedRounds, ...]:
    """The rounds that were reported on with this measure, as they were counted then; withdrawn reports as well."""
    rows = session.scalars(
        select(FrozenQuarter)
        .where(FrozenQuarter.measure.startswith(f"{measure}{_SEPARATOR}", autoescape=True))
        .order_by(FrozenQuarter.id)
    )
    found: dict[str, list[Frozen]] = defaultdict(list)
    for row in rows:
        found[row.measure.partition(_SEPARATOR)[2]].append(unpack_frozen(row.measure, row.quarter, row.content))
    return tuple(_unpacked(code, kept) for code, kept in found.items())


def to_keep(measure: str, rounds: ReportedRounds) -> tuple[Frozen, ...]:
    """The rounds as rows to keep, one for each quarter; never read as a quarter of the measure itself."""
    quarters = sorted({quarter for _area, quarter in rounds.there})
    return tuple(
        Frozen(
            f"{measure}{_SEPARATOR}{rounds.code}",
            quarter,
            {AREA: tuple(sorted(area for area, at in rounds.there if at == quarter))},
            {spot: len(inside) for spot, inside in rounds.people.items() if spot[-1] == quarter},
            {spot: sorted(inside) for spot, inside in rounds.people.items() if spot[-1] == quarter},
            sorted(rounds.rung),
        )
        for quarter in quarters
    )


def count_rounds(session: Session, round_ids: Sequence[int], base: Base, frozen: Sequence[Frozen]) -> ReportedRounds:
    """These rounds as `base` counts them: nobody whom it leaves out, and in its quarters."""
    rung = session.execute(
        select(Visit.id, Visit.door_id, Visit.day, Building.area_id)
        .join(Door, Door.id == Visit.door_id)
        .join(Building, Building.id == Door.building_id)
        .where(Visit.round_id.in_(round_ids))
    ).all()
    quarters = base.space.categories(PERIOD)
    areas = {f"a{row.area_id or UNKNOWN}" for row in rung}
    if base.measure.code == TALKS:  # somebody may live elsewhere than where she was spoken to
        areas = set(base.space.categories(AREA))
    mine = {quarter_of(row.day) for row in rung}
    people = _people(session, [row.id for row in rung], base, frozen) if rung else {}
    mine |= {spot[-1] for spot in people}
    there = frozenset(product(sorted(areas), sorted(mine & set(quarters)))) | people.keys()
    return ReportedRounds(rounds_code(round_ids), people, frozenset(row.door_id for row in rung), there)


def with_rounds(
    session: Session, base: Base, reported: Sequence[ReportedRounds], frozen: Sequence[Frozen]
) -> tuple[Base, tuple[ReportedRounds, ...]]:
    """(the numbers with all who were counted in a report of rounds, those rounds by the same numbers of people).

    What left stays, also where the register says otherwise now. A frozen quarter has them already.
    """
    now = _known_now(session) if base.measure.code == TALKS else {}
    closed = {one.quarter for one in frozen}
    people = {spot: set(inside) for spot, inside in base.cube.people.items()}
    found = []
    for one in reported:
        mine: dict[Spot, frozenset[int]] = {}
        for spot, inside in one.people.items():
            here = people.get(spot, set())
            as_now = {_as_known(person, here, now) for person in inside}
            mine[spot] = frozenset(as_now & here if spot[-1] in closed else as_now)
        for spot, some in mine.items():
            people.setdefault(spot, set()).update(some)
        found.append(replace(one, people=mine))
    cube = Cube.of_people({spot: sorted(inside) for spot, inside in people.items()})
    return replace(base, cube=cube), tuple(found)


def along_rounds(base: Base, reported: Sequence[ReportedRounds]) -> tuple[Space, Cube]:
    """The space and the cube of `with_rounds`, told by rounds as well."""
    inside: dict[Spot, list[int]] = defaultdict(list)
    patterns = set(_possible(reported))
    for spot, people in base.cube.people.items():
        of = {one.code: one.people.get(spot, frozenset()) for one in reported}
        for person in people:
            pattern = tuple(code for code, some in of.items() if person in some)
            patterns |= {pattern} if pattern else set()
            inside[(_category(pattern), *spot)].append(person)
    ordered = sorted(patterns, key=lambda pattern: (len(pattern), pattern))
    categories = (*map(_category, ordered), OTHERS)
    groups = tuple(
        Group(ROUND, one.code, tuple(_category(pattern) for pattern in ordered if one.code in pattern))
        for one in reported
    )
    zeros = frozenset(_zeros(base.space, ordered, {one.code: one.there for one in reported}))
    space = replace(base.space, dims=((ROUND, categories), *base.space.dims), groups=groups, structural_zeros=zeros)
    return space, Cube.of_people(inside)


def _zeros(space: Space, patterns: Collection[_Pattern], there: Mapping[str, frozenset[Spot]]) -> Iterator[Spot]:
    """Where nobody of a pattern can be: not in the areas and quarters of all its rounds."""
    for spot in product(*(categories for _dim, categories in space.dims)):
        never = spot in space.structural_zeros
        for pattern in patterns:
            if never or any(spot not in there[code] for code in pattern):
                yield (_category(pattern), *spot)
        if never:
            yield (OTHERS, *spot)


def _possible(reported: Sequence[ReportedRounds]) -> Iterator[_Pattern]:
    """In which reports together one door can be: those that have doors and a quarter in common."""
    for one in reported:
        yield (one.code,)
    by_door: dict[int, list[ReportedRounds]] = defaultdict(list)
    for one in reported:
        for door in one.rung:
            by_door[door].append(one)
    for together in {tuple(one.code for one in some): some for some in by_door.values()}.values():
        for size in range(2, len(together) + 1):
            for some in combinations(together, size):
                if frozenset.intersection(*(one.there for one in some)):
                    yield tuple(one.code for one in some)


def _category(pattern: _Pattern) -> str:
    if not pattern:
        return OTHERS
    return f"alleen {pattern[0]}" if len(pattern) == 1 else " & ".join(pattern)


def _people(
    session: Session, visits: Sequence[int], base: Base, frozen: Sequence[Frozen]
) -> dict[Spot, frozenset[int]]:
    """Who counts by these rings, where and in which quarter `base` has them."""
    code = base.measure.code
    facts = SOURCES[code](session, Span())
    numbers = np.array(visits, np.int64)
    if code == TALKS:
        talks = select(Conversation.id).where(Conversation.visit_id.in_(visits))
        numbers = np.array([2 * talk + 1 for talk in session.scalars(talks)], np.int64)
    facts = facts.where(np.isin(facts.number, numbers))
    if facts.of_people:
        facts = known_as(session, facts, frozen)
    quarters = base.space.categories(PERIOD)
    found: dict[Spot, set[int]] = defaultdict(set)
    for one in frozen:
        mine = set(facts.person[np.isin(facts.number, np.asarray(one.facts, np.int64))].tolist())
        for spot, inside in one.people.items():
            found[spot] |= mine & set(inside)
    within = np.isin(facts.quarter, [quarter_number(quarter) for quarter in quarters])
    for spot, inside in cube_of(base.space, arrange(facts.where(within), quarters, frozen), ()).people.items():
        found[spot] |= set(inside)
    return {spot: frozenset(inside) for spot, inside in found.items() if inside}


def _known_now(session: Session) -> dict[int, int]:
    """By which number somebody counts now who had another: two cards that became one, a talk that got a name."""
    merged = select(MergedPerson.gone_id, MergedPerson.person_id)
    talks = select(-Conversation.id, Conversation.person_id).where(Conversation.person_id.is_not(None))
    return {then: now for chosen in (merged, talks) for then, now in session.execute(chosen) if now is not None}


def _as_known(person: int, here: Collection[int], now: Mapping[int, int]) -> int:
    """The number by which somebody stands here, or else the newest."""
    while person not in here and person in now:
        person = now[person]
    return person


def _unpacked(code: str, kept: Sequence[Frozen]) -> ReportedRounds:
    return ReportedRounds(
        code,
        {spot: frozenset(inside) for quarter in kept for spot, inside in quarter.people.items()},
        frozenset(door for quarter in kept for door in quarter.facts),
        frozenset((area, quarter.quarter) for quarter in kept for area in quarter.categories[AREA]),
    )
