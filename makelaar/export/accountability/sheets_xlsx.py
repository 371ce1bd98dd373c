"""The protected tables of a report as an Excel workbook: texts are texts, so that none of them can be a formula."""

from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from makelaar.export.accountability.sheets_rows import ABOUT_TAB, NumbersBook, NumbersSheet, number_heads, tab_name
from makelaar.export.people_sheet import could_be_formula
from makelaar.i18n import _

_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed moment: the same report gives the same bytes
_WIDE, _NARROW = 26, 14


def numbers_xlsx(book: NumbersBook) -> bytes:
    """The workbook: what it is about, then a tab for each measure with a frozen header and filters. Made in memory."""
    made = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    workbook = xlsxwriter.Workbook(made, options)
    workbook.set_properties({"title": book.title, "created": _MADE})
    _About(workbook).write(book)
    for sheet in book.sheets:
        _Numbers(workbook, sheet).write()
    workbook.close()
    return made.getvalue()


class _Tab:
    """A tab and its formats."""

    def __init__(self, workbook: Any, name: str) -> None:
        self.sheet = workbook.add_worksheet(tab_name(name))
        wrapped = {"valign": "top", "text_wrap": True}
        self.plain = workbook.add_format(wrapped)
        self.quoted = workbook.add_format(wrapped | {"quote_prefix": True})
        self.bold = workbook.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self.number = workbook.add_format({"num_format": "0", "align": "right", "valign": "top"})
        self.sign = workbook.add_format({"align": "right", "valign": "top"})

    def text(self, row: int, column: int, text: str) -> None:
        """A text cell, whatever it looks like."""
        if text:
            self.sheet.write_string(row, column, text, self.quoted if could_be_formula(text) else self.plain)


class _About(_Tab):
    def __init__(self, workbook: Any) -> None:
        super().__init__(workbook, _(ABOUT_TAB))

    def write(self, book: NumbersBook) -> None:
        """The title, then pairs of words."""
        self.sheet.set_column(0, 0, _WIDE)
        self.sheet.set_column(1, 1, 90)
        self.sheet.write_string(0, 0, book.title, self.bold)
        for row, (head, words) in enumerate(book.about, start=2):
            self.text(row, 0, head)
            self.text(row, 1, words)


class _Numbers(_Tab):
    def __init__(self, workbook: Any, numbers: NumbersSheet) -> None:
        super().__init__(workbook, numbers.tab)
        self.numbers = numbers

    def write(self) -> None:
        """What it counts, the header, the rows."""
        heads = (*self.numbers.dims, *number_heads())
        self.sheet.write_string(0, 0, self.numbers.name, self.bold)
        self.sheet.write_string(1, 0, self.numbers.definition)
        for column, head in enumerate(heads):
            self.sheet.write_string(3, column, head, self.bold)
            self.sheet.set_column(column, column, _NARROW if column in _numeric(self.numbers) else _WIDE)
        for place, row in enumerate(self.numbers.rows, start=4):
            for column, words in enumerate((*row.labels, row.period)):
                self.text(place, column, words)
            at = len(row.labels) + 1
            if row.value is None:
                self.sheet.write_string(place, at, row.shown, self.sign)
            else:
                self.sheet.write_number(place, at, row.value, self.number)
            if row.share is not None:
                self.sheet.write_number(place, at + 1, row.share, self.number)
            self.text(place, at + 2, row.why)
        self.sheet.freeze_panes(4, 0)
        self.sheet.autofilter(3, 0, 3 + len(self.numbers.rows), len(heads) - 1)


def _numeric(numbers: NumbersSheet) -> tuple[int, int]:
    """The columns of the number and the percentage."""
    return len(numbers.dims) + 1, len(numbers.dims) + 2
