"""What was read of a day in words."""

from dataclasses import dataclass
from datetime import date

from makelaar.terms import RepeatUnit


@dataclass(frozen=True)
class Repeat:
    """Comes back every `every` units; `every` ≥ 1."""

    every: int
    unit: RepeatUnit


@dataclass(frozen=True)
class DayReading:
    """One day found in a text, at `text[start:end]`.

    Exactly one of `day` and `condition` is set: a day, or a someday with the condition in the writer's words.
    `repeat` goes with a day, which is then the first one. `others` are other days that the words could mean just as
    well, nearest first: never empty where the reading is ambiguous, so that the choice can be shown.
    """

    start: int
    end: int
    day: date | None = None
    condition: str = ""
    repeat: Repeat | None = None
    others: tuple[date, ...] = ()
