"""A story is reviewed mark by mark; each decision is one act, and nothing is told before all is decided."""

import pytest
from kit.stories import TEXT, Neighbourhood, decided, neighbourhood, ready_story

from makelaar.errors import Refused
from makelaar.hearts.deidentify.review import Decision, Mark
from makelaar.hearts.deidentify.types import Source
from makelaar.services import undo
from makelaar.services.conversations.themes import change_theme
from makelaar.services.people.change import add_person
from makelaar.services.registers import Register
from makelaar.services.stories.making import make_story
from makelaar.services.stories.reviewing import (
    StoryFields,
    back_to_draft,
    change_story,
    decide,
    mark_ready,
    open_story,
    reopen,
    rewrite,
)
from makelaar.services.stories.view import StoryView
from makelaar.terms import StoryStatus


@pytest.fixture
def place(register: Register) -> Neighbourhood:
    return neighbourhood(register)


@pytest.fixture
def story(register: Register, place: Neighbourhood) -> int:
    return make_story(register, encounter_id=place.contact)


def mark(view: StoryView, words: str) -> Mark:
    return next(one for one in view.review.marks if one.text == words)


def test_what_the_register_knows_is_marked_as_such(register: Register, story: int) -> None:
    view = open_story(register, story)
    assert mark(view, "Fatma Kaya").span.source is Source.REGISTER
    assert view.told.startswith("[?] van [?] begon een moestuin.")
    assert not view.sentences or "[?]" not in view.sentences[0]


def test_a_decision_is_kept_and_is_one_act_that_tells_nothing(register: Register, story: int) -> None:
    view = open_story(register, story)
    after = decide(register, view, mark(view, "Fatma Kaya").number, Decision(instead="een bewoner"))
    assert after.told.startswith("Een bewoner van [?]")
    assert open_story(register, story) == after
    assert undo.next_undo(register) == "Keuze gemaakt bij een verhaal"
    undo.undo(register)
    assert open_story(register, story) == view


def test_a_mark_can_be_opened_again(register: Register, story: int) -> None:
    view = open_story(register, story)
    number = mark(view, "Fatma Kaya").number
    after = decide(register, view, number, Decision(instead="een bewoner"))
    assert reopen(register, after, number).told == view.told


def test_what_the_register_knows_never_stays(register: Register, story: int) -> None:
    view = open_story(register, story)
    with pytest.raises(Refused, match="niet blijven staan"):
        decide(register, view, mark(view, "Fatma Kaya").number, Decision(stays=True))


@pytest.mark.parametrize("words", ["Fatma", "mevrouw Kaya", "Ahmed el Idrissi", "0612345678", "Kerkweg 12"])
def test_words_instead_may_not_point_at_somebody_either(register: Register, story: int, words: str) -> None:
    view = open_story(register, story)
    with pytest.raises(Refused, match="te herkennen"):
        decide(register, view, mark(view, "Fatma Kaya").number, Decision(instead=words))


@pytest.mark.parametrize("words", ["een bewoner", "een buurvrouw", "iemand uit de buurt", "een tijd geleden"])
def test_plain_words_instead_may(register: Register, story: int, words: str) -> None:
    view = open_story(register, story)
    after = decide(register, view, mark(view, "Fatma Kaya").number, Decision(instead=words))
    assert words.lower() in after.told.lower()


def test_nothing_is_ready_before_all_is_done_and_each_sentence_says_what(register: Register, story: int) -> None:
    view = open_story(register, story)
    assert any("moet je nog beslissen" in why for why in view.not_yet)
    assert any("hoeveel mensen" in why for why in view.not_yet)
    with pytest.raises(Refused, match="beslissen"):
        mark_ready(register, story)
    assert decided(register, story).not_yet == ()
    ready = mark_ready(register, story)
    assert ready.status is StoryStatus.READY
    assert ready.ready_on == register.clock.today()


def test_too_few_people_that_it_could_be_keep_it_here(register: Register, story: int) -> None:
    view = decided(register, story)
    few = change_story(register, view, StoryFields(could_be=4))
    assert any("maar 4 mensen" in why for why in few.not_yet)
    assert change_story(register, few, StoryFields(could_be=5)).not_yet == ()


def test_a_sensitive_theme_asks_for_more_people(register: Register, story: int, place: Neighbourhood) -> None:
    decided(register, story)
    change_theme(register, place.green, sensitive=True)
    view = open_story(register, story)
    assert not view.enough.enough
    assert "moeten er 10 zijn" in view.enough.said


def test_too_few_people_who_spoke_of_it_keep_it_here(register: Register) -> None:
    place = neighbourhood(register, speaking=4)
    view = decided(register, make_story(register, encounter_id=place.contact))
    assert view.enough.people == 4
    assert any("te weinig mensen" in why for why in view.not_yet)


def test_whatever_changes_makes_it_a_draft_again(register: Register, place: Neighbourhood) -> None:
    story = ready_story(register, place)
    view = open_story(register, story)
    for change in (
        lambda: change_story(register, view, StoryFields(title="Samen tuinieren")),
        lambda: rewrite(register, view, TEXT + " Mooi!"),
        lambda: reopen(register, view, 0),
        lambda: back_to_draft(register, view),
    ):
        assert change().status is StoryStatus.DRAFT
        undo.undo(register)
        assert open_story(register, story).status is StoryStatus.READY


def test_rewriting_asks_the_closing_question_anew_and_keeps_what_may_stay(register: Register, story: int) -> None:
    view = decided(register, story)
    after = rewrite(register, view, "Iemand begon een moestuin. Nu eten er dertig buren van mee.")
    assert after.review.could_be is None
    assert after.review.undecided == ()
    assert after.told == "Iemand begon een moestuin. Nu eten er dertig buren van mee."


def test_a_story_without_words_is_refused(register: Register, story: int) -> None:
    view = open_story(register, story)
    with pytest.raises(Refused, match="Gooi het weg"):
        rewrite(register, view, "   ")


def test_words_of_her_own_are_tried_again_when_the_register_knows_more(register: Register, story: int) -> None:
    view = open_story(register, story)
    named = mark(view, "Fatma Kaya").number
    decide(register, view, named, Decision(instead="iemand met een zazoe"))
    assert not any("zelf schreef" in why for why in open_story(register, story).not_yet)
    add_person(register, name="Zazoe")
    assert any("zelf schreef" in why for why in open_story(register, story).not_yet)


def test_an_everyday_word_that_somebody_is_called_by_may_be_written(register: Register, story: int) -> None:
    add_person(register, name="Jan Bakker")
    view = open_story(register, story)
    after = decide(register, view, mark(view, "Fatma Kaya").number, Decision(instead="een bakker"))
    assert after.told.startswith("Een bakker")


def test_a_title_that_is_typed_on_is_one_step_back(register: Register, story: int) -> None:
    view = change_story(register, open_story(register, story), StoryFields(title="De"))
    change_story(register, view, StoryFields(title="De tuin"), typing_on=True)
    undo.undo(register)
    assert open_story(register, story).title == "Een verhaal over groen"


def test_the_quote_is_a_sentence_that_is_told_and_goes_with_it(register: Register, story: int) -> None:
    view = decided(register, story)
    quote = view.sentences[-1]
    chosen = change_story(register, view, StoryFields(quote=quote))
    assert chosen.quote == quote
    with pytest.raises(Refused, match="niet meer zo"):
        change_story(register, chosen, StoryFields(quote="Dit zei niemand."))
    assert rewrite(register, chosen, "Iemand begon een tuin.").quote == ""


def test_a_title_that_names_her_keeps_it_here(register: Register, story: int) -> None:
    view = decided(register, story)
    named = change_story(register, view, StoryFields(title="De tuin van Fatma"))
    assert any("titel" in why for why in named.not_yet)
    assert change_story(register, named, StoryFields(title="")).not_yet == ("Geef het verhaal een titel.",)


def test_a_text_that_was_changed_meanwhile_is_not_decided_on(register: Register, story: int) -> None:
    old = open_story(register, story)
    rewrite(register, old, "Iemand begon een tuin.")
    with pytest.raises(Refused, match="intussen veranderd"):
        change_story(register, old, StoryFields(title="Tuin"))


def test_somebody_who_came_into_the_register_since_is_marked_anew(register: Register, place: Neighbourhood) -> None:
    story = make_story(register, encounter_id=place.contact)
    view = rewrite(register, open_story(register, story), "De buurman heet Moestuinier en eet mee.")
    for one in view.review.undecided:
        view = decide(register, view, one.number, Decision(stays=one.may_stay))
    assert view.review.undecided == ()
    add_person(register, name="Moestuinier")
    assert [one.text for one in open_story(register, story).review.undecided] == ["Moestuinier"]
