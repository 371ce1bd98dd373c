"""Rows of recognised tables as people."""

from datetime import date

from makelaar.intake.book import Book, Progress, Stop
from makelaar.intake.rows import Reading, Table


def understand(
    book: Book,
    tables: tuple[Table, ...],
    today: date,
    *,
    progress: Progress | None = None,
    cancelled: Stop | None = None,
) -> Reading:
    """Who the rows say, with the columns as `tables` has them. Every filled cell is in a field, a note or a warning."""
    raise NotImplementedError
