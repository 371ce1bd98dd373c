"""Where everything stands on the front view of a building. Pure: one layout for the screen and for every file.

Units are those of the screen at 100 %; x goes to the right and y down. The drawing follows the house: in a portiekflat
the stairs stand between the doors of a landing, in a galerijflat at the head of it, and a row has none.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from makelaar.hearts.doors.letter_widths import one_line
from makelaar.terms import BuildingKind

CELL_WIDTH, CELL_HEIGHT = 56.0, 40.0
GAP = 9.0
"""Between two doors beside each other."""
FLOOR_HEIGHT = 56.0
STAIR_WIDTH = 34.0
HOUSE_MARGIN = 13.0
"""Of wall on either side of the door of a house in a row."""
FLOOR_LABELS = 64.0
"""Left of the wall, for the names of the floors."""
SIDE = 40.0
ROOF_ROOM, GABLE_ROOM = 40.0, 66.0
FOOT_ROOM, ROW_FOOT = 44.0, 16.0
"""Under the ground line; in a flat with the names of the entrances."""
GALLERY_FROM = 5
"""Doors on a landing from which the stairs stand at its head."""
_SILL = 6.0
"""Of wall under a door."""


@dataclass(frozen=True)
class DoorPlace:
    """Where a door is. `entrance` is a key of the entrance names, None in a row; floor 0 is the ground floor."""

    door_id: int
    number: str
    entrance: int | None
    floor: int
    position: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A door on the drawing: `block` is a place in `FacadeLayout.blocks`, `column` counts within it from the left."""

    door_id: int
    number: str
    block: int
    floor: int
    column: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Block:
    """A part of the front under one roof: an entrance with its landings, or one house of a row.

    `stairs` is the left side of its stairwell, None where there is none; `top` and `bottom` are those of its wall.
    """

    name: str
    x: float
    width: float
    top: float
    bottom: float
    stairs: float | None
    gallery: bool


@dataclass(frozen=True)
class FloorBand:
    """A floor with its height on the drawing; 0 is the ground floor, also where nobody lives on it."""

    floor: int
    y: float
    height: float
    lived_on: bool


@dataclass(frozen=True)
class FacadeLayout:
    """The whole front; `ground` is where the street is, `left` and `right` the sides of the walls."""

    kind: BuildingKind
    cells: tuple[Cell, ...]
    blocks: tuple[Block, ...]
    floors: tuple[FloorBand, ...]
    ground: float
    left: float
    right: float
    width: float
    height: float


def lay_out(kind: BuildingKind, entrance_names: Mapping[int, str], doors: Iterable[DoorPlace]) -> FacadeLayout:
    """The front view of a building, its entrances in the order of `entrance_names` (from the left).

    Doors that share a place stand beside each other; a place without a door is wall. Floors on which there is nothing
    are left out, but the ground floor is always there.
    """
    known = sorted(doors, key=lambda door: (door.position, door.door_id))
    floors = _floors(kind, {door.floor for door in known})
    bands = {band.floor: band for band in floors}
    groups = _groups(kind, entrance_names, known)
    has_labels = kind is BuildingKind.FLAT or len(floors) > 1
    left = x = FLOOR_LABELS if has_labels else SIDE
    cells: list[Cell] = []
    blocks: list[Block] = []
    for name, inside in groups:
        block, its_cells = _block(kind, name, inside, x, len(blocks), bands)
        blocks.append(block)
        cells.extend(its_cells)
        x += block.width
    ground = bands[0].y + bands[0].height
    bottom = max(band.y + band.height for band in floors)
    foot = FOOT_ROOM if kind is BuildingKind.FLAT else ROW_FOOT
    height = max(bottom, ground) + foot
    return FacadeLayout(kind, tuple(cells), tuple(blocks), floors, ground, left, x, x + SIDE, height)


def _floors(kind: BuildingKind, lived_on: set[int]) -> tuple[FloorBand, ...]:
    y = ROOF_ROOM if kind is BuildingKind.FLAT else GABLE_ROOM
    bands = []
    for floor in sorted(lived_on | {0}, reverse=True):
        bands.append(FloorBand(floor, y, FLOOR_HEIGHT, floor in lived_on))
        y += FLOOR_HEIGHT
    return tuple(bands)


def _groups(
    kind: BuildingKind, names: Mapping[int, str], doors: Sequence[DoorPlace]
) -> list[tuple[str, list[DoorPlace]]]:
    """The doors of each block: those of an entrance, or those above each other in a row."""
    if kind is BuildingKind.ROW:
        return [("", list(house)) for _place, house in groupby(doors, key=lambda door: door.position)]
    by_entrance: dict[int | None, list[DoorPlace]] = {}
    for door in doors:
        by_entrance.setdefault(door.entrance if door.entrance in names else None, []).append(door)
    inside = [(name, by_entrance.get(key, [])) for key, name in names.items()]
    return [*inside, *([("", by_entrance[None])] if None in by_entrance else [])]


def _block(
    kind: BuildingKind, name: str, doors: list[DoorPlace], x: float, number: int, bands: Mapping[int, FloorBand]
) -> tuple[Block, list[Cell]]:
    columns = _columns(doors)
    count = max(1, 1 + max(columns.values(), default=0))
    in_row = kind is BuildingKind.ROW
    margin = HOUSE_MARGIN if in_row else GAP
    gallery = not in_row and count >= GALLERY_FROM
    before_stairs = 0 if gallery or in_row else count // 2
    stair_room = 0.0 if in_row else STAIR_WIDTH + GAP
    width = 2 * margin + count * CELL_WIDTH + (count - 1) * GAP + stair_room
    cells = []
    for door in doors:
        column, band = columns[door.door_id], bands[door.floor]
        at = x + margin + column * (CELL_WIDTH + GAP) + (0.0 if column < before_stairs else stair_room)
        y = band.y + band.height - _SILL - CELL_HEIGHT
        cells.append(
            Cell(door.door_id, one_line(door.number), number, door.floor, column, at, y, CELL_WIDTH, CELL_HEIGHT)
        )
    stairs = None if in_row else x + margin + before_stairs * (CELL_WIDTH + GAP)
    own = [bands[door.floor] for door in doors] or [bands[0]]
    top, bottom = min(band.y for band in own), max(band.y + band.height for band in (*own, bands[0]))
    return Block(one_line(name), x, width, top, bottom, stairs, gallery), cells


def _columns(doors: Iterable[DoorPlace]) -> dict[int, int]:
    """The column of each door: one for each position, and more where doors share a place."""
    taken: dict[tuple[int, int], int] = {}
    places: dict[int, tuple[int, int]] = {}
    for door in doors:
        nth = taken.get((door.floor, door.position), 0)
        taken[door.floor, door.position] = nth + 1
        places[door.door_id] = (door.position, nth)
    order = {place: column for column, place in enumerate(sorted(set(places.values())))}
    return {door_id: order[place] for door_id, place in places.items()}
