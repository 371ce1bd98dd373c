"""Talents (kan) and wishes (wil), and the taxonomy that groups them."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from makelaar.models.base import Base, reference, worded
from makelaar.terms import TalentStatus, WishStatus


class Category(Base):
    """A group of talents and wishes; seeded from `resources/taxonomy.json` and then the worker's own.

    `synonyms` holds one word or phrase a line. `hidden` keeps old uses readable without offering it anew.
    """

    __tablename__ = "category"

    key: Mapped[str] = mapped_column(unique=True)
    label: Mapped[str]
    synonyms: Mapped[str] = mapped_column(default="")
    hidden: Mapped[bool] = mapped_column(default=False)


class Talent(Base):
    """Something a person can or has to offer, in her own words."""

    __tablename__ = "talent"

    person_id: Mapped[int] = reference("person.id")
    text: Mapped[str]
    category_id: Mapped[int | None] = reference("category.id", nullable=True)
    status: Mapped[TalentStatus] = mapped_column(worded(TalentStatus), default=TalentStatus.AVAILABLE)
    available_from: Mapped[date | None] = mapped_column(default=None)
    noted_on: Mapped[date | None] = mapped_column(default=None, index=True)
    """The day on which it was written down: set by the write path where nobody says another."""


class Wish(Base):
    """Something a person would like, in her own words."""

    __tablename__ = "wish"

    person_id: Mapped[int] = reference("person.id")
    text: Mapped[str]
    category_id: Mapped[int | None] = reference("category.id", nullable=True)
    status: Mapped[WishStatus] = mapped_column(worded(WishStatus), default=WishStatus.OPEN)
    available_from: Mapped[date | None] = mapped_column(default=None)
    noted_on: Mapped[date | None] = mapped_column(default=None, index=True)
    """The day on which it was written down: set by the write path where nobody says another."""
