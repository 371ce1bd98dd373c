"""`?` by keyboard: read to the end, and back to where she was."""

import pytest
from kit.reading import words_in_view
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

Key = Qt.Key


@pytest.fixture
def panel(workspace, settle, qtbot):
    """The overview, opened from the list of people."""
    page = workspace.navigate("people")
    settle()
    page.finder.list.setFocus()
    qtbot.keyClick(page.finder.list, "?")
    return workspace._keys_panel


def test_every_line_can_be_read_by_keys(panel, qtbot) -> None:
    bar = panel.findChild(QScrollArea).verticalScrollBar()
    assert bar.maximum() > 0
    for key in (Key.Key_Down, Key.Key_PageDown):
        before = bar.value()
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert bar.value() > before
    for key, end in ((Key.Key_Home, 0), (Key.Key_End, bar.maximum())):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert bar.value() == end
    assert "Esc" in words_in_view(panel)


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Question])
def test_it_goes_away_as_it_came_and_the_focus_is_where_it_was(panel, workspace, qtbot, key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)
    assert not panel.isVisible()
    assert workspace.page("people").finder.list.hasFocus()
    assert workspace.current == "people"


def test_pressing_the_cross_gives_the_focus_back_too(panel, workspace, qtbot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert not panel.isVisible()
    assert workspace.page("people").finder.list.hasFocus()


def test_another_page_is_not_robbed_of_its_focus(panel, workspace, settle) -> None:
    page = workspace.navigate("today")
    settle()
    assert not panel.isVisible()
    assert workspace.page("people").finder.list is not QApplication.focusWidget()
    assert page.isAncestorOf(QApplication.focusWidget() or page.parentWidget()) or QApplication.focusWidget() is None


def test_a_key_that_is_read_there_does_its_work_on_the_page(panel, workspace, settle, qtbot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert not panel.isVisible()
    assert workspace.page("people").side.panel.kind == "new"
