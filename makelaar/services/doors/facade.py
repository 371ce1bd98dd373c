"""A building's front on a day: where each door is drawn, what is known of it, and what that comes to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.hearts.doors.facade import DoorPlace, FacadeLayout, lay_out
from makelaar.hearts.doors.finding import FacadeSummary, finding, summarise
from makelaar.hearts.doors.state import DoorState, Ring, is_reached, state_of, strength
from makelaar.hearts.doors.story import DoorFacts, LastRing, door_line
from makelaar.models import Door, Visit
from makelaar.services.doors.building_view import BuildingView, DoorView, building_view
from makelaar.services.doors.door_story import DoorStory, door_story
from makelaar.services.doors.residents import Resident, residents_of
from makelaar.store.register import Register

__all__ = ["DoorStanding", "DoorStory", "Facade", "door_story", "facade", "first_day", "ring_days"]


@dataclass(frozen=True)
class DoorStanding:
    """What is known of a door on the day: `since` when, how fresh that still is (1.0 to 0.4), and it in one line."""

    state: DoorState
    since: date | None
    strength: float
    story: str
    do_not_ring: bool
    reached: bool


@dataclass(frozen=True)
class Facade:
    """The front of a building `on` a day; `title` says in one line what it shows."""

    building: BuildingView
    on: date
    layout: FacadeLayout
    standings: Mapping[int, DoorStanding]
    summary: FacadeSummary
    title: str


def facade(register: Register, building_id: int, on: date | None = None) -> Facade:
    """The building as it was on that day (default: today), as far as rings and residents tell; its doors, notes and
    "do not ring" are those of now. Raises Refused when the building is gone.
    """
    on = on or register.clock.today()
    with register.read() as session:
        building = building_view(session, building_id)
        rung = _rings(session, building_id, on)
        live_there = residents_of(session, [building_id])
    one_floor = len({door.floor for door in building.doors}) < 2
    standings = {
        door.id: _standing(door, rung.get(door.id, ()), live_there.get(door.id, ()), on, one_floor=one_floor)
        for door in building.doors
    }
    summary = summarise((one.state, one.reached, one.do_not_ring) for one in standings.values())
    return Facade(building, on, _layout(building), standings, summary, finding(summary))


def first_day(register: Register, building_id: int) -> date | None:
    """The day of the first ring at the building; None when nothing was rung there."""
    with register.read() as session:
        return session.scalar(select(func.min(Visit.day)).join(Door).where(Door.building_id == building_id))


def ring_days(register: Register, building_id: int) -> tuple[date, ...]:
    """The days on which was rung at the building, in order."""
    days = select(Visit.day).join(Door).where(Door.building_id == building_id).distinct().order_by(Visit.day)
    with register.read() as session:
        return tuple(session.scalars(days))


def _layout(building: BuildingView) -> FacadeLayout:
    places = (DoorPlace(d.id, d.number, d.entrance_id, d.floor, d.position) for d in building.doors)
    return lay_out(building.kind, {one.id: one.name for one in building.entrances}, places)


@dataclass(frozen=True)
class _Rung:
    ring: Ring
    card_left: bool
    come_back: str


def _rings(session: Session, building_id: int, on: date) -> dict[int, list[_Rung]]:
    """The rings at each door up to the day, by day; of one day in the order in which they were written down."""
    told = (Visit.door_id, Visit.day, Visit.outcome, Visit.settled, Visit.card_left, Visit.come_back_words)
    past = select(*told).join(Door).where(Door.building_id == building_id, Visit.day <= on)
    found: dict[int, list[_Rung]] = {}
    for door_id, day, outcome, settled, card_left, come_back in session.execute(past.order_by(Visit.day, Visit.id)):
        found.setdefault(door_id, []).append(_Rung(Ring(day, outcome, settled), card_left, come_back))
    return found


def _standing(
    door: DoorView, rung: Sequence[_Rung], live_there: Sequence[Resident], on: date, *, one_floor: bool
) -> DoorStanding:
    rings = [one.ring for one in rung]
    here = [one for one in live_there if one.since <= on]
    standing = state_of(rings, min((one.since for one in here), default=None), on)
    last = rung[-1] if rung else None
    facts = DoorFacts(
        number=door.number,
        floor=None if one_floor else door.floor,
        note=door.note,
        do_not_ring=door.do_not_ring,
        residents=[one.name for one in here],
        last=None if last is None else LastRing(last.ring, last.card_left, last.come_back),
    )
    fresh = 1.0 if standing.state is DoorState.KNOWN else strength(standing.since, on)
    line = door_line(facts, standing, on)
    return DoorStanding(standing.state, standing.since, fresh, line, door.do_not_ring, is_reached(rings, on))
