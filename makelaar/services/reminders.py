"""Reminders outside the program: a side file with days and counts only, read at login without opening the register.

What somebody learns who finds the file: on which days this worker has how much to return to. No names, no words,
nothing of the register. It is there only while reminders are switched on.
"""

import json
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from platformdirs import user_data_path
from sqlalchemy import func, select

from makelaar.errors import CannotWrite
from makelaar.export.whole_file import write_whole
from makelaar.i18n import _, ngettext
from makelaar.models import FollowUp, Person, RegisterInfo
from makelaar.services.followups.today import is_open
from makelaar.services.waiting import waiting_days
from makelaar.store.register import Register

DAYS_AHEAD = 60
"""A laptop that stayed shut longer than this has a worker who opens the program anyway."""
_FILE = "reminders.json"
_VERSION = 1


def side_file(folder: Path | None = None) -> Path:
    """Where the side file is: in `folder`, or in the user's own data folder."""
    return (folder or user_data_path("makelaar", appauthor=False)) / _FILE


def write_side_file(register: Register, folder: Path | None = None) -> None:
    """Write how much each of the next 60 days asks (promises, signals, doors); what is overdue counts for today.

    The example neighbourhood writes none. Raises CannotWrite; the register is untouched.
    """
    counts = _counts(register)
    if counts is None:
        return
    target = side_file(folder)
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(
            _("De herinneringen konden niet worden bijgewerkt: de map is op slot. Je register is in orde.")
        ) from error
    content = {"version": _VERSION, "days": {day.isoformat(): count for day, count in sorted(counts.items())}}
    write_whole(target, json.dumps(content, indent=1).encode())


def remove_side_file(folder: Path | None = None) -> None:
    """Take the side file away (reminders switched off); nothing happens when there is none."""
    with suppress(OSError):
        side_file(folder).unlink(missing_ok=True)


def count_for(today: date, folder: Path | None = None) -> int:
    """How many promises ask for attention today by the side file: of today and, since they stay, of days before.

    0 when there is no file, or none that can be understood.
    """
    try:
        days = json.loads(side_file(folder).read_text(encoding="utf-8"))["days"]
        return sum(int(count) for day, count in days.items() if date.fromisoformat(day) <= today)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return 0


def reminder(count: int) -> str:
    """ "3 opvolgingen vandaag": a count and no names; "" when there is nothing to tell."""
    return ngettext("{n} opvolging vandaag", "{n} opvolgingen vandaag", count).format(n=count) if count > 0 else ""


def _counts(register: Register) -> dict[date, int] | None:
    """Open promises, signals to hear back of and doors to come back to, by day; overdue ones on today.

    None in the example neighbourhood.
    """
    today = register.clock.today()
    within = FollowUp.due <= today + timedelta(days=DAYS_AHEAD)
    chosen = select(FollowUp.due, func.count()).join(Person, Person.id == FollowUp.person_id)
    with register.read() as session:
        if session.scalar(select(RegisterInfo.is_example)):
            return None
        rows = session.execute(chosen.where(*is_open(), within).group_by(FollowUp.due)).all()
        beside = waiting_days(session, today + timedelta(days=DAYS_AHEAD))
    counts: dict[date, int] = {}
    for due, count in (*rows, *beside.items()):
        day = max(due or today, today)
        counts[day] = counts.get(day, 0) + count
    return counts
