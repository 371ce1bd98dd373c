"""Read days in words. Pure: the day on which the words were written is an argument."""

from datetime import date

from makelaar.hearts.days.types import DayReading


def read_day(text: str, today: date) -> DayReading | None:
    """The day that the whole `text` says (a cell, a field); None when it says none, or says more than a day."""
    raise NotImplementedError


def find_days(text: str, today: date) -> tuple[DayReading, ...]:
    """Every day that is said somewhere in `text`, in order, without overlap."""
    raise NotImplementedError
