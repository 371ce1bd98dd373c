"""Read an OpenDocument sheet (ods): its values, repeats and notes on cells.

Read here and not by python-calamine, which unrolls a cell that says it repeats a million times, and mixes notes into
values. OpenDocument 1.3 part 3, 9.1 (tables), 14.1 (annotations), 19.641 and 19.675 (repeats).
"""

import zipfile
from dataclasses import dataclass, field
from xml.parsers import expat

from makelaar.intake.book import MAX_CELLS, MAX_ROWS, Line, Sheet, Stop
from makelaar.intake.refusals import damaged, protected, spread_out
from makelaar.intake.zip_guard import chunks, part_bytes

MAX_COLUMNS = 256


def read_open_document(archive: zipfile.ZipFile, cancelled: Stop | None = None) -> tuple[Sheet, ...]:
    """All tabs. Raises UserError where the file is protected, broken, or spans too much."""
    names = set(archive.namelist())
    if "META-INF/manifest.xml" in names and b"encryption-data" in part_bytes(archive, "META-INF/manifest.xml"):
        raise protected()
    if "content.xml" not in names:
        raise damaged()
    walk = _Walk()
    try:
        for piece in chunks(archive, "content.xml", cancelled):
            walk.parser.Parse(piece, False)
        walk.parser.Parse(b"", True)
    except (expat.ExpatError, ValueError) as error:
        raise damaged() from error
    return tuple(Sheet(tab.name, tuple(tab.lines), tab.comments, tuple(tab.spans)) for tab in walk.tabs)


@dataclass
class _Tab:
    name: str
    lines: list[Line] = field(default_factory=list)
    comments: dict[tuple[int, int], str] = field(default_factory=dict)
    spans: list[tuple[int, int, int, int]] = field(default_factory=list)


@dataclass
class _Cell:
    """The cell being read: what its attributes say, the paragraphs of its text and of its note."""

    attributes: dict[str, str]
    text: list[str] = field(default_factory=list)
    note: list[str] = field(default_factory=list)

    def value(self) -> str:
        """The value as our text cells have it; the shown text where it is plain."""
        kind = self.attributes.get("value-type", "")
        if kind == "date":
            day, _separator, time = self.attributes.get("date-value", "").partition("T")
            return day if time.strip("0:.") == "" else f"{day} {time[:5]}"
        if kind == "boolean":
            return "ja" if self.attributes.get("boolean-value") == "true" else "nee"
        if kind == "float":
            return _plain_number(self.attributes.get("value", ""))
        return "".join(self.text).strip() or self.attributes.get("string-value", "").strip()


class _Walk:
    """Follow content.xml from start to end, keeping only what stands in cells."""

    def __init__(self) -> None:
        self.tabs: list[_Tab] = []
        self._row = self._row_repeats = self._filled = 0
        self._cells: list[str] = []
        self._cell: _Cell | None = None
        self._inside: list[str] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.buffer_text = True

    def _start(self, tag: str, raw: dict[str, str]) -> None:
        name = tag.rpartition(" ")[2]
        attributes = {key.rpartition(" ")[2]: value for key, value in raw.items()}
        self._inside.append(name)
        if name == "table" and tag.rpartition(" ")[0].endswith("table:1.0"):
            self.tabs.append(_Tab(attributes.get("name", "")))
            self._row = 0
        elif name == "table-row":
            self._row += 1
            self._row_repeats = _repeats(attributes.get("number-rows-repeated"))
            self._cells = []
        elif name in ("table-cell", "covered-table-cell"):
            self._cell = _Cell(attributes)
        elif self._cell is not None:
            self._white_space(name, attributes)

    def _white_space(self, name: str, attributes: dict[str, str]) -> None:
        """Paragraphs, line breaks, tabs and runs of spaces are elements here."""
        if (name == "p" and self._text()) or name == "line-break":
            self._text().append("\n")
        elif name in ("s", "tab"):
            self._text().append(" " * min(_repeats(attributes.get("c")), 100))

    def _text(self) -> list[str]:
        """Where words now go: the note when inside one, else the cell's text."""
        assert self._cell is not None
        return self._cell.note if "annotation" in self._inside else self._cell.text

    def _characters(self, text: str) -> None:
        in_words = any(name in ("p", "h") for name in self._inside[-6:])
        if self._cell is not None and in_words:
            self._text().append(text)

    def _end(self, tag: str) -> None:
        name = self._inside.pop() if self._inside else ""
        if name in ("table-cell", "covered-table-cell") and self._cell is not None:
            self._end_cell(self._cell)
            self._cell = None
        elif name == "table-row" and self.tabs:
            self._end_row()

    def _end_cell(self, cell: _Cell) -> None:
        value, column = cell.value(), len(self._cells)
        repeats = _repeats(cell.attributes.get("number-columns-repeated"))
        if value and column + repeats > MAX_COLUMNS:
            raise spread_out()
        self._cells += [value] * min(repeats, MAX_COLUMNS + 1)
        if self.tabs and (note := " ".join("".join(cell.note).split())):
            self.tabs[-1].comments[self._row, column] = note
        down, right = (_repeats(cell.attributes.get(f"number-{way}-spanned")) for way in ("rows", "columns"))
        if self.tabs and value and (down > 1 or right > 1):
            self.tabs[-1].spans.append((self._row, column, self._row + down - 1, column + right - 1))

    def _end_row(self) -> None:
        filled = any(self._cells)
        self._filled += filled * self._row_repeats * len(self._cells)
        if filled and (len(self.tabs[-1].lines) + self._row_repeats > MAX_ROWS or self._filled > MAX_CELLS):
            raise spread_out()
        if filled:
            while not self._cells[-1]:
                self._cells.pop()
            cells = tuple(self._cells)
            self.tabs[-1].lines += [Line(self._row + step, cells) for step in range(self._row_repeats)]
        self._row += self._row_repeats - 1


def _repeats(said: str | None) -> int:
    """A repeat count as an attribute says it; 1 where it says nothing sensible."""
    return max(int(said), 1) if said and said.isascii() and said.isdigit() and len(said) < 10 else 1


def _plain_number(said: str) -> str:
    """ "12" for "12" and "12.0", the text as it stands for anything else."""
    try:
        number = float(said)
    except ValueError:
        return said
    return str(int(number)) if number.is_integer() and abs(number) < 10**15 else said
