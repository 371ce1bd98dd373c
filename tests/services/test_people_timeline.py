"""Encounters, and the one list of everything that happened with a person."""

from datetime import date

import pytest

from makelaar.errors import Refused
from makelaar.services import undo
from makelaar.services.followups import promising as followups
from makelaar.services.followups.settling import done_by_encounter
from makelaar.services.people.change import add_person, change_person
from makelaar.services.people.consent import record_consent, withdraw_consent
from makelaar.services.people.encounters import (
    change_encounter,
    day_been,
    get_encounter,
    log_encounter,
    remove_encounter,
)
from makelaar.services.people.timeline import TIMELINE_PAGE, Event, get_timeline
from makelaar.terms import Channel, ConsentPurpose


@pytest.fixture
def ria(register):
    return add_person(register, name="Ria Smit")


@pytest.fixture
def kees(register):
    return add_person(register, name="Kees van den Berg")


def events(register, person_id):
    return [entry.event for entry in get_timeline(register, person_id).entries]


def encounters(register, person_id):
    return [entry for entry in get_timeline(register, person_id).entries if entry.event is Event.ENCOUNTER]


def test_a_kitchen_table_counts_once_for_each(register, ria, kees):
    log_encounter(register, [ria, kees, ria], channel=Channel.TABLE, text="samen gegeten")
    assert [entry.with_people for entry in encounters(register, ria)] == [("Kees van den Berg",)]
    assert [entry.with_people for entry in encounters(register, kees)] == [("Ria Smit",)]


def test_a_logged_encounter_offers_the_open_promises_of_those_people(register, ria, kees):
    promised = followups.add(register, ria, date(2026, 11, 20), why="moestuin")
    followups.add(register, add_person(register, name="Iemand anders"), date(2026, 11, 20))
    logged = log_encounter(register, [ria, kees], text="gesproken")
    assert [promise.id for promise in logged.promises] == [promised]
    done_by_encounter(register, promised, logged.id)
    assert log_encounter(register, [ria]).promises == ()


def test_an_encounter_needs_people_and_a_day_that_has_been(register, ria):
    with pytest.raises(Refused):
        log_encounter(register, [])
    with pytest.raises(Refused):
        log_encounter(register, [ria], day=date(2026, 11, 22))


def test_an_encounter_is_changed_and_removed_for_everybody(register, ria, kees):
    logged = log_encounter(register, [ria], text="koffie")
    change_encounter(register, logged.id, text="thee", people=[kees], day=date(2026, 11, 1))
    assert encounters(register, ria) == []
    assert [(entry.day, entry.text) for entry in encounters(register, kees)] == [(date(2026, 11, 1), "thee")]
    assert get_encounter(register, logged.id).people == (kees,)
    remove_encounter(register, logged.id)
    assert encounters(register, kees) == []
    undo.undo(register)
    assert len(encounters(register, kees)) == 1


def test_everything_stands_in_one_list_newest_first(register, ria):
    log_encounter(register, [ria], day=date(2026, 5, 1), text="ontmoet", channel=Channel.STREET)
    record_consent(register, ria, ConsentPurpose.MAIL, True, day=date(2026, 6, 1))
    withdraw_consent(register, ria, ConsentPurpose.MAIL, day=date(2026, 7, 1))
    promised = followups.add(register, ria, date(2027, 1, 1), why="moestuin")
    followups.move(register, promised, date(2027, 2, 1))
    followups.drop(register, promised, "verhuisd")
    change_person(register, ria, notes="kent iedereen")
    entries = get_timeline(register, ria).entries
    assert [entry.day for entry in entries] == sorted((entry.day for entry in entries), reverse=True)
    assert [entry.event for entry in entries] == [
        Event.CHANGED,
        Event.CHANGED,
        Event.PROMISE_DROPPED,
        Event.PROMISE_MOVED,
        Event.PROMISE_MADE,
        Event.CONSENT_WITHDRAWN,
        Event.CONSENT_YES,
        Event.ENCOUNTER,
    ]
    moved = entries[3]
    assert (moved.text, moved.from_due, moved.due) == ("moestuin", date(2027, 1, 1), date(2027, 2, 1))


def test_what_was_changed_often_on_one_day_is_told_once(register, ria):
    for text in ("a", "b", "c"):
        change_person(register, ria, notes=text)
    assert [e.text for e in get_timeline(register, ria).entries] == ["Notities gewijzigd", "Mens toegevoegd"]


def test_the_timeline_comes_in_pages_of_fifty(register, ria):
    for number in range(TIMELINE_PAGE + 5):
        log_encounter(register, [ria], text=str(number))
    first = get_timeline(register, ria)
    rest = get_timeline(register, ria, offset=TIMELINE_PAGE)
    assert (len(first.entries), first.more, rest.more) == (TIMELINE_PAGE, True, False)
    told = [entry.id for entry in (*first.entries, *rest.entries) if entry.event is Event.ENCOUNTER]
    assert told == sorted(told, reverse=True)
    assert len(told) == TIMELINE_PAGE + 5


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("vandaag", date(2026, 11, 21)),
        ("gisteren", date(2026, 11, 20)),
        ("Gisteren", date(2026, 11, 20)),
        ("eergisteren", date(2026, 11, 19)),
        ("dinsdag", date(2026, 11, 17)),
        ("afgelopen dinsdag", date(2026, 11, 17)),
        ("3 dagen geleden", date(2026, 11, 18)),
        ("een week geleden", date(2026, 11, 14)),
        ("2 weken geleden", date(2026, 11, 7)),
        ("12 november", date(2026, 11, 12)),
        ("1 december", date(2025, 12, 1)),
        ("12-11-2026", date(2026, 11, 12)),
        ("morgen", None),
        ("volgende week", None),
        ("over 3 weken", None),
        ("12-12-2026", None),
        ("als ze met pensioen is", None),
        ("elke maand", None),
        ("9999 weken geleden", None),
        ("zomaar", None),
        ("", None),
    ],
)
def test_the_day_of_an_encounter_is_one_that_has_been(words, day):
    assert day_been(words, date(2026, 11, 21)) == day
