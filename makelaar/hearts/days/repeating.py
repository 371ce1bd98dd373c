"""When a repeating promise comes back."""

from dataclasses import dataclass
from datetime import date

from makelaar.hearts.days.calendar import add, end_of_month
from makelaar.hearts.days.line import Line
from makelaar.hearts.days.repeats import repeated
from makelaar.hearts.days.types import Repeat
from makelaar.terms import RepeatUnit


@dataclass(frozen=True)
class ComesBack:
    """On `day`; `skipped` times it should have come back before, but that was not later than today."""

    day: date
    skipped: int


def comes_back(due: date, repeat: Repeat, today: date, words: str = "", on: int | None = None) -> ComesBack:
    """The first time after both `due` and `today`.

    Words that name their own days keep to them, also after a move ("elke dinsdag", "elke eerste maandag van de
    maand"); any other repeat is counted from `due`, and by month or year falls on day `on` where the month is long
    enough ("elke maand" from the 31st on: 28 February, then 31 March). Raises OverflowError beyond the calendar's end.
    """
    skipped = 0
    day = due
    while True:
        day = _named_day(words, repeat, day) or _counted(due, repeat, skipped + 1, on)
        if day > today:
            return ComesBack(day, skipped)
        skipped += 1


def repeats_on(first: date, repeat: Repeat, today: date) -> int:
    """The day of the month that a promise made today repeats on: today's where `first` is just one step from today."""
    return today.day if first == add(today, repeat.every, repeat.unit) else first.day


def _counted(due: date, repeat: Repeat, times: int, on: int | None) -> date:
    day = add(due, repeat.every * times, repeat.unit)
    if on is None or repeat.unit not in (RepeatUnit.MONTH, RepeatUnit.YEAR):
        return day
    return day.replace(day=min(on, end_of_month(day).day))


def _named_day(words: str, repeat: Repeat, after: date) -> date | None:
    """The next day after `after` that the words of a repeat name; None where they name no days of their own."""
    line = Line.of(words, after, alone=True)
    hits = (repeated(line, at) for at in range(len(line.tokens)))
    return next((hit.day for hit in hits if hit is not None and hit.anchored and hit.repeat == repeat), None)
