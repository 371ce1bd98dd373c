"""Measures of the same people, laid beside each other: what one hides, no other tells."""

import pytest
from kit.reports import SPRING, contacts, quarter

from makelaar.export.accountability.printed import HIDDEN
from makelaar.hearts.disclosure import PERIOD, Display, How, Unit
from makelaar.services.accountability.files import numbers_book
from makelaar.services.accountability.nested import WIDEST
from makelaar.services.accountability.prepared import Prepared
from makelaar.services.accountability.preparing import prepare

THEMES = ("geld", "groen", "wonen", "contact")
COUNTS = {"Noord": 23, "Oost": 6, "Zuid": 2, "West": 7, "Haven": 13, "Dorp": 5, "Centrum": 1}


@pytest.fixture(params=list(Display), ids=str)
def everybody_is_new(register, request) -> Prepared:
    """A quarter in which all people were met for the first time: new people and all people are the same people."""
    for nth, (area, many) in enumerate(COUNTS.items()):
        for part in range(many):
            contacts(register, area, 1, SPRING, themes=sorted({THEMES[(nth + part) % 4], THEMES[part % 3]}))
    return prepare(register, quarter(2, display=request.param))


def test_no_narrower_measure_prints_what_is_hidden_of_all_people(everybody_is_new: Prepared) -> None:
    widest = next(one for one in everybody_is_new.numbers if one.measure.code == WIDEST)
    hidden = {frozenset(cell.key) for cell in widest.release.cells if cell.how is How.HIDDEN}
    assert any(dict(key).keys() == {"buurt", PERIOD} for key in hidden), "else this tries nothing"
    told = [
        (one.measure.code, cell)
        for one in everybody_is_new.numbers
        if one.measure.unit is Unit.PEOPLE and one is not widest
        for cell in one.release.cells
        if frozenset(cell.key) in hidden and cell.how is not How.HIDDEN
    ]
    assert told == []
    assert everybody_is_new.passed


def test_the_files_do_not_tell_small_from_hidden_beside_it(everybody_is_new: Prepared) -> None:
    """One sign and one sentence: who knew which hidden numbers are small themselves could work out the others."""
    book = numbers_book(everybody_is_new, SPRING)
    said: dict[str, set[str]] = {}
    for row in (row for sheet in book.sheets for row in sheet.rows if row.value is None):
        said.setdefault(row.shown, set()).add(row.why)
    assert HIDDEN in said
    assert all(len(sentences) == 1 for sentences in said.values()), said
