"""A story is made of a talk or a contact, follows it, and never without a yes."""

import pytest
from kit.doors import build_flat
from kit.stories import TEXT, neighbourhood

from makelaar.errors import Refused
from makelaar.services import undo
from makelaar.services.conversations.keeping import keep, open_conversation, set_kept, set_person, set_themes
from makelaar.services.conversations.themes import add_theme, remove_theme
from makelaar.services.doors.areas import put_area, remove_area
from makelaar.services.doubles.merging import merge
from makelaar.services.people.bin import bin_people, restore_people
from makelaar.services.people.change import add_person
from makelaar.services.people.consent import record_consent, withdraw_consent
from makelaar.services.people.encounters import log_encounter, remove_encounter
from makelaar.services.people.erasure import erase_person, explain_erasure
from makelaar.services.registers import Register, check_register
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import ring
from makelaar.services.stories.listing import list_stories
from makelaar.services.stories.making import make_story, remove_story
from makelaar.services.stories.reviewing import StoryFields, change_story, open_story
from makelaar.terms import ConsentPurpose, Kept, Outcome


@pytest.fixture
def talk(register: Register) -> int:
    flat = build_flat(register)
    round_id = plan_round(register, RoundPlan(register.clock.today(), buildings=(flat.id,)))
    talk = open_conversation(register, ring(register, round_id, flat.doors["206"], Outcome.CONVERSATION).visit_id)
    keep(register, talk, living="Rustig hier.", wishes="Een moestuin.", strength="Ik bak brood.")
    return talk


def why(register: Register, story: int) -> str:
    return open_story(register, story).permission.why_not


def test_a_contact_becomes_a_story_with_its_theme_area_and_whose_it_is(register: Register) -> None:
    place = neighbourhood(register)
    view = open_story(register, make_story(register, encounter_id=place.contact))
    assert view.review.found.text == TEXT
    assert (view.theme_id, view.area_id, view.title) == (place.green, place.area, "Een verhaal over groen")
    assert view.whose == ((place.fatma, "Fatma Kaya"),)
    assert view.permission.given
    assert view.permission.day == register.clock.today()


def test_a_talk_becomes_a_story_of_its_answers(register: Register, talk: int) -> None:
    set_kept(register, talk, Kept.TELL)
    view = open_story(register, make_story(register, conversation_id=talk))
    assert view.review.found.text == "Rustig hier.\n\nEen moestuin.\n\nIk bak brood."
    assert view.whose == ()
    assert view.permission.given


def test_the_same_talk_is_one_story_also_from_the_timeline(register: Register, talk: int) -> None:
    fatma = set_person(register, talk, "Fatma Kaya")
    assert fatma is not None
    record_consent(register, fatma, ConsentPurpose.STORY, True)
    story = make_story(register, conversation_id=talk)
    encounter = open_story(register, story)
    assert make_story(register, conversation_id=talk) == story
    assert [line.id for line in list_stories(register)] == [story]
    assert encounter.visit_id is not None


def test_without_a_yes_there_is_no_story_and_the_sentence_says_what_to_do(register: Register, talk: int) -> None:
    place = neighbourhood(register, consent=False)
    with pytest.raises(Refused, match="Toestemming"):
        make_story(register, encounter_id=place.contact)
    record_consent(register, place.fatma, ConsentPurpose.STORY, False)
    with pytest.raises(Refused, match="nee"):
        make_story(register, encounter_id=place.contact)
    set_kept(register, talk, Kept.KEEP)
    with pytest.raises(Refused, match="Ja, en vertellen"):
        make_story(register, conversation_id=talk)
    assert list_stories(register) == ()


def test_a_no_wins_over_what_was_said_at_the_door(register: Register, talk: int) -> None:
    set_kept(register, talk, Kept.TELL)
    fatma = set_person(register, talk, "Fatma Kaya")
    assert fatma is not None
    story = make_story(register, conversation_id=talk)
    assert why(register, story) == ""
    record_consent(register, fatma, ConsentPurpose.STORY, False)
    assert "nee" in why(register, story)


def test_of_a_kitchen_table_everybody_must_say_yes(register: Register) -> None:
    both = [add_person(register, name=name) for name in ("Fatma Kaya", "Ria Smit")]
    table = log_encounter(register, both, text="Samen gekookt").id
    record_consent(register, both[0], ConsentPurpose.STORY, True)
    with pytest.raises(Refused, match="Nog niet iedereen die erbij was"):
        make_story(register, encounter_id=table)
    record_consent(register, both[1], ConsentPurpose.STORY, True)
    story = make_story(register, encounter_id=table)
    withdraw_consent(register, both[1], ConsentPurpose.STORY)
    assert "ingetrokken" in why(register, story)


def test_nothing_written_down_is_no_story(register: Register, talk: int) -> None:
    keep(register, talk, living="", wishes="", strength="")
    set_kept(register, talk, Kept.TELL)
    with pytest.raises(Refused, match="nog niets om te vertellen"):
        make_story(register, conversation_id=talk)


def test_a_talk_of_which_nothing_may_be_kept_takes_its_story_along(register: Register, talk: int) -> None:
    set_kept(register, talk, Kept.TELL)
    make_story(register, conversation_id=talk)
    set_kept(register, talk, Kept.NOTHING)
    assert list_stories(register) == ()
    undo.undo(register)
    assert len(list_stories(register)) == 1


def test_a_talk_with_somebody_else_is_her_story(register: Register, talk: int) -> None:
    set_kept(register, talk, Kept.TELL)
    set_person(register, talk, "Fatma Kaya")
    story = make_story(register, conversation_id=talk)
    ria = set_person(register, talk, "Ria Smit")
    assert open_story(register, story).whose == ((ria, "Ria Smit"),)


def test_who_is_in_the_bin_is_not_told_about(register: Register) -> None:
    place = neighbourhood(register)
    story = make_story(register, encounter_id=place.contact)
    bin_people(register, [place.fatma])
    assert "prullenbak" in why(register, story)
    restore_people(register, [place.fatma])
    assert why(register, story) == ""


def test_a_contact_that_goes_leaves_a_story_that_is_not_told(register: Register) -> None:
    place = neighbourhood(register)
    story = make_story(register, encounter_id=place.contact)
    remove_encounter(register, place.contact)
    assert "weggehaald" in why(register, story)
    undo.undo(register)
    assert why(register, story) == ""


def test_a_theme_or_area_that_goes_leaves_the_story(register: Register) -> None:
    place = neighbourhood(register)
    view = open_story(register, make_story(register, encounter_id=place.contact))
    theme, area = add_theme(register, "Duiven"), put_area(register, "Leeg")
    change_story(register, view, StoryFields(theme_id=theme))
    change_story(register, view, StoryFields(area_id=area))
    remove_theme(register, theme)
    remove_area(register, area)
    after = open_story(register, view.id)
    assert (after.theme_id, after.area_id) == (None, None)
    assert "Kies over welk thema" in after.enough.said


def test_erasing_somebody_takes_her_stories_and_those_of_a_table_where_she_sat(register: Register, talk: int) -> None:
    fatma, ria = (add_person(register, name=name) for name in ("Fatma Kaya", "Ria Smit"))
    for one in (fatma, ria):
        record_consent(register, one, ConsentPurpose.STORY, True)
    make_story(register, encounter_id=log_encounter(register, [ria, fatma], text="Samen gekookt").id)
    set_person(register, talk, fatma)
    set_themes(register, talk, [])
    make_story(register, conversation_id=talk)
    hers = make_story(register, encounter_id=log_encounter(register, [ria], text="Ria danst").id)
    assert explain_erasure(register, fatma).stories == 2
    erase_person(register, fatma)
    assert [line.id for line in list_stories(register)] == [hers]
    assert check_register(register) == ()


def test_two_cards_that_are_one_person_have_one_answer(register: Register) -> None:
    place = neighbourhood(register)
    story = make_story(register, encounter_id=place.contact)
    again = add_person(register, name="F. Kaya")
    merge(register, again, place.fatma)
    assert open_story(register, story).whose[0][0] == again


def test_a_story_can_be_thrown_away_and_brought_back(register: Register) -> None:
    story = make_story(register, encounter_id=neighbourhood(register).contact)
    remove_story(register, story)
    with pytest.raises(Refused, match="staat niet meer"):
        open_story(register, story)
    undo.undo(register)
    assert open_story(register, story).id == story
