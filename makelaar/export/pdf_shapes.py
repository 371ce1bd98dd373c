"""Plain shapes (`hearts.doors.shapes`) painted on a page of a PDF."""

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from makelaar.export.pdf_fonts import BOLD, REGULAR
from makelaar.hearts.doors.shapes import Box, Path, Shape, Words


def paint_shape(canvas: Canvas, shape: Shape) -> None:
    """On paper y goes up: from where the canvas stands, everything of the drawing is below zero."""
    if isinstance(shape, Words):
        canvas.setFillColor(HexColor(shape.colour))
        canvas.setFont(BOLD if shape.bold else REGULAR, shape.size)
        place = {"start": canvas.drawString, "middle": canvas.drawCentredString, "end": canvas.drawRightString}
        place[shape.align](shape.x, -shape.y, shape.text)
        return
    if shape.fill is not None:
        canvas.setFillColor(HexColor(shape.fill))
    if shape.line is not None:
        canvas.setStrokeColor(HexColor(shape.line))
        canvas.setLineWidth(shape.line_width)
    if isinstance(shape, Box):
        _paint_box(canvas, shape)
    else:
        _paint_path(canvas, shape)


def _paint_box(canvas: Canvas, box: Box) -> None:
    if box.dotted:
        canvas.setDash(0.1 * box.line_width, 2.4 * box.line_width)
    canvas.roundRect(box.x, -box.y - box.height, box.width, box.height, box.radius, **_painted(box))
    if box.dotted:
        canvas.setDash()


def _paint_path(canvas: Canvas, path: Path) -> None:
    drawn = canvas.beginPath()
    drawn.moveTo(path.points[0][0], -path.points[0][1])
    for x, y in path.points[1:]:
        drawn.lineTo(x, -y)
    canvas.drawPath(drawn, **_painted(path))


def _painted(shape: Box | Path) -> dict[str, int]:
    return {"stroke": int(shape.line is not None), "fill": int(shape.fill is not None)}
