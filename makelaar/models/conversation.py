"""Doorstep conversations (portiekgesprekken): three questions, themes, and what may be done with them."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from makelaar.models.base import Base, moment, reference, worded
from makelaar.terms import Gift, Kept


class Theme(Base):
    """What talks are about; the first ones come with the table, and all are then the worker's own. `sensitive` themes
    (money, health …) have a higher threshold wherever numbers leave the laptop."""

    __tablename__ = "theme"

    key: Mapped[str] = mapped_column(unique=True)
    label: Mapped[str]
    sensitive: Mapped[bool] = mapped_column(default=False)
    hidden: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int] = mapped_column(default=0)


class Conversation(Base):
    """The talk that a visit led to. Without `person_id` it stays with the door alone, nameless.

    `living` answers "woon je hier fijn?" with `living_scale` 1 (not at all) to 5 (very); `wishes` and `strength` are
    the other two questions. `present` says who was there without names ("moeder en zoon"). `kept` is None until asked.
    """

    __tablename__ = "conversation"
    __table_args__ = (UniqueConstraint("visit_id"), {"sqlite_autoincrement": True})

    visit_id: Mapped[int] = reference("visit.id")
    person_id: Mapped[int | None] = reference("person.id", nullable=True)
    living: Mapped[str] = mapped_column(default="")
    living_scale: Mapped[int | None] = mapped_column(default=None)
    wishes: Mapped[str] = mapped_column(default="")
    strength: Mapped[str] = mapped_column(default="")
    present: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="")
    interpreter: Mapped[bool] = mapped_column(default=False)
    kept: Mapped[Kept | None] = mapped_column(worded(Kept), default=None)
    encounter_id: Mapped[int | None] = reference("encounter.id", nullable=True)
    """The contact on the person's timeline that this talk is."""
    created_at: Mapped[datetime] = moment()


class ConversationTheme(Base):
    """The talk was about this."""

    __tablename__ = "conversation_theme"
    __table_args__ = (UniqueConstraint("conversation_id", "theme_id"), {"sqlite_autoincrement": True})

    conversation_id: Mapped[int] = reference("conversation.id")
    theme_id: Mapped[int] = reference("theme.id")


class ConversationGift(Base):
    """This row came out of the talk. An id is never used twice, so that one of a row that is gone means nothing."""

    __tablename__ = "conversation_gift"
    __table_args__ = (UniqueConstraint("kind", "row_id"), {"sqlite_autoincrement": True})

    conversation_id: Mapped[int] = reference("conversation.id")
    kind: Mapped[Gift] = mapped_column(worded(Gift))
    row_id: Mapped[int]
