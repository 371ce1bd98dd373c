"""The box of Ctrl+K by keyboard alone: which key does what where the cursor is, and no key that leads out of sight."""

from kit.reading import words_in_view
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from makelaar.services.people.change import add_person

Key = Qt.Key


def test_an_empty_box_says_what_it_is_for(box) -> None:
    assert "Typ een naam" in words_in_view(box)


def test_tab_goes_from_the_line_to_the_chips_and_round_and_never_out_of_the_box(box, write, press) -> None:
    write("Ria Smit, Kerkweg 12, kan koken")
    walked = []
    for _step in range(5):
        press(Key.Key_Tab)
        walked.append(QApplication.focusWidget())
    assert walked[:3] == box.chips.buttons
    assert box.isAncestorOf(walked[3])
    assert walked[4] is box.field
    press(Key.Key_Backtab)
    assert QApplication.focusWidget() is walked[3]


def test_the_keys_that_are_told_are_those_of_where_she_is(box, write, press) -> None:
    write("Ria Smit, kan koken")
    assert "Enter doet het" in words_in_view(box)
    press(Key.Key_Tab)
    told = words_in_view(box)
    assert "Delete haalt weg" in told
    assert "Enter doet het" not in told
    press(Key.Key_Return)
    assert "Enter houdt het zo" in words_in_view(box)
    press(Key.Key_Return, Key.Key_Escape)
    assert "Enter doet het" in words_in_view(box)


def test_enter_is_promised_only_where_it_does_what_is_chosen(box, write, press) -> None:
    write("Ria Smit, kan koken")
    new = box.options[-1]
    assert new.key_shown == "⏎"
    press(Key.Key_Tab)
    assert new.key_shown == "Alt+N"


def test_cards_to_choose_from_are_as_high_as_each_other_and_say_when_little_is_known(register, request) -> None:
    add_person(register, name="Jan Bakker", street="Kerkweg", house_number="1", phone="0612345678")
    add_person(register, name="Jan Bakker")
    box, write = (request.getfixturevalue(name) for name in ("box", "write"))
    write("Jan Bakker kan koken")
    cards = [button for button in box.options if button.option.does.name == "ADD"]
    assert len({card.height() for card in cards}) == 1
    assert len({card.mapTo(box, QPoint()).y() for card in cards}) == 1
    assert any("nog geen adres, telefoon of mail" in card.option.lines for card in cards)


def test_who_is_only_looked_for_is_not_told_what_was_understood(register, request) -> None:
    add_person(register, name="Kees van den Berg")
    box, write = (request.getfixturevalue(name) for name in ("box", "write"))
    write("Kees")
    assert "alles is begrepen" not in words_in_view(box)
    write("Kees kan zagen")
    assert "alles is begrepen" in words_in_view(box)


def test_the_page_behind_is_dimmed_while_the_box_is_open_and_can_still_be_pressed(box, press, workspace) -> None:
    assert box.veil.isVisible()
    assert box.veil.geometry() == workspace.rect()
    beside = QPoint(workspace.width() - 20, workspace.height() - 20)
    assert workspace.childAt(beside) is not box.veil
    press(Key.Key_Escape)
    assert not box.veil.isVisible()


def test_every_kind_of_chip_is_written_over_by_keys(box, write, press, qtbot) -> None:
    write("Ria Smit, Kerkweg 12, 0612345678, ria@a.nl, kan koken, wil zingen, mail over een jaar #ik, lacht veel")
    press(Key.Key_Tab)
    for words in ("Ria Vos", "Laan 3", "06 87654321", "r@b.nl", "bak", "dans", "bel over een week", "koor", "stil"):
        press(Key.Key_Return)
        box.chips.editor.setText(words)
        press(Key.Key_Return, Key.Key_Right)
    assert [button.text() for button in box.chips.buttons] == [
        *("Ria Vos", "Laan 3", "06 87654321", "r@b.nl", "kan bak", "wil dans"),
        *("bel over 7 dagen · za 28 nov", "#koor", "stil"),
    ]


def test_a_number_is_written_over_as_it_reads(box, write, press) -> None:
    write("Ria Smit, 0612345678")
    press(Key.Key_Tab, Key.Key_Right, Key.Key_Return)
    assert box.chips.editor.text() == "06 12345678"
    press(Key.Key_Return)
    assert box.chips.buttons[1].text() == "06 12345678"


def test_who_is_missing_is_asked_with_one_question_mark(box, write) -> None:
    write("kan koken, wil zingen")
    assert box.chips.buttons[0].text() == "wie?"
