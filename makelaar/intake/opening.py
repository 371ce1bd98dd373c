"""Open a foreign file, whatever it turns out to be: by what is in it, never by its name alone."""

import re
from pathlib import Path

from makelaar.i18n import _, ngettext
from makelaar.intake.book import Book, Stop
from makelaar.intake.cards import read_cards
from makelaar.intake.excel_parts import check_parts, comments_by_sheet
from makelaar.intake.old_excel import SIGNATURE, check_old_excel
from makelaar.intake.open_document import read_open_document
from makelaar.intake.refusals import damaged, not_readable, nothing_in_it, too_large, unknown_kind
from makelaar.intake.text_encodings import decode, looks_binary
from makelaar.intake.text_tables import read_text_table
from makelaar.intake.workbooks import read_workbook
from makelaar.intake.zip_guard import BROKEN_ZIP, open_zip

MAX_TEXT_BYTES = 10 * 2**20
_TEXT_NAMES = (".csv", ".tsv", ".txt", ".tab", "")
_SHEET_NAMES = (".xlsx", ".xlsm", ".xls", ".ods")


def open_book(path: Path, *, cancelled: Stop | None = None) -> Book:
    """The file as text cells, after it was found harmless.

    Raises UserError with what to do: not there, a folder, unknown kind, damaged, protected with a password, too
    large, built to do harm, nothing in it.
    """
    try:
        if not path.is_file():
            raise not_readable()
        with path.open("rb") as file:
            start = file.read(8)
        if not start:
            raise nothing_in_it()
        book = _open(path, start, cancelled)
    except OSError as error:
        raise not_readable() from error
    if not any(sheet.lines for sheet in book.sheets):
        raise nothing_in_it()
    return book


def _open(path: Path, start: bytes, cancelled: Stop | None) -> Book:
    if start.startswith(b"PK"):
        return _open_zipped(path, cancelled)
    if start == SIGNATURE:
        check_old_excel(path, cancelled)
        sheets, warnings = read_workbook(path, {}, cancelled)
        return Book("xls", sheets, warnings)
    return _open_text(path, cancelled)


def _open_zipped(path: Path, cancelled: Stop | None) -> Book:
    """xlsx, xlsm or ods, told apart by the parts inside."""
    with open_zip(path) as archive:
        names = set(archive.namelist())
        if "content.xml" in names:
            check_parts(archive, cancelled)
            return Book("ods", read_open_document(archive, cancelled))
        if "xl/workbook.xml" not in names:
            raise unknown_kind() if names else damaged()
        without_value = check_parts(archive, cancelled)
        try:
            comments = comments_by_sheet(archive)
        except BROKEN_ZIP as error:
            raise damaged() from error
    sheets, warnings = read_workbook(path, comments, cancelled)
    return Book("xlsx", sheets, (*_about_parts(names, without_value), *warnings))


def _about_parts(names: set[str], formulas_without_value: int) -> tuple[str, ...]:
    """What the user should know of the workbook besides its values."""
    said = []
    if any(name.endswith("vbaProject.bin") for name in names):
        said.append(_("Er zitten macro's in dit bestand. Die zijn niet uitgevoerd."))
    if any(name.startswith("xl/externalLinks/") for name in names):
        said.append(
            _(
                "Dit bestand verwijst naar andere bestanden. Die zijn niet geopend; "
                "de laatst bewaarde waarden zijn gelezen."
            )
        )
    if formulas_without_value:
        said.append(
            ngettext(
                "Eén cel heeft een formule zonder bewaarde uitkomst en is leeg gelezen. "
                "Open het bestand in Excel en bewaar het opnieuw.",
                "{n} cellen hebben een formule zonder bewaarde uitkomst en zijn leeg gelezen. "
                "Open het bestand in Excel en bewaar het opnieuw.",
                formulas_without_value,
            ).format(n=formulas_without_value)
        )
    return tuple(said)


def _open_text(path: Path, cancelled: Stop | None) -> Book:
    """Cards or a text table; a text file that calls itself a workbook is read, and that is said."""
    if path.stat().st_size > MAX_TEXT_BYTES:
        raise too_large()
    data, suffix = path.read_bytes(), path.suffix.lower()
    if re.search(rb"BEGIN:VCARD", data[:65536].replace(b"\x00", b""), re.IGNORECASE):
        sheet, warnings = read_cards(data, cancelled)
        return Book("vcf", (sheet,), warnings)
    if looks_binary(data):
        raise damaged() if suffix in _SHEET_NAMES else unknown_kind()
    _refuse_other_text(decode(data[:4096])[0], suffix)
    said = (_("Dit bestand heet Excel, maar is tekst. Zo is het ook gelezen."),) if suffix in _SHEET_NAMES else ()
    return Book("csv", (read_text_table(data, cancelled),), said)


def _refuse_other_text(start: str, suffix: str) -> None:
    """Text that is no table: web pages, other XML, rich text, PDF, calendars."""
    if re.match(r"\s*(<[!?a-zA-Z]|\{\\rtf|%PDF|BEGIN:VCALENDAR|[\[{]\s*[\"{\[])", start):
        raise unknown_kind()
    if suffix not in (*_TEXT_NAMES, *_SHEET_NAMES, ".vcf"):
        raise unknown_kind()
