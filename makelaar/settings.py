"""All settings in one table: name, type, default, and where each one lives.

On the device live only sizes, choices of look and an opaque path; anything that tells of people or places lives in
the register. `makelaar.services.device_settings` and `makelaar.services.settings` read and write them.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T", str, int, bool)


class Home(StrEnum):
    """Where a setting lives."""

    DEVICE = "device"
    REGISTER = "register"


@dataclass(frozen=True)
class Setting(Generic[T]):
    """One setting. `least` and `most` bound a number; a value of another type or out of bounds is the default."""

    name: str
    kind: type[T]
    default: T
    home: Home
    least: int | None = None
    most: int | None = None

    def expect(self, home: Home) -> None:
        """Raises ValueError, a mistake of ours, when the setting lives elsewhere."""
        if self.home is not home:
            raise ValueError(f"{self.name} lives in the {self.home}")

    def sane(self, value: object) -> T:
        """`value` if it can be this setting's, else the default (a hand-edited or older file never stops the start)."""
        if type(value) is not self.kind:
            return self.default
        if isinstance(value, int) and not isinstance(value, bool):
            too_low = self.least is not None and value < self.least
            too_high = self.most is not None and value > self.most
            return self.default if too_low or too_high else value
        return value


LANGUAGE = Setting("language", str, "nl", Home.DEVICE)
LOOK = Setting("look", str, "system", Home.DEVICE)
"""system, light or dark."""
IDLE_MINUTES = Setting("idle_minutes", int, 5, Home.DEVICE, least=1, most=60)
RECENT_REGISTER = Setting("recent_register", str, "", Home.DEVICE)
"""The folder that was open last, to offer it again at the next start."""
DISK_TOLD = Setting("disk_told", bool, False, Home.DEVICE)
"""It was said once that this laptop's disk is not encrypted; from then on only Instellingen says it."""
WINDOW_GEOMETRY = Setting("window_geometry", str, "", Home.DEVICE)
"""Place and size of the window, base64."""
SPLITTERS = Setting("splitters", str, "{}", Home.DEVICE)
"""JSON: the widths of each list and its card, by the page's name."""

WORKER_NAME = Setting("worker_name", str, "", Home.REGISTER)
"""How she signs a mail."""
WORKER_ORGANISATION = Setting("worker_organisation", str, "", Home.REGISTER)
"""The line below her name in a mail; may stay empty."""
DUO_NAMES = Setting("duo_names", str, "", Home.REGISTER)
"""With whom she walks rounds: names, one a line."""
ROUND_LETTERS = Setting("round_letters", str, "{}", Home.REGISTER)
"""JSON: what she made of the announcement of a round, by its language; empty: the text that comes with the program."""
REPORT_LOGO = Setting("report_logo", str, "", Home.REGISTER)
"""The logo of the organisation on its reports: a PNG or JPEG, base64."""
REPORT_COLOUR = Setting("report_colour", str, "#0F766E", Home.REGISTER)
"""The house colour on reports, as #RRGGBB."""
REPORT_INTRODUCTION = Setting("report_introduction", str, "", Home.REGISTER)
"""What the worker writes in front of a report, kept for the next one."""
REPORT_HEADINGS = Setting("report_headings", str, "", Home.REGISTER)
"""The municipality's own template file, as it was chosen last."""
REPORT_REVIEWER = Setting("report_reviewer", str, "", Home.REGISTER)
"""Who looks a report over before it leaves."""
THRESHOLD = Setting("threshold", int, 5, Home.REGISTER, least=5, most=50)
"""k: fewer people than this are never named in a report (ANONYMITY.md)."""
SENSITIVE_THRESHOLD = Setting("sensitive_threshold", int, 10, Home.REGISTER, least=10, most=100)
"""k for themes that are marked sensitive."""
BIN_DAYS = Setting("bin_days", int, 30, Home.REGISTER, least=1, most=365)
"""How long somebody stays in the bin before she is erased."""
PEOPLE_COLUMNS = Setting("people_columns", str, "", Home.REGISTER)
"""The columns of the list of people, in order, by comma; empty: the usual ones."""
EXAMPLE_BEGINS = Setting("example_begins", int, 0, Home.REGISTER)
"""The last act with which the example neighbourhood was made: what comes after was done by the user."""

ALL: tuple[Setting[str] | Setting[int] | Setting[bool], ...] = (
    LANGUAGE,
    LOOK,
    IDLE_MINUTES,
    RECENT_REGISTER,
    DISK_TOLD,
    WINDOW_GEOMETRY,
    SPLITTERS,
    WORKER_NAME,
    WORKER_ORGANISATION,
    DUO_NAMES,
    ROUND_LETTERS,
    REPORT_LOGO,
    REPORT_COLOUR,
    REPORT_INTRODUCTION,
    REPORT_HEADINGS,
    REPORT_REVIEWER,
    THRESHOLD,
    SENSITIVE_THRESHOLD,
    BIN_DAYS,
    PEOPLE_COLUMNS,
    EXAMPLE_BEGINS,
)
