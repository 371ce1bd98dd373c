"""Where to ring next: buildings in order, each with why. Pure.

The weights are a choice of ours, laid down in docs/decisions.md: most counts what nobody knows, then what the worker
marked herself, open worries, how long ago somebody was there, and who is waiting.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

UNKNOWN, MARKED, WORRIED, LONG_AGO, WAITING = 40.0, 30.0, 20.0, 20.0, 10.0
"""The most that each reason can add."""
LONG_DAYS = 365
"""After a year without a ring a building has waited as long as it can."""
MOST_MARK = 2


class Reason(StrEnum):
    """Why to ring somewhere."""

    UNKNOWN = "unknown"
    MARKED = "marked"
    WORRIED = "worried"
    LONG_AGO = "long_ago"
    WAITING = "waiting"


@dataclass(frozen=True)
class BuildingKnown:
    """What is known of a building. `doors` are those at which may be rung; of these, nothing is known of `unknown`.

    `waiting` doors said to come back by now. `worries` weighs the open signals: 1 a light one, 3 an urgent one.
    `mark` is hers: 0 none, 1 soon, 2 first.
    """

    building_id: int
    doors: int
    unknown: int
    last: date | None
    waiting: int = 0
    worries: int = 0
    mark: int = 0


@dataclass(frozen=True)
class Why:
    """A reason, and what it adds to the score."""

    reason: Reason
    adds: float


@dataclass(frozen=True)
class Ranked:
    """A building with its score from 0 to 120, and its reasons, the weightiest first."""

    building_id: int
    score: float
    reasons: tuple[Why, ...]


def rank(buildings: Iterable[BuildingKnown], today: date) -> tuple[Ranked, ...]:
    """The buildings where there is a reason to ring, the most reason first; of equals the one made first.

    Where no door may be rung there is none.
    """
    ranked = [_ranked(one, today) for one in buildings if one.doors]
    return tuple(sorted((one for one in ranked if one.reasons), key=lambda one: (-one.score, one.building_id)))


def _ranked(known: BuildingKnown, today: date) -> Ranked:
    adds = {
        Reason.UNKNOWN: UNKNOWN * known.unknown / known.doors,
        Reason.MARKED: MARKED * min(known.mark, MOST_MARK) / MOST_MARK,
        Reason.WORRIED: WORRIED * min(known.worries, 3) / 3,
        Reason.LONG_AGO: LONG_AGO * _waited(known.last, today),
        Reason.WAITING: WAITING * min(known.waiting, 5) / 5,
    }
    reasons = [Why(reason, added) for reason, added in adds.items() if added > 0]
    reasons.sort(key=lambda why: -why.adds)
    return Ranked(known.building_id, round(sum(why.adds for why in reasons), 6), tuple(reasons))


def _waited(last: date | None, today: date) -> float:
    """How long nobody rang, from 0 (today) to 1 (a year or more, or never)."""
    return 1.0 if last is None else min(max((today - last).days, 0), LONG_DAYS) / LONG_DAYS
