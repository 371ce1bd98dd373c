"""Spread what falls on one day over the working days from there: nobody keeps twenty promises on a Monday."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

SATURDAY = 5
HORIZON = 365
"""Days ahead within which a place is looked for."""


def spread(keys: Sequence[int], first: date, taken: Mapping[date, int], a_day: int) -> dict[int, date]:
    """A day for every key, in their order: working days (Monday to Friday) from `first` on, at most `a_day` on each.

    `taken` counts what already stands on a day and stays there. A key for which there is no place within a year is
    left out. `a_day` ≥ 1.
    """
    if a_day < 1:
        raise ValueError("at least one a day")
    days: dict[int, date] = {}
    day, left = first, list(reversed(keys))
    while left and day < first + timedelta(days=HORIZON):
        if day.weekday() < SATURDAY:
            room = max(0, a_day - taken.get(day, 0))
            for _place in range(min(room, len(left))):
                days[left.pop()] = day
        day += timedelta(days=1)
    return days
