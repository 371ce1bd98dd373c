"""Where the keyboard is after the box: never on something that is gone or out of sight."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from makelaar.services.people.change import add_person
from makelaar.services.people.offers import OfferKind, add_offer
from makelaar.ui.people.chips import PressChip

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def line_kept(workspace, qtbot, settle):
    """Ctrl+K from wherever the keyboard is, a line, Enter, Escape; gives where the keyboard is then."""

    def keep(line):
        qtbot.keyClick(QApplication.focusWidget() or workspace, Key.Key_K, CTRL)
        settle()
        box = workspace._box
        qtbot.keyClicks(box.field, line)
        qtbot.waitUntil(lambda: not box.waiting)
        settle()
        qtbot.keyClick(box.field, Key.Key_Return)
        settle()
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
        settle()
        assert not box.isVisible()
        return QApplication.focusWidget()

    return keep


def is_on_the_page(workspace, widget) -> bool:
    return widget is not None and widget.isVisible() and workspace.pages[workspace.current].isAncestorOf(widget)


def test_the_first_lines_in_an_empty_register_leave_the_keyboard_on_the_page(workspace, line_kept, settle) -> None:
    workspace.navigate("today")
    settle()
    for line in (
        "Ria Smit, Kerkweg 12, kan koken, bel morgen",
        "Kees Bos, Kerkweg 3, kan klussen",
        "Els Dam, wil zingen",
    ):
        assert is_on_the_page(workspace, line_kept(line))


def test_from_a_chip_of_the_card_that_the_line_changes(register, request) -> None:
    ria = add_person(register, name="Ria Smit", street="Kerkweg", house_number="12")
    add_offer(register, ria, OfferKind.CAN, "koken")
    workspace, line_kept = (request.getfixturevalue(name) for name in ("workspace", "line_kept"))
    settle = request.getfixturevalue("settle")
    page = workspace.navigate("people", person=ria)
    settle()
    chip = next(c for c in page.findChildren(PressChip) if "koken" in c.text() and c.isVisible())
    chip.setFocus()
    assert is_on_the_page(workspace, line_kept("Ria Smit, kan naaien"))


def test_opened_from_a_chip_of_the_box_itself_it_closes_to_the_page(workspace, box, write, press, settle) -> None:
    write("Ria Smit, kan koken")
    press(Key.Key_Tab)
    box.chips.buttons[0].setFocus()
    box.hide()
    workspace.write_down()
    settle()
    press(Key.Key_Escape)
    assert is_on_the_page(workspace, QApplication.focusWidget())
