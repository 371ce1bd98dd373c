"""Who is asked for, and the same as conditions of one select."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Integer, cast, exists, false, select
from sqlalchemy.orm import Session

from makelaar.models import Area, Consent, FollowUp, Person, PersonTag, Talent, Wish
from makelaar.store import search
from makelaar.terms import FollowUpStatus, TalentStatus, WishStatus


class PeopleSort(StrEnum):
    """How the list is ordered; `NEWEST` is who was added last."""

    NAME = "name"
    ADDRESS = "address"
    NEWEST = "newest"


@dataclass(frozen=True)
class PeopleQuery:
    """Who is asked for. Fields add up (and); the several ids within one field do not (or). Nobody from the bin.

    `can` and `want` are category ids. `due`: has an open promise for today or before. `no_consent`: no answer at
    all was recorded. `text`: every word is found in what is known of her (`store.search`).
    """

    text: str = ""
    areas: tuple[int, ...] = ()
    can: tuple[int, ...] = ()
    want: tuple[int, ...] = ()
    tags: tuple[int, ...] = ()
    key_person: bool = False
    no_consent: bool = False
    due: bool = False
    sort: PeopleSort = PeopleSort.NAME


def conditions(session: Session, query: PeopleQuery, today: date) -> list[ColumnElement[bool]]:
    """All of them must hold. Nobody from the bin."""
    found = filters(query, today)
    if query.text.strip():
        terms = search.understand(session, query.text)
        found.append(search.answering(terms) if terms else false())
    return found


def filters(query: PeopleQuery, today: date) -> list[ColumnElement[bool]]:
    """The conditions of everything but the text."""
    found: list[ColumnElement[bool]] = [Person.binned_at.is_(None)]
    if query.areas:
        found.append(Person.area_id.in_(query.areas))
    if query.can:
        found.append(_offers(Talent, query.can, Talent.status != TalentStatus.ENDED))
    if query.want:
        found.append(_offers(Wish, query.want, Wish.status == WishStatus.OPEN))
    if query.tags:
        found.append(exists().where(PersonTag.person_id == Person.id, PersonTag.tag_id.in_(query.tags)))
    if query.key_person:
        found.append(Person.is_key_person.is_(True))
    if query.no_consent:
        found.append(~exists().where(Consent.person_id == Person.id))
    if query.due:
        found.append(_has_due(today))
    return found


def find_ids(session: Session, query: PeopleQuery, today: date) -> Sequence[int]:
    """The ids of everybody that the query gives, in its order."""
    chosen = select(Person.id).where(*conditions(session, query, today))
    if query.sort is PeopleSort.ADDRESS:
        chosen = chosen.outerjoin(Area, Area.id == Person.area_id)
    return session.scalars(chosen.order_by(*_order(query.sort))).all()


def _order(sort: PeopleSort) -> tuple[Any, ...]:
    if sort is PeopleSort.NEWEST:
        return (Person.id.desc(),)
    if sort is PeopleSort.ADDRESS:
        number = cast(Person.house_number, Integer)
        by_address = (Area.name.is_(None), Area.name, Person.street, number, Person.house_number)
        return (*by_address, Person.sort_key, Person.id)
    return (Person.sort_key == "", Person.sort_key, Person.id)


def _offers(
    model: type[Talent] | type[Wish], categories: tuple[int, ...], stands: ColumnElement[bool]
) -> ColumnElement[bool]:
    return exists().where(model.person_id == Person.id, model.category_id.in_(categories), stands)


def _has_due(today: date) -> ColumnElement[bool]:
    is_open = FollowUp.status == FollowUpStatus.OPEN
    return exists().where(FollowUp.person_id == Person.id, is_open, FollowUp.due <= today)
