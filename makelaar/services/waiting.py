"""What waits for a day beside promises to people: signals to hear back of, doors to come back to."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.models import Door, Signal, Visit
from makelaar.services.rounds.come_back import ComeBack, due_come_backs
from makelaar.services.rounds.rules import is_waiting
from makelaar.services.signals.reading import SignalItem, due_signals, open_signals
from makelaar.store.register import Register


@dataclass(frozen=True)
class Waiting:
    """Open signals whose feedback is due, and doors where somebody said to come back by now; the longest due first."""

    signals: tuple[SignalItem, ...] = ()
    come_backs: tuple[ComeBack, ...] = ()

    @property
    def count(self) -> int:
        """Both together."""
        return len(self.signals) + len(self.come_backs)


def waiting(register: Register, on: date | None = None) -> Waiting:
    """What waits on that day (today when not said), or waited before and still does."""
    return Waiting(due_signals(register, on), due_come_backs(register, on))


def count_waiting(register: Register) -> int:
    """How much of it there is today."""
    with register.read() as session:
        return waiting_days(session, register.clock.today()).total()


def waiting_days(session: Session, until: date) -> Counter[date]:
    """How much of it each day holds, until that day."""
    signals = select(Signal.feedback_due, func.count()).where(*open_signals(), Signal.feedback_due <= until)
    doors = select(Visit.come_back_on, func.count()).join(Door, Door.id == Visit.door_id)
    doors = doors.where(*is_waiting(), Visit.come_back_on <= until)
    found: Counter[date] = Counter()
    for chosen in (signals.group_by(Signal.feedback_due), doors.group_by(Visit.come_back_on)):
        for day, count in session.execute(chosen):
            if day is not None:
                found[day] += count
    return found
