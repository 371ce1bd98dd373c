"""What a duo wants to know at each door before ringing, read at once for the whole round."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from makelaar.hearts.doors.state import OPENED
from makelaar.models import Building, Door, Entrance, FollowUp, Person, Round, RoundDoor, Signal, Visit
from makelaar.services.doors.residents import Resident, residents_of
from makelaar.services.followups.today import is_open
from makelaar.services.people.names import shown_name
from makelaar.services.rounds.rules import need_round
from makelaar.services.rounds.rung import Rung, rings_by_door
from makelaar.store.register import Register
from makelaar.terms import RoundStatus, SignalStatus, Worry


@dataclass(frozen=True)
class PromiseThere:
    """An open promise to somebody who lives there; a someday promise has a `condition` and no day."""

    id: int
    person_id: int
    name: str
    due: date | None
    condition: str
    why: str


@dataclass(frozen=True)
class SignalThere:
    """An open signal about the door, or about somebody who lives there."""

    id: int
    text: str
    worry: Worry
    feedback_due: date | None


@dataclass(frozen=True)
class SheetDoor:
    """A door on the round, in box `box` (from 1). `here` is the ring in force in this round, `last` the newest before.

    `note_to_come` was written at a door at which nobody rang yet: it goes with the first ring.
    `entrance` is the portiek's name, "" in a row. `in_vain` is how often in a row nobody opened before this round.
    """

    door_id: int
    box: int
    building_id: int
    building: str
    entrance_id: int | None
    entrance: str
    number: str
    floor: int
    position: int
    do_not_ring: bool
    note: str
    note_to_come: str
    here: Rung | None
    last: Rung | None
    in_vain: int
    residents: tuple[Resident, ...]
    promises: tuple[PromiseThere, ...]
    signals: tuple[SignalThere, ...]


@dataclass(frozen=True)
class RoundSheet:
    """A round with its doors in the order of walking."""

    round_id: int
    day: date
    status: RoundStatus
    worker: str
    colleague: str
    note: str
    doors: tuple[SheetDoor, ...]

    def same_floor(self, door_id: int) -> tuple[int, ...]:
        """The doors on its floor, in its portiek, at which one may ring and nobody did yet in this round."""
        at = next(door for door in self.doors if door.door_id == door_id)
        floor = (at.building_id, at.entrance_id, at.floor)
        return tuple(
            door.door_id
            for door in self.doors
            if (door.building_id, door.entrance_id, door.floor) == floor and door.here is None and not door.do_not_ring
        )


def round_sheet(register: Register, round_id: int) -> RoundSheet:
    """The round with all that is known at its doors; as many selects for two doors as for two hundred.

    Raises Refused when the round is no longer in the register.
    """
    with register.read() as session:
        row = need_round(session, round_id)
        places = _places(session, round_id)
        on_it = select(RoundDoor.door_id).where(RoundDoor.round_id == round_id)
        rings = rings_by_door(session, Visit.door_id.in_(on_it))
        living = residents_of(session, list({place.door.building_id for place in places}))
        here = {place.door.id: living.get(place.door.id, ()) for place in places}
        promises, signals = _promises(session, here), _signals(session, here)
    doors = tuple(
        _sheet_door(place, row, rings[key], here[key], promises[key], signals[key])
        for place in places
        for key in (place.door.id,)
    )
    return RoundSheet(row.id, row.day, row.status, row.worker, row.colleague, row.note, doors)


@dataclass(frozen=True)
class _Place:
    box: int
    note_to_come: str
    door: Door
    building: str
    entrance: str


def _places(session: Session, round_id: int) -> list[_Place]:
    found = (
        select(RoundDoor.position, RoundDoor.note, Door, Building.name, Entrance.name)
        .join(Door, Door.id == RoundDoor.door_id)
        .join(Building, Building.id == Door.building_id)
        .outerjoin(Entrance, Entrance.id == Door.entrance_id)
        .where(RoundDoor.round_id == round_id)
        .order_by(RoundDoor.position)
    )
    return [
        _Place(box, written, door, building, entrance or "")
        for box, written, door, building, entrance in session.execute(found)
    ]


def _promises(session: Session, living: Mapping[int, Sequence[Resident]]) -> dict[int, list[PromiseThere]]:
    """By door what is still promised to who lives there: what has a day first."""
    door_of = {one.person_id: door_id for door_id, everybody in living.items() for one in everybody}
    found = (
        select(FollowUp, Person)
        .join(Person, Person.id == FollowUp.person_id)
        .where(*is_open(), FollowUp.person_id.in_(door_of))
        .order_by(FollowUp.due.is_(None), FollowUp.due, FollowUp.id)
    )
    promises: dict[int, list[PromiseThere]] = defaultdict(list)
    for row, person in session.execute(found):
        told = PromiseThere(row.id, person.id, shown_name(person), row.due, row.condition, row.why)
        promises[door_of[person.id]].append(told)
    return promises


def _signals(session: Session, living: Mapping[int, Sequence[Resident]]) -> dict[int, list[SignalThere]]:
    """By door the open signals about it or about who lives there, the oldest first."""
    door_of = {one.person_id: door_id for door_id, everybody in living.items() for one in everybody}
    about = or_(Signal.door_id.in_(living), Signal.person_id.in_(door_of))
    found = select(Signal).where(Signal.status == SignalStatus.OPEN, about).order_by(Signal.id)
    signals: dict[int, list[SignalThere]] = defaultdict(list)
    for row in session.scalars(found):
        told = SignalThere(row.id, row.text, row.worry, row.feedback_due)
        for door_id in {row.door_id or 0, door_of.get(row.person_id or 0, 0)} & living.keys():
            signals[door_id].append(told)
    return signals


def _sheet_door(
    place: _Place,
    row: Round,
    rings: Sequence[Rung],
    living: tuple[Resident, ...],
    promises: Iterable[PromiseThere],
    signals: Iterable[SignalThere],
) -> SheetDoor:
    door = place.door
    here = [rung for rung in rings if rung.round_id == row.id]
    others = (rung for rung in rings if rung.round_id != row.id and rung.day <= row.day)
    before = sorted(others, key=lambda rung: (rung.day, rung.visit_id))
    return SheetDoor(
        door_id=door.id,
        box=place.box,
        building_id=door.building_id,
        building=place.building,
        entrance_id=door.entrance_id,
        entrance=place.entrance,
        number=door.number,
        floor=door.floor,
        position=door.position,
        do_not_ring=door.do_not_ring,
        note=door.note,
        note_to_come=place.note_to_come,
        here=here[-1] if here else None,
        last=before[-1] if before else None,
        in_vain=_closed_in_a_row(reversed(before)),
        residents=living,
        promises=tuple(promises),
        signals=tuple(signals),
    )


def _closed_in_a_row(latest_first: Iterable[Rung]) -> int:
    return len(list(takewhile(lambda rung: rung.outcome not in OPENED, latest_first)))
