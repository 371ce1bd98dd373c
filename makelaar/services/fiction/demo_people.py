"""Invented people for a demo register, out of the words in `resources/demo_words.json`."""

import json
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from makelaar.hearts.days.calendar import add_months
from makelaar.hearts.folding import fold
from makelaar.models import (
    Consent,
    ContactPoint,
    Encounter,
    EncounterPerson,
    EncounterTheme,
    FollowUp,
    NoContact,
    PersonLanguage,
    Talent,
    Wish,
)
from makelaar.resource_paths import resource
from makelaar.services.fiction.bulk_rows import BulkRows
from makelaar.services.followups.promising import REVIEW_MONTHS
from makelaar.terms import (
    REACHING,
    AgeGroup,
    Channel,
    ConsentHow,
    ConsentPurpose,
    FollowUpStatus,
    PointKind,
    RepeatUnit,
)

_YEARS = 3
"""How far back the encounters go."""
_TABLE_EVERY = 25
"""One encounter in so many is a kitchen table."""
_THEMES = (0, 0, 0, 1, 1, 2)
"""How many themes an encounter is about."""
_MEETING = (*REACHING, Channel.STREET, Channel.STREET, Channel.TABLE)


class DemoPeople:
    """Makes people and encounters one by one. All chance comes from `seed`, all days from `today`."""

    def __init__(self, rows: BulkRows, seed: int, today: date, themes: Sequence[int]) -> None:
        self._rows = rows
        self._chance = Random(seed)
        self._about = Random(f"themes {seed}")  # its own, so that the people are the same whatever they spoke of
        self._themes = themes
        self._today = today
        self._words = json.loads(resource("demo_words.json").read_text(encoding="utf-8"))
        self._areas = list(self._words["areas"].items())
        self._origins = self._words["origins"]
        self._shares = [origin["share"] for origin in self._origins]
        self._people = 0

    def person(self) -> None:
        """One more person, with talents, wishes, consents and promises."""
        chance = self._chance
        origin = chance.choices(self._origins, self._shares)[0]
        area, streets = chance.choice(self._areas)
        met = self._today - timedelta(days=chance.randrange(1, 365 * _YEARS))
        name = self._name(origin)
        person = self._rows.person(
            area=area,
            tags=tuple(chance.sample(self._words["tags"], chance.choice((0, 0, 0, 1, 2)))),
            created_at=noon(met),
            **name,
            street=chance.choice(streets),
            house_number=f"{chance.randrange(1, 240)}{chance.choice(('', '', '', '', 'a', 'b'))}",
            door=chance.choice(("", "", "", f"{chance.randrange(1, 9)} hoog")),
            met_on=met,
            met_how=chance.choice(self._words["met"]),
            preferred_channel=chance.choice((None, *REACHING)),
            age_group=chance.choice((None, *AgeGroup)),
            is_key_person=chance.random() < 0.04,
            notes=self._notes(),
        )
        self._people += 1
        self._reach(person, name, origin)
        for model, words, most in ((Talent, self._words["can"], 3), (Wish, self._words["want"], 2)):
            for text in chance.sample(words, chance.randrange(most + 1)):
                self._rows.offer(model, person, chance.choice(self._words["frames"]).format(text), met)
        self._consents(person, met)
        for _promise in range(chance.choice((0, 0, 1, 1, 2))):
            self._promise(person)

    def encounter(self, number: int, of: int) -> None:
        """The `number`th of `of` encounters, in the order of their days; some people are met far more than others."""
        chance = self._chance
        if not self._people:
            return
        day = self._today - timedelta(days=365 * _YEARS * (of - number) // (of + 1))
        is_table = number % _TABLE_EVERY == 0
        who = {
            1 + int(self._people * chance.random() ** 2) for _seat in range(chance.randrange(3, 9) if is_table else 1)
        }
        encounter = self._rows.add(
            Encounter,
            day=day,
            channel=Channel.TABLE if is_table else chance.choice(_MEETING),
            text=f"{chance.choice(self._words['contacts'])} {chance.choice(self._words['notes'])}",
            created_at=noon(day),
        )
        for person in sorted(who):
            self._rows.add(EncounterPerson, encounter_id=encounter, person_id=person)
        for theme in self._about.sample(self._themes, self._about.choice(_THEMES)):
            self._rows.add(EncounterTheme, encounter_id=encounter, theme_id=theme)

    def _name(self, origin: dict[str, Any]) -> dict[str, str]:
        """A full name; sometimes as workers write it ("mw. Jansen", "Jan en Mieke de Boer"), sometimes none."""
        chance = self._chance
        given, surname = chance.choice(origin["given"]), chance.choice(origin["family"])
        words = surname.split()
        first = next((place for place, word in enumerate(words) if word[0].isupper()), 0)
        particle, family = " ".join(words[:first]), " ".join(words[first:])
        kind = chance.random()
        if kind < 0.01:
            return {"name": "", "given_name": "", "particle": "", "family_name": ""}
        if kind < 0.06:
            title = chance.choice(("mw.", "dhr.", "fam."))
            return {"name": f"{title} {surname}", "given_name": "", "particle": particle, "family_name": family}
        if kind < 0.10:
            given = f"{given} en {chance.choice(origin['given'])}"
        return {"name": f"{given} {surname}", "given_name": given, "particle": particle, "family_name": family}

    def _notes(self) -> str:
        return " ".join(self._chance.sample(self._words["notes"], self._chance.choice((0, 1, 1, 2))))

    def _reach(self, person: int, name: dict[str, str], origin: dict[str, Any]) -> None:
        chance = self._chance
        if chance.random() < 0.8:
            phone = f"+3161{chance.randrange(2_000_000, 3_000_000)}"
            self._rows.add(ContactPoint, person_id=person, kind=PointKind.PHONE, value=phone, position=0)
        if chance.random() < 0.5 and name["given_name"]:
            local = fold(f"{name['given_name']}.{name['family_name']}").replace(" ", "").replace("'", "")
            mail = f"{local}{person}@example.nl"
            self._rows.add(ContactPoint, person_id=person, kind=PointKind.EMAIL, value=mail, position=0)
        if chance.random() < 0.03:
            self._rows.add(NoContact, person_id=person, channel=chance.choice(REACHING))
        spoken = [language for language in origin["languages"] if chance.random() < 0.5]
        for language in spoken:
            self._rows.add(PersonLanguage, person_id=person, language=language)

    def _consents(self, person: int, met: date) -> None:
        chance = self._chance
        if chance.random() < 0.2:
            return
        for purpose in ConsentPurpose:
            if purpose is ConsentPurpose.KEEP or chance.random() < 0.4:
                agreed = purpose is ConsentPurpose.KEEP or chance.random() < 0.85
                how = chance.choice((ConsentHow.SPOKEN, ConsentHow.SPOKEN, ConsentHow.WRITTEN))
                self._rows.add(Consent, person_id=person, purpose=purpose, agreed=agreed, given_on=met, how=how)

    def _promise(self, person: int) -> None:
        chance = self._chance
        is_done = chance.random() < 0.4
        condition = "" if is_done or chance.random() > 0.1 else chance.choice(self._words["conditions"])
        days = (
            chance.randrange(-365, 0) if is_done else chance.choice((chance.randrange(-20, 8), chance.randrange(400)))
        )
        day = self._today + timedelta(days=days)
        repeats = not is_done and not condition and chance.random() < 0.05
        self._rows.add(
            FollowUp,
            person_id=person,
            due=None if condition else day,
            condition=condition,
            review_on=add_months(self._today, REVIEW_MONTHS) if condition else None,
            words=condition,
            channel=chance.choice(REACHING),
            why=chance.choice(self._words["why"]),
            say=chance.choice(self._words["say"]),
            repeat_every=1 if repeats else None,
            repeat_unit=RepeatUnit.MONTH if repeats else None,
            status=FollowUpStatus.DONE if is_done else FollowUpStatus.OPEN,
            outcome=chance.choice(self._words["outcomes"]) if is_done else "",
            created_at=noon(min(day, self._today) - timedelta(days=60)),
            closed_on=day if is_done else None,
        )


def noon(day: date) -> datetime:
    """The middle of a day, as the register keeps moments."""
    return datetime(day.year, day.month, day.day, 12)  # noqa: DTZ001 - the register keeps UTC without zone
