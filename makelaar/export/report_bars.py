"""The bars of a report, figures as in `report_figures`. What a colour says is always written beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from makelaar.export.pdf_fonts import BOLD, REGULAR, width
from makelaar.export.report_figures import write
from makelaar.hearts.doors.letter_widths import cut
from makelaar.hearts.doors.palette import LIGHT, ink_on

TRACK = "#F1EDE6"
"""Where a bar could still reach."""
_PARTS, _ROW, _BAR = 33.0, 19.0, 11.0


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
class ShareRow:
    """A bar with its label and its words behind it; `share` is of the room."""

    label: str
    share: float
    words: str


@dataclass(frozen=True)
class ShareBars:
    """Labels, bars and what they say, in three columns."""

    rows: Sequence[ShareRow]
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
            write(canvas, left, line, cut(row.label, self.labels - 6, 9.5), 9.5)
            begin = left + self.labels
            bar(canvas, begin, line - 1.5, bars, _BAR, TRACK)
            if row.share:
                bar(canvas, begin, line - 1.5, bars * row.share, _BAR, LIGHT.accent)
            write(canvas, begin + bars + 8, line, row.words, 9.5, BOLD)
            top -= _ROW


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
