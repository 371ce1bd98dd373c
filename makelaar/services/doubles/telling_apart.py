""" "Niet dezelfde": two people who look alike and are not, remembered."""

from collections.abc import Collection

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from makelaar.i18n import _
from makelaar.models import NotSame
from makelaar.services.people.rules import need_person
from makelaar.store.register import Register

Two = tuple[int, int]


def not_the_same(register: Register, one: int, other: int) -> None:
    """Never show these two as a double again. Saying it twice changes nothing. Raises Refused when one is gone."""
    with register.write(_("Niet dezelfde mens")) as session:
        need_person(session, one)
        need_person(session, other)
        low, high = in_order(one, other)
        if (low, high) not in told_apart(session, [low]):
            session.add(NotSame(person_id=low, other_id=high))


def told_apart(session: Session, people: Collection[int] | None = None) -> set[Two]:
    """All pairs that were said to be different (of these people), the lower id first."""
    pairs = select(NotSame.person_id, NotSame.other_id)
    if people is not None:
        pairs = pairs.where(or_(NotSame.person_id.in_(people), NotSame.other_id.in_(people)))
    return {(low, high) for low, high in session.execute(pairs)}


def in_order(one: int, other: int) -> Two:
    """Two ids as a pair is kept."""
    return (one, other) if one < other else (other, one)
