"""Buildings as they stand: in a list, and one with all its doors."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Integer, cast, func, select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.hearts.doors.number_order import as_counted
from makelaar.i18n import _
from makelaar.models import Area, Building, Door, Entrance
from makelaar.store.register import Register
from makelaar.terms import BuildingKind


@dataclass(frozen=True)
class BuildingLine:
    """A building in a list: `area` is "" where it lies in none, `doors` counts all of its doors."""

    id: int
    name: str
    kind: BuildingKind
    street: str
    area_id: int | None
    area: str
    doors: int
    do_not_ring: int
    mark: int
    mark_why: str


@dataclass(frozen=True)
class EntranceView:
    """An entrance (portiek); `position` counts from the left, from 1."""

    id: int
    name: str
    position: int


@dataclass(frozen=True)
class DoorView:
    """A door: `floor` 0 is the ground floor, `position` counts from the left on the floor within the entrance."""

    id: int
    entrance_id: int | None
    number: str
    floor: int
    position: int
    do_not_ring: bool
    note: str


@dataclass(frozen=True)
class BuildingView:
    """One building with its entrances from the left, and its doors by entrance, floor and place."""

    id: int
    name: str
    kind: BuildingKind
    street: str
    postcode: str
    place: str
    area_id: int | None
    area: str
    note: str
    mark: int
    mark_why: str
    entrances: tuple[EntranceView, ...]
    doors: tuple[DoorView, ...]


def list_buildings(register: Register, only: Collection[int] | None = None) -> tuple[BuildingLine, ...]:
    """All buildings, or those of `only`, by name; two selects."""
    doors = select(Door.building_id, func.count(), func.sum(cast(Door.do_not_ring, Integer))).group_by(Door.building_id)
    chosen = select(Building, Area.name).outerjoin(Area, Area.id == Building.area_id)
    if only is not None:
        chosen = chosen.where(Building.id.in_(only))
    with register.read() as session:
        counts = {key: (count, quiet) for key, count, quiet in session.execute(doors)}
        rows = session.execute(chosen).all()
    lines = (_line(row, area, *counts.get(row.id, (0, 0))) for row, area in rows)
    return tuple(sorted(lines, key=lambda line: (as_counted(line.name), line.id)))


def get_building(register: Register, building_id: int) -> BuildingView:
    """The building with all its doors; four selects. Raises Refused when it is gone."""
    with register.read() as session:
        return building_view(session, building_id)


def building_view(session: Session, building_id: int) -> BuildingView:
    """The same within a session that is open."""
    row = need_building(session, building_id)
    area = session.get(Area, row.area_id) if row.area_id is not None else None
    entrances = select(Entrance).where(Entrance.building_id == building_id).order_by(Entrance.position, Entrance.id)
    told = tuple(EntranceView(one.id, one.name, one.position) for one in session.scalars(entrances))
    place = {entrance.id: index for index, entrance in enumerate(told)}
    doors = sorted(
        session.scalars(select(Door).where(Door.building_id == building_id)),
        key=lambda door: (place.get(door.entrance_id or 0, -1), door.floor, door.position, door.id),
    )
    return BuildingView(
        id=row.id,
        name=row.name,
        kind=row.kind,
        street=row.street,
        postcode=row.postcode,
        place=row.place,
        area_id=row.area_id,
        area="" if area is None else area.name,
        note=row.note,
        mark=row.mark,
        mark_why=row.mark_why,
        entrances=told,
        doors=tuple(_door(door) for door in doors),
    )


def need_building(session: Session, building_id: int) -> Building:
    """The building's row. Raises Refused when it is gone."""
    row = session.get(Building, building_id)
    if row is None:
        raise Refused(_("Dit pand staat niet meer in je register. Er is niets gewijzigd."))
    return row


def _line(row: Building, area: str | None, doors: int, quiet: int) -> BuildingLine:
    return BuildingLine(
        row.id, row.name, row.kind, row.street, row.area_id, area or "", doors, quiet, row.mark, row.mark_why
    )


def _door(row: Door) -> DoorView:
    return DoorView(row.id, row.entrance_id, row.number, row.floor, row.position, row.do_not_ring, row.note)
