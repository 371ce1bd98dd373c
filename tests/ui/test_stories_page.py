"""Verhalen: a story is made where it was told, reviewed by keys, and says why it may not be told yet."""

import pytest
from kit.doors import build_flat
from kit.reading import unnamed_controls, words_in_view
from kit.stories import Neighbourhood, neighbourhood, ready_story
from PySide6.QtCore import Qt

from makelaar.hearts.talk import Answer
from makelaar.services.conversations.keeping import keep, open_conversation, set_kept
from makelaar.services.people.consent import withdraw_consent
from makelaar.services.people.encounters import log_encounter
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.rounds.walking import ring
from makelaar.services.stories.listing import list_stories
from makelaar.services.stories.making import make_story
from makelaar.services.stories.reviewing import open_story
from makelaar.terms import ConsentPurpose, Kept, Outcome, StoryStatus
from makelaar.ui.conversation.form import ConversationForm
from makelaar.ui.kit import Button, IconButton

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def place(register) -> Neighbourhood:
    return neighbourhood(register)


@pytest.fixture
def story(register, place) -> int:
    return make_story(register, encounter_id=place.contact)


@pytest.fixture
def unwilling(register, place) -> int:
    """Fatma, who took back her yes."""
    withdraw_consent(register, place.fatma, ConsentPurpose.STORY)
    return place.fatma


@pytest.fixture
def ready(register, place) -> int:
    """Her story, ready to be told."""
    return ready_story(register, place)


@pytest.fixture
def begun(register, place) -> int:
    """Another of hers, just begun."""
    return make_story(register, encounter_id=log_encounter(register, [place.fatma], text="Fatma danst.").id)


@pytest.fixture
def page(story, request, settle):
    shown = request.getfixturevalue("workspace").navigate("stories", story=story)
    settle()
    return shown


def told(workspace) -> str:
    return " ".join(banner.text for banner in workspace.banner.current)


def decide_all(page, press) -> None:
    for _ in range(20):
        if not page.review.desk.view.review.undecided:
            return
        press(Key.Key_1 if page.review.marks.proposed else Key.Key_W)


def test_without_stories_the_page_says_what_belongs_there(workspace, settle) -> None:
    page = workspace.navigate("stories")
    settle()
    assert "Nog geen verhalen" in words_in_view(page)
    assert "Maak er een verhaal van" in words_in_view(page)


def test_a_story_is_made_on_her_timeline(register, place, workspace, settle) -> None:
    card = workspace.navigate("people", person=place.fatma)
    settle()
    button = next(
        one for one in card.findChildren(IconButton) if one.accessibleName().startswith("Maak er een verhaal van")
    )
    button.click()
    settle()
    (line,) = list_stories(register)
    page = workspace.page("stories")
    assert page.isVisible()
    assert page.review.desk.story == line.id
    assert "begon een moestuin" in page.review.side.told.text()


def test_without_her_yes_the_refusal_is_told_where_she_is(register, unwilling, workspace, settle) -> None:
    card = workspace.navigate("people", person=unwilling)
    settle()
    next(
        one for one in card.findChildren(IconButton) if one.accessibleName().startswith("Maak er een verhaal van")
    ).click()
    settle()
    assert "ingetrokken" in told(workspace)
    assert card.isVisible()


def test_a_story_is_reviewed_by_keys_alone(workspace, register, story, page, press, qtbot, settle) -> None:
    review = page.review
    assert review.text.hasFocus()
    assert review.marks.words.text() == "Fatma Kaya"
    decide_all(page, press)
    assert review.side.could_be.hasFocus()
    qtbot.keyClicks(review.side.could_be, "40")
    press(Key.Key_Return)
    press(Key.Key_Return, modifier=CTRL)
    assert open_story(register, story).status is StoryStatus.READY
    assert "Klaar om te vertellen" in told(workspace)
    assert "klaar om te vertellen" in words_in_view(review.head)
    assert review.side.told.text().startswith("Een bewoner van de buurt begon een moestuin.")


def test_each_key_is_one_step_back(workspace, register, story, page, press, settle) -> None:
    before = page.review.side.told.text()
    press(Key.Key_1)
    press(Key.Key_W)
    workspace.undo()
    settle()
    assert len(page.review.desk.view.review.decisions) == 1
    workspace.undo()
    settle()
    assert page.review.side.told.text() == before


def test_keys_pressed_faster_than_the_register_answers_are_all_kept(register, story, page, qtbot, settle) -> None:
    for _ in page.review.desk.view.review.marks:
        qtbot.keyClick(page.review.text, Key.Key_W)
    settle()
    assert open_story(register, story).review.undecided == ()


def test_what_the_register_knows_does_not_stay_whatever_key_is_pressed(register, story, page, press) -> None:
    press(Key.Key_B)
    assert page.review.desk.view.review.decisions == {}
    assert "blijft nooit staan" in words_in_view(page.review.marks)


def test_own_words_begin_by_typing_and_are_refused_when_they_name_her(
    workspace, register, story, page, press, qtbot, settle
) -> None:
    qtbot.keyClicks(page.review.text, "z")
    assert page.review.marks.own.text() == "z"
    qtbot.keyClicks(page.review.marks.own, "us Fatma")
    press(Key.Key_Return)
    assert "te herkennen" in told(workspace)
    assert page.review.desk.view.review.decisions == {}
    page.review.text.go(0)
    press(Key.Key_Return)
    qtbot.keyClicks(page.review.marks.own, "een vrouw uit de flat")
    press(Key.Key_Return)
    assert page.review.side.told.text().startswith("Een vrouw uit de flat van")


def test_arrows_and_tab_walk_along_the_marks_and_out_again(page, press) -> None:
    review = page.review
    press(Key.Key_Right)
    assert review.text.number == 1
    press(Key.Key_Left)
    assert review.text.number == 0
    for _ in review.text.review.marks:
        press(Key.Key_Tab)
    assert not review.text.hasFocus()


def test_a_screen_reader_hears_which_mark_it_is_and_why(page, press) -> None:
    assert page.review.text.accessibleDescription().startswith("1 van ")
    assert "Fatma Kaya, naam · staat in je register, nog niet beslist" in page.review.text.accessibleDescription()
    assert unnamed_controls(page) == []


def test_colour_is_never_alone(page) -> None:
    shown = page.review.text.toPlainText()
    assert "Fatma Kaya\u2009R" in shown
    assert "staat in je register" in words_in_view(page.review)


def test_another_text_is_looked_through_anew(register, story, page, press, qtbot, settle) -> None:
    press(Key.Key_F2)
    assert page.review.rewriting
    page.review.writing.field.setPlainText("Een vrouw begon een tuin met Zazoe.")
    press(Key.Key_Return, modifier=CTRL)
    assert not page.review.rewriting
    assert [mark.text for mark in page.review.desk.view.review.undecided] == ["Zazoe"]


def test_escape_leaves_the_rewriting_then_the_story(page, press, story) -> None:
    press(Key.Key_F2)
    page.review.writing.field.setPlainText("Iets anders.")
    press(Key.Key_Escape)
    assert not page.review.rewriting
    press(Key.Key_Escape)
    assert not page.reviewing
    assert page.list.story_id == story
    press(Key.Key_Return)
    assert page.reviewing


def test_a_choice_of_theme_area_and_quote_is_kept(register, story, page, press, settle, place) -> None:
    decide_all(page, press)
    side = page.review.side
    side.quote.setCurrentIndex(1)
    side.quote.activated.emit(1)
    settle()
    view = open_story(register, story)
    assert view.quote == view.sentences[0]
    side.theme.choose(place.money)
    side.theme.activated.emit(side.theme.currentIndex())
    settle()
    assert open_story(register, story).theme_id == place.money
    assert "te weinig mensen" in side.enough.text()


def test_what_was_typed_comes_back_after_a_lock(page, press, story, settle) -> None:
    press(Key.Key_F2)
    page.review.writing.field.setPlainText("Half af")
    draft = page.draft()
    assert draft is not None
    press(Key.Key_Escape)
    press(Key.Key_Escape)
    page.restore(draft)
    settle()
    assert page.reviewing
    assert page.review.writing.text == "Half af"


def test_the_list_says_how_each_stands(ready, begun, workspace, settle) -> None:
    page = workspace.navigate("stories")
    settle()
    rows = page.list.rows
    said = [rows.data(rows.index(n)) for n in range(2)]
    assert said == [
        "Verhaal zonder titel, in de maak, Noord, Nog nergens verteld",
        "Een verhaal over groen, klaar om te vertellen, groen · Noord, Nog nergens verteld",
    ]


def test_withdrawn_consent_is_told_in_the_list_and_in_the_story(ready, unwilling, workspace, settle) -> None:
    page = workspace.navigate("stories")
    settle()
    assert "wordt niet verteld" in page.list.rows.data(page.list.rows.index(0))
    assert "ingetrokken" in page.list.rows.data(page.list.rows.index(0))
    page.open(ready)
    settle()
    assert "ingetrokken" in words_in_view(page.review.head)
    assert "wordt niet verteld" in words_in_view(page.review.head)


def test_a_story_is_thrown_away_and_brought_back(workspace, register, story, page, press, settle) -> None:
    press(Key.Key_Delete, modifier=CTRL)
    assert list_stories(register) == ()
    assert "weggegooid" in told(workspace)
    workspace.undo()
    settle()
    assert [line.id for line in list_stories(register)] == [story]


def test_a_ready_story_can_be_kept_back(register, ready, workspace, settle) -> None:
    page = workspace.navigate("stories", story=ready)
    settle()
    page.review.side.not_now.click()
    settle()
    assert open_story(register, ready).status is StoryStatus.DRAFT


def test_no_name_stands_in_the_window_title_or_in_what_can_be_undone(workspace, page, press) -> None:
    press(Key.Key_1)
    assert "Fatma" not in workspace.window().windowTitle()
    assert workspace.acts.undo.text() == "Ongedaan maken: Keuze gemaakt bij een verhaal"


@pytest.fixture
def talked(register) -> tuple[int, int]:
    """A door, and the ring there that led to a talk that may be told on."""
    door = build_flat(register).doors["206"]
    round_id = plan_round(register, RoundPlan(register.clock.today(), doors=(door,)))
    ring_id = ring(register, round_id, door, Outcome.CONVERSATION).visit_id
    talk = open_conversation(register, ring_id)
    keep(register, talk, wishes="Een bankje bij de ingang")
    set_kept(register, talk, Kept.TELL)
    return door, ring_id


def test_a_story_is_made_of_a_talk_at_the_door_with_what_is_typed(talked, workspace, settle) -> None:
    doors = workspace.navigate("doors", door=talked[0], talk=talked[1])
    settle()
    form = doors.findChild(ConversationForm)
    form.answers.parts[Answer.STRENGTH].field.insertPlainText("Ik bak brood")
    next(one for one in form.findChildren(Button) if one.text() == "Maak er een verhaal van").click()
    settle()
    page = workspace.page("stories")
    assert page.isVisible()
    assert page.review.desk.view.review.found.text == "Een bankje bij de ingang\n\nIk bak brood"
    assert "aan de deur" in words_in_view(page.review.head)


def test_a_story_that_is_undone_while_it_is_open_leads_back_to_the_list(workspace, page, press, settle) -> None:
    workspace.undo()
    settle()
    assert not page.reviewing
    assert "staat niet meer" in told(workspace)
    assert "Nog geen verhalen" in words_in_view(page)


def test_a_mark_is_made_current_with_the_mouse(page, qtbot, settle) -> None:
    text = page.review.text
    cursor = text.textCursor()
    cursor.setPosition(text.toPlainText().index("nummer 12") + 3)
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=text.cursorRect(cursor).center())
    assert text.mark.text == "nummer 12"


def test_in_a_low_window_all_proposed_words_are_in_view(workspace, page, settle) -> None:
    workspace.window().resize(853, 480)
    settle()
    keys = page.review.marks.keys
    assert keys.height() >= keys.sizeHint().height()
