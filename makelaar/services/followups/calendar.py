"""The open promises as a calendar file."""

from pathlib import Path

from sqlalchemy import select

from makelaar.export.calendar_file import CalendarEntry, calendar_file
from makelaar.export.whole_file import write_whole
from makelaar.i18n import N_, _
from makelaar.models import FollowUp, LogEntry, Person, RegisterInfo
from makelaar.services.followups.item import item_of, promises_with_people
from makelaar.services.followups.today import is_open
from makelaar.store.register import Register

NAMES_UNENCRYPTED = N_("Dit bestand is niet versleuteld: wie het opent, ziet de namen die erin staan.")
"""Shown before names go along."""


def write_calendar(register: Register, target: Path, *, with_names: bool = False) -> int:
    """Write every open promise with a day to an .ics file; gives how many. Names only where asked for.

    Someday promises have no day to stand on; overdue ones keep theirs. The logbook tells of it.
    Raises CannotWrite; what stood at `target` before then stays.
    """
    chosen = promises_with_people().where(*is_open(), FollowUp.due.is_not(None))
    with register.read() as session:
        reg = session.scalar(select(RegisterInfo.reg)) or ""
        rows = session.execute(chosen.order_by(FollowUp.due, Person.sort_key, FollowUp.id)).all()
    items = [item_of(row, person) for row, person in rows]
    entries = [
        CalendarEntry(f"{reg}/{item.id}", item.due, item.name if with_names else "") for item in items if item.due
    ]
    write_whole(target, calendar_file(entries, register.clock.now()))
    label = _("Agenda geschreven, met namen") if with_names else _("Agenda geschreven, zonder namen")
    with register.write(label, undoable=False) as session:
        session.add(LogEntry(label=label, at=register.utc_now()))
    return len(entries)
