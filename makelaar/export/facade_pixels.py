"""A drawing of plain shapes as a png, painted with Pillow."""

from functools import lru_cache
from io import BytesIO
from itertools import pairwise
from math import cos, hypot, pi, sin, sqrt

from PIL import Image, ImageDraw, ImageFont

from makelaar.hearts.doors.shapes import Box, Path, Point, Scene, Words
from makelaar.resource_paths import resource

SHARPNESS = 2.0
"""Pixels of the picture for one of the drawing."""
_SMOOTH = 2
"""Painted so many times as large and brought back: smooth edges, flat colours that stay what they are."""
MOST_PIXELS = 48_000_000
"""Of what is painted: a wider drawing becomes a picture with fewer pixels, never one that fills the memory."""


def paint_png(scene: Scene) -> bytes:
    """The picture."""
    fits = sqrt(MOST_PIXELS / (scene.width * scene.height))
    scale = min(SHARPNESS * _SMOOTH, fits)
    size = (max(1, round(scene.width * scale)), max(1, round(scene.height * scale)))
    image = Image.new("RGB", size, scene.background)
    draw = ImageDraw.Draw(image)
    for part in scene.parts:
        for shape in part.placed():
            if isinstance(shape, Box):
                _box(draw, shape, scale)
            elif isinstance(shape, Path):
                _path(draw, shape, scale)
            else:
                _words(draw, shape, scale)
    file = BytesIO()
    image.reduce(_SMOOTH).save(file, "PNG", optimize=True)
    return file.getvalue()


def _box(draw: ImageDraw.ImageDraw, box: Box, scale: float) -> None:
    frame = (box.x * scale, box.y * scale, (box.x + box.width) * scale - 1, (box.y + box.height) * scale - 1)
    radius = min(box.radius, box.width / 2, box.height / 2) * scale
    if box.dotted and box.line is not None:
        draw.rounded_rectangle(frame, radius, fill=box.fill)
        _dots(draw, box, scale)
        return
    if box.line is not None:  # Pillow paints a line inside its frame; here it lies on the edge
        half = box.line_width * scale / 2
        outer = (frame[0] - half, frame[1] - half, frame[2] + half, frame[3] + half)
        draw.rounded_rectangle(outer, radius + half, fill=box.line)
        frame = (frame[0] + half, frame[1] + half, frame[2] - half, frame[3] - half)
        radius = max(0.0, radius - half)
    draw.rounded_rectangle(frame, radius, fill=box.fill)


def _dots(draw: ImageDraw.ImageDraw, box: Box, scale: float) -> None:
    radius = box.line_width * scale / 2
    for x, y in _along(box, 2.5 * box.line_width):
        at_x, at_y = x * scale, y * scale
        draw.ellipse((at_x - radius, at_y - radius, at_x + radius, at_y + radius), fill=box.line)


def _along(box: Box, gap: float) -> list[Point]:
    """Points round a box with round corners, about `gap` apart and evenly."""
    left, top, right, bottom, r = box.x, box.y, box.x + box.width, box.y + box.height, box.radius
    corners = (
        (right - r, top + r, -pi / 2),
        (right - r, bottom - r, 0.0),
        (left + r, bottom - r, pi / 2),
        (left + r, top + r, pi),
    )
    outline = [
        (cx + r * cos(a + q * pi / 16), cy + r * sin(a + q * pi / 16)) for cx, cy, a in corners for q in range(9)
    ]
    outline.append(outline[0])
    lengths = [hypot(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(outline)]
    count = max(4, round(sum(lengths) / gap))
    step, walked, points = sum(lengths) / count, 0.0, []
    for ((x1, y1), (x2, y2)), length in zip(pairwise(outline), lengths, strict=True):
        while walked < length:
            points.append((x1 + (x2 - x1) * walked / length, y1 + (y2 - y1) * walked / length))
            walked += step
        walked -= length
    return points


def _path(draw: ImageDraw.ImageDraw, path: Path, scale: float) -> None:
    points = [(x * scale, y * scale) for x, y in path.points]
    if path.fill is not None:
        draw.polygon(points, fill=path.fill)
    if path.line is None:
        return
    thick = max(1, round(path.line_width * scale))
    outline = [*points, points[0]] if path.fill is not None else points
    draw.line(outline, fill=path.line, width=thick)
    for x, y in outline:  # round ends and corners, which Pillow's lines have not
        draw.ellipse((x - thick / 2, y - thick / 2, x + thick / 2, y + thick / 2), fill=path.line)


def _words(draw: ImageDraw.ImageDraw, words: Words, scale: float) -> None:
    anchor = {"start": "ls", "middle": "ms", "end": "rs"}[words.align]
    font = _font(words.bold, max(1, round(words.size * scale)))
    draw.text((words.x * scale, words.y * scale), words.text, words.colour, font, anchor)


@lru_cache(maxsize=32)
def _font(bold: bool, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(resource("fonts", "Inter-SemiBold.ttf" if bold else "Inter-Regular.ttf")), size)
