"""People in xlsx and csv: nothing in them is ever a formula, and all of it comes back."""

import csv
from datetime import date
from io import BytesIO, StringIO

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from makelaar.export.people_csv import harmless, people_csv
from makelaar.export.people_sheet import CELL_LIMIT, HEADERS, PersonLine, could_be_formula
from makelaar.export.people_xlsx import people_xlsx

_ATTACKS = (
    "=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "\t=1", "\r=1", "  =1", " ＝1", "\n=cmd|' /C calc'!A0",
    "{=1}", "'=1", "http://example.nl", "mailto:a@example.nl", "internal:A1", "00123", "1e5", "\u200b=1", "#REF!",
)  # fmt: skip
_texts = st.one_of(
    st.sampled_from(_ATTACKS),
    st.builds(str.__add__, st.sampled_from("=+-@\t\r\n ＝＋－＠"), st.text(st.characters(exclude_categories=["Cs"]))),
    st.text(st.characters(exclude_categories=["Cs"])),
)


def sheet(content):
    return openpyxl.load_workbook(BytesIO(content))["Mensen"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(_texts, _texts, _texts), min_size=1, max_size=20))
def test_no_cell_of_a_workbook_is_a_formula_a_number_or_a_link(people):
    lines = [PersonLine(name, notes=notes, phones=(phone,)) for name, notes, phone in people]
    cells = [cell for row in sheet(people_xlsx(lines)).iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s"}
    assert all(cell.hyperlink is None for cell in cells)


def test_a_cell_that_looks_like_a_formula_stays_text_when_it_is_edited_in_excel():
    made = sheet(people_xlsx([PersonLine("=1+1"), PersonLine("Ria Smit")]))
    assert (made["A2"].value, made["A2"].quotePrefix) == ("=1+1", True)
    assert not made["A3"].quotePrefix


@settings(max_examples=400)
@given(_texts)
@example("－1")
def test_no_cell_of_a_csv_starts_like_a_formula(text):
    assert not could_be_formula(harmless(text))
    content = people_csv([PersonLine("Ria", notes=text)]).decode("utf-8-sig")
    cells = [cell for row in csv.reader(StringIO(content, newline=""), delimiter=";") for cell in row]
    assert not any(could_be_formula(cell) for cell in cells)


def test_a_phone_number_stays_one_to_dial():
    line = PersonLine("Ria", phones=("+31612345678", "+32470123456", "bij de buren"))
    assert sheet(people_xlsx([line]))["B2"].value == "+31612345678; +32470123456; bij de buren"
    assert b"06 12345678; 00 32 470 12 34 56; bij de buren" in people_csv([line])


def test_a_dutch_excel_opens_the_csv_as_it_is():
    content = people_csv([PersonLine("Hatice Çelik", can=("taart; brood", "koken"))])
    assert content.startswith(b"\xef\xbb\xbfNaam;Kan\r\n")
    assert content.decode("utf-8-sig").splitlines()[1] == 'Hatice Çelik;"taart; brood; koken"'


def test_only_columns_that_hold_something_are_written():
    made = sheet(people_xlsx([PersonLine("Ria", area="Vollenhove"), PersonLine("", street="Kerkweg", door="3 hoog")]))
    assert [cell.value for cell in made[1]] == ["Naam", "Straat", "Deur of verdieping", "Wijk"]


def test_everything_known_of_a_person_is_in_the_sheet():
    line = PersonLine(
        "Jan de Boer", "Jan", "de", "Boer", ("+31612345678",), ("jan@example.nl",), "Kerkweg", "12", "3 hoog",
        "3705 AB", "Zeist", "Vollenhove", ("koken",), ("wandelen",), ("01-02-2027",), "bel", ("Turks",), ("tuin",),
        True, "45-66", date(2026, 5, 1), "burendag", "kent iedereen",
    )  # fmt: skip
    made = sheet(people_xlsx([line]))
    assert tuple(cell.value for cell in made[1]) == HEADERS
    assert all(cell.value for cell in made[2])
    assert made["U2"].value == "01-05-2026"


def test_notes_that_are_too_long_for_a_cell_go_on_in_the_next():
    notes = "a" * CELL_LIMIT + "slot"
    made = sheet(people_xlsx([PersonLine("Ria", notes="kort"), PersonLine("Kees", notes=notes)]))
    assert "".join(cell.value for cell in made[3][1:]) == notes
    assert [cell.value for cell in made[1]] == ["Naam", "Notitie", "Notitie (vervolg)"]


@pytest.mark.parametrize("made_by", [people_xlsx, people_csv])
def test_nobody_still_gives_a_file_with_its_header(made_by):
    assert made_by([])
