"""Twenty promises on one day: offer to spread them, and do so in one act."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, func, select
from sqlalchemy.orm import Session

from makelaar.hearts.spreading import HORIZON, spread
from makelaar.i18n import _
from makelaar.models import FollowUp, Person
from makelaar.services.followups.item import FollowUpItem, When, item_of, promises_with_people
from makelaar.services.followups.promising import move_row, need_open
from makelaar.services.followups.today import is_open
from makelaar.store.register import Register

CROWDED = 20
"""From so many promises on one day on, spreading is offered."""
A_DAY = 5
"""How many promises a day gets when nothing else is chosen."""


_YEAR = timedelta(days=HORIZON)


@dataclass(frozen=True)
class Spread:
    """What is proposed: each promise with its new day, in order; the first ones keep theirs where they can."""

    moves: tuple[tuple[FollowUpItem, date], ...]
    a_day: int


def crowded_days(register: Register) -> tuple[tuple[date, int], ...]:
    """Days from today on with so many promises that spreading is offered, with how many; today has the overdue too."""
    with register.read() as session:
        today = register.clock.today()
        counts = _counts(session, func.max(FollowUp.due, today), FollowUp.due <= today + _YEAR)
    return tuple((day, count) for day, count in sorted(counts.items()) if count >= CROWDED)


def promises_on(register: Register, day: date) -> int:
    """How many promises a day has now; today has the overdue too."""
    with register.read() as session:
        mine = FollowUp.due <= day if day <= register.clock.today() else FollowUp.due == day
        return sum(_counts(session, FollowUp.due, mine).values())


def propose_spread(register: Register, day: date, *, a_day: int = A_DAY) -> Spread:
    """How the promises of `day` could be spread over the working days from there, at most `a_day` on each.

    Of today also the overdue ones, oldest first. Promises of other days stay where they are and count. Nothing is
    changed. Raises ValueError for less than one a day.
    """
    today = register.clock.today()
    with register.read() as session:
        mine = FollowUp.due <= day if day <= today else FollowUp.due == day
        rows = session.execute(
            promises_with_people().where(*is_open(), mine).order_by(FollowUp.due, Person.sort_key, FollowUp.id)
        ).all()
        after = max(day, today)
        taken = _counts(session, FollowUp.due, FollowUp.due.between(after + timedelta(days=1), after + _YEAR))
    items = {row.id: item_of(row, person) for row, person in rows}
    days = spread(list(items), max(day, today), taken, a_day)
    return Spread(tuple((items[key], new) for key, new in days.items() if items[key].due != new), a_day)


def accept_spread(register: Register, spread: Spread) -> int:
    """Move them all, as one act; gives how many were moved. Raises Refused when one is closed or gone by now."""
    today = register.clock.today()
    with register.write(_("Opvolgingen gespreid")) as session:
        for item, day in spread.moves:
            move_row(session, need_open(session, item.id), When(day), today)
    return len(spread.moves)


def _counts(session: Session, day: SQLColumnExpression[Any], within: ColumnElement[bool]) -> dict[date, int]:
    """Open promises by `day`."""
    chosen = select(day, func.count()).join(Person, Person.id == FollowUp.person_id)
    chosen = chosen.where(*is_open(), within).group_by(day)
    return {date.fromisoformat(str(found)): count for found, count in session.execute(chosen)}
