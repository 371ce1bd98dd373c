"""The entrances (portieken) of a building, corrected afterwards: each is one act that can be undone."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.i18n import _
from makelaar.models import Door, Entrance
from makelaar.services.doors.building_view import need_building
from makelaar.store.register import Register
from makelaar.terms import BuildingKind

_LONGEST = 40


def rename_entrance(register: Register, entrance_id: int, name: str) -> None:
    """Call it otherwise ("Portiek A"); an empty name is allowed. Raises Refused when it is gone."""
    with register.write(_("Naam van een portiek gewijzigd")) as session:
        need_entrance(session, entrance_id).name = " ".join(name.split())[:_LONGEST]


def add_entrance(register: Register, building_id: int, name: str, position: int | None = None) -> int:
    """Add an entrance at the right end, or at a place (from 1); gives its id.

    Raises Refused for a row of houses, which has none, or when the building is gone.
    """
    with register.write(_("Portiek toegevoegd")) as session:
        if need_building(session, building_id).kind is BuildingKind.ROW:
            raise Refused(_("Een rij huizen heeft geen portieken. Er is niets gewijzigd."))
        entrance = Entrance(building_id=building_id, name=" ".join(name.split())[:_LONGEST], position=0)
        rows = _in_order(session, building_id)
        rows.insert(len(rows) if position is None else max(position, 1) - 1, entrance)
        session.add(entrance)
        _number(rows)
        session.flush()
        return entrance.id


def move_entrance(register: Register, entrance_id: int, steps: int) -> None:
    """Move it to the left (below zero) or right by so many places; not past the ends. Raises Refused when gone."""
    with register.write(_("Portiek verplaatst")) as session:
        moved = need_entrance(session, entrance_id)
        rows = _in_order(session, moved.building_id)
        place = rows.index(moved)
        rows.insert(min(max(place + steps, 0), len(rows) - 1), rows.pop(place))
        _number(rows)


def remove_entrance(register: Register, entrance_id: int) -> None:
    """Take away an entrance without doors. Raises Refused when doors are in it, or when it is already gone."""
    with register.write(_("Portiek weggehaald")) as session:
        entrance = need_entrance(session, entrance_id)
        if session.scalar(select(func.count()).where(Door.entrance_id == entrance_id)):
            raise Refused(
                _("In dit portiek zijn nog deuren. Verplaats die eerst naar een ander portiek. Er is niets weggehaald.")
            )
        rows = [row for row in _in_order(session, entrance.building_id) if row.id != entrance_id]
        session.delete(entrance)
        _number(rows)


def need_entrance(session: Session, entrance_id: int) -> Entrance:
    """The entrance's row. Raises Refused when it is gone."""
    entrance = session.get(Entrance, entrance_id)
    if entrance is None:
        raise Refused(_("Dit portiek staat niet meer in je register. Er is niets gewijzigd."))
    return entrance


def _in_order(session: Session, building_id: int) -> list[Entrance]:
    chosen = select(Entrance).where(Entrance.building_id == building_id)
    return list(session.scalars(chosen.order_by(Entrance.position, Entrance.id)))


def _number(rows: list[Entrance]) -> None:
    for position, row in enumerate(rows, 1):
        row.position = position
