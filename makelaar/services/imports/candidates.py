"""Who a row could be: in the register or earlier in the file, found without comparing everybody with everybody."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.hearts.duplicates import CERTAIN, Identity, find_matches
from makelaar.hearts.folding import fold
from makelaar.intake.rows import Duplicate, Person
from makelaar.models import ContactPoint
from makelaar.models import Person as PersonRow
from makelaar.services.imports.deciding import after, title_of
from makelaar.services.imports.fates import Candidate
from makelaar.services.imports.identity import door_of, reach_of
from makelaar.services.imports.people_now import PersonNow, load_people
from makelaar.services.imports.row_values import Remembered
from makelaar.services.imports.threeway import merge
from makelaar.terms import PointKind

MOST = 5
"""Candidates shown for one row."""


def in_file(rows: Sequence[Person], pairs: Iterable[Duplicate]) -> dict[int, list[Candidate]]:
    """For each row, by index, the earlier rows that it could be."""
    found: dict[int, list[Candidate]] = defaultdict(list)
    for pair in pairs:
        first, second = sorted((pair.first, pair.second))
        person = rows[first]
        card = card_of(person)
        sure = pair.score >= CERTAIN and is_sure(rows[second], person)
        found[second].append(Candidate(None, first, pair.score, pair.reasons, sure, title_of(person), card))
    return found


def in_register(session: Session, rows: Mapping[int, Person]) -> dict[int, list[Candidate]]:
    """For each row, by index, the people in the register (the bin left out) that it could be, the likeliest first."""
    places, known = list(rows), everybody(session)
    keys = list(known)
    pairs = find_matches([_identity(rows[place]) for place in places], list(known.values()))
    people = load_people(session, {keys[pair.second] for pair in pairs})
    found: dict[int, list[Candidate]] = defaultdict(list)
    for pair in pairs:
        place, now = places[pair.first], people[keys[pair.second]]
        sure = pair.score >= CERTAIN and is_sure(rows[place], _said(now))
        found[place].append(Candidate(now.id, None, pair.score, pair.reasons, sure, title_of(_said(now)), now))
    return found


def likeliest(*found: Candidate) -> tuple[Candidate, ...]:
    """The likeliest of these, as many as are shown; the register before the file."""
    return tuple(sorted(found, key=lambda candidate: (-candidate.score, candidate.person_id is None)))[:MOST]


def card_of(person: Person) -> PersonNow:
    """The row as the person it would be on its own."""
    nobody = PersonNow(id=0)
    return after(nobody, merge(Remembered(Person()), person, nobody))


def is_sure(one: Person, other: Person) -> bool:
    """Nobody would doubt it: the very same name with the same phone, mail address or door."""
    if not one.name or fold(one.name) != fold(other.name):
        return False
    return bool(reach_of(one) & reach_of(other)) or (door_of(one) != "" and door_of(one) == door_of(other))


def _identity(person: Person) -> Identity:
    return Identity(
        name=person.name,
        given=person.given_name,
        family=person.family_name,
        phones=person.phones,
        emails=person.emails,
        street=person.street,
        number=person.number,
        postcode=person.postcode,
    )


def _said(now: PersonNow) -> Person:
    """Who is in the register, in the form of a row, so that the two are compared by the same rules."""
    return Person(
        name=now.name,
        given_name=now.given_name,
        particle=now.particle,
        family_name=now.family_name,
        phones=now.phones,
        emails=now.emails,
        street=now.street,
        number=now.number,
        postcode=now.postcode,
    )


def everybody(session: Session) -> dict[int, Identity]:
    """Who is in the register and not in the bin, by what tells who it is; a few short columns of each."""
    reach: dict[tuple[int, PointKind], list[str]] = defaultdict(list)
    for key, kind, value in session.execute(select(ContactPoint.person_id, ContactPoint.kind, ContactPoint.value)):
        reach[key, kind].append(value)
    who = (
        PersonRow.id,
        PersonRow.name,
        PersonRow.given_name,
        PersonRow.family_name,
        PersonRow.street,
        PersonRow.house_number,
        PersonRow.postcode,
    )
    found = {}
    for key, name, given, family, street, number, postcode in session.execute(
        select(*who).where(PersonRow.binned_at.is_(None)).order_by(PersonRow.id)
    ):
        phones, emails = (tuple(reach.get((key, kind), ())) for kind in (PointKind.PHONE, PointKind.EMAIL))
        found[key] = Identity(name, given, family, phones, emails, street, number, postcode)
    return found
