"""The announcement of a round on paper: one A4 page for every letter box, addressed to nobody.

The first line of the text is the heading, an empty line begins a new paragraph, and lines that begin with a hyphen are
a list.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from math import ceil

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from makelaar.errors import Refused
from makelaar.export.pdf_fonts import BOLD, inter_canvas, unprintable
from makelaar.export.pdf_text import Block, Style
from makelaar.hearts.doors.palette import LIGHT
from makelaar.i18n import _, ngettext

_WIDTH, _HEIGHT = A4
_SIDE, _TOP, _BOTTOM = 25 * mm, 22 * mm, 20 * mm
_ROOM = _WIDTH - 2 * _SIDE
_HEADING = Style(26, 32, LIGHT.ink, BOLD)
_GAP, _AFTER_HEADING = 12.0, 18.0
_PANEL, _BULLET, _BETWEEN_ITEMS = 13.0, 18.0, 5.0
"""Within the panel round a list: on all sides, before the text of an item, and between two."""
_DOORS, _DOOR_WIDTH, _DOOR_HEIGHT = 9, 11.0, 17.0
_ITEM_BEGINS = ("- ", "– ", "• ", "* ")
_LARGE, _SMALL = (13.5, 20.0), (12.0, 17.5)
"""Size and leading: large to read, and where the letter is too long for that the least that residents should get."""


@dataclass(frozen=True)
class _Piece:
    """A part of the letter and the room that it takes, with what is left open above it."""

    blocks: tuple[Block, ...]
    above: float
    leading: float = 0.0
    is_list: bool = False

    @property
    def height(self) -> float:
        inside = sum(block.height for block in self.blocks)
        extra = 2 * _PANEL + _BETWEEN_ITEMS * (len(self.blocks) - 1) if self.is_list else 0.0
        return self.above + inside + extra


def round_letter(text: str) -> bytes:
    """The PDF of a letter that is written out. Raises Refused when it is longer than a page, or has letters that the
    typeface does not have."""
    if strange := unprintable(text):
        raise Refused(
            _("De brief heeft letters die hier niet gedrukt kunnen worden: {letters}. Er is niets gemaakt.").format(
                letters=" ".join(strange[:12])
            )
        )
    if over := lines_over(text):
        raise Refused(
            ngettext(
                "De brief is {n} regel te lang voor één bladzijde. Er is niets gemaakt; maak de tekst korter.",
                "De brief is {n} regels te lang voor één bladzijde. Er is niets gemaakt; maak de tekst korter.",
                over,
            ).format(n=over)
        )
    file = BytesIO()
    canvas = inter_canvas(file, _("Aankondiging van een ronde"))
    _row_of_doors(canvas)
    top = _HEIGHT - _TOP - _DOOR_HEIGHT
    size = _LARGE if _too_high(text, _LARGE) <= 0 else _SMALL
    for piece in _pieces(text, size):
        top = _draw(canvas, piece, top)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def lines_over(text: str) -> int:
    """How many lines a letter is too long for one page, in the smallest letters; 0 when it fits."""
    return max(0, ceil(_too_high(text, _SMALL) / _SMALL[1]))


def _too_high(text: str, size: tuple[float, float]) -> float:
    """By how many points the letter is higher than the page; below 0 when it fits."""
    room = _HEIGHT - _TOP - _DOOR_HEIGHT - _BOTTOM
    high: float = sum(piece.height for piece in _pieces(text, size)) - room
    return high


def _pieces(text: str, size: tuple[float, float]) -> Iterator[_Piece]:
    letters, leading = size
    body, item = Style(letters, leading, LIGHT.ink), Style(letters + 0.5, leading, LIGHT.ink, BOLD)
    lines = [line.strip() for line in text.strip().splitlines()]
    yield _Piece((Block(lines[0] if lines else "", _HEADING, _ROOM),), _AFTER_HEADING)
    above = _AFTER_HEADING
    items: list[Block] = []
    for line in [*lines[1:], ""]:
        if line.startswith(_ITEM_BEGINS):
            items.append(Block(line[2:].strip(), item, _ROOM - 2 * _PANEL - _BULLET))
            continue
        if items:
            yield _Piece(tuple(items), above, leading, is_list=True)
            items, above = [], _GAP
        if line:
            yield _Piece((Block(line, body, _ROOM),), above)
            above = 0.0
        else:
            above = max(above, _GAP)


def _draw(canvas: Canvas, piece: _Piece, top: float) -> float:
    """Draw a piece under `top`; gives where it ends."""
    end = top - piece.height
    top -= piece.above
    if not piece.is_list:
        for block in piece.blocks:
            top = block.draw(canvas, _SIDE, top)
        return end
    canvas.setFillColor(HexColor(LIGHT.paper))
    canvas.setStrokeColor(HexColor(LIGHT.wall_line))
    canvas.setLineWidth(0.8)
    canvas.roundRect(_SIDE, end, _ROOM, top - end, 6, stroke=1, fill=1)
    top -= _PANEL
    for block in piece.blocks:
        canvas.setFillColor(HexColor(LIGHT.accent))
        canvas.circle(_SIDE + _PANEL + 4, top - 0.55 * piece.leading, 3, stroke=0, fill=1)
        top = block.draw(canvas, _SIDE + _PANEL + _BULLET, top) - _BETWEEN_ITEMS
    return end


def _row_of_doors(canvas: Canvas) -> None:
    """A row of doors above the heading, one of them open to a talk."""
    canvas.setLineWidth(1.1)
    for place in range(_DOORS):
        is_open = place == 2
        canvas.setStrokeColor(HexColor(LIGHT.accent if is_open else LIGHT.edge))
        canvas.setFillColor(HexColor(LIGHT.accent if is_open else LIGHT.glass))
        left, bottom = _SIDE + place * (_DOOR_WIDTH + 6), _HEIGHT - _TOP - _DOOR_HEIGHT
        canvas.roundRect(left + 0.5, bottom, _DOOR_WIDTH, _DOOR_HEIGHT, 2.5, stroke=1, fill=1)
        canvas.setFillColor(HexColor(LIGHT.glass if is_open else LIGHT.edge))
        canvas.circle(left + _DOOR_WIDTH - 2.2, bottom + 0.45 * _DOOR_HEIGHT, 0.9, stroke=0, fill=1)
