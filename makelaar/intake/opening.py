"""Open a foreign file, whatever it turns out to be."""

from pathlib import Path

from makelaar.intake.book import Book, Stop


def open_book(path: Path, *, cancelled: Stop | None = None) -> Book:
    """The file as text cells, after it was found harmless.

    Raises UserError with what to do: not there, a folder, unknown kind, damaged, protected with a password, too
    large, built to do harm, nothing in it.
    """
    raise NotImplementedError
