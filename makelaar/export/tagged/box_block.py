"""Blocks that stay together in a box: a card, a quote, a note."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

from makelaar.export.tagged.block import Block, draw_placed, fill, stacked
from makelaar.export.tagged.pen import Pen


@dataclass(frozen=True)
class BoxBlock:
    """A column of blocks with room around it, a ground and at its left side a bar, if they have a colour.

    It is cut only if it is higher than a page.
    """

    blocks: Sequence[Block]
    ground: str | None = None
    bar: str | None = None
    padding: float = 12.0
    before: float = 10.0
    after: float = 12.0
    keeps_next: bool = False

    def height(self, width: float) -> float:
        return stacked(self.blocks, self._inside(width))[1] + 2 * self._around

    def least(self, width: float) -> float:
        return self.height(width)

    def split(self, width: float, room: float, *, forced: bool) -> "tuple[BoxBlock, BoxBlock] | None":
        if not forced:
            return None
        rest = deque(self.blocks)
        placed = fill(rest, self._inside(width), room - 2 * self._around)
        if not rest:
            return None
        return replace(self, blocks=[one.block for one in placed], after=0.0), replace(self, blocks=list(rest))

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        bottom = top - self.height(width)
        if self.ground is not None:
            pen.ground((left, bottom, left + width, top), self.ground, 4)
        if self.bar is not None:
            pen.ground((left, bottom, left + 2.5, top), self.bar)
        placed, _high = stacked(self.blocks, self._inside(width))
        draw_placed(placed, pen, left + self.padding, top - self._around, self._inside(width))

    @property
    def _around(self) -> float:
        """Above and below; without a ground nothing has to be kept off."""
        return self.padding if self.ground is not None else 1.5

    def _inside(self, width: float) -> float:
        return width - 2 * self.padding
