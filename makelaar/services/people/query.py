"""Who is asked for, and the same as conditions of one select."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import ColumnElement, exists, false, select
from sqlalchemy.orm import Session

from makelaar.models import Consent, FollowUp, Person, PersonTag, Talent, Wish
from makelaar.services.people.sorting import PeopleSort, all_ids, everybody_by_name, ordered
from makelaar.store import search
from makelaar.terms import FollowUpStatus, TalentStatus, WishStatus


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
    descending: bool = False


_SEARCHED = frozenset(
    {"area", "tag", "category", "talent", "wish", "person_tag", "contact_point", "encounter", "encounter_person"}
)
"""Tables beside `person` in which a text is looked for."""


def tables_of(query: PeopleQuery) -> frozenset[str]:
    """The tables on which it depends whom a query gives, the order aside."""
    asked = {
        "talent": query.can,
        "wish": query.want,
        "person_tag": query.tags,
        "consent": query.no_consent,
        "followup": query.due,
    }
    found = {"person", *(table for table, condition in asked.items() if condition)}
    return frozenset(found) | (_SEARCHED if query.text.strip() else frozenset())


def conditions(session: Session, query: PeopleQuery, today: date) -> list[ColumnElement[bool]]:
    """All of them must hold. Nobody from the bin."""
    found = filters(query, today)
    if query.text.strip():
        terms = search.understand(session, query.text, found)
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
    if not query.text.strip() and replace(query, text="", descending=False) == PeopleQuery():
        return everybody_by_name(session, query.descending)
    chosen = select(Person.id).where(*conditions(session, query, today))
    return all_ids(session, ordered(chosen, query.sort, query.descending))


def best_answers(session: Session, query: PeopleQuery, today: date, most: int) -> search.Answers:
    """At most `most` people that the query gives, those who answer its text best in front, those nearly behind."""
    return search.best(session, query.text, filters(query, today), most)


def _offers(
    model: type[Talent] | type[Wish], categories: tuple[int, ...], stands: ColumnElement[bool]
) -> ColumnElement[bool]:
    return exists().where(model.person_id == Person.id, model.category_id.in_(categories), stands)


def _has_due(today: date) -> ColumnElement[bool]:
    is_open = FollowUp.status == FollowUpStatus.OPEN
    return exists().where(FollowUp.person_id == Person.id, is_open, FollowUp.due <= today)
