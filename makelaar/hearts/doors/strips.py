"""A long front in strips below each other, as large as the room for it allows. Pure.

It is only cut between two entrances or houses.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from makelaar.hearts.doors.facade import SIDE, Block, Cell, FacadeLayout

BETWEEN = 14.0
"""Between two strips."""
_MOST = 12
_GAIN = 1.15
"""How much larger it must become for one strip more."""


@dataclass(frozen=True)
class Front:
    """The strips of one layout, from the top."""

    strips: tuple[FacadeLayout, ...]

    @property
    def width(self) -> float:
        """The width of the widest."""
        return max(strip.width for strip in self.strips)

    @property
    def height(self) -> float:
        """The height of them all."""
        return sum(strip.height for strip in self.strips) + BETWEEN * (len(self.strips) - 1)

    def tops(self) -> list[float]:
        """Where each strip begins."""
        return [nth * (strip.height + BETWEEN) for nth, strip in enumerate(self.strips)]

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """All doors, at their place on the whole; blocks are counted on from strip to strip."""
        if len(self.strips) == 1:
            return self.strips[0].cells
        found: list[Cell] = []
        before = 0
        for top, strip in zip(self.tops(), self.strips, strict=True):
            found += [replace(cell, y=cell.y + top, block=cell.block + before) for cell in strip.cells]
            before += len(strip.blocks)
        return tuple(found)


def best_front(layout: FacadeLayout, room: tuple[float, float], most: float, least: float = 0.0) -> Front:
    """The front in as many strips as show it largest in this room; more of it than `most` times its size is no gain.

    Where even that is smaller than `least`, as it will then be shown, in so few strips as do not stick out sideways.
    """
    counts = range(1, min(len(layout.blocks), _MOST) + 1)
    best, largest = 1, 0.0
    for count in counts:
        wide, high = _size(layout, count)
        scale = min(most, room[0] / wide, room[1] / high)
        if scale > largest * _GAIN:
            best, largest = count, scale
    if largest < least:
        narrow = (count for count in counts if _size(layout, count)[0] * least <= room[0])
        best = next(narrow, counts[-1] if counts else 1)
    return Front(strips_of(layout, best))


def strips_of(layout: FacadeLayout, count: int) -> tuple[FacadeLayout, ...]:
    """The front in so many strips of about the same width, or fewer where it has fewer blocks."""
    if count <= 1 or len(layout.blocks) < 2:
        return (layout,)
    return tuple(_part(layout, first, last) for first, last in _cuts(layout, count))


def _size(layout: FacadeLayout, count: int) -> tuple[float, float]:
    cuts = _cuts(layout, count) if count > 1 else [(0, len(layout.blocks) - 1)]
    widest = max(sum(block.width for block in layout.blocks[first : last + 1]) for first, last in cuts)
    return layout.left + widest + SIDE, len(cuts) * (layout.height + BETWEEN) - BETWEEN


def _cuts(layout: FacadeLayout, count: int) -> list[tuple[int, int]]:
    """The first and the last block of each strip."""
    share = (layout.right - layout.left) / count
    by_strip: dict[int, list[int]] = {}
    for number, block in enumerate(layout.blocks):
        by_strip.setdefault(int((block.x + block.width / 2 - layout.left) / share), []).append(number)
    return [(numbers[0], numbers[-1]) for numbers in by_strip.values()]


def _part(layout: FacadeLayout, first: int, last: int) -> FacadeLayout:
    """The front from one block to another alone, at the left."""
    inside: Sequence[Block] = layout.blocks[first : last + 1]
    aside = layout.left - inside[0].x
    blocks = tuple(_beside(block, aside) for block in inside)
    cells = tuple(
        replace(cell, x=cell.x + aside, block=cell.block - first)
        for cell in layout.cells
        if first <= cell.block <= last
    )
    right = blocks[-1].x + blocks[-1].width
    return replace(layout, cells=cells, blocks=blocks, right=right, width=right + SIDE)


def _beside(block: Block, aside: float) -> Block:
    return replace(block, x=block.x + aside, stairs=None if block.stairs is None else block.stairs + aside)
