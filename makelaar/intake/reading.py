"""From a file to rows, in three steps that can be taken apart: open, recognise, understand.

The page opens the book once; after every change of a column it only runs `recognise` and `understand` again.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from makelaar.intake.book import Book, Progress, Stop
from makelaar.intake.opening import open_book
from makelaar.intake.recognising import recognise
from makelaar.intake.rows import Field, Reading, Table
from makelaar.intake.understanding import understand

Mapped = Mapping[str, Mapping[int, Field]]
"""What the user changed, or what was remembered: by `Table.key` and column index."""


def remap(tables: tuple[Table, ...], mapping: Mapped | None) -> tuple[Table, ...]:
    """The tables with the columns that `mapping` names set, and sure; all others stay as they are."""
    if not mapping:
        return tables
    return tuple(
        replace(
            table,
            columns=tuple(
                replace(column, field=chosen[column.index], sure=1.0) if column.index in chosen else column
                for column in table.columns
            ),
        )
        for table in tables
        for chosen in (mapping.get(table.key, {}),)
    )


def read_book(
    book: Book,
    today: date,
    *,
    mapping: Mapped | None = None,
    progress: Progress | None = None,
    cancelled: Stop | None = None,
) -> Reading:
    """Everything after opening: columns recognised (and set by `mapping`), rows understood, doubles within found."""
    tables = remap(recognise(book, today), mapping)
    return understand(book, tables, today, progress=progress, cancelled=cancelled)


def read_file(
    path: Path,
    today: date,
    *,
    mapping: Mapped | None = None,
    progress: Progress | None = None,
    cancelled: Stop | None = None,
) -> Reading:
    """A whole file, read. Only UserError (or its Cancelled) comes out, whatever the file holds."""
    book = open_book(path, cancelled=cancelled)
    return read_book(book, today, mapping=mapping, progress=progress, cancelled=cancelled)
