"""Buildings with doors and rings in a register, written past the services that make them."""

from collections.abc import Iterable
from datetime import date, datetime

from makelaar.models import Building, Door, Entrance, Round, Visit
from makelaar.services.registers import Register
from makelaar.terms import BuildingKind, Outcome, RoundStatus

MADE = datetime.fromisoformat("2024-01-01T12:00")


def make_flat(
    register: Register,
    *,
    entrances: int = 5,
    floors: int = 5,
    per_landing: int = 2,
    lowest: int = 0,
    first: int = 200,
    street: str = "Laan van Vollenhove",
) -> tuple[int, list[int]]:
    """A flat with even numbers, filled entrance by entrance from the ground up; gives its id and those of its doors."""
    with register.write("Pand gemaakt") as session:
        building = Building(name=f"{street} {first}", kind=BuildingKind.FLAT, street=street, created_at=MADE)
        session.add(building)
        session.flush()
        number, doors = first, []
        for at in range(entrances):
            entrance = Entrance(building_id=building.id, name=f"Portiek {chr(65 + at % 26)}", position=at + 1)
            session.add(entrance)
            session.flush()
            for floor in range(lowest, lowest + floors):
                for position in range(1, per_landing + 1):
                    place = {"entrance_id": entrance.id, "floor": floor, "position": position}
                    doors.append(Door(building_id=building.id, number=str(number), **place))
                    number += 2
        session.add_all(doors)
        session.flush()
        return building.id, [door.id for door in doors]


def make_row(register: Register, *, houses: int = 13, street: str = "Kerkweg") -> tuple[int, list[int]]:
    """A row of houses with odd numbers from 1 on."""
    with register.write("Rij gemaakt") as session:
        building = Building(name=f"{street} 1", kind=BuildingKind.ROW, street=street, created_at=MADE)
        session.add(building)
        session.flush()
        doors = [
            Door(building_id=building.id, number=str(2 * at + 1), floor=0, position=at + 1) for at in range(houses)
        ]
        session.add_all(doors)
        session.flush()
        return building.id, [door.id for door in doors]


def ring_at(register: Register, day: date, outcomes: Iterable[tuple[int, Outcome]]) -> int:
    """A round on a day with these outcomes at these doors, in this order; gives its id."""
    with register.write("Ronde gelopen") as session:
        walked = Round(day=day, status=RoundStatus.DONE, created_at=MADE)
        session.add(walked)
        session.flush()
        session.add_all(Visit(round_id=walked.id, door_id=door, day=day, outcome=outcome) for door, outcome in outcomes)
        return walked.id
