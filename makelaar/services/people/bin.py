"""The bin (prullenbak): who is deleted can come back until the term is over; then she is erased for good."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import func, select

from makelaar.i18n import ngettext
from makelaar.models import LogEntry, Person
from makelaar.services.people.erasure import erase
from makelaar.services.people.names import address_line, shown_name
from makelaar.services.people.rules import Told, chunks, halves, need_person
from makelaar.services.settings import register_setting
from makelaar.settings import BIN_DAYS
from makelaar.store.register import Register


@dataclass(frozen=True)
class Binned:
    """Somebody in the bin: since which day, and in how many days she is erased (0: at the next unlocking)."""

    id: int
    name: str
    address: str
    binned_on: date
    days_left: int


def bin_people(register: Register, people: Sequence[int], told: Told | None = None) -> None:
    """Put these people in the bin. Who is there already stays as long as she would have. Raises Refused when gone."""
    label = ngettext("Naar de prullenbak", "{n} mensen naar de prullenbak", len(people)).format(n=len(people))
    changing, finding = halves(told)
    with register.write(label, told=finding) as session:
        for chunk in chunks(people, changing):
            found = list(session.scalars(select(Person).where(Person.id.in_(chunk))))
            for gone in set(chunk) - {person.id for person in found}:
                need_person(session, gone)
            for person in found:
                person.binned_at = person.binned_at or register.utc_now()
            session.flush()


def restore_people(register: Register, people: Collection[int]) -> None:
    """Take these people out of the bin, with all that stands about them. Raises Refused when gone."""
    label = ngettext("Teruggezet uit de prullenbak", "{n} mensen teruggezet", len(people)).format(n=len(people))
    with register.write(label) as session:
        for person_id in people:
            need_person(session, person_id).binned_at = None


def list_bin(register: Register) -> tuple[Binned, ...]:
    """Who is in the bin, who goes first on top."""
    today, term = register.clock.today(), register_setting(register, BIN_DAYS)
    with register.read() as session:
        rows = session.scalars(
            select(Person).where(Person.binned_at.is_not(None)).order_by(Person.binned_at, Person.id)
        )
        return tuple(_binned(person, today, term) for person in rows)


def empty_bin(register: Register) -> int:
    """Erase everybody whose term (`BIN_DAYS`) is over; gives how many. For every unlocking, before anything is shown.

    The logbook tells it, without names. Somebody goes only when something was done in the register after her term
    ended: a clock that jumped ahead does not empty the bin by itself.
    """
    today, term = register.clock.today(), register_setting(register, BIN_DAYS)
    with register.read() as session:
        last_act = session.scalar(select(func.max(LogEntry.at)))
        last_day = today if last_act is None else min(today, last_act.date())
        over = list(session.scalars(select(Person.id).where(Person.binned_at <= _midnight(last_day, term))))
    if over:
        label = ngettext(
            "Prullenbak geleegd: {n} mens gewist, de termijn was om",
            "Prullenbak geleegd: {n} mensen gewist, de termijn was om",
            len(over),
        )
        with register.write(label.format(n=len(over)), undoable=False) as session:
            erase(session, over)
        register.forget()
    return len(over)


def _midnight(day: date, term: int) -> datetime:
    """Who was binned before this moment has had all of `term` days on `day`."""
    return datetime.combine(day - timedelta(days=term), time.max)


def _binned(person: Person, today: date, term: int) -> Binned:
    binned_on = person.binned_at.date() if person.binned_at is not None else today
    left = max(0, term - (today - binned_on).days)
    return Binned(person.id, shown_name(person), address_line(person), binned_on, left)
