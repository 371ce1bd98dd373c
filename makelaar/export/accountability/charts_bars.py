"""Lying bars: each under or beside its label, with its number behind it; the period before is a thin grey bar."""

from collections.abc import Sequence
from math import ceil

from makelaar.export.accountability.charts import Bar, Bars, Multiples
from makelaar.export.accountability.charts_marks import (
    BEFORE,
    GRID,
    INK,
    LABEL,
    LEADING,
    MUTED,
    SMALL,
    Palette,
    hidden_box,
    told,
    word_lines,
    wrapped,
)
from makelaar.export.accountability.printed import Printed, Sort
from makelaar.hearts.doors.letter_widths import cut, text_width
from makelaar.hearts.doors.shapes import Box, Path, Scene, Shape, Words, framed

_BAR, _THIN, _GAP = 13.0, 4.0, 9.0
_MOST_LABEL = 0.36
"""Of the room, for the labels beside the bars."""
_HIDDEN = 30.0
"""How long the box of a hidden number is: it says nothing of how many there are."""
_LEGEND = 20.0
_PLACES, _GUTTER = 3, 26.0
_SMALL_BAR, _SMALL_ROW = 9.0, 28.0
_WHITE = "#FFFFFF"


def bars_scene(chart: Bars, room: float, palette: Palette) -> Scene:
    """The drawing of bars, `room` wide."""
    compared = bool(chart.before) and any(bar.before is not None for bar in chart.bars)
    shapes: list[Shape] = _legend(chart, palette) if compared else []
    top = _LEGEND if compared else 0.0
    widest = min(_MOST_LABEL * room, max(text_width(bar.label, LABEL) for bar in chart.bars))
    labels = widest + 10
    behind = max(text_width(told(bar.number), LABEL) for bar in chart.bars) + 10
    most = most_of(chart.bars)
    start = top
    for bar in chart.bars:
        lines = wrapped(bar.label, widest, LABEL)
        high = max(len(lines) * LABEL * LEADING, _BAR + (_THIN + 1 if compared else 0)) + _GAP
        middle = top + high / 2
        shapes += word_lines(lines, 0, middle, LABEL, INK, "start")
        shapes += _pair(bar, labels, middle, room - labels - behind, most, palette, compared=compared)
        top += high
    shapes.append(Path(((labels, start + 2), (labels, top - 2)), None, MUTED, 0.8))
    return Scene(room, top, _WHITE, (framed(shapes),), chart.title)


def multiples_scene(chart: Multiples, room: float, palette: Palette) -> Scene:
    """Small bars for each place, three beside each other, all on one scale."""
    beside = min(_PLACES, len(chart.places))
    wide = (room - (beside - 1) * _GUTTER) / beside
    wide = min(wide, room / 2)
    most = most_of([bar for _place, bars in chart.places for bar in bars])
    shapes: list[Shape] = []
    top = 0.0
    for nth in range(ceil(len(chart.places) / beside)):
        row = chart.places[nth * beside : (nth + 1) * beside]
        names = [wrapped(place, wide, LABEL) for place, _bars in row]
        head = top + max(map(len, names)) * LABEL * LEADING + 5
        for at, (name, (_place, bars)) in enumerate(zip(names, row, strict=True)):
            shapes += _of_place(name, bars, at * (wide + _GUTTER), head, wide, most, palette)
        top = head + max(len(bars) for _place, bars in row) * _SMALL_ROW + 14
    return Scene(room, top - 14, _WHITE, (framed(shapes),), chart.title)


def most_of(bars: Sequence[Bar]) -> int:
    """The largest number that is drawn, at least 1: the length of a whole bar."""
    numbers = [number for bar in bars for number in (bar.number, bar.before) if number is not None]
    return max([1, *(number.value for number in numbers if number.sort in (Sort.NUMBER, Sort.FEW))])


def _of_place(
    name: Sequence[str], bars: Sequence[Bar], left: float, head: float, wide: float, most: int, palette: Palette
) -> list[Shape]:
    """The name of a place above `head`, and below it its bars, each under its label."""
    line = LABEL * LEADING
    shapes: list[Shape] = [
        Words(left, head - 5 - (len(name) - 1 - nth) * line, text, LABEL, INK, bold=True)
        for nth, text in enumerate(name)
    ]
    shapes.append(Path(((left, head), (left + wide, head)), None, GRID, 0.8))
    behind = max(text_width(told(bar.number), SMALL) for bar in bars) + 8
    for nth, bar in enumerate(bars):
        top = head + nth * _SMALL_ROW
        shapes.append(Words(left, top + 12, cut(bar.label, wide, SMALL), SMALL, MUTED))
        shapes += _mark(bar.number, left, top + 16 + _SMALL_BAR / 2, wide - behind, most, _SMALL_BAR, SMALL, palette)
    return shapes


def _pair(
    bar: Bar, left: float, middle: float, long: float, most: int, palette: Palette, *, compared: bool
) -> list[Shape]:
    """A bar, and thin below it what it was."""
    if not compared:
        return _mark(bar.number, left, middle, long, most, _BAR, LABEL, palette)
    shapes = _mark(bar.number, left, middle - (_THIN + 1) / 2, long, most, _BAR, LABEL, palette)
    top = middle + (_BAR - _THIN) / 2 + 1
    before = bar.before
    if before is None or before.sort is Sort.NOTHING:
        return shapes
    if before.sort is Sort.NUMBER:
        return [*shapes, Box(left, top, max(1.0, long * before.value / most), _THIN, BEFORE)]
    wide = long * (before.value - 1) / most if before.sort is Sort.FEW else _HIDDEN
    return [*shapes, *hidden_box(left, top, max(8.0, wide), _THIN)]


def _mark(
    number: Printed, left: float, middle: float, long: float, most: int, high: float, size: float, palette: Palette
) -> list[Shape]:
    """The bar of a number with the number behind it; a hidden one is a striped box, and none at all only words."""
    shapes: list[Shape] = []
    wide = 0.0
    if number.sort is Sort.NUMBER and number.value:
        wide = max(2.0, long * number.value / most)
        shapes = [Box(left, middle - high / 2, wide, high, palette.main, radius=min(1.5, wide / 2))]
    elif number.sort in (Sort.FEW, Sort.HIDDEN):
        wide = max(8.0, long * (number.value - 1) / most) if number.sort is Sort.FEW else min(_HIDDEN, long)
        shapes = hidden_box(left + 0.4, middle - high / 2, wide, high)
    loud = number.sort is Sort.NUMBER
    words = Words(left + wide + 6, middle + 0.36 * size, told(number), size, INK if loud else MUTED, bold=loud)
    return [*shapes, words]


def _legend(chart: Bars, palette: Palette) -> list[Shape]:
    """Which bar is which period."""
    after = 18 + text_width(chart.now, SMALL) + 18
    return [
        Box(0, 1.5, 12, 9, palette.main, radius=1.5),
        Words(17, 9.5, chart.now, SMALL, MUTED),
        Box(after, 4, 12, _THIN, BEFORE),
        Words(after + 17, 9.5, chart.before, SMALL, MUTED),
    ]
