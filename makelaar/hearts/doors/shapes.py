"""A drawing as plain data: boxes, paths and words with their colours, in the order in which they are painted.

The screen, the svg, the png and the pdf all paint the same shapes, so that a picture can be compared to its data.
Colours are "#RRGGBB" and never see-through; x goes to the right, y down, and lengths are pixels at 100 %.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from makelaar.hearts.doors.letter_widths import text_width

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with round corners (a disc where `radius` is half its side); a side of its line lies on its edge."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None = None
    line: str | None = None
    line_width: float = 1.0
    radius: float = 0.0
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class Path:
    """Straight lines from point to point, with round ends and corners; `fill` closes it."""

    points: tuple[Point, ...]
    fill: str | None = None
    line: str | None = None
    line_width: float = 1.0


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text on its baseline `y`; `align` says what `x` is: its "start", "middle" or "end"."""

    x: float
    y: float
    text: str
    size: float
    colour: str
    align: str = "start"
    bold: bool = False


Shape = Box | Path | Words


@dataclass(frozen=True, slots=True)
class Part:
    """Shapes that belong together, within a frame: what lies outside the view need not be painted.

    `door_id` says which door it is, None for what is no door; `label` what it shows, in words. The first box of a door
    carries its colour.
    """

    x: float
    y: float
    width: float
    height: float
    shapes: tuple[Shape, ...]
    door_id: int | None = None
    label: str = ""


@dataclass(frozen=True)
class Scene:
    """A whole drawing. `title` says in one line what it shows."""

    width: float
    height: float
    background: str
    parts: tuple[Part, ...]
    title: str = ""

    @cached_property
    def doors(self) -> dict[int, Part]:
        """The part of each door."""
        return {part.door_id: part for part in self.parts if part.door_id is not None}

    def colour_of(self, door_id: int) -> str | None:
        """The colour of a door; None when it is not on the drawing."""
        shape = self.doors[door_id].shapes[0] if door_id in self.doors else None
        return shape.fill if isinstance(shape, Box) else None


def framed(shapes: Iterable[Shape], door_id: int | None = None, label: str = "") -> Part:
    """A part with the frame that its shapes need."""
    drawn = tuple(shapes)
    frames = [_frame(shape) for shape in drawn]
    left, top = min(f[0] for f in frames), min(f[1] for f in frames)
    right, bottom = max(f[2] for f in frames), max(f[3] for f in frames)
    return Part(left, top, right - left, bottom - top, drawn, door_id, label)


def moved(part: Part, right: float, down: float) -> Part:
    """The same part elsewhere."""
    shapes = tuple(_moved(shape, right, down) for shape in part.shapes)
    return replace(part, x=part.x + right, y=part.y + down, shapes=shapes)


def _moved(shape: Shape, right: float, down: float) -> Shape:
    if isinstance(shape, Path):
        return replace(shape, points=tuple((x + right, y + down) for x, y in shape.points))
    return replace(shape, x=shape.x + right, y=shape.y + down)


def _frame(shape: Shape) -> tuple[float, float, float, float]:
    """(left, top, right, bottom), lines and the widest letters included."""
    if isinstance(shape, Box):
        edge = shape.line_width / 2 if shape.line else 0.0
        return shape.x - edge, shape.y - edge, shape.x + shape.width + edge, shape.y + shape.height + edge
    if isinstance(shape, Path):
        edge = shape.line_width / 2 if shape.line else 0.0
        xs, ys = [x for x, _y in shape.points], [y for _x, y in shape.points]
        return min(xs) - edge, min(ys) - edge, max(xs) + edge, max(ys) + edge
    wide = text_width(shape.text, shape.size)
    left = shape.x - {"start": 0.0, "middle": wide / 2, "end": wide}[shape.align]
    return left, shape.y - shape.size, left + wide, shape.y + 0.3 * shape.size
