"""What the page Vandaag shows: open promises by when they are due."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, case, func, select

from makelaar.models import FollowUp, Person
from makelaar.services.followups.item import FollowUpItem, item_of, promises_with_people
from makelaar.store.register import Register
from makelaar.terms import FollowUpStatus

PAGE = 50
"""Promises that are fetched at once."""
WEEK_DAYS = 7
"""\"This week\" is the seven days after today: on a Friday, too, it says what is coming."""


class Section(StrEnum):
    """Where an open promise stands on a day."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"
    SOMEDAY = "someday"


@dataclass(frozen=True)
class Counts:
    """How many open promises each section holds, and how many someday ones are up for review."""

    sections: dict[Section, int]
    review: int

    @property
    def now(self) -> int:
        """What asks for attention today: overdue and today (the figure in the rail and in the tray)."""
        return self.sections[Section.OVERDUE] + self.sections[Section.TODAY]


def count_sections(register: Register) -> Counts:
    """Open promises by section, in one select. Nobody from the bin."""
    today = register.clock.today()
    sums = [func.coalesce(func.sum(case((where(section, today), 1), else_=0)), 0) for section in Section]
    review = func.coalesce(func.sum(case((FollowUp.review_on <= today, 1), else_=0)), 0)
    chosen = select(*sums, review).join(Person, Person.id == FollowUp.person_id)
    with register.read() as session:
        found = session.execute(chosen.where(*is_open())).one()
    return Counts(dict(zip(Section, found[:-1], strict=True)), found[-1])


def list_section(register: Register, section: Section, *, offset: int = 0, limit: int = PAGE) -> list[FollowUpItem]:
    """One page of a section: by day, then by name. Someday: by the day of review, so those up for it come first."""
    by_day = FollowUp.review_on if section is Section.SOMEDAY else FollowUp.due
    chosen = promises_with_people().where(*is_open(), where(section, register.clock.today()))
    with register.read() as session:
        rows = session.execute(chosen.order_by(by_day, Person.sort_key, FollowUp.id).offset(offset).limit(limit)).all()
    return [item_of(row, person) for row, person in rows]


def list_due(register: Register, on: date | None = None) -> list[FollowUpItem]:
    """Everything that is due on a day (today when not said): promised for that day or before, and still open."""
    day = on or register.clock.today()
    chosen = promises_with_people().where(*is_open(), FollowUp.due <= day)
    with register.read() as session:
        rows = session.execute(chosen.order_by(FollowUp.due, Person.sort_key, FollowUp.id)).all()
    return [item_of(row, person) for row, person in rows]


def where(section: Section, today: date) -> ColumnElement[bool]:
    """The condition for being in a section."""
    end_of_week = today + timedelta(days=WEEK_DAYS)
    conditions: dict[Section, ColumnElement[bool]] = {
        Section.OVERDUE: FollowUp.due < today,
        Section.TODAY: FollowUp.due == today,
        Section.WEEK: FollowUp.due.between(today + timedelta(days=1), end_of_week),
        Section.LATER: FollowUp.due > end_of_week,
        Section.SOMEDAY: FollowUp.due.is_(None),
    }
    return conditions[section]


def is_open() -> tuple[ColumnElement[bool], ...]:
    """Open promises of people who are not in the bin (of `FollowUp` joined with `Person`)."""
    return FollowUp.status == FollowUpStatus.OPEN, Person.binned_at.is_(None)
