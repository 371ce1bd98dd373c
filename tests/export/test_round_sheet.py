"""The paper twin of a round as pages."""

import re
from dataclasses import replace
from datetime import date

from kit.paper import A4, fonts, running, sizes

from makelaar.export.round_sheet import SheetHead, round_sheet_pdf
from makelaar.hearts.doors.facade import DoorPlace
from makelaar.hearts.doors.sheet_pages import PaperBuilding, PaperDoor
from makelaar.terms import BuildingKind

HEAD = SheetHead(date(2026, 11, 24), ("Noor Visser", "Bilal Kaya"))


def flat(entrances: int = 2) -> PaperBuilding:
    """Ten doors an entrance, 200 and up, boxes from 1; the second is quiet, the third is not on the round."""
    doors, box = [], 0
    for nth in range(entrances * 10):
        quiet, off = nth == 1, nth == 2
        box += not (quiet or off)
        place = DoorPlace(nth + 1, str(200 + 2 * nth), 1 + nth // 10, nth % 10 // 2, 1 + nth % 2)
        doors.append(PaperDoor(place, None if quiet or off else box, quiet))
    return PaperBuilding("Laan van Vollenhove 200–298", BuildingKind.FLAT, {1: "Portiek A", 2: "Portiek B"}, doors)


def row() -> PaperBuilding:
    doors = [PaperDoor(DoorPlace(100 + n, str(2 * n + 1), None, 0, n), 30 + n, False) for n in range(1, 10)]
    return PaperBuilding("Kerkweg 3–19", BuildingKind.ROW, {}, doors)


def on_the_front(page: bytes) -> list[int]:
    """The numbers on the drawing alone: of boxes (below 100) and of houses."""
    front = running(page).partition("200–298")[2].partition("1 niet thuis")[0]
    return [int(number) for number in re.findall(r"\d+", re.sub(r"\d hoog", "", front))]


def test_each_box_has_its_number_and_its_house_number() -> None:
    page = round_sheet_pdf(HEAD, [flat()])
    assert sizes(page) == [A4]
    numbers = on_the_front(page)
    assert sorted(number for number in numbers if number < 100) == list(range(1, 19))
    assert sorted(number for number in numbers if number >= 100) == list(range(200, 240, 2))


def test_a_quiet_door_and_one_that_is_not_on_the_round_have_no_box() -> None:
    nothing_asked = replace(flat(1), doors=[replace(door, do_not_ring=True) for door in flat(1).doors])
    assert all(number >= 100 for number in on_the_front(round_sheet_pdf(HEAD, [nothing_asked])))


def test_it_has_the_day_the_duo_the_legend_and_lines_for_remarks() -> None:
    text = running(round_sheet_pdf(HEAD, [flat()]))
    assert "dinsdag 24 november 2026" in text
    assert "Noor Visser + Bilal Kaya" in text
    for words in ("1 niet thuis", "2 nu niet", "3 even gepraat", "4 gesprek", "5 kom terug", "6 wil dit niet"):
        assert words in text
    assert "briefje in de bus" in text
    assert "niet aanbellen" in text
    assert text.count("terugkomen:") >= 3


def test_the_longest_day_is_written_in_full() -> None:
    page = round_sheet_pdf(SheetHead(date(2026, 9, 24), ("Noor Visser", "Bilal Kaya")), [flat(1)])
    assert "donderdag 24 september 2026" in running(page)


def test_one_name_leaves_room_for_the_other() -> None:
    assert "Noor +" in running(round_sheet_pdf(SheetHead(date(2026, 11, 24), ("Noor",)), [flat()]))
    assert "+" not in running(round_sheet_pdf(SheetHead(date(2026, 11, 24), ()), [flat()]))


def test_several_buildings_follow_each_other_and_each_page_stands_alone() -> None:
    page = round_sheet_pdf(HEAD, [flat(9), row()])
    count = len(sizes(page))
    text = running(page)
    assert count > 1
    assert f"blad {count} van {count}" in text
    assert text.count("6 wil dit niet") == count
    assert "Kerkweg 3–19" in text
    assert "(vervolg)" in text


def test_it_is_the_same_to_the_byte_in_the_programs_own_typeface() -> None:
    assert round_sheet_pdf(HEAD, [flat(), row()]) == round_sheet_pdf(HEAD, [flat(), row()])
    assert all("Inter" in name and inside for name, inside in fonts(round_sheet_pdf(HEAD, [row()])).items())
