"""Calendar arithmetic: months that clamp, movable feasts, ISO weeks, stretches of days. No words here."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter

from makelaar.terms import RepeatUnit

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Stretch:
    """The days from `first` up to and including `last`: a day, a week, a month, a season, a feast."""

    first: date
    last: date


Pick = Callable[[Stretch], date]
"""Which day of a stretch, or beside it, is meant."""
FIRST: Pick = attrgetter("first")
LAST: Pick = attrgetter("last")


def the_day_after(stretch: Stretch) -> date:
    """ "na …"."""
    return stretch.last + DAY


def the_day_before(stretch: Stretch) -> date:
    """ "voor …"."""
    return stretch.first - DAY


def the_middle(stretch: Stretch) -> date:
    """ "half maart": the fifteenth of a month, the first of a year's or season's middle month, else halfway."""
    days = (stretch.last - stretch.first).days + 1
    if days < 28:
        return stretch.first + timedelta(days=(days - 1) // 2 if days != 7 else 2)
    if days <= 31:
        return stretch.first + timedelta(days=14)
    return add_months(stretch.first, round(days / 30.4) // 2)


Yearly = Callable[[int], Stretch | None]
"""Which stretch of a year is meant; None in a year that has none (29 February, week 53)."""


def add_months(day: date, months: int) -> date:
    """The same day `months` further; the last day of the month where that month is shorter.

    Raises OverflowError beyond the calendar's end.
    """
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError("beyond the calendar")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add(day: date, count: int, unit: RepeatUnit) -> date:
    """`count` units further. Raises OverflowError beyond the calendar's end."""
    if unit is RepeatUnit.DAY:
        return day + timedelta(days=count)
    if unit is RepeatUnit.WEEK:
        return day + timedelta(weeks=count)
    return add_months(day, count * 12 if unit is RepeatUnit.YEAR else count)


def end_of_month(day: date) -> date:
    """The last day of the month that `day` is in."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def monday_of(day: date) -> date:
    """The Monday of the week that `day` is in."""
    return day - timedelta(days=day.weekday())


def next_weekday(weekday: int, today: date) -> date:
    """The next coming `weekday` (Monday is 0); today's own weekday is a week on."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm; Meeus, Astronomical Algorithms, ch. 8)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def iso_week(year: int, week: int) -> Stretch | None:
    """Monday up to and including Sunday of an ISO week; None when the year has no such week."""
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    return Stretch(monday, monday + timedelta(days=6))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The `nth` such weekday of a month, counted from its end when `nth` is negative; None when there is none."""
    first, last = date(year, month, 1), end_of_month(date(year, month, 1))
    if nth > 0:
        day = first + timedelta(days=(weekday - first.weekday()) % 7, weeks=nth - 1)
    else:
        day = last - timedelta(days=(last.weekday() - weekday) % 7, weeks=-nth - 1)
    return day if day.month == month else None


def next_coming(yearly: Yearly, pick: Pick, today: date, *, today_counts: bool) -> date | None:
    """The first coming day that `pick` takes of the yearly stretch: after today, or today too where that counts."""
    for year in range(today.year - 1, min(today.year + 10, date.max.year - 1)):
        stretch = yearly(year)
        if stretch is not None and (pick(stretch) > today or (today_counts and pick(stretch) == today)):
            return pick(stretch)
    return None
