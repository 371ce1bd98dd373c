"""Encounters (contacten): every logged moment with one or more people."""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from makelaar.models.base import Base, moment, reference, worded
from makelaar.terms import Channel


class Encounter(Base):
    """One moment, on one day, by one channel; a kitchen table has one row here and one below for each person.

    `followup_id` is the promise that it kept, where it did.
    """

    __tablename__ = "encounter"

    day: Mapped[date] = mapped_column(index=True)
    channel: Mapped[Channel] = mapped_column(worded(Channel))
    text: Mapped[str] = mapped_column(default="")
    followup_id: Mapped[int | None] = reference("followup.id", nullable=True)
    created_at: Mapped[datetime] = moment()


class EncounterPerson(Base):
    """This person was there."""

    __tablename__ = "encounter_person"
    __table_args__ = (UniqueConstraint("encounter_id", "person_id"), {"sqlite_autoincrement": True})

    encounter_id: Mapped[int] = reference("encounter.id")
    person_id: Mapped[int] = reference("person.id")


class EncounterTheme(Base):
    """It was about this. A doorstep conversation has its own themes."""

    __tablename__ = "encounter_theme"
    __table_args__ = (UniqueConstraint("encounter_id", "theme_id"), {"sqlite_autoincrement": True})

    encounter_id: Mapped[int] = reference("encounter.id")
    theme_id: Mapped[int] = reference("theme.id")
