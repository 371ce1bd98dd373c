"""The file that is being imported: what was read, what she set and what she chose."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from makelaar.services import imports
from makelaar.services.imports import Book, Choice, Do, Fate, Field, Plan, Table
from makelaar.ui.jobs import Progress

if TYPE_CHECKING:
    from makelaar.services.registers import Register

Mapping = dict[str, dict[int, Field]]
Choices = dict[int, Choice]


@dataclass
class FileInHand:
    """`known` is what was remembered of sheets with these headers, `mapping` what she set over that.

    `stamp` is the file's size and time of change: choices are by row, so they hold only for the very same file.
    """

    path: Path
    stamp: tuple[int, int]
    book: Book
    guessed: tuple[Table, ...]
    known: Mapping
    mapping: Mapping = field(default_factory=dict)
    choices: Choices = field(default_factory=dict)
    plan: Plan | None = None

    def take_up(self, said: "Said") -> None:
        """Put back what she said of this file."""
        self.mapping = said.mapping
        self.choices = (said.choices or {}) if said.stamp == self.stamp else {}

    @property
    def fields(self) -> Mapping:
        """Every column that is not our own guess."""
        return {key: self.known.get(key, {}) | self.mapping.get(key, {}) for key in {*self.known, *self.mapping}}

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables with their columns as they now are."""
        return imports.remap(self.guessed, self.fields)

    @property
    def waiting(self) -> int:
        """How many rows could be somebody and were not decided by her."""
        rows = self.plan.rows if self.plan is not None else ()
        return sum(1 for row in rows if row.fate is Fate.DUPLICATE)

    def draft(self, *, in_preview: bool) -> dict[str, Any]:
        """Where the file is and what she said of it; the file itself stays where it is."""
        choices = {str(index): [c.do.value, c.person_id, c.row] for index, c in self.choices.items()}
        return {
            "path": str(self.path),
            "stamp": list(self.stamp),
            "mapping": {key: {str(i): f.value for i, f in columns.items()} for key, columns in self.mapping.items()},
            "choices": choices if in_preview else None,
        }


@dataclass(frozen=True)
class Said:
    """What `FileInHand.draft` kept; `choices` is None when she had not come to the preview."""

    path: Path
    stamp: tuple[int, int]
    mapping: Mapping
    choices: Choices | None

    @classmethod
    def of(cls, draft: dict[str, Any]) -> "Said":
        """Read a draft."""
        mapping = {key: {int(i): Field(f) for i, f in columns.items()} for key, columns in draft["mapping"].items()}
        choices = None
        if draft["choices"] is not None:
            said = draft["choices"].items()
            choices = {int(index): Choice(Do(do), person, row) for index, (do, person, row) in said}
        size, changed = draft["stamp"]
        return cls(Path(draft["path"]), (size, changed), mapping, choices)


def take_in_hand(register: "Register", path: Path, today: date, progress: Progress) -> FileInHand:
    """Open the file and recognise its columns."""
    book = imports.open_book(path, cancelled=lambda: progress.cancelled)
    guessed = imports.recognise(book, today)
    return FileInHand(path, _stamp(path), book, guessed, imports.remembered_mapping(register, guessed))


def _stamp(path: Path) -> tuple[int, int]:
    """Size and time of change; (0, 0) when the file has just gone."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_size, found.st_mtime_ns


def make_plan(register: "Register", file: FileInHand, today: date, progress: Progress) -> Plan:
    """Read the rows and compare them with the register."""
    reading = imports.read_book(
        file.book, today, mapping=file.fields, progress=progress, cancelled=lambda: progress.cancelled
    )
    plan = imports.plan(register, reading, file.path.name)
    return imports.choose(plan, file.choices) if file.choices else plan
