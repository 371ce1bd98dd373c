"""Doors found by what she types of an address: "lind 74", "74 lindehof"."""

from dataclasses import dataclass

from sqlalchemy import select

from makelaar.hearts.folding import fold
from makelaar.models import Building, Door
from makelaar.store.register import Register

MOST = 5


@dataclass(frozen=True)
class FoundDoor:
    """A door by its address, "Lindehof 74"."""

    id: int
    address: str


def find_doors(register: Register, text: str, most: int = MOST) -> tuple[FoundDoor, ...]:
    """Doors of which each typed word begins a word of the address; where its number is typed whole, that one first."""
    typed = fold(text).split()
    if not typed:
        return ()
    with register.read() as session:
        chosen = select(Door.id, Building.street, Door.number).join(Building, Building.id == Door.building_id)
        rows = session.execute(chosen.order_by(Building.name, Door.floor, Door.position, Door.id)).all()
    found = [row for row in rows if _fits(typed, fold(f"{row.street} {row.number}").split())]
    found.sort(key=lambda row: fold(row.number) not in typed)
    return tuple(FoundDoor(key, f"{street} {number}") for key, street, number in found[:most])


def _fits(typed: list[str], address: list[str]) -> bool:
    return all(any(word.startswith(part) for word in address) for part in typed)
