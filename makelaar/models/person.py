"""People (mensen) and how to reach them. Nothing is compulsory but a name or a door."""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from makelaar.models.base import Base, moment, reference, worded
from makelaar.terms import AgeGroup, Channel, PointKind


class Area(Base):
    """A wijk or buurt, by the name that the worker uses; a buurt may lie in a wijk (`parent_id`)."""

    __tablename__ = "area"

    name: Mapped[str] = mapped_column(unique=True)
    parent_id: Mapped[int | None] = reference("area.id", nullable=True)


class Person(Base):
    """Somebody she knows, named as she says it ("mw. Jansen", "Jan en Mieke de Boer", "moeder van Bilal").

    `name` may be empty where there is a door. `sort_key` is the folded family name and name: how lists order.
    `binned_at` is set while the person is in the bin.
    """

    __tablename__ = "person"

    name: Mapped[str] = mapped_column(default="")
    given_name: Mapped[str] = mapped_column(default="")
    particle: Mapped[str] = mapped_column(default="")
    family_name: Mapped[str] = mapped_column(default="")
    sort_key: Mapped[str] = mapped_column(default="", index=True)
    area_id: Mapped[int | None] = reference("area.id", nullable=True)
    street: Mapped[str] = mapped_column(default="", index=True)
    house_number: Mapped[str] = mapped_column(default="", index=True)
    postcode: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    door: Mapped[str] = mapped_column(default="")
    met_on: Mapped[date | None] = mapped_column(default=None)
    met_how: Mapped[str] = mapped_column(default="")
    preferred_channel: Mapped[Channel | None] = mapped_column(worded(Channel), default=None)
    age_group: Mapped[AgeGroup | None] = mapped_column(worded(AgeGroup), default=None)
    is_key_person: Mapped[bool] = mapped_column(default=False)
    notes: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = moment()
    binned_at: Mapped[datetime | None] = mapped_column(default=None, index=True)


class ContactPoint(Base):
    """A phone (E.164, or as typed when it is none) or an e-mail address; `position` 0 is used first."""

    __tablename__ = "contact_point"

    person_id: Mapped[int] = reference("person.id")
    kind: Mapped[PointKind] = mapped_column(worded(PointKind))
    value: Mapped[str] = mapped_column(index=True)
    label: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)


class NoContact(Base):
    """Do not contact this person by this channel."""

    __tablename__ = "no_contact"
    __table_args__ = (UniqueConstraint("person_id", "channel"), {"sqlite_autoincrement": True})

    person_id: Mapped[int] = reference("person.id")
    channel: Mapped[Channel] = mapped_column(worded(Channel))


class PersonLanguage(Base):
    """A language that the person speaks, as the worker writes it."""

    __tablename__ = "person_language"
    __table_args__ = (UniqueConstraint("person_id", "language"), {"sqlite_autoincrement": True})

    person_id: Mapped[int] = reference("person.id")
    language: Mapped[str]


class Tag(Base):
    """A word of the worker's own for people."""

    __tablename__ = "tag"

    name: Mapped[str] = mapped_column(unique=True)


class PersonTag(Base):
    """A person carries a tag."""

    __tablename__ = "person_tag"
    __table_args__ = (UniqueConstraint("person_id", "tag_id"), {"sqlite_autoincrement": True})

    person_id: Mapped[int] = reference("person.id")
    tag_id: Mapped[int] = reference("tag.id")
