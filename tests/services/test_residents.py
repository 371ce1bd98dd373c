"""A person's address finds its door by itself."""

from datetime import date

import pytest
from kit.doors import build_flat

from makelaar.errors import Refused
from makelaar.hearts.doors.reading import read_plan
from makelaar.services.doors.building_doors import rename_door
from makelaar.services.doors.buildings import BuildingForm, make_building
from makelaar.services.doors.door_notes import set_door_note
from makelaar.services.doors.residents import door_of, residents
from makelaar.services.people.bin import bin_people
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person, change_person
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import ring
from makelaar.terms import Outcome


def _lives(register, flat, person):
    door = door_of(register, person)
    known = [
        number
        for number, key in flat.doors.items()
        for r in residents(register, flat.id).get(key, ())
        if r.person_id == person
    ]
    assert known == ([] if door is None else [door.number])
    return "" if door is None else door.number


@pytest.mark.parametrize(
    ("street", "number", "door"),
    [
        ("Laan van Vollenhove", "206", ""),
        ("laan van vollenhove", "206", "1 hoog rechts"),
        ("Ln. v. Vollenhove", "nr 206", ""),
        ("Laan  van Vollenhove", " 206 ", ""),
        ("Laan van Vollenhove 206", "", ""),
        ("Laan Vollenhove", "206", ""),
    ],
)
def test_an_address_finds_its_door_however_it_is_written(register, street, number, door):
    flat = build_flat(register)
    ria = add_person(register, name="Ria", street=street, house_number=number, door=door)
    assert _lives(register, flat, ria) == "206"


@pytest.mark.parametrize(
    ("street", "number"),
    [
        ("Laan van Vollenhove", "20"),
        ("Laan van Vollenhove", ""),
        ("Vollenhovekade", "206"),
        ("", "206"),
        ("Laan van Vollenhove", "206A"),
    ],
)
def test_another_address_finds_none(register, street, number):
    flat = build_flat(register)
    assert _lives(register, flat, add_person(register, name="Ria", street=street, house_number=number)) == ""


def test_who_moves_has_another_door_at_once_and_a_door_that_is_renumbered_other_people(register):
    flat = build_flat(register)
    ria = add_person(register, name="Ria", street="Laan van Vollenhove", house_number="206")
    change_person(register, ria, house_number="208")
    assert _lives(register, flat, ria) == "208"
    rename_door(register, flat.doors["208"], "208A")
    assert door_of(register, ria) is None


def test_nobody_from_the_bin_lives_behind_a_door(register):
    flat = build_flat(register)
    ria = add_person(register, name="Ria", street="Laan van Vollenhove", house_number="206")
    bin_people(register, [ria])
    assert _lives(register, flat, ria) == ""
    with pytest.raises(Refused):
        door_of(register, 999)


def test_a_resident_is_known_since_the_day_of_meeting_and_is_called_by_the_door_without_a_name(register):
    flat = build_flat(register)
    add_person(register, street="Laan van Vollenhove", house_number="200", met_on=date(2025, 3, 1))
    add_person(register, name="Kees", street="Laan van Vollenhove", house_number="200")
    here = residents(register, flat.id)[flat.doors["200"]]
    assert [(one.name, one.since) for one in here] == [
        ("Laan van Vollenhove 200", date(2025, 3, 1)),
        ("Kees", date(2026, 11, 21)),
    ]


def test_the_same_street_in_another_town_is_another_door(register):
    plan = read_plan("Kerkweg 1-9 oneven rij").plan
    zeist = make_building(register, plan, BuildingForm(place="Zeist"))
    baarn = make_building(register, plan, BuildingForm(place="Baarn"))
    there = add_person(register, name="Ria", street="Kerkweg", house_number="3", place="baarn")
    unsaid = add_person(register, name="Kees", street="Kerkweg", house_number="5")
    assert door_of(register, there).building_id == baarn
    assert door_of(register, unsaid).building_id == zeist
    assert [r.name for people in residents(register, baarn).values() for r in people] == ["Ria"]
    assert [r.name for people in residents(register, zeist).values() for r in people] == ["Kees"]


def test_the_card_tells_the_door_and_how_it_stands(register, clock):
    flat = build_flat(register)
    ria = add_person(register, name="Ria", street="Ln. van Vollenhove", house_number="206")
    kees = add_person(register, name="Kees", street="Kerkweg", house_number="206")
    assert get_card(register, kees).home is None
    home = get_card(register, ria).home
    assert (home.building_id, home.door_id) == (flat.id, flat.doors["206"])
    assert home.line == "Laan van Vollenhove 206 · 1 hoog · nog nooit aangebeld"
    plan = RoundPlan(day=date(2026, 11, 21), buildings=(flat.id,))
    ring(register, plan_round(register, plan), flat.doors["206"], Outcome.NOT_HOME)
    set_door_note(register, flat.doors["206"], "na 17 uur open")
    assert get_card(register, ria).home.line == (
        "Laan van Vollenhove 206 · 1 hoog · niet thuis, vandaag · let op: na 17 uur open"
    )
