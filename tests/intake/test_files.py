"""Every kind of file that is offered: read, or refused with a sentence; never anything else."""

import json
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
import xlwt
from intake_sheets import TODAY
from openpyxl.comments import Comment

from makelaar.errors import UserError
from makelaar.intake import open_book, read_file

DATA = Path(__file__).parent.parent / "data"
SHEET = "xl/worksheets/sheet1.xml"
HEAD = b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
TAIL = b"</sheetData></worksheet>"
ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>'
    b"<sst><si><t>&c;</t></si></sst>"
)


def _with_part(name: str, content: bytes, base: str = "sprokkel_flat.xlsx") -> bytes:
    """A real workbook with one part replaced or added."""
    out = BytesIO()
    with zipfile.ZipFile(DATA / base) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return out.getvalue()


def _far_old_excel() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("a")
    sheet.write(0, 0, "x")
    sheet.write(65535, 255, "y")
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _rows(pattern: bytes, count: int) -> bytes:
    return HEAD + b"".join(pattern.replace(b"%", str(row).encode()) for row in range(1, count + 1)) + TAIL


def _repeated_open_document() -> bytes:
    with zipfile.ZipFile(DATA / "nasty_two_tables.ods") as old:
        content = old.read("content.xml")
    row = (
        b'<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string" '
        b'table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>'
    )
    changed = content.replace(b"</table:table>", row + b"</table:table>")
    return _with_part("content.xml", changed, "nasty_two_tables.ods")


def _lying_size() -> bytes:
    honest = _with_part(SHEET, HEAD + b" " * 900_000 + TAIL)
    return honest.replace((900_000 + len(HEAD + TAIL)).to_bytes(4, "little"), (1_000).to_bytes(4, "little"))


HOSTILE: dict[str, Callable[[], bytes]] = {
    "zip_bomb.xlsx": lambda: _with_part(SHEET, HEAD + b" " * 80_000_000 + TAIL),
    "million_empty_rows.xlsx": lambda: _with_part(SHEET, _rows(b'<row r="%"/>', 1_048_576)),
    "million_rows.xlsx": lambda: _with_part(SHEET, _rows(b'<row r="%"><c r="A%"><v>%</v></c></row>', 700_000)),
    "far_cell.xlsx": lambda: _with_part(
        SHEET, HEAD + b'<row r="9"><c r="A9"><v>1</v></c><c r="XFD1048576"><v>1</v></c></row>' + TAIL
    ),
    "far_cell.xls": _far_old_excel,
    "boasting_count.xlsx": lambda: _with_part(
        "xl/sharedStrings.xml", b'<sst uniqueCount="4000000000"><si><t>x</t></si></sst>'
    ),
    "entities.xlsx": lambda: _with_part("xl/sharedStrings.xml", ENTITIES),
    "entities16.xlsx": lambda: _with_part("xl/sharedStrings.xml", ENTITIES.decode().encode("utf-16")),
    "entities.ods": lambda: _with_part("content.xml", ENTITIES, "nasty_two_tables.ods"),
    "repeats.ods": _repeated_open_document,
    "lying_size.xlsx": _lying_size,
    "deep.ods": lambda: _with_part("content.xml", b"<a>" * 500_000, "nasty_two_tables.ods"),
    "truncated.xlsx": lambda: (DATA / "sprokkel_flat.xlsx").read_bytes()[:9_000],
    "truncated.xls": lambda: (DATA / "nasty_headings.xls").read_bytes()[:7_000],
    "picture.xlsx": lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "picture.csv": lambda: b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40,
    "page.xls": lambda: b"<html><table><tr><td>Naam</td></tr></table></html>",
    "paper.csv": lambda: b"%PDF-1.7 ...",
    "empty.xlsx": lambda: b"",
    "blank.csv": lambda: b"\r\n;;;\r\n \r\n",
    "header_only.csv": lambda: b"Naam;Tel\r\n",
    "commas.csv": lambda: b"," * 9_000_000,
    "quotes.csv": lambda: b'"' + b"a\n" * 4_500_000,
    "one_cell.csv": lambda: b"a" * 9_000_000,
    "many_rows.csv": lambda: b"Naam;Tel\n" + b"An Smit;0612345678\n" * 400_000,
    "open_cards.vcf": lambda: b"BEGIN:VCARD\n" * 500_000,
    "one_long_card.vcf": lambda: b"BEGIN:VCARD\nVERSION:3.0\nFN:Jan\n" + b"NOTE:a\n" * 500_000 + b"END:VCARD\n",
}

_READ_AND_TELL = """
import json, sys, time
from datetime import date
from pathlib import Path
from makelaar.errors import UserError
from makelaar.intake import read_file
told = {}
status = Path("/proc/self/status")  # the high-water mark of this process alone; getrusage inherits its parent's


def megabytes():
    lines = status.read_text().splitlines() if status.exists() else ["VmHWM: 0 kB"]
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


for name in sys.argv[1:]:
    start = time.process_time()
    try:
        outcome = f"{len(read_file(Path(name), date(2026, 11, 21)).rows)} rows"
    except UserError as error:
        outcome = "UserError " + str(error)
    told[name] = [outcome, time.process_time() - start, megabytes()]
print(json.dumps(told))
"""


def test_hostile_files_are_refused_within_two_seconds_and_150_megabytes(tmp_path: Path) -> None:
    paths = []
    for name, content in HOSTILE.items():
        (tmp_path / name).write_bytes(content())
        paths.append(str(tmp_path / name))
    done = subprocess.run([sys.executable, "-c", _READ_AND_TELL, *paths], capture_output=True, text=True, check=True)
    for name, (outcome, seconds, megabytes) in json.loads(done.stdout).items():
        assert outcome.startswith("UserError "), (name, outcome)
        assert seconds < 2, (name, seconds)
        assert megabytes < 150, (name, megabytes)


def test_a_folder_and_a_file_that_is_gone_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "weg.xlsx"):
        with pytest.raises(UserError):
            open_book(path)


def test_a_protected_workbook_says_so(tmp_path: Path) -> None:
    directory = b"".join(_entry(name, kind) for name, kind in (("Root Entry", 5), ("EncryptedPackage", 2)))
    fat = b"".join(n.to_bytes(4, "little") for n in (0xFFFFFFFD, 0xFFFFFFFE)) + b"\xff" * 504
    header = bytearray(512)
    header[:8] = bytes.fromhex("d0cf11e0a1b11ae1")
    header[30:34] = b"\x09\x00\x06\x00"
    header[48:52] = (1).to_bytes(4, "little")
    header[56:60] = (4096).to_bytes(4, "little")
    header[60:64] = header[68:72] = (0xFFFFFFFE).to_bytes(4, "little")
    header[76:512] = (0).to_bytes(4, "little") + b"\xff" * 432
    path = tmp_path / "geheim.xlsx"
    path.write_bytes(bytes(header) + fat + directory.ljust(512, b"\0"))
    with pytest.raises(UserError, match="wachtwoord"):
        open_book(path)


def _entry(name: str, kind: int) -> bytes:
    text = name.encode("utf-16-le")
    return text.ljust(64, b"\0") + (len(text) + 2).to_bytes(2, "little") + bytes([kind]) + b"\0" * 61


def _open_or_refuse(path: Path) -> None:
    """Any other exception than UserError fails the test."""
    with suppress(UserError):
        assert open_book(path).sheets


@pytest.mark.parametrize(
    "name", ["sprokkel_flat.xlsx", "nasty_headings.xls", "nasty_two_tables.ods", "nasty_cards.vcf"]
)
def test_mutated_files_give_rows_or_a_sentence_and_nothing_else(name: str, tmp_path: Path) -> None:
    chance, whole = random.Random(name), (DATA / name).read_bytes()
    path = tmp_path / name
    for _attempt in range(60):
        mutated = bytearray(whole)
        for _flip in range(chance.choice((1, 3, 20))):
            mutated[chance.randrange(len(mutated))] = chance.randrange(256)
        if chance.random() < 0.3:
            del mutated[chance.randrange(len(mutated)) :]
        path.write_bytes(mutated)
        _open_or_refuse(path)


def test_mutated_parts_give_rows_or_a_sentence_and_nothing_else(tmp_path: Path) -> None:
    """Damage behind the checksums: the XML itself is altered and zipped again."""
    chance = random.Random(3)
    path = tmp_path / "x.xlsx"
    with zipfile.ZipFile(DATA / "sprokkel_flat.xlsx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for _attempt in range(60):
        name = chance.choice(list(parts))
        mutated = bytearray(parts[name])
        for _flip in range(5):
            at = chance.randrange(len(mutated))
            mutated[at : at + chance.randrange(3)] = chance.choice((b"<", b">", b'"', b"9", b"", b"\xff", b"/>"))
        path.write_bytes(_with_part(name, bytes(mutated)))
        _open_or_refuse(path)


def test_comments_mark_key_persons_and_are_kept(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Naam", "Tel"])
    sheet.append(["An Smit", "0612345678"])
    sheet["A2"].comment = Comment("sleutelfiguur in de portiek", "Gea")
    sheet["B2"].comment = Comment("alleen 's avonds", "Gea")
    book.save(tmp_path / "x.xlsx")
    person = read_file(tmp_path / "x.xlsx", TODAY).rows[0].person
    assert person.is_key_person
    assert person.note == "sleutelfiguur in de portiek\nTel: alleen 's avonds"


def test_formulas_give_their_kept_value_and_those_without_one_are_said(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Naam", "Tel"])
        sheet.write_formula(1, 0, '="An "&"Smit"', None, "An Smit")
        sheet.write_string(1, 1, "0612345678")
    assert read_file(tmp_path / "a.xlsx", TODAY).rows[0].person.name == "An Smit"
    without = openpyxl.Workbook()
    without.active.append(["Naam", "Tel", "Kan"])
    without.active.append(["An Smit", "0612345678", '="ko"&"ken"'])
    without.save(tmp_path / "b.xlsx")
    reading = read_file(tmp_path / "b.xlsx", TODAY)
    assert reading.rows[0].person.name == "An Smit"
    assert any("formule" in warning for warning in reading.warnings)


def test_macros_and_links_are_said_and_not_followed(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsm"
    path.write_bytes(_with_part("xl/vbaProject.bin", b"macro"))
    assert any("macro" in warning for warning in open_book(path).warnings)
    path.write_bytes(_with_part("xl/externalLinks/externalLink1.xml", b"<externalLink/>"))
    assert any("andere bestanden" in warning for warning in open_book(path).warnings)


def test_merged_cells_downwards_hold_for_the_rows_they_cover(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "x.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Wijk", "Naam", "Tel"])
        sheet.merge_range(1, 0, 2, 0, "Zuid")
        sheet.write_row(1, 1, ["An Smit", 612345678])
        sheet.write_row(2, 1, ["Bo Kok", "0612345679"])
    people = [row.person for row in read_file(tmp_path / "x.xlsx", TODAY).rows]
    assert [(p.area, p.phones) for p in people] == [("Zuid", ("+31612345678",)), ("Zuid", ("+31612345679",))]


def test_a_text_file_that_calls_itself_a_workbook_is_read_and_said(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_text("Naam;Tel\nAn Smit;0612345678\n", encoding="utf-8")
    reading = read_file(path, TODAY)
    assert reading.rows[0].person.phones == ("+31612345678",)
    assert reading.warnings


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac_roman", "cp850", "latin-1"]
)
def test_letters_survive_every_common_encoding(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes("Naam;Kan\r\nZoë Müller;crème brûlée maken\r\nRenée Coöp;café\r\n".encode(encoding))
    names = [row.person.name for row in read_file(path, TODAY).rows]
    assert names == ["Zoë Müller", "Renée Coöp"]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_every_common_separator_with_quoted_new_lines(separator: str, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    row = separator.join(['"Smit, An; of |\t"', "0612345678", '"koken\nhaken"', ""])
    path.write_text(separator.join(["Naam", "Tel", "Kan", "Wil"]) + "\n" + row + "\n", encoding="utf-8")
    person = read_file(path, TODAY).rows[0].person
    assert person.can == ("koken", "haken")
    assert person.phones == ("+31612345678",)
