"""When a repeating promise comes back."""

from dataclasses import dataclass
from datetime import date

from makelaar.hearts.days.calendar import add
from makelaar.hearts.days.types import Repeat


@dataclass(frozen=True)
class ComesBack:
    """On `day`; `skipped` times it should have come back before, but that was not later than today."""

    day: date
    skipped: int


def comes_back(due: date, repeat: Repeat, today: date) -> ComesBack:
    """The first time after both `due` and `today`, counted from `due` (so that the end of a month does not drift).

    Raises OverflowError beyond the calendar's end.
    """
    skipped = 0
    while (day := add(due, repeat.every * (skipped + 1), repeat.unit)) <= today:
        skipped += 1
    return ComesBack(day, skipped)
