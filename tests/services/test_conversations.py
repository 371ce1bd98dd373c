"""A doorstep conversation is kept as it is typed, with a person or with the door alone, and feeds what comes later."""

from datetime import date

import pytest
from kit.doors import Flat, build_flat
from kit.neighbours import promises_to
from kit.talks import talk_of

from makelaar.errors import Refused
from makelaar.hearts.talk import Answer, ProposalKind
from makelaar.services import undo
from makelaar.services.conversations.keeping import keep, open_conversation, set_kept, set_person, set_themes
from makelaar.services.conversations.proposing import accept, propose, take_back
from makelaar.services.conversations.reading import get_conversation
from makelaar.services.conversations.themes import (
    add_theme,
    change_theme,
    list_themes,
    order_themes,
    remove_theme,
)
from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person
from makelaar.services.people.encounters import change_encounter, get_encounter, log_encounter, remove_encounter
from makelaar.services.people.erasure import erase_person
from makelaar.services.people.timeline import Event, get_timeline
from makelaar.services.registers import Register, check_register
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import ring
from makelaar.services.search import find
from makelaar.services.signals.acting import pass_on
from makelaar.services.signals.reading import list_signals
from makelaar.terms import Channel, Kept, Outcome

TODAY = date(2026, 11, 21)


@pytest.fixture
def flat(register: Register) -> Flat:
    return build_flat(register)


@pytest.fixture
def visit(register: Register, flat: Flat) -> int:
    round_id = plan_round(register, RoundPlan(TODAY, buildings=(flat.id,)))
    return ring(register, round_id, flat.doors["206"], Outcome.CONVERSATION).visit_id


@pytest.fixture
def talk(register: Register, visit: int) -> int:
    return open_conversation(register, visit)


def contacts(register: Register, person_id: int) -> list[str]:
    return [e.text for e in get_timeline(register, person_id).entries if e.event is Event.ENCOUNTER]


def test_it_stays_with_the_door_until_a_name_is_put_to_it(register: Register, talk: int, visit: int) -> None:
    keep(register, talk, living="rustig, fijne buren", living_scale=4, present="moeder en zoon", language="Turks")
    keep(register, talk, interpreter=True)
    view = get_conversation(register, talk)
    assert (view.address, view.day, view.person) == ("Laan van Vollenhove 206", TODAY, "")
    assert (view.living, view.living_scale, view.interpreter) == ("rustig, fijne buren", 4, True)
    assert talk_of(register, visit) == talk == open_conversation(register, visit)


def test_a_new_name_lives_at_that_door_and_the_talk_stands_on_her_timeline(register: Register, talk: int) -> None:
    keep(register, talk, living="fijn", living_scale=4, wishes="een moestuin")
    fatma = set_person(register, talk, "Fatma Kaya")
    assert fatma is not None
    keep(register, talk, strength="naaien")
    card = get_card(register, fatma)
    assert (card.street, card.house_number) == ("Laan van Vollenhove", "206")
    assert contacts(register, fatma) == ["Woont hier fijn? 4/5 fijn\nWensen: een moestuin\nKracht: naaien"]
    assert [hit.person_id for hit in find(register, "moestuin").hits] == [fatma]
    assert [resident.name for resident in get_conversation(register, talk).residents] == ["Fatma Kaya"]


def test_with_somebody_else_after_all_it_leaves_the_first_ones_timeline(register: Register, talk: int) -> None:
    ria, kees = add_person(register, name="Ria Smit"), add_person(register, name="Kees Bos")
    keep(register, talk, wishes="een bankje")
    set_person(register, talk, ria)
    set_person(register, talk, kees)
    assert contacts(register, ria) == []
    assert contacts(register, kees) == ["Wensen: een bankje"]
    set_person(register, talk, None)
    assert contacts(register, kees) == []
    assert get_conversation(register, talk).wishes == "een bankje"
    undo.undo(register)
    assert contacts(register, kees) == ["Wensen: een bankje"]


def test_typing_on_is_one_step_back(register: Register, talk: int) -> None:
    keep(register, talk, wishes="een moe")
    keep(register, talk, typing_on=True, wishes="een moestuin")
    keep(register, talk, typing_on=True, wishes="een moestuin met kas")
    undo.undo(register)
    assert get_conversation(register, talk).wishes == ""


def test_nothing_may_be_kept_takes_the_words_and_refuses_new_ones(register: Register, talk: int) -> None:
    ria = add_person(register, name="Ria Smit")
    keep(register, talk, living="boos op de buren", living_scale=2, present="met dochter", language="Turks")
    keep(register, talk, interpreter=True)
    set_person(register, talk, ria)
    set_kept(register, talk, Kept.NOTHING)
    view = get_conversation(register, talk)
    assert (view.living, view.present, view.living_scale) == ("", "", None)
    assert (view.language, view.interpreter) == ("", False)
    assert contacts(register, ria) == [""]
    for told in ({"wishes": "rust"}, {"living_scale": 4}, {"language": "Turks"}, {"interpreter": True}):
        with pytest.raises(Refused, match="niets bewaard"):
            keep(register, talk, **told)
    undo.undo(register)
    view = get_conversation(register, talk)
    assert (view.living, view.living_scale, view.language, view.interpreter) == ("boos op de buren", 2, "Turks", True)


def test_chips_become_talents_wishes_promises_and_signals_without_retyping(register: Register, talk: int) -> None:
    answers = {
        Answer.LIVING: "Maakt zich zorgen om de buurman. Verder fijn",
        Answer.WISHES: "een moestuin. Bel over een maand",
        Answer.STRENGTH: "koken",
    }
    chips = propose(register, talk, answers)
    assert [(chip.proposal.kind, chip.needs_person) for chip in chips] == [
        (ProposalKind.SIGNAL, False),
        (ProposalKind.WANT, True),
        (ProposalKind.PROMISE, True),
        (ProposalKind.CAN, True),
    ]
    accept(register, talk, chips[0].proposal)
    with pytest.raises(Refused, match="Met wie"):
        accept(register, talk, chips[1].proposal)
    fatma = set_person(register, talk, "Fatma Kaya")
    assert fatma is not None
    for chip in (*chips, *chips):  # a second time changes nothing
        accept(register, talk, chip.proposal)
    card = get_card(register, fatma)
    assert [offer.text for offer in card.can] == ["koken"]
    assert [offer.text for offer in card.want] == ["een moestuin"]
    assert [promise.due for promise in promises_to(register, fatma)] == [date(2026, 12, 21)]
    assert [(item.text, item.about) for item in list_signals(register)] == [
        ("Maakt zich zorgen om de buurman", "Fatma Kaya")
    ]
    assert all(chip.is_kept for chip in propose(register, talk, answers))


def test_themes_are_hers_and_a_used_one_can_only_be_hidden(register: Register, talk: int) -> None:
    themes = {theme.label: theme.id for theme in list_themes(register)}
    assert list(themes)[:3] == ["wonen", "groen", "contact"]
    assert [theme.label for theme in list_themes(register) if theme.sensitive] == ["geld", "gezondheid", "opvoeding"]
    dogs = add_theme(register, "honden")
    set_themes(register, talk, {themes["groen"], dogs})
    set_themes(register, talk, {dogs})
    assert get_conversation(register, talk).themes == (dogs,)
    with pytest.raises(Refused, match="verbergen"):
        remove_theme(register, dogs)
    with pytest.raises(Refused, match="al een thema"):
        add_theme(register, "Groen")
    change_theme(register, dogs, label="huisdieren", hidden=True)
    assert "huisdieren" not in [theme.label for theme in list_themes(register, hidden=False)]
    order_themes(register, [dogs, themes["vervoer"]])
    assert [theme.label for theme in list_themes(register)][:3] == ["huisdieren", "vervoer", "wonen"]


def test_who_is_erased_takes_her_talk_along_and_the_ring_stays(register: Register, talk: int, visit: int) -> None:
    fatma = set_person(register, talk, "Fatma Kaya")
    assert fatma is not None
    keep(register, talk, living="Maakt zich zorgen om de buurman")
    set_themes(register, talk, [theme.id for theme in list_themes(register)][:2])
    (chip,) = propose(register, talk, {Answer.LIVING: "Maakt zich zorgen om de buurman"})
    accept(register, talk, chip.proposal)
    erase_person(register, fatma)
    with pytest.raises(Refused):
        get_conversation(register, talk)
    assert talk_of(register, visit) is None
    assert check_register(register) == ()
    assert open_conversation(register, visit)


def test_what_was_taken_over_can_be_taken_back_alone(register: Register, talk: int) -> None:
    answers = {
        Answer.LIVING: "Maakt zich zorgen om de buurman",
        Answer.WISHES: "een moestuin. Bel over een maand",
        Answer.STRENGTH: "koken",
    }
    fatma = set_person(register, talk, "Fatma Kaya")
    assert fatma is not None
    taken = [accept(register, talk, chip.proposal) for chip in propose(register, talk, answers)]
    keep(register, talk, wishes="een moestuin. Bel over een maand")  # later acts stay as they are
    for one in taken:
        assert one is not None
        take_back(register, one)
        take_back(register, one)  # gone already
    assert not any(chip.is_kept for chip in propose(register, talk, answers))
    assert (get_card(register, fatma).can, list_signals(register)) == ((), ())
    assert get_conversation(register, talk).wishes == "een moestuin. Bel over een maand"
    assert list(check_register(register)) == []
    undo.undo(register)
    assert [offer.text for offer in get_card(register, fatma).can] == ["koken"]


def test_a_worry_that_was_passed_on_is_not_taken_back(register: Register, talk: int) -> None:
    (chip,) = propose(register, talk, {Answer.LIVING: "Maakt zich zorgen om de buurman"})
    taken = accept(register, talk, chip.proposal)
    assert taken is not None
    pass_on(register, taken.id, "wijkagent")
    with pytest.raises(Refused, match="al iets mee gedaan"):
        take_back(register, taken)


def test_a_chip_says_which_question_it_belongs_to(register: Register, talk: int) -> None:
    chips = propose(register, talk, {Answer.LIVING: "", Answer.WISHES: "een moestuin", Answer.STRENGTH: "koken"})
    assert [(chip.answer, chip.proposal.text) for chip in chips] == [
        (Answer.WISHES, "een moestuin"),
        (Answer.STRENGTH, "koken"),
    ]


def test_a_space_at_the_pause_is_no_step_of_its_own(register: Register, talk: int) -> None:
    set_person(register, talk, "Fatma Kaya")
    keep(register, talk, wishes="een")
    keep(register, talk, typing_on=True, wishes="een ")  # the contact on her timeline reads the same
    keep(register, talk, typing_on=True, wishes="een moestuin")
    undo.undo(register)
    assert get_conversation(register, talk).wishes == ""


def test_the_contact_of_a_talk_is_changed_at_the_door_alone(register: Register, talk: int, visit: int) -> None:
    fatma = set_person(register, talk, "Fatma Kaya")
    assert fatma is not None
    keep(register, talk, wishes="een moestuin")
    (entry,) = (e for e in get_timeline(register, fatma).entries if e.event is Event.ENCOUNTER)
    at = get_encounter(register, entry.id).talk
    assert at is not None
    assert at.visit_id == visit
    with pytest.raises(Refused, match="bij de deur"):
        change_encounter(register, entry.id, text="iets anders")
    other = log_encounter(register, [fatma], day=TODAY, channel=Channel.CALL, text="gebeld").id
    assert get_encounter(register, other).talk is None


def test_a_talk_taken_off_a_timeline_stays_with_the_door(register: Register, talk: int) -> None:
    fatma = set_person(register, talk, "Fatma Kaya")
    assert fatma is not None
    keep(register, talk, wishes="een moestuin")
    (entry,) = (e for e in get_timeline(register, fatma).entries if e.event is Event.ENCOUNTER)
    remove_encounter(register, entry.id)
    assert contacts(register, fatma) == []
    assert (get_conversation(register, talk).person_id, get_conversation(register, talk).wishes) == (
        None,
        "een moestuin",
    )
    assert list(check_register(register)) == []
    undo.undo(register)
    assert get_conversation(register, talk).person_id == fatma
    assert contacts(register, fatma) == ["Wensen: een moestuin"]
