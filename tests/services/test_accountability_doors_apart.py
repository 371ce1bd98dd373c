"""How many doors were rung beside how many opened: the two together tell nothing of a few doors."""

import json
from dataclasses import replace

import pytest
from kit import reported
from kit.doorways import make_row, ring_at
from kit.reports import SPRING, SUMMER, contacts, quarter

from makelaar.export.accountability.printed import HIDDEN
from makelaar.export.accountability.report import DataTable
from makelaar.hearts.disclosure import Cell, Display, How
from makelaar.services.accountability.contents import assemble
from makelaar.services.accountability.files import files_of
from makelaar.services.accountability.issuing import issue
from makelaar.services.accountability.paper import text_of
from makelaar.services.accountability.prepared import Prepared
from makelaar.services.accountability.preparing import prepare
from makelaar.services.registers import Register
from makelaar.terms import Outcome

DOORS = ("aangebeld", "deuren_aangebeld")


def rung(register: Register, many: int, opened: int, display: Display, day=SPRING) -> Prepared:
    """A quarter with one round on which so many doors were rung, of which so many opened."""
    _row, doors = make_row(register, houses=max(many, 1))
    outcomes = [(door, Outcome.SHORT_TALK if nth < opened else Outcome.NOT_HOME) for nth, door in enumerate(doors)]
    ring_at(register, day, outcomes[:many])
    contacts(register, "Noord", 40, day)
    return prepare(register, quarter(2 if day == SPRING else 3, display=display))


def words_of(prepared: Prepared) -> str:
    """The text of the pages, also across the ends of lines."""
    return " ".join(text_of(prepared.pdf).split())


def told(prepared: Prepared, code: str) -> How:
    (numbers,) = (one for one in prepared.numbers if one.measure.code == code)
    return numbers.cell().how


@pytest.mark.parametrize("display", Display)
@pytest.mark.parametrize(("many", "opened"), [(23, 19), (24, 24), (2, 1), (8, 3), (22, 18), (30, 26)])
def test_a_few_doors_that_stayed_shut_are_not_to_be_worked_out(
    register: Register, many: int, opened: int, display: Display
) -> None:
    prepared = rung(register, many, opened, display)
    assert [told(prepared, code) for code in DOORS] == [How.HIDDEN, How.HIDDEN]
    assert prepared.passed
    said = words_of(prepared)
    assert "dicht bleven" not in said
    assert f"van de {many}" not in said
    files = files_of(prepared, SPRING)
    cells = [
        cell
        for code in DOORS
        for release in json.loads(files[f"{prepared.name}.{code}.json"])["releases"]
        for cell in release["cells"]
    ]
    assert all(cell.get("value", 0) == 0 for cell in cells if cell["key"]["kwartaal"] == "2026-Q2")
    assert b"22;" not in files[f"{prepared.name}.csv"]


@pytest.mark.parametrize(("many", "opened", "shut"), [(60, 23, "37"), (131, 58, "73")])
def test_where_many_stayed_shut_both_are_told(register: Register, many: int, opened: int, shut: str) -> None:
    prepared = rung(register, many, opened, Display.EXACT)
    assert [told(prepared, code) for code in DOORS] == [How.EXACT, How.EXACT]
    said = words_of(prepared)
    assert f"Bij {opened} van de {many} deuren deed iemand open" in said
    assert shut in said


def test_what_stayed_shut_is_said_to_be_about_so_many(register: Register) -> None:
    said = words_of(rung(register, 131, 58, Display.ROUNDED))
    assert "Bij ongeveer 60 van de 131 deuren deed iemand open" in said
    assert "70 deuren die dicht bleven" in said


@pytest.mark.parametrize("display", Display)
def test_where_nobody_rang_no_door_is_told_to_have_opened(register: Register, display: Display) -> None:
    contacts(register, "Noord", 23, SPRING)
    prepared = prepare(register, quarter(2, display=display))
    said = words_of(prepared)
    assert "deuren gingen open" not in said
    assert "Aan de deur" not in said
    assert prepared.passed


def test_what_was_hidden_stays_so_in_the_files_of_later_quarters(register: Register) -> None:
    issue(register, rung(register, 23, 19, Display.ROUNDED))
    later = rung(register, 60, 20, Display.ROUNDED, SUMMER)
    assert told(later, "deuren_aangebeld") is How.EXACT
    for code in DOORS:
        releases = json.loads(later.releases[f"{later.name}.{code}.json"])["releases"]
        spring = [cell for one in releases for cell in one["cells"] if cell["key"]["kwartaal"] == "2026-Q2"]
        assert spring
        assert all(cell["how"] == "hidden" for cell in spring)
    assert later.passed


def test_the_sign_is_explained_where_only_rings_are_hidden() -> None:
    q = "2026-Q3"
    people, doors = reported.numbers("mensen", (q,), {q: 60}), reported.numbers("aangebeld", (q,), {q: 23})
    hidden = replace(doors.release, cells=tuple(Cell(cell.key, How.HIDDEN) for cell in doors.release.cells))
    report = assemble(reported.quarter(numbers=(people, replace(doors, release=hidden))))
    (signs,) = (block for block in report.sections[-1].blocks if isinstance(block, DataTable))
    assert HIDDEN in [row.label for row in signs.rows]
