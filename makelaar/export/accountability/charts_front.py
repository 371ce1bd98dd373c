"""The summary of doors as the front of a flat: colours and signs of the door states, and a legend with the numbers."""

from itertools import count
from math import ceil

from makelaar.export.accountability.charts import Front, FrontPart
from makelaar.export.accountability.charts_marks import INK, LABEL, MUTED, SMALL, hidden_box, told, wrapped
from makelaar.export.accountability.printed import Sort, grouped
from makelaar.hearts.doors.letter_widths import text_width
from makelaar.hearts.doors.palette import LIGHT, ink_on
from makelaar.hearts.doors.shapes import Box, Path, Scene, Shape, Words, framed
from makelaar.hearts.doors.signs import state_sign
from makelaar.hearts.doors.state import DoorState
from makelaar.i18n import _

_MOST = 60
"""Doors that are drawn: with more, each stands for several."""
_FLOORS, _FEW, _MANY = 5, 3, 36
"""A low front for few doors: it says the same with less paper."""
_DOOR, _TALL, _STEP_X, _STEP_Y = 15.0, 20.0, 24.0, 29.0
_MARGIN, _ROOF, _GROUND = 12.0, 7.0, 4.0
_EAVES = 6.0
"""What the roof and the pavement stick out on both sides."""
_ROW = 19.0


def front_scene(chart: Front, room: float) -> Scene:
    """The flat on the left, its legend on the right."""
    known = [(part, part.number.value) for part in chart.parts if part.number.sort is Sort.NUMBER]
    each = _each(sum(number for _part, number in known))
    doors = [part.state for part, number in known for _door in range(max(1, round(number / each)) if number else 0)]
    columns = max(4, ceil(len(doors) / (_FEW if len(doors) <= _MANY else _FLOORS)))
    floors = max(2, ceil(len(doors) / columns))
    wide = 2 * _MARGIN + columns * _STEP_X - (_STEP_X - _DOOR)
    high = _ROOF + floors * _STEP_Y + _MARGIN + _GROUND
    shapes = _house(wide, high)
    for nth, state in enumerate(doors):
        x = _EAVES + _MARGIN + nth % columns * _STEP_X
        y = _ROOF + _MARGIN - 2 + nth // columns * _STEP_Y
        shapes += _door(state, x, y, _DOOR, _TALL)
    legend, bottom = _legend(chart.parts, wide + 2 * _EAVES + 22, room - wide - 2 * _EAVES - 22, each)
    return Scene(room, max(high, bottom), "#FFFFFF", (framed([*shapes, *legend]),), chart.title)


def _each(doors: int) -> int:
    """For how many doors one that is drawn stands."""
    steps = (nice * int(10**size) for size in count() for nice in (1, 2, 5))
    return next(each for each in steps if doors <= each * _MOST)


def _house(wide: float, high: float) -> list[Shape]:
    return [
        Box(_EAVES, _ROOF - 1, wide, high - _ROOF - _GROUND + 1, LIGHT.wall, LIGHT.wall_line, 0.8),
        Box(_EAVES / 3, 0, wide + 4 / 3 * _EAVES, _ROOF, LIGHT.roof, radius=1.5),
        Path(((1, high - _GROUND / 2), (wide + 2 * _EAVES - 1, high - _GROUND / 2)), None, LIGHT.ground, 2.0),
    ]


def _door(state: DoorState, x: float, y: float, wide: float, high: float) -> list[Shape]:
    """A door with its colour and sign; never rung is a dotted outline."""
    fill = LIGHT.states.get(state, LIGHT.glass)
    never = state is DoorState.NEVER
    edge = LIGHT.accent if state is DoorState.KNOWN else LIGHT.edge
    sign = state_sign(state, x + wide / 2, y + high / 2, min(wide, high) * 0.62, ink_on(fill, LIGHT.ink))
    return [Box(x, y, wide, high, fill, edge, 0.8, 1.5, dotted=never), *sign]


def _legend(parts: tuple[FrontPart, ...], left: float, room: float, each: int) -> tuple[list[Shape], float]:
    """Sign, number and words of each state; a hidden number has a striped door."""
    shapes: list[Shape] = []
    numbers = max(text_width(told(part.number), LABEL) for part in parts)
    top = 6.0
    for part in parts:
        if part.number.sort in (Sort.HIDDEN, Sort.FEW):
            shapes += hidden_box(left, top, 12, 14)
        else:
            shapes += _door(part.state, left, top, 12, 14)
        loud = part.number.sort is Sort.NUMBER
        shapes.append(Words(left + 20, top + 11, told(part.number), LABEL, INK if loud else MUTED, bold=loud))
        words = wrapped(part.label, room - 26 - numbers, LABEL)
        for nth, line in enumerate(words):
            shapes.append(Words(left + 26 + numbers, top + 11 + nth * 12, line, LABEL, INK))
        top += _ROW + (len(words) - 1) * 12
    for line in wrapped(_note(each), room, SMALL, 3):
        shapes.append(Words(left, top + 10, line, SMALL, MUTED))
        top += 11
    return shapes, top + 6


def _note(each: int) -> str:
    """What a door on the drawing is."""
    if each == 1:
        return _("Elke deur op de tekening telt voor één. Geen ervan is een echte deur.")
    return _("Elke deur op de tekening staat voor {n}. Geen ervan is een echte deur.").format(n=grouped(each))
