"""What a table is told: its columns, and in its rows words, some over several columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from makelaar.export.tagged.runs import Text


@dataclass(frozen=True)
class Column:
    """A column: its heading, how its cells stand ("left", "right", "center") and its share of the width, if fixed."""

    title: Text
    align: str = "left"
    share: float | None = None


@dataclass(frozen=True)
class Cell:
    """A cell over `columns` columns."""

    text: Text
    columns: int = 1


@dataclass(frozen=True)
class Row:
    """A row. A `strong` one is bold, under a line: a sum, or the name of a group of rows."""

    cells: Sequence[Text | Cell]
    strong: bool = False
