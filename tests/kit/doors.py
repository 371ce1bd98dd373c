"""A flat to walk along in tests of rounds."""

from dataclasses import dataclass

from makelaar.hearts.doors.numbering import BuildingPlan, Parity
from makelaar.services.doors.buildings import get_building, make_building
from makelaar.services.registers import Register
from makelaar.terms import BuildingKind

STREET = "Laan van Vollenhove"


@dataclass(frozen=True)
class Flat:
    """A building in the register, its doors by their number, its entrances from the left."""

    id: int
    doors: dict[str, int]
    entrances: tuple[int, ...]

    def ids(self, numbers: str) -> tuple[int, ...]:
        """The doors with these numbers ("200 202")."""
        return tuple(self.doors[number] for number in numbers.split())

    def numbers(self, ids: tuple[int, ...]) -> str:
        """The numbers of these doors, in this order."""
        number = {door: number for number, door in self.doors.items()}
        return " ".join(number[door] for door in ids)


def build_flat(
    register: Register, *, street: str = STREET, first: int = 200, floors: int = 3, entrances: int = 2
) -> Flat:
    """A portiekflat with two doors a landing: even numbers from `first` on, the first portiek from the street up."""
    last = first + 2 * (2 * floors * entrances - 1)
    plan = BuildingPlan(
        street, BuildingKind.FLAT, first, last, Parity.EVEN, floors=floors, per_landing=2, entrances=entrances
    )
    made = get_building(register, make_building(register, plan))
    return Flat(made.id, {door.number: door.id for door in made.doors}, tuple(e.id for e in made.entrances))


def build_row(register: Register, *, street: str = "Kerkweg", first: int = 1, last: int = 9) -> Flat:
    """Houses on one side of a street."""
    plan = BuildingPlan(street, BuildingKind.ROW, first, last, Parity.ODD)
    made = get_building(register, make_building(register, plan))
    return Flat(made.id, {door.number: door.id for door in made.doors}, ())
