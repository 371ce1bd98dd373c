"""Where the doors are: buildings, entrances (portieken), doors. Whoever lives behind one is a `Person` of its own."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from makelaar.models.base import Base, moment, reference, worded
from makelaar.terms import BuildingKind


class Building(Base):
    """A flat or a row of houses on one street, named as the worker says it ("Laan van Vollenhove 200–298").

    `mark` is her own wish to ring here soon (0 none, 1 soon, 2 first), `mark_why` her reason.
    """

    __tablename__ = "building"

    name: Mapped[str]
    kind: Mapped[BuildingKind] = mapped_column(worded(BuildingKind))
    street: Mapped[str] = mapped_column(index=True)
    postcode: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    area_id: Mapped[int | None] = reference("area.id", nullable=True)
    note: Mapped[str] = mapped_column(default="")
    mark: Mapped[int] = mapped_column(default=0)
    mark_why: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = moment()


class Entrance(Base):
    """A portiek; `position` counts from the left as one stands before the building. A row of houses has none."""

    __tablename__ = "entrance"

    building_id: Mapped[int] = reference("building.id")
    name: Mapped[str] = mapped_column(default="")
    position: Mapped[int]


class Door(Base):
    """One door. `number` is the house number as `hearts.addresses.house_number` keeps it: so people find their door.

    `floor` 0 is the ground floor; `position` counts from the left on the floor within the entrance (or in the row).
    `note` tells of the door alone ("na 17 uur open", "hond"), never of who lives there.
    """

    __tablename__ = "door"
    __table_args__ = (UniqueConstraint("building_id", "number"), {"sqlite_autoincrement": True})

    building_id: Mapped[int] = reference("building.id")
    entrance_id: Mapped[int | None] = reference("entrance.id", nullable=True)
    number: Mapped[str] = mapped_column(index=True)
    floor: Mapped[int] = mapped_column(default=0)
    position: Mapped[int]
    do_not_ring: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")
