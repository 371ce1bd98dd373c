"""Who lives behind which door: found by the address, never kept, so it is right whatever changes."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from makelaar.hearts.addresses import read_street
from makelaar.hearts.doors.matching import door_key, possible_numbers
from makelaar.hearts.folding import fold
from makelaar.hearts.streets import comparable_street
from makelaar.models import Building, Door, Person
from makelaar.services.people.rules import need_person
from makelaar.store.register import Register


@dataclass(frozen=True)
class Resident:
    """Somebody she knows behind a door; `name` is never empty, `since` when she met her or wrote her down."""

    person_id: int
    name: str
    since: date


@dataclass(frozen=True)
class DoorOf:
    """The door of a person: `number` as the building has it, `floor` 0 for the ground floor."""

    building_id: int
    door_id: int
    building_name: str
    street: str
    number: str
    floor: int


def residents(where: Register | Session, building_id: int) -> dict[int, tuple[Resident, ...]]:
    """Who lives in a building, by the id of the door; nobody from the bin, and no door where nobody is known."""
    if isinstance(where, Session):
        return residents_of(where, [building_id])
    with where.read() as session:
        return residents_of(session, [building_id])


def residents_of(
    session: Session, buildings: Collection[int] | None = None, who: ColumnElement[bool] | None = None
) -> dict[int, tuple[Resident, ...]]:
    """Who lives in these buildings (None: in all), by the id of the door; `who` is a condition on `Person`. Four
    selects."""
    homes: dict[str, list[_Home]] = defaultdict(list)
    for one in _homes(session, buildings):
        homes[one.street].append(one)
    asked = {street for street, there in homes.items() if any(home.is_asked for home in there)}
    found: dict[int, list[Resident]] = defaultdict(list)
    for person in _people(session, asked, who):
        home, door = _door(homes.get(person.street, ()), person)
        if home is not None and home.is_asked:
            found[door].append(Resident(person.id, person.name, person.since))
    return {door: tuple(people) for door, people in found.items()}


def door_of(register: Register, person_id: int) -> DoorOf | None:
    """The door that her address says, in whichever building; None where there is none, or for somebody in the bin.

    Raises Refused when she is no longer in the register.
    """
    with register.read() as session:
        return door_of_person(session, need_person(session, person_id))


def door_of_person(session: Session, person: Person) -> DoorOf | None:
    """The same within a session that is open."""
    if person.binned_at is not None:
        return None
    her = _person(person.id, person.name, person.street, person.house_number, person.door, person.place, None, None)
    home, door_id = _door(_homes(session, None, her.street), her)
    door = None if home is None else session.get(Door, door_id)
    building = None if door is None else session.get(Building, door.building_id)
    if door is None or building is None:
        return None
    return DoorOf(building.id, door.id, building.name, building.street, door.number, door.floor)


@dataclass(frozen=True)
class _Home:
    """A building as addresses know it: its doors by their comparable number. Not `is_asked`: it is only there since
    somebody whose town is not told may live in either."""

    is_asked: bool
    street: str
    place: str
    doors: Mapping[str, int]


@dataclass(frozen=True)
class _Person:
    id: int
    name: str
    street: str
    number: str
    door: str
    place: str
    since: date


def _homes(session: Session, asked: Collection[int] | None, street: str = "") -> list[_Home]:
    """Buildings that are asked (None: all, or all of this comparable street), and of that street in other towns."""
    rows = session.execute(select(Building.id, Building.street, Building.place).order_by(Building.id)).all()
    told = [(key, comparable_street(written), fold(place)) for key, written, place in rows]
    if street:
        told = [row for row in told if row[1] == street]
    wanted = {(where, place) for key, where, place in told if asked is None or key in asked}
    near = [
        (asked is None or key in asked, key, where, place)
        for key, where, place in told
        if asked is None or key in asked or _is_elsewhere(where, place, wanted)
    ]
    doors = select(Door.building_id, Door.id, Door.number).order_by(Door.id.desc())
    if asked is not None or street:
        doors = doors.where(Door.building_id.in_([key for _asked, key, _where, _place in near]))
    by_building: dict[int, dict[str, int]] = defaultdict(dict)
    for building, door, number in session.execute(doors):
        by_building[building][door_key(number)] = door
    return [_Home(is_asked, where, place, by_building[key]) for is_asked, key, where, place in near]


def _is_elsewhere(street: str, place: str, wanted: Collection[tuple[str, str]]) -> bool:
    """Whether a wanted building stands in a street of that name in another town."""
    return bool(place) and any(street == other and place != town for other, town in wanted)


def _people(session: Session, streets: Iterable[str], who: ColumnElement[bool] | None = None) -> Iterator[_Person]:
    """Who lives in these streets, however it is written; by id."""
    wanted = set(streets) - {""}
    written = session.scalars(select(Person.street).distinct().where(Person.street != ""))
    spelled = [street for street in written if comparable_street(street) in wanted or _bare(street) in wanted]
    columns = (Person.id, Person.name, Person.street, Person.house_number, Person.door, Person.place)
    chosen = select(*columns, Person.met_on, Person.created_at).order_by(Person.id)
    chosen = chosen if who is None else chosen.where(who)
    for row in session.execute(chosen.where(Person.street.in_(spelled), Person.binned_at.is_(None))):
        yield _person(*row)


def _person(
    key: int, name: str, street: str, number: str, door: str, place: str, met: date | None, made: datetime | None
) -> _Person:
    if not number:
        street, number, _behind = read_street(street)
    days = [day for day in (met, None if made is None else made.date()) if day is not None]
    called = name or ", ".join(part for part in (f"{street} {number}".strip(), door) if part)
    return _Person(key, called, comparable_street(street), number, door, fold(place), min(days, default=date.min))


@lru_cache(maxsize=5_000)
def _bare(street: str) -> str:
    """The street of an address that was written in one field: "Kerkweg 12"."""
    return comparable_street(read_street(street)[0]) if street[-1:].isalnum() else ""


def _door(homes: Iterable[_Home], person: _Person) -> tuple[_Home | None, int]:
    """(the building, her door in it); (None, 0) where there is none. Where both tell a town, it must be the same."""
    for home in homes:
        if home.street != person.street or (home.place and person.place and home.place != person.place):
            continue
        for number in possible_numbers(person.number, person.door):
            if number in home.doors:
                return home, home.doors[number]
    return None, 0
