"""What is known of a door on a day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.doors.state import DoorState, Ring, Standing, is_reached, state_of, strength
from makelaar.terms import Outcome

TODAY = date(2026, 11, 21)
DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 31))
RINGS = st.lists(st.builds(Ring, DAYS, st.sampled_from(Outcome)), max_size=8)
SAID_SOMETHING = {Outcome.SHORT_TALK, Outcome.CONVERSATION, Outcome.COME_BACK, Outcome.DECLINED}


def ring(days_ago: int, outcome: Outcome) -> Ring:
    return Ring(TODAY - timedelta(days=days_ago), outcome)


def test_a_door_where_nobody_rang_is_never_rung() -> None:
    assert state_of([], None, TODAY) == Standing(DoorState.NEVER, None)


def test_somebody_known_there_is_known_from_that_day_on() -> None:
    assert state_of([], TODAY, TODAY) == Standing(DoorState.KNOWN, TODAY)
    assert state_of([], TODAY + timedelta(days=1), TODAY).state is DoorState.NEVER


def test_a_ring_tells_more_than_that_somebody_is_known() -> None:
    rung = [ring(3, Outcome.NOT_HOME)]
    assert state_of(rung, TODAY - timedelta(days=400), TODAY) == Standing(DoorState.NOT_HOME, rung[0].day)


def test_what_somebody_said_outweighs_a_later_closed_door() -> None:
    rung = [ring(300, Outcome.CONVERSATION), ring(20, Outcome.NOT_HOME), ring(10, Outcome.NOT_NOW)]
    assert state_of(rung, None, TODAY) == Standing(DoorState.CONVERSATION, rung[0].day)


def test_not_now_outweighs_a_later_closed_door() -> None:
    rung = [ring(30, Outcome.NOT_NOW), ring(1, Outcome.NOT_HOME)]
    assert state_of(rung, None, TODAY) == Standing(DoorState.NOT_NOW, rung[0].day)


def test_of_two_rings_on_a_day_the_one_written_down_last_counts() -> None:
    rung = [ring(0, Outcome.DECLINED), ring(0, Outcome.SHORT_TALK)]
    assert state_of(rung, None, TODAY).state is DoorState.SHORT_TALK


def test_a_ring_on_an_earlier_day_that_was_typed_in_later_does_not_win() -> None:
    rung = [ring(2, Outcome.DECLINED), ring(9, Outcome.SHORT_TALK)]
    assert state_of(rung, None, TODAY) == Standing(DoorState.DECLINED, rung[0].day)


@given(RINGS, st.none() | DAYS, DAYS)
def test_nothing_after_the_day_counts(rings: list[Ring], known: date | None, on: date) -> None:
    past = [one for one in rings if one.day <= on]
    standing = state_of(rings, known, on)
    assert standing == state_of(past, known, on)
    assert standing.since is None or standing.since <= on


@given(RINGS, DAYS)
def test_the_state_is_of_the_weightiest_kind_that_was_rung(rings: list[Ring], on: date) -> None:
    outcomes = {one.outcome for one in rings if one.day <= on}
    state = state_of(rings, None, on).state
    if not outcomes:
        assert state is DoorState.NEVER
    elif said := outcomes & SAID_SOMETHING:
        assert state.value in {outcome.value for outcome in said}
    else:
        assert state is (DoorState.NOT_NOW if Outcome.NOT_NOW in outcomes else DoorState.NOT_HOME)


@pytest.mark.parametrize(("days", "left"), [(0, 1.0), (365, 0.7), (730, 0.4), (5000, 0.4)])
def test_a_colour_fades_evenly_over_two_years_and_then_stays(days: int, left: float) -> None:
    assert strength(TODAY - timedelta(days=days), TODAY) == pytest.approx(left)


def test_nothing_known_and_a_day_to_come_do_not_fade() -> None:
    assert strength(None, TODAY) == 1.0
    assert strength(TODAY + timedelta(days=5), TODAY) == 1.0


@pytest.mark.parametrize("outcome", list(Outcome))
def test_reached_is_where_there_was_a_word(outcome: Outcome) -> None:
    reached = outcome in (Outcome.SHORT_TALK, Outcome.CONVERSATION, Outcome.COME_BACK)
    assert is_reached([ring(0, outcome)], TODAY) is reached
    assert not is_reached([ring(-1, outcome)], TODAY)


def test_a_come_back_that_is_settled_leaves_what_was_said_before() -> None:
    let_go = Ring(TODAY, Outcome.COME_BACK, settled=True)
    assert state_of([ring(9, Outcome.CONVERSATION), let_go], None, TODAY).state is DoorState.CONVERSATION
    assert state_of([ring(9, Outcome.NOT_HOME), let_go], None, TODAY) == Standing(DoorState.SHORT_TALK, TODAY)
    assert state_of([let_go], TODAY, TODAY) == Standing(DoorState.SHORT_TALK, TODAY)
    assert state_of([Ring(TODAY, Outcome.NOT_HOME, settled=True)], None, TODAY).state is DoorState.NOT_HOME
