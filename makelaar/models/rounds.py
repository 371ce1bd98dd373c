"""Rounds (rondes) along doors, by a duo, and each ring (aanbelling)."""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from makelaar.models.base import Base, moment, reference, worded
from makelaar.terms import Outcome, RoundStatus


class Round(Base):
    """A walk on a day by two workers. `letter_on` is when the announcement was printed."""

    __tablename__ = "round"

    day: Mapped[date] = mapped_column(index=True)
    worker: Mapped[str] = mapped_column(default="")
    colleague: Mapped[str] = mapped_column(default="")
    status: Mapped[RoundStatus] = mapped_column(worded(RoundStatus), default=RoundStatus.PLANNED)
    letter_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = moment()


class RoundDoor(Base):
    """This door is on the round, as box number `position` (from 1): the order of walking, and of the paper sheet.

    `note` was written before anybody rang; the first ring there takes it over.
    """

    __tablename__ = "round_door"
    __table_args__ = (UniqueConstraint("round_id", "door_id"), {"sqlite_autoincrement": True})

    round_id: Mapped[int] = reference("round.id")
    door_id: Mapped[int] = reference("door.id")
    position: Mapped[int]
    note: Mapped[str] = mapped_column(default="")


class Visit(Base):
    """One ring at one door. A door may be rung again in the same round; the newest row (highest id) is in force there.

    `at` is UTC; None where it was typed back from paper and only the `day` is known. `card_left`: a note was put in the
    letter box. A come-back has the words as typed and the day where they say one; it is open until a later ring, or
    until `settled`: the worker let it go.
    """

    __tablename__ = "visit"

    round_id: Mapped[int] = reference("round.id")
    door_id: Mapped[int] = reference("door.id")
    day: Mapped[date] = mapped_column(index=True)
    at: Mapped[datetime | None] = mapped_column(default=None)
    outcome: Mapped[Outcome] = mapped_column(worded(Outcome))
    note: Mapped[str] = mapped_column(default="")
    card_left: Mapped[bool] = mapped_column(default=False)
    come_back_words: Mapped[str] = mapped_column(default="")
    come_back_on: Mapped[date | None] = mapped_column(default=None, index=True)
    settled: Mapped[bool] = mapped_column(default=False)
