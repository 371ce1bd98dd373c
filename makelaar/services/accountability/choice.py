"""What the worker chose to report on."""

from dataclasses import dataclass
from datetime import date

from makelaar.hearts.disclosure import Display
from makelaar.terms import ReportTemplate

Table = tuple[str, ...]
"""The dimensions of a table beside the period: ("thema",), ("thema", "buurt")."""


@dataclass(frozen=True)
class ReportChoice:
    """One report to be. `first` to `last` are whole quarters.

    `areas` are ids of areas (a wijk stands for its buurten); none is everything. `tables` are those of people; none is
    what the template has. `stories` are ids, in the order of printing. `headings` is the text of a municipality's own
    template file ("": ours). `rounds` goes with the template for rounds alone.
    """

    template: ReportTemplate
    first: date
    last: date
    areas: tuple[int, ...] = ()
    tables: tuple[Table, ...] = ()
    display: Display = Display.ROUNDED
    title: str = ""
    for_whom: str = ""
    reviewer: str = ""
    introduction: str = ""
    stories: tuple[int, ...] = ()
    headings: str = ""
    rounds: tuple[int, ...] = ()
