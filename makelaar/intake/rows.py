"""What an import gives: sheets as read, columns as recognised, rows as understood."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from makelaar.hearts.days import Repeat
from makelaar.terms import AgeGroup, Channel


class Field(StrEnum):
    """What a column can hold. One column may hold several things (CONTACT: phone and mail in one cell)."""

    NAME = "name"
    GIVEN_NAME = "given_name"
    PARTICLE = "particle"
    FAMILY_NAME = "family_name"
    PHONE = "phone"
    EMAIL = "email"
    CONTACT = "contact"
    ADDRESS = "address"
    STREET = "street"
    NUMBER = "number"
    DOOR = "door"
    POSTCODE = "postcode"
    PLACE = "place"
    AREA = "area"
    CAN = "can"
    WANT = "want"
    FOLLOWUP = "followup"
    CHANNEL = "channel"
    LANGUAGES = "languages"
    TAGS = "tags"
    KEY_PERSON = "key_person"
    AGE_GROUP = "age_group"
    MET_ON = "met_on"
    MET_HOW = "met_how"
    NOTE = "note"
    REST = "rest"
    """Nothing of ours: the cell goes to the person's notes with its column name."""
    SKIP = "skip"
    """Left out, and said so: a running number, a citizen service number."""


@dataclass(frozen=True)
class Column:
    """A column of one table: its letter or number place, header as written, up to three examples, and our guess.

    `sure` is 0..1, how sure the guess is.
    """

    index: int
    header: str
    examples: tuple[str, ...]
    field: Field
    sure: float


@dataclass(frozen=True)
class Table:
    """One table of a sheet, found below its title rows; `sheet` is the tab's name ("" for a text file).

    `key` is a stable hash of the headers: what `ColumnMemory` remembers a mapping by. `first_row` is the row of the
    header (of the first person where `has_header` is false), `last_row` the last row that belongs to it. `titles` are
    the texts that stood above it.
    """

    sheet: str
    first_row: int
    columns: tuple[Column, ...]
    key: str
    last_row: int = 0
    has_header: bool = True
    titles: tuple[str, ...] = ()


@dataclass(frozen=True)
class FollowUpWords:
    """A promise in a cell: the cell as it stands, and the day or the condition that was read from it.

    Neither day nor condition: no day was understood ("?"); the text is kept. `others` are days that the words could
    mean just as well: for a question to her, not to be remembered.
    """

    text: str
    day: date | None = None
    condition: str = ""
    repeat: Repeat | None = None
    channel: Channel | None = None
    others: tuple[date, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class Person:
    """One person (or couple in one row) as a row says it. Empty means that the row says nothing of it."""

    name: str = ""
    given_name: str = ""
    particle: str = ""
    family_name: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    street: str = ""
    number: str = ""
    door: str = ""
    postcode: str = ""
    place: str = ""
    area: str = ""
    can: tuple[str, ...] = ()
    want: tuple[str, ...] = ()
    followups: tuple[FollowUpWords, ...] = ()
    preferred_channel: Channel | None = None
    languages: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    is_key_person: bool = False
    age_group: AgeGroup | None = None
    met_on: date | None = None
    met_how: str = ""
    note: str = ""


@dataclass(frozen=True)
class Row:
    """One row of a table: where it stood (`number` counts from 1, as Excel shows it), who it says, what was unclear.

    `not_understood` are (header, cell) pairs that found no place of their own: they are in `person.note` with their
    column name. `questions` are sentences for the "needs a look" fate.
    """

    sheet: str
    number: int
    person: Person
    not_understood: tuple[tuple[str, str], ...] = ()
    questions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Duplicate:
    """Two rows of one file that look like one person: indices into `Reading.rows`, score 0..1, the reasons in words."""

    first: int
    second: int
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """A whole file, read: tables with their columns, all rows, possible duplicates within, warnings for the user."""

    tables: tuple[Table, ...]
    rows: tuple[Row, ...]
    duplicates: tuple[Duplicate, ...] = ()
    warnings: tuple[str, ...] = field(default=())
