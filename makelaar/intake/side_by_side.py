"""Tables that stand beside each other in one tab, taken apart."""

from dataclasses import replace
from itertools import pairwise

from makelaar.intake.book import Line, Sheet
from makelaar.intake.header_words import read_header
from makelaar.intake.rows import Field

_LOOKED_AT = 30
"""Rows in which the headers of such tables are looked for."""


def beside_each_other(sheet: Sheet) -> list[Sheet]:
    """The tab once for each table, with only that table's columns filled; the tab itself when there is one table.

    Tables stand beside each other when a row has two headers for names, and a column between them is empty.
    """
    for line in sheet.lines[:_LOOKED_AT]:
        meanings = [read_header(text) if text and len(text) < 40 else None for text in line.cells]
        names = [index for index, meaning in enumerate(meanings) if meaning and meaning[0] == Field.NAME]
        if len(names) < 2 or sum(meaning is not None for meaning in meanings) < 4:
            continue
        empty = _empty_columns(sheet, len(line.cells))
        cuts = [gap for left, right in pairwise(names) for gap in empty if left < gap < right][:1]
        if cuts:
            left, right = _part(sheet, 0, cuts[0]), _part(sheet, cuts[0] + 1, 2**14)
            return [left, *beside_each_other(right)]
    return [sheet]


def _empty_columns(sheet: Sheet, width: int) -> list[int]:
    filled = {index for line in sheet.lines for index, text in enumerate(line.cells) if text}
    return [index for index in range(width) if index not in filled]


def _part(sheet: Sheet, start: int, end: int) -> Sheet:
    """The tab with only the columns from `start` up to `end`."""
    lines = []
    for line in sheet.lines:
        cells = tuple(text if start <= index < end else "" for index, text in enumerate(line.cells))
        if any(cells):
            lines.append(Line(line.number, cells))
    comments = {(row, column): text for (row, column), text in sheet.comments.items() if start <= column < end}
    return replace(sheet, lines=tuple(lines), comments=comments)
