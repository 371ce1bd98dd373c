"""What does not belong in a note is noticed while she types, told in one sentence, and taken out by one key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.services.people.card import get_card
from makelaar.services.people.change import add_person
from makelaar.ui.kit import LineField, TextField
from makelaar.ui.unfitting_note import WHY, UnfittingNote

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def home(qtbot, look):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def field(home):
    made = TextField("Notities")
    made.note = UnfittingNote(made)
    column = QVBoxLayout(home)
    column.addWidget(made)
    column.addWidget(made.note)
    home.show()
    made.setFocus()
    return made


def underlined(field) -> list[str]:
    return [selection.cursor.selectedText() for selection in field.extraSelections()]


@pytest.mark.parametrize(
    ("text", "piece", "kind", "left"),
    [
        ("bsn 123456782, kan koken", "123456782", "bsn", "bsn, kan koken"),
        ("rekening NL91ABNA0417164300 graag", "NL91ABNA0417164300", "iban", "rekening graag"),
        ("auto 12-ABC-3 staat fout", None, None, None),
        ("heeft schizofrenie en tuiniert graag", "schizofrenie", "diagnosis", "heeft en tuiniert graag"),
        ("\N{SUNFLOWER} fijn, kenteken 12-BCD-3", "12-BCD-3", "plate", "\N{SUNFLOWER} fijn, kenteken"),
    ],
)
def test_a_piece_is_underlined_told_and_taken_out(field, qtbot, text, piece, kind, left) -> None:
    field.setPlainText(text)
    if piece is None:
        assert not field.note.isVisible()
        return
    assert underlined(field) == [piece]
    assert field.note.isVisible()
    assert field.note.words.text() == next(why for known, why in WHY.items() if known.value == kind)
    qtbot.keyClick(field, Qt.Key.Key_H, ALT)
    assert field.toPlainText() == left
    assert not field.note.isVisible()
    assert underlined(field) == []
    field.undo()
    assert field.toPlainText() == text


def test_what_she_lets_stand_is_not_told_again(field, qtbot) -> None:
    qtbot.keyClicks(field, "bsn 123456782 ")
    field.note.let_stand.click()
    assert not field.note.isVisible()
    qtbot.keyClicks(field, "en NL91ABNA0417164300")
    assert underlined(field) == ["NL91ABNA0417164300"]
    field.note.take_out.click()
    assert field.toPlainText() == "bsn 123456782 en"
    field.note.forget()
    field.setPlainText("bsn 123456782")
    assert underlined(field) == ["123456782"]


def test_a_text_that_is_only_shown_is_underlined_and_told_when_she_comes_to_it(field, qtbot) -> None:
    field.clearFocus()
    field.note.forget()
    field.setPlainText("bsn 123456782")
    assert underlined(field) == ["123456782"]
    assert not field.note.isVisible()
    field.setFocus()
    assert field.note.isVisible()


def test_the_key_is_left_to_the_page_where_nothing_is_wrong(field, qtbot) -> None:
    pressed = []
    link = QAction(field.window())
    link.setShortcut("Alt+H")
    link.triggered.connect(lambda: pressed.append("link"))
    field.window().addAction(link)
    qtbot.keyClicks(field, "bsn 123456782")
    qtbot.keyClick(field, Qt.Key.Key_H, ALT)
    assert (field.toPlainText(), pressed) == ("bsn", [])
    qtbot.keyClick(field, Qt.Key.Key_H, ALT)
    assert (field.toPlainText(), pressed) == ("bsn", ["link"])


def test_the_cursor_stays_with_its_words(field, qtbot) -> None:
    field.setPlainText("bsn 123456782, kan koken")
    field.moveCursor(field.textCursor().MoveOperation.End)
    qtbot.keyClick(field, Qt.Key.Key_H, ALT)
    qtbot.keyClicks(field, " en bakken")
    assert field.toPlainText() == "bsn, kan koken en bakken"


def test_the_notes_of_a_card_and_a_contact_have_it_too(workspace, register, qtbot, settle, press) -> None:
    ria = add_person(register, name="Ria Smit")
    page = workspace.navigate("people", person=ria)
    settle()
    card = page.view
    card.notes.setFocus()
    qtbot.keyClicks(card.notes, "bsn 123456782, tuiniert")
    assert card.unfitting.isVisible()
    press(Qt.Key.Key_H, modifier=ALT)
    card.flush()
    settle()
    assert get_card(register, ria).notes == "bsn, tuiniert"
    page.acts["log"].trigger()
    settle()
    panel = page.side.panel
    qtbot.keyClicks(panel.text, "rekening NL91ABNA0417164300")
    assert panel.findChild(UnfittingNote).isVisible()


def test_in_one_line_it_is_told_taken_out_and_brought_back(home, qtbot) -> None:
    line = LineField("Wie was erbij")
    note = UnfittingNote(line)
    column = QVBoxLayout(home)
    column.addWidget(line)
    column.addWidget(note)
    home.show()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.setText("\N{SUNFLOWER} ")
    qtbot.keyClicks(line, "zoon met bsn 123456782 en dochter")
    assert note.isVisible()
    assert line.accessibleDescription() == note.words.text()
    qtbot.keyClick(line, Qt.Key.Key_H, ALT)
    assert line.text() == "\N{SUNFLOWER} zoon met bsn en dochter"
    assert not note.isVisible()
    line.undo()
    assert "123456782" in line.text()
    note.leave()
    assert not note.isVisible()
