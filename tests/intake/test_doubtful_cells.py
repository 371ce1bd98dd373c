"""Cells that could mean two things, or that point at the row above: never a guess in silence."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from intake_sheets import TODAY, people, read
from openpyxl.comments import Comment

from makelaar.intake import read_file
from makelaar.intake.rows import Field


@pytest.mark.parametrize(
    ("words", "day", "other"),
    [
        ("maart of april", date(2027, 3, 1), "1 april 2027"),
        ("over een paar weken", date(2026, 12, 5), "12 december 2026"),
        ("maandag 24 november", date(2026, 11, 24), "23 november 2026"),
    ],
)
def test_a_day_that_could_be_another_is_asked_about(tmp_path: Path, words: str, day: date, other: str) -> None:
    (row,) = read(tmp_path, f"Naam;Tel;Terugkomen\nAn Smit;0612345678;{words}\n").rows
    assert [promise.day for promise in row.person.followups] == [day]
    (question,) = row.questions
    assert words in question
    assert other in question


def test_a_day_that_is_sure_is_not_asked_about(tmp_path: Path) -> None:
    rows = read(tmp_path, "Naam;Tel;Terugkomen\nAn Smit;0612345678;maart 2027\nBo Kok;0612345679;over 3 weken\n").rows
    assert [row.questions for row in rows] == [(), ()]


@pytest.mark.parametrize(
    "mark", ["idem", "Idem.", '""""', "''", ",,", "zelfde", "zelfde adres", "dito", "zie boven", "〃"]
)
def test_a_ditto_mark_is_the_address_above_and_is_told(tmp_path: Path, mark: str) -> None:
    reading = read(
        tmp_path, f"Naam;Adres;Wijk;Tel\nAn Smit;Weg 1;Zuid;0612345678\nBo Kok;{mark};{mark};0612345679\nCas;{mark};;\n"
    )
    assert [(p.person.street, p.person.number) for p in reading.rows] == [("Weg", "1")] * 3
    assert [p.person.area for p in reading.rows] == ["Zuid", "Zuid", ""]
    assert any("“Adres”" in warning and "2" in warning for warning in reading.warnings)
    assert not any(row.person.note for row in reading.rows)


def test_idem_before_a_number_is_the_street_above(tmp_path: Path) -> None:
    found = people(tmp_path, "Naam;Adres\nAn Smit;De Clomp 12\nBo Kok;idem 14\nCas Bos;idem\n")
    assert [(p.street, p.number) for p in found] == [("De Clomp", "12"), ("De Clomp", "14"), ("De Clomp", "14")]


def test_idem_in_street_and_number_columns(tmp_path: Path) -> None:
    found = people(tmp_path, "Naam;Straat;Nr;Postcode;Plaats\nAn Smit;Weg;3;3706 AB;Zeist\nBo Kok;idem;5;idem;idem\n")
    assert [(p.street, p.number, p.postcode, p.place) for p in found] == [
        ("Weg", "3", "3706 AB", "Zeist"),
        ("Weg", "5", "3706 AB", "Zeist"),
    ]


def test_idem_of_anything_else_is_taken_over_and_asked_about(tmp_path: Path) -> None:
    rows = read(tmp_path, "Naam;Tel;Kan\nAn Smit;0612345678;koken\nBo Kok;idem;idem\n").rows
    assert rows[1].person.phones == ("+31612345678",)
    assert rows[1].person.can == ("koken",)
    assert [("“Tel”" in q, "“Kan”" in q) for q in rows[1].questions] == [(True, False), (False, True)]


def test_idem_with_nothing_above_is_kept_in_the_note(tmp_path: Path) -> None:
    (found,) = people(tmp_path, "Naam;Adres;Tel\nAn Smit;idem;0612345678\n")
    assert (found.street, found.note) == ("", "Adres: idem")


def test_idem_in_a_remark_stays_as_it_was_typed(tmp_path: Path) -> None:
    found = people(tmp_path, "Naam;Opmerking\nAn Smit;ziet slecht\nBo Kok;idem\n")
    assert [p.note for p in found] == ["ziet slecht", "idem"]


def test_a_mark_in_the_remarks_is_kept_with_its_column(tmp_path: Path) -> None:
    found = people(tmp_path, "Naam;Tel;Opmerkingen\nAn Smit;0612345678;x\nBo Kok;ja;ziet slecht\n")
    assert [p.note for p in found] == ["Opmerkingen: x", "ziet slecht\nTel: ja"]


def test_a_comment_comes_behind_the_words_of_its_cell(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Naam", "Kleur", "Opmerking"])
    sheet.append(["An Smit", "blauw", "ziet slecht"])
    sheet["B2"].comment = Comment("of groen", "Els")
    sheet["C2"].comment = Comment("sinds mei", "Els")
    book.save(tmp_path / "lijst.xlsx")
    (row,) = read_file(tmp_path / "lijst.xlsx", TODAY).rows
    assert row.person.note.splitlines() == ["ziet slecht", "Kleur: blauw", "Kleur: of groen", "Opmerking: sinds mei"]


def test_a_floor_behind_the_address_is_the_door(tmp_path: Path) -> None:
    found = people(tmp_path, "Naam;Adres\nAn Smit;Weg 12 2e verd\nBo Kok;Weg 14, begane grond, 3706 AB Zeist\n")
    assert [(p.street, p.number, p.door) for p in found] == [("Weg", "12", "2e verd"), ("Weg", "14", "begane grond")]
    assert (found[1].postcode, found[0].area) == ("3706 AB", "")


def test_a_door_has_a_place_of_its_own(tmp_path: Path) -> None:
    reading = read(tmp_path, "Naam;Straat;Huisnummer;Deur of verdieping\nAn Smit;Weg;3;2e, links\nBo Kok;Weg;5;\n")
    assert reading.tables[0].columns[3].field is Field.DOOR
    assert [row.person.door for row in reading.rows] == ["2e, links", ""]


@pytest.mark.parametrize(
    ("header", "text", "number", "door"),
    [("Deur", "12", "12", ""), ("Deur", "rood", "", "rood"), ("Verdieping", "2", "", "2")],
)
def test_a_column_of_doors_may_hold_numbers(tmp_path: Path, header: str, text: str, number: str, door: str) -> None:
    (found,) = people(tmp_path, f"Naam;Straat;{header};Tel\nAn Smit;Kerkweg;{text};0612345678\n")
    assert (found.number, found.door) == (number, door)
