"""How the list of people is ordered: by what a column shows. Who has nothing there comes last, both ways round."""

from collections.abc import Sequence
from contextlib import closing
from enum import StrEnum
from typing import Any

from sqlalchemy import Integer, Select, cast, func, nulls_last, select
from sqlalchemy.orm import Session

from makelaar.models import (
    Area,
    Consent,
    ContactPoint,
    Encounter,
    EncounterPerson,
    FollowUp,
    Person,
    PersonTag,
    Tag,
    Talent,
    Wish,
)
from makelaar.terms import FollowUpStatus, PointKind, TalentStatus, WishStatus


class PeopleSort(StrEnum):
    """What orders the list; `NEWEST` is who was added last, the others are columns of the list."""

    NAME = "name"
    ADDRESS = "address"
    NEWEST = "newest"
    AREA = "area"
    CAN = "can"
    WANT = "want"
    NEXT = "next"
    LAST = "last"
    TAGS = "tags"
    PHONE = "phone"
    MAIL = "mail"
    CONSENT = "consent"


def ordered(chosen: Select[int], sort: PeopleSort, descending: bool) -> Select[int]:
    """The ids of `chosen` (a select of `Person.id`) in that order; equals by name."""
    by_name = (Person.sort_key, Person.id)
    if sort is PeopleSort.NEWEST:
        return chosen.order_by(Person.id if descending else Person.id.desc())
    if sort is PeopleSort.NAME:
        return chosen.order_by(Person.sort_key == "", *_turned(by_name, descending))
    if sort in (PeopleSort.ADDRESS, PeopleSort.AREA):
        chosen = chosen.outerjoin(Area, Area.id == Person.area_id)
        number = cast(Person.house_number, Integer)
        street = (func.nullif(Person.street, ""), number, Person.house_number)
        return chosen.order_by(*_turned((Area.name, *street), descending), *by_name)
    return chosen.order_by(*_turned((_SHOWN[sort],), descending), *by_name)


def everybody_by_name(session: Session, descending: bool) -> Sequence[int]:
    """The ids of all outside the bin by name, as `ordered` has them: read from the index on names alone, which does
    not know of the bin, nor that who has no name comes last."""
    binned = select(Person.id).where(Person.binned_at.is_not(None))
    here = select(Person.id).where(Person.id.not_in(binned))
    keys = (Person.sort_key.desc(), Person.id.desc()) if descending else (Person.sort_key, Person.id)
    named = all_ids(session, here.where(Person.sort_key > "").order_by(*keys))
    return [*named, *all_ids(session, here.where(Person.sort_key == "").order_by(*keys[1:]))]


def all_ids(session: Session, chosen: Select[int]) -> list[int]:
    """What a select of ids gives, past SQLAlchemy's rows: of 100,000 those take five times as long as reading."""
    with closing(session.connection().execute(chosen)) as found:
        return [key for (key,) in found.cursor.fetchall()] if found.cursor is not None else []


def _turned(keys: tuple[Any, ...], descending: bool) -> tuple[Any, ...]:
    return tuple(nulls_last(key.desc() if descending else key.asc()) for key in keys)


def _least(column: Any, *where: Any, joined: tuple[Any, Any] | None = None) -> Any:
    found = select(func.min(column))
    if joined is not None:
        found = found.join(*joined)
    return found.where(*where).correlate(Person).scalar_subquery()


_SHOWN = {
    PeopleSort.CAN: _least(func.lower(Talent.text), Talent.person_id == Person.id, Talent.status != TalentStatus.ENDED),
    PeopleSort.WANT: _least(func.lower(Wish.text), Wish.person_id == Person.id, Wish.status == WishStatus.OPEN),
    PeopleSort.NEXT: _least(FollowUp.due, FollowUp.person_id == Person.id, FollowUp.status == FollowUpStatus.OPEN),
    PeopleSort.LAST: select(func.max(Encounter.day))
    .join(EncounterPerson, EncounterPerson.encounter_id == Encounter.id)
    .where(EncounterPerson.person_id == Person.id)
    .correlate(Person)
    .scalar_subquery(),
    PeopleSort.TAGS: _least(
        func.lower(Tag.name), PersonTag.person_id == Person.id, joined=(PersonTag, PersonTag.tag_id == Tag.id)
    ),
    PeopleSort.PHONE: _least(
        ContactPoint.value, ContactPoint.person_id == Person.id, ContactPoint.kind == PointKind.PHONE
    ),
    PeopleSort.MAIL: _least(
        func.lower(ContactPoint.value), ContactPoint.person_id == Person.id, ContactPoint.kind == PointKind.EMAIL
    ),
    PeopleSort.CONSENT: _least(Consent.given_on, Consent.person_id == Person.id),
}
"""What a column shows of one person, as SQL; of several values the first."""
