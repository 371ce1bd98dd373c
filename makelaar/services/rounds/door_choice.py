"""The doors that a plan takes, and the shortest way to say which they are."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from makelaar.hearts.doors.walking import Stop
from makelaar.models import Building, Door, Entrance


@dataclass(frozen=True)
class ChosenDoor:
    """A door, where it stands on the walk, and whether not to ring there."""

    stop: Stop
    building_id: int
    entrance_id: int | None
    do_not_ring: bool

    @property
    def id(self) -> int:
        """The door's."""
        return self.stop.door_id


def chosen_doors(session: Session, condition: ColumnElement[bool], first: Sequence[int] = ()) -> tuple[ChosenDoor, ...]:
    """The doors for which the condition on `Door` holds; buildings as in `first`, the others by name after them."""
    found = session.execute(
        select(Door, Entrance.position, Building.name)
        .join(Building, Building.id == Door.building_id)
        .outerjoin(Entrance, Entrance.id == Door.entrance_id)
        .where(condition)
    ).all()
    place = {building: number for number, building in enumerate(first)}
    names = {door.building_id: name for door, _position, name in found}
    in_order = sorted(names, key=lambda building: (place.get(building, len(place)), names[building], building))
    rank = {building: number for number, building in enumerate(in_order)}
    return tuple(
        ChosenDoor(
            Stop(door.id, rank[door.building_id], position, door.floor, door.position, door.number),
            door.building_id,
            door.entrance_id,
            door.do_not_ring,
        )
        for door, position, _name in found
    )


def told_shortly(session: Session, walked: Sequence[int]) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """Doors, in the order of walking, as (whole buildings, whole entrances, single doors). Not ringing at a door does
    not make its building less whole."""
    here = select(Door.building_id).where(Door.id.in_(walked))
    every = chosen_doors(session, Door.building_id.in_(here))
    order = {door: place for place, door in enumerate(walked)}
    on_walk = sorted((door for door in every if door.id in order), key=lambda door: order[door.id])
    buildings = _whole((d.building_id for d in on_walk), ((d.building_id, d) for d in every), order)
    rest = [door for door in on_walk if door.building_id not in buildings]
    portieken = ((d.entrance_id, d) for d in every if d.entrance_id is not None)
    entrances = _whole((d.entrance_id for d in rest if d.entrance_id is not None), portieken, order)
    return buildings, entrances, tuple(door.id for door in rest if door.entrance_id not in entrances)


def _whole(
    places: Iterable[int], doors: Iterable[tuple[int | None, ChosenDoor]], walked: Collection[int]
) -> tuple[int, ...]:
    """Those places all of whose doors are walked, where one may ring."""
    inside: dict[int | None, list[ChosenDoor]] = defaultdict(list)
    for place, door in doors:
        inside[place].append(door)
    return tuple(
        place for place in dict.fromkeys(places) if all(d.do_not_ring or d.id in walked for d in inside[place])
    )
