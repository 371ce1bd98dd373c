"""From the words of a table to its rows of cells, each with its element: headings know what they head."""

from collections.abc import Sequence
from dataclasses import replace

from reportlab.pdfbase.pdfdoc import PDFArray, PDFString

from makelaar.export.pdf_fonts import BOLD
from makelaar.export.pdf_text import Style
from makelaar.export.tagged.column_widths import ColumnsAsked
from makelaar.export.tagged.elements import Element
from makelaar.export.tagged.lines import break_lines, widest_word
from makelaar.export.tagged.look import Look
from makelaar.export.tagged.runs import Text, plain, runs_of
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
    room: float,
    name: str,
) -> TableBlock:
    """The table under `element`, to stand in a column of `room` points.

    `above` are rows of headings over those of the columns; `row_heads` columns head the rows. Where there are several
    of either, each cell tells its headings by their identities, which begin with `name`. Letters are smaller where
    words would not fit. Raises ValueError for a row with more or fewer cells than columns.
    """
    head_rows = [Row(cells) for cells in (*above, [one.title for one in columns])]
    for row in (*head_rows, *rows):
        if sum(one.columns for one in _cells(row)) != len(columns):
            raise ValueError(f"a row of {len(row.cells)} cells in a table of {len(columns)} columns")
    style = next((one for one in _sizes(look) if _fits([*head_rows, *rows], one, room)), _sizes(look)[-1])
    maker = _Maker(columns, row_heads, look, style, name if above or row_heads > 1 else "")
    head, body = element.add("THead"), element.add("TBody")
    heads = [maker.row(row, head, heads=True) for row in head_rows]
    made = [maker.row(row, body, heads=False) for row in rows]
    return TableBlock(tuple(heads), tuple(made), maker.asked([*heads, *made]))


def _cells(row: Row) -> list[Cell]:
    return [one if isinstance(one, Cell) else Cell(one) for one in row.cells]


def _sizes(look: Look) -> list[Style]:
    return [look.cell, replace(look.cell, size=8.5, leading=11.5), replace(look.cell, size=7.5, leading=10)]


def _fits(rows: Sequence[Row], style: Style, room: float) -> bool:
    """Whether no word has to be broken in letters of this size."""
    least: dict[int, float] = {}
    for row in rows:
        at = 0
        for cell in _cells(row):
            if cell.columns == 1:
                wide = cell_room(widest_word(runs_of(cell.text), replace(style, font=BOLD)))
                least[at] = max(least.get(at, 0.0), wide)
            at += cell.columns
    return sum(least.values()) <= room


class _Maker:
    """Makes the rows of one table. With a `name`, headings have identities and cells tell those of theirs."""

    def __init__(self, columns: Sequence[Column], row_heads: int, look: Look, style: Style, name: str) -> None:
        self._columns, self._row_heads, self._look, self._style = columns, row_heads, look, style
        self._name = name
        self._named = 0
        self._column_heads: list[list[str]] = [[] for _column in columns]

    def row(self, row: Row, group: Element, *, heads: bool) -> RowBlock:
        element = group.add("TR")
        made: list[CellBlock] = []
        row_names: list[str] = []
        at = 0
        for cell in _cells(row):
            kind = "TH" if plain(cell.text) and (heads or at < self._row_heads) else "TD"
            block = self._cell(cell, at, element.add(kind), bold=heads or row.strong)
            if kind == "TH":
                self._name_head(block, row_names, heads=heads)
            elif self._name and not heads and (names := [*self._column_heads[at], *row_names]):
                block.text.element.set("Table", Headers=PDFArray([PDFString(name) for name in names]))
            made.append(block)
            at += cell.columns
        rule = self._look.muted if heads else self._look.line
        return RowBlock(tuple(made), rule, self._look.ground if row.strong else None)

    def _cell(self, cell: Cell, at: int, element: Element, *, bold: bool) -> CellBlock:
        if cell.columns > 1:
            element.set("Table", ColSpan=cell.columns)
        style = replace(self._style, font=BOLD) if bold else self._style
        align = self._columns[at].align if cell.columns == 1 else "center"
        return CellBlock(TextBlock(tuple(runs_of(cell.text)), style, element, align=align), at, cell.columns)

    def _name_head(self, block: CellBlock, row_names: list[str], *, heads: bool) -> None:
        """Say what a heading heads."""
        block.text.element.set("Table", Scope="/Column" if heads else "/Row")
        if not self._name:
            return
        self._named += 1
        identity = block.text.element.identity = f"{self._name}.{self._named}"
        if heads:
            for column in range(block.column, block.column + block.columns):
                self._column_heads[column].append(identity)
        else:
            row_names.append(identity)

    def asked(self, rows: Sequence[RowBlock]) -> ColumnsAsked:
        """What the columns need for what stands in them."""
        wanted, least = [0.0] * len(self._columns), [0.0] * len(self._columns)
        for row in rows:
            for cell in row.cells:
                if cell.columns == 1:
                    runs, style = cell.text.runs, cell.text.style
                    widest = max(line.width for line in break_lines(runs, style, float("inf")))
                    wanted[cell.column] = max(wanted[cell.column], cell_room(widest))
                    least[cell.column] = max(least[cell.column], cell_room(widest_word(runs, style)))
        return ColumnsAsked(tuple(wanted), tuple(least), tuple(one.share for one in self._columns))
