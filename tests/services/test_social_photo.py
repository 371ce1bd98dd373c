"""The sociale foto: what is known and what is not, by building and area, and where to ring next with why."""

from datetime import date

import pytest
from kit.doors import build_flat, build_row

from makelaar.clock import FixedClock
from makelaar.hearts.doors.ringing import Reason
from makelaar.services.doors.areas import put_area
from makelaar.services.doors.buildings import change_building, get_building, set_mark
from makelaar.services.doors.door_notes import set_do_not_ring
from makelaar.services.doors.social_photo import Known, social_photo
from makelaar.services.people.change import add_person
from makelaar.services.registers import Register
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import ring
from makelaar.services.signals.acting import SignalForm, note_signal
from makelaar.terms import Outcome, Worry

TODAY = date(2026, 11, 21)


def test_an_empty_register_has_no_photo(register: Register) -> None:
    photo = social_photo(register)
    assert (photo.areas, photo.next_places, photo.known) == ((), (), Known())


def test_each_door_is_counted_once_by_the_most_that_is_known(register: Register) -> None:
    flat = build_flat(register)  # 12 doors
    round_id = plan_round(register, RoundPlan(TODAY, buildings=(flat.id,)))
    ring(register, round_id, flat.doors["200"], Outcome.CONVERSATION)
    ring(register, round_id, flat.doors["202"], Outcome.NOT_HOME)
    ring(register, round_id, flat.doors["204"], Outcome.DECLINED)
    set_do_not_ring(register, flat.doors["206"], True)
    add_person(register, name="Ria", street="Laan van Vollenhove", house_number="208")
    add_person(register, name="Kees", street="Laan van Vollenhove", house_number="200")
    (area,) = social_photo(register).areas
    assert area.known == Known(doors=12, reached=1, known=1, do_not_ring=1, tried=2, never=7, last=TODAY)
    assert round(area.known.share, 3) == 0.083


def test_a_wijk_counts_its_buurten_and_the_whole_counts_each_door_once(register: Register) -> None:
    flat, row = build_flat(register), build_row(register)  # 12 and 5 doors
    loose = build_row(register, street="Dorpsstraat", first=1, last=3)
    put_area(register, "Zeist-Oost")
    put_area(register, "Vollenhove", "Zeist-Oost")
    change_building(register, flat.id, area="Vollenhove")
    change_building(register, row.id, area="Zeist-Oost")
    photo = social_photo(register)
    assert {(area.name, area.known.doors, len(area.buildings)) for area in photo.areas} == {
        ("Vollenhove", 12, 1),
        ("Zeist-Oost", 17, 1),
        ("", 2, 1),
    }
    assert photo.areas[-1].buildings[0].building.id == loose.id
    assert photo.known.doors == 19


@pytest.fixture
def two(register: Register) -> tuple[int, int]:
    """A flat rung at today from top to bottom, and a row where nobody rang."""
    flat, row = build_flat(register), build_row(register)
    round_id = plan_round(register, RoundPlan(TODAY, buildings=(flat.id,)))
    for door in flat.doors.values():
        ring(register, round_id, door, Outcome.SHORT_TALK)
    return flat.id, row.id


def test_where_to_ring_next_says_why(register: Register, two: tuple[int, int], clock: FixedClock) -> None:
    flat, row = two
    (first,) = social_photo(register).next_places
    assert (first.photo.building.id, first.reasons) == (row, (Reason.UNKNOWN, Reason.LONG_AGO))
    set_mark(register, flat, 2, "corvee op de galerij")
    door = get_building(register, flat).doors[0]
    note_signal(register, SignalForm("ruikt gas", Worry.URGENT, door_id=door.id))
    places = social_photo(register).next_places
    assert [place.photo.building.id for place in places] == [row, flat]
    assert places[1].reasons == (Reason.MARKED, Reason.WORRIED)
    clock.day = date(2027, 11, 21)
    assert [place.photo.building.id for place in social_photo(register).next_places] == [flat, row]


def test_who_said_to_come_back_is_waiting_on_that_day(register: Register, clock: FixedClock) -> None:
    flat = build_flat(register)
    round_id = plan_round(register, RoundPlan(TODAY, buildings=(flat.id,)))
    ring(register, round_id, flat.doors["200"], Outcome.COME_BACK, come_back="over een week")
    assert social_photo(register).next_places[0].photo.waiting == 0
    clock.day = date(2026, 11, 28)
    place = social_photo(register).next_places[0]
    assert place.photo.waiting == 1
    assert Reason.WAITING in place.reasons
