"""Small sheets for tests, written as text."""

from datetime import date
from pathlib import Path

from makelaar.intake import read_file
from makelaar.intake.rows import Person, Reading

TODAY = date(2026, 11, 21)


def read(folder: Path, text: str, name: str = "lijst.csv") -> Reading:
    """A text table, written and read."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_file(path, TODAY)


def people(folder: Path, text: str) -> list[Person]:
    """Who a text table says."""
    return [row.person for row in read(folder, text).rows]
