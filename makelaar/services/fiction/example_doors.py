"""The doors of the example neighbourhood (`resources/example_doors.json`): a flat, two rows of houses, the rounds along
them with what came of them, and the signals."""

import json
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from makelaar.hearts.doors.numbering import BuildingPlan, Parity
from makelaar.models import Conversation, ConversationTheme, Encounter, EncounterPerson, Signal, SignalEvent
from makelaar.resource_paths import resource
from makelaar.services.conversations.keeping import told as told_text
from makelaar.services.fiction.bulk_doors import Built, put_building, put_ring, put_round
from makelaar.services.fiction.bulk_rows import BulkRows
from makelaar.terms import (
    BuildingKind,
    Channel,
    Kept,
    Outcome,
    RoundStatus,
    SignalStatus,
    SignalStep,
    Worry,
)

_A_RING = timedelta(minutes=3)
_A_TALK = timedelta(minutes=14)
_BUILT = -400
"""The doors were written down so many days before today."""
_SATURDAY = 5


def read_example_doors() -> dict[str, Any]:
    """What the resource tells."""
    told: dict[str, Any] = json.loads(resource("example_doors.json").read_text(encoding="utf-8"))
    return told


class ExampleDoors:
    """Writes the doors into one register, with days that count from `today`."""

    def __init__(
        self, rows: BulkRows, today: date, place: str, people: Mapping[str, int], themes: Mapping[str, int]
    ) -> None:
        self._rows = rows
        self._today = today
        self._place = place
        self._people = people
        self._themes = themes
        self._streets: dict[str, Built] = {}

    def fill(self, told: dict[str, Any]) -> None:
        """The buildings, the rounds in the order of their days, then the signals."""
        for building in told["buildings"]:
            self._building(building)
        rounds = [self._round(one, told["duo"]) for one in told["rounds"]]
        for signal in told["signals"]:
            self._signal(signal, rounds[signal["round"]])

    def _building(self, told: dict[str, Any]) -> None:
        plan = BuildingPlan(
            told["street"],
            BuildingKind(told["kind"]),
            told["first"],
            told["last"],
            Parity(told["parity"]),
            floors=told.get("floors", 1),
            per_landing=told.get("per_landing", 1),
        )
        self._streets[plan.street] = put_building(
            self._rows,
            plan,
            datetime.combine(self._day(_BUILT), time(9)),
            area=told["area"],
            place=self._place,
            mark=told["mark"],
            mark_why=told["mark_why"],
            notes=told["notes"],
            do_not_ring=told["do_not_ring"],
        )

    def _round(self, told: dict[str, Any], duo: list[str]) -> dict[str, int]:
        """A round; gives its conversations by the number of the door. A ring is "14:1+": the door, the key of the
        outcome, and a plus where a note was left; without a key the door is still to be rung."""
        doors = self._streets[told["street"]].doors
        rings = [ring.partition(":") for ring in told["rings"].split()]
        day = self._workday(told["day"])
        walked = put_round(
            self._rows,
            [doors[number] for number in dict.fromkeys(number for number, _colon, _key in rings)],
            day,
            duo,
            RoundStatus(told["status"]),
            datetime.combine(self._workday(told["letter"]), time(9)),
            letter_on=self._workday(told["letter"]),
            note=told["note"],
        )
        at, talks = datetime.combine(day, time.fromisoformat(told["from"])), dict[str, int]()
        for number, _colon, key in rings:
            if not key:
                continue
            outcome = list(Outcome)[int(key[0]) - 1]
            said = told["said"].get(number, {})
            visit = put_ring(
                self._rows,
                walked,
                doors[number],
                at,
                outcome,
                note=said.get("note", ""),
                card_left=key.endswith("+"),
                come_back=self._words(said["come_back"]) if "come_back" in said else "",
            )
            at += _A_TALK if outcome is Outcome.CONVERSATION else _A_RING
            if outcome is Outcome.CONVERSATION:
                talks[number] = self._talk(told["talks"][number], visit, at)
        return talks

    def _talk(self, told: dict[str, Any], visit: int, at: datetime) -> int:
        answers = {name: told.get(name, "") for name in ("living", "wishes", "strength")}
        person = self._people[told["person"]] if "person" in told else None
        encounter = None
        if person is not None:
            text = told_text(answers["living"], told["scale"], answers["wishes"], answers["strength"])
            encounter = self._rows.add(Encounter, day=at.date(), channel=Channel.VISIT, text=text, created_at=at)
            self._rows.add(EncounterPerson, encounter_id=encounter, person_id=person)
        talk = self._rows.add(
            Conversation,
            visit_id=visit,
            person_id=person,
            living_scale=told.get("scale"),
            present=told.get("present", ""),
            language=told.get("language", ""),
            interpreter=told.get("interpreter", False),
            kept=Kept(told["kept"]),
            encounter_id=encounter,
            created_at=at,
            **answers,
        )
        for theme in told["themes"]:
            self._rows.add(ConversationTheme, conversation_id=talk, theme_id=self._themes[theme])
        return talk

    def _signal(self, told: dict[str, Any], talks: Mapping[str, int]) -> None:
        closed = told["closed"]
        signal = self._rows.add(
            Signal,
            text=told["text"],
            worry=Worry(told["worry"]),
            from_whom=told["from"],
            door_id=self._streets[told["street"]].doors[told["number"]],
            conversation_id=talks.get(told["number"]),
            passed_to=told["passed_to"],
            feedback_due=None if told["due"] is None else self._day(told["due"]),
            status=SignalStatus.OPEN if closed is None else SignalStatus.CLOSED,
            outcome="" if closed is None else closed[1],
            noted_on=self._workday(told["noted"]),
            closed_on=None if closed is None else self._day(closed[0]),
            created_at=datetime.combine(self._workday(told["noted"]), time(17)),
        )
        steps = [(SignalStep.NOTED, self._workday(told["noted"]), "")]
        steps += [(SignalStep.PASSED_ON, self._day(told["passed"]), told["passed_to"])]
        steps += [(SignalStep.FEEDBACK, self._day(days), text) for days, text in told["heard"]]
        steps += [] if closed is None else [(SignalStep.CLOSED, self._day(closed[0]), closed[1])]
        for step, day, text in steps:
            self._rows.add(SignalEvent, signal_id=signal, step=step, day=day, text=text)

    def _words(self, days: int) -> str:
        """ "24-11 na 17u": whatever day the example is made on."""
        day = self._day(days)
        return f"{day.day}-{day.month} na 17u"

    def _day(self, days: int) -> date:
        return self._today + timedelta(days=days)

    def _workday(self, days: int) -> date:
        """Nobody walks a round in the weekend: then it was the Friday before it, and to come it is the Monday."""
        day = self._day(days)
        beyond = max(0, day.weekday() - _SATURDAY + 1)
        return day + timedelta(days=3 - beyond) if days > 0 and beyond else day - timedelta(days=beyond)
