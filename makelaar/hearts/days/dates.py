"""Dates in figures and with a month's name: "1-2-2027", "16-3-'27", "2027-02", "12 maart", "3 jan.", "de 15e"."""

import re
from datetime import date

from makelaar.hearts.days.calendar import FIRST, Stretch, Yearly, end_of_month, next_coming
from makelaar.hearts.days.line import Anchor, Line, Strength, on
from makelaar.hearts.days.tokens import Kind
from makelaar.hearts.days.vocabulary import SHORT_MONTHS, month_named

CENTURY = 2000
_SURELY = ("per", "vanaf", "rond", "omstreeks", "uiterlijk", "tegen", "datum")
_STREET = re.compile(r"\w(?:weg|laan|straat|plein|dijk|hof|kade|gracht|pad|singel|park|steeg|plantsoen)$")
_NAME_PARTS = ("de", "den", "der", "van", "el", "ter", "ten", "bin", "ben", "da", "al", "'t")


def in_figures(line: Line, at: int) -> Anchor | None:
    """A date in figures, day first; year first where the year has four figures. Never month first.

    Without a year ("19-12") it may be a door as well: in a line it needs something around it.
    """
    token = line.token(at)
    if token is None or token.kind is not Kind.DATE:
        return None
    numbers = [int(n) for n in re.findall(r"\d+", token.word.split("t")[0])]
    if len(numbers) == 2:
        return _month_of_year(at, numbers) or _day_of_month(line, at, numbers)
    if re.match(r"\d{4}", token.word):
        numbers.reverse()
    day, month, year = numbers
    return _fixed(at + 1, year if year > 99 else CENTURY + year, month, day)


def _month_of_year(at: int, numbers: list[int]) -> Anchor | None:
    year, month = max(numbers), min(numbers)
    if year < 1000 or not 1 <= month <= 12:
        return None
    first = date(year, month, 1)
    return Anchor(at + 1, Stretch(first, end_of_month(first)))


def _day_of_month(line: Line, at: int, numbers: list[int]) -> Anchor | None:
    day, month = numbers
    if not 1 <= month <= 12 or line.word(at + 1) in ("uur", "u"):
        return None
    strength = Strength.SURE if line.word(at - 1) in _SURELY else Strength.BACKED
    return coming(line, at + 1, lambda year: _stretch(year, month, day), strength=strength)


def with_month(line: Line, at: int) -> Anchor | None:
    """ "12 maart", "de 3e van maart 2027", "3 jan. '27", "12 of 13 maart"; not "Kerkweg 12 Jan Smit"."""
    start = line.skip(at, ("de",))
    days, end = _days_at(line, start)
    end = line.skip(end, ("van",)) if days else end
    month = month_at(line, end)
    if not days or month is None or _is_name(line, start, end):
        return None
    month_number, end = month
    end, year = year_at(line, end)
    if year is None and line.alone and len(line.word(end)) == 2 and line.number(end) is not None:
        end, year = end + 1, CENTURY + int(line.word(end))  # "1 feb 27"
    found = [_day_anchor(line, end, year, month_number, day) for day in days]
    if any(anchor is None for anchor in found):
        return None
    first, *rest = [anchor for anchor in found if anchor is not None]
    if _may_be_door(line, start) and first.stretch is not None:  # "Kerkweg 12 maart bellen"
        rest.append(on(end, first.stretch.first.replace(day=1)))
    return _with_others(first, rest)


def _may_be_door(line: Line, at: int) -> bool:
    """Whether the day before a month's name stands directly after a street."""
    return not line.alone and _STREET.search(line.word(at - 1)) is not None


def _with_others(first: Anchor, rest: list[Anchor]) -> Anchor:
    if not rest or first.stretch is None:
        return first
    others = tuple(anchor.stretch.first for anchor in rest if anchor.stretch is not None)
    return on(first.end, first.stretch.first, others=others + first.others)


def _days_at(line: Line, at: int) -> tuple[list[int], int]:
    """The days before a month's name: one, or several to choose from or between ("12/13", "12 of 13", "12 en 13")."""
    token = line.token(at)
    if token is not None and token.kind is Kind.DATE and (two := re.fullmatch(r"(\d{1,2})[-/](\d{1,2})", token.word)):
        return [int(two[1]), int(two[2])], at + 1
    first = _day_number(line, at)
    if first is None:
        return [], at
    joined = line.skip(at + 1, ("of", "en", "a", "tot", "t", "/", "m", "met", "-"))
    second = _day_number(line, joined) if joined > at + 1 else None
    return ([first], at + 1) if second is None else ([first, second], joined + 1)


def _day_number(line: Line, at: int) -> int | None:
    found = re.fullmatch(r"(\d{1,2})e?", line.word(at))
    token = line.token(at)
    if found is None or token is None or token.kind is not Kind.NUMBER:
        return None
    return int(found[1]) if 1 <= int(found[1]) <= 31 else None


def month_at(line: Line, at: int) -> tuple[int, int] | None:
    """The month named at a place, in full or short, and where it ends."""
    word = line.word(at)
    token = line.token(at)
    if token is None or token.kind is not Kind.WORD:
        return None
    if month := month_named(word):
        return month, at + 1
    return (SHORT_MONTHS[word], line.skip_dot(at + 1)) if word in SHORT_MONTHS else None


def year_at(line: Line, at: int) -> tuple[int, int | None]:
    """Past the year at a place, and the year: four figures, two after an apostrophe, or in words; else None."""
    if line.word(at) in ("van", "in"):
        end, year = year_at(line, at + 1)
        return (at, None) if year is None else (end, year)
    token, following = line.token(at), line.token(at + 1)
    if token is None:
        return at, None
    if token.kind is Kind.NUMBER and re.fullmatch(r"(?:19|2[01])\d\d", token.word):
        return at + 1, int(token.word)
    if token.raw in "'’‘`" and following and re.fullmatch(r"\d\d", following.word) and following.start == token.end:
        return at + 2, CENTURY + int(following.word)
    relative = {("volgend", "jaar"): 1, ("komend", "jaar"): 1, ("dit", "jaar"): 0}
    step = relative.get((line.word(at), line.word(at + 1)))
    return (at, None) if step is None else (at + 2, line.today.year + step)


def _is_name(line: Line, at: int, month_at: int) -> bool:
    """Whether the "month" is rather somebody's name after a house number: "Kerkweg 12 Jan Smit"."""
    token, before, after = line.token(month_at), line.token(at - 1), line.token(month_at + 1)
    if line.alone or token is None or not token.is_capitalised:
        return False
    named = after is not None and (after.is_capitalised or after.word in _NAME_PARTS)
    return named or (before is not None and before.kind is Kind.WORD and before.is_capitalised and at > 1)


def day_of_coming_month(line: Line, at: int) -> Anchor | None:
    """ "de 15e (van de maand)": the next coming fifteenth. In a line it may be a floor as well ("op de 3e")."""
    start = line.skip(at, ("de",))
    token = line.token(start)
    if token is None or token.kind is not Kind.NUMBER or not token.word.endswith("e"):
        return None
    number = _day_number(line, start)
    if number is None or (
        line.token(start + 1) and line.word(start + 1) in ("week", "kwartaal", "verdieping", "etage")
    ):
        return None
    end, month, strength = start + 1, line.today.replace(day=1), Strength.ALONE
    if line.word(end) == "van" and line.word(line.skip(end + 1, ("de", "deze", "volgende"))) == "maand":
        end, strength = line.skip(end + 1, ("de", "deze", "volgende")) + 1, Strength.SURE
    day = _coming_in_months(month, number, line.today, later="volgende" in line.text[token.end :].lower().split()[:3])
    return None if day is None else on(end, day, strength=strength)


def _coming_in_months(month: date, number: int, today: date, *, later: bool) -> date | None:
    for step in range(1 if later else 0, 13):
        year, index = divmod(month.year * 12 + month.month - 1 + step, 12)
        stretch = _stretch(year, index + 1, number)
        if stretch is not None and stretch.first > today:
            return stretch.first
    return None


def _day_anchor(line: Line, end: int, year: int | None, month: int, day: int) -> Anchor | None:
    return coming(line, end, lambda y: _stretch(y, month, day)) if year is None else _fixed(end, year, month, day)


def coming(line: Line, end: int, yearly: Yearly, *, strength: Strength = Strength.SURE) -> Anchor | None:
    """The next coming day of a yearly one. Said on that very day it may be today, or a year on: both are given."""
    day = next_coming(yearly, FIRST, line.today, today_counts=True)
    if day is None:
        return None
    later = next_coming(yearly, FIRST, line.today, today_counts=False)
    return on(end, day, others=() if later in (day, None) else (later,), strength=strength)


def _stretch(year: int, month: int, day: int) -> Stretch | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return Stretch(found, found)


def _fixed(end: int, year: int, month: int, day: int) -> Anchor | None:
    stretch = _stretch(year, month, day)
    return None if stretch is None else Anchor(end, stretch)
