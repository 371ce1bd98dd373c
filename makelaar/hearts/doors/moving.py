"""Which door the arrow keys go to on the front of a building. Pure."""

from collections.abc import Callable
from enum import StrEnum

from makelaar.hearts.doors.facade import Cell, FacadeLayout
from makelaar.hearts.doors.number_order import as_counted
from makelaar.hearts.folding import fold


class Move(StrEnum):
    """A step over the front: to a neighbour, along the floor to its end, or to the entrance beside it."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    FLOOR_START = "floor_start"
    FLOOR_END = "floor_end"
    BLOCK_BEFORE = "block_before"
    BLOCK_AFTER = "block_after"


def step(layout: FacadeLayout, door_id: int | None, move: Move) -> int | None:
    """The door to go to; the same one where there is nothing further that way, None where there are no doors.

    Up and down keep to the nearest column. From nowhere it is the first door: the ground floor's most left one.
    """
    here = next((cell for cell in layout.cells if cell.door_id == door_id), None)
    if here is None:
        return first(layout)
    found = _MOVES[move](layout, here)
    return here.door_id if found is None else found.door_id


def first(layout: FacadeLayout) -> int | None:
    """Where one begins: at the left on the lowest floor from the street up."""
    at_street = [cell for cell in layout.cells if cell.floor >= 0] or list(layout.cells)
    begin = min(at_street, key=lambda cell: (cell.floor, cell.x), default=None)
    return None if begin is None else begin.door_id


def door_at(layout: FacadeLayout, x: float, y: float) -> int | None:
    """The door at a point of the drawing."""
    hit = (c for c in layout.cells if c.x <= x < c.x + c.width and c.y <= y < c.y + c.height)
    return next((cell.door_id for cell in hit), None)


def numbered(layout: FacadeLayout, typed: str) -> int | None:
    """The door whose number this is, else the first that begins so; None where there is none."""
    wanted = fold(typed).replace(" ", "")
    known = [(as_counted(cell.number), fold(cell.number).replace(" ", ""), cell.door_id) for cell in layout.cells]
    begins = sorted(one for one in known if wanted and one[1].startswith(wanted))
    return next((door_id for _order, number, door_id in begins if number == wanted), begins[0][2] if begins else None)


def _beside(layout: FacadeLayout, here: Cell, way: int) -> Cell | None:
    row = [cell for cell in layout.cells if cell.floor == here.floor and (cell.x - here.x) * way > 0]
    return min(row, key=lambda cell: abs(cell.x - here.x), default=None)


def _above(layout: FacadeLayout, here: Cell, way: int) -> Cell | None:
    """On the next floor that there is, also where only another entrance has it: so every door can be reached."""
    column = [cell for cell in layout.cells if (cell.floor - here.floor) * way > 0]
    return min(column, key=lambda cell: (abs(cell.floor - here.floor), abs(cell.x - here.x)), default=None)


def _end(layout: FacadeLayout, here: Cell, way: int) -> Cell:
    return max((cell for cell in layout.cells if cell.floor == here.floor), key=lambda cell: cell.x * way)


def _block(layout: FacadeLayout, here: Cell, way: int) -> Cell | None:
    """The door in the same place of the entrance that way: the same floor, else the nearest."""
    others = [cell for cell in layout.cells if (cell.block - here.block) * way > 0]
    if not others:
        return None
    nearest = min(abs(cell.block - here.block) for cell in others)
    there = [cell for cell in others if abs(cell.block - here.block) == nearest]
    return min(there, key=lambda cell: (abs(cell.floor - here.floor), abs(cell.column - here.column)))


_MOVES: dict[Move, Callable[[FacadeLayout, Cell], Cell | None]] = {
    Move.LEFT: lambda layout, here: _beside(layout, here, -1),
    Move.RIGHT: lambda layout, here: _beside(layout, here, 1),
    Move.UP: lambda layout, here: _above(layout, here, 1),
    Move.DOWN: lambda layout, here: _above(layout, here, -1),
    Move.FLOOR_START: lambda layout, here: _end(layout, here, -1),
    Move.FLOOR_END: lambda layout, here: _end(layout, here, 1),
    Move.BLOCK_BEFORE: lambda layout, here: _block(layout, here, -1),
    Move.BLOCK_AFTER: lambda layout, here: _block(layout, here, 1),
}
