"""The come-back list: who was not home, for whom it did not suit, who said to come back."""

from datetime import date

import pytest
from kit.doors import Flat, build_flat

from makelaar.clock import FixedClock
from makelaar.hearts.doors.state import DoorState
from makelaar.services.doors.door_card import get_door_card
from makelaar.services.doors.door_notes import set_do_not_ring, set_door_note
from makelaar.services.doors.facade import door_story, facade
from makelaar.services.registers import Register
from makelaar.services.rounds.come_back import ComeBack, come_backs, count_come_backs, due_come_backs, settle
from makelaar.services.rounds.planning import RoundPlan, get_round, plan_round
from makelaar.services.rounds.walking import floor_not_home, ring, round_sheet
from makelaar.services.undo import undo
from makelaar.terms import Outcome

TODAY = date(2026, 11, 21)


@pytest.fixture
def flat(register: Register) -> Flat:
    return build_flat(register)


@pytest.fixture
def round_id(register: Register, flat: Flat) -> int:
    return plan_round(register, RoundPlan(TODAY, buildings=(flat.id,)))


def _numbers(listed: tuple[ComeBack, ...]) -> str:
    return " ".join(one.number for one in listed)


def test_who_was_not_reached_is_on_it_and_who_was_is_not(register: Register, flat: Flat, round_id: int) -> None:
    outcomes = dict(zip("200 202 204 206 208 210".split(), Outcome, strict=True))
    for number, outcome in outcomes.items():
        ring(register, round_id, flat.doors[number], outcome)
    assert _numbers(come_backs(register)) == "200 202 208"
    assert count_come_backs(register) == get_round(register, round_id).come_backs == 3


def test_each_tells_its_door_what_happened_and_the_note_left(register: Register, flat: Flat, round_id: int) -> None:
    set_door_note(register, flat.doors["206"], "bel stuk")
    ring(register, round_id, flat.doors["206"], Outcome.NOT_HOME, card_left=True, note="licht aan")
    (one,) = come_backs(register)
    assert (one.building_id, one.number, one.floor, one.outcome) == (flat.id, "206", 1, Outcome.NOT_HOME)
    assert (one.card_left, one.note, one.door_note, one.day) == (True, "licht aan", "bel stuk", TODAY)
    assert one.building
    assert one.entrance
    assert (one.on, one.words, one.in_vain) == (None, "", 1)


def test_the_newest_ring_counts_whichever_round_it_was(
    register: Register, flat: Flat, round_id: int, clock: FixedClock
) -> None:
    floor_not_home(register, round_id, flat.ids("200 202"))
    clock.day = date(2026, 11, 28)
    second = plan_round(register, RoundPlan(clock.day, doors=tuple(one.door_id for one in come_backs(register))))
    assert flat.numbers(tuple(door.door_id for door in round_sheet(register, second).doors)) == "200 202"
    ring(register, second, flat.doors["200"], Outcome.SHORT_TALK)
    ring(register, second, flat.doors["202"], Outcome.NOT_HOME)
    (one,) = come_backs(register)
    assert (one.number, one.round_id, one.in_vain) == ("202", second, 2)
    assert get_round(register, round_id).come_backs == 0
    assert get_round(register, second).come_backs == 1
    undo(register)
    undo(register)
    assert _numbers(come_backs(register)) == "200 202"


def test_in_vain_counts_from_the_last_time_somebody_opened(register: Register, flat: Flat, round_id: int) -> None:
    for outcome in (Outcome.NOT_HOME, Outcome.NOT_HOME, Outcome.NOT_NOW, Outcome.NOT_HOME):
        ring(register, round_id, flat.doors["200"], outcome, again=True)
    assert come_backs(register)[0].in_vain == 1
    ring(register, round_id, flat.doors["200"], Outcome.NOT_NOW, again=True)
    assert come_backs(register)[0].in_vain == 0


def test_who_said_when_is_due_on_that_day_and_stays_so(
    register: Register, flat: Flat, round_id: int, clock: FixedClock
) -> None:
    ring(register, round_id, flat.doors["200"], Outcome.COME_BACK, come_back="volgende week donderdag")
    ring(register, round_id, flat.doors["202"], Outcome.COME_BACK, come_back="dinsdag na 17u")
    ring(register, round_id, flat.doors["204"], Outcome.COME_BACK, come_back="een andere keer")
    ring(register, round_id, flat.doors["206"], Outcome.NOT_HOME)
    assert _numbers(come_backs(register)) == "202 200 204 206", "those with a day first"
    assert due_come_backs(register) == ()
    assert _numbers(due_come_backs(register, date(2026, 11, 24))) == "202"
    clock.day = date(2026, 12, 20)
    assert _numbers(due_come_backs(register)) == "202 200"
    (first, _second) = due_come_backs(register)
    assert (first.on, first.words) == (date(2026, 11, 24), "dinsdag na 17u")
    later = plan_round(register, RoundPlan(clock.day, doors=(first.door_id,)))
    ring(register, later, first.door_id, Outcome.NOT_HOME)
    assert _numbers(due_come_backs(register)) == "200", "rung since: it waits, and no day is said any more"
    assert "202" in _numbers(come_backs(register))


def test_letting_go_is_one_act_that_can_be_undone(register: Register, flat: Flat, round_id: int) -> None:
    floor_not_home(register, round_id, flat.ids("200 202 204"))
    settle(register, [one.visit_id for one in come_backs(register)][:2])
    assert _numbers(come_backs(register)) == "204"
    undo(register)
    assert _numbers(come_backs(register)) == "200 202 204"
    settle(register, [one.visit_id for one in come_backs(register)])
    ring(register, round_id, flat.doors["200"], Outcome.NOT_NOW)
    assert _numbers(come_backs(register)) == "200", "put right, it waits again"


def test_where_not_to_ring_nobody_comes_back(register: Register, flat: Flat, round_id: int) -> None:
    floor_not_home(register, round_id, flat.ids("200 202"))
    set_do_not_ring(register, flat.doors["200"], True)
    assert _numbers(come_backs(register)) == "202"
    assert count_come_backs(register) == get_round(register, round_id).come_backs == 1


def test_of_one_building(register: Register, flat: Flat, round_id: int) -> None:
    other = build_flat(register, street="De Clomp")
    second = plan_round(register, RoundPlan(TODAY, buildings=(other.id,)))
    floor_not_home(register, second, other.ids("200"))
    floor_not_home(register, round_id, flat.ids("200 202"))
    assert _numbers(come_backs(register, building_id=flat.id)) == "200 202"
    assert [one.building_id for one in come_backs(register)] == [other.id, flat.id, flat.id], "by name"


def test_without_rounds_nobody_waits(register: Register) -> None:
    assert come_backs(register) == ()
    assert due_come_backs(register) == ()
    assert count_come_backs(register) == 0


def test_paper_typed_back_after_a_later_round_changes_nothing(
    register: Register, flat: Flat, round_id: int, clock: FixedClock
) -> None:
    here, other = flat.ids("200 202")
    ring(register, round_id, here, Outcome.SHORT_TALK)
    ring(register, round_id, other, Outcome.NOT_HOME)
    older = plan_round(register, RoundPlan(TODAY, buildings=(flat.id,)))
    for door, outcome in ((here, Outcome.NOT_HOME), (other, Outcome.SHORT_TALK)):
        ring(register, older, door, outcome, on=date(2026, 11, 10))
    assert _numbers(come_backs(register)) == "202"
    assert [one.in_vain for one in come_backs(register)] == [1]
    assert get_round(register, round_id).come_backs == 1
    assert [one.day for one in door_story(register, here).rings] == [TODAY, date(2026, 11, 10)]
    clock.day = date(2026, 11, 28)
    later = plan_round(register, RoundPlan(clock.day, buildings=(flat.id,)))
    last = {door.door_id: door.last for door in round_sheet(register, later).doors}[here]
    assert last is not None
    assert last.day == TODAY


def test_what_was_let_go_is_no_come_back_on_the_facade(register: Register, flat: Flat, round_id: int) -> None:
    here, other = flat.ids("200 202")
    older = plan_round(register, RoundPlan(TODAY, buildings=(flat.id,)))
    ring(register, older, here, Outcome.DECLINED, on=date(2026, 11, 10))
    for door in (here, other):
        ring(register, round_id, door, Outcome.COME_BACK, come_back="donderdag")
    assert {facade(register, flat.id).standings[door].state for door in (here, other)} == {DoorState.COME_BACK}
    settle(register, [one.visit_id for one in come_backs(register)])
    standings = facade(register, flat.id).standings
    assert (standings[here].state, standings[other].state) == (DoorState.DECLINED, DoorState.SHORT_TALK)
    assert standings[other].reached
    assert "terugkomen hoeft niet meer" in standings[here].story
    assert "donderdag" not in standings[here].story
    assert get_door_card(register, here).standing.state is DoorState.DECLINED
    undo(register)
    assert facade(register, flat.id).standings[here].state is DoorState.COME_BACK
