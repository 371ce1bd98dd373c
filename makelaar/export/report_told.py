"""What a report of rounds tells, as plain data."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from makelaar.hearts.doors.response import Responses
from makelaar.hearts.doors.round_words import round_finding
from makelaar.hearts.small_counts import THRESHOLD, alone_and_together
from makelaar.i18n import _


@dataclass(frozen=True)
class BuildingRung:
    """Doors of one building that were on the rounds, each counted once: all, and those rung."""

    name: str
    doors: int
    rung: int


@dataclass(frozen=True)
class ReportOfRounds:
    """All that the report tells; see `services.rounds.report`. `opened` (doors) and `spoken` (people) are rounded and
    protected, None where they may not be told;
    so are the times in `response`.
    `least` says in how many talks something was said before it is told, and something sensitive."""

    by: str
    made_on: date
    first: date
    last: date
    rounds: int
    buildings: Sequence[BuildingRung]
    rings: int
    opened: int | None
    spoken: int | None
    response: Responses
    least: tuple[int, int]
    too_few: bool
    themes: Sequence[str]
    wishes: Sequence[str]
    strengths: Sequence[str]
    letters: int

    @property
    def title(self) -> str:
        """The finding."""
        return round_finding(self.whole.rung, self.opened)

    @property
    def few_doors(self) -> bool:
        """Too few doors to tell more than that somebody rang."""
        return 0 < self.whole.rung < THRESHOLD

    @property
    def whole(self) -> BuildingRung:
        """All buildings as one."""
        return _as_one(self.buildings, "")

    def shown_buildings(self, most: int) -> list[BuildingRung]:
        """The largest first, `most` bars at most; those where few doors were rung are told as one."""
        rung = {nth: [(nth, door) for door in range(one.rung)] for nth, one in enumerate(self.buildings)}
        alone, together = alone_and_together(rung)
        shown = sorted((self.buildings[nth] for nth in alone), key=lambda one: -one.doors)
        rest = [self.buildings[nth] for nth in together]
        if len(shown) + bool(rest) > most:
            rest += shown[most - 1 :]
            shown = shown[: most - 1]
        if not rest:
            return shown
        words = _("De andere {n} panden") if shown else _("{n} panden samen")
        return [*shown, _as_one(rest, words.format(n=len(rest)))]


def _as_one(buildings: Sequence[BuildingRung], name: str) -> BuildingRung:
    return BuildingRung(
        name,
        sum(one.doors for one in buildings),
        sum(one.rung for one in buildings),
    )
