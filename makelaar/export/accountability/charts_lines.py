"""Lines through time: each with a mark of its own and its name at its end, so that no colour is needed to tell them."""

from collections.abc import Sequence
from itertools import pairwise

from makelaar.export.accountability.charts import Line, Lines
from makelaar.export.accountability.charts_marks import (
    GRID,
    INK,
    LEADING,
    MUTED,
    SMALL,
    Palette,
    frame,
    hidden_box,
    nice_top,
    touches,
    wrapped,
)
from makelaar.export.accountability.printed import Printed, Sort, grouped
from makelaar.hearts.doors.letter_widths import text_width
from makelaar.hearts.doors.shapes import Box, Frame, Path, Point, Scene, Shape, Words, framed

_HIGH, _ABOVE, _BELOW = 112.0, 16.0, 32.0
_NAMES = 0.24
"""Of the room, for the names behind the lines."""
_OTHERS = ("#B45309", "#3F5F8A", "#7A5980")
"""Colours after the house colour; their marks and dashes tell them apart as well."""
_DASHES = ((), (5.0, 3.0), (1.5, 3.0), (8.0, 3.0, 1.5, 3.0))
_HIDDEN = 12.0
_FEW_LINES = 2


def lines_scene(chart: Lines, room: float, palette: Palette) -> Scene:
    """The drawing of lines, `room` wide."""
    numbers = [number for line in chart.lines for number in line.numbers]
    top, step = nice_top(max([1, *(number.value for number in numbers if number.sort is not Sort.NOTHING)]))
    left = text_width(grouped(top), SMALL) + 10
    names = min(_NAMES * room, max(text_width(line.label, SMALL) for line in chart.lines)) + 26
    plot = _Plot(left, room - names, top, len(chart.periods))
    shapes = _axes(plot, step, chart.periods)
    taken: list[Frame] = []
    for nth, line in enumerate(chart.lines):
        shapes += _line(line, plot, nth, _colour(nth, palette), taken)
    for nth, line in enumerate(chart.lines):
        for at, number in enumerate(line.numbers):
            if number.sort in (Sort.FEW, Sort.HIDDEN):
                shapes += _hidden(number, plot, at, nth, taken)
    shapes += _values(chart.lines, plot, taken)
    shapes += _ends(chart.lines, plot, room, palette)
    return Scene(room, _ABOVE + _HIGH + _BELOW, "#FFFFFF", (framed(shapes),), chart.title)


class _Plot:
    """Where a period and a number lie."""

    def __init__(self, left: float, right: float, top: int, count: int) -> None:
        self.left, self.right, self.top, self.count = left, right, top, count
        self.floor = _ABOVE + _HIGH

    @property
    def step(self) -> float:
        return (self.right - self.left) / self.count

    def x(self, at: int) -> float:
        return self.left + (at + 0.5) * self.step

    def y(self, number: int) -> float:
        return self.floor - _HIGH * number / self.top


def _axes(plot: _Plot, step: int, periods: Sequence[tuple[str, str]]) -> list[Shape]:
    shapes: list[Shape] = []
    for at in range(0, plot.top + 1, step):
        y = plot.y(at)
        shapes.append(Path(((plot.left, y), (plot.right, y)), None, MUTED if at == 0 else GRID, 0.8))
        shapes.append(Words(plot.left - 6, y + 3, grouped(at), SMALL, MUTED, "end"))
    every = 1
    widest = max(text_width(word, SMALL) for period in periods for word in period) + 8
    while plot.step * every < widest:
        every += 1
    shown = ""
    for at in range(0, len(periods), every):
        part, year = periods[at]
        shapes.append(Words(plot.x(at), plot.floor + 13, part, SMALL, MUTED, "middle"))
        if year != shown:
            shapes.append(Words(plot.x(at), plot.floor + 24, year, SMALL, MUTED, "middle"))
            shown = year
    return shapes


def _line(line: Line, plot: _Plot, nth: int, colour: str, taken: list[Frame]) -> list[Shape]:
    """A line with its marks, broken where a number is not told."""
    points = [_point(number, plot, at) for at, number in enumerate(line.numbers)]
    shapes: list[Shape] = []
    for one, other in pairwise(points):
        if one is not None and other is not None:
            shapes += _dashed(one, other, _DASHES[nth % len(_DASHES)], colour)
    marks = [_marker(nth, point, colour) for point in points if point is not None]
    taken += map(frame, marks)
    return [*shapes, *marks]


def _colour(nth: int, palette: Palette) -> str:
    return palette.main if nth == 0 else _OTHERS[(nth - 1) % len(_OTHERS)]


def _point(number: Printed, plot: _Plot, at: int) -> Point | None:
    return None if number.known is None else (plot.x(at), plot.y(number.known))


def _hidden(number: Printed, plot: _Plot, at: int, nth: int, taken: list[Frame]) -> list[Shape]:
    """A small box on the floor, with "<5" or "·" above it where it has room; those of other lines stand beside it."""
    wide = min(_HIDDEN, plot.step / 5)
    x = plot.x(at) - wide / 2 + nth * 1.25 * wide
    high = max(8.0, plot.floor - plot.y(number.value)) if number.sort is Sort.FEW else _HIDDEN
    high = min(high, _HIGH / 3)
    words = Words(x + wide / 2, plot.floor - high - 4, number.text, SMALL, INK, "middle", bold=True)
    box = hidden_box(x, plot.floor - high, wide, high)
    crowded = touches(frame(words), taken) or x + wide > plot.right
    shapes = box if crowded else [*box, words]
    taken += [frame(shape) for shape in (box[0], *shapes[len(box) :])]
    return shapes


def _dashed(one: Point, other: Point, dashes: tuple[float, ...], colour: str) -> list[Shape]:
    if not dashes:
        return [Path((one, other), None, colour, 1.8)]
    (x1, y1), (x2, y2) = one, other
    long = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    shapes: list[Shape] = []
    at, nth = 0.0, 0
    while at < long:
        end = min(long, at + dashes[nth % len(dashes)])
        if nth % 2 == 0:
            ends = tuple((x1 + (x2 - x1) * part / long, y1 + (y2 - y1) * part / long) for part in (at, end))
            shapes.append(Path(ends, None, colour, 1.6))
        at, nth = end, nth + 1
    return shapes


def _marker(nth: int, point: Point, colour: str) -> Shape:
    """Disc, square, diamond, triangle."""
    x, y = point
    if nth % 4 == 0:
        return Box(x - 3.6, y - 3.6, 7.2, 7.2, colour, "#FFFFFF", 1.2, 3.6)
    if nth % 4 == 1:
        return Box(x - 3.3, y - 3.3, 6.6, 6.6, "#FFFFFF", colour, 1.6)
    if nth % 4 == 2:
        return Path(((x, y - 4.6), (x + 4.6, y), (x, y + 4.6), (x - 4.6, y)), colour, "#FFFFFF", 1.0)
    return Path(((x, y - 4.4), (x + 4.4, y + 3.6), (x - 4.4, y + 3.6)), "#FFFFFF", colour, 1.5)


def _values(lines: Sequence[Line], plot: _Plot, taken: list[Frame]) -> list[Shape]:
    """The number at each point, above it or else below; of many lines only those of the first, and each last one. Where
    a number has no room the tables tell it."""
    shapes: list[Shape] = []
    for line in lines:
        last = max((at for at, number in enumerate(line.numbers) if number.known is not None), default=0)
        all_told = line is lines[0] or len(lines) <= _FEW_LINES
        for at, number in enumerate(line.numbers):
            point = _point(number, plot, at)
            if point is None or not (all_told or at == last):
                continue
            for down in (-8.0, 15.0):
                words = Words(point[0], point[1] + down, number.text, SMALL, INK, "middle", bold=line is lines[0])
                if point[1] + down < plot.floor - 2 and not touches(frame(words), taken):
                    shapes.append(words)
                    taken.append(frame(words))
                    break
    return shapes


def _ends(lines: Sequence[Line], plot: _Plot, room: float, palette: Palette) -> list[Shape]:
    """The name of each line at the height of its last number, with a mark; names that would touch are moved apart."""
    left = plot.right + 26
    names = []
    for nth, line in enumerate(lines):
        known = [number.known for number in line.numbers if number.known is not None]
        words = wrapped(line.label, room - left, SMALL)
        names.append((plot.y(known[-1]) if known else plot.floor, nth, words))
    high = SMALL * LEADING
    shapes: list[Shape] = []
    free = 0.0
    names.sort(key=lambda name: (name[0], name[1]))
    below = [sum(len(words) * high + 3 for _y, _nth, words in names[at:]) for at in range(len(names))]
    for (y, nth, words), rest in zip(names, below, strict=True):
        top = max(free, min(y - len(words) * high / 2, plot.floor + _BELOW - rest))
        shapes.append(_marker(nth, (plot.right + 16, top + 0.5 * high), _colour(nth, palette)))
        shapes += [
            Words(left, top + (row + 0.8) * high, text, SMALL, INK, bold=nth == 0) for row, text in enumerate(words)
        ]
        free = top + len(words) * high + 3
    return shapes
