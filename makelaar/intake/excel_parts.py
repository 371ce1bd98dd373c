"""What lies in an xlsx beside its values: how far its cells reach, formulas never worked out, comments on cells."""

import posixpath
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree

from makelaar.intake.book import MAX_CELLS, Stop
from makelaar.intake.refusals import damaged, harmful, spread_out, too_large
from makelaar.intake.zip_guard import chunks, is_text_part, part_bytes

MAX_ROW_MARKS = 200_000
"""Rows that are written down, filled or not."""
MAX_SHEETS = 200
_BOAST = re.compile(rb"ount\s*=\s*[\"']\d{7,}")
"""A count of ten million or more: a reader would make room for as many before it looks."""

_TOKEN = re.compile(
    rb"<(?:\w+:)?(?:row\b[^>]*?\br\s*=\s*[\"'](?P<row>\d{1,10})"
    rb"|c\b[^>]*?\br\s*=\s*[\"'](?P<col>[A-Za-z]{1,4})(?P<at>\d{1,10})|c\b"
    rb"|(?P<formula>f\b)|(?P<value>[vt](?:\s[^>]*)?>(?!</)))"
)


@dataclass
class Extent:
    """How far one sheet's filled cells reach, and how many formulas have no kept value."""

    rows: int = 0
    columns: int = 0
    formulas_without_value: int = 0


def check_parts(archive: zipfile.ZipFile, cancelled: Stop | None = None) -> int:
    """Walk every XML part once. Gives the number of formulas without a kept value.

    Raises UserError where a part is broken, declares entities, or would make a reader take too much memory.
    """
    without_value = 0
    for name in archive.namelist():
        if not is_text_part(name):
            continue
        pieces = chunks(archive, name, cancelled)
        if re.search(r"worksheets/[^/]+\.xml$", name):
            without_value += _extent(pieces).formulas_without_value
        else:
            _check_counts(name, pieces)
    return without_value


def _check_counts(name: str, pieces: Iterable[bytes]) -> None:
    """Refuse parts that boast of more than can be there, and workbooks with more tabs than anybody has."""
    sheets = 0
    for piece in pieces:
        sheets += piece.count(b"<sheet ") if name.endswith("workbook.xml") else 0
        if _BOAST.search(piece):
            raise harmful()
        if sheets > MAX_SHEETS:
            raise too_large()


def _extent(pieces: Iterable[bytes]) -> Extent:
    """Walk one sheet's XML. Raises UserError when its filled cells span too much."""
    extent, tail, rows_seen = Extent(), b"", 0
    state = _Walk()
    for piece in pieces:
        text = tail + piece
        cut = text.rfind(b"<")
        text, tail = (text[:cut], text[cut:]) if cut > 0 else (b"", text)
        rows_seen += text.count(b"<row") + text.count(b":row")
        if rows_seen > MAX_ROW_MARKS:
            raise too_large()
        if len(tail) > 2**20:
            raise damaged()
        state.walk(text, extent)
    state.walk(tail, extent)
    state.close_cell(extent)
    return extent


class _Walk:
    """Where the walk stands: which cell, and whether it has a formula that still waits for its value."""

    def __init__(self) -> None:
        self.row = self.column = 0
        self.waiting = False

    def walk(self, text: bytes, extent: Extent) -> None:
        for token in _TOKEN.finditer(text):
            if token["value"]:
                self._fill(extent)
            elif token["formula"]:
                self.waiting = True
            elif token["row"]:
                self.close_cell(extent)
                self.row, self.column = int(token["row"]), 0
            else:
                self.close_cell(extent)
                self.column = _column_number(token["col"]) if token["col"] else self.column + 1
                self.row = int(token["at"]) if token["at"] else self.row

    def close_cell(self, extent: Extent) -> None:
        """Count a formula that no value followed."""
        extent.formulas_without_value += self.waiting
        self.waiting = False

    def _fill(self, extent: Extent) -> None:
        self.waiting = False
        extent.rows = max(extent.rows, self.row)
        extent.columns = max(extent.columns, self.column)
        if extent.rows > 2**20 or extent.columns > 2**14:
            raise damaged()
        if extent.rows * extent.columns > MAX_CELLS:
            raise spread_out()


def _column_number(letters: bytes) -> int:
    """1 for A, 27 for AA."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def comments_by_sheet(archive: zipfile.ZipFile) -> dict[str, dict[tuple[int, int], str]]:
    """Comments by sheet name, then by (row number, column index). Parts must have been through `check_parts`."""
    names = set(archive.namelist())
    if not any("comments" in name.lower() for name in names):
        return {}
    targets = _relations(archive, names, "xl/workbook.xml")
    found: dict[str, dict[tuple[int, int], str]] = {}
    for sheet in _elements(part_bytes(archive, "xl/workbook.xml"), "sheet"):
        part = next((targets[value] for key, value in sheet.items() if key.endswith("}id") and value in targets), "")
        comments: dict[tuple[int, int], str] = {}
        for target in _relations(archive, names, part).values():
            if "comments" in target.lower() and target in names and "threaded" not in target.lower():
                comments |= _comments(part_bytes(archive, target))
        if comments:
            found[sheet.get("name", "")] = comments
    return found


def _relations(archive: zipfile.ZipFile, names: set[str], part: str) -> dict[str, str]:
    """Where the relations of `part` point, by their id."""
    folder, name = posixpath.split(part)
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in names:
        return {}
    return {
        relation.get("Id", ""): posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
        for relation in _elements(part_bytes(archive, relations), "Relationship")
        if relation.get("TargetMode") != "External"
    }


def _comments(xml: bytes) -> dict[tuple[int, int], str]:
    """The comments of one part; the author's name that Excel puts in front of a comment is left out."""
    found = {}
    authors = [author.text or "" for author in _elements(xml, "author")]
    for comment in _elements(xml, "comment"):
        at = re.fullmatch(r"([A-Za-z]{1,4})(\d{1,7})", comment.get("ref", ""))
        text = "".join(node.text or "" for node in comment.iter() if node.tag.endswith("}t")).strip()
        text = re.sub(r"^\[[^\]]*\]\s*.*?(?:Comment|Opmerking):\s*", "", text, flags=re.DOTALL)
        for author in filter(None, authors):
            text = text.removeprefix(f"{author}:").strip()
        if at and text:
            found[int(at[2]), _column_number(at[1].encode()) - 1] = " ".join(text.split())
    return found


def _elements(xml: bytes, local_name: str) -> Iterable[ElementTree.Element]:
    """All elements of that name, whatever their namespace. Raises UserError where the XML is broken."""
    try:
        root = ElementTree.fromstring(xml)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise damaged() from error
    return [node for node in root.iter() if node.tag.rpartition("}")[2] == local_name]
