"""Read a text table: csv, tsv, or any separator that lines up."""

import csv
import io
import math
import re
from collections import Counter
from typing import Literal

from makelaar.intake.book import MAX_ROWS, Line, Sheet, Stop, check_stop
from makelaar.intake.refusals import damaged, too_large
from makelaar.intake.text_encodings import decode

SEPARATORS = (";", "\t", ",", "|")
_SAMPLE = 2**16
_MAX_FIELD = 2**15 - 1
"""As many characters as Excel allows in a cell."""


def read_text_table(data: bytes, cancelled: Stop | None = None) -> Sheet:
    """The table in the bytes of a text file. Raises UserError where it is too large or no table."""
    text = decode(data)[0].replace("\x00", "").lstrip("\ufeff")
    if max(text.count("\n"), text.count("\r")) > 20 * MAX_ROWS:
        raise too_large()
    text, separator = _said_separator(text)
    separator = separator or best_separator(text[:_SAMPLE])
    quoting: Literal[0, 3] = csv.QUOTE_NONE if _runaway_quote(text, separator) else csv.QUOTE_MINIMAL
    csv.field_size_limit(_MAX_FIELD)
    lines: list[Line] = []
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, quoting=quoting)
        for number, row in enumerate(rows, start=1):
            if len(lines) > MAX_ROWS:
                raise too_large()
            if number % 1_000 == 0:
                check_stop(cancelled)
            cells = tuple(_cell(cell) for cell in row)
            if any(cells):
                lines.append(Line(number, cells))
    except csv.Error as error:
        raise damaged() from error
    return Sheet("", tuple(lines))


def best_separator(sample: str) -> str:
    """The separator by which most rows of the sample get the same, largest number of cells; ";" in a draw."""

    def fit(separator: str) -> float:
        try:
            counts = [len(row) for row in csv.reader(io.StringIO(sample, newline=""), delimiter=separator) if any(row)]
        except csv.Error:
            return 0.0
        width, rows = (
            Counter(count for count in counts if count > 1).most_common(1)[0] if max(counts, default=0) > 1 else (1, 0)
        )
        return rows / max(len(counts), 1) * math.log2(width + 1)

    return max(SEPARATORS, key=fit)


def _said_separator(text: str) -> tuple[str, str]:
    """Excel's own first line "sep=;", taken off; "" where there is none."""
    said = re.match(r"\"?sep=(.)\"?\r?\n", text, re.IGNORECASE)
    return (text[said.end() :], said[1]) if said else (text, "")


def _runaway_quote(text: str, separator: str) -> bool:
    """Whether a quote that nobody closed swallows rows: then quotes are just signs."""
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        return any(cell.count("\n") > 25 for row in rows for cell in row)
    except csv.Error:
        return True


def _cell(cell: str) -> str:
    """The cell as meant: without the signs that keep Excel from making a number or a formula of it."""
    cell = cell.strip().replace("\r\n", "\n").replace("\r", "\n")
    if formula := re.fullmatch(r"=\"([^\"]*)\"", cell):
        return formula[1].strip()
    return cell[1:] if re.match(r"'\s*[-+=@\d(＝＋－＠]", cell) else cell
