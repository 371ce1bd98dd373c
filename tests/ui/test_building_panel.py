"""A whole building from one line: shown before it is made, asked about where it is unclear, corrected in fields."""

import pytest
from PySide6.QtCore import Qt

from makelaar.hearts.doors.plans import Parity, Scheme
from makelaar.services.doors.areas import list_areas, put_area
from makelaar.services.doors.buildings import get_building, list_buildings
from makelaar.services.undo import undo
from makelaar.terms import BuildingKind
from makelaar.ui.doors.building_panel import BuildingPanel
from makelaar.ui.kit import Button

LINE = "Laan van Vollenhove 200-298 even, 5 verdiepingen, 2 per trap"


@pytest.fixture
def made():
    return []


@pytest.fixture
def panel(workspace, qtbot, settle, made):
    shown = BuildingPanel(workspace.context, made.append)
    qtbot.addWidget(shown)
    shown.resize(480, 700)
    shown.show()
    shown.start()
    settle()
    return shown


@pytest.fixture
def write(panel, qtbot):
    """Type a line, and wait until the building is drawn."""

    def do(text):
        panel.line.clear()
        qtbot.keyClicks(panel.line, text)
        qtbot.waitUntil(lambda: not panel._pause.isActive())

    return do


def _answers(panel):
    return {button.text(): button for button in panel.answers.findChildren(Button) if button.isVisible()}


def test_a_line_is_drawn_told_and_made(panel, write, qtbot, settle, made, register):
    write(LINE)
    assert panel.told.text() == "50 deuren in 5 portieken, begane grond tot en met 4 hoog."
    assert [cell.number for cell in panel.drawing.facade.layout.cells].count("200") == 1
    assert len(panel.drawing.facade.layout.cells) == 50
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    settle()
    building = get_building(register, made[0])
    assert (building.name, len(building.doors)) == ("Laan van Vollenhove 200–298", 50)


def test_what_is_unclear_is_asked_and_one_press_answers(panel, write, qtbot):
    write("Laan van Vollenhove 200-298, 5 verdiepingen, 2 per trap")
    assert "200–298" in panel.question.text()
    assert not panel.button.isEnabled()
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    even = _answers(panel)["Even"]
    even.click()
    assert panel.line.text() == "Laan van Vollenhove 200–298 even, 5 verdiepingen, 2 per trap"
    assert panel.button.isEnabled()
    assert not panel.question.isVisible()


def test_one_question_after_another_until_it_is_a_building(panel, write):
    write("Kerkweg 1-40")
    asked = []
    for answer in ("Flat met portieken", "4", "2"):
        asked.append(panel.question.text())
        _answers(panel)[answer].click()
    assert len(set(asked)) == 3
    assert panel.reading.plan is not None
    assert panel.line.text() == "Kerkweg 1–40, 4 verdiepingen, 2 per trap"


def test_a_field_corrects_the_line_and_the_line_the_field(panel, write, qtbot):
    write(LINE)
    assert (panel.fields.floors.text(), panel.fields.parity.currentData()) == ("5", Parity.EVEN)
    panel.fields.floors.setFocus()
    panel.fields.floors.selectAll()
    qtbot.keyClicks(panel.fields.floors, "10")
    assert panel.line.text() == "Laan van Vollenhove 200–298 even, 10 verdiepingen, 2 per trap"
    panel.fields.scheme.choose(Scheme.LETTERS)
    assert ", A t/m B," in panel.line.text()
    panel.fields.scheme.choose(Scheme.PLAIN)
    panel.fields.order.choose((False, False))
    assert panel.line.text().endswith("van rechts naar links")
    assert panel.reading.plan.from_left is False
    panel.line.setFocus()
    write("Kerkweg 1-9 oneven rij")
    assert panel.fields.kind.currentText() == "Rij huizen"
    assert not panel.fields.per_landing.isEnabled()


def test_words_that_were_not_understood_are_told_and_kept(panel, write):
    write(LINE + ", paarse deuren")
    assert "paarse" in panel.question.text()
    panel.fields.lowest.choose(1)
    assert panel.line.text() == "Laan van Vollenhove 200–298 even, 5 verdiepingen, 2 per trap, vanaf 1 hoog, paarse"
    assert panel.reading.plan.lowest_floor == 1


def test_what_does_not_come_out_is_told(panel, write):
    write(LINE + ", 4 portieken")
    assert "50 deuren" in panel.question.text()
    assert "40" in panel.question.text()
    assert not panel.button.isEnabled()


def test_a_new_buurt_in_a_wijk_is_made_with_it(panel, write, settle, register):
    write("Kerkweg 1-9 oneven rij")
    panel.area.choice.setCurrentIndex(panel.area.choice.count() - 1)
    assert panel.area.name.isVisible()
    panel.area.name.setText("Kerkebosch")
    panel.area.parent_name.setText("Zeist-Oost")
    panel.place.setText("Zeist")
    panel.keep()
    settle()
    (line,) = list_buildings(register)
    assert (line.area, line.kind) == ("Kerkebosch", BuildingKind.ROW)
    assert [a.whole_name for a in list_areas(register)] == [
        "Zeist-Oost",
        "Kerkebosch (Zeist-Oost)",
    ]
    undo(register)
    assert list_buildings(register) == ()


def test_the_town_in_the_line_goes_to_its_field_unless_she_typed_there(panel, write, qtbot):
    write("Kerkweg 1-9 oneven rij, 3706 AA Zeist")
    assert (panel.postcode.text(), panel.place.text()) == ("3706 AA", "Zeist")
    panel.place.selectAll()
    qtbot.keyClicks(panel.place, "Den Dolder")
    write("Kerkweg 1-11 oneven rij, Baarn")
    assert panel.place.text() == "Den Dolder"


def test_doors_that_are_there_already_are_refused_in_words(panel, write, settle, workspace, made):
    write("Kerkweg 1-9 oneven rij")
    panel.keep()
    settle()
    panel.keep()
    settle()
    assert len(made) == 1
    assert "staat al in" in workspace.context.banner.current[-1].text
    assert panel.button.isEnabled()


def test_what_is_typed_is_put_back_after_the_lock(workspace, panel, write, qtbot, settle, register):
    assert panel.typed() is None
    write("Kerkweg 1-9 oneven rij")
    panel.name.setText("De rij")
    put_area(register, "Vollenhove")
    panel.area.put_back({"area": "Vollenhove", "parent": "", "new": False})
    typed = panel.typed()
    again = BuildingPanel(workspace.context, [].append)
    qtbot.addWidget(again)
    again.put_back({**typed, "area": {"area": "Vollenhove", "parent": "", "new": False}})
    settle()
    assert (again.line.text(), again.name.text(), again.area.area()) == (
        "Kerkweg 1-9 oneven rij",
        "De rij",
        "Vollenhove",
    )
    assert again.reading.plan is not None


def test_an_empty_line_offers_examples_that_all_make_a_building(panel, qtbot):
    tried = [button for button in panel.examples.findChildren(Button) if button.isVisible()]
    assert len(tried) == 7
    assert not panel.fields.isVisible()
    for button in tried:
        button.click()
        assert panel.reading.plan is not None, panel.line.text()
        assert panel.line.selectedText() == panel.line.text()
    assert not panel.examples.isVisible()
    assert panel.fields.isVisible()


def test_tab_goes_from_the_line_to_the_answers_and_on_to_the_fields(panel, write, qtbot):
    write("Kerkweg 1-40, 5 verdiepingen, 2 per trap")
    panel.line.setFocus()
    seen = []
    for _stop in range(4):
        panel.line.window().focusWidget().focusNextChild()
        seen.append(panel.line.window().focusWidget().accessibleName())
    assert seen == ["Straat", "Van nummer", "T/m nummer", "Welke nummers"]
    write("Kerkweg 2-40, 5 verdiepingen, 2 per trap")
    panel.line.setFocus()
    panel.line.window().focusWidget().focusNextChild()
    assert panel.line.window().focusWidget().accessibleName() == "Even"
