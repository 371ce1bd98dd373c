"""Promises (opvolgingen): make one, change, move and drop it. Settling: `followups_settling`; lists: `today`."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.hearts.days.calendar import add_months
from makelaar.hearts.days.repeating import repeats_on
from makelaar.i18n import _
from makelaar.models import FollowUp, FollowUpMove
from makelaar.services.followups.item import FollowUpItem, When, item_of, need_when, promises_with_people
from makelaar.services.people.rules import need_person
from makelaar.store.register import Register
from makelaar.terms import Channel, FollowUpStatus

REVIEW_MONTHS = 6
"""A someday promise comes up for review every half year."""


@dataclass(frozen=True)
class FollowUpForm:
    """The parts of a promise that are filled in freely, as they should be. Why, say: one line each."""

    channel: Channel | None = None
    why: str = ""
    say: str = ""


def add(
    register: Register,
    person_id: int,
    when: When | date | str,
    *,
    channel: Channel | None = None,
    why: str = "",
    say: str = "",
) -> int:
    """Promise to return to somebody; gives the promise's id. Raises Refused when the words say no day."""
    understood = need_when(when, register.clock.today())
    with register.write(_("Opvolging gemaakt")) as session:
        need_person(session, person_id)
        row = put(session, register, person_id, understood, FollowUpForm(channel, why, say))
        session.flush()
        return row.id


def put(session: Session, register: Register, person_id: int, when: When, form: FollowUpForm) -> FollowUp:
    """A new open promise as part of a larger act (an import, a repeat that comes back)."""
    row = FollowUp(
        person_id=person_id,
        channel=form.channel,
        why=form.why.strip(),
        say=form.say.strip(),
        status=FollowUpStatus.OPEN,
        created_at=register.utc_now(),
    )
    set_when(row, when, register.clock.today())
    session.add(row)
    return row


def get(register: Register, followup_id: int) -> FollowUpItem:
    """The promise as it stands now. Raises Refused when it is no longer in the register."""
    with register.read() as session:
        found = session.execute(promises_with_people().where(FollowUp.id == followup_id)).one_or_none()
    if found is None:
        raise Refused(_("Deze opvolging staat niet meer in het register. Er is niets gewijzigd."))
    return item_of(*found)


def change(register: Register, followup_id: int, form: FollowUpForm) -> None:
    """Change by which channel, why, and what to say. Raises Refused when the promise is closed or gone."""
    with register.write(_("Opvolging gewijzigd")) as session:
        row = need_open(session, followup_id)
        row.channel, row.why, row.say = form.channel, form.why.strip(), form.say.strip()


def move(register: Register, followup_id: int, when: When | date | str) -> When:
    """Move the promise; gives what was understood. A repeating promise goes on repeating from there.

    Raises Refused when the words say no day, or when the promise is closed or gone.
    """
    today = register.clock.today()
    understood = need_when(when, today)
    with register.write(_("Opvolging verzet")) as session:
        move_row(session, need_open(session, followup_id), understood, today)
    return understood


def drop(register: Register, followup_id: int, reason: str) -> None:
    """Let the promise go; `reason` is compulsory. Raises Refused without one, or when it is closed or gone."""
    if not reason.strip():
        raise Refused(_("Schrijf in een paar woorden waarom je deze opvolging loslaat. Er is niets gewijzigd."))
    with register.write(_("Opvolging losgelaten")) as session:
        row = need_open(session, followup_id)
        row.status, row.outcome, row.closed_on = FollowUpStatus.DROPPED, reason.strip(), register.clock.today()


def set_when(row: FollowUp, when: When, today: date) -> None:
    """Write when to return into the row; a condition is to be looked at again in half a year."""
    row.due, row.condition, row.words = when.day, when.condition, when.words
    row.review_on = add_months(today, REVIEW_MONTHS) if when.condition else None
    row.repeat_every = when.repeat.every if when.repeat else None
    row.repeat_unit = when.repeat.unit if when.repeat else None
    row.repeat_day = repeats_on(when.day, when.repeat, today) if when.repeat and when.day else None


def move_row(session: Session, row: FollowUp, when: When, today: date) -> None:
    """Move as part of a larger act. Where it came from is kept; moving to the same day leaves no trace.

    A promise that repeats goes on repeating, in the words that it repeats by.
    """
    if (row.due, row.condition) == (when.day, when.condition):
        return
    session.add(
        FollowUpMove(
            followup_id=row.id,
            person_id=row.person_id,
            from_day=row.due,
            from_condition=row.condition,
            to_day=when.day,
            to_condition=when.condition,
            moved_on=today,
        )
    )
    repeats = (row.repeat_every, row.repeat_unit, row.words)
    set_when(row, when, today)
    if row.repeat_every is None and repeats[0] is not None and when.day is not None:
        row.repeat_every, row.repeat_unit, row.words = repeats
        row.repeat_day = when.day.day


def need_open(session: Session, followup_id: int) -> FollowUp:
    """The row of an open promise. Raises Refused when it is closed or no longer in the register."""
    row = session.get(FollowUp, followup_id)
    if row is None:
        raise Refused(_("Deze opvolging staat niet meer in het register. Er is niets gewijzigd."))
    if row.status is not FollowUpStatus.OPEN:
        raise Refused(_("Deze opvolging is al afgehandeld. Er is niets gewijzigd."))
    return row
