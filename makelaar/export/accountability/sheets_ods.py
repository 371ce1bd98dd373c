"""The protected tables of a report as an OpenDocument spreadsheet: every cell says whether it is a text or a number, so
that none can be a formula."""

import zipfile
from io import BytesIO
from typing import Any

from odf import style, table, text
from odf.opendocument import OpenDocumentSpreadsheet

from makelaar.export.accountability.sheets_rows import ABOUT_TAB, NumbersBook, NumbersSheet, number_heads, tab_name
from makelaar.i18n import _

_MADE = (2000, 1, 1, 0, 0, 0)
"""A fixed moment: the same report gives the same bytes."""
_NOT_IN_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])


def numbers_ods(book: NumbersBook) -> bytes:
    """The spreadsheet: what it is about, then a tab for each measure. Made in memory."""
    document = OpenDocumentSpreadsheet()
    bold = style.Style(name="Kop", family="table-cell")
    bold.addElement(style.TextProperties(fontweight="bold"))
    document.automaticstyles.addElement(bold)
    document.spreadsheet.addElement(_about(book, bold))
    for sheet in book.sheets:
        document.spreadsheet.addElement(_numbers(sheet, bold))
    made = BytesIO()
    document.write(made)
    return _dated(made)


def _about(book: NumbersBook, bold: Any) -> Any:
    made = table.Table(name=tab_name(_(ABOUT_TAB)))
    _row(made, [_words(book.title, bold)])
    _row(made, [])
    for head, words in book.about:
        _row(made, [_words(head), _words(words)])
    return made


def _numbers(sheet: NumbersSheet, bold: Any) -> Any:
    made = table.Table(name=tab_name(sheet.tab))
    _row(made, [_words(sheet.name, bold)])
    _row(made, [_words(sheet.definition)])
    _row(made, [])
    _row(made, [_words(head, bold) for head in (*sheet.dims, *number_heads())])
    for row in sheet.rows:
        cells = [_words(label) for label in (*row.labels, row.period)]
        cells.append(_words(row.shown) if row.value is None else _number(row.value))
        cells.append(_words("") if row.share is None else _number(row.share))
        _row(made, [*cells, _words(row.why)])
    return made


def _row(made: Any, cells: list[Any]) -> None:
    row = table.TableRow()
    for cell in cells or [_words("")]:
        row.addElement(cell)
    made.addElement(row)


def _words(words: str, look: Any = None) -> Any:
    clean = words.encode("utf-8", "replace").decode("utf-8").translate(_NOT_IN_XML)
    if not clean:
        return table.TableCell()
    cell = table.TableCell(valuetype="string") if look is None else table.TableCell(valuetype="string", stylename=look)
    cell.addElement(text.P(text=clean))
    return cell


def _number(value: int) -> Any:
    cell = table.TableCell(valuetype="float", value=str(value))
    cell.addElement(text.P(text=str(value)))
    return cell


def _dated(made: BytesIO) -> bytes:
    """The same archive, its parts in their order, all of one fixed moment."""
    again = BytesIO()
    with zipfile.ZipFile(made) as parts, zipfile.ZipFile(again, "w") as whole:
        for part in parts.infolist():
            info = zipfile.ZipInfo(part.filename, _MADE)
            info.compress_type, info.external_attr = part.compress_type, part.external_attr
            whole.writestr(info, parts.read(part))
    return again.getvalue()
