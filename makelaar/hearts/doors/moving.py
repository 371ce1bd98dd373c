"""Which door the arrow keys go to on the front of a building. Pure."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from makelaar.hearts.doors.facade import Cell
from makelaar.hearts.doors.number_order import as_counted
from makelaar.hearts.folding import fold

Cells = Sequence[Cell]


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


def step(cells: Cells, door_id: int | None, move: Move) -> int | None:
    """The door to go to; the same one where there is nothing further that way, None where there are no doors.

    Every door can be reached: left and right go on where the front does, up and down to the nearest on the next floor.
    From nowhere it is the first door.
    """
    here = next((cell for cell in cells if cell.door_id == door_id), None)
    if here is None:
        return first(cells)
    found = _MOVES[move](cells, here)
    return here.door_id if found is None else found.door_id


def first(cells: Cells) -> int | None:
    """Where one begins: at the left on the lowest floor from the street up."""
    at_street = [cell for cell in cells if cell.floor >= 0] or cells
    begin = min(at_street, key=lambda cell: (cell.floor, cell.block, cell.x), default=None)
    return None if begin is None else begin.door_id


def door_at(cells: Cells, x: float, y: float) -> int | None:
    """The door at a point of the drawing."""
    hit = (c for c in cells if c.x <= x < c.x + c.width and c.y <= y < c.y + c.height)
    return next((cell.door_id for cell in hit), None)


def numbered(cells: Cells, typed: str) -> int | None:
    """The door whose number this is, else the first that begins so; None where there is none."""
    wanted = fold(typed).replace(" ", "")
    known = [(as_counted(cell.number), fold(cell.number).replace(" ", ""), cell.door_id) for cell in cells]
    begins = sorted(one for one in known if wanted and one[1].startswith(wanted))
    return next((door_id for _order, number, door_id in begins if number == wanted), begins[0][2] if begins else None)


def _beside(cells: Cells, here: Cell, way: int) -> Cell | None:
    """The next one along the floor, also where that goes on in another strip."""

    def place(cell: Cell) -> tuple[float, float]:
        return cell.block * way, cell.x * way

    further = (cell for cell in cells if cell.floor == here.floor and place(cell) > place(here))
    return min(further, key=place, default=None)


def _above(cells: Cells, here: Cell, way: int) -> Cell | None:
    """On the next floor that is drawn, also where only another entrance has it."""
    further = (cell for cell in cells if (here.y - cell.y) * way > 0)
    return min(further, key=lambda cell: (abs(cell.y - here.y), abs(cell.x - here.x)), default=None)


def _end(cells: Cells, here: Cell, way: int) -> Cell:
    return max((cell for cell in cells if cell.y == here.y), key=lambda cell: cell.x * way)


def _block(cells: Cells, here: Cell, way: int) -> Cell | None:
    """The door in the same place of the entrance that way: the same floor, else the nearest."""
    others = [cell for cell in cells if (cell.block - here.block) * way > 0]
    if not others:
        return None
    nearest = min(abs(cell.block - here.block) for cell in others)
    there = [cell for cell in others if abs(cell.block - here.block) == nearest]
    return min(there, key=lambda cell: (abs(cell.floor - here.floor), abs(cell.column - here.column)))


_MOVES: dict[Move, Callable[[Cells, Cell], Cell | None]] = {
    Move.LEFT: lambda cells, here: _beside(cells, here, -1),
    Move.RIGHT: lambda cells, here: _beside(cells, here, 1),
    Move.UP: lambda cells, here: _above(cells, here, 1),
    Move.DOWN: lambda cells, here: _above(cells, here, -1),
    Move.FLOOR_START: lambda cells, here: _end(cells, here, -1),
    Move.FLOOR_END: lambda cells, here: _end(cells, here, 1),
    Move.BLOCK_BEFORE: lambda cells, here: _block(cells, here, -1),
    Move.BLOCK_AFTER: lambda cells, here: _block(cells, here, 1),
}
