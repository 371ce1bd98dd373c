"""The paper twin of a round: its doors as on the façade, each a box to write what came of ringing.

Black on white for any printer. It tells house numbers and no more of who lives there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from makelaar.export.pdf_fonts import BOLD, REGULAR, inter_canvas, width
from makelaar.export.pdf_shapes import paint_shape
from makelaar.hearts.day_words import exact_day
from makelaar.hearts.doors.facade import Cell
from makelaar.hearts.doors.finding import DO_NOT_RING_WORDS, STATE_WORDS
from makelaar.hearts.doors.house_front import house_front
from makelaar.hearts.doors.letter_widths import cut
from makelaar.hearts.doors.palette import FacadeColours
from makelaar.hearts.doors.sheet_pages import TITLE_ROOM, PaperBuilding, PaperDoor, Strip, sheet_pages, strip_height
from makelaar.hearts.doors.signs import state_sign
from makelaar.hearts.doors.state import DoorState
from makelaar.i18n import _
from makelaar.terms import Outcome

_WIDTH, _HEIGHT = A4
_MARGIN = 11 * mm
_ROOM = _WIDTH - 2 * _MARGIN
_HEAD, _LEGEND, _REMARK, _LEAST_REMARKS = 64.0, 50.0, 22.0, 3
_SIGN_ROOM = 26.0
"""In the legend, for a digit and its sign."""
_INK, _QUIET, _FAINT = "#000000", "#4A4A4A", "#8A8A8A"
_GREYS = FacadeColours(
    paper="#FFFFFF",
    wall="#FFFFFF",
    wall_line="#B5B5B5",
    roof="#C9C9C9",
    shade="#F0F0F0",
    glass="#FFFFFF",
    entrance="#9A9A9A",
    ground="#7A7A7A",
    green="#E8E8E8",
    trunk="#C9C9C9",
    ink=_INK,
    muted=_QUIET,
    accent=_INK,
    edge=_FAINT,
    stop=_INK,
    states={},
)


@dataclass(frozen=True)
class SheetHead:
    """What stands above the sheet; a name that is not known yet is a line to write on."""

    day: date
    duo: tuple[str, ...]


def round_sheet_pdf(head: SheetHead, buildings: Sequence[PaperBuilding]) -> bytes:
    """The PDF: A4, as few pages as the doors need, each with its legend and lines for remarks."""
    high = _HEIGHT - 2 * _MARGIN - _HEAD - _LEGEND - _LEAST_REMARKS * _REMARK
    made = sheet_pages(buildings, (_ROOM, high))
    file = BytesIO()
    canvas = inter_canvas(file, _("Rondeblad"))
    for number, strips in enumerate(made.pages, start=1):
        _draw_head(canvas, head, number, len(made.pages))
        top = _HEIGHT - _MARGIN - _HEAD
        for strip in strips:
            _draw_strip(canvas, strip, top, made.scale)
            top -= strip_height(strip, made.scale)
        _draw_legend(canvas, top)
        _draw_remarks(canvas, top - _LEGEND)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _draw_head(canvas: Canvas, head: SheetHead, page: int, pages: int) -> None:
    top = _HEIGHT - _MARGIN - 15
    _text(canvas, _MARGIN, top, _("Ronde langs de deuren"), 17, BOLD)
    told = _("blad {page} van {pages}").format(page=page, pages=pages)
    _text(canvas, _WIDTH - _MARGIN - width(told, REGULAR, 9), top, told, 9, colour=_QUIET)
    fields = (
        (0.35, _("Dag"), exact_day(head.day)),
        (0.15, _("Van"), ""),
        (0.15, _("tot"), ""),
        (0.35, _("Duo"), _duo(head.duo)),
    )
    left = _MARGIN
    for share, label, known in fields:
        _to_fill_in(canvas, left, top - 26, share * (_ROOM + 10) - 10, label, known)
        left += share * (_ROOM + 10)


def _duo(names: Sequence[str]) -> str:
    """Both names; with one, room for the other."""
    return " + ".join(names) if len(names) != 1 else f"{names[0]} +"


def _to_fill_in(canvas: Canvas, left: float, line: float, room: float, label: str, known: str) -> None:
    """A line with its label in front, filled in as far as it is known."""
    _text(canvas, left, line, label, 9, colour=_QUIET)
    begin = left + width(label, REGULAR, 9) + 5
    _text(canvas, begin + 2, line, cut(known, left + room - begin - 2, 9.5), 9.5, BOLD)
    _rule(canvas, begin, line - 3, left + room)


def _draw_strip(canvas: Canvas, strip: Strip, top: float, scale: float) -> None:
    if strip.has_title:
        name = strip.building.name if strip.begins else _("{name} (vervolg)").format(name=strip.building.name)
        _text(canvas, _MARGIN, top - 12, cut(name, _ROOM, 11.5), 11.5, BOLD)
        top -= TITLE_ROOM
    doors = {door.place.door_id: door for door in strip.building.doors}
    canvas.saveState()
    canvas.translate(_MARGIN, top)
    canvas.scale(scale, scale)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    for part in house_front(strip.layout, _GREYS, scale * 4 / 3):
        for shape in part.placed():
            paint_shape(canvas, shape)
    for cell in strip.layout.cells:
        _draw_door(canvas, cell, doors[cell.door_id])
    canvas.restoreState()


def _draw_door(canvas: Canvas, cell: Cell, door: PaperDoor) -> None:
    """A box to write in; where not to ring a cross; a door that is not on the round is an outline with its number."""
    bottom = -cell.y - cell.height
    asked = door.box is not None and not door.do_not_ring
    canvas.setFillColor(HexColor("#FFFFFF"))
    canvas.setStrokeColor(HexColor(_INK if asked else _GREYS.wall_line))
    canvas.setLineWidth(1.3 if asked else 0.7)
    canvas.roundRect(cell.x, bottom, cell.width, cell.height, 3, stroke=int(not door.do_not_ring), fill=1)
    if asked:
        _text(canvas, cell.x + 4, bottom + cell.height - 12.5, str(door.box), 11.5, BOLD)
        _text(canvas, cell.x + 4, bottom + 4, cut(cell.number, cell.width - 18, 9), 9, colour=_QUIET)
        canvas.setLineWidth(0.9)
        canvas.setStrokeColor(HexColor(_QUIET))
        canvas.rect(cell.x + cell.width - 13.5, bottom + 3.5, 10, 10, stroke=1, fill=0)
        return
    if door.do_not_ring:
        _cross(canvas, cell.x + cell.width / 2, bottom + cell.height / 2 + 5, 9)
    number = cut(cell.number, cell.width - 6, 9)
    _text(canvas, cell.x + (cell.width - width(number, REGULAR, 9)) / 2, bottom + 4, number, 9, colour=_QUIET)


def _draw_legend(canvas: Canvas, top: float) -> None:
    """The six outcomes with the digit to write and the sign that the program shows; then the other marks."""
    line, left = top - 14, _MARGIN
    words = [_(STATE_WORDS[DoorState(outcome.value)]) for outcome in Outcome]
    between = (_ROOM - sum(_SIGN_ROOM + width(word, REGULAR, 9) for word in words)) / (len(words) - 1)
    for digit, (outcome, word) in enumerate(zip(Outcome, words, strict=True), start=1):
        _text(canvas, left, line, str(digit), 13, BOLD)
        for shape in state_sign(DoorState(outcome.value), left + 17, -line - 4.5, 9, _INK):
            paint_shape(canvas, shape)
        _text(canvas, left + _SIGN_ROOM, line, word, 9)
        left += _SIGN_ROOM + width(word, REGULAR, 9) + between
    line -= 19
    canvas.setStrokeColor(HexColor(_QUIET))
    canvas.setLineWidth(0.8)
    canvas.rect(_MARGIN + 0.5, line - 0.5, 8, 8, stroke=1, fill=0)
    told = _("briefje in de bus")
    _text(canvas, _MARGIN + 14, line, told, 9)
    left = _MARGIN + 14 + width(told, REGULAR, 9) + 22
    _cross(canvas, left, line + 3, 4)
    _text(canvas, left + 10, line, _(DO_NOT_RING_WORDS), 9)
    after = _("Typ dit blad na afloop over, vak voor vak, en versnipper het dan.")
    _text(canvas, _WIDTH - _MARGIN - width(after, REGULAR, 9), line, after, 9, colour=_QUIET)


def _draw_remarks(canvas: Canvas, top: float) -> None:
    """Lines down to the end of the page."""
    box, back = _("vak"), _("terugkomen:")
    line = top - _REMARK + 4
    while line >= _MARGIN:
        _to_fill_in(canvas, _MARGIN, line, 58, box, "")
        _text(canvas, _MARGIN + 62, line, ":", 9, colour=_QUIET)
        _rule(canvas, _MARGIN + 70, line - 3, _WIDTH - _MARGIN - 168)
        _to_fill_in(canvas, _WIDTH - _MARGIN - 160, line, 160, back, "")
        line -= _REMARK


def _text(
    canvas: Canvas, left: float, line: float, text: str, size: float, font: str = REGULAR, colour: str = _INK
) -> None:
    canvas.setFillColor(HexColor(colour))
    canvas.setFont(font, size)
    canvas.drawString(left, line, text)


def _rule(canvas: Canvas, left: float, line: float, right: float) -> None:
    canvas.setStrokeColor(HexColor(_FAINT))
    canvas.setLineWidth(0.6)
    canvas.line(left, line, right, line)


def _cross(canvas: Canvas, x: float, y: float, half: float) -> None:
    canvas.setStrokeColor(HexColor(_INK))
    canvas.setLineWidth(1.3)
    canvas.line(x - half, y - half, x + half, y + half)
    canvas.line(x - half, y + half, x + half, y - half)
