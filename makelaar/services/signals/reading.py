"""Signals as pages see them: what, from whom, who has it, what came back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, case, func, select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.i18n import _
from makelaar.models import Building, Door, Person, Signal, SignalEvent
from makelaar.services.people.names import shown_name
from makelaar.store.register import Register
from makelaar.terms import SignalStatus, SignalStep, Worry


@dataclass(frozen=True)
class SignalItem:
    """One signal. `about` is whom or which door it is about, "" where that is not known; `door` is the door's address.

    `is_due`: feedback was expected by today and the signal is still open.
    """

    id: int
    text: str
    worry: Worry
    from_whom: str
    person_id: int | None
    door_id: int | None
    about: str
    passed_to: str
    feedback_due: date | None
    status: SignalStatus
    outcome: str
    noted_on: date
    closed_on: date | None
    is_due: bool
    door: str = ""


@dataclass(frozen=True)
class SignalMoment:
    """One step of its story; `text` is to whom it went, what came back, or the outcome."""

    step: SignalStep
    day: date
    text: str


@dataclass(frozen=True)
class SignalStory:
    """A signal with everything that happened to it, the oldest first."""

    item: SignalItem
    moments: tuple[SignalMoment, ...]


def list_signals(register: Register, *, closed: bool = False) -> tuple[SignalItem, ...]:
    """Open signals: those whose feedback is due longest first, then the most worrying. With `closed` the closed ones,
    the last closed first. Nothing about people in the bin."""
    chosen = _signals().where(Signal.status == (SignalStatus.CLOSED if closed else SignalStatus.OPEN))
    by_worry = case({worry.value: place for place, worry in enumerate(Worry)}, value=Signal.worry)
    order = (Signal.closed_on.desc(), Signal.id.desc()) if closed else (
        func.coalesce(Signal.feedback_due, date.max), by_worry.desc(), Signal.id
    )  # fmt: skip
    with register.read() as session:
        return items_of(session, session.scalars(chosen.order_by(*order)), register.clock.today())


def due_signals(register: Register, on: date | None = None) -> tuple[SignalItem, ...]:
    """Open signals whose feedback is expected on that day (today when not said) or before, the longest due first."""
    day = on or register.clock.today()
    chosen = _signals().where(Signal.status == SignalStatus.OPEN, Signal.feedback_due <= day)
    with register.read() as session:
        return items_of(session, session.scalars(chosen.order_by(Signal.feedback_due, Signal.id)), day)


def signals_of_person(session: Session, person_id: int, today: date) -> tuple[SignalItem, ...]:
    """All signals about somebody, as part of a larger reading: the open ones first and of those the newest. Of somebody
    in the bin too: her card tells what goes with her."""
    return items_of(session, session.scalars(_open_first(select(Signal).where(Signal.person_id == person_id))), today)


def signals_at_door(register: Register, door_id: int) -> tuple[SignalItem, ...]:
    """All signals about a door, the open ones first and of those the newest."""
    chosen = _open_first(_signals().where(Signal.door_id == door_id))
    with register.read() as session:
        return items_of(session, session.scalars(chosen), register.clock.today())


def count_open_signals(register: Register) -> int:
    """How many signals are open; none about people in the bin."""
    with register.read() as session:
        return session.scalar(select(func.count(Signal.id)).where(*open_signals())) or 0


def get_signal(register: Register, signal_id: int) -> SignalStory:
    """The signal and its story. Raises Refused when it is gone."""
    with register.read() as session:
        row = need_signal(session, signal_id)
        (item,) = items_of(session, [row], register.clock.today())
        events = session.scalars(select(SignalEvent).where(SignalEvent.signal_id == signal_id).order_by(SignalEvent.id))
        return SignalStory(item, tuple(SignalMoment(event.step, event.day, event.text) for event in events))


def items_of(session: Session, rows: Iterable[Signal], today: date) -> tuple[SignalItem, ...]:
    """The rows as others see them, in their order; two selects more. Who is in the bin is not named."""
    signals = list(rows)
    people = {row.person_id for row in signals} - {None}
    named = session.scalars(select(Person).where(Person.id.in_(people), Person.binned_at.is_(None)))
    names = {row.id: shown_name(row) for row in named}
    doors = _doors(session, {row.door_id for row in signals if row.door_id is not None})
    return tuple(_item(row, names, doors, today) for row in signals)


def need_signal(session: Session, signal_id: int) -> Signal:
    """The row. Raises Refused when it is gone."""
    row = session.get(Signal, signal_id)
    if row is None:
        raise Refused(_("Dit signaal staat niet meer in het register. Er is niets gewijzigd."))
    return row


def open_signals() -> tuple[ColumnElement[bool], ...]:
    """Of `Signal`: open, and not about somebody in the bin."""
    return Signal.status == SignalStatus.OPEN, _not_binned()


def _open_first(chosen: Select[Signal]) -> Select[Signal]:
    return chosen.order_by(Signal.status == SignalStatus.CLOSED, Signal.id.desc())


def _signals() -> Select[Signal]:
    return select(Signal).where(_not_binned())


def _not_binned() -> ColumnElement[bool]:
    binned = select(Person.id).where(Person.binned_at.is_not(None))
    return Signal.person_id.is_(None) | Signal.person_id.not_in(binned)


def _doors(session: Session, ids: set[int]) -> dict[int, str]:
    chosen = select(Door.id, Building.street, Door.number).join(Building, Building.id == Door.building_id)
    return {key: f"{street} {number}" for key, street, number in session.execute(chosen.where(Door.id.in_(ids)))}


def _item(row: Signal, names: dict[int, str], doors: dict[int, str], today: date) -> SignalItem:
    door = doors.get(row.door_id or 0, "")
    is_open = row.status is SignalStatus.OPEN
    return SignalItem(
        id=row.id,
        text=row.text,
        worry=row.worry,
        from_whom=row.from_whom,
        person_id=row.person_id,
        door_id=row.door_id,
        about=names.get(row.person_id or 0) or door,
        passed_to=row.passed_to,
        feedback_due=row.feedback_due,
        status=row.status,
        outcome=row.outcome,
        noted_on=row.noted_on,
        closed_on=row.closed_on,
        is_due=is_open and row.feedback_due is not None and row.feedback_due <= today,
        door=door,
    )
