"""A foreign file in, rows out. No database, no Qt."""

from makelaar.intake.book import Book
from makelaar.intake.field_labels import field_label
from makelaar.intake.opening import open_book
from makelaar.intake.reading import Mapped, read_book, read_file, remap
from makelaar.intake.recognising import recognise
from makelaar.intake.understanding import understand

__all__ = [
    "Book",
    "Mapped",
    "field_label",
    "open_book",
    "read_book",
    "read_file",
    "recognise",
    "remap",
    "understand",
]
