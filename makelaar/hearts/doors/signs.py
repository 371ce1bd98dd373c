"""The signs of the states, drawn: lines and discs, the same on screen and paper, whatever fonts there are. Pure."""

from functools import lru_cache
from math import cos, pi, sin

from makelaar.hearts.doors.shapes import Box, Path, Point, Shape
from makelaar.hearts.doors.state import DoorState

WEIGHT = 0.15
"""The thickness of a sign's lines against its size."""

_CHECK: tuple[Point, ...] = ((-0.42, 0.04), (-0.12, 0.34), (0.44, -0.34))
_CROSS: tuple[tuple[Point, ...], ...] = (((-0.33, -0.33), (0.33, 0.33)), ((-0.33, 0.33), (0.33, -0.33)))
_TURN_FROM, _TURN_TO, _TURN_RADIUS = 0.89 * pi, -0.75 * pi, 0.38
_TURN_HEAD: tuple[Point, ...] = ((-0.48, -0.38), (-0.48, -0.08), (-0.18, -0.08))
_BELL: tuple[Point, ...] = (
    (-0.40, 0.26),
    (-0.29, 0.12),
    (-0.28, -0.08),
    (-0.24, -0.24),
    (-0.12, -0.37),
    (0.0, -0.41),
    (0.12, -0.37),
    (0.24, -0.24),
    (0.28, -0.08),
    (0.29, 0.12),
    (0.40, 0.26),
    (-0.40, 0.26),
)


def state_sign(state: DoorState, x: float, y: float, size: float, ink: str) -> tuple[Shape, ...]:
    """The sign of a state around a point; nothing for a door never rung."""
    lines = {
        DoorState.NOT_HOME: (((-0.38, 0.0), (0.38, 0.0)),),
        DoorState.CONVERSATION: (_CHECK,),
        DoorState.DECLINED: _CROSS,
        DoorState.COME_BACK: _turn(),
    }.get(state, ())
    discs = {
        DoorState.NOT_NOW: ((-0.38, 0.11), (0.0, 0.11), (0.38, 0.11)),
        DoorState.SHORT_TALK: ((0.0, 0.27),),
        DoorState.KNOWN: ((0.0, 0.27),),
    }.get(state, ())
    drawn: list[Shape] = [_line(points, x, y, size, ink) for points in lines]
    drawn += [_disc(x + across * size, y, radius * size, ink) for across, radius in discs]
    return tuple(drawn)


def do_not_ring_sign(x: float, y: float, size: float, ink: str) -> tuple[Shape, ...]:
    """A bell with a stroke through it."""
    clapper = _disc(x, y + 0.42 * size, 0.10 * size, ink)
    stroke = _line(((-0.46, 0.46), (0.46, -0.46)), x, y, size, ink)
    return _line(_BELL, x, y, size, ink, 0.11), clapper, stroke


@lru_cache(maxsize=1)
def _turn() -> tuple[tuple[Point, ...], ...]:
    """Round against the clock, back to the head of an arrow."""
    steps = 22
    angles = [_TURN_FROM + (_TURN_TO - _TURN_FROM) * step / steps for step in range(steps + 1)]
    arc = tuple((_TURN_RADIUS * cos(angle), _TURN_RADIUS * sin(angle)) for angle in angles)
    return (*arc, _TURN_HEAD[1]), _TURN_HEAD


def _line(points: tuple[Point, ...], x: float, y: float, size: float, ink: str, weight: float = WEIGHT) -> Path:
    return Path(tuple((x + right * size, y + down * size) for right, down in points), None, ink, weight * size)


def _disc(x: float, y: float, radius: float, ink: str) -> Box:
    return Box(x - radius, y - radius, 2 * radius, 2 * radius, ink, radius=radius)
