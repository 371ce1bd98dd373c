"""Key figures beside each other, each in a tile: a number, what it counts, maybe how it was before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from makelaar.export.pdf_fonts import BOLD
from makelaar.export.pdf_text import Style
from makelaar.export.tagged.block import Block, draw_placed, stacked
from makelaar.export.tagged.elements import Element
from makelaar.export.tagged.look import Look
from makelaar.export.tagged.pen import Pen
from makelaar.export.tagged.runs import runs_of
from makelaar.export.tagged.text_block import TextBlock

_GUTTER, _PADDING = 10.0, 10.0


@dataclass(frozen=True)
class KeyFigure:
    """A number in large letters, what it counts, and maybe a word about it ("12 meer dan vorig kwartaal")."""

    value: str
    label: str
    note: str = ""


def tile_of(figure: KeyFigure, element: Element, look: Look) -> list[Block]:
    """What stands in a tile, each a paragraph in `element`."""
    told = [
        (figure.value, Style(21, 26, look.ink, BOLD)),
        (figure.label, Style(9.5, 13, look.ink)),
        (figure.note, look.quiet),
    ]
    return [TextBlock(tuple(runs_of(text)), style, element.add("P")) for text, style in told if text]


@dataclass(frozen=True)
class TilesBlock:
    """Each tile a column of blocks; at most `beside` of them in a row."""

    tiles: Sequence[Sequence[Block]]
    beside: int
    ground: str
    before: float = 6.0
    after: float = 12.0
    keeps_next: bool = False

    def height(self, width: float) -> float:
        rows = self._rows()
        return sum(self._high(row, width) for row in rows) + _GUTTER * (len(rows) - 1)

    def least(self, width: float) -> float:
        return self._high(self._rows()[0], width)

    def split(self, width: float, room: float, *, forced: bool) -> "tuple[TilesBlock, TilesBlock] | None":
        """Between two rows of tiles."""
        kept, used = 0, 0.0
        for row in self._rows():
            used += self._high(row, width)
            if used > room:
                break
            used += _GUTTER
            kept += self.beside
        if not kept or kept >= len(self.tiles):
            return None
        return replace(self, tiles=self.tiles[:kept], after=0.0), replace(self, tiles=self.tiles[kept:], before=0.0)

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        wide = self._wide(width)
        for row in self._rows():
            high = self._high(row, width)
            for nth, tile in enumerate(row):
                x = left + nth * (wide + _GUTTER)
                pen.ground((x, top - high, x + wide, top), self.ground, 4)
                placed, _high = stacked(tile, wide - 2 * _PADDING)
                draw_placed(placed, pen, x + _PADDING, top - _PADDING, wide - 2 * _PADDING)
            top -= high + _GUTTER

    def _rows(self) -> list[Sequence[Sequence[Block]]]:
        return [self.tiles[at : at + self.beside] for at in range(0, len(self.tiles), self.beside)]

    def _wide(self, width: float) -> float:
        return (width - _GUTTER * (self.beside - 1)) / self.beside

    def _high(self, row: Sequence[Sequence[Block]], width: float) -> float:
        return max(stacked(tile, self._wide(width) - 2 * _PADDING)[1] for tile in row) + 2 * _PADDING
