"""Quarters and the periods made of them: the only time in which is counted (ANONYMITY.md, rule 1)."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from makelaar.i18n import N_, _

_MONTHS = 3
_OF_YEAR = 4
_NAMES = (N_("eerste kwartaal"), N_("tweede kwartaal"), N_("derde kwartaal"), N_("vierde kwartaal"))
_HALVES = (N_("eerste halfjaar"), N_("tweede halfjaar"))


def quarter_of(day: date) -> str:
    """The quarter in which a day lies: "2026-Q1"."""
    return _written(_number(day))


def bounds(quarter: str) -> tuple[date, date]:
    """The first and the last day of a quarter."""
    at = _read(quarter)
    return _first(at), _first(at + 1) - timedelta(days=1)


def quarters_of(first: date, last: date) -> tuple[str, ...]:
    """The whole quarters from `first` to `last`, both included. Raises ValueError where those are no whole quarters."""
    found = quarters_around(first, last)
    if not found or (bounds(found[0])[0], bounds(found[-1])[1]) != (first, last):
        raise ValueError(f"{first} to {last} is not whole quarters")
    return found


def quarters_around(first: date, last: date) -> tuple[str, ...]:
    """The quarters in which something of `first` to `last` lies, in order."""
    return tuple(_written(at) for at in range(_number(first), _number(last) + 1))


def before(quarters: Sequence[str]) -> tuple[str, ...]:
    """As many quarters, right before these."""
    return _moved(quarters, -len(quarters))


def year_before(quarters: Sequence[str]) -> tuple[str, ...]:
    """The same quarters of the year before."""
    return _moved(quarters, -_OF_YEAR)


def period_label(quarters: Sequence[str]) -> str:
    """What a period of adjacent quarters is called in a release: "2026-Q1", "2026-H1", "2026", "2026-Q2–2027-Q1"."""
    first, last = _read(quarters[0]), _read(quarters[-1])
    year, part = divmod(first, _OF_YEAR)
    if len(quarters) == 1:
        return quarters[0]
    if (len(quarters), part) == (_OF_YEAR, 0):
        return str(year)
    if len(quarters) == _OF_YEAR // 2 and part % 2 == 0:
        return f"{year}-H{part // 2 + 1}"
    return f"{_written(first)}–{_written(last)}"


def shown_period(quarters: Sequence[str]) -> str:
    """The same in words: "eerste kwartaal 2026", "tweede halfjaar 2026", "2026"."""
    year, part = divmod(_read(quarters[0]), _OF_YEAR)
    label = period_label(quarters)
    if len(quarters) == 1:
        return f"{_(_NAMES[part])} {year}"
    if "-H" in label:
        return f"{_(_HALVES[part // 2])} {year}"
    if label == str(year):
        return label
    return _("{first} t/m {last}").format(first=shown_period(quarters[:1]), last=shown_period(quarters[-1:]))


def in_order(quarters: Iterable[str]) -> tuple[str, ...]:
    """Every quarter from the first to the last of these, once each."""
    numbers = sorted(map(_read, quarters))
    return tuple(_written(at) for at in range(numbers[0], numbers[-1] + 1)) if numbers else ()


def _moved(quarters: Sequence[str], by: int) -> tuple[str, ...]:
    return tuple(_written(_read(quarter) + by) for quarter in quarters)


def _number(day: date) -> int:
    return day.year * _OF_YEAR + (day.month - 1) // _MONTHS


def _read(quarter: str) -> int:
    year, part = quarter.split("-Q")
    return int(year) * _OF_YEAR + int(part) - 1


def _written(at: int) -> str:
    return f"{at // _OF_YEAR:04}-Q{at % _OF_YEAR + 1}"


def _first(at: int) -> date:
    return date(at // _OF_YEAR, at % _OF_YEAR * _MONTHS + 1, 1)
