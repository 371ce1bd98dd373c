"""The themes of talks in the settings: hers to name, order, hide, mark and take away."""

import pytest
from PySide6.QtCore import Qt

from makelaar.services.conversations.themes import list_themes

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def section(workspace, settle):
    workspace.navigate("settings", section="themes")
    settle()
    return workspace.page("settings").section("themes")


def labels(register) -> list[str]:
    return [theme.label for theme in list_themes(register)]


def test_a_theme_is_renamed_marked_and_hidden(section, register, settle) -> None:
    assert section.name.text() == "wonen"
    section.name.setText("huis")
    section.sensitive.setChecked(True)
    section.hidden.setChecked(True)
    section.save_button.click()
    settle()
    first = list_themes(register)[0]
    assert (first.label, first.sensitive, first.hidden) == ("huis", True, True)
    assert section.list.item(0).text() == "huis (gevoelig, verborgen)"


def test_a_theme_of_her_own_is_added_and_taken_away(section, register, workspace, settle) -> None:
    section.new.click()
    section.name.setText("honden")
    section.save_button.click()
    settle()
    assert labels(register)[-1] == "honden"
    section.remove.click()
    settle()
    assert "honden" not in labels(register)
    workspace.undo()
    settle()
    assert labels(register)[-1] == "honden"


def test_themes_are_ordered_by_keys_and_the_moved_one_stays_chosen(section, register, qtbot, settle) -> None:
    section.list.setFocus()
    assert not section.up.isEnabled()
    for _press in range(2):
        qtbot.keyClick(section.list, Qt.Key.Key_Down, ALT)
        settle()
    assert labels(register)[:3] == ["groen", "contact", "wonen"]
    assert section.chosen.label == "wonen"
    section.up.click()
    settle()
    assert labels(register)[:3] == ["groen", "wonen", "contact"]


def test_a_name_that_is_taken_is_told(section, register, workspace, settle) -> None:
    section.new.click()
    section.name.setText("Groen")
    section.save_button.click()
    settle()
    assert "al een thema" in workspace.banner.current[-1].text
    assert section.name.text() == "Groen"
