"""The protected tables of a report as rows of sheets: the same for xlsx, ods and csv."""

from dataclasses import dataclass

from makelaar.i18n import N_, _


@dataclass(frozen=True)
class NumberRow:
    """One number: for each dimension of its sheet what it counts, the period, what is printed ("15", "<5", "·"), the
    number where that is one, the percentage of the period's total, and why it is not printed as it was counted."""

    labels: tuple[str, ...]
    period: str
    shown: str
    value: int | None = None
    share: int | None = None
    why: str = ""


@dataclass(frozen=True)
class NumbersSheet:
    """The numbers of one measure. `tab` is short, `dims` are the words above its dimensions."""

    tab: str
    name: str
    definition: str
    dims: tuple[str, ...]
    rows: tuple[NumberRow, ...]


@dataclass(frozen=True)
class NumbersBook:
    """All of a report. `about` says what it is and how to read it, as pairs of words."""

    title: str
    about: tuple[tuple[str, str], ...]
    sheets: tuple[NumbersSheet, ...]


ABOUT_TAB = N_("Uitleg")


def number_heads() -> tuple[str, ...]:
    """What stands above the columns behind the dimensions."""
    return _("Periode"), _("Aantal"), _("Aandeel (%)"), _("Waarom niet precies")


def tab_name(words: str) -> str:
    """A name that a tab can have: Excel takes 31 characters, and none of []:*?/\\."""
    return "".join(" " if sign in "[]:*?/\\'" else sign for sign in words)[:31].strip()
