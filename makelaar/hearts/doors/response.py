"""When do people open? How often a ring was answered, by hour and by weekday. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt
from typing import TypeVar

FEW = 10
"""Rings under which a share says little: one answer more or less moves it by more than a tenth."""
_Z = 1.959964
"""The 95 % interval of a normal distribution."""
Moment = tuple[int, int]
"""Weekday (0 is Monday) and hour (0 to 23) on the wall's clock."""
Ring = tuple[int, int | None, bool]
_Place = TypeVar("_Place", int, Moment)


@dataclass(frozen=True)
class Answered:
    """How many of the `rings` were `opened`."""

    rings: int
    opened: int

    @property
    def share(self) -> float | None:
        """0 to 1; None where nobody rang."""
        return self.opened / self.rings if self.rings else None

    @property
    def is_few(self) -> bool:
        """Whether there are too few rings to say a share: then tell the numbers alone ("2 van de 3")."""
        return self.rings < FEW

    @property
    def between(self) -> tuple[float, float]:
        """Where the true share lies in 19 of 20 cases (Wilson's score interval, JASA 22, 1927)."""
        n, z2 = self.rings, _Z * _Z
        if not n:
            return 0.0, 1.0
        middle = (self.opened + z2 / 2) / (n + z2)
        half = _Z / (n + z2) * sqrt(self.opened * (n - self.opened) / n + z2 / 4)
        return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True)
class Responses:
    """How rings were answered. Paper often tells the day alone: such a ring counts in `all` and `weekdays` only, and
    `without_hour` says how many there were.

    `weekdays` (0 is Monday), `hours` and `moments` hold only those at which somebody rang, in order.
    """

    all: Answered
    weekdays: Mapping[int, Answered]
    hours: Mapping[int, Answered]
    moments: Mapping[Moment, Answered]
    without_hour: int

    def best_hours(self) -> tuple[int, ...]:
        """The hours at which people surely open more often than at the others: their intervals do not even touch.

        None where the numbers are too small to say so.
        """
        return tuple(hour for hour in self.hours if self._stands_out(hour))

    def _stands_out(self, hour: int) -> bool:
        here, rest = self.hours[hour], [other for at, other in self.hours.items() if at != hour]
        others = Answered(sum(other.rings for other in rest), sum(other.opened for other in rest))
        return not (here.is_few or others.is_few) and here.between[0] > others.between[1]


def responses(rings: Iterable[Ring]) -> Responses:
    """Counted from (weekday, hour or None where it is not known, whether somebody opened)."""
    every = list(rings)
    timed = [(weekday, hour, opened) for weekday, hour, opened in every if hour is not None]
    return Responses(
        all=_answered(opened for _weekday, _hour, opened in every),
        weekdays=_by((weekday, opened) for weekday, _hour, opened in every),
        hours=_by((hour, opened) for _weekday, hour, opened in timed),
        moments=_by(((weekday, hour), opened) for weekday, hour, opened in timed),
        without_hour=len(every) - len(timed),
    )


def _by(told: Iterable[tuple[_Place, bool]]) -> dict[_Place, Answered]:
    at: dict[_Place, list[bool]] = defaultdict(list)
    for place, opened in told:
        at[place].append(opened)
    return {place: _answered(at[place]) for place in sorted(at)}


def _answered(opened: Iterable[bool]) -> Answered:
    each = list(opened)
    return Answered(len(each), sum(each))
