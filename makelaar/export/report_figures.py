"""Figures on a page of a report: each has a height, so a page is laid out before it is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from makelaar.export.pdf_fonts import BOLD, REGULAR
from makelaar.export.pdf_text import Block, Style
from makelaar.hearts.doors.palette import LIGHT

BODY, QUIET = Style(10.5, 15, LIGHT.ink), Style(9, 12.5, LIGHT.muted)
GUTTER = 22.0
"""Between two columns."""
_SECTION, _HEADING, _PADDING = Style(13, 17, LIGHT.ink, BOLD), Style(10.5, 15, LIGHT.ink, BOLD), 12.0


class Figure(Protocol):
    """Something on a page, so many points high."""

    @property
    def height(self) -> float: ...

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        """Draw it under `top`."""
        ...


@dataclass(frozen=True)
class Text:
    """A paragraph."""

    block: Block

    @property
    def height(self) -> float:
        return self.block.height

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        self.block.draw(canvas, left, top)


@dataclass(frozen=True)
class Below:
    """Figures below each other."""

    figures: Sequence[Figure]
    gap: float = 6.0

    @property
    def height(self) -> float:
        return sum(one.height for one in self.figures) + self.gap * max(0, len(self.figures) - 1)

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        for one in self.figures:
            one.draw(canvas, left, top)
            top -= one.height + self.gap


@dataclass(frozen=True)
class Beside:
    """Figures beside each other, each `step` points further."""

    figures: Sequence[Figure]
    step: float

    @property
    def height(self) -> float:
        return max(one.height for one in self.figures)

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        for one in self.figures:
            one.draw(canvas, left, top)
            left += self.step


class Panel:
    """A title and a text in a frame."""

    def __init__(self, title: str, text: str, room: float) -> None:
        inside = room - 2 * _PADDING
        self._room = room
        self._text = Below((Text(Block(title, _HEADING, inside)), Text(Block(text, QUIET, inside))), 3)
        self.height: float = self._text.height + 2 * _PADDING

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        canvas.setFillColor(HexColor(LIGHT.paper))
        canvas.setStrokeColor(HexColor(LIGHT.wall_line))
        canvas.setLineWidth(0.8)
        canvas.roundRect(left, top - self.height, self._room, self.height, 5, stroke=1, fill=1)
        self._text.draw(canvas, left + _PADDING, top - _PADDING)


def section(title: str, room: float, *figures: Figure) -> Figure:
    """Figures under a title."""
    return Below((Text(Block(title, _SECTION, room)), *figures), 7.0)


def write(
    canvas: Canvas, left: float, line: float, text: str, size: float, font: str = REGULAR, colour: str = LIGHT.ink
) -> None:
    """One line of text."""
    canvas.setFillColor(HexColor(colour))
    canvas.setFont(font, size)
    canvas.drawString(left, line, text)
