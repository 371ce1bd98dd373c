"""Wijken and buurten in the settings."""

import pytest

from makelaar.services.doors.areas import list_areas, put_area
from makelaar.services.people.change import add_person


@pytest.fixture
def section(register, workspace, settle):
    put_area(register, "Vollenhove", "Zeist-Oost")
    put_area(register, "Zeist-West")
    add_person(register, name="Ria", area="Vollenhove")
    workspace.navigate("settings", section="areas")
    settle()
    return workspace.page("settings").section("areas")


def _choose(section, words):
    texts = [section.list.item(n).text() for n in range(section.list.count())]
    section.list.setCurrentRow(texts.index(words))


def _names(register):
    return [area.whole_name for area in list_areas(register)]


def test_a_buurt_is_renamed_and_laid_in_another_wijk_in_one_go(section, settle, register):
    _choose(section, "Vollenhove (Zeist-Oost)")
    assert section.uses.text() == "Hier: 1 mens, 0 panden."
    assert not section.remove.isVisible()
    section.name.setText("Couwenhoven")
    section.parent_area.choose("Zeist-West")
    section.save()
    settle()
    assert _names(register) == ["Zeist-Oost", "Zeist-West", "Couwenhoven (Zeist-West)"]
    assert section.chosen.name == "Couwenhoven"


def test_a_wijk_with_a_buurt_in_it_lies_in_no_wijk(section):
    _choose(section, "Zeist-Oost")
    assert section.uses.text() == "Hier: 1 mens, 0 panden."
    assert not section.parent_area.isEnabled()
    assert not section.remove.isVisible()


def test_an_empty_one_goes_and_a_new_one_comes(section, settle, register):
    _choose(section, "Zeist-West")
    section.remove_empty()
    settle()
    assert "Zeist-West" not in _names(register)
    section.begin_new()
    section.name.setText("Kerkebosch")
    section.parent_area.choose("Zeist-Oost")
    section.save()
    settle()
    assert "Kerkebosch (Zeist-Oost)" in _names(register)


def test_a_name_that_is_there_is_refused_and_stays_in_the_field(section, settle, workspace, register):
    _choose(section, "Zeist-West")
    section.name.setText("vollenhove")
    section.save()
    settle()
    assert "Zo heet al" in workspace.banner.current[-1].text
    assert section.name.text() == "vollenhove"
    assert section.draft() is not None
    assert "Zeist-West" in _names(register)
