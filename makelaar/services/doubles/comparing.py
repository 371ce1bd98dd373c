"""Two cards side by side."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.models import EncounterPerson, FollowUp
from makelaar.services.doubles.fields import FieldPair, field_pairs, read_half
from makelaar.services.people.names import shown_name
from makelaar.services.people.rules import need_person
from makelaar.store.register import Register
from makelaar.terms import FollowUpStatus


@dataclass(frozen=True)
class CardSide:
    """One of the two: `title` is never empty; `promises` are open ones, `encounters` all that were logged."""

    id: int
    title: str
    promises: int
    encounters: int


@dataclass(frozen=True)
class Comparison:
    """Both cards and every field that one of them fills."""

    left: CardSide
    right: CardSide
    fields: tuple[FieldPair, ...]


def compare(register: Register, left: int, right: int) -> Comparison:
    """The two cards field by field. Raises Refused when one of them is no longer in the register."""
    with register.read() as session:
        one, other = (read_half(session, need_person(session, key)) for key in (left, right))
        return Comparison(_side(session, left), _side(session, right), field_pairs(one, other))


def _side(session: Session, person_id: int) -> CardSide:
    still = (FollowUp.person_id == person_id, FollowUp.status == FollowUpStatus.OPEN)
    promises = session.scalar(select(func.count()).select_from(FollowUp).where(*still)) or 0
    there = select(func.count()).select_from(EncounterPerson).where(EncounterPerson.person_id == person_id)
    title = shown_name(need_person(session, person_id))
    return CardSide(person_id, title, promises, session.scalar(there) or 0)
