"""The logbook: which act touched whom, in order."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from makelaar.models.base import Base, moment, reference


class LogEntry(Base):
    """One act, named as in the undo menu ("Opvolging verzet"); its id is its place in the order."""

    __tablename__ = "log_entry"
    logged = False

    label: Mapped[str]
    at: Mapped[datetime] = moment()


class LogEntryPerson(Base):
    """The act touched this person. No foreign key to the person: an erased person leaves no row to point at."""

    __tablename__ = "log_entry_person"
    logged = False

    entry_id: Mapped[int] = reference("log_entry.id")
    person_id: Mapped[int] = mapped_column(index=True)
