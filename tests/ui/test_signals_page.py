"""Signalen: noted, passed on, heard back of, closed with an outcome and opened again, all by keys."""

from datetime import date

import pytest
from kit.doors import build_flat
from kit.reading import unnamed_controls, words_in_view
from PySide6.QtCore import Qt

from makelaar.services.people.bin import bin_people
from makelaar.services.people.change import add_person
from makelaar.services.signals.acting import SignalForm, close_signal, note_signal, pass_on
from makelaar.services.signals.reading import get_signal, list_signals
from makelaar.terms import SignalStatus, SignalStep, Worry

TODAY = date(2026, 11, 21)
Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def flat(register):
    return build_flat(register)


@pytest.fixture
def stairs(register, flat) -> int:
    """With the housing company; something should be heard today."""
    signal = note_signal(
        register, SignalForm("Leuning los", Worry.SERIOUS, "bewoonster zelf", door_id=flat.doors["206"])
    )
    pass_on(register, signal, "woningcorporatie", TODAY)
    return signal


@pytest.fixture
def page(stairs, request, settle):
    shown = request.getfixturevalue("workspace").navigate("signals")
    settle()
    return shown


def told(workspace) -> str:
    return " ".join(banner.text for banner in workspace.banner.current)


def test_without_signals_the_first_step_is_offered(workspace, register, settle, press, qtbot) -> None:
    page = workspace.navigate("signals")
    settle()
    assert "Nog geen signalen" in words_in_view(page)
    press(Key.Key_N)
    qtbot.keyClicks(page.right.panel.text, "Brievenbus vol")
    press(Key.Key_Return, modifier=CTRL)
    (signal,) = list_signals(register)
    assert page.story.item.id == signal.id
    assert "genoteerd" in told(workspace)
    workspace.undo()
    settle()
    assert "Nog geen signalen" in words_in_view(page)


def test_the_longest_due_stands_first_with_sign_word_and_who_has_it(register, page, settle, stairs) -> None:
    late = note_signal(register, SignalForm("Ruzie", Worry.URGENT))
    pass_on(register, late, "wijkagent", date(2026, 11, 1))
    note_signal(register, SignalForm("Stil", Worry.LIGHT))
    settle()
    rows = page.list.rows
    said = [rows.data(rows.index(n)) for n in range(3)]
    assert said == [
        "dringend, Ruzie, nog niet bekend over wie, terug te horen sinds 2 weken geleden · ligt bij wijkagent",
        "zorgelijk, Leuning los, Laan van Vollenhove 206, terug te horen vandaag · ligt bij woningcorporatie",
        "om te onthouden, Stil, nog niet bekend over wie, nog bij jou",
    ]
    assert page.pane.told.text() == "3 open · 2 terug te horen"


def test_the_card_tells_its_story_the_newest_first(page, stairs) -> None:
    words = words_in_view(page.right)
    assert words.index("Doorgegeven aan woningcorporatie") < words.index("Genoteerd")
    assert "Van bewoonster zelf" in words
    assert "Ligt nu bij woningcorporatie" in words
    assert "Terug te horen: vandaag · za 21 nov" in words


def test_passed_on_with_a_day_in_words(register, page, stairs, press, qtbot) -> None:
    page.list.setFocus()
    press(Key.Key_D)
    panel = page.right.panel
    qtbot.keyClicks(panel.line, "wijkverpleegkundige")
    panel.day.set_words("over 2 weken")
    press(Key.Key_Return)
    item = get_signal(register, stairs).item
    assert (item.passed_to, item.feedback_due) == ("wijkverpleegkundige", date(2026, 12, 5))
    assert page.list.hasFocus()


def test_a_day_that_is_none_is_not_kept_silently(register, page, stairs, press, qtbot) -> None:
    page.list.setFocus()
    press(Key.Key_D)
    panel = page.right.panel
    qtbot.keyClicks(panel.line, "huisarts")
    panel.day.set_words("wanneer het uitkomt")
    assert not panel.button.isEnabled()
    press(Key.Key_Return)
    assert get_signal(register, stairs).item.passed_to == "woningcorporatie"


def test_what_came_back_is_written_down(register, page, stairs, press, qtbot, workspace, settle) -> None:
    page.list.setFocus()
    press(Key.Key_Return)
    qtbot.keyClicks(page.right.panel.line, "staat ingepland")
    press(Key.Key_Return)
    story = get_signal(register, stairs)
    assert (story.moments[-1].step, story.moments[-1].text) == (SignalStep.FEEDBACK, "staat ingepland")
    assert story.item.feedback_due is None
    workspace.undo()
    settle()
    assert get_signal(register, stairs).item.feedback_due == TODAY


def test_another_moment_and_none_at_all(register, page, stairs, press) -> None:
    page.list.setFocus()
    press(Key.Key_V)
    page.right.panel.day.set_words("1 dec")
    press(Key.Key_Return)
    assert get_signal(register, stairs).item.feedback_due == date(2026, 12, 1)
    press(Key.Key_V, Key.Key_Return)
    assert get_signal(register, stairs).item.feedback_due is None


def test_closed_with_an_outcome_and_opened_again(register, page, stairs, press, qtbot, settle) -> None:
    page.list.setFocus()
    press(Key.Key_A)
    press(Key.Key_Return)
    assert get_signal(register, stairs).item.status is SignalStatus.OPEN, "an outcome must be said"
    qtbot.keyClicks(page.right.panel.line, "gemaakt")
    press(Key.Key_Return)
    assert get_signal(register, stairs).item.outcome == "gemaakt"
    assert "Er staat geen signaal open" in words_in_view(page)
    assert not page.acts["heard"].isEnabled()
    page.setFocus()
    press(Key.Key_O)
    assert "gemaakt" in words_in_view(page.right)
    press(Key.Key_H, Key.Key_Return)
    assert get_signal(register, stairs).item.status is SignalStatus.OPEN


def test_changed_in_all_that_was_said(register, page, stairs, flat, press, qtbot, settle) -> None:
    ria = add_person(register, name="Ria Smit")
    settle()
    page.list.setFocus()
    press(Key.Key_W)
    panel = page.right.panel
    assert (panel.text.toPlainText(), panel.from_whom.text()) == ("Leuning los", "bewoonster zelf")
    assert (panel.worry, panel.door) == (Worry.SERIOUS, [flat.doors["206"], "Laan van Vollenhove 206"])
    panel.worries[Worry.URGENT].click()
    qtbot.keyClicks(panel.finding.line, "ria")
    settle()
    qtbot.keyClick(panel.finding.line, Key.Key_Return)
    panel.keep()
    settle()
    item = get_signal(register, stairs).item
    assert (item.worry, item.person_id, item.about, item.door_id) == (
        Worry.URGENT,
        ria,
        "Ria Smit",
        flat.doors["206"],
    )


def test_a_door_is_found_by_its_address(register, page, flat, press, qtbot, settle) -> None:
    page.list.setFocus()
    press(Key.Key_N)
    panel = page.right.panel
    qtbot.keyClicks(panel.finding.line, "voll 222")
    settle()
    qtbot.keyClick(panel.finding.line, Key.Key_Return)
    assert panel.door == [flat.doors["222"], "Laan van Vollenhove 222"]


def test_removed_and_back_by_undo(register, workspace, page, stairs, press, settle) -> None:
    page.list.setFocus()
    press(Key.Key_Delete)
    assert list_signals(register) == ()
    workspace.undo()
    settle()
    assert page.story.item.id == stairs


def test_on_to_the_door_and_to_the_person(register, workspace, page, stairs, flat, press, settle) -> None:
    page.list.setFocus()
    press(Key.Key_P)
    assert workspace.current == "doors"
    assert workspace.pages["doors"].left.door.story.door_id == flat.doors["206"]
    assert not page.acts["person"].isEnabled()


def test_a_closed_one_is_gone_to_from_elsewhere(register, workspace, page, stairs, settle) -> None:
    close_signal(register, stairs, "gemaakt")
    workspace.navigate("doors")
    workspace.navigate("signals", signal=stairs)
    settle()
    assert page.pane.shows_closed
    assert page.story.item.id == stairs


def test_nothing_about_somebody_in_the_bin(register, page, settle) -> None:
    ria = add_person(register, name="Ria Smit")
    note_signal(register, SignalForm("Zorg om Ria", person_id=ria))
    settle()
    assert len(page.list.rows.items) == 2
    bin_people(register, [ria])
    settle()
    assert [item.text for item in page.list.rows.items] == ["Leuning los"]


def test_what_is_typed_survives_the_lock(page, stairs, press, qtbot, settle) -> None:
    page.list.setFocus()
    press(Key.Key_D)
    qtbot.keyClicks(page.right.panel.line, "huisar")
    page.right.panel.day.set_words("over 3")
    draft = page.draft()
    page.right.panel.line.clear()
    page.right.panel.day.set_words("")
    page.right.settle()
    page.restore(draft)
    settle()
    assert page.right.panel.kind == "pass_on"
    assert (page.right.panel.line.text(), page.right.panel.day.words) == ("huisar", "over 3")


def test_what_does_not_belong_in_the_words_is_noticed(page, press, qtbot) -> None:
    page.list.setFocus()
    press(Key.Key_N)
    qtbot.keyClicks(page.right.panel.text, "bsn 111222333 van de buurman")
    assert page.right.panel.unfitting.isVisible()


def test_every_control_has_a_name(page, press) -> None:
    assert unnamed_controls(page) == []
    page.list.setFocus()
    press(Key.Key_N)
    assert unnamed_controls(page) == []
