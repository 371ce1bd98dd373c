"""Which tables stand in a book, and what their columns hold."""

from datetime import date

from makelaar.intake.book import Book
from makelaar.intake.rows import Table


def recognise(book: Book, today: date) -> tuple[Table, ...]:
    """Every table of every tab, in order, with our guess for each column. Raises UserError when there are no rows."""
    raise NotImplementedError
