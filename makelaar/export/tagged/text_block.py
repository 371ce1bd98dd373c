"""A text on the page: a paragraph, a heading, what stands in a cell. It may go on on the next page, as one element."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import NamedTuple

from reportlab.lib.colors import HexColor

from makelaar.export.pdf_text import Style
from makelaar.export.tagged.elements import Element
from makelaar.export.tagged.lines import Line, break_lines, font_of, run_width
from makelaar.export.tagged.pen import Pen
from makelaar.export.tagged.runs import Run

_SLANT = 0.1655
"""Of slanted letters: 9.4 degrees, as Inter's own italic has."""
_CAPITAL = 0.727
"""The height of Inter's capitals."""
_SHARES = {"left": 0.0, "center": 0.5, "right": 1.0}


class Bookmark(NamedTuple):
    """Where a reader can go; `level` counts from 0."""

    key: str
    title: str
    level: int


@dataclass(frozen=True)
class TextBlock:
    """Runs in a style, marked as content of `element`. `align` is "left", "center" or "right".

    A heading has a `bookmark`. `first` and `last` cut it to some of its lines; `links` are the elements of the
    addresses in it, which both parts of a cut text share.
    """

    runs: tuple[Run, ...]
    style: Style
    element: Element
    before: float = 0.0
    after: float = 0.0
    keeps_next: bool = False
    align: str = "left"
    bookmark: Bookmark | None = None
    links: dict[str, Element] = field(default_factory=dict, repr=False)
    first: int = 0
    last: int | None = None
    _broken: dict[float, list[Line]] = field(default_factory=dict, repr=False, compare=False)

    def lines(self, width: float) -> list[Line]:
        """Its lines in a column of this width."""
        if width not in self._broken:
            self._broken[width] = break_lines(self.runs, self.style, width)
        return self._broken[width][self.first : self.last]

    def height(self, width: float) -> float:
        return len(self.lines(width)) * self.style.leading

    def least(self, width: float) -> float:
        lines = len(self.lines(width))
        return (lines if lines <= 3 else 2) * self.style.leading

    def split(self, width: float, room: float, *, forced: bool) -> "tuple[TextBlock, TextBlock] | None":
        """No line alone on either page, unless there is no other way."""
        total = len(self.lines(width))
        fitting = int((room + 0.01) // self.style.leading)
        kept = fitting if forced else min(fitting, total - 2)
        if kept < (1 if forced else 2) or kept >= total or self.keeps_next:
            return None
        middle = self.first + kept
        return replace(self, last=middle, after=0.0), replace(self, first=middle, before=0.0, bookmark=None)

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        if self.bookmark is not None:
            pen.bookmark(self.bookmark.key, self.bookmark.title, top + self.style.size, self.bookmark.level)
        for link, together in groupby(self._pieces(left, top, width), key=lambda piece: piece.run.link):
            if link is None:
                with pen.element(self.element):
                    self._write(pen, together)
            else:
                self._draw_link(pen, link, list(together))

    def paint(self, pen: Pen, left: float, top: float, width: float, ends: str = "") -> None:
        """Draw it inside what is open: decoration, or an element. After its last line comes `ends`."""
        pieces = list(self._pieces(left, top, width))
        self._write(pen, [*pieces[:-1], *(replace(piece, ends=ends) for piece in pieces[-1:])])

    def _pieces(self, left: float, top: float, width: float) -> Iterator["_Piece"]:
        y = top - (self.style.leading + _CAPITAL * self.style.size) / 2
        for line in self.lines(width):
            x = left + (width - line.width) * _SHARES[self.align]
            for nth, run in enumerate(line.runs):
                yield _Piece(run, x, y, " " if line.goes_on and nth == len(line.runs) - 1 else "")
                x += run_width(run, self.style)
            y -= self.style.leading

    def _draw_link(self, pen: Pen, link: str, pieces: list["_Piece"]) -> None:
        """The words and, on each line, where they can be clicked: one element, also over the end of a page."""
        element = self.links.get(link)
        if element is None or element is not self.element.children[-1]:
            element = self.links[link] = self.element.add("Link")
        with pen.element(element):
            self._write(pen, pieces)
        for y, line in groupby(pieces, key=lambda piece: piece.y):
            on_line = list(line)
            right = on_line[-1].x + run_width(on_line[-1].run, self.style)
            low, high = y - 0.25 * self.style.size, y + 0.95 * self.style.size
            pen.link(element, (on_line[0].x, low, right, high), link, to=link)

    def _write(self, pen: Pen, pieces: Iterable["_Piece"]) -> None:
        """Each line one text object: who takes the words out finds them beside each other."""
        for y, line in groupby(pieces, key=lambda piece: piece.y):
            text = pen.canvas.beginText()
            slant: float | None = None
            for piece in line:
                run = piece.run
                if slant != (_SLANT if run.italic else 0.0):
                    slant = _SLANT if run.italic else 0.0
                    text.setTextTransform(1, 0, slant, 1, piece.x, y)
                text.setFont(font_of(run, self.style), self.style.size)
                text.setFillColor(HexColor(run.colour or self.style.colour))
                if run.spoken is None:
                    text.textOut(run.text + piece.ends)
                else:
                    pen.write_spoken(text, run.text + piece.ends, run.spoken + piece.ends)
            pen.canvas.drawText(text)


@dataclass(frozen=True)
class _Piece:
    """A run on its place; `ends` is the space with which the text goes on on the next line."""

    run: Run
    x: float
    y: float
    ends: str
