"""Running text on a page of a PDF."""

from dataclasses import dataclass
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from makelaar.export.pdf_fonts import REGULAR, use_inter


@dataclass(frozen=True)
class Style:
    """How text looks; sizes in points, colour "#RRGGBB"."""

    size: float
    leading: float
    colour: str
    font: str = REGULAR


class Block:
    """A text broken into lines of at most `room` points; signs of markup in it are letters like any other."""

    def __init__(self, text: str, style: Style, room: float) -> None:
        use_inter()
        look = ParagraphStyle(
            "text",
            fontName=style.font,
            fontSize=style.size,
            leading=style.leading,
            textColor=HexColor(style.colour),
            splitLongWords=1,
        )
        self._paragraph = Paragraph(escape(text), look)
        self.height: float = self._paragraph.wrap(room, 0)[1]

    def draw(self, canvas: Canvas, left: float, top: float) -> float:
        """Draw it under `top`; gives where it ends."""
        self._paragraph.drawOn(canvas, left, top - self.height)
        return top - self.height
