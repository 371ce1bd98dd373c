"""The protected tables as xlsx, ods and csv: the same numbers in each, no formulas, the same bytes each time."""

import csv
import zipfile
from io import BytesIO, StringIO

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from odf.opendocument import load
from odf.table import Table, TableCell, TableRow
from odf.text import P

from makelaar.export.accountability.sheets_csv import numbers_csv
from makelaar.export.accountability.sheets_ods import numbers_ods
from makelaar.export.accountability.sheets_rows import NumberRow, NumbersBook, NumbersSheet, tab_name
from makelaar.export.accountability.sheets_xlsx import numbers_xlsx
from makelaar.export.people_sheet import could_be_formula

WRITERS = (numbers_xlsx, numbers_ods, numbers_csv)


def book(*areas: str) -> NumbersBook:
    """People by theme and area; each area of `areas` with 15 people, then what is small and what is hidden."""
    rows = [NumberRow(("groen", area), "derde kwartaal 2026", "15", 15, 30, "Afgerond op vijf.") for area in areas]
    rows += [
        NumberRow(("groen", "Oost"), "derde kwartaal 2026", "<5", why="Te klein."),
        NumberRow(("geld", "Oost"), "derde kwartaal 2026", "·", why="Verborgen."),
        NumberRow(("alles samen", "alles samen"), "derde kwartaal 2026", "1.250", 1250),
    ]
    people = NumbersSheet("Mensen", "Mensen met wie er contact was", "Iedereen.", ("Thema", "Buurt"), tuple(rows))
    work = NumbersSheet(
        "Rondes", "Rondes", "Rondes langs de deuren.", (), (NumberRow((), "derde kwartaal 2026", "3", 3),)
    )
    return NumbersBook("Kwartaalverslag", (("Gemaakt op", "22 november 2026"),), (people, work))


def ods_rows(content: bytes, tab: int) -> list[list[tuple[str, str]]]:
    """(type, text) of the cells of a tab."""
    table = load(BytesIO(content)).spreadsheet.getElementsByType(Table)[tab]
    return [
        [
            (cell.getAttribute("valuetype") or "", "".join(str(words) for words in cell.getElementsByType(P)))
            for cell in row.getElementsByType(TableCell)
        ]
        for row in table.getElementsByType(TableRow)
    ]


def test_a_workbook_has_a_tab_for_each_measure() -> None:
    made = openpyxl.load_workbook(BytesIO(numbers_xlsx(book("Noord"))))
    assert made.sheetnames == ["Uitleg", "Mensen", "Rondes"]
    assert [cell.value for cell in made["Mensen"][4]][:4] == ["Thema", "Buurt", "Periode", "Aantal"]
    assert [cell.value for cell in made["Mensen"][5]] == [
        *("groen", "Noord", "derde kwartaal 2026", 15, 30, "Afgerond op vijf."),
    ]
    assert [made["Mensen"].cell(row, 4).value for row in (6, 7, 8)] == ["<5", "·", 1250]
    assert [cell.value for cell in made["Rondes"][5]][:2] == ["derde kwartaal 2026", 3]


def test_an_open_document_tells_the_same() -> None:
    made = numbers_ods(book("Noord"))
    head, first, small, hidden, whole = ods_rows(made, 1)[3:]
    assert [words for _kind, words in head][:4] == ["Thema", "Buurt", "Periode", "Aantal"]
    assert first[3:5] == [("float", "15"), ("float", "30")]
    assert (small[3], hidden[3], whole[3]) == (("string", "<5"), ("string", "·"), ("float", "1250"))
    assert ods_rows(made, 2)[4][1] == ("float", "3")


def test_a_csv_has_all_measures_below_each_other() -> None:
    text = numbers_csv(book("Noord")).decode("utf-8-sig")
    rows = list(csv.reader(StringIO(text, newline=""), delimiter=";"))
    assert rows[0][:5] == ["Cijfer", "Thema", "Buurt", "Periode", "Aantal"]
    assert rows[1][:6] == ["Mensen met wie er contact was", "groen", "Noord", "derde kwartaal 2026", "15", "30"]
    assert [row[4] for row in rows[2:]] == ["<5", "·", "1250", "3"]
    assert rows[-1][:3] == ["Rondes", "", ""]


@pytest.mark.parametrize("write", WRITERS)
def test_the_same_numbers_are_the_same_bytes(write) -> None:
    assert write(book("Noord", "Zuid")) == write(book("Noord", "Zuid"))


@pytest.mark.parametrize("write", [numbers_xlsx, numbers_ods])
def test_no_file_says_when_or_by_whom_it_was_made(write) -> None:
    with zipfile.ZipFile(BytesIO(write(book("Noord")))) as parts:
        inside = b"".join(parts.read(name) for name in parts.namelist())
        years = {part.date_time[0] for part in parts.infolist()}
    assert years <= {1980, 2000}
    assert b"<dc:creator></dc:creator>" in inside or b"creator>" not in inside


_texts = st.one_of(
    st.builds(str.__add__, st.sampled_from("=+-@\t\r\n ＝＋－＠'"), st.text(st.characters(exclude_categories=["Cs"]))),
    st.text(st.characters(exclude_categories=["Cs"])),
)


@settings(max_examples=60, deadline=None)
@given(_texts)
def test_the_name_of_an_area_is_never_a_formula(name: str) -> None:
    workbook = openpyxl.load_workbook(BytesIO(numbers_xlsx(book(name))))
    assert {cell.data_type for row in workbook["Mensen"].iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
    kinds = {kind for row in ods_rows(numbers_ods(book(name)), 1) for kind, _words in row}
    assert kinds <= {"string", "float", ""}
    rows = csv.reader(StringIO(numbers_csv(book(name)).decode("utf-8-sig"), newline=""), delimiter=";")
    assert not any(could_be_formula(cell) for row in rows for cell in row)


@given(_texts)
def test_a_tab_has_a_name_that_excel_takes(name: str) -> None:
    made = tab_name(name)
    assert len(made) <= 31
    assert not set(made) & set("[]:*?/\\'")
