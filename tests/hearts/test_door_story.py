"""A door's story in one line."""

from datetime import date, timedelta

import pytest

from makelaar.hearts.doors.floors import floor_label, floor_name, floor_number
from makelaar.hearts.doors.state import DoorState, Ring, Standing
from makelaar.hearts.doors.story import DoorFacts, LastRing, door_line
from makelaar.terms import Outcome

TODAY = date(2026, 11, 21)
YESTERDAY = TODAY - timedelta(days=1)
NEVER = Standing(DoorState.NEVER, None)


def test_of_a_door_never_rung_at_there_is_little_to_tell() -> None:
    assert door_line(DoorFacts("236", 3), NEVER, TODAY) == "236 · 3 hoog · nog nooit aangebeld"
    assert door_line(DoorFacts("7", None), NEVER, TODAY) == "7 · nog nooit aangebeld"


def test_somebody_known_there_is_told_with_since_when() -> None:
    facts = DoorFacts("236", 0, residents=("Ria Smit", "Kees Smit"))
    line = door_line(facts, Standing(DoorState.KNOWN, date(2026, 1, 5)), TODAY)
    assert line == (
        "236 · begane grond · nog niet aangebeld, wel al bekend sinds ma 5 jan · hier wonen Ria Smit, Kees Smit"
    )


def test_a_promise_to_come_back_is_told_in_her_words() -> None:
    last = LastRing(Ring(YESTERDAY, Outcome.COME_BACK), come_back="donderdag\n na 17u")
    line = door_line(DoorFacts("12A", 1, last=last), Standing(DoorState.COME_BACK, YESTERDAY), TODAY)
    assert line == "12A · 1 hoog · kom terug, gisteren · terug: donderdag na 17u"


def test_the_last_ring_is_told_where_it_is_not_the_one_that_counts() -> None:
    last = LastRing(Ring(YESTERDAY, Outcome.NOT_HOME), card_left=True)
    line = door_line(DoorFacts("9", None, last=last), Standing(DoorState.DECLINED, date(2026, 11, 1)), TODAY)
    assert line == "9 · wil dit niet, 2 weken geleden (zo 1 nov) · laatst: niet thuis, gisteren · briefje in de bus"


@pytest.mark.parametrize(
    ("floor", "name", "label", "number"),
    [
        (0, "begane grond", "bg", "bg"),
        (1, "1 hoog", "1 hoog", "1"),
        (12, "12 hoog", "12 hoog", "12"),
        (-1, "souterrain", "sout.", "-1"),
    ],
)
def test_floors_are_called_as_they_are_said(floor: int, name: str, label: str, number: str) -> None:
    assert (floor_name(floor), floor_label(floor), floor_number(floor)) == (name, label, number)
