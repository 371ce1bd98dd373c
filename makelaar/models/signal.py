"""Signals (signalen): worries that somebody should follow up."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from makelaar.models.base import Base, moment, reference, worded
from makelaar.terms import SignalStatus, SignalStep, Worry


class Signal(Base):
    """A worry: what, how worrying, from whom, about whom or which door where that is known.

    `passed_to` has it now and `feedback_due` is when something should be heard back; `outcome` closed it.
    """

    __tablename__ = "signal"

    text: Mapped[str]
    worry: Mapped[Worry] = mapped_column(worded(Worry), default=Worry.LIGHT)
    from_whom: Mapped[str] = mapped_column(default="")
    person_id: Mapped[int | None] = reference("person.id", nullable=True)
    door_id: Mapped[int | None] = reference("door.id", nullable=True)
    conversation_id: Mapped[int | None] = reference("conversation.id", nullable=True)
    passed_to: Mapped[str] = mapped_column(default="")
    feedback_due: Mapped[date | None] = mapped_column(default=None, index=True)
    status: Mapped[SignalStatus] = mapped_column(worded(SignalStatus), default=SignalStatus.OPEN, index=True)
    outcome: Mapped[str] = mapped_column(default="")
    noted_on: Mapped[date]
    closed_on: Mapped[date | None] = mapped_column(default=None)
    created_at: Mapped[datetime] = moment()


class SignalEvent(Base):
    """One step in a signal's story: passed on to somebody, what came back, closed, reopened."""

    __tablename__ = "signal_event"

    signal_id: Mapped[int] = reference("signal.id")
    step: Mapped[SignalStep] = mapped_column(worded(SignalStep))
    day: Mapped[date]
    text: Mapped[str] = mapped_column(default="")
