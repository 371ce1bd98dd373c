"""From the words of a table to its rows of cells, each with its element: headings know what they head."""

from collections.abc import Sequence
from dataclasses import replace

from makelaar.export.pdf_fonts import BOLD
from makelaar.export.tagged.column_widths import column_widths
from makelaar.export.tagged.elements import Element
from makelaar.export.tagged.lines import break_lines, widest_word
from makelaar.export.tagged.look import Look
from makelaar.export.tagged.runs import Text, runs_of
from makelaar.export.tagged.table_block import CellBlock, RowBlock, TableBlock, cell_room
from makelaar.export.tagged.table_cells import Cell, Column, Row
from makelaar.export.tagged.text_block import TextBlock


def make_table(
    columns: Sequence[Column],
    above: Sequence[Sequence[Text | Cell]],
    rows: Sequence[Row],
    row_heads: int,
    element: Element,
    look: Look,
) -> TableBlock:
    """The table under `element`. `above` are rows of headings over those of the columns; `row_heads` columns head the
    rows. Raises ValueError for a row that has not as many cells as there are columns."""
    maker = _Maker(columns, row_heads, look)
    head, body = element.add("THead"), element.add("TBody")
    heads = [maker.row(Row(cells), head, heads=True) for cells in (*above, [one.title for one in columns])]
    made = [maker.row(row, body, heads=False) for row in rows]
    return TableBlock(tuple(heads), tuple(made), tuple(maker.widths([*heads, *made])))


class _Maker:
    def __init__(self, columns: Sequence[Column], row_heads: int, look: Look) -> None:
        self._columns, self._row_heads, self._look = columns, row_heads, look

    def row(self, row: Row, group: Element, *, heads: bool) -> RowBlock:
        cells = [one if isinstance(one, Cell) else Cell(one) for one in row.cells]
        if sum(one.columns for one in cells) != len(self._columns):
            raise ValueError(f"a row of {len(row.cells)} cells in a table of {len(self._columns)} columns")
        element = group.add("TR")
        made, at = [], 0
        for cell in cells:
            made.append(self._cell(cell, at, element, strong=row.strong, heads=heads))
            at += cell.columns
        rule = self._look.muted if heads else self._look.line
        return RowBlock(tuple(made), rule, self._look.ground if row.strong else None)

    def _cell(self, cell: Cell, at: int, row: Element, *, strong: bool, heads: bool) -> CellBlock:
        is_head = heads or at < self._row_heads
        element = row.add("TH" if is_head else "TD")
        if is_head:
            element.set("Table", Scope="/Column" if heads else "/Row")
        if cell.columns > 1:
            element.set("Table", ColSpan=cell.columns)
        style = replace(self._look.cell, font=BOLD) if heads or strong else self._look.cell
        text = TextBlock(tuple(runs_of(cell.text)), style, element, align=self._columns[at].align)
        return CellBlock(text, at, cell.columns)

    def widths(self, rows: Sequence[RowBlock]) -> list[float]:
        """By what stands in the columns; those with a share of their own have that."""
        wanted, least = [0.0] * len(self._columns), [0.0] * len(self._columns)
        for row in rows:
            for cell in row.cells:
                if cell.columns == 1:
                    runs, style = cell.text.runs, cell.text.style
                    widest = max(line.width for line in break_lines(runs, style, float("inf")))
                    wanted[cell.column] = max(wanted[cell.column], cell_room(widest))
                    least[cell.column] = max(least[cell.column], cell_room(widest_word(runs, style)))
        room = self._look.room
        fixed = [None if one.share is None else one.share * room for one in self._columns]
        loose = [nth for nth, one in enumerate(fixed) if one is None]
        left = room - sum(one for one in fixed if one is not None)
        shared = column_widths([wanted[nth] for nth in loose], [least[nth] for nth in loose], left) if loose else []
        given = dict(zip(loose, shared, strict=True))
        return [given[nth] if one is None else one for nth, one in enumerate(fixed)]
