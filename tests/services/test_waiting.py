"""What waits for a day beside promises, counted as it is listed; and what the door's card and finder give."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from kit.doors import Flat, build_flat

from makelaar.errors import Refused
from makelaar.hearts.doors.state import DoorState
from makelaar.services import reminders
from makelaar.services.doors.areas import put_area
from makelaar.services.doors.buildings import change_building
from makelaar.services.doors.door_card import get_door_card
from makelaar.services.doors.finding_doors import find_doors
from makelaar.services.doors.social_photo import social_photo
from makelaar.services.people.bin import bin_people
from makelaar.services.people.change import add_person
from makelaar.services.registers import Register
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import ring
from makelaar.services.signals.acting import SignalForm, close_signal, expect_feedback, note_signal
from makelaar.services.signals.reading import count_open_signals, signals_at_door
from makelaar.services.waiting import count_waiting, waiting
from makelaar.terms import Outcome

TODAY = date(2026, 11, 21)


@pytest.fixture
def flat(register: Register) -> Flat:
    return build_flat(register)


def rung(register: Register, flat: Flat, number: str, outcome: Outcome, come_back: str | None = None) -> None:
    round_id = plan_round(register, RoundPlan(TODAY, doors=flat.ids(number)))
    at = datetime(2026, 11, 21, 10, tzinfo=UTC)
    ring(register, round_id, flat.doors[number], outcome, at=at, come_back=come_back)


def test_the_count_is_that_of_the_list(register: Register, flat: Flat) -> None:
    assert count_waiting(register) == 0
    rung(register, flat, "200", Outcome.COME_BACK, "vandaag")
    rung(register, flat, "202", Outcome.COME_BACK, "over 3 weken")
    rung(register, flat, "204", Outcome.NOT_HOME)
    signal = note_signal(register, SignalForm("Zorg", door_id=flat.doors["200"]))
    assert (count_waiting(register), waiting(register).count) == (1, 1)
    expect_feedback(register, signal, TODAY - timedelta(days=3))
    assert (count_waiting(register), waiting(register).count) == (2, 2)
    assert waiting(register, TODAY + timedelta(days=30)).count == 3
    close_signal(register, signal, "klaar")
    assert (count_waiting(register), waiting(register).count) == (1, 1)


def test_nothing_about_somebody_in_the_bin_waits(register: Register) -> None:
    ria = add_person(register, name="Ria")
    expect_feedback(register, note_signal(register, SignalForm("Zorg", person_id=ria)), TODAY)
    assert (count_waiting(register), count_open_signals(register)) == (1, 1)
    bin_people(register, [ria])
    assert (count_waiting(register), waiting(register).count, count_open_signals(register)) == (0, 0, 0)


def test_reminders_outside_count_them_too(register: Register, flat: Flat, tmp_path) -> None:
    rung(register, flat, "200", Outcome.COME_BACK, "over 3 weken")
    expect_feedback(register, note_signal(register, SignalForm("Zorg")), TODAY)
    reminders.write_side_file(register, tmp_path)
    days = json.loads(reminders.side_file(tmp_path).read_text())["days"]
    assert days == {"2026-11-21": 1, "2026-12-12": 1}


def test_a_door_s_card_tells_how_it_stands_on_a_day(register: Register, flat: Flat) -> None:
    card = get_door_card(register, flat.doors["206"])
    assert (card.address, card.standing.state, card.has_floors) == ("Laan van Vollenhove 206", DoorState.NEVER, True)
    rung(register, flat, "206", Outcome.DECLINED)
    note_signal(register, SignalForm("Zorg", door_id=flat.doors["206"]))
    card = get_door_card(register, flat.doors["206"])
    assert (card.standing.state, len(card.story.rings), len(card.signals)) == (DoorState.DECLINED, 1, 1)
    before = get_door_card(register, flat.doors["206"], TODAY - timedelta(days=1))
    assert (before.standing.state, before.story.rings) == (DoorState.NEVER, ())
    with pytest.raises(Refused):
        get_door_card(register, 999_999)


def test_open_signals_of_a_door_stand_before_closed_ones(register: Register, flat: Flat) -> None:
    first = note_signal(register, SignalForm("Eerste", door_id=flat.doors["200"]))
    second = note_signal(register, SignalForm("Tweede", door_id=flat.doors["200"]))
    note_signal(register, SignalForm("Elders", door_id=flat.doors["202"]))
    close_signal(register, second, "klaar")
    assert [one.id for one in signals_at_door(register, flat.doors["200"])] == [first, second]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("222", ["Laan van Vollenhove 222"]),
        ("voll 204", ["Laan van Vollenhove 204"]),
        ("LAAN 20", ["200", "202", "204", "206", "208"]),
        ("kerkweg 204", []),
        ("  ", []),
    ],
)
def test_a_door_is_found_by_what_is_typed_of_its_address(
    register: Register, flat: Flat, typed: str, found: list[str]
) -> None:
    addresses = [door.address for door in find_doors(register, typed)]
    assert len(addresses) == len(found)
    assert all(address.endswith(end) for address, end in zip(sorted(addresses), found, strict=True))


def test_each_buurt_stands_below_its_wijk(register: Register) -> None:
    for name, street in (("Aalburg", "Aweg"), ("Zonnehof", "Zweg")):
        built = build_flat(register, street=street)
        change_building(register, built.id, area=name)
    for buurt, wijk in (("Aalburg", "Zeist-West"), ("Zonnehof", "Centrum")):
        put_area(register, buurt, wijk)
    assert [area.name for area in social_photo(register).areas] == ["Centrum", "Zonnehof", "Zeist-West", "Aalburg"]
