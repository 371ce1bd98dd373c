"""Buildings made in one go and corrected afterwards, each act with its undo."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kit.doors import build_flat, build_row

from makelaar.errors import Refused
from makelaar.hearts.doors.reading import read_plan
from makelaar.services import undo
from makelaar.services.doors.building_doors import (
    add_doors,
    lift_building,
    mirror_building,
    move_doors,
    remove_doors,
    rename_door,
    shift_numbers,
)
from makelaar.services.doors.buildings import (
    BuildingForm,
    change_building,
    get_building,
    list_buildings,
    make_building,
    remove_building,
    set_mark,
)
from makelaar.services.doors.door_notes import set_do_not_ring, set_door_note
from makelaar.services.doors.entrances import add_entrance, move_entrance, remove_entrance, rename_entrance
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.terms import BuildingKind


def _places(register, building):
    view = get_building(register, building)
    names = {entrance.id: entrance.name for entrance in view.entrances}
    return {door.number: (names.get(door.entrance_id, ""), door.floor, door.position) for door in view.doors}


def _plan(line):
    plan = read_plan(line).plan
    assert plan is not None
    return plan


def test_a_whole_flat_is_one_act(register):
    plan = _plan("Laan van Vollenhove 200–298 even, 5 verdiepingen, 2 per trap")
    flat = make_building(register, plan, BuildingForm(area="Vollenhove", area_parent="Zeist-Oost", place="Zeist"))
    view = get_building(register, flat)
    assert (view.name, view.kind, view.area, len(view.doors)) == (
        "Laan van Vollenhove 200–298",
        BuildingKind.FLAT,
        "Vollenhove",
        50,
    )
    assert [entrance.name for entrance in view.entrances] == ["200–218", "220–238", "240–258", "260–278", "280–298"]
    assert _places(register, flat)["206"] == ("200–218", 1, 2)
    undo.undo(register)
    assert list_buildings(register) == ()
    undo.redo(register)
    assert get_building(register, flat) == view


def test_a_row_of_houses_has_no_entrances(register):
    row = build_row(register)
    view = get_building(register, row.id)
    assert view.entrances == ()
    assert [(door.number, door.entrance_id, door.position) for door in view.doors][:2] == [
        ("1", None, 1),
        ("3", None, 2),
    ]
    with pytest.raises(Refused):
        add_entrance(register, row.id, "A")


def test_a_door_never_stands_in_two_buildings(register):
    build_flat(register)
    with pytest.raises(Refused, match="200"):
        make_building(register, _plan("Ln. van Vollenhove 190–200 even rij"))
    make_building(register, _plan("Laan van Vollenhove 190–198 even rij"))
    make_building(register, _plan("Laan van Vollenhove 300–310 even rij"), BuildingForm(name="Hoek"))
    assert [line.name for line in list_buildings(register)] == [
        "Hoek",
        "Laan van Vollenhove 190–198",
        "Laan van Vollenhove 200–222",
    ]


def test_a_correction_gives_no_door_a_second_place(register):
    flat = build_flat(register)
    row = make_building(register, _plan("Laan van Vollenhove 190–198 even rij"))
    elsewhere = make_building(register, _plan("Kerkweg 200–204 even rij"))
    last = get_building(register, row).doors[-1].id
    for act in (
        lambda: rename_door(register, last, "200"),
        lambda: add_doors(register, row, ["200"]),
        lambda: shift_numbers(register, [last], 2),
        lambda: change_building(register, elsewhere, street="Ln van Vollenhove"),
    ):
        with pytest.raises(Refused, match="staat al in"):
            act()
    assert len(get_building(register, flat.id).doors) == 12
    assert [door.number for door in get_building(register, row).doors][-1] == "198"
    change_building(register, elsewhere, street="Dorpsstraat")


def test_the_same_street_in_another_town_is_another_street(register):
    make_building(register, _plan("Kerkweg 1-9 oneven rij"), BuildingForm(place="Zeist"))
    make_building(register, _plan("Kerkweg 1-9 oneven rij"), BuildingForm(place="Baarn"))
    with pytest.raises(Refused):
        make_building(register, _plan("Kerkweg 9-11 oneven rij"), BuildingForm(place="Baarn"))


def test_a_plan_that_makes_no_building_says_why(register):
    plan = _plan("Kerkweg 1-50, 5 verdiepingen, 2 per trap")
    with pytest.raises(Refused, match=r"50 deuren.*40"):
        make_building(register, type(plan)(**{**vars(plan), "entrances": 4}))
    assert list_buildings(register) == ()


def test_what_is_said_of_the_whole_building(register):
    flat = build_flat(register)
    change_building(register, flat.id, name="De rode flat", area="Vollenhove", note="sleutel bij 12")
    set_mark(register, flat.id, 2, "net gerenoveerd")
    view = get_building(register, flat.id)
    assert (view.name, view.area, view.note, view.mark, view.mark_why) == (
        "De rode flat",
        "Vollenhove",
        "sleutel bij 12",
        2,
        "net gerenoveerd",
    )
    change_building(register, flat.id, area="")
    assert get_building(register, flat.id).area == ""
    for field in ("name", "street"):
        with pytest.raises(Refused):
            change_building(register, flat.id, **{field: "  "})
    set_mark(register, flat.id, 0, "gebeld")
    assert get_building(register, flat.id).mark_why == ""


def test_a_door_gets_another_number_but_never_one_that_is_there(register):
    flat = build_flat(register)
    rename_door(register, flat.doors["200"], "200 bis")
    assert "200bis" in _places(register, flat.id)
    for number in ("202", " 202 ", "200 BIS", ""):
        with pytest.raises(Refused):
            rename_door(register, flat.doors["204"], number)
    undo.undo(register)
    assert "200" in _places(register, flat.id)


def test_a_door_comes_between_and_the_others_move_right(register):
    flat = build_flat(register)
    add_doors(register, flat.id, ["200A"], entrance_id=flat.entrances[0], floor=0, position=2)
    places = _places(register, flat.id)
    assert [places[number][2] for number in ("200", "200A", "202")] == [1, 2, 3]
    add_doors(register, flat.id, ["200B"], entrance_id=flat.entrances[0], floor=0)
    assert _places(register, flat.id)["200B"][2] == 4
    with pytest.raises(Refused):
        add_doors(register, flat.id, ["200C"], floor=0)
    with pytest.raises(Refused):
        add_doors(register, flat.id, ["202"], entrance_id=flat.entrances[0])
    with pytest.raises(Refused):
        add_doors(register, flat.id, [], entrance_id=flat.entrances[0])


def test_a_whole_floor_comes_on_top_as_one_act(register):
    flat = build_flat(register)
    add_doors(register, flat.id, ["300", "302", "304"], entrance_id=flat.entrances[0], floor=3)
    places = _places(register, flat.id)
    assert [places[number] for number in ("300", "302", "304")] == [("200–210", 3, n) for n in (1, 2, 3)]
    undo.undo(register)
    assert len(_places(register, flat.id)) == 12


def test_doors_move_to_another_floor_entrance_or_place(register):
    flat = build_flat(register)
    _first, second = flat.entrances
    move_doors(register, flat.ids("200 202"), floor=3)
    places = _places(register, flat.id)
    assert (places["200"][1:], places["202"][1:]) == ((3, 1), (3, 2))
    move_doors(register, flat.ids("204"), entrance_id=second, floor=0)
    assert _places(register, flat.id)["204"] == ("212–222", 0, 3)
    move_doors(register, flat.ids("206"), position=1, floor=2)
    places = _places(register, flat.id)
    assert sorted((places[number][2], number) for number in ("206", "208", "210")) == [
        (1, "206"),
        (2, "208"),
        (3, "210"),
    ]
    with pytest.raises(Refused):
        move_doors(register, flat.ids("200"), entrance_id=999)
    for _act in range(3):
        undo.undo(register)
    assert _places(register, flat.id)["204"] == ("200–210", 1, 1)


def test_two_doors_of_a_landing_change_places(register):
    flat = build_flat(register)
    move_doors(register, flat.ids("202"), position=1)
    places = _places(register, flat.id)
    assert (places["202"][2], places["200"][2]) == (1, 2)


def test_numbers_shift_together_and_back(register):
    flat = build_flat(register)
    before = _places(register, flat.id)
    shift_numbers(register, flat.ids("204 206 208 210"), 40)
    assert "244" in _places(register, flat.id)
    shift_numbers(register, list(flat.doors.values()), 2)
    shifted = _places(register, flat.id)
    assert shifted["202"] == before["200"]
    assert len(shifted) == len(before)
    undo.undo(register)
    undo.undo(register)
    assert _places(register, flat.id) == before
    undo.redo(register)
    undo.redo(register)
    assert _places(register, flat.id) == shifted
    with pytest.raises(Refused):
        shift_numbers(register, [flat.doors["212"]], 2)
    with pytest.raises(Refused):
        shift_numbers(register, list(flat.doors.values()), -900)


def test_left_becomes_right_and_twice_is_as_before(register):
    flat = build_flat(register)
    before = _places(register, flat.id)
    mirror_building(register, flat.id)
    view = get_building(register, flat.id)
    assert [entrance.name for entrance in view.entrances] == ["212–222", "200–210"]
    assert _places(register, flat.id)["200"] == ("200–210", 0, 2)
    mirror_building(register, flat.id)
    assert _places(register, flat.id) == before


def test_a_building_is_lifted_above_its_storage(register):
    flat = build_flat(register)
    lift_building(register, flat.id, 1)
    assert {floor for _name, floor, _position in _places(register, flat.id).values()} == {1, 2, 3}


def test_entrances_are_named_added_moved_and_taken_away(register):
    flat = build_flat(register)
    rename_entrance(register, flat.entrances[0], " Portiek  A ")
    added = add_entrance(register, flat.id, "Nieuw", 1)
    assert [e.name for e in get_building(register, flat.id).entrances] == ["Nieuw", "Portiek A", "212–222"]
    move_entrance(register, added, 9)
    assert [e.name for e in get_building(register, flat.id).entrances] == ["Portiek A", "212–222", "Nieuw"]
    with pytest.raises(Refused):
        remove_entrance(register, flat.entrances[0])
    remove_entrance(register, added)
    assert [e.position for e in get_building(register, flat.id).entrances] == [1, 2]


def test_a_door_with_a_story_is_not_taken_away(register):
    flat = build_flat(register)
    plan_round(register, RoundPlan(day=date(2026, 11, 23), buildings=(flat.id,)))
    with pytest.raises(Refused, match="ronde"):
        remove_doors(register, flat.ids("200"))
    with pytest.raises(Refused, match="ronde"):
        remove_building(register, flat.id)
    assert len(get_building(register, flat.id).doors) == 12


def test_doors_and_buildings_without_a_story_go_and_come_back(register):
    flat = build_flat(register)
    remove_doors(register, flat.ids("200 222"))
    assert len(get_building(register, flat.id).doors) == 10
    assert _places(register, flat.id)["202"][2] == 2
    undo.undo(register)
    before = get_building(register, flat.id)
    remove_building(register, flat.id)
    with pytest.raises(Refused):
        get_building(register, flat.id)
    undo.undo(register)
    assert get_building(register, flat.id) == before


def test_a_note_and_do_not_ring_need_no_person(register):
    flat = build_flat(register)
    set_door_note(register, flat.doors["200"], "  na 17 uur\nopen ")
    set_do_not_ring(register, flat.doors["202"], True)
    doors = {door.number: door for door in get_building(register, flat.id).doors}
    assert (doors["200"].note, doors["202"].do_not_ring) == ("na 17 uur open", True)
    assert list_buildings(register)[0].do_not_ring == 1
    set_do_not_ring(register, flat.doors["202"], False)
    undo.undo(register)
    assert list_buildings(register)[0].do_not_ring == 1


_ACTS = {
    "rename": lambda register, flat, door, n: rename_door(register, door, f"{n}x"[: -1 if n % 2 else None]),
    "add": lambda register, flat, door, n: add_doors(
        register, flat.id, [str(900 + n)], entrance_id=flat.entrances[n % 2], floor=n % 3, position=n % 4 or None
    ),
    "move": lambda register, flat, door, n: move_doors(register, [door], floor=n % 4, position=n % 3 or None),
    "over": lambda register, flat, door, n: move_doors(register, [door], entrance_id=flat.entrances[n % 2]),
    "remove": lambda register, flat, door, n: remove_doors(register, [door]),
    "shift": lambda register, flat, door, n: shift_numbers(register, list(flat.doors.values())[: n + 1], 2 * (n - 3)),
    "mirror": lambda register, flat, door, n: mirror_building(register, flat.id),
    "lift": lambda register, flat, door, n: lift_building(register, flat.id, n - 3),
}


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(st.tuples(st.sampled_from(sorted(_ACTS)), st.integers(0, 11), st.integers(0, 8)), max_size=10))
def test_whatever_is_corrected_no_place_is_taken_twice_and_all_can_be_undone(register, acts):
    for line in list_buildings(register):
        remove_building(register, line.id)
    flat = build_flat(register)
    register.history.forget()
    before = get_building(register, flat.id)
    for act, door, n in acts:
        try:
            _ACTS[act](register, flat, list(flat.doors.values())[door], n)
        except Refused:
            continue
        doors = get_building(register, flat.id).doors
        assert len({(d.entrance_id, d.floor, d.position) for d in doors}) == len(doors)
        assert len({d.number for d in doors}) == len(doors)
    while undo.undo(register):
        pass
    assert get_building(register, flat.id) == before
