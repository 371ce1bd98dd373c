"""A sheet into the register: look at it, plan it, carry it out, take it back."""

from makelaar.intake import field_label, open_book, read_book, read_file, recognise, remap
from makelaar.intake.book import Book
from makelaar.intake.rows import Column, Field, Reading, Table
from makelaar.services.imports.candidates import MOST
from makelaar.services.imports.exchange import plan_values
from makelaar.services.imports.fates import Candidate, Choice, Do, Fate, NotUnderstood, Outcome, Plan, RowFate
from makelaar.services.imports.memory import remember_mapping, remembered_mapping
from makelaar.services.imports.people_now import PersonNow
from makelaar.services.imports.planning import choose, plan, preview, report_before, row_card
from makelaar.services.imports.report import save_report
from makelaar.services.imports.running import PlanOutdated, run
from makelaar.services.imports.telling import fate_label, outcome_text
from makelaar.services.imports.undoing import KeptPerson, PastImport, Undone, imports, report, undo_import

__all__ = [
    "MOST",
    "Book",
    "Candidate",
    "Choice",
    "Column",
    "Do",
    "Fate",
    "Field",
    "KeptPerson",
    "NotUnderstood",
    "Outcome",
    "PastImport",
    "PersonNow",
    "Plan",
    "PlanOutdated",
    "Reading",
    "RowFate",
    "Table",
    "Undone",
    "choose",
    "fate_label",
    "field_label",
    "imports",
    "open_book",
    "outcome_text",
    "plan",
    "plan_values",
    "preview",
    "read_book",
    "read_file",
    "recognise",
    "remap",
    "remember_mapping",
    "remembered_mapping",
    "report",
    "report_before",
    "row_card",
    "run",
    "save_report",
    "sure_of",
    "undo_import",
]

SURE = 0.75
"""From this on, a guess at a column is shown as sure."""


def sure_of(column: Column) -> bool:
    """Whether the guess at this column needs no second look."""
    return column.sure >= SURE
