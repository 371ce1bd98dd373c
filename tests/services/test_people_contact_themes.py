"""What a contact was about: its themes, kept, changed, undone, and gone with it."""

from datetime import date

import pytest
from kit.doors import build_flat
from sqlalchemy import func, select

from makelaar.errors import Refused
from makelaar.models import EncounterTheme
from makelaar.services import undo
from makelaar.services.conversations.keeping import open_conversation, set_kept, set_person, set_themes
from makelaar.services.conversations.themes import add_theme, change_theme, list_themes, remove_theme
from makelaar.services.doubles.merging import merge
from makelaar.services.people.change import add_person
from makelaar.services.people.encounters import change_encounter, get_encounter, log_encounter, remove_encounter
from makelaar.services.people.erasure import erase_person
from makelaar.services.people.timeline import Event, get_timeline
from makelaar.services.registers import Register
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import ring
from makelaar.terms import Kept, Outcome

TODAY = date(2026, 11, 21)


@pytest.fixture
def ria(register: Register) -> int:
    return add_person(register, name="Ria Smit")


@pytest.fixture
def dogs(register: Register) -> int:
    return add_theme(register, "honden")


@pytest.fixture
def green(register: Register) -> int:
    return next(theme.id for theme in list_themes(register) if theme.label == "groen")


def links(register: Register) -> int:
    with register.read() as session:
        return session.scalar(select(func.count()).select_from(EncounterTheme)) or 0


def test_a_contact_is_about_themes_in_their_order(register: Register, ria: int, dogs: int, green: int) -> None:
    key = log_encounter(register, [ria], text="in de tuin", themes=[dogs, green, green]).id
    assert get_encounter(register, key).themes == (green, dogs)
    change_encounter(register, key, text="in het park")
    assert get_encounter(register, key).themes == (green, dogs)
    change_encounter(register, key, themes=[dogs])
    assert get_encounter(register, key).themes == (dogs,)
    undo.undo(register)
    assert get_encounter(register, key).themes == (green, dogs)
    change_encounter(register, key, themes=[])
    assert get_encounter(register, key).themes == ()


def test_the_timeline_tells_what_a_contact_and_a_talk_were_about(
    register: Register, ria: int, dogs: int, green: int
) -> None:
    log_encounter(register, [ria], themes=[dogs, green])
    flat = build_flat(register)
    round_id = plan_round(register, RoundPlan(TODAY, buildings=(flat.id,)))
    rung = ring(register, round_id, flat.doors["200"], Outcome.CONVERSATION)
    talk = open_conversation(register, rung.visit_id)
    set_themes(register, talk, [green])
    set_person(register, talk, ria)
    assert told(register, ria) == [("groen",), ("groen", "honden")]
    set_kept(register, talk, Kept.NOTHING)
    assert told(register, ria) == [(), ("groen", "honden")]


def told(register: Register, person_id: int) -> list[tuple[str, ...]]:
    return [e.themes for e in get_timeline(register, person_id).entries if e.event is Event.ENCOUNTER]


def test_a_theme_that_went_while_she_wrote_is_left_out(register: Register, ria: int, dogs: int, green: int) -> None:
    remove_theme(register, dogs)
    assert get_encounter(register, log_encounter(register, [ria], themes=[dogs, green]).id).themes == (green,)


def test_a_theme_that_contacts_are_about_is_counted_and_can_only_be_hidden(
    register: Register, ria: int, dogs: int
) -> None:
    key = log_encounter(register, [ria], themes=[dogs]).id
    assert next(theme for theme in list_themes(register) if theme.id == dogs).uses == 1
    with pytest.raises(Refused):
        remove_theme(register, dogs)
    change_theme(register, dogs, hidden=True)
    assert get_encounter(register, key).themes == (dogs,)
    remove_encounter(register, key)
    remove_theme(register, dogs)
    assert links(register) == 0


def test_themes_go_with_the_contact_and_come_back_with_it(register: Register, ria: int, dogs: int) -> None:
    key = log_encounter(register, [ria], themes=[dogs]).id
    remove_encounter(register, key)
    assert links(register) == 0
    undo.undo(register)
    assert get_encounter(register, key).themes == (dogs,)


def test_erasing_takes_the_themes_of_her_own_contacts_and_leaves_those_of_shared_ones(
    register: Register, ria: int, dogs: int
) -> None:
    kees = add_person(register, name="Kees")
    log_encounter(register, [ria], themes=[dogs])
    table = log_encounter(register, [ria, kees], themes=[dogs]).id
    erase_person(register, ria)
    assert (links(register), get_encounter(register, table).themes) == (1, (dogs,))


def test_merging_keeps_what_contacts_were_about(register: Register, ria: int, dogs: int, green: int) -> None:
    double = add_person(register, name="Ria Smit", phone="0612345678")
    hers = log_encounter(register, [double], themes=[green]).id
    both = log_encounter(register, [ria, double], themes=[dogs]).id
    merge(register, ria, double)
    assert [(get_encounter(register, key).people, get_encounter(register, key).themes) for key in (hers, both)] == [
        ((ria,), (green,)),
        ((ria,), (dogs,)),
    ]
