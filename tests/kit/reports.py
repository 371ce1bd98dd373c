"""Accountability for tests: people and contacts in areas, in no time, and choices of a quarter."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from makelaar.models import Encounter, EncounterPerson, EncounterTheme, Person, Theme
from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.doors.areas import put_area
from makelaar.services.registers import Register
from makelaar.terms import AgeGroup, Channel, ReportTemplate

SPRING, SUMMER = date(2026, 5, 11), date(2026, 8, 17)
"""A day in the second quarter, and one in the third."""
AGES = tuple(AgeGroup)


def contacts(register: Register, area: str, many: int, day: date, *, themes: Sequence[str] = ("groen",)) -> list[int]:
    """`many` new people of an area, each with one contact on that day; gives who they are."""
    area_id = put_area(register, area) if area else None
    with register.write("Contacten") as session:
        known = {theme.label.lower(): theme.id for theme in session.scalars(select(Theme))}
        people = [
            Person(
                name=f"Buur {area} {day} {n}",
                area_id=area_id,
                age_group=AGES[n % len(AGES)],
                met_on=day,
                created_at=register.utc_now(),
            )
            for n in range(many)
        ]
        session.add_all(people)
        session.flush()
        for person in people:
            talk_with(session, register, person.id, day, [known[theme] for theme in themes])
        return [person.id for person in people]


def contact_with(register: Register, person: int, day: date, *, themes: Sequence[str] = ("groen",)) -> None:
    """One more contact with somebody."""
    with register.write("Contact") as session:
        known = {theme.label.lower(): theme.id for theme in session.scalars(select(Theme))}
        talk_with(session, register, person, day, [known[theme] for theme in themes])


def talk_with(session, register: Register, person: int, day: date, themes: Sequence[int]) -> None:
    """A contact as rows."""
    encounter = Encounter(day=day, channel=Channel.STREET, text="", created_at=register.utc_now())
    session.add(encounter)
    session.flush()
    session.add(EncounterPerson(encounter_id=encounter.id, person_id=person))
    session.add_all(EncounterTheme(encounter_id=encounter.id, theme_id=theme) for theme in themes)


def quarter(number: int, year: int = 2026, **chosen) -> ReportChoice:
    """The usual report of a quarter, with few tables unless others are chosen: they are quick."""
    first = date(year, number * 3 - 2, 1)
    last = date(year, 12, 31) if number == 4 else date.fromordinal(date(year, number * 3 + 1, 1).toordinal() - 1)
    chosen.setdefault("tables", (("thema",), ("buurt",)))
    return ReportChoice(ReportTemplate.QUARTER, first, last, **chosen)


def neighbourhood(register: Register, day: date = SPRING, *, small: int = 3) -> None:
    """Three areas with enough people in two of them, and two themes."""
    contacts(register, "Noord", 23, day)
    contacts(register, "Oost", 14, day, themes=("wonen",))
    contacts(register, "Zuid", small, day)
