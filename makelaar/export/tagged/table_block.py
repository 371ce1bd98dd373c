"""A table on the page. Where it goes on on the next page its headings are drawn again, as decoration."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from makelaar.export.tagged.column_widths import ColumnsAsked
from makelaar.export.tagged.pen import Pen
from makelaar.export.tagged.text_block import TextBlock

_SIDE, _ABOVE, _BELOW = 5.0, 3.5, 3.5
"""Room around the words of a cell."""


@dataclass(frozen=True)
class CellBlock:
    """The words of a cell, in the column where it begins and so many columns wide."""

    text: TextBlock
    column: int
    columns: int = 1


@dataclass(frozen=True)
class RowBlock:
    """A row; its `rule` is drawn under it."""

    cells: tuple[CellBlock, ...]
    rule: str
    ground: str | None = None
    keeps_next: bool = False

    def height(self, widths: Sequence[float]) -> float:
        return max(cell.text.height(_inside(cell, widths)) for cell in self.cells) + _ABOVE + _BELOW

    def split(self, widths: Sequence[float], room: float) -> "tuple[RowBlock, RowBlock] | None":
        """A row that is higher than a page, cut between lines of its cells."""
        first, rest = [], []
        for cell in self.cells:
            wide = _inside(cell, widths)
            lines = len(cell.text.lines(wide))
            kept = min(lines, int((room - _ABOVE - _BELOW) // cell.text.style.leading))
            if lines and kept < 1:
                return None
            middle = cell.text.first + kept
            first.append(replace(cell, text=replace(cell.text, last=middle)))
            rest.append(replace(cell, text=replace(cell.text, first=middle)))
        return replace(self, cells=tuple(first)), replace(self, cells=tuple(rest))

    def draw(self, pen: Pen, left: float, top: float, widths: Sequence[float], *, again: bool = False) -> None:
        bottom, right = top - self.height(widths), left + sum(widths)
        if self.ground is not None:
            pen.ground((left, bottom, right, top), self.ground)
        pen.rule(left, right, bottom, self.rule)
        for cell in self.cells:
            x = left + sum(widths[: cell.column]) + _SIDE
            if again:
                with pen.decoration():
                    cell.text.paint(pen, x, top - _ABOVE, _inside(cell, widths))
            else:
                cell.text.draw(pen, x, top - _ABOVE, _inside(cell, widths))


@dataclass(frozen=True)
class TableBlock:
    """A table. `begun`: its heading rows have been drawn on an earlier page."""

    heads: tuple[RowBlock, ...]
    rows: tuple[RowBlock, ...]
    columns: ColumnsAsked
    begun: bool = False
    before: float = 6.0
    after: float = 12.0
    keeps_next: bool = False

    def height(self, width: float) -> float:
        widths = self.columns.widths(width)
        return sum(row.height(widths) for row in (*self.heads, *self.rows))

    def least(self, width: float) -> float:
        """The heading and two rows."""
        widths = self.columns.widths(width)
        return sum(row.height(widths) for row in (*self.heads, *self.rows[:2]))

    def split(self, width: float, room: float, *, forced: bool) -> "tuple[TableBlock, TableBlock] | None":
        widths = self.columns.widths(width)
        left = room - sum(row.height(widths) for row in self.heads)
        kept = 0
        for row in self.rows:
            high = row.height(widths)
            if high > left:
                break
            left -= high
            kept += 1
        while kept and self.rows[kept - 1].keeps_next:
            kept -= 1
        if kept == len(self.rows) - 1 and kept > 2 and not self.rows[kept - 2].keeps_next:
            kept -= 1
        first, rest = self.rows[:kept], self.rows[kept:]
        if not kept:
            parts = rest[0].split(widths, left) if forced and rest else None
            if parts is None:
                return None
            first, rest = (parts[0],), (parts[1], *rest[1:])
        return replace(self, rows=first, after=0.0), replace(self, rows=rest, begun=True, before=0.0)

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        widths = self.columns.widths(width)
        for head in self.heads:
            head.draw(pen, left, top, widths, again=self.begun)
            top -= head.height(widths)
        for row in self.rows:
            row.draw(pen, left, top, widths)
            top -= row.height(widths)


def _inside(cell: CellBlock, widths: Sequence[float]) -> float:
    return sum(widths[cell.column : cell.column + cell.columns]) - 2 * _SIDE


def cell_room(text: float) -> float:
    """How wide a column is whose words are so wide."""
    return text + 2 * _SIDE
