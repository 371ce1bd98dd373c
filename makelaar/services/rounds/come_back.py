"""The come-back list: doors where nobody was home, it did not suit, or somebody said to come back."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from makelaar.hearts.doors.state import OPENED
from makelaar.i18n import _
from makelaar.models import Building, Door, Entrance, Visit
from makelaar.services.rounds.rules import is_waiting
from makelaar.store.register import Register
from makelaar.terms import Outcome


@dataclass(frozen=True)
class ComeBack:
    """A door that waits, by its newest ring. `on` is the day to come back where one was said, `words` what was said.

    `entrance` is the portiek's name; "" in a row of houses. `in_vain` is how often in a row nobody has opened.
    """

    visit_id: int
    round_id: int
    door_id: int
    building_id: int
    building: str
    entrance: str
    number: str
    floor: int
    outcome: Outcome
    day: date
    on: date | None
    words: str
    note: str
    door_note: str
    card_left: bool
    in_vain: int
    street: str = ""

    @property
    def address(self) -> str:
        """ "Lindehof 74"."""
        return f"{self.street} {self.number}"


def come_backs(register: Register, on: date | None = None, *, building_id: int | None = None) -> tuple[ComeBack, ...]:
    """All doors that wait, of one building when asked; with `on` only those whose day that is, or was before.

    Those with a day first, the earliest first; the others as one walks by: by building, portiek, floor and door.
    """
    with register.read() as session:
        chosen = (
            select(Visit, Door, Building, Entrance)
            .join(Door, Door.id == Visit.door_id)
            .join(Building, Building.id == Door.building_id)
            .outerjoin(Entrance, Entrance.id == Door.entrance_id)
            .where(*is_waiting())
            .order_by(Visit.come_back_on.is_(None), Visit.come_back_on, Building.name, Building.id)
            .order_by(Entrance.position, Door.floor, Door.position, Door.id)
        )
        if on is not None:
            chosen = chosen.where(Visit.come_back_on <= on)
        if building_id is not None:
            chosen = chosen.where(Door.building_id == building_id)
        found = session.execute(chosen).all()
        closed = [visit.door_id for visit, *_there in found if visit.outcome is Outcome.NOT_HOME]
        rings = select(Visit.door_id, Visit.outcome).where(Visit.door_id.in_(closed))
        in_vain = _in_vain(session.execute(rings.order_by(Visit.day.desc(), Visit.id.desc())).all())
    return tuple(
        _come_back(visit, door, building, entrance, in_vain[door.id]) for visit, door, building, entrance in found
    )


def due_come_backs(register: Register, on: date | None = None) -> tuple[ComeBack, ...]:
    """Where somebody said to come back, on that day (today when not said) or before, and nobody has been since."""
    return come_backs(register, on or register.clock.today())


def count_come_backs(register: Register) -> int:
    """How many doors wait."""
    waiting = select(func.count()).select_from(Visit).join(Door, Door.id == Visit.door_id).where(*is_waiting())
    with register.read() as session:
        return session.scalar(waiting) or 0


def settle(register: Register, visit_ids: Collection[int]) -> None:
    """Let these doors go: they no longer wait. The rings themselves stay. One act."""
    with register.write(_("Terugkomen hoeft niet meer")) as session:
        for visit in session.scalars(select(Visit).where(Visit.id.in_(visit_ids))):
            visit.settled = True


def _come_back(visit: Visit, door: Door, building: Building, entrance: Entrance | None, in_vain: int) -> ComeBack:
    return ComeBack(
        visit_id=visit.id,
        round_id=visit.round_id,
        door_id=door.id,
        building_id=door.building_id,
        building=building.name,
        entrance=entrance.name if entrance else "",
        number=door.number,
        floor=door.floor,
        outcome=visit.outcome,
        day=visit.day,
        on=visit.come_back_on,
        words=visit.come_back_words,
        note=visit.note,
        door_note=door.note,
        card_left=visit.card_left,
        in_vain=in_vain,
        street=building.street,
    )


def _in_vain(rings: Iterable[tuple[int, Outcome]]) -> Counter[int]:
    """How often in a row nobody opened, from the newest ring of each door back."""
    opened: set[int] = set()
    counted: Counter[int] = Counter()
    for door_id, outcome in rings:
        if outcome in OPENED:
            opened.add(door_id)
        elif door_id not in opened:
            counted[door_id] += 1
    return counted
