"""Who in the register a line may be about: found by phone, mail, door and the beginnings of names."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise, takewhile

from sqlalchemy import ColumnElement, and_, func, literal, or_, select
from sqlalchemy.orm import Session

from makelaar.hearts.capture import Captured
from makelaar.hearts.duplicates import Identity, find_matches
from makelaar.hearts.folding import fold
from makelaar.hearts.names import PARTICLES, TITLES
from makelaar.hearts.streets import comparable_number, comparable_street
from makelaar.i18n import _
from makelaar.models import ContactPoint, Person
from makelaar.services.imports.people_now import PersonNow, load_people
from makelaar.services.people.columns import Column, read_cells
from makelaar.terms import PointKind

MOST = 4
"""People that are shown to choose from."""
_LOOKED_AT = 400
"""People with a like name that are compared; a name that more people share says nothing by itself."""
_SURE = 0.7
"""From here on the same name with nothing against it is the same person, if there is only one."""
_BEGINNING = 3
"""Letters of a name's word that must be typed right."""
_GLUED = re.compile(r"^(?:van|de[rn]?|el|al|ben|ait|ould)+(?=[^\W\d_]{4})")
"""Small words that may be written to a family name."""


@dataclass(frozen=True)
class Known:
    """Somebody the line may be about: her card as it is, how likely (0..1), and why in words.

    `address` is empty where the door is her `name`; `last_contact` is the day of the last encounter.
    """

    person_id: int
    name: str
    address: str
    reach: tuple[str, ...]
    can: tuple[str, ...]
    want: tuple[str, ...]
    score: float
    reasons: tuple[str, ...]
    is_sure: bool
    last_contact: date | None = None


def people_like(session: Session, line: Captured) -> tuple[Known, ...]:
    """Those who may be the person of the line, likeliest first; nobody from the bin, nobody for a line without who."""
    conditions = list(_conditions(session, line))
    if not conditions:
        return ()
    people = _people(session, or_(*conditions))
    ids = list(people)
    wanted = Identity(line.name, "", "", line.phones, line.emails, line.street, line.number, line.postcode)
    pairs = find_matches([wanted], list(people.values()))
    scored = {ids[pair.second]: (pair.score, pair.reasons) for pair in pairs}
    for key, person in people.items():
        if key not in scored and (_is_called(line.name, person) or _same_name(line.name, person.name)):
            scored[key] = (0.5, (_("heet ook zo"),))
    likeliest = sorted(scored, key=lambda key: (-scored[key][0], key))[:MOST]
    cards = load_people(session, likeliest)
    met = read_cells(session, likeliest, (Column.LAST,))
    return tuple(_known(line, cards[key], *scored[key], met[key].last_contact) for key in likeliest if key in cards)


def _people(session: Session, condition: ColumnElement[bool]) -> dict[int, Identity]:
    """What tells who they are, of people for whom the condition holds; two selects."""
    who = (Person.id, Person.name, Person.given_name, Person.family_name, Person.street, Person.house_number)
    chosen = select(*who, Person.postcode).where(Person.binned_at.is_(None), condition)
    rows = session.execute(chosen.order_by(Person.id).limit(_LOOKED_AT)).all()
    reach: dict[tuple[int, PointKind], list[str]] = defaultdict(list)
    points = select(ContactPoint.person_id, ContactPoint.kind, ContactPoint.value)
    for key, kind, value in session.execute(points.where(ContactPoint.person_id.in_([row.id for row in rows]))):
        reach[key, kind].append(value)
    return {
        key: Identity(
            name, given, family, tuple(reach[key, PointKind.PHONE]), tuple(reach[key, PointKind.EMAIL]), *door
        )
        for key, name, given, family, *door in rows
    }


def _conditions(session: Session, line: Captured) -> Iterator[ColumnElement[bool]]:
    points = (*line.phones, *line.emails)
    if points:
        having = select(ContactPoint.person_id).where(func.lower(ContactPoint.value).in_([p.lower() for p in points]))
        yield Person.id.in_(having)
    if line.number and (line.street or line.postcode) and (there := _at_door(session, line)):
        yield Person.id.in_(there)
    words = _telling(line.name)
    if len(words) == 1:
        yield (literal(" ") + Person.sort_key + " ").contains(f" {words[0]} ", autoescape=True)
    elif words:
        yield or_(*_pairs(words))


def _at_door(session: Session, line: Captured) -> list[int]:
    """Who lives behind the line's door, however its street is written: those with its first digits are compared."""
    digits = "".join(takewhile(str.isdigit, line.number))
    chosen = select(Person.id, Person.street, Person.house_number, Person.postcode).where(
        Person.house_number.startswith(digits, autoescape=True), Person.binned_at.is_(None)
    )
    street, number, postcode = comparable_street(line.street), comparable_number(line.number), fold(line.postcode)
    found = []
    for key, its_street, its_number, its_postcode in session.execute(chosen.order_by(Person.id)):
        same_street = street and comparable_street(its_street) == street
        same_postcode = postcode and fold(its_postcode) == postcode
        if comparable_number(its_number) == number and (same_street or same_postcode):
            found.append(key)
    return found[:_LOOKED_AT]


def _pairs(words: list[str]) -> Iterator[ColumnElement[bool]]:
    """Any two words of the name that follow each other."""
    for one, other in pairwise(words):
        yield and_(_has_word_like(one), _has_word_like(other))


def _has_word_like(word: str) -> ColumnElement[bool]:
    """A word that begins alike, also behind small words that are written to it: "Elamrani", "Vandenberg"."""
    starts = {word[:_BEGINNING], _GLUED.sub("", word)[:_BEGINNING]}
    return or_(*(Person.sort_key.contains(start, autoescape=True) for start in sorted(starts)))


def _telling(name: str) -> list[str]:
    words = (word.strip(".,()'") for word in fold(name).split())
    return [word for word in words if word and word not in PARTICLES and word not in TITLES and word not in ("en", "&")]


def _is_called(name: str, person: Identity) -> bool:
    """ "Kees", of whom there is only a first name: everybody who is called so may be meant."""
    words = _telling(name)
    return len(words) == 1 and words[0] in (fold(person.given), *_telling(person.name)[:1])


def _same_name(name: str, other: str) -> bool:
    """Also where the address differs: she may have moved, or be somebody else."""
    return bool(_telling(name)) and _telling(name) == _telling(other)


def _known(
    line: Captured, person: PersonNow, score: float, reasons: tuple[str, ...], last_contact: date | None
) -> Known:
    street = " ".join(part for part in (person.street, person.number) if part)
    address = ", ".join(part for part in (street, person.door, person.place) if part)
    return Known(
        person.id,
        person.name or address or _("(zonder naam)"),
        address if person.name else "",
        (*person.phones, *person.emails),
        person.can,
        person.want,
        score,
        reasons,
        is_sure=_same_name(line.name, person.name) and score >= _SURE,
        last_contact=last_contact,
    )
