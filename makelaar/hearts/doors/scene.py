"""The façade drawn: the house, and in it each door with its colour, its sign and its number. Pure."""

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import Protocol

from makelaar.hearts.doors.facade import CELL_HEIGHT, CELL_WIDTH, Cell
from makelaar.hearts.doors.finding import DO_NOT_RING_WORDS, STATE_WORDS
from makelaar.hearts.doors.house_front import house_front
from makelaar.hearts.doors.letter_widths import text_width
from makelaar.hearts.doors.palette import FacadeColours, faded, ink_on
from makelaar.hearts.doors.shapes import Box, Frame, Part, Scene, Shape, Words, frame_of, moved
from makelaar.hearts.doors.signs import do_not_ring_sign, state_sign
from makelaar.hearts.doors.state import DoorState
from makelaar.hearts.doors.strips import Front
from makelaar.i18n import _

SIGN_SIZE, SIGN_ALONE = 15.0, 20.0
NUMBER_SIZE, SMALLEST_NUMBER, LARGEST_NUMBER = 11.5, 8.5, 15.0
LEAST_LETTERS = 8.6
"""How small a number may be shown. It is drawn larger for that; where it has no room to, the sign takes its place."""
CORNER = 4.0
_OUTLINED = (DoorState.NEVER, DoorState.KNOWN)
"""States that are an outline round nothing."""
_ASIDE = 0.16
"""What is left of a door that is not among those asked for."""


class Marked(Protocol):
    """What the drawing has to know of a door."""

    @property
    def state(self) -> DoorState: ...
    @property
    def strength(self) -> float: ...
    @property
    def do_not_ring(self) -> bool: ...


def draw_facade(
    front: Front,
    doors: Mapping[int, Marked],
    colours: FacadeColours,
    *,
    lit: Collection[int] | None = None,
    scale: float = 1.0,
) -> Scene:
    """The drawing, made to be shown `scale` times as large: letters too small to read are left out of it.

    With `lit` the other doors step back, and keep their numbers.
    """
    drawer = _Drawer(colours, max(NUMBER_SIZE, LEAST_LETTERS / scale))
    parts: list[Part] = []
    for top, strip in zip(front.tops(), front.strips, strict=True):
        parts += [moved(part, 0.0, top) for part in house_front(strip, colours, scale)]
    for cell in front.cells:
        door = doors.get(cell.door_id)
        if door is not None:
            parts.append(drawer.door(cell, door, lit is None or cell.door_id in lit))
    return Scene(front.width, front.height, colours.paper, tuple(parts))


def door_words(door: Marked) -> str:
    """What the colour and the signs of a door say: "niet thuis, niet aanbellen"."""
    word = _(STATE_WORDS[door.state])
    return f"{word}, {_(DO_NOT_RING_WORDS)}" if door.do_not_ring else word


def swatch(door: Marked, x: float, y: float, width: float, height: float, colours: FacadeColours) -> Iterator[Shape]:
    """A door without a number, as the legend shows it."""
    yield _pane(door, x, y, width, height, colours, True)
    yield from _signs(door, x + width / 2, y + height / 2, min(SIGN_SIZE, 0.68 * height), colours, True)


class _Drawer:
    """Draws doors; those that look the same share their shapes."""

    def __init__(self, colours: FacadeColours, letters: float) -> None:
        self._colours, self._letters = colours, letters
        self._looks: dict[tuple[object, ...], tuple[tuple[Shape, ...], Frame, str, str]] = {}

    def door(self, cell: Cell, door: Marked, is_lit: bool) -> Part:
        size = number_size(cell.number, self._letters)
        look = (door.state, round(door.strength, 3), door.do_not_ring, is_lit, size > 0)
        if look not in self._looks:
            shapes = tuple(_door(door, self._colours, is_lit, size > 0))
            ink = _number_ink(door, self._colours, is_lit)
            self._looks[look] = (shapes, frame_of(shapes), ink, door_words(door))
        shapes, frame, ink, told = self._looks[look]
        words = Words(CELL_WIDTH / 2, CELL_HEIGHT - 6.0, cell.number, size, ink, "middle", True) if size else None
        return Part(shapes, frame, cell.x, cell.y, words, cell.door_id, f"{cell.number}: {told}")


def _door(door: Marked, colours: FacadeColours, is_lit: bool, has_number: bool) -> Iterator[Shape]:
    """A door at the origin, without its number."""
    yield _pane(door, 0.0, 0.0, CELL_WIDTH, CELL_HEIGHT, colours, is_lit)
    if has_number:
        yield from _signs(door, CELL_WIDTH / 2, 12.8, SIGN_SIZE, colours, is_lit)
    else:
        yield from _signs(door, CELL_WIDTH / 2, CELL_HEIGHT / 2, SIGN_ALONE, colours, is_lit)
    yield Box(-3.0, CELL_HEIGHT + 1, CELL_WIDTH + 6, 2.0, colours.wall_line, radius=1.0)


@lru_cache(maxsize=16_384)
def number_size(number: str, wanted: float = NUMBER_SIZE) -> float:
    """The size in which a number fits in a door; 0 where it does not, and only its story tells it."""
    wide = text_width(number, 1.0) or 1.0
    size = min(wanted, (CELL_WIDTH - 6) / wide)
    least = SMALLEST_NUMBER * wanted / NUMBER_SIZE
    return size if number and least <= size <= LARGEST_NUMBER else 0.0


def fill_of(door: Marked, colours: FacadeColours) -> str:
    """The colour of a door: that of its state as far as it has not faded into the wall."""
    if door.state in _OUTLINED:
        return colours.glass
    return faded(colours.states[door.state], colours.glass, door.strength)


def _pane(door: Marked, x: float, y: float, width: float, height: float, colours: FacadeColours, is_lit: bool) -> Box:
    fill = fill_of(door, colours)
    if door.state is DoorState.NEVER:
        line, thick = colours.edge, 1.4
    elif door.state is DoorState.KNOWN:
        line, thick = colours.accent, 2.0
    else:
        line, thick = faded(colours.ink, fill, 0.28), 1.0
    if not is_lit:
        fill, line, thick = faded(fill, colours.wall, _ASIDE), colours.wall_line, 1.0
    return Box(x, y, width, height, fill, line, thick, CORNER, dotted=door.state is DoorState.NEVER)


def _signs(door: Marked, x: float, y: float, size: float, colours: FacadeColours, is_lit: bool) -> Iterator[Shape]:
    """The sign of the state, and beside it that of "do not ring"."""
    fill = fill_of(door, colours)
    wanted = colours.accent if door.state is DoorState.KNOWN else colours.ink
    ink = ink_on(fill, wanted) if is_lit else colours.wall_line
    if not door.do_not_ring:
        yield from state_sign(door.state, x, y, size, ink)
        return
    aside = 0.0 if door.state is DoorState.NEVER else 0.72 * size
    yield from state_sign(door.state, x - aside, y, size, ink)
    stop = (colours.stop if door.state in _OUTLINED else ink) if is_lit else colours.wall_line
    yield from do_not_ring_sign(x + aside, y, size, stop)


def _number_ink(door: Marked, colours: FacadeColours, is_lit: bool) -> str:
    if not is_lit:
        return colours.muted
    return colours.muted if door.state is DoorState.NEVER else ink_on(fill_of(door, colours), colours.ink)
