"""Amounts of time: "over een half jaar", "over 2 à 3 weken", "anderhalve maand", "een paar dagen"."""

import math
import re
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from makelaar.hearts.days.agenda import is_told_to
from makelaar.hearts.days.calendar import add_months
from makelaar.hearts.days.line import Anchor, Line, Strength, on
from makelaar.hearts.days.tokens import Kind
from makelaar.hearts.days.vocabulary import NUMBERS, unit_named, words
from makelaar.terms import RepeatUnit

HALF = Fraction(1, 2)
_DAYS_IN_MONTH = 30
"""Of a broken month only: "anderhalve maand" is a month and fifteen days."""
_ABOUT = words(
    "ongeveer zo'n circa ca ± ~ pakweg ruim goed minstens nog zeker dik bijna hooguit maximaal max minimaal min"
)
_FEW = ("paar", "aantal")
_BETWEEN = ("a", "of", "tot", "-", "/")
_FRACTIONS = {"½": HALF, "¼": Fraction(1, 4), "¾": Fraction(3, 4)}


@dataclass(frozen=True)
class Number:
    """A number up to token `end`: `low`, or anything up to `high` ("2 à 3")."""

    end: int
    low: Fraction
    high: Fraction


@dataclass(frozen=True)
class Amount:
    """A length of time up to token `end`, in months and days; `high_*` is where a vague one ends."""

    end: int
    months: Fraction
    days: Fraction
    high_months: Fraction
    high_days: Fraction
    weeks: int | None = None

    def days_from(self, today: date) -> tuple[date, ...]:
        """The day, and the other one of a vague amount. Raises OverflowError beyond the calendar's end."""
        low = _further(today, self.months, self.days)
        high = _further(today, self.high_months, self.high_days)
        return (low,) if low == high else (low, high)


def over(line: Line, at: int) -> Anchor | None:
    """ "over N …", "binnen N …": exactly that much further. "in N …", "na N …": where that is all that is said."""
    word = line.word(at)
    if word in ("over", "binnen"):
        strength = Strength.SURE
    elif word in ("in", "na"):
        strength = Strength.BACKED
    else:
        return _bare(line, at)
    amount = amount_at(line, at + 1)
    return None if amount is None else _anchor(line, amount, strength)


def _bare(line: Line, at: int) -> Anchor | None:
    """ "3 maanden" in a cell of its own, or in a line behind what will be done ("mail 3 maanden")."""
    amount = amount_at(line, at)
    strength = Strength.BACKED if is_told_to(line, at) else Strength.ALONE
    return None if amount is None else _anchor(line, amount, strength)


def _anchor(line: Line, amount: Amount, strength: Strength) -> Anchor | None:
    end = line.skip(amount.end, ("tijd",))
    if line.word(end) in ("geleden", "terug"):
        return None
    try:
        day, *others = amount.days_from(line.today)
    except (OverflowError, ValueError):
        return None
    return on(end, day, others=tuple(others), strength=strength)


def amount_at(line: Line, at: int) -> Amount | None:
    """The length of time that is said at a place; None when none is."""
    first = _one_amount(line, at)
    if first is None or line.word(first.end) not in ("en", "plus"):
        return first
    second = _one_amount(line, first.end + 1)
    if second is None:
        return first
    return Amount(
        second.end,
        first.months + second.months,
        first.days + second.days,
        first.high_months + second.high_months,
        first.high_days + second.high_days,
    )


def _one_amount(line: Line, at: int) -> Amount | None:
    number = number_at(line, at)
    unit = unit_named(line.word(number.end if number else at))
    if number is None or unit is None:
        return None
    end, low, high = line.skip_dot(number.end + 1), number.low, number.high
    vague = number_at(line, end + 1) if low == high == 1 and line.word(end) == "of" else None
    if vague is not None and unit_named(line.word(vague.end)) is None:  # "een week of drie"
        end, low, high = vague.end, vague.low, vague.high
    count, kind = unit
    if kind in (RepeatUnit.MONTH, RepeatUnit.YEAR):
        months = count * (12 if kind is RepeatUnit.YEAR else 1)
        return Amount(end, low * months, Fraction(0), high * months, Fraction(0))
    days = count * (7 if kind is RepeatUnit.WEEK else 1)
    weeks = int(low) if kind is RepeatUnit.WEEK and low == high and low.denominator == 1 else None
    return Amount(end, Fraction(0), low * days, Fraction(0), high * days, weeks)


def number_at(line: Line, at: int) -> Number | None:
    """The number that is said at a place: figures, words, halves, "een paar" (2, or else 3), "2 à 3"."""
    at = line.skip_dot(line.skip(at, _ABOUT))
    if [line.word(at + i) for i in range(3)] == ["een", "stuk", "of"]:
        at += 3
    low = _plain_number(line, at)
    if low is None:
        return None
    if line.word(low.end) in _BETWEEN:
        high = _plain_number(line, line.skip(low.end + 1, _ABOUT))
        if high is not None and high.low > low.high:
            return Number(high.end, low.low, high.high)
    return low


def _plain_number(line: Line, at: int) -> Number | None:
    token, word = line.token(at), line.word(at)
    if token is not None and token.kind in (Kind.NUMBER, Kind.DATE):
        return _figures(line, at)
    article = 1 if word in ("een", "'n", "n", "de", "het", "'t", "t") else 0
    if found := _half(line, at + article):
        return found
    if line.word(at + article) in _FEW and (article or word == "paar"):
        return Number(line.skip(at + article + 1, ("of", "wat")), Fraction(2), Fraction(3))
    if word in ("enkele", "wat", "enige"):
        return Number(at + 1, Fraction(2), Fraction(3))
    if halved := re.fullmatch(r"(\w+?)en(?:een)?hal(?:f|ve)", word):  # "drieenhalf", "tweeeneenhalve"
        value = NUMBERS.get(halved[1])
        return None if value is None else Number(at + 1, value + HALF, value + HALF)
    if word in NUMBERS:
        return _and_a_half(line, at + 1, Fraction(NUMBERS[word]))
    return None


def _figures(line: Line, at: int) -> Number | None:
    word = line.word(at)
    if between := re.fullmatch(r"(\d{1,2})[-/](\d{1,2})", word):
        low, high = Fraction(between[1]), Fraction(between[2])
        return Number(at + 1, low, high) if low < high else None
    if found := re.fullmatch(r"(\d{0,4})(?:[.,](\d{1,2}))? ?([½¼¾]?)", line.tokens[at].raw):
        value = Fraction(f"{found[1] or 0}.{found[2] or 0}") + _FRACTIONS.get(found[3], 0)
        return _and_a_half(line, at + 1, value) if value > 0 else None
    return None


def _half(line: Line, at: int) -> Number | None:
    word = line.word(at)
    if word in ("half", "halve"):
        return Number(at + 1, HALF, HALF)
    if word in ("anderhalf", "anderhalve"):
        return Number(at + 1, 1 + HALF, 1 + HALF)
    if word in ("driekwart", "kwart"):
        value = Fraction(3 if word == "driekwart" else 1, 4)
        return Number(at + 1, value, value)
    return None


def _and_a_half(line: Line, end: int, value: Fraction) -> Number:
    """ "twee en een half jaar"."""
    if line.word(end) == "en" and line.word(line.skip(end + 1, ("een",))) in ("half", "halve"):
        return Number(line.skip(end + 1, ("een",)) + 1, value + HALF, value + HALF)
    return Number(end, value, value)


def _further(today: date, months: Fraction, days: Fraction) -> date:
    whole = math.floor(months)
    left = (months - whole) * _DAYS_IN_MONTH + days
    return add_months(today, whole) + timedelta(days=math.ceil(left))
