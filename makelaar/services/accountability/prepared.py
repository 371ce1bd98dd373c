"""A report that is ready to be looked at: what it would print, what is hidden and why, what the audit says."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from makelaar.hearts.auditing import Verdict
from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.accountability.figures import Figures
from makelaar.services.accountability.history import KeptNumbers
from makelaar.services.accountability.labels import Names
from makelaar.services.accountability.measuring import Asked
from makelaar.services.accountability.numbers import MeasureNumbers
from makelaar.services.accountability.thresholds import Thresholds
from makelaar.services.statistics.frozen import Frozen


@dataclass(frozen=True)
class HiddenNumber:
    """A number that is not printed as it was counted: of which measure and cell (in words), what stands there ("<5",
    "·", "15"), and why."""

    measure: str
    cell: str
    shown: str
    why: str
    hidden: bool
    """False where it was only rounded."""


@dataclass(frozen=True)
class StoryDecision:
    """One mark of a story: what kind of thing it was, and what became of it ("blijft", "weg", the words instead)."""

    kind: str
    became: str


@dataclass(frozen=True)
class StoryTold:
    """A story as it stands in the report, with what was decided on its marks (never the original words)."""

    id: int
    title: str
    text: str
    quote: str
    theme: str
    area: str
    decisions: tuple[StoryDecision, ...]


@dataclass(frozen=True)
class StoryLeftOut:
    """A chosen story that may not be told now, and why, in a sentence."""

    id: int
    title: str
    why: str


@dataclass(frozen=True)
class Keeping:
    """What issuing keeps beside the files: the numbers in codes, the quarters as they were counted for it, what the
    codes and the chosen areas are called, the thresholds; and the last release that it comes after (0: none)."""

    kept: tuple[KeptNumbers, ...]
    frozen: tuple[Frozen, ...]
    names: Names
    area: str
    thresholds: Thresholds
    after: int


@dataclass(frozen=True)
class Prepared:
    """A report as it would leave; nothing was frozen or kept yet. `releases` has the release JSON of each measure by
    file name, as the audit read it.

    `remarks` are sentences that she should read first (a quarter that is not over, what counts as late). `gaps` are
    parts of the municipality's headings of which there are no figures. `left_behind` are names and numbers from the
    register that the finished text holds (rule 8 of Stories): it may not leave then.

    `existing` is the release in which this same choice left before: this is what left then, and it leaves as it was.
    """

    choice: ReportChoice
    name: str
    title: str
    pdf: bytes
    numbers: tuple[MeasureNumbers, ...]
    releases: Mapping[str, str]
    verdicts: Mapping[str, Verdict]
    hidden: tuple[HiddenNumber, ...]
    stories: tuple[StoryTold, ...]
    stories_left_out: tuple[StoryLeftOut, ...]
    remarks: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    left_behind: tuple[str, ...] = ()
    existing: int | None = None
    keeping: Keeping | None = field(default=None, repr=False)
    figured: tuple[Asked, Figures] | None = field(default=None, repr=False)
    """What was asked of the measures and what they gave, for another report of which only the words differ."""

    @property
    def passed(self) -> bool:
        """Whether it may leave: it was audited, every audit passed, and nobody's name or number stands in the text.
        What no audit read may not leave: that nothing was refused says nothing then."""
        audited = bool(self.verdicts) and all(verdict.passed for verdict in self.verdicts.values())
        return audited and not self.left_behind
