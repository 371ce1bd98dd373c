"""The people of the example neighbourhood (`resources/example.json`), with days that count from today."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select

from makelaar.hearts.days.calendar import add_months
from makelaar.models import (
    Area,
    Consent,
    ContactPoint,
    Encounter,
    EncounterPerson,
    EncounterTheme,
    FollowUp,
    NoContact,
    PersonLanguage,
    Talent,
    Theme,
    Wish,
)
from makelaar.resource_paths import resource
from makelaar.services.doors.areas import put_area
from makelaar.services.fiction.bulk_rows import BulkRows
from makelaar.services.fiction.example_doors import ExampleDoors, read_example_doors
from makelaar.services.fiction.example_others import ExampleOthers
from makelaar.services.followups.item import need_when
from makelaar.services.followups.promising import REVIEW_MONTHS
from makelaar.services.rounds.duo import keep_duo_names
from makelaar.services.seeding import seed
from makelaar.store.register import Register
from makelaar.terms import (
    AgeGroup,
    Channel,
    ConsentHow,
    ConsentPurpose,
    FollowUpStatus,
    PointKind,
    RepeatUnit,
)

_PLACE = "Sprokkeldam"
_PROMISED_BEFORE = 30
"""A promise was made this many days before today, or before it was kept."""


def fill_example(register: Register) -> None:
    """Put the categories and the whole neighbourhood into a new register."""
    seed(register)
    told = json.loads(resource("example.json").read_text(encoding="utf-8"))
    doors = read_example_doors()
    with register.read() as session:
        themes = dict(session.execute(select(Theme.key, Theme.id)).all())
    Neighbourhood(register).fill(told["people"], told["tables"], doors, themes)
    with register.read() as session:
        areas = session.scalars(select(Area.name).order_by(Area.id)).all()
    for area in areas:
        put_area(register, area, doors["wijk"])
    keep_duo_names(register, doors["duo"])


class Neighbourhood:
    """Writes the example into one register."""

    def __init__(self, register: Register) -> None:
        self._today = register.clock.today()
        self._now = register.utc_now()
        self._rows = BulkRows(register)

    def fill(
        self,
        people: Iterable[dict[str, Any]],
        tables: Iterable[dict[str, Any]],
        doors: dict[str, Any],
        themes: Mapping[str, int],
    ) -> None:
        """Everybody with what belongs to them, the kitchen tables in the order of their days, then the doors."""
        ids: dict[str, int] = {}
        moments: list[tuple[int, str, str, list[str], list[str]]] = []
        for told in people:
            ids[told["name"]] = self._person(told)
            moments += [
                (day, channel, text, [told["name"]], about[0] if about else [])
                for day, channel, text, *about in told.get("contacts", ())
            ]
        moments += [(table["day"], table["channel"], table["text"], table["people"], []) for table in tables]
        for day, channel, text, names, about in sorted(moments, key=lambda moment: moment[0]):
            self._encounter(day, channel, text, [ids[name] for name in names], [themes[theme] for theme in about])
        ExampleDoors(self._rows, self._today, _PLACE, ids, themes).fill(doors)
        ExampleOthers(self._rows, self._today, _PLACE, themes).fill(set(ids))
        self._rows.close()

    def _day(self, days: int) -> date:
        return self._today + timedelta(days=days)

    def _moment(self, days: int) -> datetime:
        return self._now + timedelta(days=days)

    def _person(self, told: dict[str, Any]) -> int:
        met_days, met_how = told["met"]
        person = self._rows.person(
            created_at=self._moment(met_days),
            area=told["area"],
            tags=tuple(told.get("tags", ())),
            name=told["name"],
            given_name=told.get("given", ""),
            particle=told.get("particle", ""),
            family_name=told.get("family", ""),
            street=told["street"],
            house_number=told["number"],
            place=_PLACE,
            door=told.get("door", ""),
            met_on=self._day(met_days),
            met_how=met_how,
            preferred_channel=Channel(told["prefer"]) if "prefer" in told else None,
            age_group=AgeGroup(told["age"]) if "age" in told else None,
            is_key_person=told.get("key", False),
            notes=told["notes"],
        )
        self._reach(person, told)
        for text in told.get("can", ()):
            self._rows.offer(Talent, person, text, self._day(met_days))
        for text in told.get("want", ()):
            self._rows.offer(Wish, person, text, self._day(met_days))
        for purpose, agreed, days, how in told.get("consent", ()):
            self._rows.add(
                Consent,
                person_id=person,
                purpose=ConsentPurpose(purpose),
                agreed=agreed,
                given_on=self._day(days),
                how=ConsentHow(how),
            )
        for promise in told.get("promises", ()):
            self._promise(person, promise)
        return person

    def _reach(self, person: int, told: dict[str, Any]) -> None:
        for kind, values in ((PointKind.PHONE, told.get("phones", ())), (PointKind.EMAIL, told.get("emails", ()))):
            for position, value in enumerate(values):
                self._rows.add(ContactPoint, person_id=person, kind=kind, value=value, position=position)
        for channel in told.get("refuse", ()):
            self._rows.add(NoContact, person_id=person, channel=Channel(channel))
        for language in told.get("languages", ()):
            self._rows.add(PersonLanguage, person_id=person, language=language)

    def _promise(self, person: int, told: dict[str, Any]) -> None:
        """Told by a number of days from today (`due`) or in words (`when`), as a worker types them."""
        when = need_when(told["when"] if "when" in told else self._day(told["due"]), self._today)
        closed = told.get("closed")
        every, unit = told.get("repeat", (None, None))
        self._rows.add(
            FollowUp,
            person_id=person,
            due=when.day,
            condition=when.condition,
            review_on=add_months(self._today, REVIEW_MONTHS) if when.condition else None,
            words=when.words,
            channel=Channel(told["channel"]),
            why=told["why"],
            say=told["say"],
            repeat_every=every,
            repeat_unit=RepeatUnit(unit) if unit else None,
            status=FollowUpStatus(told.get("status", FollowUpStatus.OPEN)),
            outcome=told.get("outcome", ""),
            created_at=self._moment((closed or 0) - _PROMISED_BEFORE),
            closed_on=None if closed is None else self._day(closed),
        )

    def _encounter(self, days: int, channel: str, text: str, people: list[int], themes: list[int]) -> None:
        encounter = self._rows.add(
            Encounter, day=self._day(days), channel=Channel(channel), text=text, created_at=self._moment(days)
        )
        for person in people:
            self._rows.add(EncounterPerson, encounter_id=encounter, person_id=person)
        for theme in themes:
            self._rows.add(EncounterTheme, encounter_id=encounter, theme_id=theme)
