"""Who a row could be: in the register or earlier in the file, found without comparing everybody with everybody."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.hearts.folding import fold
from makelaar.intake.rows import Duplicate, Person
from makelaar.models import ContactPoint
from makelaar.models import Person as PersonRow
from makelaar.services.imports.deciding import after, title_of
from makelaar.services.imports.fates import Candidate
from makelaar.services.imports.identity import door_of, reach_of
from makelaar.services.imports.people_now import PersonNow, chunks, load_people
from makelaar.services.imports.row_values import Remembered
from makelaar.services.imports.threeway import merge

MOST = 5
"""Candidates shown for one row."""


def in_file(rows: Sequence[Person], pairs: Iterable[Duplicate]) -> dict[int, list[Candidate]]:
    """For each row, by index, the earlier rows that it could be."""
    found: dict[int, list[Candidate]] = defaultdict(list)
    for pair in pairs:
        first, second = sorted((pair.first, pair.second))
        person = rows[first]
        card = after(PersonNow(id=0), merge(Remembered(Person()), person, PersonNow(id=0)))
        sure = is_sure(rows[second], person)
        found[second].append(Candidate(None, first, pair.score, pair.reasons, sure, title_of(person), card))
    return found


def in_register(session: Session, rows: Mapping[int, Person]) -> dict[int, list[Candidate]]:
    """For each row, by index, the people in the register (the bin left out) that it could be, the likeliest first."""
    near = {index: keys for index, keys in _Directory(session).near(rows).items() if keys}
    people = load_people(session, {key for keys in near.values() for key in keys})
    found: dict[int, list[Candidate]] = {}
    for index, keys in near.items():
        fitting = [c for key in sorted(keys) for c in _candidate(rows[index], people[key])]
        if fitting:
            found[index] = sorted(fitting, key=lambda c: (-c.score, c.person_id or 0))[:MOST]
    return found


def is_sure(one: Person, other: Person) -> bool:
    """Nobody would doubt it: the very same name with the same phone, mail address or door."""
    if not one.name or fold(one.name) != fold(other.name):
        return False
    return bool(reach_of(one) & reach_of(other)) or (door_of(one) != "" and door_of(one) == door_of(other))


def _candidate(row: Person, now: PersonNow) -> Iterator[Candidate]:
    known = _said(now)
    likeness = compare(row, known)
    if likeness is not None:
        score, reasons = likeness
        yield Candidate(now.id, None, score, reasons, is_sure(row, known), title_of(known), now)


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


class _Directory:
    """Everybody in the register by what they are found by; a few short columns of each, read once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._doors: dict[str, list[int]] = defaultdict(list)
        self._names: dict[str, list[int]] = defaultdict(list)
        wanted = select(PersonRow.id, PersonRow.name, PersonRow.street, PersonRow.house_number)
        for key, name, street, number in session.execute(wanted.where(PersonRow.binned_at.is_(None))):
            if street and number:
                self._doors[f"{fold(street)} {fold(number)}"].append(key)
            for sign in name_keys(name):
                self._names[sign].append(key)

    def near(self, rows: Mapping[int, Person]) -> dict[int, set[int]]:
        """For each row the people worth comparing it with."""
        reach = self._reach({value for row in rows.values() for value in (*row.phones, *row.emails)})
        return {
            index: {key for sign in name_keys(row.name) for key in self._names.get(sign, ())}
            | set(self._doors.get(door_of(row), ()))
            | {key for value in reach_of(row) for key in reach.get(value, ())}
            for index, row in rows.items()
        }

    def _reach(self, values: set[str]) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        binned = select(PersonRow.id).where(PersonRow.binned_at.is_not(None))
        for some in chunks(sorted(values | {value.lower() for value in values})):
            points = select(ContactPoint.person_id, ContactPoint.value).where(ContactPoint.value.in_(some))
            for key, value in self._session.execute(points.where(ContactPoint.person_id.not_in(binned))):
                found[fold(value)].append(key)
        return found


def name_keys(name: str) -> set[str]:
    return {w for w in fold(name).split() if len(w) > 3}


def compare(one: Person, other: Person) -> tuple[float, tuple[str, ...]] | None:
    from rapidfuzz.fuzz import token_sort_ratio

    like = token_sort_ratio(fold(one.name), fold(other.name)) / 100
    reach = bool(reach_of(one) & reach_of(other))
    door = bool(door_of(one)) and door_of(one) == door_of(other)
    if (like > 0.8 and (reach or door)) or like > 0.92:
        return like, ("naam lijkt",)
    return None
