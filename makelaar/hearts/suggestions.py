"""What is worth doing for somebody now, out of what her card says: a few things, the most pressing first."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

MOST = 3
SILENT_MONTHS = 12
"""After so long without a word, somebody is easily forgotten."""


class Hint(StrEnum):
    """What could be done, the most pressing first."""

    PROMISE_LATE = "promise_late"
    PROMISE_TODAY = "promise_today"
    NO_CONSENT = "no_consent"
    ALIKE = "alike"
    UNREACHABLE = "unreachable"
    SAME_DOOR = "same_door"
    SILENT = "silent"


@dataclass(frozen=True)
class Suggestion:
    """One of them. `number` is days late, or months of silence, or people; `about` the promise or person it is about,
    `name` how that person is called."""

    hint: Hint
    number: int = 0
    about: int | None = None
    name: str = ""


@dataclass(frozen=True)
class CardFacts:
    """What is asked of a card. `due` is (day, id) of the soonest promise; `promised`: any promise is open.

    `met` is the last day of contact, or when they met; `known_since` the day she came into the register.
    """

    has_consent: bool
    due: tuple[date, int] | None
    promised: bool
    reachable: bool
    met: date | None
    known_since: date
    same_door: tuple[tuple[int, str], ...] = ()
    alike: tuple[tuple[int, str], ...] = ()


def suggest(facts: CardFacts, today: date, aside: frozenset[str] = frozenset()) -> tuple[Suggestion, ...]:
    """At most `MOST` things to do; those in `aside` (words of `Hint`) are left out. A pure function."""
    found = [suggestion for suggestion in _all(facts, today) if suggestion.hint not in aside]
    return tuple(sorted(found, key=lambda suggestion: list(Hint).index(suggestion.hint))[:MOST])


def months_between(earlier: date, later: date) -> int:
    """Whole months from one day to another; not below zero."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return max(0, months - (later.day < earlier.day))


def _all(facts: CardFacts, today: date) -> list[Suggestion]:
    found = []
    if facts.due is not None and facts.due[0] <= today:
        day, promise = facts.due
        hint = Hint.PROMISE_LATE if day < today else Hint.PROMISE_TODAY
        found.append(Suggestion(hint, (today - day).days, promise))
    if not facts.has_consent:
        found.append(Suggestion(Hint.NO_CONSENT))
    if not facts.reachable:
        found.append(Suggestion(Hint.UNREACHABLE))
    silent = months_between(facts.met or facts.known_since, today)
    if silent >= SILENT_MONTHS and not facts.promised:
        found.append(Suggestion(Hint.SILENT, silent))
    for hint, others in ((Hint.SAME_DOOR, facts.same_door), (Hint.ALIKE, facts.alike)):
        if others:
            found.append(Suggestion(hint, len(others), *others[0]))
    return found
