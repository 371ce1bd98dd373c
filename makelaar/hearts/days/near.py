"""Days close by: "morgen", "dinsdag", "dinsdag over een week", "volgende week dinsdag", "vrijdag 4 december"."""

import re
from datetime import date, timedelta

from makelaar.hearts.days.agenda import FILLERS, is_told_to
from makelaar.hearts.days.amounts import amount_at
from makelaar.hearts.days.calendar import monday_of, next_weekday
from makelaar.hearts.days.dates import in_figures, with_month
from makelaar.hearts.days.line import Anchor, Line, Strength, on
from makelaar.hearts.days.vocabulary import (
    COMING,
    DAY_PARTS,
    SHORT_WEEKDAYS,
    THIS,
    any_weekday,
    is_next,
    weekday_named,
    words,
)

_NEAR = {
    "vandaag": 0, "vanavond": 0, "vanmiddag": 0, "vanochtend": 0, "vanmorgen": 0, "vannacht": 0, "zsm": 0, "asap": 0,
    "z.s.m": 0, "morgen": 1, "morge": 1, "morgenochtend": 1, "morgenmiddag": 1, "morgenavond": 1, "overmorgen": 2,
    "overmorge": 2,
}  # fmt: skip
_AT_ONCE = ("nu", "direct", "meteen", "gelijk")
_TWO_YEARS = 731
_HOUR = re.compile(r"\s*(?:om\s+)?\d{1,2}(?:[:.]\d\d|\s?(?:u|uur))\b", re.IGNORECASE)
_OFTEN_OTHER_WORDS = ("ma", "zo")
"""Short weekdays that are also a mother and "so"."""
_OF_MOTHER = words("van en of haar zijn is heeft weet wil kan zegt komt zij ze die")
_SHE = words("zij ze die")
_TO_REACH = words("bellen opbellen terugbellen mailen terugmailen appen whatsappen langs langsgaan langskomen")
_WHOSE_MOTHER = words("haar zijn mijn je hun zn z'n d'r en pa wil kan moet gaat wou zou")
"""Words behind "ma" with which it is somebody's mother: "bel ma van Bilal", "bel ma, zij weet meer"."""


def near_day(line: Line, at: int) -> Anchor | None:
    """ "vandaag", "morgenmiddag", "overmorgen"; "meteen" in a cell; not "goede morgen", "'s avonds", "elke morgen"."""
    word = line.word(at)
    if word in _AT_ONCE:
        return on(at + 1, line.today, strength=Strength.ALONE)
    if [line.word(at + i) for i in range(3)] == ["zo", "snel", "mogelijk"]:
        return on(at + 3, line.today)
    if word not in _NEAR or line.word(at - 1) in ("goede", "elke", "iedere", "de"):
        return None
    return on(line.skip(at + 1, (*DAY_PARTS, "vroeg")), line.today + timedelta(days=_NEAR[word]))


def weekday(line: Line, at: int) -> Anchor | None:
    """A weekday and what is said with it: a week, a number of weeks, a date that it should match."""
    start = line.skip(at, (*COMING, *THIS)) if line.word(at) in (*COMING, *THIS) else at
    emphatic = is_next(line.word(at))
    start = start + 1 if emphatic else start
    found = _weekday_at(line, start)
    if found is None:
        return None
    number, end, strength = found
    if start > at:
        strength = Strength.SURE
    return _dated(line, end, number) or _in_weeks(line, end, number) or _plain(line, end, number, strength, emphatic)


def _plain(line: Line, end: int, number: int, strength: Strength, emphatic: bool) -> Anchor:
    """The next coming one; "volgende dinsdag" said on a Monday may be the one in the next week too."""
    day = next_weekday(number, line.today)
    same_week = monday_of(day) == monday_of(line.today)
    return on(end, day, others=(day + timedelta(days=7),) if emphatic and same_week else (), strength=strength)


def _weekday_at(line: Line, at: int) -> tuple[int, int, Strength] | None:
    word = line.word(at)
    number = weekday_named(word)
    if number is not None:
        end = line.skip(at + 1, DAY_PARTS) if line.word(at + 1) in DAY_PARTS else at + 1
        return number, end, Strength.SURE
    if word not in SHORT_WEEKDAYS:
        return None
    end = line.skip(line.skip_dot(at + 1), DAY_PARTS)
    if word in _OFTEN_OTHER_WORDS and not _is_surely_day(line, at):
        has_hour = _HOUR.match(line.text, line.tokens[end - 1].end) is not None
        return SHORT_WEEKDAYS[word], end, Strength.CLAUSE if has_hour else Strength.ALONE
    return SHORT_WEEKDAYS[word], end, Strength.CLAUSE


def _is_surely_day(line: Line, at: int) -> bool:
    """Whether "ma" or "zo" is the day: "op zo"; "mail ma", but not "bel ma van Bilal"."""
    if line.word(at - 1) == "op":
        return True
    behind = line.skip(at + 1, (",", "."))
    of_mother = _OF_MOTHER if behind == at + 1 else _SHE
    if line.word(at) == "ma" and line.word(line.skip(at + 1, FILLERS)) in _TO_REACH:  # "ma bellen"
        return line.word(at - 1) not in _WHOSE_MOTHER
    return line.word(at) == "ma" and is_told_to(line, at) and line.word(behind) not in of_mother


def _dated(line: Line, end: int, number: int) -> Anchor | None:
    """ "vrijdag 4 december": the date rules; where it is no Friday, the days that might be meant are given too."""
    start = line.skip(end, (",", "de", "op"))
    named = in_figures(line, start) or with_month(line, start)
    if named is None or named.stretch is None:
        return _numbered(line, start, number)
    return _checked(line, start, named, number, named.end)


def date_and_weekday(line: Line, at: int) -> Anchor | None:
    """ "29/11 (zo)": a date with its weekday behind it."""
    named = in_figures(line, at) or with_month(line, at)
    if named is None or named.stretch is None:
        return None
    bracket = line.word(named.end) == "("
    number = any_weekday(line.word(named.end + bracket))
    if number is None or not (bracket or line.alone):
        return None
    end = line.skip_dot(named.end + bracket + 1)
    return _checked(line, at, named, number, end + (bracket and line.word(end) == ")"))


def _numbered(line: Line, at: int, number: int) -> Anchor | None:
    """ "zondag 29", "maandag de 30e": the next coming day that is both; in a line only with "de 30e"."""
    found = re.fullmatch(r"(\d{1,2})(e?)", line.word(at))
    if found is None or not (line.alone or found[2]) or line.word(at + 1) in (":", "uur", "u"):
        return None
    for ahead in range(1, _TWO_YEARS):
        day = line.today + timedelta(days=ahead)
        if (day.day, day.weekday()) == (int(found[1]), number):
            return on(at + 1, day)
    return None


def _checked(line: Line, start: int, named: Anchor, number: int, end: int) -> Anchor | None:
    """The date that was named; where it is another weekday than `number`, with the days that might be meant."""
    if named.stretch is None:
        return None
    day = named.stretch.first
    if day.weekday() == number:
        return on(end, day, others=named.others)
    others = {day + timedelta(days=(number - day.weekday() + 3) % 7 - 3)}
    if not _says_year(line, start, named.end):
        others |= {other for other in named.others if other.weekday() == number}
        others |= _same_day_later(day, number)
    wanted = sorted(others - {day}, key=lambda other: (abs(other - day), other))
    return on(end, day, others=tuple(other for other in wanted if other >= min(line.today, day)))


def _same_day_later(day: date, number: int) -> set[date]:
    try:
        later = day.replace(year=day.year + 1)
    except ValueError:  # 29 February
        return set()
    return {later} if later.weekday() == number else set()


def _says_year(line: Line, start: int, end: int) -> bool:
    """Whether the year is there: "4-12-2026", "4 december '26"."""
    words = [token.word for token in line.tokens[start:end]]
    return len(re.findall(r"\d+", " ".join(words))) > 1 + (len(words) == 1)


def _in_weeks(line: Line, end: int, number: int) -> Anchor | None:
    """ "dinsdag over een week": the next coming one and that much further. "dinsdag volgende week": of that week."""
    if line.word(end + 1) == "week" and (is_next(line.word(end)) or line.word(end) in COMING):
        return on(end + 2, _in_next_week(line.today, number))
    if line.word(end) != "over":
        return None
    amount = amount_at(line, end + 1)
    if amount is None or amount.weeks is None:
        return None
    return on(amount.end, next_weekday(number, line.today) + timedelta(weeks=amount.weeks))


def _in_next_week(today: date, number: int) -> date:
    return monday_of(today) + timedelta(days=7 + number)


def weekday_after(line: Line, at: int) -> Anchor | None:
    """ "volgende week dinsdag", "deze week nog donderdag", "over 2 weken op dinsdag"."""
    word = line.word(at)
    if word == "over" and (amount := amount_at(line, at + 1)) is not None and amount.weeks is not None:
        found = _weekday_at(line, line.skip(amount.end, ("op",)))
        if found is None:
            return None
        day = next_weekday(found[0], line.today) + timedelta(weeks=amount.weeks)
        near = monday_of(line.today) + timedelta(weeks=amount.weeks, days=found[0])
        return on(found[1], day, others=() if near == day else (near,))
    if line.word(at + 1) != "week":
        return None
    found = _weekday_at(line, line.skip(at + 2, ("op", "nog")))
    if found is None:
        return None
    if is_next(word) or word in COMING:
        return on(found[1], _in_next_week(line.today, found[0]))
    this_week = monday_of(line.today) + timedelta(days=found[0])
    coming = this_week if this_week >= line.today else this_week + timedelta(days=7)
    return on(found[1], coming) if word in THIS else None
