"""Random registers, counted in SQL and by hand: one row after the other, as the definitions say."""

import random
from collections import defaultdict
from datetime import date, timedelta

import pytest
from kit.counted import Counted
from kit.doors import build_flat, build_row
from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.hearts.quarters import quarter_of
from makelaar.models import (
    Area,
    Building,
    Conversation,
    ConversationTheme,
    Door,
    Encounter,
    EncounterPerson,
    EncounterTheme,
    Person,
    Round,
    Theme,
    Visit,
)
from makelaar.services.doors.buildings import change_building
from makelaar.services.registers import Register
from makelaar.services.statistics.everybody import AGES
from makelaar.terms import AgeGroup, Channel, Kept, Outcome

FIRST, DAYS = date(2026, 1, 1), 365
QUARTERS = tuple(f"2026-Q{n}" for n in range(1, 5))
Spot = tuple[str, str, str, str]


def fill(register: Register, chance: random.Random) -> None:
    """People of every kind, contacts with some of them about anything, talks at doors with and without a name."""
    flat, row = build_flat(register), build_row(register)
    change_building(register, flat.id, area="Vollenhove")
    now = register.utc_now()
    with register.write("Gevuld") as session:
        areas = [None, Area(name="Noord"), Area(name="Zuid")]
        session.add_all(area for area in areas if area)
        walked = Round(day=FIRST, created_at=now)
        session.add(walked)
        session.flush()
        people = [_person(chance, areas, now) for _n in range(14)]
        session.add_all(people)
        session.flush()
        themes = session.scalars(select(Theme.id)).all()
        for _n in range(50):
            _contact(session, chance, people, themes, now)
        for _n in range(20):
            _talk(session, chance, [*flat.doors.values(), *row.doors.values()], walked.id, people, themes, now)


def _person(chance, areas, now):
    area = chance.choice(areas)
    return Person(
        name="Iemand",
        area_id=area and area.id,
        age_group=chance.choice((None, *AgeGroup)),
        created_at=now,
        binned_at=chance.choice((None, None, None, now)),
    )


def _day(chance) -> date:
    return FIRST + timedelta(days=chance.randrange(DAYS))


def _contact(session, chance, people, themes, now) -> None:
    row = Encounter(day=_day(chance), channel=Channel.STREET, created_at=now)
    session.add(row)
    session.flush()
    for person in chance.sample(people, chance.choice((1, 1, 3))):
        session.add(EncounterPerson(encounter_id=row.id, person_id=person.id))
    for theme in chance.sample(themes, chance.choice((0, 1, 2))):
        session.add(EncounterTheme(encounter_id=row.id, theme_id=theme))


def _talk(session, chance, doors, round_id, people, themes, now) -> None:
    visit = Visit(round_id=round_id, door_id=chance.choice(doors), day=_day(chance), outcome=Outcome.CONVERSATION)
    person = chance.choice((None, chance.choice(people)))
    session.add(visit)
    session.flush()
    row = Conversation(visit_id=visit.id, kept=chance.choice((None, *Kept)), created_at=now)
    if person is not None:
        contact = Encounter(day=visit.day, channel=Channel.VISIT, created_at=now)
        session.add(contact)
        session.flush()
        session.add(EncounterPerson(encounter_id=contact.id, person_id=person.id))
        row.person_id, row.encounter_id = person.id, contact.id
    session.add(row)
    session.flush()
    for theme in chance.sample(themes, chance.choice((0, 1, 2))):
        session.add(ConversationTheme(conversation_id=row.id, theme_id=theme))


def by_hand(session: Session) -> dict[Spot, set[int]]:
    """Who is in each inner cell of "mensen"."""
    people = {row.id: row for row in session.scalars(select(Person))}
    talks = session.scalars(select(Conversation)).all()
    themes: dict[tuple[type, int], set[int]] = defaultdict(set)
    for met in session.scalars(select(EncounterTheme)):
        themes[Encounter, met.encounter_id].add(met.theme_id)
    for said in session.scalars(select(ConversationTheme)):
        themes[Conversation, said.conversation_id].add(said.theme_id)
    visits = {row.id: row for row in session.scalars(select(Visit))}
    places = {door.id: session.get_one(Building, door.building_id).area_id for door in session.scalars(select(Door))}
    last: dict[int, int | None] = {}
    for talk in sorted(talks, key=lambda talk: (visits[talk.visit_id].day, talk.visit_id)):
        place = places[visits[talk.visit_id].door_id]
        if talk.person_id is not None and place is not None:
            last[talk.person_id] = place
    found: dict[Spot, set[int]] = defaultdict(set)

    def put(who: int, day: date, about: set[int], place: int | None) -> None:
        person = people.get(who)
        if person is not None and person.binned_at is not None:
            return
        age = next((n for n, some in enumerate(AGES, start=1) if person and person.age_group in some), 0)
        area = (person.area_id or last.get(who)) if person else None
        for theme in about or {0}:
            found[f"t{theme}", f"a{area or place or 0}", f"g{age}", quarter_of(day)].add(who)

    own = {talk.encounter_id for talk in talks}
    for row in session.scalars(select(EncounterPerson)):
        if row.encounter_id not in own:
            met_on = session.get_one(Encounter, row.encounter_id).day
            put(row.person_id, met_on, themes[Encounter, row.encounter_id], None)
    for talk in talks:
        visit = visits[talk.visit_id]
        about = themes[Conversation, talk.id] if talk.kept is Kept.TELL else set()
        put(talk.person_id or -talk.id, visit.day, about, places[visit.door_id])
    return found


@pytest.mark.parametrize("seed", range(5))
def test_what_is_counted_is_what_counting_by_hand_gives(register: Register, seed: int) -> None:
    fill(register, random.Random(seed))
    counted = Counted(register, "mensen", *QUARTERS).base.cube
    with register.read() as session:
        expected = by_hand(session)
    assert {spot: set(inside) for spot, inside in counted.people.items()} == expected
    assert dict(counted.counts) == {spot: len(inside) for spot, inside in expected.items()}
