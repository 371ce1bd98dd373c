"""Rows of recognised tables as people."""

from datetime import date

from makelaar.hearts.duplicates import Identity, find_duplicates
from makelaar.intake.book import Book, Progress, Stop, check_stop
from makelaar.intake.layout import find_regions
from makelaar.intake.refusals import nothing_in_it
from makelaar.intake.rows import Duplicate, Person, Reading, Row, Table
from makelaar.intake.table_reading import Known, TableReader

_EVERY = 200
"""Rows between two looks at progress and stop."""


def understand(
    book: Book,
    tables: tuple[Table, ...],
    today: date,
    *,
    progress: Progress | None = None,
    cancelled: Stop | None = None,
) -> Reading:
    """Who the rows say, with the columns as `tables` has them. Every filled cell is in a field, a note or a warning."""
    regions = [region for sheet in book.sheets for region in find_regions(sheet) if region.lines]
    pairs = list(zip(regions, tables, strict=True))
    known = Known.of(pairs, today)
    rows: list[Row] = []
    warnings = list(book.warnings)
    total = sum(len(region.lines) for region in regions)
    for region, table in pairs:
        reader = TableReader(region, table, known)
        for place in range(len(region.lines)):
            if place % _EVERY == 0:
                check_stop(cancelled)
                if progress is not None:
                    progress(len(rows), total)
            reader.read(place)
        rows += reader.rows
        warnings += reader.warnings()
    if not rows:
        raise nothing_in_it()
    check_stop(cancelled)
    duplicates = _duplicates([row.person for row in rows])
    if progress is not None:
        progress(total, total)
    return Reading(tables, tuple(rows), duplicates, tuple(dict.fromkeys(warnings)))


def _duplicates(people: list[Person]) -> tuple[Duplicate, ...]:
    identities = [
        Identity(p.name, p.given_name, p.family_name, p.phones, p.emails, p.street, p.number, p.postcode)
        for p in people
    ]
    return tuple(Duplicate(pair.first, pair.second, pair.score, pair.reasons) for pair in find_duplicates(identities))
