"""Wijken and buurten."""

import pytest

from makelaar.errors import Refused
from makelaar.services import undo
from makelaar.services.doors.areas import change_area, list_areas, put_area, remove_area
from makelaar.services.people.change import add_person


def _names(register):
    return [area.whole_name for area in list_areas(register)]


def test_a_buurt_stands_below_its_wijk(register):
    put_area(register, "Vollenhove", "Zeist-Oost")
    put_area(register, "Couwenhoven", "zeist-oost")
    put_area(register, "Austerlitz")
    assert _names(register) == ["Austerlitz", "Zeist-Oost", "Couwenhoven (Zeist-Oost)", "Vollenhove (Zeist-Oost)"]
    assert put_area(register, " vollenhove ") == next(a.id for a in list_areas(register) if a.name == "Vollenhove")


def test_the_area_of_people_is_the_same_area(register):
    add_person(register, name="Ria", area="Vollenhove")
    put_area(register, "vollenhove", "Zeist-Oost")
    assert [(area.name, area.people) for area in list_areas(register)] == [("Zeist-Oost", 0), ("Vollenhove", 1)]


def test_an_area_is_renamed_but_never_to_one_that_is_there(register):
    area, other = put_area(register, "Volenhove"), put_area(register, "Couwenhoven")
    change_area(register, area, name="Vollenhove")
    assert _names(register) == ["Couwenhoven", "Vollenhove"]
    for name in ("", "VOLLENHOVE"):
        with pytest.raises(Refused):
            change_area(register, other, name=name)
    undo.undo(register)
    assert "Volenhove" in _names(register)


def test_a_wijk_lies_in_no_wijk_and_nothing_in_itself(register):
    put_area(register, "Vollenhove", "Zeist-Oost")
    wijk, buurt = (area.id for area in list_areas(register))
    other = put_area(register, "Zeist-West")
    for area, parent in ((wijk, "zeist-oost"), (wijk, "Zeist-West"), (other, "Vollenhove")):
        with pytest.raises(Refused):
            change_area(register, area, parent=parent)
    change_area(register, buurt, name="Couwenhoven", parent="Zeist-West")
    assert _names(register) == ["Zeist-Oost", "Zeist-West", "Couwenhoven (Zeist-West)"]
    change_area(register, buurt, parent="")
    assert _names(register) == ["Couwenhoven", "Zeist-Oost", "Zeist-West"]
    undo.undo(register)
    undo.undo(register)
    assert "Vollenhove (Zeist-Oost)" in _names(register)


def test_an_area_goes_only_when_nothing_is_in_it(register):
    put_area(register, "Vollenhove", "Zeist-Oost")
    wijk, buurt = (area.id for area in list_areas(register))
    add_person(register, name="Ria", area="Vollenhove")
    for area in (wijk, buurt):
        with pytest.raises(Refused):
            remove_area(register, area)
    undo.undo(register)
    remove_area(register, buurt)
    remove_area(register, wijk)
    assert list_areas(register) == ()
