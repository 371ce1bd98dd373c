"""Planning a round: which doors, in which order, by whom; and changing one's mind."""

from dataclasses import replace
from datetime import date

import pytest
from kit.doors import Flat, build_flat, build_row

from makelaar.errors import Refused
from makelaar.services.doors.door_notes import set_do_not_ring
from makelaar.services.registers import Register
from makelaar.services.rounds.duo import duo_names, keep_duo_names
from makelaar.services.rounds.planning import (
    RoundPlan,
    change_round,
    get_round,
    list_rounds,
    look_ahead,
    plan_of,
    plan_round,
    remove_round,
)
from makelaar.services.rounds.walking import finish_round, ring, round_sheet, start_round
from makelaar.services.undo import undo
from makelaar.terms import Outcome, RoundStatus

DAY = date(2026, 11, 24)


@pytest.fixture
def flat(register: Register) -> Flat:
    return build_flat(register)


def _boxes(register: Register, flat: Flat, round_id: int) -> str:
    return flat.numbers(tuple(door.door_id for door in round_sheet(register, round_id).doors))


def test_a_flat_is_walked_from_the_top_portiek_by_portiek(register: Register, flat: Flat) -> None:
    planned = plan_round(register, RoundPlan(DAY, "Noor", "Bilal", buildings=(flat.id,), note=" bel bij 200 "))
    assert _boxes(register, flat, planned) == "208 210 204 206 200 202 220 222 216 218 212 214"
    sheet = round_sheet(register, planned)
    assert [door.box for door in sheet.doors] == list(range(1, 13))
    assert (sheet.worker, sheet.colleague, sheet.note, sheet.day) == ("Noor", "Bilal", "bel bij 200", DAY)
    assert sheet.status is RoundStatus.PLANNED


def test_or_some_portieken_from_the_street_up(register: Register, flat: Flat) -> None:
    planned = plan_round(register, RoundPlan(DAY, entrances=flat.entrances[1:], top_down=False))
    assert _boxes(register, flat, planned) == "212 214 216 218 220 222"


def test_or_doors_one_by_one(register: Register, flat: Flat) -> None:
    planned = plan_round(register, RoundPlan(DAY, doors=flat.ids("202 220 204")))
    assert _boxes(register, flat, planned) == "204 202 220"


def test_buildings_are_walked_in_the_order_in_which_they_were_chosen(register: Register, flat: Flat) -> None:
    row = build_row(register)
    for chosen in ((flat.id, row.id), (row.id, flat.id)):
        planned = plan_round(register, RoundPlan(DAY, buildings=chosen))
        first = round_sheet(register, planned).doors[0]
        assert first.building_id == chosen[0]
    assert len(get_round(register, planned).buildings) == 2


def test_a_door_that_is_chosen_twice_is_rung_once(register: Register, flat: Flat) -> None:
    plan = RoundPlan(DAY, buildings=(flat.id,), entrances=flat.entrances, doors=flat.ids("200"))
    assert len(look_ahead(register, plan).door_ids) == 12


def test_where_not_to_ring_is_left_out_and_told(register: Register, flat: Flat) -> None:
    for door in flat.ids("210 200"):
        set_do_not_ring(register, door, True)
    plan = RoundPlan(DAY, buildings=(flat.id,))
    assert look_ahead(register, plan).left_out == ("210", "200"), "in the order of walking"
    assert "210" not in _boxes(register, flat, plan_round(register, plan)).split()


def test_a_round_without_doors_is_none(register: Register, flat: Flat) -> None:
    set_do_not_ring(register, flat.ids("200")[0], True)
    for plan in (RoundPlan(DAY), RoundPlan(DAY, doors=flat.ids("200")), RoundPlan(DAY, buildings=(999,))):
        with pytest.raises(Refused):
            plan_round(register, plan)
    assert list_rounds(register) == ()


def test_planning_is_one_step_back(register: Register, flat: Flat) -> None:
    plan_round(register, RoundPlan(DAY, buildings=(flat.id,)))
    undo(register)
    assert list_rounds(register) == ()


def test_the_plan_comes_back_as_it_was_made(register: Register, flat: Flat) -> None:
    row = build_row(register)
    for plan in (
        RoundPlan(DAY, "Noor", "Bilal", buildings=(flat.id, row.id), note="x"),
        RoundPlan(DAY, "Noor", entrances=flat.entrances[:1], top_down=False),
        RoundPlan(DAY, buildings=(row.id,), entrances=flat.entrances[:1]),
        RoundPlan(DAY, doors=flat.ids("204 202")),
        RoundPlan(DAY, buildings=(row.id,)),
        RoundPlan(DAY, buildings=(row.id, flat.id)),
        RoundPlan(DAY, buildings=(flat.id, row.id), top_down=False),
        RoundPlan(DAY, buildings=(row.id, flat.id), top_down=False),
    ):
        assert plan_of(register, plan_round(register, plan)) == plan


def test_a_planned_round_can_become_another(register: Register, flat: Flat) -> None:
    planned = plan_round(register, RoundPlan(DAY, "Noor", buildings=(flat.id,)))
    changed = RoundPlan(date(2026, 12, 1), "Noor", "Bilal", entrances=flat.entrances[:1], top_down=False)
    change_round(register, planned, changed)
    assert _boxes(register, flat, planned) == "200 202 204 206 208 210"
    assert [door.box for door in round_sheet(register, planned).doors] == list(range(1, 7))
    assert plan_of(register, planned) == changed
    undo(register)
    assert len(round_sheet(register, planned).doors) == 12


def test_once_somebody_rang_the_boxes_keep_their_numbers(register: Register, flat: Flat) -> None:
    planned = plan_round(register, RoundPlan(DAY, entrances=flat.entrances[:1]))
    ring(register, planned, flat.doors["208"], Outcome.NOT_HOME)
    before = {door.number: door.box for door in round_sheet(register, planned).doors}
    change_round(register, planned, RoundPlan(DAY, doors=flat.ids("200 204 212")))
    after = {door.number: door.box for door in round_sheet(register, planned).doors}
    assert set(after) == {"208", "200", "204", "212"}, "the door that was rung stays"
    assert {number: box for number, box in after.items() if number != "212"} == {
        number: before[number] for number in ("208", "200", "204")
    }
    assert after["212"] == 7, "on paper there are six boxes already"


def test_a_door_that_was_rung_stays_though_one_may_ring_there_no_more(register: Register, flat: Flat) -> None:
    planned = plan_round(register, RoundPlan(DAY, buildings=(flat.id,)))
    ring(register, planned, flat.doors["208"], Outcome.DECLINED)
    set_do_not_ring(register, flat.doors["208"], True)
    change_round(register, planned, replace(plan_of(register, planned), note="nieuw"))
    assert "208" in _boxes(register, flat, planned).split()


def test_a_round_that_nobody_walked_can_go_and_one_that_was_rung_cannot(register: Register, flat: Flat) -> None:
    planned = plan_round(register, RoundPlan(DAY, buildings=(flat.id,)))
    remove_round(register, planned)
    assert list_rounds(register) == ()
    undo(register)
    ring(register, planned, flat.doors["200"], Outcome.NOT_HOME)
    with pytest.raises(Refused):
        remove_round(register, planned)
    assert get_round(register, planned).rung == 1


def test_a_round_that_is_gone_is_told(register: Register, flat: Flat) -> None:
    for act in (
        lambda: remove_round(register, 7),
        lambda: change_round(register, 7, RoundPlan(DAY, buildings=(flat.id,))),
        lambda: plan_of(register, 7),
        lambda: get_round(register, 7),
        lambda: round_sheet(register, 7),
        lambda: start_round(register, 7),
        lambda: finish_round(register, 7),
    ):
        with pytest.raises(Refused):
            act()


def test_names_that_were_used_can_be_chosen_from_then_on(register: Register, flat: Flat) -> None:
    assert duo_names(register) == ()
    plan_round(register, RoundPlan(DAY, " Noor  de Wit ", "Bilal", buildings=(flat.id,)))
    plan_round(register, RoundPlan(DAY, "Noor de Wit", "Samira", buildings=(flat.id,)))
    assert duo_names(register) == ("Noor de Wit", "Bilal", "Samira")
    keep_duo_names(register, ["Samira", "", "Samira", "Jan\nPiet"])
    assert duo_names(register) == ("Samira", "Jan Piet")


def test_the_list_tells_the_latest_day_first(register: Register, flat: Flat) -> None:
    days = (date(2026, 11, 10), date(2026, 12, 1), date(2026, 11, 20))
    for day in days:
        plan_round(register, RoundPlan(day, buildings=(flat.id,)))
    assert [line.day for line in list_rounds(register)] == sorted(days, reverse=True)
    assert list_rounds(register)[0] == get_round(register, list_rounds(register)[0].id)
