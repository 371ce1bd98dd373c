"""The street along the foot of the cover: fronts in tints of the house colour. No house on it is a real one."""

from collections.abc import Iterator

from makelaar.export.accountability.charts_marks import Palette
from makelaar.hearts.doors.palette import faded
from makelaar.hearts.doors.shapes import Box, Path, Scene, Shape, framed

_WIDE, _HIGH = 595.0, 190.0
_WHITE = "#FFFFFF"
_HOUSES = (
    *((62.0, 74.0, True), (54.0, 92.0, True), (128.0, 150.0, False), (58.0, 80.0, True), (70.0, 66.0, True)),
    *((52.0, 98.0, True), (104.0, 122.0, False), (67.0, 78.0, True)),
)
"""Width, height to the eaves, and whether it has a gable; from the left edge to the right."""
_LIT = (2, 7, 11, 16, 21, 23, 30, 38, 41, 46, 52, 59)
"""Windows behind which somebody is up."""


def street(house: str) -> Scene:
    """The drawing, as wide as A4."""
    colour = Palette.of(house).main
    shapes: list[Shape] = [Box(0, _HIGH - 9, _WIDE, 9, colour)]
    left, window = 0.0, 0
    for nth, (wide, high, gable) in enumerate(_HOUSES):
        tint = faded(colour, _WHITE, (0.16, 0.26, 0.20, 0.32)[nth % 4])
        shapes += _front(left, wide, high, tint, faded(colour, _WHITE, 0.55), gable=gable)
        for x, y in _windows(left, wide, high):
            lit = window in _LIT
            shapes.append(Box(x, y, 9, 12, colour if lit else _WHITE, radius=1))
            window += 1
        shapes.append(Box(left + wide / 2 - 5.5, _HIGH - 9 - 21, 11, 21, colour, radius=1.5))
        left += wide
    return Scene(_WIDE, _HIGH, _WHITE, (framed(shapes),))


def _front(left: float, wide: float, high: float, tint: str, roof: str, *, gable: bool) -> Iterator[Shape]:
    eaves = _HIGH - 9 - high
    yield Box(left, eaves, wide, high, tint)
    if gable:
        yield Path(((left, eaves), (left + wide / 2, eaves - 0.42 * wide), (left + wide, eaves)), roof)
    else:
        yield Box(left, eaves - 5, wide, 5, roof)


def _windows(left: float, wide: float, high: float) -> Iterator[tuple[float, float]]:
    """From the top down to above the door."""
    across = max(2, round(wide / 25))
    for floor in range(int((high - 34) // 24)):
        for nth in range(across):
            yield left + (nth + 0.5) * wide / across - 4.5, _HIGH - 9 - high + 12 + floor * 24
