"""The protected tables of a report as one csv for a Dutch Excel: UTF-8 with a byte order mark, semicolons, Windows line
ends. All measures stand below each other; a dimension that one does not have stays empty."""

import csv
from io import StringIO

from makelaar.export.accountability.sheets_rows import NumbersBook, number_heads
from makelaar.export.people_csv import harmless
from makelaar.i18n import _


def numbers_csv(book: NumbersBook) -> bytes:
    """The file; no cell of it can be taken for a formula."""
    dims = tuple(dict.fromkeys(dim for sheet in book.sheets for dim in sheet.dims))
    made = StringIO(newline="")
    writer = csv.writer(made, delimiter=";", lineterminator="\r\n")
    writer.writerow([_("Cijfer"), *dims, *number_heads()])
    for sheet in book.sheets:
        for row in sheet.rows:
            named = dict(zip(sheet.dims, row.labels, strict=True))
            texts = [sheet.name, *(named.get(dim, "") for dim in dims), row.period]
            share = "" if row.share is None else str(row.share)
            shown = row.shown if row.value is None else str(row.value)
            writer.writerow([harmless(text) for text in (*texts, shown, share, row.why)])
    return made.getvalue().encode("utf-8-sig")
