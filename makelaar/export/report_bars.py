"""The bars of a report, figures as in `report_figures`. What a colour says is always written beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from makelaar.export.pdf_fonts import BOLD, REGULAR, width
from makelaar.export.pdf_shapes import paint_shape
from makelaar.export.report_figures import write
from makelaar.hearts.doors.letter_widths import cut
from makelaar.hearts.doors.palette import LIGHT, ink_on
from makelaar.hearts.doors.shapes import Shape

TRACK = "#F1EDE6"
"""Where a bar could still reach."""
_PARTS, _ROW, _BAR, _TOPIC = 33.0, 19.0, 11.0, 28.0
_WORDS = 30.0
"""Behind a bar, for a share; what more is said stands in a column of its own."""


@dataclass(frozen=True)
class Piece:
    """A part of a bar that is made of parts."""

    count: int
    colour: str
    line: str | None = None


@dataclass(frozen=True)
class PartsRow:
    """One bar of parts under its label; its length says how much it is of the longest."""

    label: str
    pieces: Sequence[Piece]


@dataclass(frozen=True)
class PartsBars:
    """Bars of parts below each other, each as long as it counts."""

    rows: Sequence[PartsRow]
    room: float

    @property
    def height(self) -> float:
        return _PARTS * len(self.rows)

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        most = max(sum(piece.count for piece in row.pieces) for row in self.rows)
        for row in self.rows:
            write(canvas, left, top - 9, cut(row.label, self.room, 9.5), 9.5)
            at = left
            for piece in row.pieces:
                wide = self.room * piece.count / most
                if piece.count:
                    bar(canvas, at, top - 27, wide, 15, piece.colour, piece.line)
                    _count_inside(canvas, at, top - 23, wide, piece)
                at += wide
            top -= _PARTS


@dataclass(frozen=True)
class CountRow:
    """A bar with its sign and label, then its words and more of them; `share` is of the room, None for no bar."""

    label: str
    share: float | None
    words: str
    colour: str = LIGHT.accent
    sign: tuple[Shape, ...] = ()
    more: str = ""


@dataclass(frozen=True)
class CountBars:
    """Labels, bars and what they count, in three columns; a hidden count has words and no bar."""

    rows: Sequence[CountRow]
    room: float
    labels: float
    words: float

    @property
    def height(self) -> float:
        return _ROW * len(self.rows)

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        bars = self.room - self.labels - self.words
        for row in self.rows:
            line = top - 13
            if row.sign:
                canvas.saveState()
                canvas.translate(left + 6, line + 3.5)
                for shape in row.sign:
                    paint_shape(canvas, shape)
                canvas.restoreState()
            indent = 18.0 if row.sign else 0.0
            write(canvas, left + indent, line, cut(row.label, self.labels - indent - 6, 9.5), 9.5)
            begin = left + self.labels
            if row.share is not None:
                bar(canvas, begin, line - 1.5, bars, _BAR, TRACK)
                if row.share:
                    bar(canvas, begin, line - 1.5, bars * row.share, _BAR, row.colour)
            aside = begin + (bars + 8 if row.share is not None else 0)
            quiet = row.share is None
            write(canvas, aside, line, row.words, 9.5, REGULAR if quiet else BOLD, LIGHT.muted if quiet else LIGHT.ink)
            write(canvas, begin + bars + 8 + _WORDS, line, row.more, 9, colour=LIGHT.muted)
            top -= _ROW


@dataclass(frozen=True)
class TopicBars:
    """Bars in a narrow column: each under its label, the count behind it. None of them is hidden."""

    rows: Sequence[CountRow]
    room: float

    @property
    def height(self) -> float:
        return _TOPIC * len(self.rows)

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        bars = self.room - 24
        for row in self.rows:
            write(canvas, left, top - 9, cut(row.label, self.room, 9.5), 9.5)
            bar(canvas, left, top - 21, bars * (row.share or 0.0), 8, row.colour)
            write(canvas, left + bars * (row.share or 0.0) + 6, top - 20.5, row.words, 9.5, BOLD)
            top -= _TOPIC


@dataclass(frozen=True)
class Legend:
    """Colours with what they say, on one line."""

    parts: Sequence[tuple[Piece, str]]
    height: float = 14.0

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        for piece, words in self.parts:
            bar(canvas, left, top - 11, 13, 9, piece.colour, piece.line)
            write(canvas, left + 18, top - 10, words, 9, colour=LIGHT.muted)
            left += 18 + width(words, REGULAR, 9) + 18


def bar(
    canvas: Canvas, left: float, bottom: float, wide: float, high: float, colour: str, line: str | None = None
) -> None:
    """A bar with round corners, never narrower than can be seen."""
    canvas.setFillColor(HexColor(colour))
    if line is not None:
        canvas.setStrokeColor(HexColor(line))
        canvas.setLineWidth(0.7)
    edge = 0.35 if line else 0.0
    wide = max(wide, 2.0)
    canvas.roundRect(
        left + edge,
        bottom + edge,
        wide - 2 * edge,
        high - 2 * edge,
        min(2.0, wide / 2 - edge),
        stroke=int(line is not None),
        fill=1,
    )


def _count_inside(canvas: Canvas, left: float, line: float, wide: float, piece: Piece) -> None:
    """How many a part counts, where it has the room; in a bar so short that it has not, the eye counts."""
    told = str(piece.count)
    if width(told, BOLD, 9) + 8 <= wide:
        write(canvas, left + 6, line, told, 9, BOLD, ink_on(piece.colour, LIGHT.ink))
