"""The recovery key on paper: one A4 page with the key in big groups, what it is for and where to keep it."""

from datetime import date
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from makelaar.export.pdf_fonts import BOLD, REGULAR, inter_canvas
from makelaar.export.pdf_text import Block, Style
from makelaar.i18n import _

_WIDTH, _HEIGHT = A4
_MARGIN = 25 * mm
_INK_COLOUR, _QUIET_COLOUR = "#1d2433", "#5b6475"
_INK, _QUIET, _LINE = HexColor(_INK_COLOUR), HexColor(_QUIET_COLOUR), HexColor("#c9cfda")


def recovery_sheet(register_label: str, recovery_key: str, day: date) -> bytes:
    """The PDF. `register_label` is the register's own name, `recovery_key` as it is printed (groups with hyphens).

    Black on white, no picture, signs of 19 points: it survives a poor printer. The title names no register.
    """
    page = BytesIO()
    canvas = inter_canvas(page, _("Herstelsleutel"))
    top = _heading(canvas, register_label, day)
    top = _key(canvas, recovery_key, top - 12 * mm)
    for title, text in _advice():
        top = _paragraph(canvas, title, BOLD, top - 9 * mm)
        top = _paragraph(canvas, text, REGULAR, top - 1.5 * mm)
    _lines_to_write_on(canvas, top - 16 * mm)
    canvas.showPage()
    canvas.save()
    return page.getvalue()


def _heading(canvas: Canvas, register_label: str, day: date) -> float:
    top = _HEIGHT - _MARGIN - 8 * mm
    canvas.setFillColor(_INK)
    canvas.setFont(BOLD, 26)
    canvas.drawString(_MARGIN, top, _("Herstelsleutel"))
    about = _("Register “{name}”, gemaakt op {day}").format(
        name=register_label, day=f"{day.day}-{day.month}-{day.year}"
    )
    return _paragraph(canvas, about, REGULAR, top - 5 * mm, quiet=True)


def _key(canvas: Canvas, recovery_key: str, top: float) -> float:
    """Two rows of four groups in a frame, each group with its number: easy to read out and to find back."""
    height = 44 * mm
    canvas.setStrokeColor(_LINE)
    canvas.setLineWidth(1)
    canvas.roundRect(_MARGIN, top - height, _WIDTH - 2 * _MARGIN, height, 3 * mm)
    column = (_WIDTH - 2 * _MARGIN - 12 * mm) / 4
    for place, group in enumerate(recovery_key.split("-")):
        left = _MARGIN + 8 * mm + place % 4 * column
        line = top - 18 * mm - place // 4 * 18 * mm
        canvas.setFillColor(_QUIET)
        canvas.setFont(REGULAR, 8)
        canvas.drawString(left, line + 8 * mm, str(place + 1))
        canvas.setFillColor(_INK)
        canvas.setFont(BOLD, 19)
        canvas.drawString(left, line, group, charSpace=1.2)
    return float(top - height)


def _advice() -> tuple[tuple[str, str], ...]:
    return (
        (
            _("Waarvoor is dit?"),
            _(
                "Ben je je wachtzin vergeten? Kies bij het openen “Ik ben mijn wachtzin kwijt” en typ deze acht "
                "groepjes over. Hoofdletters, spaties en streepjes maken niet uit. Kies daarna bij Instellingen een "
                "nieuwe wachtzin."
            ),
        ),
        (
            _("Waar bewaar je dit?"),
            _(
                "Op papier, op een plek met slot: een kluis, een afgesloten la, bij je leidinggevende in een dichte "
                "envelop. Nooit bij je laptop, niet als foto op je telefoon en niet in de mail."
            ),
        ),
        (
            _("Wie dit vel heeft, kan erin"),
            _(
                "Met dit vel en een kopie van het register kan iemand alles lezen. Kwijtgeraakt? Maak in Makelaar "
                "meteen een nieuwe herstelsleutel; dan opent deze het register niet meer. Oude kopieën van het "
                "register blijven er wel mee opengaan."
            ),
        ),
        (
            _("Zonder wachtzin en zonder dit vel"),
            _("kan niemand het register meer openen, ook de makers van Makelaar niet."),
        ),
    )


def _paragraph(canvas: Canvas, text: str, font: str, top: float, *, quiet: bool = False) -> float:
    """Draw a paragraph under `top`; gives where it ends."""
    style = Style(11, 16, _QUIET_COLOUR if quiet else _INK_COLOUR, font)
    return Block(text, style, _WIDTH - 2 * _MARGIN).draw(canvas, _MARGIN, top)


def _lines_to_write_on(canvas: Canvas, top: float) -> None:
    canvas.setStrokeColor(_LINE)
    canvas.setFillColor(_QUIET)
    canvas.setFont(REGULAR, 9)
    half = (_WIDTH - 2 * _MARGIN - 8 * mm) / 2
    for left, label in ((_MARGIN, _("Bewaard door")), (_MARGIN + half + 8 * mm, _("Plek"))):
        canvas.line(left, top, left + half, top)
        canvas.drawString(left, top - 4.5 * mm, label)
