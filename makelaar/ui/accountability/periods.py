"""Which periods a report can be about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from makelaar.hearts.quarters import bounds, quarter_of, quarters_around, shown_period

_MOST = 48
"""Quarters back at most: a contact with a slip of the pen in its year makes no list of a century."""


@dataclass(frozen=True)
class Period:
    """Whole quarters from `first` to `last`; `running` where the last is not over yet."""

    first: date
    last: date
    running: bool = False

    @property
    def words(self) -> str:
        """ "derde kwartaal 2026"."""
        return shown_period(quarters_around(self.first, self.last))


def quarters_since(begins: date, today: date) -> tuple[str, ...]:
    """The quarters from the first thing to count up to the running one, oldest first."""
    return quarters_around(min(begins, today), today)[-_MOST:]


def periods(many: int, begins: date, today: date) -> tuple[Period, ...]:
    """Periods of `many` quarters (1, 2 or 4, as the year is divided), the newest first: those that are over since the
    first thing to count, and after them the running quarter, as that may be reported on as well."""
    known = quarters_since(begins, today)
    over = [_period(part) for part in _parts(known, many) if bounds(part[-1])[1] < today]
    running = [_period((quarter_of(today),), running=True)] if many == 1 and bounds(known[-1])[1] >= today else []
    return (*reversed(over), *running)


def _parts(known: Sequence[str], many: int) -> list[tuple[str, ...]]:
    """The parts of the year in which one of `known` lies, oldest first."""
    first, last = known[0], known[-1]
    years = range(int(first[:4]), int(last[:4]) + 1)
    whole = [f"{year}-Q{n}" for year in years for n in range(1, 5)]
    parts = [tuple(whole[at : at + many]) for at in range(0, len(whole), many)]
    return [part for part in parts if part[-1] >= first and part[0] <= last]


def _period(quarters: Sequence[str], *, running: bool = False) -> Period:
    return Period(bounds(quarters[0])[0], bounds(quarters[-1])[1], running)
