"""A drawing of plain shapes as a file: svg to edit, png to show, pdf to print. It is what the screen shows."""

from collections.abc import Callable, Sequence
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from makelaar.export.facade_pixels import paint_png
from makelaar.export.pdf_fonts import inter_canvas
from makelaar.export.pdf_shapes import paint_shape
from makelaar.hearts.doors.shapes import Box, Part, Path, Scene, Words
from makelaar.i18n import _

PAGE_MARGIN = 10 * mm


def page_room(*, landscape: bool) -> tuple[float, float]:
    """The room for a drawing on an A4 page, in points."""
    short, long = A4
    width, height = (long, short) if landscape else (short, long)
    return width - 2 * PAGE_MARGIN, height - 2 * PAGE_MARGIN


def facade_svg(scene: Scene) -> bytes:
    """The drawing as SVG 1.1, each door a group of its own that says in words what it shows."""
    size = f'width="{_n(scene.width)}" height="{_n(scene.height)}" viewBox="0 0 {_n(scene.width)} {_n(scene.height)}"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" font-family="Inter, Segoe UI, sans-serif">',
        f"<title>{escape(scene.title)}</title>",
        f'<rect width="{_n(scene.width)}" height="{_n(scene.height)}" fill="{scene.background}"/>',
        *(_svg_part(part) for part in scene.parts),
        "</svg>",
    ]
    return "\n".join(lines).encode()


def facade_png(scene: Scene) -> bytes:
    """The drawing as a picture of twice its size, for sharp screens and slides."""
    return paint_png(scene)


def facade_pdf(pages: Sequence[Scene]) -> bytes:
    """Each drawing on an A4 page, lying or standing, whichever shows it larger; its title tells no address."""
    file = BytesIO()
    canvas = inter_canvas(file, _("Voorkant van een pand"))
    for scene in pages:
        _pdf_page(canvas, scene)
    canvas.save()
    return file.getvalue()


def _svg_part(part: Part) -> str:
    shapes = "".join(_SVG[type(shape)](shape) for shape in part.placed())
    return f"<g><title>{escape(part.label)}</title>{shapes}</g>" if part.label else shapes


def _svg_box(box: Box) -> str:
    frame = f'x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.width)}" height="{_n(box.height)}"'
    corner = f' rx="{_n(box.radius)}"' if box.radius else ""
    dots = f' stroke-dasharray="{_n(0.1 * box.line_width)} {_n(2.4 * box.line_width)}"' if box.dotted else ""
    return f"<rect {frame}{corner} {_svg_paint(box.fill, box.line, box.line_width)}{dots}/>"


def _svg_path(path: Path) -> str:
    kind = "polyline" if path.fill is None else "polygon"
    points = " ".join(f"{_n(x)},{_n(y)}" for x, y in path.points)
    return f'<{kind} points="{points}" {_svg_paint(path.fill, path.line, path.line_width)}/>'


def _svg_words(words: Words) -> str:
    weight = ' font-weight="600"' if words.bold else ""
    anchor = f'text-anchor="{words.align}" font-size="{_n(words.size)}" fill="{words.colour}"{weight}'
    return f'<text x="{_n(words.x)}" y="{_n(words.y)}" {anchor}>{escape(words.text)}</text>'


def _svg_paint(fill: str | None, line: str | None, width: float) -> str:
    painted = f"fill={quoteattr(fill or 'none')}"
    if line is None:
        return painted
    return f'{painted} stroke="{line}" stroke-width="{_n(width)}" stroke-linecap="round" stroke-linejoin="round"'


_SVG: dict[type, Callable[..., str]] = {Box: _svg_box, Path: _svg_path, Words: _svg_words}


def _n(value: float) -> str:
    """A length, as short as a hundredth of a pixel allows."""
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"


def _pdf_page(canvas: Canvas, scene: Scene) -> None:
    room = {landscape: page_room(landscape=landscape) for landscape in (False, True)}
    scales = {turned: min(1.0, wide / scene.width, high / scene.height) for turned, (wide, high) in room.items()}
    landscape = scales[True] >= scales[False]
    scale, (wide, high) = scales[landscape], room[landscape]
    canvas.setPageSize((wide + 2 * PAGE_MARGIN, high + 2 * PAGE_MARGIN))
    canvas.saveState()
    canvas.translate(PAGE_MARGIN + (wide - scene.width * scale) / 2, PAGE_MARGIN + high)
    canvas.scale(scale, scale)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    for part in scene.parts:
        for shape in part.placed():
            paint_shape(canvas, shape)
    canvas.restoreState()
    canvas.showPage()
