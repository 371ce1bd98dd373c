"""The words of an import: what becomes of each row, what she may choose, what came of it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from makelaar.i18n import _
from makelaar.intake.rows import Person, Reading
from makelaar.services.imports.people_now import PersonNow
from makelaar.services.imports.row_values import Remembered


class Fate(StrEnum):
    """What becomes of a row, as the preview counts and filters it."""

    NEW = "new"
    ADDS = "adds"
    UPDATES = "updates"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    LOOK = "look"
    SKIPPED = "skipped"


class Do(StrEnum):
    """What she may choose for a row."""

    NEW = "new"
    ADD = "add"
    SKIP = "skip"


@dataclass(frozen=True)
class Choice:
    """Her choice for one row. With `Do.ADD` the person is in the register (`person_id`) or an earlier row (`row`)."""

    do: Do
    person_id: int | None = None
    row: int | None = None


@dataclass(frozen=True)
class Candidate:
    """Somebody that a row could be: in the register (`person_id`) or an earlier row of the file (`row`, an index).

    `score` is 0..1; `reasons` say in words what is alike; `sure` where nobody would doubt it.
    """

    person_id: int | None
    row: int | None
    score: float
    reasons: tuple[str, ...]
    sure: bool
    title: str
    card: PersonNow

    @property
    def choice(self) -> Choice:
        """The choice that puts the row with this candidate."""
        return Choice(Do.ADD, self.person_id, self.row)


@dataclass(frozen=True)
class Source:
    """A row of an earlier import, and the person that came of it."""

    id: int
    person_id: int
    sheet_key: str
    identity: str
    row: int
    remembered: Remembered


@dataclass(frozen=True)
class RowFacts:
    """What is known about one row before anything is decided. `person` is what the row gives the register.

    `unread` are (column, cell) pairs that were not understood; `questions` sentences about what was unclear.
    """

    index: int
    sheet: str
    number: int
    sheet_key: str
    identity: str
    person: Person
    unread: tuple[tuple[str, str], ...]
    questions: tuple[str, ...]
    source: Source | None
    candidates: tuple[Candidate, ...]


def place_text(sheet: str, number: int) -> str:
    """Where a row stands, as Excel shows it."""
    row = _("rij {number}").format(number=number)
    return f"{sheet}, {row}" if sheet else row


@dataclass(frozen=True)
class RowFate:
    """What becomes of one row: `changes` are the lines that come into the register, `why` explains, `told` are the
    differences that stay as the register has them.

    `target` is the person in the register that it goes to, `target_row` the earlier row; neither: somebody new.
    """

    index: int
    sheet: str
    number: int
    title: str
    fate: Fate
    changes: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    target: int | None = None
    target_row: int | None = None
    target_title: str = ""
    candidates: tuple[Candidate, ...] = ()
    choice: Choice | None = None

    @property
    def place(self) -> str:
        """Where the row stands: "rij 12", with the tab's name where there is one."""
        return place_text(self.sheet, self.number)


@dataclass(frozen=True)
class Plan:
    """What an import would do, row by row; nothing was written yet.

    `stamp` is the register's state that it was made for (its last act); `facts` and `people` are what was compared.
    """

    file_name: str
    today: date
    reading: Reading
    rows: tuple[RowFate, ...]
    facts: tuple[RowFacts, ...]
    people: dict[int, PersonNow]
    stamp: int

    def counts(self) -> dict[Fate, int]:
        """How many rows have each fate; all fates are there, in the order of `Fate`."""
        counted = Counter(row.fate for row in self.rows)
        return {fate: counted[fate] for fate in Fate}


@dataclass(frozen=True)
class NotUnderstood:
    """One line of the report: where it stood and why it is told. `cell` is the text as it stands in the sheet.

    `people` are the ids of all whom the line speaks of, once they are in the register: an erasure takes it along.
    """

    sheet: str
    row: int
    column: str
    cell: str
    why: str
    people: tuple[int, ...] = ()

    @property
    def place(self) -> str:
        """Where the row stands; empty for what concerns the whole file."""
        return place_text(self.sheet, self.row) if self.row else ""

    @property
    def text(self) -> str:
        """The line as one sentence; what concerns the whole file has no place."""
        if not self.row:
            return self.why
        where = ", ".join(filter(None, [self.place, self.column]))
        return f"{where}: “{self.cell}” – {self.why}" if self.cell else f"{where}: {self.why}"


@dataclass(frozen=True)
class Outcome:
    """What an import did. `batch_id` is None when the register had it all already."""

    batch_id: int | None
    added: int
    updated: int
    unchanged: int
    skipped: int
    report: tuple[NotUnderstood, ...]
