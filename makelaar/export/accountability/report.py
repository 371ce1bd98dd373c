"""What a report (verantwoording) tells, as plain data: a cover, sections, and in each what stands below each other.

All words are in the language of the report and all numbers are printed ones: nothing here knows the register.
"""

from dataclasses import dataclass, field
from datetime import date

from makelaar.export.accountability.charts import Chart
from makelaar.export.accountability.printed import Printed


@dataclass(frozen=True)
class Cover:
    """The first page. `logo` is a PNG or JPEG, empty for none; `areas` and `for_whom` may be empty."""

    title: str
    kind: str
    """What kind of report it is: "Kwartaalverslag"."""
    period: str
    areas: tuple[str, ...] = ()
    organisation: str = ""
    worker: str = ""
    for_whom: str = ""
    logo: bytes = b""


@dataclass(frozen=True)
class Paragraph:
    """Running text. `quiet` is for remarks below something else."""

    text: str
    quiet: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading inside a section, of level 2 or 3."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Bullets:
    """Short sentences, one below the other."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Letter:
    """Words of the worker herself, with her name below them; a blank line begins a new paragraph."""

    text: str
    by: str = ""


@dataclass(frozen=True)
class KeyFigure:
    """One large number with what it counts; `against` are short comparisons ("Meer dan vorig kwartaal: 45 → 60")."""

    number: Printed
    label: str
    against: tuple[str, ...] = ()


@dataclass(frozen=True)
class KeyFigures:
    """The numbers that matter most, as cards beside each other."""

    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True)
class TableRow:
    """A line of a table: its label is a header cell. `total` sets it apart."""

    label: str
    cells: tuple[Printed | str, ...]
    total: bool = False


@dataclass(frozen=True)
class DataTable:
    """A table with header cells; the first of `head` stands above the labels. `note` stands below it."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[TableRow, ...]
    note: str = ""


@dataclass(frozen=True)
class Drawn:
    """A chart. What it shows in words is made from its data (`charts.in_words`)."""

    chart: Chart


@dataclass(frozen=True)
class StoryCard:
    """A story that may be told; `about` says what and where ("Groen · Noord"), never who."""

    title: str
    text: str
    quote: str = ""
    about: str = ""


@dataclass(frozen=True)
class Explained:
    """Terms with what they mean, as a list."""

    terms: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Framed:
    """A short text that should not be missed, in a frame."""

    title: str
    text: str


@dataclass(frozen=True)
class Gap:
    """Something was asked here of which there are no figures; it is seen, not skipped."""

    text: str


Block = Paragraph | Heading | Bullets | Letter | KeyFigures | DataTable | Drawn | StoryCard | Explained | Framed | Gap


@dataclass(frozen=True)
class Section:
    """A part of the report. `topic` is what it is about ("Thema’s"), `title` what was found, in one sentence."""

    title: str
    blocks: tuple[Block, ...]
    topic: str = ""
    own_page: bool = False


@dataclass(frozen=True)
class Report:
    """The whole report. `colour` is the house colour, "#RRGGBB"; `gaps` are the headings without figures."""

    cover: Cover
    sections: tuple[Section, ...]
    made_on: date
    colour: str = "#0F766E"
    gaps: tuple[str, ...] = field(default=())
