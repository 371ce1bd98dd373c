"""Buildings and rounds for a fictional register, in batches: without acts, and the same from the same data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from makelaar.hearts.doors.come_back import come_back_day
from makelaar.hearts.doors.numbering import BuildingPlan, PlannedEntrance, make_doors
from makelaar.hearts.doors.walking import Stop, walking_order
from makelaar.models import Building, Door, Entrance, Round, RoundDoor, Visit
from makelaar.services.doors.buildings import usual_name
from makelaar.services.fiction.bulk_rows import BulkRows
from makelaar.terms import BuildingKind, Outcome, RoundStatus


@dataclass(frozen=True)
class Built:
    """A building: its doors by number, and all of them in the order of walking, from the top."""

    id: int
    doors: dict[str, int]
    order: tuple[int, ...]


def put_building(
    rows: BulkRows,
    plan: BuildingPlan,
    made: datetime,
    *,
    area: str,
    place: str = "",
    mark: int = 0,
    mark_why: str = "",
    notes: dict[str, str] | None = None,
    do_not_ring: Sequence[str] = (),
) -> Built:
    """A building with all its doors. `notes` and `do_not_ring` go by the number of a door."""
    planned = make_doors(plan)
    numbers = [door.number for entrance in planned for door in entrance.doors]
    building = rows.add(
        Building,
        name=usual_name(plan, numbers),
        kind=plan.kind,
        street=plan.street,
        place=place,
        area_id=rows.area(area),
        mark=mark,
        mark_why=mark_why,
        created_at=made,
    )
    told: dict[str, dict[str, Any]] = {number: {"do_not_ring": True} for number in do_not_ring}
    for number, note in (notes or {}).items():
        told.setdefault(number, {})["note"] = note
    stops: list[Stop] = []
    for position, entrance in enumerate(planned, start=1):
        stops += _put_entrance(rows, building, plan.kind, entrance, position, told)
    doors = {stop.number: stop.door_id for stop in stops}
    return Built(building, doors, walking_order(stops, top_down=True))


def _put_entrance(
    rows: BulkRows,
    building: int,
    kind: BuildingKind,
    planned: PlannedEntrance,
    position: int,
    told: Mapping[str, Mapping[str, Any]],
) -> list[Stop]:
    """The doors of one entrance, which a row of houses has none of; `told` is more of them, by number."""
    is_flat = kind is BuildingKind.FLAT
    entrance = rows.add(Entrance, building_id=building, name=planned.name, position=position) if is_flat else None
    stops = []
    for door in planned.doors:
        place = {"building_id": building, "entrance_id": entrance, "floor": door.floor, "position": door.position}
        usual = {"do_not_ring": False, "note": ""}
        added = rows.add(Door, number=door.number, **place, **{**usual, **told.get(door.number, {})})
        stops.append(Stop(added, building, position if is_flat else None, door.floor, door.position, door.number))
    return stops


def put_round(
    rows: BulkRows,
    doors: Sequence[int],
    day: date,
    duo: Sequence[str],
    status: RoundStatus,
    made: datetime,
    *,
    letter_on: date | None = None,
    note: str = "",
) -> int:
    """A round along these doors, in this order; gives its id."""
    walked = rows.add(
        Round,
        day=day,
        worker=duo[0],
        colleague=duo[1],
        status=status,
        letter_on=letter_on,
        note=note,
        created_at=made,
    )
    for position, door in enumerate(doors, start=1):
        rows.add(RoundDoor, round_id=walked, door_id=door, position=position)
    return walked


def put_ring(
    rows: BulkRows,
    round_id: int,
    door_id: int,
    at: datetime,
    outcome: Outcome,
    *,
    note: str = "",
    card_left: bool = False,
    come_back: str = "",
) -> int:
    """One ring, at a moment in UTC without zone; gives its id."""
    values: dict[str, Any] = {"round_id": round_id, "door_id": door_id, "day": at.date(), "at": at, "outcome": outcome}
    when = come_back_day(come_back, at.date())
    told = {"note": note, "card_left": card_left, "come_back_words": come_back, "come_back_on": when}
    return rows.add(Visit, **values, **told)
