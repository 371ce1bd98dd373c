"""The many others whom she met in the example neighbourhood: enough of them to report on (`example_others.json`)."""

import json
from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from makelaar.models import Consent, Encounter, EncounterPerson, EncounterTheme, FollowUp, Talent, Wish
from makelaar.resource_paths import resource
from makelaar.services.fiction.bulk_rows import BulkRows
from makelaar.services.fiction.demo_people import noon
from makelaar.terms import REACHING, AgeGroup, Channel, ConsentHow, ConsentPurpose, FollowUpStatus

_SEED = 7
_MEETING = (Channel.STREET, Channel.TABLE, Channel.TABLE, Channel.VISIT, Channel.CALL)


class ExampleOthers:
    """Writes them into one register, with days that count from `today`; always the same people."""

    def __init__(self, rows: BulkRows, today: date, place: str, themes: Mapping[str, int]) -> None:
        self._rows = rows
        self._today = today
        self._place = place
        self._themes = themes
        self._chance = Random(_SEED)
        self._told = json.loads(resource("example_others.json").read_text(encoding="utf-8"))
        self._words = json.loads(resource("demo_words.json").read_text(encoding="utf-8"))

    def fill(self, taken: set[str]) -> None:
        """Everybody, under names that nobody in `taken` has, with their contacts and kept promises."""
        moments: list[tuple[date, int]] = []
        for _one in range(self._told["people"]):
            met = self._day(self._chance.randrange(3, self._told["days_back"]))
            person = self._person(met, taken)
            moments += [(met, person), *((day, person) for day in self._later(met))]
            if self._chance.random() < 0.45:
                self._promise(person, met)
        for day, person in sorted(moments):
            self._contact(day, person)

    def _person(self, met: date, taken: set[str]) -> int:
        chance = self._chance
        areas = self._told["areas"]
        area = chance.choices(list(areas), [areas[name]["share"] for name in areas])[0]
        ages, shares = zip(*self._told["ages"], strict=True)
        age = chance.choices(ages, shares)[0]
        person = self._rows.person(
            area=area,
            created_at=noon(met),
            **self._name(taken),
            street=chance.choice(areas[area]["streets"]),
            house_number=str(chance.randrange(1, 90)),
            place=self._place,
            door="",
            met_on=met,
            met_how=chance.choice(self._told["met"]),
            preferred_channel=chance.choice((None, *REACHING)),
            age_group=None if age is None else AgeGroup(age),
            is_key_person=False,
            notes="",
        )
        for model, words, likely in ((Talent, self._words["can"], 0.6), (Wish, self._words["want"], 0.5)):
            if chance.random() < likely:
                self._rows.offer(model, person, chance.choice(words), met)
        self._rows.add(
            Consent,
            person_id=person,
            purpose=ConsentPurpose.KEEP,
            agreed=True,
            given_on=met,
            how=ConsentHow.SPOKEN,
        )
        return person

    def _name(self, taken: set[str]) -> dict[str, Any]:
        """A whole name that nobody has yet."""
        chance = self._chance
        while True:
            origin = chance.choices(self._words["origins"], [one["share"] for one in self._words["origins"]])[0]
            given, surname = chance.choice(origin["given"]), chance.choice(origin["family"])
            if f"{given} {surname}" not in taken:
                break
        taken.add(f"{given} {surname}")
        words = surname.split()
        first = next((place for place, word in enumerate(words) if word[0].isupper()), 0)
        particle, family = " ".join(words[:first]), " ".join(words[first:])
        return {"name": f"{given} {surname}", "given_name": given, "particle": particle, "family_name": family}

    def _later(self, met: date) -> list[date]:
        """Further days on which she was met: most people a few times, some often."""
        many = self._chance.choice((0, 1, 1, 2, 3, 6))
        days = (met + timedelta(days=self._chance.randrange(10, 300)) for _time in range(many))
        return [day for day in days if day < self._today]

    def _contact(self, day: date, person: int) -> None:
        themes, shares = zip(*self._told["themes"], strict=True)
        encounter = self._rows.add(
            Encounter,
            day=day,
            channel=self._chance.choice(_MEETING),
            text=self._chance.choice(self._told["contacts"]),
            created_at=noon(day),
        )
        self._rows.add(EncounterPerson, encounter_id=encounter, person_id=person)
        chosen = {theme for theme in self._chance.choices(themes, shares, k=self._chance.choice((1, 1, 2))) if theme}
        for theme in sorted(chosen):
            self._rows.add(EncounterTheme, encounter_id=encounter, theme_id=self._themes[theme])

    def _promise(self, person: int, met: date) -> None:
        """Made when they met, and kept since: mostly on its day."""
        due = met + timedelta(days=self._chance.randrange(7, 90))
        kept = due + timedelta(days=self._chance.choice((-2, 0, 0, 0, 5)))
        if kept >= self._today:
            return
        why = self._chance.choice(self._told["why"])
        self._rows.add(
            FollowUp,
            person_id=person,
            due=due,
            condition="",
            review_on=None,
            words="",
            channel=self._chance.choice(REACHING),
            why=why,
            say="",
            repeat_every=None,
            repeat_unit=None,
            status=FollowUpStatus.DONE,
            outcome="",
            created_at=noon(met),
            closed_on=kept,
        )

    def _day(self, days_ago: int) -> date:
        return self._today - timedelta(days=days_ago)
