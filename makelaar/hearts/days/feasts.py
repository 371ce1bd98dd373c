"""Feasts and named days, fixed and movable; and "de eerste maandag van maart".

Only days that can be reckoned: school holidays differ by region and year, and the days of Islam by the moon.
Those stay conditions in the worker's own words ("na de ramadan").
"""

from datetime import date, timedelta

from makelaar.hearts.days.calendar import FIRST, Stretch, Yearly, easter, next_coming, nth_weekday
from makelaar.hearts.days.dates import month_at, year_at
from makelaar.hearts.days.line import Anchor, Line, Strength, on
from makelaar.hearts.days.vocabulary import OF, ORDINALS, any_weekday, is_next

MONDAY, TUESDAY, SATURDAY, SUNDAY = 0, 1, 5, 6


def _fixed(month: int, day: int, days: int = 1) -> Yearly:
    def yearly(year: int) -> Stretch:
        first = date(year, month, day)
        return Stretch(first, first + timedelta(days=days - 1))

    return yearly


def _from_easter(offset: int, days: int = 1) -> Yearly:
    def yearly(year: int) -> Stretch:
        first = easter(year) + timedelta(days=offset)
        return Stretch(first, first + timedelta(days=days - 1))

    return yearly


def _nth(month: int, weekday: int, nth: int) -> Yearly:
    def yearly(year: int) -> Stretch | None:
        day = nth_weekday(year, month, weekday, nth)
        return None if day is None else Stretch(day, day)

    return yearly


def _kings_day(year: int) -> Stretch:
    """27 April, or the day before where that is a Sunday."""
    day = date(year, 4, 27)
    day = day - timedelta(days=1) if day.weekday() == SUNDAY else day
    return Stretch(day, day)


FEASTS: dict[str, Yearly] = {
    "kerst": _fixed(12, 25, 2),
    "kerstmis": _fixed(12, 25, 2),
    "kerstdagen": _fixed(12, 25, 2),
    "kerstavond": _fixed(12, 24),
    "feestdagen": _fixed(12, 25, 8),
    "oud en nieuw": _fixed(12, 31, 2),
    "oud & nieuw": _fixed(12, 31, 2),
    "oudjaar": _fixed(12, 31),
    "oudejaarsavond": _fixed(12, 31),
    "nieuwjaar": _fixed(1, 1),
    "nieuwjaarsdag": _fixed(1, 1),
    "nieuwe jaar": _fixed(1, 1),
    "valentijnsdag": _fixed(2, 14),
    "carnaval": _from_easter(-49, 3),
    "goede vrijdag": _from_easter(-2),
    "pasen": _from_easter(0, 2),
    "paasdagen": _from_easter(0, 2),
    "paasweekend": _from_easter(-1, 3),
    "koningsdag": _kings_day,
    "bevrijdingsdag": _fixed(5, 5),
    "dodenherdenking": _fixed(5, 4),
    "hemelvaart": _from_easter(39),
    "hemelvaartsdag": _from_easter(39),
    "pinksteren": _from_easter(49, 2),
    "moederdag": _nth(5, SUNDAY, 2),
    "vaderdag": _nth(6, SUNDAY, 3),
    "prinsjesdag": _nth(9, TUESDAY, 3),
    "burendag": _nth(9, SATURDAY, 4),
    "dierendag": _fixed(10, 4),
    "sint maarten": _fixed(11, 11),
    "sint-maarten": _fixed(11, 11),
    "sinterklaas": _fixed(12, 5),
    "pakjesavond": _fixed(12, 5),
}
"""Feast and its days in a year. "Feestdagen" run from Christmas through New Year's Day."""

_LONGEST = 3
_SHIFTED = {"paasdag": "pasen", "kerstdag": "kerst", "pinksterdag": "pinksteren"}


def feast(line: Line, at: int) -> Anchor | None:
    """ "Pasen", "oud en nieuw", "tweede kerstdag", "Kerst 2027"; in a line it may be just what people talk of."""
    if (day := _SHIFTED.get(line.word(at + 1))) and ORDINALS.get(line.word(at)) in (1, 2):
        return _with_year(line, at + 2, _day_of(FEASTS[day], ORDINALS[line.word(at)] - 1))
    for length in range(_LONGEST, 0, -1):
        yearly = FEASTS.get(" ".join(line.word(at + i) for i in range(length)))
        if yearly is not None:
            return _with_year(line, at + length, yearly)
    return None


def _day_of(yearly: Yearly, offset: int) -> Yearly:
    def one(year: int) -> Stretch | None:
        stretch = yearly(year)
        day = None if stretch is None else stretch.first + timedelta(days=offset)
        return None if day is None else Stretch(day, day)

    return one


def _with_year(line: Line, end: int, yearly: Yearly) -> Anchor | None:
    after, year = year_at(line, end)
    if year is None:
        return Anchor(end, yearly=yearly, strength=Strength.CLAUSE)
    stretch = yearly(year)
    return None if stretch is None else Anchor(after, stretch)


def nth_day(line: Line, at: int) -> Anchor | None:
    """ "de eerste maandag van maart", "laatste vrijdag van de maand", "tweede dinsdag van volgende maand"."""
    start = line.skip(at, ("de",))
    nth, weekday = ORDINALS.get(line.word(start)), any_weekday(line.word(start + 1))
    if nth is None or weekday is None:
        return None
    end = line.skip(start + 2, OF)
    if end == start + 2:
        return None
    return _nth_of_month(line, end, weekday, nth) or _nth_of_named(line, end, weekday, nth)


def _nth_of_named(line: Line, at: int, weekday: int, nth: int) -> Anchor | None:
    found = month_at(line, at)
    if found is None:
        return None
    month, end = found
    end, year = year_at(line, end)
    if year is None:
        day = next_coming(_nth(month, weekday, nth), FIRST, line.today, today_counts=False)
    else:
        day = nth_weekday(year, month, weekday, nth)
    return None if day is None else on(end, day)


def _nth_of_month(line: Line, at: int, weekday: int, nth: int) -> Anchor | None:
    """ "van de maand": the next coming; "van volgende maand": of that one."""
    start = line.skip(at, ("de",))
    later = is_next(line.word(start))
    start = start + 1 if later or line.word(start) in ("deze", "elke", "iedere") else start
    if line.word(start) != "maand":
        return None
    day = nth_in_coming_month(line.today, weekday, nth, from_next=later)
    return None if day is None else on(start + 1, day)


def nth_in_coming_month(today: date, weekday: int, nth: int, *, from_next: bool = False) -> date | None:
    """The next coming `nth` weekday of a month, after today; `from_next`: of next month or later."""
    for step in range(1 if from_next else 0, 14):
        year, index = divmod(today.year * 12 + today.month - 1 + step, 12)
        day = nth_weekday(year, index + 1, weekday, nth)
        if day is not None and day > today:
            return day
    return None
