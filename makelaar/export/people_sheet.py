"""People as lines of a sheet: the columns, under the words by which an import knows them again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class PersonLine:
    """One person as she leaves the register. Empty means that nothing is known.

    `phones` are E.164 where they are numbers. `promises` are the open ones, each as a day (dd-mm-jjjj) or condition.
    `channel` and `age` are words for people.
    """

    name: str
    given_name: str = ""
    particle: str = ""
    family_name: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    street: str = ""
    house_number: str = ""
    door: str = ""
    postcode: str = ""
    place: str = ""
    area: str = ""
    can: tuple[str, ...] = ()
    want: tuple[str, ...] = ()
    promises: tuple[str, ...] = ()
    channel: str = ""
    languages: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    is_key_person: bool = False
    age: str = ""
    met_on: date | None = None
    met_how: str = ""
    notes: str = ""


HEADERS = (
    "Naam",
    "Voornaam",
    "Tussenvoegsel",
    "Achternaam",
    "Telefoon",
    "E-mail",
    "Straat",
    "Huisnummer",
    "Deur of verdieping",
    "Postcode",
    "Plaats",
    "Wijk",
    "Kan",
    "Wil",
    "Terugkomen",
    "Liefst bereikt via",
    "Talen",
    "Labels",
    "Sleutelfiguur",
    "Leeftijd",
    "Ontmoet op",
    "Ontmoet hoe",
    "Notitie",
)
"""Dutch whatever the screen's language: a sheet that is read back must be recognised."""

SEPARATOR = "; "
"""Between several things in one cell."""

_DANGEROUS = "=+-@＝＋－＠\t\r\n"
"""What makes a sheet program take a text for a formula (OWASP, CSV injection), full-width forms too."""


def cells(line: PersonLine) -> tuple[str, ...]:
    """The line's cells in the order of `HEADERS`, as text."""
    return (
        line.name,
        line.given_name,
        line.particle,
        line.family_name,
        SEPARATOR.join(line.phones),
        SEPARATOR.join(line.emails),
        line.street,
        line.house_number,
        line.door,
        line.postcode,
        line.place,
        line.area,
        SEPARATOR.join(line.can),
        SEPARATOR.join(line.want),
        SEPARATOR.join(line.promises),
        line.channel,
        SEPARATOR.join(line.languages),
        SEPARATOR.join(line.tags),
        "ja" if line.is_key_person else "",
        line.age,
        "" if line.met_on is None else f"{line.met_on:%d-%m-%Y}",
        line.met_how,
        line.notes,
    )


CELL_LIMIT = 32_767
"""Characters that Excel allows in one cell."""
_ROOM = CELL_LIMIT - 1
"""One is left for the apostrophe of a csv."""
_MORE = "Notitie (vervolg)"
"""Notes that are longer go on in columns of their own, so that nothing is lost."""


def laid_out(lines: Iterable[PersonLine]) -> tuple[list[str], list[list[str]]]:
    """(headers, rows): the columns that hold something in any row, the name always."""
    rows = [cells(line) for line in lines]
    columns = [index for index in range(len(HEADERS)) if index == 0 or any(row[index] for row in rows)]
    laid = [[piece for index in columns for piece in _pieces(row[index], index)] for row in rows]
    headers = [HEADERS[index] for index in columns]
    longest = max((len(row) for row in laid), default=0)
    return headers + [_MORE] * (longest - len(headers)), laid


def _pieces(text: str, column: int) -> list[str]:
    """The text in pieces that fit a cell. Only the notes, the last column, can be that long and go on beside."""
    clean = text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "")
    if column != len(HEADERS) - 1:
        return [clean[:_ROOM]]
    return [clean[start : start + _ROOM] for start in range(0, len(clean), _ROOM)] or [""]


def could_be_formula(text: str) -> bool:
    """Whether a sheet program might run the text: what it starts with, spaces and invisible characters aside."""
    if text[:1] in ("\t", "\r", "\n"):
        return True
    start = text.lstrip().lstrip("\u200b\u200c\u200d\u2060\ufeff\x00").lstrip()
    return start[:1] != "" and start[:1] in _DANGEROUS
