"""Panels without a mouse: Tab goes to what is in them, also to what was laid out after they opened."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from makelaar.services.people.bin import bin_people, list_bin
from makelaar.services.people.change import add_person
from makelaar.services.people.columns import USUAL
from makelaar.services.people.listing import PeopleQuery
from makelaar.services.people.views import list_views, save_view

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(register, request):
    people = [add_person(register, name=name) for name in ("Anna Aarts", "Bea Bos", "Cor Claes")]
    bin_people(register, people[:2])
    for name in ("Eerste", "Tweede"):
        save_view(register, name, PeopleQuery(), USUAL)
    workspace, settle = (request.getfixturevalue(name) for name in ("workspace", "settle"))
    shown = workspace.navigate("people")
    settle()
    return shown


def walk(press, steps: int) -> list[str]:
    walked = []
    for _step in range(steps):
        press(Key.Key_Tab)
        walked.append(QApplication.focusWidget().accessibleName())
    return walked


def test_somebody_is_put_back_from_the_bin_by_keys(page, press, register) -> None:
    press(Key.Key_B, modifier=CTRL)
    walked = walk(press, 3)
    assert [name.split(" ")[0] for name in walked] == ["Sluiten", "Hoe", "Zet"]
    press(Key.Key_Return)
    assert len(list_bin(register)) == 1


def test_a_saved_list_is_moved_by_keys(page, press, register) -> None:
    press(Key.Key_B, modifier=ALT)
    while not QApplication.focusWidget().accessibleName().startswith("Eerste omlaag"):
        press(Key.Key_Tab)
        assert page.side.panel.isAncestorOf(QApplication.focusWidget())
    press(Key.Key_Return)
    assert [view.name for view in list_views(register)] == ["Tweede", "Eerste"]


def test_backwards_from_the_first_leaves_the_panel(page, press) -> None:
    press(Key.Key_B, modifier=CTRL)
    press(Key.Key_Backtab)
    assert not page.side.panel.isAncestorOf(QApplication.focusWidget())
