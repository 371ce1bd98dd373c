"""Sheets for the tests of the import, as the intake gives them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import text

from makelaar.intake.rows import Column, Duplicate, Field, FollowUpWords, Person, Reading, Row, Table
from makelaar.services.registers import Register

KEY = "naam|adres|tel|kan|wil|mailen op|opm"
IN_MAY = FollowUpWords("mei 2027", day=date(2027, 5, 1))
RETIRED = FollowUpWords("na pensioen", condition="na pensioen")
RIA = Person(name="Ria Smit", phones=("+31612345678",), street="Kerkweg", number="12", can=("naaien",))
KEES = Person(name="Kees de Boer", emails=("kees@example.nl",), want=("een moestuin",), followups=(IN_MAY,))


def sheet(
    *people: Person,
    first: int = 2,
    key: str = KEY,
    duplicates: Sequence[Duplicate] = (),
    rows: dict[int, dict[str, Any]] | None = None,
) -> Reading:
    """A sheet with one table; the first person stands on row `first`. `rows` adds to a row by index."""
    column = Column(5, "Mailen op", ("mei 2027",), Field.FOLLOWUP, 1.0)
    found = tuple(
        Row("Blad1", first + index, person, **(rows or {}).get(index, {})) for index, person in enumerate(people)
    )
    return Reading((Table("Blad1", 1, (column,), key, last_row=first + len(people)),), found, tuple(duplicates))


def contents(register: Register) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table that a worker's data is in, without the logbook."""
    with register.read() as session:
        names = session.execute(text("SELECT name FROM sqlite_master WHERE type='table'")).scalars().all()
        return {
            name: [tuple(row) for row in session.execute(text(f"SELECT * FROM {name} ORDER BY 1"))]
            for name in sorted(names)
            if not name.startswith(("sqlite_", "log_entry", "search", "fts", "alembic"))
        }
