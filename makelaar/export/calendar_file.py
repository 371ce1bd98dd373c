"""Promises as a calendar file (.ics, RFC 5545) for the worker's own calendar: whole days, nothing personal unasked."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

from makelaar import __version__
from makelaar.i18n import _


@dataclass(frozen=True)
class CalendarEntry:
    """One promise on a day. `identity` is stable and tells nobody whose it is; `name` only where she asked for it."""

    identity: str
    day: date
    name: str = ""


def calendar_file(entries: Iterable[CalendarEntry], made_at: datetime) -> bytes:
    """The file: a whole-day event for each entry, titled "Opvolging", with the name where there is one.

    The same promise has the same UID in every file, so that a calendar updates it instead of doubling it.
    `made_at` is in UTC, with its time zone. The file is not encrypted.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//Makelaar//Makelaar {__version__}//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for entry in entries:
        calendar.add_component(_event(entry, made_at))
    content: bytes = calendar.to_ical()
    return content


def _event(entry: CalendarEntry, made_at: datetime) -> Event:
    name = " ".join(entry.name.split())
    event = Event()
    event.add("uid", f"{hashlib.sha256(entry.identity.encode()).hexdigest()[:32]}@makelaar.invalid")
    event.add("dtstamp", made_at)
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", _("Opvolging: {name}").format(name=name) if name else _("Opvolging"))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    return event
