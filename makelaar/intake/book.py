"""A foreign file as plain text cells: what every kind of file becomes before anything is guessed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from makelaar.errors import Cancelled
from makelaar.i18n import _

MAX_ROWS = 60_000
"""Filled rows of one tab: more than anybody keeps by hand."""
MAX_CELLS = 1_000_000
"""Cells of the smallest rectangle round everything filled: a reader takes 32 bytes for each, filled or not."""
LONGEST_CELL = 800
"""Characters up to which a cell is looked into; a longer text is kept as it is."""

Progress = Callable[[int, int], None]
"""Told how many of how many steps are done."""
Stop = Callable[[], bool]
"""Asked now and then whether the user wants to stop."""


@dataclass(frozen=True)
class Line:
    """One row that holds something. `number` counts from 1, as Excel shows it; a cell is "" where nothing stands.

    Dates are ISO texts, whole numbers have no ".0", yes and no are "ja" and "nee". No white space at the ends.
    """

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """One tab (or the whole of a text file, with name ""): its rows that hold something, in order.

    `comments` are the notes hung on cells, by (row number, column index). `spans` are merged cells: (first row,
    first column, last row, last column), rows as numbered, columns from 0.
    """

    name: str
    lines: tuple[Line, ...]
    comments: Mapping[tuple[int, int], str] = field(default_factory=dict)
    spans: tuple[tuple[int, int, int, int], ...] = ()


@dataclass(frozen=True)
class Book:
    """A file, read but not yet understood. `warnings` are sentences for the user about the file itself."""

    kind: str
    sheets: tuple[Sheet, ...]
    warnings: tuple[str, ...] = ()


def check_stop(cancelled: Stop | None) -> None:
    """Raise Cancelled when the user wants to stop."""
    if cancelled is not None and cancelled():
        raise Cancelled(_("Je hebt het inlezen gestopt. Er is niets veranderd."))
