"""Links between people: kept once, told on both cards in the words of each side."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.i18n import _
from makelaar.models import Person, PersonLink
from makelaar.services.people.names import address_line, shown_name
from makelaar.services.people.rules import need_person
from makelaar.store.register import Register
from makelaar.terms import LinkKind


class LinkRole(StrEnum):
    """What the other is to the person whose card it is."""

    PARTNER = "partner"
    CHILD = "child"
    PARENT = "parent"
    FAMILY = "family"
    NEIGHBOUR = "neighbour"
    CARER = "carer"
    CARED_FOR = "cared_for"
    KNOWS = "knows"


_SIDES = {
    LinkKind.PARTNER: (LinkRole.PARTNER, LinkRole.PARTNER),
    LinkKind.PARENT: (LinkRole.CHILD, LinkRole.PARENT),
    LinkKind.FAMILY: (LinkRole.FAMILY, LinkRole.FAMILY),
    LinkKind.NEIGHBOUR: (LinkRole.NEIGHBOUR, LinkRole.NEIGHBOUR),
    LinkKind.CARER: (LinkRole.CARED_FOR, LinkRole.CARER),
    LinkKind.KNOWS: (LinkRole.KNOWS, LinkRole.KNOWS),
}
"""What the other is, seen by `person_id` and by `other_id` of the row."""


@dataclass(frozen=True)
class Link:
    """Somebody who belongs with this person: `name` is never empty, `role` what she is to her."""

    id: int
    person_id: int
    name: str
    address: str
    role: LinkRole


def add_link(register: Register, person_id: int, other_id: int, role: LinkRole) -> int:
    """From now on the other is `role` to this person; gives the link's id.

    Raises Refused for somebody with herself, for what is there already (also the other way round), or when one of
    them is gone.
    """
    if person_id == other_id:
        raise Refused(_("Dit is dezelfde mens: kies iemand anders. Er is niets gewijzigd."))
    kind = next(kind for kind, sides in _SIDES.items() if role in sides)
    first, second = (person_id, other_id) if _SIDES[kind][0] is role else (other_id, person_id)
    with register.write(_("Band gelegd")) as session:
        need_person(session, person_id)
        need_person(session, other_id)
        if _between(session, kind, person_id, other_id) is not None:
            raise Refused(_("Zo horen zij al bij elkaar. Haal dat eerst weg als het anders is. Er is niets gewijzigd."))
        row = PersonLink(person_id=first, other_id=second, kind=kind)
        session.add(row)
        session.flush()
        return row.id


def remove_link(register: Register, link_id: int) -> None:
    """Take a link away, on both cards. Raises Refused when it is already gone."""
    with register.write(_("Band weggehaald")) as session:
        row = session.get(PersonLink, link_id)
        if row is None:
            raise Refused(_("Deze band staat niet meer op de kaart. Er is niets gewijzigd."))
        session.delete(row)


def links_of(session: Session, person_id: int) -> tuple[Link, ...]:
    """Who belongs with this person, closest first; nobody from the bin."""
    hers = select(PersonLink).where(or_(PersonLink.person_id == person_id, PersonLink.other_id == person_id))
    rows = session.scalars(hers.order_by(PersonLink.id)).all()
    others = _people(session, [_other(row, person_id) for row in rows])
    links = [
        Link(row.id, other.id, shown_name(other), address_line(other), _role(row, person_id))
        for row in rows
        if (other := others.get(_other(row, person_id))) is not None
    ]
    return tuple(sorted(links, key=lambda link: list(LinkRole).index(link.role)))


def _other(row: PersonLink, person_id: int) -> int:
    return row.other_id if row.person_id == person_id else row.person_id


def _role(row: PersonLink, person_id: int) -> LinkRole:
    return _SIDES[row.kind][0 if row.person_id == person_id else 1]


def _between(session: Session, kind: LinkKind, one: int, other: int) -> PersonLink | None:
    either = or_(
        and_(PersonLink.person_id == one, PersonLink.other_id == other),
        and_(PersonLink.person_id == other, PersonLink.other_id == one),
    )
    return session.scalar(select(PersonLink).where(PersonLink.kind == kind, either))


def _people(session: Session, ids: Sequence[int]) -> dict[int, Person]:
    here = select(Person).where(Person.id.in_(ids), Person.binned_at.is_(None))
    return {person.id: person for person in session.scalars(here)}
