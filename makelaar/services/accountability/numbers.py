"""The numbers of one measure as a report may print them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from makelaar.hearts.auditing import Verdict
from makelaar.hearts.disclosure import PERIOD, Cell, How, Key, Measure, Reason, Release, Space

AREA = "buurt"


@dataclass(frozen=True)
class Periods:
    """The labels of the period that is reported on, the one before, the same one a year before ("" where the work had
    not begun), and of each quarter that a line through time can show, oldest first."""

    now: str
    before: str
    year_before: str
    series: tuple[str, ...]


@dataclass(frozen=True)
class MeasureNumbers:
    """What a report prints of one measure, in the names of today.

    `area` is the label of the chosen areas ("" for everything): it stands in every key. `earlier` holds what former
    releases printed. `late` counts what was written down after its own quarter had been released.
    """

    measure: Measure
    space: Space
    periods: Periods
    release: Release
    reasons: Mapping[Key, Reason]
    earlier: Mapping[Key, Cell]
    late: int = 0
    area: str = ""
    verdict: Verdict | None = None
    """None for a measure about the work, which is exact."""

    def cell(self, period: str = "", **labels: str) -> Cell | None:
        """The printed cell of these categories (`buurt="Noord"`) in a period (this report's where none is said): from
        this release, or as an earlier one printed it. None where it was never printed."""
        key = self._key(period, labels)
        return self._printed.get(key) or self.earlier.get(key)

    def share(self, **labels: str) -> Cell | None:
        """These categories as a percentage of the total of this report's period; None where rule 8 allows none."""
        return self._shares.get(self._key("", labels))

    def _key(self, period: str, labels: Mapping[str, str]) -> Key:
        named = {PERIOD: period or self.periods.now, **labels}
        if self.area:
            named.setdefault(AREA, self.area)
        return self.space.key(named)

    @cached_property
    def _printed(self) -> dict[Key, Cell]:
        return {cell.key: cell for cell in self.release.cells if cell.how is not How.PCT}

    @cached_property
    def _shares(self) -> dict[Key, Cell]:
        return {cell.key: cell for cell in self.release.cells if cell.how is How.PCT}
