"""What a talk gave goes along with it: to whom it was with, away after "liever niet", away with who is erased."""

from datetime import date

import pytest
from kit.doors import build_flat
from kit.neighbours import promises_to

from makelaar.errors import Refused
from makelaar.hearts.talk import Answer, ProposalKind
from makelaar.services import undo
from makelaar.services.conversations.gifts import LeftBehind, left_behind, take_left_behind
from makelaar.services.conversations.keeping import keep, open_conversation, set_kept, set_person
from makelaar.services.conversations.proposing import accept, propose
from makelaar.services.conversations.reading import get_conversation
from makelaar.services.doors.door_story import door_story
from makelaar.services.doubles.merging import merge
from makelaar.services.people.bin import bin_people, list_bin, restore_people
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person, change_person
from makelaar.services.people.encounters import remove_encounter
from makelaar.services.people.erasure import erase_person, explain_erasure
from makelaar.services.people.offers import OfferKind, add_offer
from makelaar.services.people.timeline import Event, get_timeline
from makelaar.services.registers import Register, check_register
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import ring, rings_here
from makelaar.services.signals.acting import SignalForm, change_signal, pass_on
from makelaar.services.signals.reading import list_signals
from makelaar.terms import Kept, Outcome

ANSWERS = {
    Answer.LIVING: "Maakt zich zorgen om de buurman",
    Answer.WISHES: "een moestuin. Bel over een maand",
    Answer.STRENGTH: "koken",
}
ALL_FOUR = LeftBehind(signals=1, talents=1, wishes=1, promises=1)


@pytest.fixture
def door(register: Register) -> int:
    return build_flat(register).doors["206"]


@pytest.fixture
def talk(register: Register, door: int) -> int:
    round_id = plan_round(register, RoundPlan(date(2026, 11, 21), doors=(door,)))
    visit = ring(register, round_id, door, Outcome.CONVERSATION, note="zoon heet Emre").visit_id
    return open_conversation(register, visit)


@pytest.fixture
def anna(register: Register, talk: int) -> int:
    """Her card was made for the talk, and all that it held was taken over."""
    made = set_person(register, talk, "Anna Bos")
    assert made is not None
    keep(register, talk, **{answer.value: text for answer, text in ANSWERS.items()})
    take_over(register, talk)
    return made


def take_over(register: Register, talk: int, *kinds: ProposalKind) -> None:
    for chip in propose(register, talk, ANSWERS):
        if not kinds or chip.proposal.kind in kinds:
            accept(register, talk, chip.proposal)


def holds(register: Register, person: int) -> tuple[list[str], list[str], int]:
    """What she can, what she wants, how many promises."""
    card = get_card(register, person)
    return [o.text for o in card.can], [o.text for o in card.want], len(promises_to(register, person))


def test_liever_niet_tells_what_was_taken_over_and_takes_it_too_in_one_act(
    register: Register, talk: int, anna: int
) -> None:
    assert left_behind(register, talk).is_nothing
    set_kept(register, talk, Kept.NOTHING)
    assert left_behind(register, talk) == ALL_FOUR
    take_left_behind(register, talk)
    assert left_behind(register, talk).is_nothing
    assert (holds(register, anna), list_signals(register)) == (([], [], 0), ())
    assert list(check_register(register)) == []
    undo.undo(register)
    assert left_behind(register, talk) == ALL_FOUR
    undo.undo(register)
    assert left_behind(register, talk).is_nothing


def test_a_worry_that_was_passed_on_goes_with_its_story(register: Register, talk: int) -> None:
    take_over(register, talk, ProposalKind.SIGNAL)
    pass_on(register, list_signals(register)[0].id, "wijkteam")
    set_kept(register, talk, Kept.NOTHING)
    take_left_behind(register, talk)
    assert list_signals(register) == ()
    assert list(check_register(register)) == []


def test_with_whom_put_right_takes_all_along(register: Register, talk: int, anna: int) -> None:
    ria = add_person(register, name="Ria Smit")
    add_offer(register, ria, OfferKind.CAN, "Koken")
    set_person(register, talk, ria)
    assert holds(register, ria) == (["Koken"], ["een moestuin"], 1)
    assert holds(register, anna) == ([], [], 0)
    assert [item.about for item in list_signals(register)] == ["Ria Smit"]
    assert left_behind(register, talk) == LeftBehind(card="Anna Bos")
    assert list(check_register(register)) == []
    undo.undo(register)
    assert holds(register, anna) == (["koken"], ["een moestuin"], 1)
    assert [item.about for item in list_signals(register)] == ["Anna Bos"]


def test_a_card_made_for_the_talk_goes_to_the_bin_only_while_nothing_stands_on_it(
    register: Register, talk: int, anna: int
) -> None:
    set_person(register, talk, add_person(register, name="Ria Smit"))
    change_person(register, anna, notes="speelt schaak")
    assert left_behind(register, talk).is_nothing
    change_person(register, anna, notes="")
    take_left_behind(register, talk)
    assert [one.name for one in list_bin(register)] == ["Anna Bos"]
    assert left_behind(register, talk).is_nothing


def test_back_to_the_door_alone_says_what_stays_with_her(register: Register, talk: int, anna: int) -> None:
    set_person(register, talk, None)
    assert holds(register, anna) == (["koken"], ["een moestuin"], 1)
    assert [item.about for item in list_signals(register)] == ["Laan van Vollenhove 206"]
    assert left_behind(register, talk) == LeftBehind(talents=1, wishes=1, promises=1, card="Anna Bos")
    ria = set_person(register, talk, "Ria Smit")
    assert ria is not None
    assert holds(register, ria) == (["koken"], ["een moestuin"], 1)


def test_off_her_timeline_the_worry_leaves_her_too(register: Register, talk: int, anna: int) -> None:
    (contact,) = (e for e in get_timeline(register, anna).entries if e.event is Event.ENCOUNTER)
    remove_encounter(register, contact.id)
    assert [item.person_id for item in list_signals(register)] == [None]


def test_a_worry_that_she_made_about_somebody_else_stays_about_him(register: Register, talk: int, anna: int) -> None:
    kees = add_person(register, name="Kees Bos")
    (item,) = list_signals(register)
    change_signal(register, item.id, SignalForm(item.text, person_id=kees))
    set_person(register, talk, add_person(register, name="Ria Smit"))
    assert [item.about for item in list_signals(register)] == ["Kees Bos"]


def test_who_is_erased_leaves_no_word(register: Register, talk: int, door: int) -> None:
    take_over(register, talk, ProposalKind.SIGNAL)
    fatma = set_person(register, talk, "Fatma Kaya")
    assert fatma is not None
    counts = explain_erasure(register, fatma)
    assert (counts.talks, counts.signals) == (1, 1)
    erase_person(register, fatma)
    (rung,) = door_story(register, door).rings
    assert (rung.outcome, rung.note, rung.talk) == (Outcome.CONVERSATION, "", None)
    assert (list_signals(register), list(check_register(register))) == ((), [])


def test_a_worry_of_her_talk_that_says_no_person_goes_with_her(register: Register, talk: int, anna: int) -> None:
    (item,) = list_signals(register)
    change_signal(register, item.id, SignalForm(item.text))
    assert explain_erasure(register, anna).signals == 1
    erase_person(register, anna)
    assert (list_signals(register), list(check_register(register))) == ((), [])


def test_while_she_is_in_the_bin_the_door_tells_no_word_of_her(
    register: Register, talk: int, anna: int, door: int
) -> None:
    bin_people(register, [anna])
    (rung,) = door_story(register, door).rings
    assert rung.talk is not None
    assert rung.talk.is_binned
    assert (rung.note, rung.talk.person, rung.talk.wishes, rung.talk.living) == ("", None, "", "")
    assert rings_here(register, rung.round_id)[door].note == ""
    with pytest.raises(Refused, match="prullenbak"):
        get_conversation(register, talk)
    restore_people(register, [anna])
    (rung,) = door_story(register, door).rings
    assert rung.talk is not None
    assert rings_here(register, rung.round_id)[door].note == "zoon heet Emre"
    assert (rung.note, rung.talk.wishes) == ("zoon heet Emre", "een moestuin. Bel over een maand")


def test_an_empty_talk_goes_with_its_ring_though_a_card_was_made_for_it(
    register: Register, talk: int, door: int
) -> None:
    set_person(register, talk, "Anna Bos")
    set_person(register, talk, None)
    (rung,) = door_story(register, door).rings
    ring(register, rung.round_id, door, Outcome.NOT_HOME)
    assert door_story(register, door).rings[0].talk is None
    assert list(check_register(register)) == []
    undo.undo(register)
    assert left_behind(register, talk).card == "Anna Bos"


def test_a_card_that_was_merged_takes_its_gifts_along(register: Register, talk: int, anna: int) -> None:
    ria = add_person(register, name="Anna Bosch")
    merge(register, ria, anna)
    assert left_behind(register, talk).is_nothing
    kees = add_person(register, name="Kees Bos")
    set_person(register, talk, kees)
    assert holds(register, kees) == (["koken"], ["een moestuin"], 1)
    assert left_behind(register, talk).is_nothing
