"""Who in the register a line may be about: found by phone, mail, door and names, each by its index."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.hearts.capture import Captured
from makelaar.hearts.duplicates import POSSIBLE, Identity, Resemblance, resemblances
from makelaar.hearts.folding import fold
from makelaar.hearts.name_likeness import ALIKE
from makelaar.hearts.names import PARTICLES, TITLES
from makelaar.i18n import _
from makelaar.models import ContactPoint, Person
from makelaar.services.capture.candidates import candidates
from makelaar.services.imports.people_now import PersonNow, load_people
from makelaar.services.people.columns import Column, read_cells
from makelaar.terms import PointKind

MOST = 4
"""People that are shown to choose from."""
LIKELY = 0.45
"""From here on somebody is worth a look beside what is being written down."""
_CALLED = 0.4
"""Somebody who goes by the same name, or lives where nobody is named, and no more."""
_SURE = 0.7
"""From here on the same name with nothing against it is the same person, if there is only one."""


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
    """Those who may be the person of the line, likeliest first; nobody from the bin, nobody for a line without who.

    Whoever goes by that name, or nearly; whoever has that phone or mail address, whatever the name; and who lives at
    the door of a line that names nobody. Asks the search index, which must be in step with the rows.
    """
    people = _people(session, candidates(session, line))
    scored = _scored(line, people)
    likeliest = sorted(scored, key=lambda key: (-scored[key][0], key))[:MOST]
    cards = load_people(session, likeliest)
    met = read_cells(session, likeliest, (Column.LAST,))
    return tuple(_known(line, cards[key], *scored[key], met[key].last_contact) for key in likeliest if key in cards)


def _people(session: Session, ids: Sequence[int]) -> dict[int, Identity]:
    """What tells who they are; two selects."""
    if not ids:
        return {}
    who = (Person.id, Person.name, Person.given_name, Person.family_name, Person.street, Person.house_number)
    chosen = select(*who, Person.postcode).where(Person.binned_at.is_(None), Person.id.in_(ids))
    rows = session.execute(chosen.order_by(Person.id)).all()
    reach: dict[tuple[int, PointKind], list[str]] = defaultdict(list)
    points = select(ContactPoint.person_id, ContactPoint.kind, ContactPoint.value)
    for key, kind, value in session.execute(points.where(ContactPoint.person_id.in_(ids))):
        reach[key, kind].append(value)
    return {
        key: Identity(
            name, given, family, tuple(reach[key, PointKind.PHONE]), tuple(reach[key, PointKind.EMAIL]), *door
        )
        for key, name, given, family, *door in rows
    }


def _scored(line: Captured, people: dict[int, Identity]) -> dict[int, tuple[float, tuple[str, ...]]]:
    """Who of them may be meant, with the score and the reasons. Who surely is meant goes before who is nearly called
    so or only has her phone."""
    wanted = Identity(line.name, "", "", line.phones, line.emails, line.street, line.number, line.postcode)
    found = resemblances(wanted, list(people.values()))
    scored = {}
    for (key, person), one in zip(people.items(), found, strict=True):
        if judged := _judged(line, person, one):
            scored[key] = judged
    same = {key for key in scored if _same_name(line.name, people[key].name)}
    if any(scored[key][0] >= _SURE for key in same):
        return {key: judged for key, judged in scored.items() if key in same or judged[0] >= POSSIBLE}
    return scored


def _judged(line: Captured, person: Identity, one: Resemblance) -> tuple[float, tuple[str, ...]] | None:
    if one.score >= POSSIBLE:
        return one.score, one.reasons
    if _is_called(line.name, person) or _same_name(line.name, person.name):
        return _CALLED, (_("heet ook zo"),)
    if one.reached:
        return max(one.score, LIKELY), one.reasons
    whole = min(len(_telling(line.name)), len(_telling(person.name))) > 1
    if whole and one.name >= ALIKE and not one.against:
        return max(one.score, LIKELY), one.reasons
    return (_CALLED, one.reasons) if one.one_door and not line.name else None


def _is_called(name: str, person: Identity) -> bool:
    """ "Kees", of whom there is only a first name: everybody who is called so may be meant."""
    words = _telling(name)
    return len(words) == 1 and words[0] in (fold(person.given), *_telling(person.name)[:1])


def _same_name(name: str, other: str) -> bool:
    """Also where the address differs: she may have moved, or be somebody else."""
    return bool(_telling(name)) and _telling(name) == _telling(other)


def _telling(name: str) -> list[str]:
    words = (word.strip(".,()'") for word in fold(name).split())
    return [word for word in words if word and word not in PARTICLES and word not in TITLES and word not in ("en", "&")]


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
