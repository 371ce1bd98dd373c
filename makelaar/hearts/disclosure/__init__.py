"""Disclosure control: what may leave the laptop, so that nobody can be recognised (ANONYMITY.md).

`protect` makes a release; `hearts.auditing`, which shares no code with it, has the last word.
"""

from makelaar.hearts.disclosure.cube import Cube
from makelaar.hearts.disclosure.exchange import NotARelease, from_json, to_json
from makelaar.hearts.disclosure.freezing import Counted, Fact, Snapshot, count, freeze
from makelaar.hearts.disclosure.measures import Measure, Measures
from makelaar.hearts.disclosure.printing import mean, percentage
from makelaar.hearts.disclosure.protecting import CannotProtect, Protected, Reason, protect
from makelaar.hearts.disclosure.types import (
    PERIOD,
    Cell,
    Display,
    Group,
    History,
    How,
    Key,
    Raised,
    Release,
    Request,
    Space,
    Unit,
)

__all__ = [
    "PERIOD",
    "CannotProtect",
    "Cell",
    "Counted",
    "Cube",
    "Display",
    "Fact",
    "Group",
    "History",
    "How",
    "Key",
    "Measure",
    "Measures",
    "NotARelease",
    "Protected",
    "Raised",
    "Reason",
    "Release",
    "Request",
    "Snapshot",
    "Space",
    "Unit",
    "count",
    "freeze",
    "from_json",
    "mean",
    "percentage",
    "protect",
    "to_json",
]
