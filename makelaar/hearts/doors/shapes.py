"""A drawing as plain data: boxes, paths and words with their colours, in the order in which they are painted.

The screen, the svg, the png and the pdf all paint the same shapes, so that a picture can be compared to its data.
Colours are "#RRGGBB" and never see-through; x goes to the right, y down, and lengths are pixels at 100 %.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from makelaar.hearts.doors.letter_widths import text_width

Point = tuple[float, float]
Frame = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with round corners (a disc where `radius` is half its side); its line lies half on either side."""

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
    """Shapes that belong together, at a place: theirs and their `frame` count from there. `words` are painted last.

    Parts with the very same `shapes` are the same drawing elsewhere: who paints may keep it. `door_id` says which door
    it is, None for what is no door; `label` what it shows, in words. The first box of a door carries its colour.
    """

    shapes: tuple[Shape, ...]
    frame: Frame
    x: float = 0.0
    y: float = 0.0
    words: Words | None = None
    door_id: int | None = None
    label: str = ""

    def placed(self) -> Iterator[Shape]:
        """Its shapes where they are on the whole drawing."""
        for shape in self.shapes:
            yield _moved(shape, self.x, self.y)
        if self.words is not None:
            yield _moved(self.words, self.x, self.y)

    def bounds(self) -> Frame:
        """Its frame on the whole drawing."""
        left, top, right, bottom = self.frame
        return left + self.x, top + self.y, right + self.x, bottom + self.y


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


def framed(shapes: Iterable[Shape], label: str = "") -> Part:
    """A part of shapes that are in their place already."""
    drawn = tuple(shapes)
    return Part(drawn, frame_of(drawn), label=label)


def moved(part: Part, right: float, down: float) -> Part:
    """The same part elsewhere."""
    return replace(part, x=part.x + right, y=part.y + down)


def frame_of(shapes: Iterable[Shape]) -> Frame:
    """The room that shapes take, their lines included."""
    frames = [_frame(shape) for shape in shapes]
    left, top = min(frame[0] for frame in frames), min(frame[1] for frame in frames)
    return left, top, max(frame[2] for frame in frames), max(frame[3] for frame in frames)


def _moved(shape: Shape, right: float, down: float) -> Shape:
    if not right and not down:
        return shape
    if isinstance(shape, Path):
        return replace(shape, points=tuple((x + right, y + down) for x, y in shape.points))
    return replace(shape, x=shape.x + right, y=shape.y + down)


def _frame(shape: Shape) -> Frame:
    if isinstance(shape, Words):
        wide = text_width(shape.text, shape.size)
        left = shape.x - {"start": 0.0, "middle": wide / 2, "end": wide}[shape.align]
        return left, shape.y - shape.size, left + wide, shape.y + 0.3 * shape.size
    edge = shape.line_width / 2 if shape.line else 0.0
    if isinstance(shape, Box):
        return shape.x - edge, shape.y - edge, shape.x + shape.width + edge, shape.y + shape.height + edge
    xs, ys = [x for x, _y in shape.points], [y for _x, y in shape.points]
    return min(xs) - edge, min(ys) - edge, max(xs) + edge, max(ys) + edge
