"""What is known of a door on a day, and how fresh that is. Pure."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from makelaar.terms import Outcome

FADES_IN_DAYS = 730
"""After two years a colour is as pale as it gets."""
PALEST = 0.4


class DoorState(StrEnum):
    """What is known of a door, from nothing to most, in the order of the legend."""

    NEVER = "never"
    NOT_HOME = "not_home"
    NOT_NOW = "not_now"
    SHORT_TALK = "short_talk"
    CONVERSATION = "conversation"
    COME_BACK = "come_back"
    DECLINED = "declined"
    KNOWN = "known"


SIGNS = {
    DoorState.NEVER: "",
    DoorState.NOT_HOME: "–",
    DoorState.NOT_NOW: "…",
    DoorState.SHORT_TALK: "•",
    DoorState.CONVERSATION: "✓",
    DoorState.COME_BACK: "↺",
    DoorState.DECLINED: "×",
    DoorState.KNOWN: "•",
}
"""The sign of each state as a letter, where it stands in a text; `doors.signs` draws them."""
REACHED = frozenset({Outcome.SHORT_TALK, Outcome.CONVERSATION, Outcome.COME_BACK})
"""Rings that reached somebody: there was a word, or a promise of one."""
OPENED = REACHED | {Outcome.DECLINED, Outcome.NOT_NOW}
"""Rings at which somebody opened."""
_SAID = REACHED | {Outcome.DECLINED}
"""What somebody who opened said outweighs a closed door, however long ago."""


@dataclass(frozen=True)
class Ring:
    """One ring at a door; `settled` where coming back is no longer needed."""

    day: date
    outcome: Outcome
    settled: bool = False


@dataclass(frozen=True)
class Standing:
    """The state of a door, and the day that it is from: of the ring, or since when somebody there is known."""

    state: DoorState
    since: date | None


def state_of(rings: Sequence[Ring], known_since: date | None, on: date) -> Standing:
    """The state on a day, of the rings in the order in which they were written down; later ones than `on` do not count.

    The latest ring at which somebody said something; else the latest "not now"; else the latest at a closed door; else
    known, when somebody known lives there since `known_since`; else never. A come-back that is settled leaves what was
    said before; where nothing was, it was a short talk.
    """
    past = [ring for ring in rings if ring.day <= on]
    let_go = [ring for ring in past if ring.settled and ring.outcome is Outcome.COME_BACK]
    latest = _latest((ring for ring in past if ring not in let_go), _SAID)
    if latest is None and let_go:
        return Standing(DoorState.SHORT_TALK, max(ring.day for ring in let_go))
    latest = latest or _latest(past, {Outcome.NOT_NOW}) or _latest(past, {Outcome.NOT_HOME})
    if latest is not None:
        return Standing(DoorState(latest.outcome.value), latest.day)
    if known_since is not None and known_since <= on:
        return Standing(DoorState.KNOWN, known_since)
    return Standing(DoorState.NEVER, None)


def strength(since: date | None, on: date) -> float:
    """How strong a colour still is: 1.0 on the day itself, fading evenly to 0.4 at two years, and then staying there.

    Nothing known has nothing to fade: 1.0.
    """
    if since is None:
        return 1.0
    age = min(max((on - since).days, 0), FADES_IN_DAYS)
    return 1.0 - (1.0 - PALEST) * age / FADES_IN_DAYS


def is_reached(rings: Iterable[Ring], on: date) -> bool:
    """Whether somebody there was spoken, by that day."""
    return any(ring.day <= on and ring.outcome in REACHED for ring in rings)


def _latest(rings: Iterable[Ring], outcomes: Collection[Outcome]) -> Ring | None:
    """Of two on one day the one written down last."""
    fitting = [ring for ring in rings if ring.outcome in outcomes]
    return max(reversed(fitting), key=lambda ring: ring.day, default=None)
