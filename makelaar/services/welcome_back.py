"""What she is told and given back when a register opens."""

from dataclasses import dataclass
from datetime import UTC, date
from typing import Any

from sqlalchemy import select

from makelaar.models import LogEntry
from makelaar.services.drafts import take_drafts
from makelaar.services.people import count_people
from makelaar.services.registers import Register


@dataclass(frozen=True)
class WelcomeBack:
    """The day of the last act (None: nothing was ever done), how many people, and what was being typed at the lock."""

    last_changed: date | None
    people: int
    drafts: dict[str, dict[str, Any]]


def welcome_back(register: Register) -> WelcomeBack:
    """Read it, and take the drafts out of the register."""
    with register.read() as session:
        at = session.scalar(select(LogEntry.at).order_by(LogEntry.id.desc()).limit(1))
    last = None if at is None else at.replace(tzinfo=UTC).astimezone().date()
    return WelcomeBack(last, count_people(register), take_drafts(register))
