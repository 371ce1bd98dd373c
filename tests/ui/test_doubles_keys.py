"""Dubbelen without a mouse: every line can be read, and from the pairs to the differences, to the button and back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from makelaar.services.people.change import add_person
from makelaar.terms import AgeGroup
from makelaar.ui.kit import Text

Key = Qt.Key


@pytest.fixture
def pairs(register):
    """Two pairs; the second says nothing that differs."""
    for street in ("op straat", "in de tuin"):
        add_person(register, name="Ria Smit", phone="0612345678", met_how=street, age_group=AgeGroup.ADULT)
    for notes in ("Vertelt graag.\n" * 12, ""):
        add_person(register, name="Ali Kaya", street="Laan", house_number="1", notes=notes)


@pytest.fixture
def page(pairs, workspace, settle):
    shown = workspace.navigate("doubles")
    settle()
    return shown


def test_up_from_the_first_difference_are_the_pairs_and_enter_goes_back(page, press) -> None:
    assert QApplication.focusWidget().pair.name == "met_how"
    press(Key.Key_Up)
    assert page.list.hasFocus()
    press(Key.Key_Down)
    assert page.sides.comparison.left.title == "Ali Kaya"
    assert page.list.hasFocus()
    press(Key.Key_Up, Key.Key_Return)
    assert QApplication.focusWidget().pair.name == "met_how"


def test_up_from_the_button_goes_to_what_is_above_it(page, press) -> None:
    press(Key.Key_Down)
    assert page.sides.merge_button.hasFocus()
    press(Key.Key_Up)
    assert QApplication.focusWidget().pair.name == "met_how"
    press(Key.Key_S)
    assert page.sides.merge_button.hasFocus()  # there is nothing to choose between these two
    press(Key.Key_Up)
    assert page.list.hasFocus()


def test_the_lines_below_are_read_by_page_keys(page, press, workspace, settle) -> None:
    workspace.resize(900, 480)
    press(Key.Key_S)
    bar = page.sides.area.verticalScrollBar()
    assert bar.maximum() > 0
    press(Key.Key_PageDown)
    assert bar.value() > 0
    press(Key.Key_PageUp)
    assert bar.value() == 0


def test_the_names_stand_straight_above_what_their_cards_say(page) -> None:
    names = [text for text in page.sides.findChildren(Text) if text.text() == "Ria Smit" and text.isVisible()][:2]
    row = next(row for row in page.sides.rows if row.pair.name == "met_how")
    below = [cell.findChild(Text) for cell in row.cells.values()]
    assert [n.mapTo(page, QPoint()).x() for n in names] == [c.mapTo(page, QPoint()).x() for c in below]


def test_ages_read_as_on_the_card(page) -> None:
    words = [text.text() for text in page.sides.findChildren(Text)]
    assert "27–44 jaar" in words
    assert "Leeftijd" in words
