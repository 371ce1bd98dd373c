"""Where the tables of a tab stand: title rows above, headers repeated or of two rows, tables below each other."""

import re
from dataclasses import dataclass, field
from itertools import zip_longest

from makelaar.hearts.addresses import looks_like_address
from makelaar.hearts.contact_points import read_contact_points
from makelaar.hearts.folding import fold
from makelaar.hearts.names import looks_like_name
from makelaar.intake.book import LONGEST_CELL, Line, Sheet
from makelaar.intake.header_words import read_header
from makelaar.intake.rows import Field
from makelaar.intake.side_by_side import beside_each_other

_MAX_TITLE_CELLS = 2
_WHO = {Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME}


@dataclass
class Region:
    """One table as it stands: its header cells (none when it has no header), its rows, the titles above it."""

    sheet: Sheet
    headers: tuple[str, ...]
    first_row: int
    lines: list[Line] = field(default_factory=list)
    titles: list[Line] = field(default_factory=list)
    repeated: list[Line] = field(default_factory=list)

    @property
    def has_header(self) -> bool:
        return bool(self.headers)

    def column_indices(self) -> list[int]:
        """Columns with a header or with anything in them."""
        width = max((len(line.cells) for line in self.lines), default=0)
        return [
            index
            for index in range(max(width, len(self.headers)))
            if self.header(index) or any(cell(line, index) for line in self.lines)
        ]

    def header(self, index: int) -> str:
        """The header of a column; "" where it has none."""
        return self.headers[index] if index < len(self.headers) else ""

    def values(self, index: int) -> list[str]:
        """The filled cells of a column, from rows with more than one filled cell where there are such rows."""
        full = [line for line in self.lines if sum(map(bool, line.cells)) > 1] or self.lines
        return [text for line in full if (text := cell(line, index)) and short(text)]


def cell(line: Line, index: int) -> str:
    """The cell of a row; "" beyond its end."""
    return line.cells[index] if index < len(line.cells) else ""


def short(text: str) -> bool:
    """Whether a cell is worth looking into."""
    return len(text) <= LONGEST_CELL


def find_regions(sheet: Sheet) -> list[Region]:
    """The tables of one tab, in order. A tab with words only gives one table without a header."""
    return [region for part in beside_each_other(sheet) for region in _below_each_other(part)]


def _below_each_other(sheet: Sheet) -> list[Region]:
    """The tables of a tab, or of a part of its columns, from top to bottom."""
    headers = _header_rows(sheet)
    regions: list[Region] = []
    waiting: list[Line] = []
    place = 0
    while place < len(sheet.lines):
        line = sheet.lines[place]
        if place not in headers:
            (regions[-1].lines if regions else waiting).append(line)
            place += 1
            continue
        texts, used = headers[place]
        if regions and _same(regions[-1].headers, texts):
            regions[-1].repeated.append(line)
        else:
            titles = _split_off_titles(regions, waiting, sheet)
            regions.append(Region(sheet, texts, line.number, titles=titles))
            waiting = []
        place += used
    if not regions and waiting:
        regions.append(_without_header(sheet, waiting))
    return regions


def _without_header(sheet: Sheet, lines: list[Line]) -> Region:
    """A table of rows alone; single-cell rows in front that are followed by wider ones are its titles or headings."""
    return Region(sheet, (), lines[0].number, list(lines))


def _split_off_titles(regions: list[Region], waiting: list[Line], sheet: Sheet) -> list[Line]:
    """The titles of a table that starts now: rows above the first table, or single cells that ended the one before."""
    if not regions:
        if any(_is_data(line) for line in waiting):
            regions.append(_without_header(sheet, waiting))
            return []
        return list(waiting)
    before = regions[-1].lines
    titles: list[Line] = []
    while before and sum(map(bool, before[-1].cells)) == 1 and not _is_data(before[-1]):
        titles.insert(0, before.pop())
    return titles


def _is_data(line: Line) -> bool:
    """Whether a row above a header is about somebody: it holds a phone, a mail address, or a name with an address."""
    filled = [text for text in line.cells if text and short(text)]
    points = read_contact_points(" ; ".join(filled), whole=False)
    if points.phones or points.emails:
        return len(filled) > 1
    return len(filled) > _MAX_TITLE_CELLS and looks_like_name(filled[0]) and any(map(looks_like_address, filled))


def _header_rows(sheet: Sheet) -> dict[int, tuple[tuple[str, ...], int]]:
    """(header texts, rows used) by place in `sheet.lines`."""
    found: dict[int, tuple[tuple[str, ...], int]] = {}
    likely = [_header_fields(line) for line in sheet.lines]
    width = max((sum(map(bool, line.cells)) for line in sheet.lines), default=0)
    place = 0
    while place < len(likely):
        if not _is_header(sheet.lines[place], likely[place], width):
            place += 1
            continue
        texts, used = sheet.lines[place].cells, 1
        if place + 1 < len(likely) and _is_second_row(sheet, place, likely):
            below = sheet.lines[place + 1].cells
            texts, used = _joined_headers(texts, below), 2
        found[place] = texts, used
        place += used
    distinct = {fold("|".join(texts)) for texts, _used in found.values()}
    return {} if len(distinct) > max(6, len(likely) // 10) else found


def _header_fields(line: Line) -> list[Field]:
    """The fields that a row's cells would mean as headers; empty when any cell is surely data."""
    fields = []
    for text in line.cells:
        if not text:
            continue
        if "@" in text or re.search(r"\d{4,}", text) or len(text) > 80:
            return []
        if meaning := read_header(text):
            fields.append(meaning[0])
    return fields


def _is_header(line: Line, fields: list[Field], width: int) -> bool:
    filled = sum(map(bool, line.cells))
    if width == 1:
        return filled == 1 and fields == [Field.NAME] and len(line.cells[-1]) < 20
    kinds = set(fields)
    if len(kinds) >= 3 and kinds & _WHO and len(fields) * 5 >= filled:
        return True  # many columns of her own (months, yes or no) beside the ones that are known
    return len(kinds) >= 2 and len(fields) * 2 >= filled


def _is_second_row(sheet: Sheet, place: int, likely: list[list[Field]]) -> bool:
    """Whether the next row finishes a header of two rows: like a header itself, and filling gaps of the first."""
    here, below = sheet.lines[place], sheet.lines[place + 1]
    if below.number != here.number + 1 or _same(here.cells, below.cells):
        return False
    gaps = [index for index in range(len(below.cells)) if cell(below, index) and not cell(here, index)]
    filled = sum(map(bool, below.cells))
    return bool(gaps) and len(likely[place + 1]) * 2 >= filled and len(likely[place + 1]) >= 1


def _joined_headers(above: tuple[str, ...], below: tuple[str, ...]) -> tuple[str, ...]:
    """The lower text where there is one: it is the more precise."""
    return tuple(low or high for high, low in zip_longest(above, below, fillvalue=""))


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two header rows say the same, whatever their case."""
    trimmed = [tuple(fold(text) for text in cells if text) for cells in (one, other)]
    return trimmed[0] == trimmed[1]
