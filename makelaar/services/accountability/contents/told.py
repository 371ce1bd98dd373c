"""All that a report is made of, before it has an order: the choice, numbers, stories, letterhead."""

from dataclasses import dataclass, field
from datetime import date

from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.accountability.numbers import MeasureNumbers
from makelaar.services.accountability.prepared import StoryTold


@dataclass(frozen=True)
class Letterhead:
    """Whose report it is, from the settings. `logo` is a PNG or JPEG; all may be empty."""

    organisation: str = ""
    worker: str = ""
    logo: bytes = b""
    colour: str = "#0F766E"
    introduction: str = ""


@dataclass(frozen=True)
class Told:
    """What a report tells. `period_words` names the period ("eerste kwartaal 2026"), `areas` those that were chosen
    (none: everything). `remarks` are sentences to read first. `k` and `k_sensitive` are the thresholds."""

    choice: ReportChoice
    title: str
    period_words: str
    numbers: tuple[MeasureNumbers, ...]
    stories: tuple[StoryTold, ...]
    settings: Letterhead
    made_on: date
    remarks: tuple[str, ...] = ()
    areas: tuple[str, ...] = field(default=())
    k: int = 5
    k_sensitive: int = 10
