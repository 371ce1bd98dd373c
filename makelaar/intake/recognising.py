"""Which tables stand in a book, and what their columns hold."""

import hashlib
from datetime import date

from makelaar.hearts.folding import fold
from makelaar.intake.book import Book
from makelaar.intake.column_guesses import guess_columns
from makelaar.intake.layout import Region, find_regions
from makelaar.intake.refusals import nothing_in_it
from makelaar.intake.rows import Column, Table

EXAMPLES = 3


def recognise(book: Book, today: date) -> tuple[Table, ...]:
    """Every table of every tab, in order, with our guess for each column. Raises UserError when there are no rows."""
    tables = tuple(_table(region, today) for sheet in book.sheets for region in find_regions(sheet) if region.lines)
    if not tables:
        raise nothing_in_it()
    return tables


def table_key(region: Region) -> str:
    """A stable hash of the headers in their order; of the number of columns where there are none."""
    said = [fold(region.header(index)) for index in region.column_indices()]
    text = "\n".join(said) if region.has_header else f"{len(said)} columns without headers"
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _table(region: Region, today: date) -> Table:
    guesses = guess_columns(region, today)
    columns = tuple(
        Column(index, region.header(index), _examples(region.values(index)), guess.field, guess.sure)
        for index, guess in guesses.items()
    )
    titles = tuple(text for line in region.titles for text in line.cells if text)
    last = region.lines[-1].number
    return Table(region.sheet.name, region.first_row, columns, table_key(region), last, region.has_header, titles)


def _examples(values: list[str]) -> tuple[str, ...]:
    """Up to three different cells."""
    return tuple(dict.fromkeys(values))[:EXAMPLES]
