"""People as an Excel workbook: every cell is text, so that none of them can be a formula and "+316…" stays a number
to dial."""

from collections.abc import Iterable, Sequence
from io import BytesIO

import xlsxwriter

from makelaar.export.people_sheet import PersonLine, could_be_formula, laid_out

_WIDTHS = {"Naam": 26, "E-mail": 28, "Straat": 22, "Kan": 32, "Wil": 32, "Notitie": 48, "Terugkomen": 22}


def people_xlsx(lines: Iterable[PersonLine]) -> bytes:
    """The workbook: one sheet, a frozen header with filters, columns that hold something. Made in memory alone."""
    headers, rows = laid_out(lines)
    made = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(made, options)
    sheet = book.add_worksheet("Mensen")
    bold = book.add_format({"bold": True, "bottom": 1})
    top = {"num_format": "@", "valign": "top", "text_wrap": True}
    plain, quoted = book.add_format(top), book.add_format(top | {"quote_prefix": True})
    _write(sheet, 0, headers, bold, bold)
    for place, row in enumerate(rows, start=1):
        _write(sheet, place, row, plain, quoted)
    for index, header in enumerate(headers):
        sheet.set_column(index, index, _WIDTHS.get(header, 16))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(headers) - 1)
    book.close()
    return made.getvalue()


def _write(
    sheet: "xlsxwriter.worksheet.Worksheet", row: int, texts: Sequence[str], plain: object, quoted: object
) -> None:
    for column, text in enumerate(texts):
        if text:
            sheet.write_string(row, column, text, quoted if could_be_formula(text) else plain)
