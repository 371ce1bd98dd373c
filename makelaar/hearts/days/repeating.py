"""When a repeating promise comes back."""

from dataclasses import dataclass
from datetime import date

from makelaar.hearts.days.calendar import add
from makelaar.hearts.days.line import Line
from makelaar.hearts.days.repeats import repeated
from makelaar.hearts.days.types import Repeat


@dataclass(frozen=True)
class ComesBack:
    """On `day`; `skipped` times it should have come back before, but that was not later than today."""

    day: date
    skipped: int


def comes_back(due: date, repeat: Repeat, today: date, words: str = "") -> ComesBack:
    """The first time after both `due` and `today`.

    Words that name their own days keep to them, also after a move ("elke dinsdag", "elke eerste maandag van de
    maand"); any other repeat is counted from `due`. Raises OverflowError beyond the calendar's end.
    """
    skipped = 0
    day = due
    while True:
        day = _named_day(words, repeat, day) or add(due, repeat.every * (skipped + 1), repeat.unit)
        if day > today:
            return ComesBack(day, skipped)
        skipped += 1


def _named_day(words: str, repeat: Repeat, after: date) -> date | None:
    """The next day after `after` that the words of a repeat name; None where they name no days of their own."""
    line = Line.of(words, after, alone=True)
    hits = (repeated(line, at) for at in range(len(line.tokens)))
    return next((hit.day for hit in hits if hit is not None and hit.anchored and hit.repeat == repeat), None)
