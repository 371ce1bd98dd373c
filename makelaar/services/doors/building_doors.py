"""Correcting the doors of a building afterwards: each is one act that can be undone."""

import re
from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.hearts.addresses import house_number
from makelaar.hearts.doors.matching import door_key
from makelaar.i18n import _, ngettext
from makelaar.models import Door, Entrance
from makelaar.services.doors.building_view import need_building
from makelaar.services.doors.buildings import refuse_used
from makelaar.services.doors.door_notes import need_door
from makelaar.services.doors.known_doors import refuse_known
from makelaar.store.register import Register
from makelaar.terms import BuildingKind

_LONGEST = 20


def rename_door(register: Register, door_id: int, number: str) -> None:
    """Give a door another number. Raises Refused without one, for a number in use in the building, or when gone."""
    with register.write(_("Nummer van een deur gewijzigd")) as session:
        door = need_door(session, door_id)
        wanted = _clean(number)
        _refuse_twice(session, door.building_id, [wanted], besides={door_id})
        door.number = wanted


def add_doors(
    register: Register,
    building_id: int,
    numbers: Sequence[str],
    *,
    entrance_id: int | None = None,
    floor: int = 0,
    position: int | None = None,
) -> tuple[int, ...]:
    """Add doors beside each other, at the right end of a floor or from a place on (from 1; who stands there moves
    right), as one act; gives their ids.

    Raises Refused without a number, for a number in use in the building or its street, in a flat without one of its
    entrances, or when the building is gone.
    """
    label = ngettext("Deur toegevoegd", "{n} deuren toegevoegd", len(numbers)).format(n=len(numbers))
    with register.write(label) as session:
        building = need_building(session, building_id)
        place = entrance_id if building.kind is BuildingKind.FLAT else None
        if building.kind is BuildingKind.FLAT:
            _need_entrance(session, building_id, entrance_id)
        wanted = [_clean(number) for number in numbers or ("",)]
        _refuse_twice(session, building_id, wanted)
        added: list[Door] = []
        for index, number in enumerate(wanted):
            at = None if position is None else position + index
            door = Door(
                building_id=building_id,
                entrance_id=place,
                number=number,
                floor=floor,
                position=_make_room(session, building_id, place, floor, at, frozenset()),
                do_not_ring=False,
                note="",
            )
            session.add(door)
            session.flush()
            added.append(door)
        return tuple(door.id for door in added)


def move_doors(
    register: Register,
    doors: Sequence[int],
    *,
    entrance_id: int | None = None,
    floor: int | None = None,
    position: int | None = None,
) -> None:
    """Put doors of one building elsewhere: in this entrance, on this floor, from this place (from 1) on.

    What is not said stays. Without a place each keeps its own where that is free, else it goes to the right end; who
    stands in the way of a place that is said moves right. Raises Refused when a door or the entrance is gone.
    """
    label = ngettext("Deur verplaatst", "{n} deuren verplaatst", len(doors)).format(n=len(doors))
    with register.write(label) as session:
        rows = [need_door(session, key) for key in doors]
        if entrance_id is not None and rows:
            _need_entrance(session, rows[0].building_id, entrance_id)
        moving = frozenset(doors)
        for index, row in enumerate(rows):
            to_entrance = row.entrance_id if entrance_id is None else entrance_id
            to_floor = row.floor if floor is None else floor
            if position is not None:
                place = _make_room(session, row.building_id, to_entrance, to_floor, position + index, moving)
            elif (to_entrance, to_floor) == (row.entrance_id, row.floor):
                place = row.position
            else:
                place = _free_place(session, row, to_entrance, to_floor)
            row.entrance_id, row.floor, row.position = to_entrance, to_floor, place
            session.flush()


def move_beside(register: Register, door_id: int, steps: int) -> None:
    """Change places with the door that stands so many places to the left (below zero) or right on its floor.

    Nothing where nobody stands there. Raises Refused when it is gone.
    """
    with register.write(_("Deur verplaatst")) as session:
        door = need_door(session, door_id)
        there = _on_floor(session, door.building_id, door.entrance_id, door.floor)
        place = there.index(door) + steps
        if 0 <= place < len(there):
            door.position, there[place].position = there[place].position, door.position


def remove_doors(register: Register, doors: Sequence[int]) -> None:
    """Take doors away; the others stay where they are. The people who live there stay.

    Raises Refused when there was rung, a round is planned or a signal noted, or when a door is already gone.
    """
    label = ngettext("Deur weggehaald", "{n} deuren weggehaald", len(doors)).format(n=len(doors))
    with register.write(label) as session:
        rows = [need_door(session, key) for key in doors]
        refuse_used(session, list(doors))
        for row in rows:
            session.delete(row)


def shift_numbers(register: Register, doors: Sequence[int], by: int) -> None:
    """Raise the house number of these doors of one building by so much; below zero lowers it. "12bis" and 2: "14bis".

    Raises Refused when a number would be in use in the building, or fall below 1, or when a door is gone.
    """
    label = ngettext("Nummer van een deur gewijzigd", "Nummers van {n} deuren opgeschoven", len(doors))
    with register.write(label.format(n=len(doors))) as session:
        rows = [need_door(session, key) for key in doors]
        shifted = {row.id: _shifted(row.number, by) for row in rows}
        if rows:
            _refuse_twice(session, rows[0].building_id, shifted.values(), besides=set(doors))
        # Row by row, away from the others: a number may be there once at any moment, also while this is undone.
        for row in sorted(rows, key=lambda row: _main(row.number), reverse=by > 0):
            row.number = shifted[row.id]
            session.flush()


def mirror_building(register: Register, building_id: int) -> None:
    """Left becomes right: entrances, and the doors on each floor. Raises Refused when it is gone."""
    with register.write(_("Pand gespiegeld")) as session:
        need_building(session, building_id)
        entrances = list(session.scalars(select(Entrance).where(Entrance.building_id == building_id)))
        for entrance in entrances:
            entrance.position = len(entrances) + 1 - entrance.position
        doors = list(session.scalars(select(Door).where(Door.building_id == building_id)))
        wide: dict[int | None, int] = {}
        for door in doors:
            wide[door.entrance_id] = max(wide.get(door.entrance_id, 1), door.position)
        for door in doors:
            door.position = wide[door.entrance_id] + 1 - door.position


def lift_building(register: Register, building_id: int, by: int) -> None:
    """All doors so many floors up (below zero: down): where nobody lives on the ground after all.

    Raises Refused when it is gone.
    """
    with register.write(_("Verdiepingen van een pand opgeschoven")) as session:
        need_building(session, building_id)
        for door in session.scalars(select(Door).where(Door.building_id == building_id)):
            door.floor += by


def _clean(number: str) -> str:
    wanted = house_number(number)[:_LONGEST]
    if not door_key(wanted):
        raise Refused(_("Geef de deur een nummer. Er is niets gewijzigd."))
    return wanted


def _refuse_twice(
    session: Session, building_id: int, numbers: Iterable[str], besides: Collection[int] = frozenset()
) -> None:
    """A number stands once in a building, and in the buildings of its street, however it is written."""
    numbers = list(numbers)
    known = select(Door.id, Door.number).where(Door.building_id == building_id)
    taken = {door_key(number) for key, number in session.execute(known) if key not in besides}
    for number in numbers:
        if door_key(number) in taken:
            raise Refused(_("Nummer {number} staat al in dit pand. Er is niets gewijzigd.").format(number=number))
        taken.add(door_key(number))
    building = need_building(session, building_id)
    refuse_known(session, building.street, building.place, numbers, besides=building_id)


def _need_entrance(session: Session, building_id: int, entrance_id: int | None) -> Entrance:
    entrance = None if entrance_id is None else session.get(Entrance, entrance_id)
    if entrance is None or entrance.building_id != building_id:
        raise Refused(_("Kies een portiek van dit pand. Er is niets gewijzigd."))
    return entrance


def _on_floor(session: Session, building_id: int, entrance_id: int | None, floor: int) -> list[Door]:
    """Who stands there, from the left."""
    there = select(Door).where(Door.building_id == building_id, Door.floor == floor)
    there = there.where(Door.entrance_id.is_(None) if entrance_id is None else Door.entrance_id == entrance_id)
    return list(session.scalars(there.order_by(Door.position, Door.id)))


def _make_room(
    session: Session,
    building_id: int,
    entrance_id: int | None,
    floor: int,
    position: int | None,
    moving: frozenset[int],
) -> int:
    """The place for a door: at the right end, or the place that is said, from which the others move right."""
    there = [door for door in _on_floor(session, building_id, entrance_id, floor) if door.id not in moving]
    if position is None:
        return max((door.position for door in there), default=0) + 1
    place = max(1, position)
    if any(door.position == place for door in there):
        for door in there:
            if door.position >= place:
                door.position += 1
    return place


def _free_place(session: Session, row: Door, entrance_id: int | None, floor: int) -> int:
    """Its own place where nobody stands there, else the right end."""
    taken = {door.position for door in _on_floor(session, row.building_id, entrance_id, floor) if door.id != row.id}
    return row.position if row.position not in taken else max(taken) + 1


def _main(number: str) -> int:
    found = re.match(r"\d+", number)
    return int(found[0]) if found else 0


def _shifted(number: str, by: int) -> str:
    main = _main(number) + by
    if main < 1 or not number[:1].isdigit():
        raise Refused(_("Zo zou een nummer onder de 1 komen. Er is niets gewijzigd."))
    return re.sub(r"^\d+", str(main), number)
