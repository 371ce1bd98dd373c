"""The drawing of a chart as reportlab.graphics has it, for the page."""

from reportlab.graphics.shapes import Drawing, Polygon, PolyLine, Rect, String
from reportlab.graphics.shapes import Shape as PaperShape
from reportlab.lib.colors import HexColor

from makelaar.export.pdf_fonts import BOLD, REGULAR, use_inter
from makelaar.hearts.doors.shapes import Box, Path, Scene, Shape, Words

_ROUND = 1


def on_paper(scene: Scene) -> Drawing:
    """The same shapes; y goes up."""
    use_inter()
    drawing = Drawing(scene.width, scene.height)
    for part in scene.parts:
        for shape in part.placed():
            drawing.add(_shape(shape, scene.height))
    return drawing


def _shape(shape: Shape, high: float) -> PaperShape:
    if isinstance(shape, Words):
        font = BOLD if shape.bold else REGULAR
        look = {"fontName": font, "fontSize": shape.size, "fillColor": HexColor(shape.colour)}
        return String(shape.x, high - shape.y, shape.text, textAnchor=shape.align, **look)
    paint = {
        "fillColor": None if shape.fill is None else HexColor(shape.fill),
        "strokeColor": None if shape.line is None else HexColor(shape.line),
        "strokeWidth": shape.line_width,
        "strokeLineCap": _ROUND,
        "strokeLineJoin": _ROUND,
    }
    if isinstance(shape, Box):
        radius = min(shape.radius, shape.width / 2, shape.height / 2)
        dots = [0.1 * shape.line_width, 2.4 * shape.line_width] if shape.dotted else None
        low = high - shape.y - shape.height
        return Rect(shape.x, low, shape.width, shape.height, rx=radius, ry=radius, strokeDashArray=dots, **paint)
    return _path(shape, high, paint)


def _path(path: Path, high: float, paint: dict[str, object]) -> PaperShape:
    points = [at for x, y in path.points for at in (x, high - y)]
    if path.fill is not None:
        return Polygon(points, **paint)
    del paint["fillColor"]
    return PolyLine(points, **paint)
