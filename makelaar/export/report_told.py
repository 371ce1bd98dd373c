"""What a report of rounds tells, as plain data."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from makelaar.hearts.doors.response import Responses
from makelaar.hearts.doors.round_words import Topic, round_finding
from makelaar.hearts.small_counts import SmallCount
from makelaar.terms import Outcome


@dataclass(frozen=True)
class BuildingRung:
    """Doors of one building that were on the rounds, each counted once: all, those rung, those that opened."""

    name: str
    doors: int
    rung: int
    opened: int


@dataclass(frozen=True)
class ReportOfRounds:
    """All that the report tells. `outcomes` counts a door once in each round; topics are empty when `too_few`."""

    by: str
    made_on: date
    first: date
    last: date
    rounds: int
    buildings: Sequence[BuildingRung]
    outcomes: Sequence[tuple[Outcome, int | SmallCount]]
    response: Responses
    conversations: int
    too_few: bool
    themes: Sequence[Topic]
    wishes: Sequence[Topic]
    strengths: Sequence[Topic]
    promises: int
    letters: int

    @property
    def title(self) -> str:
        """The finding."""
        return round_finding(sum(one.rung for one in self.buildings), sum(one.opened for one in self.buildings))
