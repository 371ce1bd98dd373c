"""The door on a person's card: where her address stands among the doors, and what is known of it."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.hearts.doors.state import Ring, state_of
from makelaar.hearts.doors.story import DoorFacts, LastRing, door_line
from makelaar.models import Building, Door, Person, Visit
from makelaar.services.doors.residents import door_of_person
from makelaar.terms import BuildingKind


@dataclass(frozen=True)
class Home:
    """Her door: `line` is "Laan van Vollenhove 206 · 1 hoog · niet thuis, 3 weken geleden (za 31 okt)"."""

    building_id: int
    door_id: int
    line: str


def home_of(session: Session, person: Person, on: date) -> Home | None:
    """The door that her address says, as it stands on a day; None where there is none."""
    found = door_of_person(session, person)
    door = None if found is None else session.get(Door, found.door_id)
    building = None if door is None else session.get(Building, door.building_id)
    if door is None or building is None:
        return None
    past = select(Visit).where(Visit.door_id == door.id, Visit.day <= on).order_by(Visit.day, Visit.id)
    visits = session.scalars(past).all()
    last = visits[-1] if visits else None
    rings = [Ring(visit.day, visit.outcome, visit.settled) for visit in visits]
    facts = DoorFacts(
        number=f"{building.street} {door.number}",
        floor=door.floor if building.kind is BuildingKind.FLAT or door.floor else None,
        note=door.note,
        do_not_ring=door.do_not_ring,
        last=None if last is None else LastRing(rings[-1], last.card_left, last.come_back_words),
    )
    standing = state_of(rings, None, on)
    return Home(building.id, door.id, door_line(facts, standing, on))
