"""The columns of the list of people: which she chose, in her order, and what they show of a page of people."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.models import ContactPoint, Encounter, EncounterPerson, FollowUp, PersonTag, Tag
from makelaar.services.people.consent import states_of
from makelaar.services.people.reach import shown_value
from makelaar.services.settings import keep_register_setting, register_setting
from makelaar.settings import PEOPLE_COLUMNS
from makelaar.store.register import Register
from makelaar.terms import ConsentPurpose, ConsentState, FollowUpStatus, PointKind


class Column(StrEnum):
    """What the list can show of each person; the name is always there, first. Each is a `PeopleSort` too."""

    NAME = "name"
    AREA = "area"
    ADDRESS = "address"
    CAN = "can"
    WANT = "want"
    NEXT = "next"
    LAST = "last"
    TAGS = "tags"
    PHONE = "phone"
    MAIL = "mail"
    CONSENT = "consent"


USUAL = (Column.NAME, Column.ADDRESS, Column.CAN, Column.WANT)


@dataclass(frozen=True)
class Cells:
    """What the further columns show of one person; a column that was not asked for is empty.

    `next_due` or `next_condition` is the soonest open promise; `consent` the answer to being in the register.
    """

    next_due: date | None = None
    next_condition: str = ""
    last_contact: date | None = None
    tags: tuple[str, ...] = ()
    phone: str = ""
    mail: str = ""
    consent: ConsentState = ConsentState.NONE


NOTHING = Cells()


def chosen_columns(register: Register) -> tuple[Column, ...]:
    """The columns of the list as she left them."""
    return read_columns(register_setting(register, PEOPLE_COLUMNS).split(","))


def keep_columns(register: Register, columns: Sequence[Column]) -> None:
    """From now on the list has these columns."""
    keep_register_setting(register, PEOPLE_COLUMNS, ",".join(read_columns(columns)))


def read_columns(words: Sequence[str]) -> tuple[Column, ...]:
    """Columns by their words, each once, the name first; what is no column is passed over. `USUAL` where none is."""
    known = [Column(word) for word in dict.fromkeys(words) if word in set(Column)]
    rest = tuple(column for column in known if column is not Column.NAME)
    return (Column.NAME, *rest) if known else USUAL


def read_cells(session: Session, ids: Sequence[int], columns: Collection[Column]) -> dict[int, Cells]:
    """What these columns show of these people: one select for each column, however many people."""
    parts: dict[int, dict[str, Any]] = {key: {} for key in ids}
    for column, read in _READ.items():
        if column in columns:
            for person_id, values in read(session, ids).items():
                parts[person_id].update(values)
    return {key: Cells(**values) for key, values in parts.items()}


def _next(session: Session, ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    hers = select(FollowUp.person_id, FollowUp.due, FollowUp.condition).where(
        FollowUp.person_id.in_(ids), FollowUp.status == FollowUpStatus.OPEN
    )
    found: dict[int, dict[str, Any]] = {}
    for person_id, due, condition in session.execute(hers.order_by(FollowUp.due.is_(None), FollowUp.due, FollowUp.id)):
        found.setdefault(person_id, {"next_due": due, "next_condition": condition})
    return found


def _last(session: Session, ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    met = select(EncounterPerson.person_id, func.max(Encounter.day)).join(
        Encounter, Encounter.id == EncounterPerson.encounter_id
    )
    rows = session.execute(met.where(EncounterPerson.person_id.in_(ids)).group_by(EncounterPerson.person_id))
    return {person_id: {"last_contact": day} for person_id, day in rows}


def _tags(session: Session, ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    hers = select(PersonTag.person_id, Tag.name).join(Tag, Tag.id == PersonTag.tag_id)
    found: dict[int, dict[str, Any]] = {}
    for person_id, name in session.execute(hers.where(PersonTag.person_id.in_(ids)).order_by(Tag.name)):
        tags = found.setdefault(person_id, {"tags": ()})
        tags["tags"] = (*tags["tags"], name)
    return found


def _points(session: Session, ids: Sequence[int], kind: PointKind, name: str) -> dict[int, dict[str, Any]]:
    hers = select(ContactPoint.person_id, ContactPoint.value).where(
        ContactPoint.person_id.in_(ids), ContactPoint.kind == kind
    )
    found: dict[int, dict[str, Any]] = {}
    for person_id, value in session.execute(hers.order_by(ContactPoint.position, ContactPoint.id)):
        found.setdefault(person_id, {name: shown_value(kind, value)})
    return found


def _consent(session: Session, ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    return {key: {"consent": state} for key, state in states_of(session, ids, ConsentPurpose.KEEP).items()}


_READ = {
    Column.NEXT: _next,
    Column.LAST: _last,
    Column.TAGS: _tags,
    Column.PHONE: lambda session, ids: _points(session, ids, PointKind.PHONE, "phone"),
    Column.MAIL: lambda session, ids: _points(session, ids, PointKind.EMAIL, "mail"),
    Column.CONSENT: _consent,
}
