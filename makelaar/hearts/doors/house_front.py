"""The house itself, without its doors: walls, roofs, stairwells, galleries, the street. Pure.

Calm on purpose: tones close to each other, so that the eye goes to the doors.
"""

from collections.abc import Iterator

from makelaar.hearts.doors.facade import (
    FLOOR_HEIGHT,
    FLOOR_LABELS,
    GABLE_ROOM,
    GAP,
    STAIR_WIDTH,
    Block,
    FacadeLayout,
    FloorBand,
)
from makelaar.hearts.doors.floors import floor_label, floor_number
from makelaar.hearts.doors.letter_widths import cut, text_width
from makelaar.hearts.doors.palette import FacadeColours
from makelaar.hearts.doors.shapes import Box, Part, Path, Shape, Words, framed
from makelaar.terms import BuildingKind

_PARAPET = 9.0
_EAVES = 6.0
_NAME_SIZE, _FLOOR_SIZE = 12.0, 11.0
_LEAST = 9.5
"""How small the names may become on the screen."""


def house_front(layout: FacadeLayout, colours: FacadeColours, scale: float = 1.0) -> Iterator[Part]:
    """What is painted before the doors, from the back to the front, made to be shown `scale` times as large."""
    yield from _trees(layout, colours)
    for block in layout.blocks:
        yield framed((Box(block.x, block.top, block.width, block.bottom - block.top, colours.wall, colours.wall_line),))
        yield framed(_roof(layout, block, colours))
        bands = [band for band in layout.floors if block.top <= band.y < block.bottom]
        for band in bands:
            if shapes := tuple(_storey(layout, block, band, colours)):
                yield framed(shapes)
        if block.stairs is not None:
            yield framed(_stairwell(layout, block, bands, colours))
    yield framed(_street(layout, colours))
    yield from _floor_names(layout, colours, scale)
    yield from _entrance_names(layout, colours, scale)


def _roof(layout: FacadeLayout, block: Block, colours: FacadeColours) -> tuple[Shape, ...]:
    if layout.kind is BuildingKind.ROW:
        return _gable(block, colours)
    left, right = block.x, block.x + block.width
    parapet = Box(left - 3, block.top - _PARAPET, right - left + 6, _PARAPET, colours.roof, radius=2)
    if block.stairs is None:
        return (parapet,)
    hood = Box(
        block.stairs + 3, block.top - _PARAPET - 11, STAIR_WIDTH - 6, 12, colours.shade, colours.wall_line, 1.0, 1.5
    )
    return hood, parapet


def _gable(block: Block, colours: FacadeColours) -> tuple[Shape, ...]:
    """A pointed roof with a chimney and a small window in it."""
    left, right, middle = block.x, block.x + block.width, block.x + block.width / 2
    top = block.top - GABLE_ROOM + 22
    chimney = Box(right - 25, top + 6, 10, 22, colours.roof, radius=1)
    face = Path(((left, block.top), (middle, top), (right, block.top)), colours.wall)
    edge = Path(((left - 1, block.top + 1), (middle, top), (right + 1, block.top + 1)), None, colours.roof, 5.0)
    window = Box(middle - 6, block.top - 19, 12, 13, colours.glass, colours.wall_line, 1.0, 6)
    return chimney, face, edge, window


def _storey(layout: FacadeLayout, block: Block, band: FloorBand, colours: FacadeColours) -> Iterator[Shape]:
    """The line of a floor, the railing of a gallery, the store rooms of a ground floor where nobody lives."""
    bottom = band.y + band.height
    if not band.lived_on and layout.kind is BuildingKind.FLAT:
        yield from _store_rooms(block, band, colours)
    elif bottom < layout.ground or bottom < block.bottom:
        yield Path(((block.x, bottom), (block.x + block.width, bottom)), None, colours.wall_line, 1.0)
    if block.gallery and band.lived_on and bottom <= layout.ground - 1:
        start = block.x + 2 * GAP + STAIR_WIDTH - 4
        yield Box(start, bottom - 3, block.x + block.width - start - 4, 3, colours.wall_line, radius=1.5)


def _store_rooms(block: Block, band: FloorBand, colours: FacadeColours) -> Iterator[Shape]:
    """Doors of sheds, two shades from the wall, on both sides of the stairs."""
    yield Box(block.x + 0.5, band.y, block.width - 1, band.height, colours.shade)
    stairs = block.stairs if block.stairs is not None else block.x
    at = block.x + GAP
    while at + 22 <= block.x + block.width - GAP + 1:
        if at + 22 < stairs or at > stairs + STAIR_WIDTH:
            yield Box(at, band.y + 16, 20, band.height - 16, colours.wall, colours.wall_line, 1.0, 1.5)
        at += 26


def _stairwell(layout: FacadeLayout, block: Block, bands: list[FloorBand], colours: FacadeColours) -> Iterator[Shape]:
    """A strip of shade with windows halfway up, and the doorway on the street."""
    assert block.stairs is not None
    left, middle = block.stairs, block.stairs + STAIR_WIDTH / 2
    yield Box(left, block.top, STAIR_WIDTH, layout.ground - block.top, colours.shade)
    for band in bands:
        if band.y + band.height < layout.ground:
            yield Box(middle - 6, band.y + band.height - 19, 12, 26, colours.glass, colours.wall_line, 1.0, 1.5)
    top = layout.ground - 37
    yield Box(middle - 12, top, 24, 37, colours.entrance, radius=2)
    yield Box(middle - 8.5, top + 4, 7.5, 20, colours.glass, radius=1)
    yield Box(middle + 1, top + 4, 7.5, 20, colours.glass, radius=1)
    yield Box(left - 3, top - 6, STAIR_WIDTH + 6, 4, colours.roof, radius=1.5)


def _street(layout: FacadeLayout, colours: FacadeColours) -> tuple[Shape, ...]:
    left, right = layout.left - 34, layout.right + 34
    return (Path(((left, layout.ground), (right, layout.ground)), None, colours.ground, 2.5),)


def _trees(layout: FacadeLayout, colours: FacadeColours) -> Iterator[Part]:
    """A tree at the right, so that the front stands somewhere."""
    x, ground = layout.right + 23, layout.ground
    yield framed(
        (
            Path(((x, ground), (x, ground - 40)), None, colours.trunk, 3.0),
            Path(((x, ground - 22), (x + 6, ground - 31)), None, colours.trunk, 2.0),
            Box(x - 14, ground - 66, 28, 34, colours.green, radius=14),
            Box(x - 4, ground - 52, 20, 22, colours.green, radius=10),
        )
    )


def _floor_names(layout: FacadeLayout, colours: FacadeColours, scale: float) -> Iterator[Part]:
    """Left of the wall; where they would stand too close, only some of them."""
    if layout.left < FLOOR_LABELS:
        return
    size = _readable(_FLOOR_SIZE, scale)
    lived_on = [band for band in reversed(layout.floors) if band.lived_on]
    every = 1 + int(1.4 * size // FLOOR_HEIGHT)
    is_room = all(text_width(floor_label(band.floor), size) <= layout.left - 14 for band in lived_on)
    for band in lived_on[::every]:
        name = floor_label(band.floor) if is_room else floor_number(band.floor)
        below = band.y + band.height / 2 + 0.36 * size
        yield framed((Words(layout.left - 12, below, name, size, colours.muted, "end"),))


def _entrance_names(layout: FacadeLayout, colours: FacadeColours, scale: float) -> Iterator[Part]:
    """Under the ground, or under the lowest floor below it."""
    size = _readable(_NAME_SIZE, scale)
    below = max([layout.ground, *(block.bottom for block in layout.blocks)]) + 8 + size
    for block in layout.blocks:
        if shown := cut(block.name, block.width - 12, size):
            middle = block.x + block.width / 2
            yield framed((Words(middle, below, shown, size, colours.muted, "middle"),))


def _readable(size: float, scale: float) -> float:
    """The size of letters on the drawing, so that they can be read as it is shown."""
    return max(size, _LEAST / scale)
