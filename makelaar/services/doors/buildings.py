"""Making a whole building in one go, and changing what is said of it as a whole."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.hearts.addresses import house_number
from makelaar.hearts.doors.numbering import BuildingPlan, PlanProblem, make_doors
from makelaar.hearts.doors.plans import PlannedEntrance
from makelaar.i18n import N_, _
from makelaar.models import Building, Door, Entrance, RoundDoor, Signal, Visit
from makelaar.services.doors.areas import area_named, lay_in
from makelaar.services.doors.building_view import (
    BuildingLine,
    BuildingView,
    DoorView,
    EntranceView,
    get_building,
    list_buildings,
    need_building,
)
from makelaar.services.doors.known_doors import refuse_known
from makelaar.services.doors.plan_words import problem_sentence
from makelaar.store.register import Register
from makelaar.terms import BuildingKind

__all__ = [
    "BuildingForm",
    "BuildingLine",
    "BuildingView",
    "DoorView",
    "EntranceView",
    "change_building",
    "get_building",
    "list_buildings",
    "make_building",
    "remove_building",
    "set_mark",
]

_LABELS = {
    "name": N_("Naam van het pand gewijzigd"),
    "street": N_("Adres van het pand gewijzigd"),
    "postcode": N_("Adres van het pand gewijzigd"),
    "place": N_("Adres van het pand gewijzigd"),
    "area": N_("Wijk van het pand gewijzigd"),
    "note": N_("Notitie bij het pand gewijzigd"),
}


@dataclass(frozen=True)
class BuildingForm:
    """What is said of a building besides its plan. Without a `name` it is called by its street and numbers.

    `area` is a name; an area that is not there yet is made, in the wijk `area_parent` where that is said.
    """

    name: str = ""
    postcode: str = ""
    place: str = ""
    area: str = ""
    area_parent: str = ""
    note: str = ""


def make_building(register: Register, plan: BuildingPlan, form: BuildingForm | None = None) -> int:
    """Make the building with all its entrances and doors, as one act; gives its id.

    Raises Refused when the plan makes no building, or when one of its doors stands in another building already.
    """
    form = form or BuildingForm()
    try:
        planned = make_doors(plan)
    except PlanProblem as problem:
        raise Refused(problem_sentence(problem) + " " + _("Er is niets bewaard.")) from problem
    with register.write(_("Pand gemaakt")) as session:
        numbers = [door.number for entrance in planned for door in entrance.doors]
        refuse_known(session, plan.street, form.place, numbers)
        building = Building(
            name=_line(form.name) or usual_name(plan, numbers),
            kind=plan.kind,
            street=_line(plan.street),
            postcode=_line(form.postcode),
            place=_line(form.place),
            area_id=_area(session, form.area, form.area_parent),
            note=form.note.strip(),
            created_at=register.utc_now(),
        )
        session.add(building)
        session.flush()
        _put_doors(session, building, planned)
        return building.id


def usual_name(plan: BuildingPlan, numbers: Iterable[str]) -> str:
    """How a building is called unasked: "Laan van Vollenhove 200–298"; with one house number "De Clomp 12A–12F"."""
    told = list(numbers)
    first, last = (str(plan.first), str(plan.last)) if plan.first != plan.last else (told[0], told[-1])
    return f"{_line(plan.street)} {first}" + ("" if first == last else f"–{last}")


def change_building(register: Register, building_id: int, *, area_parent: str = "", **fields: Any) -> None:
    """Change `name`, `street`, `postcode`, `place`, `area` (a name, "" for none) or `note`, as one act.

    An area that is not there yet is made, in the wijk `area_parent` where that is said.

    Raises Refused when it is gone, would be left without a name or a street, or when its doors would then stand in
    another building too.
    """
    if unknown := fields.keys() - _LABELS.keys():
        raise TypeError(f"no such fields: {sorted(unknown)}")
    label = _(_LABELS[next(iter(fields))]) if len(fields) == 1 else _("Pand gewijzigd")
    with register.write(label) as session:
        row = need_building(session, building_id)
        for name, value in fields.items():
            if name == "area":
                row.area_id = _area(session, value, area_parent)
            else:
                setattr(row, name, value.strip() if name == "note" else _line(value))
        if not (row.name and row.street):
            raise Refused(_("Een pand heeft een naam en een straat nodig. Er is niets gewijzigd."))
        if fields.keys() & {"street", "place"}:
            numbers = session.scalars(select(Door.number).where(Door.building_id == building_id))
            refuse_known(session, row.street, row.place, numbers, besides=building_id)


def set_mark(register: Register, building_id: int, mark: int, why: str = "") -> None:
    """The worker's own wish to ring here: 0 none, 1 soon, 2 first, and why. Raises Refused when it is gone."""
    if mark not in (0, 1, 2):
        raise ValueError(f"no such mark: {mark}")
    with register.write(
        _("Eigen wens bij een pand gezet") if mark else _("Eigen wens bij een pand weggehaald")
    ) as session:
        row = need_building(session, building_id)
        row.mark, row.mark_why = mark, _line(why) if mark else ""


def remove_building(register: Register, building_id: int) -> None:
    """Take away a building with all its doors. The people who live there stay.

    Raises Refused when there was rung, a round is planned or a signal noted at one of its doors, or when it is gone.
    """
    with register.write(_("Pand weggehaald")) as session:
        row = need_building(session, building_id)
        doors = list(session.scalars(select(Door).where(Door.building_id == building_id)))
        refuse_used(session, [door.id for door in doors])
        for door in doors:
            session.delete(door)
        for entrance in session.scalars(select(Entrance).where(Entrance.building_id == building_id)):
            session.delete(entrance)
        session.delete(row)


def refuse_used(session: Session, doors: list[int]) -> None:
    """Raises Refused when one of these doors has a story that would be lost with it."""
    if session.scalar(select(func.count()).where(Visit.door_id.in_(doors))):
        raise Refused(
            _(
                "Hier is al aangebeld, en dat verhaal zou verdwijnen. Zet een deur die er niet meer is op “niet "
                "aanbellen”, of verander het nummer of de plaats. Er is niets weggehaald."
            )
        )
    if session.scalar(select(func.count()).where(RoundDoor.door_id.in_(doors))):
        raise Refused(_("Hier is een ronde gepland. Haal de deur eerst van die ronde af. Er is niets weggehaald."))
    if session.scalar(select(func.count()).where(Signal.door_id.in_(doors))):
        raise Refused(_("Hier hoort een signaal bij. Zet dat eerst bij een andere deur. Er is niets weggehaald."))


def _put_doors(session: Session, building: Building, planned: Iterable[PlannedEntrance]) -> None:
    entrances: list[Entrance | None] = []
    planned = tuple(planned)
    for position, one in enumerate(planned, 1):
        is_flat = building.kind is BuildingKind.FLAT
        entrances.append(Entrance(building_id=building.id, name=one.name, position=position) if is_flat else None)
    session.add_all(row for row in entrances if row is not None)
    session.flush()
    session.add_all(
        Door(
            building_id=building.id,
            entrance_id=None if row is None else row.id,
            number=house_number(door.number),
            floor=door.floor,
            position=door.position,
            do_not_ring=False,
            note="",
        )
        for row, one in zip(entrances, planned, strict=True)
        for door in one.doors
    )
    session.flush()


def _area(session: Session, name: str, parent: str = "") -> int | None:
    if not name.strip():
        return None
    area = area_named(session, _line(name))
    if parent.strip() and area.parent_id is None:
        lay_in(session, area, area_named(session, _line(parent)))
    return area.id


def _line(text: str) -> str:
    return " ".join(text.split())
