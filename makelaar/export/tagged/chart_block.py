"""A drawing of reportlab.graphics on the page, with what it shows in words."""

from dataclasses import dataclass
from typing import Any

from reportlab.graphics.renderbase import renderScaledDrawing
from reportlab.graphics.renderPDF import _PDFRenderer
from reportlab.graphics.shapes import Drawing

from makelaar.export.pdf_fonts import BOLD, REGULAR
from makelaar.export.tagged.block import Block
from makelaar.export.tagged.elements import Element
from makelaar.export.tagged.pen import Pen
from makelaar.export.tagged.runs import drawable


@dataclass(frozen=True)
class ChartBlock:
    """A drawing, made smaller if it is wider than its column or higher than `most_high`, never larger."""

    drawing: Drawing
    element: Element
    most_high: float
    before: float = 6.0
    after: float = 8.0
    keeps_next: bool = False

    def height(self, width: float) -> float:
        return float(self.drawing.height) * self._scale(width)

    def least(self, width: float) -> float:
        return self.height(width)

    def split(self, width: float, room: float, *, forced: bool) -> tuple[Block, Block] | None:
        return None

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        scale, bottom = self._scale(width), top - self.height(width)
        right = left + self.drawing.width * scale
        box = " ".join(f"{edge:.2f}" for edge in (left, bottom, right, top))
        self.element.set("Layout", Placement="/Block", BBox=f"[{box}]")
        with pen.element(self.element) as canvas:
            canvas.saveState()
            canvas.translate(left, bottom)
            canvas.scale(scale, scale)
            Renderer().draw(renderScaledDrawing(self.drawing), canvas, 0, 0, showBoundary=0)
            canvas.restoreState()

    def _scale(self, width: float) -> float:
        wide, high = float(self.drawing.width), float(self.drawing.height)
        return min(1.0, width / wide, self.most_high / high)


class Renderer(_PDFRenderer):  # type: ignore[misc]  # reportlab tells no types
    """All words in Inter, the only typeface that is in the file; a box for what has no glyph."""

    def applyStateChanges(self, delta: dict[str, Any], newState: dict[str, Any]) -> None:
        if "fontName" in delta:
            delta["fontName"] = _inter(delta["fontName"])
        super().applyStateChanges(delta, newState)

    def drawString(self, stringObj: Any) -> None:
        state = self._tracker.getState()
        state["fontName"] = _inter(state["fontName"])
        shown = stringObj.copy() if drawable(stringObj.text) != stringObj.text else stringObj
        shown.text = drawable(stringObj.text)
        super().drawString(shown)


def _inter(font: str) -> str:
    return font if font in (REGULAR, BOLD) else BOLD if "Bold" in font else REGULAR
