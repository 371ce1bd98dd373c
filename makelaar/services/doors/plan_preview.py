"""A building before it is made: the front that a plan would give, and in words what it comes to."""

from collections.abc import Iterable
from datetime import date

from makelaar.hearts.doors.facade import DoorPlace, lay_out
from makelaar.hearts.doors.finding import summarise
from makelaar.hearts.doors.floors import floor_name
from makelaar.hearts.doors.numbering import BuildingPlan, make_doors
from makelaar.hearts.doors.plans import PlannedDoor, PlannedEntrance
from makelaar.hearts.doors.state import DoorState
from makelaar.i18n import _, ngettext
from makelaar.services.doors.building_view import BuildingView, DoorView, EntranceView
from makelaar.services.doors.buildings import usual_name
from makelaar.services.doors.facade import DoorStanding, Facade
from makelaar.terms import BuildingKind


def preview(plan: BuildingPlan, on: date) -> Facade:
    """The front as it would be: no door known yet. Its ids are its own, not the register's. Raises PlanProblem."""
    entrances = make_doors(plan)
    is_flat = plan.kind is BuildingKind.FLAT
    doors = tuple(
        DoorView(key, place if is_flat else None, door.number, door.floor, door.position, False, "")
        for key, (place, door) in enumerate(_numbered(entrances), 1)
    )
    named = {place: entrance.name for place, entrance in enumerate(entrances, 1)} if is_flat else {}
    building = BuildingView(
        id=0,
        name=usual_name(plan, [door.number for door in doors]),
        kind=plan.kind,
        street=plan.street,
        postcode="",
        place="",
        area_id=None,
        area="",
        note="",
        mark=0,
        mark_why="",
        entrances=tuple(EntranceView(place, name, place) for place, name in named.items()),
        doors=doors,
    )
    places = (DoorPlace(d.id, d.number, d.entrance_id, d.floor, d.position) for d in doors)
    standings = {
        door.id: DoorStanding(DoorState.NEVER, None, 1.0, f"{door.number} · {floor_name(door.floor)}", False, False)
        for door in doors
    }
    summary = summarise((one.state, one.reached, one.do_not_ring) for one in standings.values())
    return Facade(building, on, lay_out(plan.kind, named, places), standings, summary, plan_told(plan, entrances))


def plan_told(plan: BuildingPlan, entrances: tuple[PlannedEntrance, ...]) -> str:
    """ "50 deuren in 5 portieken, begane grond tot en met 4 hoog." and where the last one has fewer, that too."""
    sizes = [len(entrance.doors) for entrance in (entrances if plan.from_left else entrances[::-1])]
    doors = ngettext("{n} deur", "{n} deuren", sum(sizes)).format(n=sum(sizes))
    if plan.kind is BuildingKind.ROW:
        return _("{doors} naast elkaar.").format(doors=doors)
    floors = sorted({door.floor for entrance in entrances for door in entrance.doors})
    where = floor_name(floors[0])
    if len(floors) > 1:
        where = _("{lowest} tot en met {highest}").format(lowest=where, highest=floor_name(floors[-1]))
    told = ngettext("{doors} in {n} portiek, {floors}.", "{doors} in {n} portieken, {floors}.", len(sizes))
    told = told.format(doors=doors, n=len(sizes), floors=where)
    if len(set(sizes)) > 1 and len(set(sizes[:-1])) == 1:
        told += " " + _("Het laatste portiek heeft er {n}, de andere {others}.").format(n=sizes[-1], others=sizes[0])
    return told


def _numbered(entrances: Iterable[PlannedEntrance]) -> Iterable[tuple[int, PlannedDoor]]:
    for place, entrance in enumerate(entrances, 1):
        for door in entrance.doors:
            yield place, door
