"""A drawing along the foot of a cover, from edge to edge of the paper: decoration, said to be so."""

from dataclasses import dataclass

from reportlab.graphics.renderbase import renderScaledDrawing
from reportlab.graphics.shapes import Drawing

from makelaar.export.tagged.block import Block
from makelaar.export.tagged.chart_block import Renderer
from makelaar.export.tagged.pen import Pen


@dataclass(frozen=True)
class CoverArt:
    """Takes no room: it stands on the foot of the page, as wide as the paper."""

    drawing: Drawing
    before: float = 0.0
    after: float = 0.0
    keeps_next: bool = True

    def height(self, width: float) -> float:
        return 0.0

    def least(self, width: float) -> float:
        return 0.0

    def split(self, width: float, room: float, *, forced: bool) -> tuple[Block, Block] | None:
        return None

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        scale = pen.size[0] / float(self.drawing.width)
        with pen.decoration() as canvas:
            canvas.saveState()
            canvas.scale(scale, scale)
            Renderer().draw(renderScaledDrawing(self.drawing), canvas, 0, 0, showBoundary=0)
            canvas.restoreState()
