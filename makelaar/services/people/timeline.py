"""Everything that happened with one person, in one list, newest first, in pages."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, func, literal, or_, select, union_all
from sqlalchemy.orm import Session

from makelaar.i18n import N_, _
from makelaar.models import (
    Consent,
    Conversation,
    ConversationTheme,
    Encounter,
    EncounterPerson,
    EncounterTheme,
    FollowUp,
    FollowUpMove,
    LogEntry,
    LogEntryPerson,
    MergedPerson,
    Person,
    Theme,
)
from makelaar.services.people.names import shown_name
from makelaar.services.people.rules import need_person
from makelaar.store.register import Register
from makelaar.terms import Channel, ConsentPurpose, FollowUpStatus, Kept

TIMELINE_PAGE = 50


class Event(StrEnum):
    """What happened. The order is that of events on one day: the last first."""

    CHANGED = "changed"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    CONSENT_YES = "consent_yes"
    CONSENT_NO = "consent_no"
    PROMISE_DONE = "promise_done"
    PROMISE_DROPPED = "promise_dropped"
    PROMISE_MOVED = "promise_moved"
    PROMISE_MADE = "promise_made"
    ENCOUNTER = "encounter"


@dataclass(frozen=True)
class TimelineEntry:
    """One event. `id` is of the encounter, promise, move, consent answer or logbook line.

    `text` is the encounter's text, the promise's why, the consent's note or the change's name; `outcome` what came of
    a promise or why it was dropped. `due`/`condition` say when a promise is for, `from_due`/`from_condition` when it
    was for before it moved. `with_people` are the names of the others who were there, `themes` what it was about. A
    mail is an encounter by mail.
    """

    event: Event
    id: int
    day: date
    text: str = ""
    channel: Channel | None = None
    with_people: tuple[str, ...] = ()
    due: date | None = None
    condition: str = ""
    from_due: date | None = None
    from_condition: str = ""
    outcome: str = ""
    purpose: ConsentPurpose | None = None
    themes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Timeline:
    """One page of it; `more` says whether older events follow."""

    entries: tuple[TimelineEntry, ...]
    more: bool


_OWN_LINE = (
    N_("Contact vastgelegd"),
    N_("Contact gewijzigd"),
    N_("Toestemming vastgelegd"),
    N_("Nee vastgelegd"),
    N_("Toestemming ingetrokken"),
    N_("Opvolging gemaakt"),
    N_("Opvolgingen gemaakt"),
    N_("Opvolging verzet"),
    N_("Opvolgingen gespreid"),
    N_("Opvolging gedaan"),
    N_("Opvolging losgelaten"),
    N_("Mail verstuurd"),
)
"""Acts that the timeline tells by what they made; their logbook lines would say it twice."""
_OWN_COUNTED = (N_("Opvolging beloofd aan {n} mens"), N_("Opvolging beloofd aan {n} mensen"))
"""The same with a number in it."""
_NO_EVENT = (N_("Voorstel weggelegd"),)
"""Acts that are nothing that happened with her."""


def get_timeline(register: Register, person_id: int, *, offset: int = 0) -> Timeline:
    """`TIMELINE_PAGE` events from the newest on, after skipping `offset`. Raises Refused when she is gone."""
    with register.read() as session:
        need_person(session, person_id)
        events = union_all(*_events(person_id)).subquery()
        order = (events.c.day.desc(), events.c.place, events.c.id.desc())
        page = select(events.c.event, events.c.id, events.c.day).order_by(*order)
        rows = session.execute(page.offset(offset).limit(TIMELINE_PAGE + 1)).all()
        places = [(Event(event), key, date.fromisoformat(day)) for event, key, day in rows[:TIMELINE_PAGE]]
        return Timeline(_entries(session, person_id, places), len(rows) > TIMELINE_PAGE)


def _events(person_id: int) -> list[Select[Any]]:
    there = select(EncounterPerson.encounter_id).where(EncounterPerson.person_id == person_id)
    merged = select(MergedPerson.gone_id).where(MergedPerson.person_id == person_id)
    hers_once = or_(LogEntryPerson.person_id == person_id, LogEntryPerson.person_id.in_(merged))
    logged = select(LogEntryPerson.entry_id).where(hers_once)
    told = {label for own in (*_OWN_LINE, *_NO_EVENT) for label in (own, _(own))}
    unlike = [LogEntry.label.not_like(own.format(n="%")) for label in _OWN_COUNTED for own in (label, _(label))]
    day_of_change = func.date(LogEntry.at, "localtime")
    changes = _event(Event.CHANGED, func.max(LogEntry.id), day_of_change)
    promises, moves = FollowUp.person_id == person_id, FollowUpMove.person_id == person_id
    closed = _event(Event.PROMISE_DONE, FollowUp.id, FollowUp.closed_on).where(promises)
    dropped = _event(Event.PROMISE_DROPPED, FollowUp.id, FollowUp.closed_on).where(promises)
    hers = Consent.person_id == person_id
    taken_back = _event(Event.CONSENT_WITHDRAWN, Consent.id, Consent.withdrawn_on)
    return [
        _event(Event.ENCOUNTER, Encounter.id, Encounter.day).where(Encounter.id.in_(there)),
        _event(Event.PROMISE_MADE, FollowUp.id, func.date(FollowUp.created_at, "localtime")).where(promises),
        _event(Event.PROMISE_MOVED, FollowUpMove.id, FollowUpMove.moved_on).where(moves),
        closed.where(FollowUp.status == FollowUpStatus.DONE, FollowUp.closed_on.is_not(None)),
        dropped.where(FollowUp.status == FollowUpStatus.DROPPED, FollowUp.closed_on.is_not(None)),
        _event(Event.CONSENT_YES, Consent.id, Consent.given_on).where(hers, Consent.agreed.is_(True)),
        _event(Event.CONSENT_NO, Consent.id, Consent.given_on).where(hers, Consent.agreed.is_(False)),
        taken_back.where(hers, Consent.withdrawn_on.is_not(None)),
        changes.where(LogEntry.id.in_(logged), LogEntry.label.not_in(told), *unlike).group_by(
            LogEntry.label, day_of_change
        ),
    ]


def _event(event: Event, key: Any, day: Any) -> Select[Any]:
    place = list(Event).index(event)
    return select(
        literal(event.value).label("event"),
        key.label("id"),
        func.date(day).label("day"),
        literal(place).label("place"),
    )


def _entries(session: Session, person_id: int, places: Sequence[tuple[Event, int, date]]) -> tuple[TimelineEntry, ...]:
    ids: dict[type[Any], set[int]] = {}
    for event, key, _day in places:
        ids.setdefault(_TABLE.get(event, Consent), set()).add(key)
    rows = {
        (model, row.id): row
        for model, keys in ids.items()
        for row in session.scalars(select(model).where(model.id.in_(keys)))
    }
    moved = {row.followup_id for (model, _key), row in rows.items() if model is FollowUpMove}
    whys = dict(session.execute(select(FollowUp.id, FollowUp.why).where(FollowUp.id.in_(moved))).all())
    met = ids.get(Encounter, set())
    others, themes = _others(session, person_id, met), _themes(session, met)
    entries = [_entry(event, day, rows[_TABLE.get(event, Consent), key], others, whys) for event, key, day in places]
    return tuple(replace(e, themes=themes.get(e.id, ())) if e.event is Event.ENCOUNTER else e for e in entries)


_TABLE: dict[Event, type[Any]] = {
    Event.ENCOUNTER: Encounter,
    Event.PROMISE_MADE: FollowUp,
    Event.PROMISE_DONE: FollowUp,
    Event.PROMISE_DROPPED: FollowUp,
    Event.PROMISE_MOVED: FollowUpMove,
    Event.CHANGED: LogEntry,
}


def _entry(
    event: Event, day: date, row: Any, others: dict[int, tuple[str, ...]], whys: dict[int, str]
) -> TimelineEntry:
    if isinstance(row, Encounter):
        return TimelineEntry(event, row.id, day, row.text, row.channel, others.get(row.id, ()))
    if isinstance(row, FollowUpMove):
        why = whys.get(row.followup_id, "")
        to, was = (row.to_day, row.to_condition), (row.from_day, row.from_condition)
        return TimelineEntry(
            event, row.id, day, why, due=to[0], condition=to[1], from_due=was[0], from_condition=was[1]
        )
    if isinstance(row, FollowUp):
        ending = "" if event is Event.PROMISE_MADE else row.outcome
        return TimelineEntry(
            event, row.id, day, row.why, row.channel, due=row.due, condition=row.condition, outcome=ending
        )
    if isinstance(row, Consent):
        return TimelineEntry(event, row.id, day, row.note, purpose=row.purpose)
    return TimelineEntry(event, row.id, day, row.label)


def _others(session: Session, person_id: int, encounters: set[int]) -> dict[int, tuple[str, ...]]:
    joined = select(EncounterPerson.encounter_id, Person).join(Person, Person.id == EncounterPerson.person_id)
    there = joined.where(EncounterPerson.encounter_id.in_(encounters), Person.id != person_id)
    names: dict[int, tuple[str, ...]] = {}
    for encounter_id, person in session.execute(there.order_by(EncounterPerson.id)):
        names[encounter_id] = (*names.get(encounter_id, ()), shown_name(person))
    return names


def _themes(session: Session, encounters: set[int]) -> dict[int, tuple[str, ...]]:
    """What each was about, by encounter; a talk at the door has its own themes, unless nothing of it may be kept."""
    own = select(EncounterTheme.encounter_id, EncounterTheme.theme_id)
    talk = select(Conversation.encounter_id, ConversationTheme.theme_id).join(
        ConversationTheme, ConversationTheme.conversation_id == Conversation.id
    )
    kept = or_(Conversation.kept.is_(None), Conversation.kept != Kept.NOTHING)
    about = union_all(
        own.where(EncounterTheme.encounter_id.in_(encounters)),
        talk.where(Conversation.encounter_id.in_(encounters), kept),
    ).subquery()
    named = select(about.c.encounter_id, Theme.label).join(Theme, Theme.id == about.c.theme_id)
    found: dict[int, tuple[str, ...]] = {}
    for encounter_id, label in session.execute(named.order_by(Theme.position, Theme.id)):
        found[encounter_id] = (*found.get(encounter_id, ()), label)
    return found
