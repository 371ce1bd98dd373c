"""When do people open? How often a ring was answered, by hour and by weekday, never of a few doors alone. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import NamedTuple

from makelaar.hearts.small_counts import alone_and_together

FEW = 10
"""Rings under which a share says little: one answer more or less moves it by more than a tenth."""
_Z = 1.959964
"""The 95 % interval of a normal distribution."""
_UNKNOWN = -1


class Ring(NamedTuple):
    """One ring. `weekday` 0 is Monday, `hour` 0 to 23 on the wall's clock; paper often tells the day alone: None."""

    weekday: int
    hour: int | None
    opened: bool
    door: int


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
class Times:
    """Rings by hour or by weekday, in order; `others` are those of times with few doors, and of unknown time."""

    alone: Mapping[int, Answered]
    others: Answered | None

    def best(self) -> tuple[int, ...]:
        """The times at which people surely open more often than at the others: the intervals do not even touch; and
        those that came out as high as one of these. None where the numbers are too small to say so."""
        sure = [self.alone[at].share or 0.0 for at in self.alone if self._stands_out(at)]
        if not sure:
            return ()
        return tuple(at for at, here in self.alone.items() if not here.is_few and (here.share or 0.0) >= min(sure))

    def _stands_out(self, at: int) -> bool:
        here, rest = self.alone[at], [other for time, other in self.alone.items() if time != at]
        rest += [self.others] if self.others is not None else []
        others = Answered(sum(other.rings for other in rest), sum(other.opened for other in rest))
        return not (here.is_few or others.is_few) and here.between[0] > others.between[1]


@dataclass(frozen=True)
class Responses:
    """How rings were answered: all of them, by weekday (0 is Monday) and by hour."""

    all: Answered
    weekdays: Times
    hours: Times


def responses(rings: Iterable[Ring]) -> Responses:
    """Counted; hours and weekdays as far as they may be told (`small_counts.alone_and_together`)."""
    every = list(rings)
    return Responses(
        all=_answered(every),
        weekdays=_times(every, [ring.weekday for ring in every]),
        hours=_times(every, [_UNKNOWN if ring.hour is None else ring.hour for ring in every]),
    )


def _times(rings: Sequence[Ring], times: Sequence[int]) -> Times:
    at: dict[int, list[Ring]] = defaultdict(list)
    for ring, time in sorted(zip(rings, times, strict=True), key=lambda pair: pair[1]):
        at[time].append(ring)
    alone, together = alone_and_together({time: {ring.door for ring in some} for time, some in at.items()})
    if _UNKNOWN in alone:
        together = (*together, _UNKNOWN)
    others = [ring for time in together for ring in at[time]]
    return Times(
        {time: _answered(at[time]) for time in alone if time != _UNKNOWN}, _answered(others) if others else None
    )


def _answered(rings: Sequence[Ring]) -> Answered:
    return Answered(len(rings), sum(ring.opened for ring in rings))
