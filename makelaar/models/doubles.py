"""What was decided about people who look alike."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from makelaar.models.base import Base, reference


class NotSame(Base):
    """These two are different people, however alike they look: never shown as a double again.

    One row for a pair: `person_id` is the lower of the two ids, `other_id` the higher.
    """

    __tablename__ = "not_same"
    __table_args__ = (UniqueConstraint("person_id", "other_id"), {"sqlite_autoincrement": True})

    person_id: Mapped[int] = reference("person.id")
    other_id: Mapped[int] = reference("person.id")


class MergedPerson(Base):
    """`gone_id` was the same person and lives on in `person_id`: her lines in the logbook, which are never rewritten,
    are read along, and erasure takes what was known under that number too.

    No foreign key from `gone_id`: that row is no longer there.
    """

    __tablename__ = "merged_person"
    __table_args__ = (UniqueConstraint("gone_id"), {"sqlite_autoincrement": True})

    person_id: Mapped[int] = reference("person.id")
    gone_id: Mapped[int] = mapped_column()
