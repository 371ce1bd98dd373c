"""What the worker keeps of how she looks: saved lists, and suggestions that she put aside."""

from datetime import date

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from makelaar.models.base import Base, reference


class SavedView(Base):
    """A list of people under a name, on the rail. `query` and `columns` are JSON; `position` orders them."""

    __tablename__ = "saved_view"

    name: Mapped[str]
    query: Mapped[str]
    columns: Mapped[str] = mapped_column(default="[]")
    position: Mapped[int] = mapped_column(default=0)


class HintAside(Base):
    """A suggestion on this person's card that the worker does not want to see before `until`.

    Who merges two people keeps one row for each hint.
    """

    __tablename__ = "hint_aside"
    __table_args__ = (UniqueConstraint("person_id", "hint"), {"sqlite_autoincrement": True})

    person_id: Mapped[int] = reference("person.id")
    hint: Mapped[str]
    until: Mapped[date]
