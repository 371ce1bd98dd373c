"""A building corrected in the window: choose a door, say how it really is, take it back."""

from datetime import date

import pytest
from kit.doors import build_flat, build_row
from PySide6.QtCore import Qt

from makelaar.services.doors.buildings import get_building, list_buildings
from makelaar.services.rounds.planning import RoundPlan, plan_round
from makelaar.services.undo import undo
from makelaar.ui.doors.change_building_panel import ChangeBuildingPanel
from makelaar.ui.kit import Button


@pytest.fixture
def flat(register):
    return build_flat(register)


@pytest.fixture
def show(workspace, qtbot, settle):
    def do(building, door=None):
        panel = ChangeBuildingPanel(workspace.context, building.id, door)
        qtbot.addWidget(panel)
        panel.resize(480, 700)
        panel.show()
        panel.start()
        settle()
        return panel

    return do


@pytest.fixture
def panel(show, flat):
    return show(flat, flat.doors["204"])


def _doors(register, flat):
    return {door.number: (door.floor, door.position) for door in get_building(register, flat.id).doors}


def _press(panel, words, within=None):
    """Press the button with these words."""
    (button,) = (b for b in (within or panel).findChildren(Button) if b.text() == words)
    button.click()


def test_the_door_of_the_arrow_keys_is_the_one_in_the_fields(panel, qtbot):
    assert panel.door.number.text() == "204"
    qtbot.keyClick(panel.drawing, Qt.Key.Key_Right)
    assert panel.door.number.text() == "206"
    assert panel.door.floor.currentText() == "1 hoog"
    assert panel.entrance.name.text() == "200–210"


def test_another_number_is_kept_on_enter_and_undone(panel, qtbot, settle, register, flat, workspace):
    panel.door.number.setFocus()
    panel.door.number.selectAll()
    qtbot.keyClicks(panel.door.number, "204 bis")
    assert panel.typed()["fields"] == {"number": "204 bis"}
    qtbot.keyClick(panel.door.number, Qt.Key.Key_Return)
    settle()
    assert "204bis" in _doors(register, flat)
    assert panel.door.number.text() == "204bis"
    assert panel.typed() is None
    undo(register)
    panel.refresh()
    settle()
    assert panel.door.number.text() == "204"


def test_escape_puts_the_number_back(panel, qtbot, settle, register, flat):
    panel.door.number.setFocus()
    qtbot.keyClicks(panel.door.number, "9")
    qtbot.keyClick(panel.door.number, Qt.Key.Key_Escape)
    assert panel.door.number.text() == "204"
    panel.drawing.setFocus()
    settle()
    assert "204" in _doors(register, flat)


def test_a_number_that_is_there_is_refused_and_the_field_shows_what_is_so(panel, qtbot, settle, workspace):
    panel.door.number.setFocus()
    panel.door.number.setText("206")
    qtbot.keyClick(panel.door.number, Qt.Key.Key_Return)
    settle()
    assert "206 staat al" in workspace.context.banner.current[-1].text
    assert panel.door.number.text() == "204"


def test_a_door_goes_a_floor_up_changes_places_and_gets_a_neighbour(panel, settle, register, flat, qtbot):
    panel.door.floor.choose(2)
    panel.door.floor.activated.emit(panel.door.floor.currentIndex())
    settle()
    assert _doors(register, flat)["204"] == (2, 3)
    _press(panel, "Naar links", panel.door)
    settle()
    doors = _doors(register, flat)
    assert (doors["204"][1], doors["210"][1]) == (2, 3)
    panel.door.new.setText("204A")
    qtbot.keyClick(panel.door.new, Qt.Key.Key_Return)
    settle()
    doors = _doors(register, flat)
    assert sorted((doors[number][1], number) for number in ("208", "204", "204A", "210")) == [
        (1, "208"),
        (2, "204"),
        (3, "204A"),
        (4, "210"),
    ]


def test_a_whole_floor_comes_on_top_from_one_line(panel, settle, register, flat, qtbot):
    panel.door.new.setText("300-304")
    qtbot.keyClick(panel.door.new, Qt.Key.Key_Return)
    assert panel.door.unclear.isVisible()
    panel.door.new.setText("300-304 even")
    panel.door.new_floor.choose(3)
    qtbot.keyClick(panel.door.new, Qt.Key.Key_Return)
    settle()
    doors = _doors(register, flat)
    assert [doors[number] for number in ("300", "302", "304")] == [(3, 1), (3, 2), (3, 3)]
    assert not panel.door.unclear.isVisible()


def test_numbers_shift_from_this_door_on(panel, settle, register, flat, qtbot):
    panel.door.by.setText("2")
    qtbot.keyClick(panel.door.by, Qt.Key.Key_Return)
    settle()
    assert sorted(int(number) for number in _doors(register, flat)) == [200, 202, *range(206, 226, 2)]


def test_a_door_that_is_not_there_goes_and_another_is_shown(panel, settle, register, flat):
    _press(panel, "Haal deze deur weg")
    settle()
    assert "204" not in _doors(register, flat)
    assert panel.door.number.text() in _doors(register, flat)


def test_the_entrance_is_named_and_moved(panel, settle, register, flat, qtbot):
    panel.entrance.name.setFocus()
    panel.entrance.name.setText("Portiek A")
    qtbot.keyClick(panel.entrance.name, Qt.Key.Key_Return)
    settle()
    _press(panel, "Naar rechts", panel.entrance)
    settle()
    assert [e.name for e in get_building(register, flat.id).entrances] == ["212–222", "Portiek A"]


def test_the_whole_building_is_turned_lifted_and_called_otherwise(panel, settle, register, flat, qtbot):
    _press(panel, "Verdieping hoger")
    settle()
    _press(panel, "Spiegel links en rechts")
    settle()
    assert _doors(register, flat)["204"] == (2, 2)
    panel.whole.lines["name"].setFocus()
    panel.whole.lines["name"].setText("De rode flat")
    panel.drawing.setFocus()
    settle()
    assert list_buildings(register)[0].name == "De rode flat"
    panel.whole.area.choice.setCurrentIndex(panel.whole.area.choice.count() - 1)
    panel.whole.area.name.setText("Vollenhove")
    panel.whole.area.parent_name.setFocus()
    qtbot.keyClick(panel.whole.area.parent_name, Qt.Key.Key_Return)
    settle()
    assert list_buildings(register)[0].area == "Vollenhove"


def test_enter_on_a_door_goes_to_its_number(panel, qtbot):
    panel.drawing.setFocus()
    qtbot.keyClick(panel.drawing, Qt.Key.Key_Return)
    assert panel.door.number.hasFocus()
    assert panel.door.number.selectedText() == "204"


def test_the_first_door_comes_back_into_an_empty_building(show, settle, register, qtbot):
    row = build_row(register, last=1)
    panel = show(row)
    _press(panel, "Haal deze deur weg")
    settle()
    assert _doors(register, row) == {}
    panel.door.new.setText("1A")
    qtbot.keyClick(panel.door.new, Qt.Key.Key_Return)
    settle()
    assert _doors(register, row) == {"1A": (0, 1)}
    assert panel.door.number.text() == "1A"


def test_a_building_that_was_taken_back_closes_its_panel(panel, settle, register, workspace):
    closed = []
    panel.closed.connect(lambda: closed.append(True))
    undo(register)
    panel.refresh()
    settle()
    assert closed
    assert "staat niet meer in je register" in workspace.context.banner.current[-1].text


def test_a_row_has_no_entrances_to_correct(show, register):
    panel = show(build_row(register))
    assert not panel.entrance.isVisible()
    assert not panel.door.entrance.isEnabled()


def test_the_whole_building_goes_with_a_way_back(panel, settle, register, flat, workspace):
    gone = []
    panel.closed.connect(lambda: gone.append(True))
    _press(panel, "Haal het hele pand weg")
    settle()
    assert gone
    assert list_buildings(register) == ()
    undo(register)
    assert len(_doors(register, flat)) == 12


def test_on_the_page_the_building_goes_without_a_word_of_error_and_one_with_a_story_stays(
    workspace, settle, register, flat
):
    page = workspace.navigate("doors")
    settle()
    page.acts["correct"].trigger()
    settle()
    plan_round(register, RoundPlan(day=date(2026, 11, 23), buildings=(flat.id,)))
    settle()
    panel = page.right.panel
    _press(panel, "Haal het hele pand weg")
    settle()
    assert "ronde" in workspace.context.banner.current[-1].text
    assert page.right.panel is panel
    undo(register)
    settle()
    workspace.context.banner.clear()
    _press(panel, "Haal het hele pand weg")
    settle()
    assert [banner.text for banner in workspace.context.banner.current] == ["Pand weggehaald."]
    assert page.right.panel is None


def test_what_is_typed_is_put_back_after_the_lock(panel, show, settle, flat, qtbot):
    panel.door.number.setFocus()
    panel.door.number.setText("204 x")
    panel.whole.lines["note"].setText("sleutel bij 12")
    typed = panel.typed()
    panel.door.number.setText("204")
    panel.whole.lines["note"].setText("")
    again = show(flat)
    again.put_back(typed)
    settle()
    assert (again.door.number.text(), again.whole.lines["note"].text()) == ("204 x", "sleutel bij 12")
    assert again.door.door.number == "204"
