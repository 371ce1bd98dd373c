"""The paper twin of a round: which doors stand on which page, each as large as one writes. Pure.

The doors stand as on the façade (`doors.facade`), for that is what the duo has before it. A front that is too wide for
the page goes on below itself, between two entrances where it can; one that is too high is cut between two floors.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from makelaar.hearts.doors.facade import (
    CELL_WIDTH,
    FLOOR_HEIGHT,
    FLOOR_LABELS,
    FOOT_ROOM,
    GAP,
    ROOF_ROOM,
    SIDE,
    STAIR_WIDTH,
    DoorPlace,
    FacadeLayout,
    lay_out,
)
from makelaar.terms import BuildingKind

SCALES = (0.82, 0.76, 0.7, 0.64)
"""Points for a unit of the façade, the largest first: a digit needs a box of some 10 by 7 mm."""
TITLE_ROOM = 22.0
"""Above the first front of a building, for its name."""
BETWEEN = 6.0


@dataclass(frozen=True)
class PaperDoor:
    """A door on paper: `box` is its number on the round, None where it is only there to find the others by."""

    place: DoorPlace
    box: int | None
    do_not_ring: bool


@dataclass(frozen=True)
class PaperBuilding:
    """A building of the round with all its doors; its entrances by their key, from the left."""

    name: str
    kind: BuildingKind
    entrances: Mapping[int, str]
    doors: Sequence[PaperDoor]


@dataclass(frozen=True)
class Strip:
    """A part of a building's front; `begins` where it is the first of that building, `on_top` where it is on a page."""

    building: PaperBuilding
    layout: FacadeLayout
    begins: bool
    on_top: bool = False

    @property
    def has_title(self) -> bool:
        """Whether the building's name stands above it."""
        return self.begins or self.on_top


@dataclass(frozen=True)
class SheetPages:
    """The strips of each page, at so many points a unit."""

    scale: float
    pages: tuple[tuple[Strip, ...], ...]


def sheet_pages(buildings: Iterable[PaperBuilding], room: tuple[float, float]) -> SheetPages:
    """The round on as few pages as it takes, each with `room` (width, height) points for its fronts; as large as that
    allows."""
    every = [_on_round(building) for building in buildings]
    tries = [SheetPages(scale, _pages(every, room, scale)) for scale in SCALES]
    return min(tries, key=lambda made: len(made.pages))


def strip_height(strip: Strip, scale: float) -> float:
    """How much of a page a strip takes, in points."""
    return strip.layout.height * scale + BETWEEN + (TITLE_ROOM if strip.has_title else 0.0)


def _on_round(building: PaperBuilding) -> PaperBuilding:
    """Without the entrances where nobody walks; of a row only the houses that are walked, and those between them where
    not to ring."""
    walked = [door for door in building.doors if door.box is not None]
    if building.kind is BuildingKind.FLAT:
        entrances = {door.place.entrance for door in walked}
        kept = [door for door in building.doors if door.place.entrance in entrances]
        names = {key: name for key, name in building.entrances.items() if key in entrances}
        return replace(building, doors=kept, entrances=names)
    first, last = min(door.place.position for door in walked), max(door.place.position for door in walked)
    between = [door for door in building.doors if door.do_not_ring and first <= door.place.position <= last]
    houses = {door.place.position for door in (*walked, *between)}
    return replace(building, doors=[door for door in building.doors if door.place.position in houses])


def _pages(
    buildings: Sequence[PaperBuilding], room: tuple[float, float], scale: float
) -> tuple[tuple[Strip, ...], ...]:
    """The strips below each other, a new page where the next one does not fit."""
    pages: list[list[Strip]] = []
    left = 0.0
    for building in buildings:
        for nth, layout in enumerate(_layouts(building, (room[0] / scale, (room[1] - TITLE_ROOM - BETWEEN) / scale))):
            strip = Strip(building, layout, begins=nth == 0)
            if not pages or strip_height(strip, scale) > left:
                strip = replace(strip, on_top=True)
                pages.append([])
                left = room[1]
            pages[-1].append(strip)
            left -= strip_height(strip, scale)
    return tuple(tuple(page) for page in pages)


def _layouts(building: PaperBuilding, room: tuple[float, float]) -> Iterator[FacadeLayout]:
    """The front in parts that fit in a room in units."""
    inside = room[0] - FLOOR_LABELS - SIDE
    names, places = _not_too_wide(building, inside)
    for floors in _floors(building, room[1]):
        here = [place for place in places if place.floor in floors]
        for together in _not_too_long(lay_out(building.kind, names, here), inside):
            own = [place for place in here if place.door_id in together]
            entrances = {place.entrance for place in own}
            yield lay_out(building.kind, {key: name for key, name in names.items() if key in entrances}, own)


def _not_too_long(layout: FacadeLayout, inside: float) -> Iterator[set[int]]:
    """The doors of as many entrances or houses as stand beside each other in this room, from the left."""
    together: set[int] = set()
    begin = 0.0
    for number, block in enumerate(layout.blocks):
        if together and block.x + block.width - begin > inside:
            yield together
            together = set()
        if not together:
            begin = block.x
        together |= {cell.door_id for cell in layout.cells if cell.block == number}
    if together:
        yield together


def _floors(building: PaperBuilding, high: float) -> Iterator[set[int]]:
    """The floors in lots that fit above each other, the highest first; the ground floor is always drawn below."""
    floors = sorted({door.place.floor for door in building.doors}, reverse=True)
    most = max(1, int((high - ROOF_ROOM - FOOT_ROOM) // FLOOR_HEIGHT))
    if building.kind is BuildingKind.ROW or len({*floors, 0}) <= most:
        yield set(floors)
        return
    lots = -(-len(floors) // max(1, most - 1))
    each = -(-len(floors) // lots)
    for start in range(0, len(floors), each):
        yield set(floors[start : start + each])


def _not_too_wide(building: PaperBuilding, inside: float) -> tuple[dict[int, str], list[DoorPlace]]:
    """The entrances by a key of their own, those with a long gallery in parts; and the doors with those keys."""
    names: dict[int, str] = {}
    places: list[DoorPlace] = []
    if building.kind is BuildingKind.ROW:
        return names, [door.place for door in building.doors]
    most = max(1, int((inside - GAP - STAIR_WIDTH - GAP) // (CELL_WIDTH + GAP)))
    order = {key: nth for nth, key in enumerate(building.entrances)}
    doors = sorted((door.place for door in building.doors), key=lambda at: order.get(at.entrance or 0, len(order)))
    for key, group in groupby(doors, key=lambda at: at.entrance):
        inside_it = list(group)
        columns = sorted({place.position for place in inside_it})
        parts = -(-len(columns) // most)
        each = -(-len(columns) // parts)
        name = "" if key is None else building.entrances.get(key, "")
        for part in range(parts):
            own = set(columns[part * each : (part + 1) * each])
            names[len(names) + 1] = f"{name} ({part + 1}/{parts})".strip() if parts > 1 else name
            places += [replace(place, entrance=len(names)) for place in inside_it if place.position in own]
    return names, places
