"""What a page is made of: blocks below each other, laid out before they are drawn."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from makelaar.export.tagged.pen import Pen


class Block(Protocol):
    """Something as wide as its column. Lengths in points."""

    @property
    def before(self) -> float:
        """Room above it, not at the top of a page; of two rooms that meet the larger is kept."""
        ...

    @property
    def after(self) -> float:
        """Room below it."""
        ...

    @property
    def keeps_next(self) -> bool:
        """Whether it may not be the last of a page."""
        ...

    def height(self, width: float) -> float: ...

    def least(self, width: float) -> float:
        """How much of it, from its top, has to stand on one page."""
        ...

    def split(self, width: float, room: float, *, forced: bool) -> "tuple[Block, Block] | None":
        """Two blocks of which the first is at most `room` high; None if it is not to be cut there.

        `forced`: it has a whole page and still does not fit, so it has to be cut if it can be at all.
        """
        ...

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw it under `top`."""
        ...


@dataclass(frozen=True)
class Gap:
    """Room and nothing else; a new page if it `ends_page`."""

    size: float = 0.0
    ends_page: bool = False
    before: float = 0.0
    after: float = 0.0
    keeps_next: bool = False

    def height(self, width: float) -> float:
        return self.size

    def least(self, width: float) -> float:
        return 0.0

    def split(self, width: float, room: float, *, forced: bool) -> tuple[Block, Block] | None:
        return Gap(room), Gap()

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        return


@dataclass(frozen=True)
class Placed:
    """A block and how far below the top of its column it stands."""

    block: Block
    down: float


def fill(blocks: deque[Block], width: float, room: float) -> list[Placed]:
    """Take from the front of `blocks` what comes in one column of `room` points; always at least something."""
    placed: list[Placed] = []
    used = after = 0.0
    while blocks:
        block = blocks.popleft()
        if isinstance(block, Gap) and block.ends_page:
            if placed:
                break
            continue
        gap = max(after, block.before) if placed else 0.0
        left = room - used - gap
        begun = all(one.block.keeps_next for one in placed)
        if not begun and _together(block, blocks, width) > left:
            blocks.appendleft(block)
            break
        if block.height(width) > left + 0.01:
            parts = block.split(width, left, forced=begun)
            if parts is None and not begun:
                blocks.appendleft(block)
                break
            if parts is not None:
                block, rest = parts
                blocks.appendleft(rest)
                placed.append(Placed(block, used + gap))
                break
        placed.append(Placed(block, used + gap))
        used, after = used + gap + block.height(width), block.after
    return placed


def stacked(blocks: Sequence[Block], width: float) -> tuple[list[Placed], float]:
    """All blocks in one column, and how high they are together."""
    placed: list[Placed] = []
    used = after = 0.0
    for block in blocks:
        used += max(after, block.before) if placed else 0.0
        placed.append(Placed(block, used))
        used, after = used + block.height(width), block.after
    return placed, used


def draw_placed(placed: Sequence[Placed], pen: Pen, left: float, top: float, width: float) -> None:
    """Draw the blocks of a column under its top."""
    for one in placed:
        one.block.draw(pen, left, top - one.down, width)


def _together(block: Block, following: Sequence[Block], width: float) -> float:
    """How high a block is with what may not be parted from it, and the first of what comes after that."""
    high, after = 0.0, 0.0
    for nth, one in enumerate((block, *following)):
        high += max(after, one.before) if nth else 0.0
        if not one.keeps_next:
            return high + one.least(width)
        high, after = high + one.height(width), one.after
    return high
