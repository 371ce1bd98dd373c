"""What a row says of who it is."""

import hashlib

from makelaar.hearts.folding import fold
from makelaar.hearts.streets import comparable_number, comparable_street
from makelaar.intake.rows import Person


def identity_of(person: Person) -> str:
    """A hash of name, door, phones and mail addresses: equal where a row says the same of who it is."""
    parts = (
        fold(person.name),
        fold(person.street),
        fold(person.number),
        *sorted(person.phones),
        "",
        *sorted(fold(mail) for mail in person.emails),
    )
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32]


def door_of(person: Person) -> str:
    """Street and number made comparable; empty when either is missing."""
    street, number = comparable_street(person.street), comparable_number(person.number)
    return f"{street} {number}" if street and number else ""


def reach_of(person: Person) -> frozenset[str]:
    """Phones and mail addresses made comparable."""
    return frozenset(person.phones) | {fold(mail) for mail in person.emails}
