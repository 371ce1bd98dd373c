"""People as an Excel workbook: every cell is text, so that none of them can be a formula and "+316…" stays a number
to dial."""

from collections.abc import Iterable, Sequence
from io import BytesIO

import xlsxwriter

from makelaar.export.people_sheet import HEADERS, PersonLine, cells, could_be_formula, used_columns

CELL_LIMIT = 32_767
"""Characters that Excel allows in one cell; what is over goes to a column of its own, so that nothing is lost."""
_MORE = "Notitie (vervolg)"
_WIDTHS = {"Naam": 26, "E-mail": 28, "Straat": 22, "Kan": 32, "Wil": 32, "Notitie": 48, "Terugkomen": 22}


def people_xlsx(lines: Iterable[PersonLine]) -> bytes:
    """The workbook: one sheet, a frozen header with filters, columns that hold something. Made in memory alone."""
    rows = [cells(line) for line in lines]
    columns = used_columns(rows)
    made = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(made, options)
    sheet = book.add_worksheet("Mensen")
    bold = book.add_format({"bold": True, "bottom": 1})
    top = {"num_format": "@", "valign": "top", "text_wrap": True}
    plain, quoted = book.add_format(top), book.add_format(top | {"quote_prefix": True})
    headers = [HEADERS[index] for index in columns]
    parts = [[piece for index in columns for piece in _pieces(row[index], index)] for row in rows]
    longest = max((len(row) for row in parts), default=len(headers))
    headers += [_MORE] * (longest - len(headers))
    _write(sheet, 0, headers, bold, bold)
    for place, row in enumerate(parts, start=1):
        _write(sheet, place, row, plain, quoted)
    for index, header in enumerate(headers):
        sheet.set_column(index, index, _WIDTHS.get(header, 16))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(headers) - 1)
    book.close()
    return made.getvalue()


def _pieces(text: str, column: int) -> Sequence[str]:
    """The text in pieces that fit a cell. Only the notes, the last column, can be that long and go on beside."""
    clean = text.encode("utf-8", "replace").decode("utf-8")
    if column != len(HEADERS) - 1:
        return [clean[:CELL_LIMIT]]
    return [clean[start : start + CELL_LIMIT] for start in range(0, len(clean), CELL_LIMIT)] or [""]


def _write(
    sheet: "xlsxwriter.worksheet.Worksheet", row: int, texts: Sequence[str], plain: object, quoted: object
) -> None:
    for column, text in enumerate(texts):
        if text:
            sheet.write_string(row, column, text, quoted if could_be_formula(text) else plain)
