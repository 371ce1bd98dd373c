"""One number as it is printed: a number, "<5", hidden, or never counted. What is hidden never looks like 0."""

from dataclasses import dataclass
from enum import StrEnum

from makelaar.i18n import _, language

HIDDEN = "·"
"""Stands for a hidden number, whichever the reason."""
NOTHING = "–"
"""Stands where nothing was counted."""


class Sort(StrEnum):
    """What can be known of a number from the print."""

    NUMBER = "number"
    FEW = "few"
    HIDDEN = "hidden"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Printed:
    """A number, and how much of it is printed. `value` goes with a number, and is the bound of "few"."""

    sort: Sort
    value: int = 0
    rounded: bool = False
    unit: str = ""
    """"%" behind it."""

    @property
    def known(self) -> int | None:
        """The number where there is one."""
        return self.value if self.sort is Sort.NUMBER else None

    @property
    def text(self) -> str:
        """As it stands in a table: "1.250", "<5", "·", "–"."""
        if self.sort is Sort.NUMBER:
            return f"{grouped(self.value)} {self.unit}".rstrip()
        return {Sort.FEW: f"<{self.value}", Sort.HIDDEN: HIDDEN, Sort.NOTHING: NOTHING}[self.sort]

    @property
    def words(self) -> str:
        """As it is said, also to who cannot see the page: "ongeveer 60", "minder dan 5", "verborgen"."""
        if self.sort is Sort.NUMBER:
            return _("ongeveer {n}").format(n=self.text) if self.rounded and self.value else self.text
        if self.sort is Sort.FEW:
            return _("minder dan {n}").format(n=self.value)
        return _("verborgen") if self.sort is Sort.HIDDEN else _("niet geteld")


NEVER = Printed(Sort.NOTHING)


def grouped(number: int) -> str:
    """A whole number with its thousands apart, as the language writes them."""
    return f"{number:,}".replace(",", "." if language() == "nl" else ",")
