"""Households: people at one door are offered to be one, and never made one unasked."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.hearts.folding import fold
from makelaar.hearts.streets import comparable_street
from makelaar.i18n import _
from makelaar.models import Household, HouseholdMember, Person
from makelaar.services.people.names import shown_name
from makelaar.services.people.rules import need_person
from makelaar.store.register import Register


@dataclass(frozen=True)
class Housemate:
    """Somebody at the same door; `name` is never empty."""

    id: int
    name: str


def form_household(register: Register, person_id: int, others: Collection[int]) -> None:
    """These people live together from now on, with everybody they already lived with. Raises Refused when gone."""
    with register.write(_("Huishouden gemaakt")) as session:
        wanted = [person_id, *(key for key in others if key != person_id)]
        for key in wanted:
            need_person(session, key)
        asked = select(HouseholdMember).where(HouseholdMember.person_id.in_(wanted))
        known = {row.household_id for row in session.scalars(asked)}
        together = select(HouseholdMember).where(HouseholdMember.household_id.in_(known))
        rows = {row.person_id: row for row in session.scalars(together)}
        home = min(known) if known else _new_household(session)
        for row in rows.values():
            row.household_id = home
        new = [key for key in dict.fromkeys(wanted) if key not in rows]
        session.add_all(HouseholdMember(household_id=home, person_id=key) for key in new)
        _drop_households(session, known - {home})


def leave_household(register: Register, person_id: int) -> None:
    """She no longer lives with the others. Where one would be left, the household ends. Nothing when she had none."""
    with register.write(_("Uit het huishouden gehaald")) as session:
        hers = session.scalar(select(HouseholdMember).where(HouseholdMember.person_id == person_id))
        if hers is None:
            return
        rows = session.scalars(select(HouseholdMember).where(HouseholdMember.household_id == hers.household_id)).all()
        ends = len(rows) <= 2
        for row in rows:
            if ends or row is hers:
                session.delete(row)
        if ends:
            _drop_households(session, {hers.household_id})


def housemates_of(session: Session, person_id: int) -> tuple[Housemate, ...]:
    """With whom she lives; nobody from the bin."""
    home = select(HouseholdMember.household_id).where(HouseholdMember.person_id == person_id).scalar_subquery()
    chosen = select(Person).join(HouseholdMember, HouseholdMember.person_id == Person.id)
    chosen = chosen.where(HouseholdMember.household_id == home, Person.id != person_id, Person.binned_at.is_(None))
    return _mates(session.scalars(chosen.order_by(Person.sort_key, Person.id)))


def at_same_door(session: Session, person: Person) -> tuple[Housemate, ...]:
    """Who stands at the same street, number and door and does not live with her yet: to offer as a household."""
    if not (person.street and person.house_number):
        return ()
    lives_with = {mate.id for mate in housemates_of(session, person.id)}
    there = select(Person).where(
        Person.house_number == person.house_number, Person.id != person.id, Person.binned_at.is_(None)
    )
    rows = session.scalars(there.order_by(Person.sort_key, Person.id))
    return _mates(row for row in rows if row.id not in lives_with and _door(row) == _door(person))


def _door(person: Person) -> tuple[str, str]:
    return comparable_street(person.street), fold(person.door)


def _mates(people: Iterable[Person]) -> tuple[Housemate, ...]:
    return tuple(Housemate(person.id, shown_name(person)) for person in people)


def _new_household(session: Session) -> int:
    made = Household()
    session.add(made)
    session.flush()
    return made.id


def _drop_households(session: Session, ids: Collection[int]) -> None:
    for row in session.scalars(select(Household).where(Household.id.in_(ids))):
        session.delete(row)
