"""Invented doors for a demo register, with rounds along them: out of the words in `resources/demo_words.json`."""

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from makelaar.hearts.doors.numbering import BuildingPlan, Parity
from makelaar.models import Conversation, ConversationTheme, Signal, SignalEvent
from makelaar.resource_paths import resource
from makelaar.services.fiction.bulk_doors import Built, put_building, put_ring, put_round
from makelaar.services.fiction.bulk_rows import BulkRows
from makelaar.terms import BuildingKind, Kept, Outcome, RoundStatus, SignalStatus, SignalStep, Worry

_DAYS_BACK = 2 * 365
"""How far back the rounds go."""
_FLAT = 0.6
"""The share of flats; the others are houses in a row."""
_EVENING = 16
"""From this hour (UTC) on more people are home."""
_AT_DAY = (52, 8, 14, 12, 8, 6)
_AT_EVENING = (30, 10, 20, 22, 12, 6)
"""How often each outcome occurs, in the order of `Outcome`."""


class DemoDoors:
    """Makes buildings and the rounds along them. All chance comes from `seed`, all days from `today`."""

    def __init__(self, rows: BulkRows, seed: int, today: date, themes: Sequence[int]) -> None:
        self._rows = rows
        self._chance = Random(f"doors {seed}")  # its own, so that the people are the same with and without doors
        self._today = today
        self._themes = themes
        words = json.loads(resource("demo_words.json").read_text(encoding="utf-8"))
        self._streets = [(area, street) for area, streets in words["areas"].items() for street in streets]
        self._words: dict[str, Any] = words["doors"] | {name: words[name] for name in ("can", "want")}
        self._next_number: dict[tuple[str, Parity], int] = {}

    def fill(self, doors: int, tell: Callable[[int], object]) -> None:
        """So many doors in all. One building in eight nobody ever rang at; the others have one to three rounds."""
        left = doors
        while left:
            built = self._building(left)
            left -= len(built.doors)
            rounds = self._chance.choice((0, 1, 1, 1, 2, 2, 3, 3))
            for days in sorted((self._chance.randrange(1, _DAYS_BACK) for _round in range(rounds)), reverse=True):
                self._round(built, self._workday(days))
            tell(len(built.doors))

    def _building(self, most: int) -> Built:
        """A flat of two doors a landing, or houses in a row: on one side of a street, behind what stands there."""
        chance = self._chance
        area, street = chance.choice(self._streets)
        parity = chance.choice((Parity.EVEN, Parity.ODD))
        floors, entrances = chance.randrange(3, 6), chance.randrange(1, 6)
        doors = 2 * floors * entrances
        is_flat = chance.random() < _FLAT and doors <= most
        if not is_flat:
            floors, doors = 1, min(most, chance.randrange(8, 25))
        first = self._next_number.get((street, parity), 2 if parity is Parity.EVEN else 1)
        self._next_number[street, parity] = first + 2 * doors
        plan = BuildingPlan(
            street,
            BuildingKind.FLAT if is_flat else BuildingKind.ROW,
            first,
            first + 2 * (doors - 1),
            parity,
            floors=floors,
            per_landing=2 if is_flat else 1,
        )
        numbers = [str(first + 2 * place) for place in range(doors)]
        mark = chance.choice((0, 0, 0, 0, 0, 0, 1, 2))
        return put_building(
            self._rows,
            plan,
            self._at(self._today - timedelta(days=_DAYS_BACK + 30), 9),
            area=area,
            mark=mark,
            mark_why="hier kent nog niemand ons" if mark else "",
            notes={number: chance.choice(self._words["notes"]) for number in numbers if chance.random() < 0.04},
            do_not_ring=[number for number in numbers if chance.random() < 0.02],
        )

    def _round(self, built: Built, day: date) -> None:
        """A round by two along the whole building; some doors are left at its end."""
        chance = self._chance
        at = self._at(day, chance.choice((9, 10, 13, 14, 16, 17, 18)))
        made = at - timedelta(days=7)
        duo = chance.sample(self._words["duo"], 2)
        walked = put_round(self._rows, built.order, day, duo, RoundStatus.DONE, made, letter_on=made.date())
        for door in built.order[: len(built.order) - chance.choice((0, 0, 0, 2))]:
            outcome = chance.choices(list(Outcome), _AT_EVENING if at.hour >= _EVENING else _AT_DAY)[0]
            self._ring(walked, door, at, outcome)
            at += timedelta(minutes=12 if outcome is Outcome.CONVERSATION else 2)

    def _ring(self, walked: int, door: int, at: datetime, outcome: Outcome) -> None:
        chance = self._chance
        visit = put_ring(
            self._rows,
            walked,
            door,
            at,
            outcome,
            note=chance.choice(self._words["declined"]) if outcome is Outcome.DECLINED else "",
            card_left=outcome is Outcome.NOT_HOME and chance.random() < 0.6,
            come_back=chance.choice(self._words["come_back"]) if outcome is Outcome.COME_BACK else "",
        )
        if outcome is Outcome.CONVERSATION:
            self._talk(visit, at)
        if outcome is not Outcome.NOT_HOME and chance.random() < 0.02:
            self._signal(door, at.date())

    def _talk(self, visit: int, at: datetime) -> None:
        """A conversation that stays with the door, nameless; with one in ten nothing may be kept."""
        chance = self._chance
        kept = chance.choice((Kept.NOTHING, *[Kept.KEEP] * 4, *[Kept.TELL] * 5))
        silent = kept is Kept.NOTHING
        talk = self._rows.add(
            Conversation,
            visit_id=visit,
            living="" if silent else chance.choice(self._words["living"]),
            living_scale=chance.randrange(1, 6),
            wishes="" if silent else chance.choice(self._words["want"]),
            strength="" if silent else chance.choice(self._words["can"]),
            present="" if silent else chance.choice(self._words["present"]),
            kept=kept,
            created_at=at,
        )
        for theme in chance.sample(self._themes, chance.randrange(1, 4)):
            self._rows.add(ConversationTheme, conversation_id=talk, theme_id=theme)

    def _signal(self, door: int, noted: date) -> None:
        chance = self._chance
        closed = noted + timedelta(days=chance.randrange(5, 120))
        is_closed = closed <= self._today
        passed_to = chance.choice(self._words["passed_to"])
        outcome = chance.choice(self._words["closed"]) if is_closed else ""
        signal = self._rows.add(
            Signal,
            text=chance.choice(self._words["signals"]),
            worry=chance.choice(list(Worry)),
            from_whom="",
            door_id=door,
            passed_to=passed_to,
            feedback_due=None if is_closed else noted + timedelta(days=14),
            status=SignalStatus.CLOSED if is_closed else SignalStatus.OPEN,
            outcome=outcome,
            noted_on=noted,
            closed_on=closed if is_closed else None,
            created_at=self._at(noted, 17),
        )
        steps = [(SignalStep.NOTED, noted, ""), (SignalStep.PASSED_ON, noted, passed_to)]
        steps += [(SignalStep.CLOSED, closed, outcome)] if is_closed else []
        for step, day, text in steps:
            self._rows.add(SignalEvent, signal_id=signal, step=step, day=day, text=text)

    def _workday(self, days: int) -> date:
        """So many days ago, or the Friday before when that was in a weekend."""
        day = self._today - timedelta(days=days)
        return day - timedelta(days=max(0, day.weekday() - 4))

    @staticmethod
    def _at(day: date, hour: int) -> datetime:
        return datetime.combine(day, time(hour))
