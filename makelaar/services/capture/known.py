"""Who in the register a line may be about: found by phone, mail, door and the beginnings of names."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from makelaar.hearts.capture import Captured
from makelaar.hearts.duplicates import Identity, find_matches
from makelaar.hearts.folding import fold
from makelaar.hearts.names import PARTICLES, TITLES
from makelaar.i18n import _
from makelaar.models import ContactPoint, Person
from makelaar.services.imports.people_now import PersonNow, load_people

MOST = 4
"""People that are shown to choose from."""
_LOOKED_AT = 400
"""People with a like name that are compared; a name that more people share says nothing by itself."""
_SURE = 0.7
"""From here on the same name with nothing against it is the same person, if there is only one."""
_BEGINNING = 3
"""Letters of a name's word that must be typed right: as `hearts.duplicates` pairs people."""


@dataclass(frozen=True)
class Known:
    """Somebody the line may be about: her card as it is, how likely (0..1), and why in words."""

    person_id: int
    name: str
    address: str
    reach: tuple[str, ...]
    can: tuple[str, ...]
    want: tuple[str, ...]
    score: float
    reasons: tuple[str, ...]
    is_sure: bool


def people_like(session: Session, line: Captured) -> tuple[Known, ...]:
    """Those who may be the person of the line, likeliest first; nobody from the bin, nobody for a line without who."""
    conditions = list(_conditions(line))
    if not conditions:
        return ()
    ids = session.scalars(
        select(Person.id).where(Person.binned_at.is_(None), or_(*conditions)).order_by(Person.id).limit(_LOOKED_AT)
    )
    people = list(load_people(session, ids).values())
    wanted = Identity(line.name, "", "", line.phones, line.emails, line.street, line.number, line.postcode)
    scored = {
        pair.second: (pair.score, pair.reasons) for pair in find_matches([wanted], [_identity(p) for p in people])
    }
    for place, person in enumerate(people):
        if place not in scored and (_is_called(line.name, person) or _same_name(line.name, person)):
            scored[place] = (0.5, (_("heet ook zo"),))
    found = [_known(line, people[place], score, reasons) for place, (score, reasons) in scored.items()]
    return tuple(sorted(found, key=lambda one: (-one.score, one.person_id))[:MOST])


def _conditions(line: Captured) -> Iterator[ColumnElement[bool]]:
    points = (*line.phones, *line.emails)
    if points:
        having = select(ContactPoint.person_id).where(func.lower(ContactPoint.value).in_([p.lower() for p in points]))
        yield Person.id.in_(having)
    if line.street and line.number:
        yield and_(
            func.lower(Person.street) == line.street.lower(), func.lower(Person.house_number) == line.number.lower()
        )
    words = _telling(line.name)
    if words:
        yield and_(*(_has_word_like(word) for word in words)) if len(words) < 3 else or_(*_pairs(words))


def _pairs(words: list[str]) -> Iterator[ColumnElement[bool]]:
    """Of a long name any two words that follow each other."""
    for one, other in pairwise(words):
        yield and_(_has_word_like(one), _has_word_like(other))


def _has_word_like(word: str) -> ColumnElement[bool]:
    start = word[:_BEGINNING]
    return or_(
        Person.sort_key.startswith(start, autoescape=True), Person.sort_key.contains(f" {start}", autoescape=True)
    )


def _telling(name: str) -> list[str]:
    words = (word.strip(".,()'") for word in fold(name).split())
    return [word for word in words if word and word not in PARTICLES and word not in TITLES and word not in ("en", "&")]


def _is_called(name: str, person: PersonNow) -> bool:
    """ "Kees", of whom there is only a first name: everybody who is called so may be meant."""
    words = _telling(name)
    return len(words) == 1 and words[0] in (fold(person.given_name), *_telling(person.name)[:1])


def _same_name(name: str, person: PersonNow) -> bool:
    """Also where the address differs: she may have moved, or be somebody else."""
    return bool(_telling(name)) and _telling(name) == _telling(person.name)


def _known(line: Captured, person: PersonNow, score: float, reasons: tuple[str, ...]) -> Known:
    address = " ".join(part for part in (person.street, person.number) if part)
    return Known(
        person.id,
        person.name or address or _("(zonder naam)"),
        address if person.name else "",
        (*person.phones, *person.emails),
        person.can,
        person.want,
        score,
        reasons,
        is_sure=_same_name(line.name, person) and score >= _SURE,
    )


def _identity(person: PersonNow) -> Identity:
    return Identity(
        person.name,
        person.given_name,
        person.family_name,
        person.phones,
        person.emails,
        person.street,
        person.number,
        person.postcode,
    )
