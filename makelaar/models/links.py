"""How people belong together: links between two of them, and who lives at one door."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from makelaar.models.base import Base, reference, worded
from makelaar.terms import LinkKind


class PersonLink(Base):
    """`person_id` is a … of `other_id`: the parent of her child, the carer of who is cared for.

    Where both sides are the same (partner, family, neighbour, knows) the row may stand either way round, once.
    Both columns point at people. Erasure takes the row with either of them; who merges two people moves both columns,
    and drops a row that would link somebody with herself or say the same thing twice (also the other way round).
    """

    __tablename__ = "person_link"
    __table_args__ = (UniqueConstraint("person_id", "other_id", "kind"), {"sqlite_autoincrement": True})

    person_id: Mapped[int] = reference("person.id")
    other_id: Mapped[int] = reference("person.id")
    kind: Mapped[LinkKind] = mapped_column(worded(LinkKind))


class Household(Base):
    """People who live together, as the worker said so; a household of one is none."""

    __tablename__ = "household"


class HouseholdMember(Base):
    """This person belongs to that household, and to no other: who merges two people keeps one of their rows."""

    __tablename__ = "household_member"
    __table_args__ = (UniqueConstraint("person_id"), {"sqlite_autoincrement": True})

    household_id: Mapped[int] = reference("household.id")
    person_id: Mapped[int] = reference("person.id")
