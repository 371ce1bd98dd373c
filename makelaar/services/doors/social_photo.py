"""The sociale foto: what is known of each building and area, when somebody was last there, and where to ring next."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.hearts.doors.ringing import BuildingKnown, Ranked, Reason, rank
from makelaar.hearts.doors.state import REACHED
from makelaar.models import Area, Door, Signal, Visit
from makelaar.services.doors.building_view import BuildingLine, list_buildings
from makelaar.services.doors.residents import residents_of
from makelaar.services.rounds.come_back import due_come_backs
from makelaar.store.register import Register
from makelaar.terms import SignalStatus, Worry

_WEIGHTS = {Worry.LIGHT: 1, Worry.SERIOUS: 2, Worry.URGENT: 3}


@dataclass(frozen=True)
class Known:
    """What is known of some doors: the first of these that holds, so that the five make up `doors`.

    `reached`: somebody there was spoken. `known` otherwise: somebody there is known, without a talk at the door.
    `do_not_ring`: it may not be rung at. `tried`: rung at, and nobody spoken. `never` was rung at.
    """

    doors: int = 0
    reached: int = 0
    known: int = 0
    do_not_ring: int = 0
    tried: int = 0
    never: int = 0
    last: date | None = None

    @property
    def share(self) -> float:
        """The part of the doors that was reached, 0 to 1; 0 where there is no door."""
        return self.reached / self.doors if self.doors else 0.0

    def __add__(self, other: "Known") -> "Known":
        days = [day for day in (self.last, other.last) if day is not None]
        return Known(
            self.doors + other.doors,
            self.reached + other.reached,
            self.known + other.known,
            self.do_not_ring + other.do_not_ring,
            self.tried + other.tried,
            self.never + other.never,
            max(days, default=None),
        )


@dataclass(frozen=True)
class BuildingPhoto:
    """A building with what is known of it; `waiting` doors said to come back by now."""

    building: BuildingLine
    known: Known
    waiting: int
    open_signals: int


@dataclass(frozen=True)
class AreaPhoto:
    """An area ("" for buildings in none) with what is known of its buildings together, those of its buurten too."""

    area_id: int | None
    name: str
    parent: str
    known: Known
    buildings: tuple[BuildingPhoto, ...]


@dataclass(frozen=True)
class NextPlace:
    """Where to ring, with why; `photo` has the figures behind the reasons."""

    photo: BuildingPhoto
    ranked: Ranked

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The reasons, the weightiest first."""
        return tuple(why.reason for why in self.ranked.reasons)


@dataclass(frozen=True)
class SocialPhoto:
    """All areas by name with their buildings, each buurt below its wijk; and where to ring next."""

    areas: tuple[AreaPhoto, ...]
    next_places: tuple[NextPlace, ...]

    @property
    def known(self) -> Known:
        """All doors together."""
        return sum((area.known for area in self.areas if not area.parent), Known())


def social_photo(register: Register) -> SocialPhoto:
    """The photo of today; some ten selects, whatever the number of buildings."""
    today = register.clock.today()
    lines = list_buildings(register)
    waiting = Counter(one.building_id for one in due_come_backs(register, today))
    with register.read() as session:
        known = _known_by_building(session)
        worries = _worries_by_building(session)
        areas = _in_order(session.scalars(select(Area).order_by(Area.name)))
    photos = [
        BuildingPhoto(line, known.get(line.id, Known()), waiting[line.id], len(worries[line.id])) for line in lines
    ]
    ranked = rank((_ranking(photo, worries[photo.building.id]) for photo in photos), today)
    by_id = {photo.building.id: photo for photo in photos}
    return SocialPhoto(_areas(areas, photos), tuple(NextPlace(by_id[one.building_id], one) for one in ranked))


def _ranking(photo: BuildingPhoto, worries: Iterable[Worry]) -> BuildingKnown:
    known = photo.known
    weight = sum(_WEIGHTS[worry] for worry in worries)
    return BuildingKnown(
        photo.building.id,
        known.doors - known.do_not_ring,
        known.never,
        known.last,
        photo.waiting,
        weight,
        photo.building.mark,
    )


def _in_order(areas: Iterable[Area]) -> list[Area]:
    """By name, each buurt below its wijk."""
    found = list(areas)
    names = {area.id: area.name for area in found}
    return sorted(found, key=lambda area: (names.get(area.parent_id or area.id, ""), area.parent_id is not None))


def _areas(areas: list[Area], photos: list[BuildingPhoto]) -> tuple[AreaPhoto, ...]:
    """Areas with buildings, in them or in one of their buurten; the buildings in no area last."""
    names = {area.id: area.name for area in areas}
    own: dict[int | None, list[BuildingPhoto]] = defaultdict(list)
    for photo in photos:
        own[photo.building.area_id].append(photo)
    found = []
    for area in areas:
        inside = [area.id, *(one.id for one in areas if one.parent_id == area.id)]
        all_of_them = [photo for key in inside for photo in own[key]]
        if all_of_them:
            parent = names.get(area.parent_id, "") if area.parent_id is not None else ""
            found.append(AreaPhoto(area.id, area.name, parent, _sum(all_of_them), tuple(own[area.id])))
    if own[None]:
        found.append(AreaPhoto(None, "", "", _sum(own[None]), tuple(own[None])))
    return tuple(found)


def _sum(photos: Iterable[BuildingPhoto]) -> Known:
    return sum((photo.known for photo in photos), Known())


def _known_by_building(session: Session) -> dict[int, Known]:
    reached = set(session.scalars(select(Visit.door_id).where(Visit.outcome.in_(REACHED)).distinct()))
    last: dict[int, date] = dict(
        session.execute(select(Visit.door_id, func.max(Visit.day)).group_by(Visit.door_id)).all()
    )
    somebody = residents_of(session).keys()
    known: dict[int, Known] = defaultdict(Known)
    for door, building, left_alone in session.execute(select(Door.id, Door.building_id, Door.do_not_ring)):
        known[building] += _door(door, left_alone, reached.__contains__, last, somebody.__contains__)
    return known


def _door(
    door: int,
    left_alone: bool,
    is_reached: Callable[[int], bool],
    last: dict[int, date],
    is_known: Callable[[int], bool],
) -> Known:
    day = last.get(door)
    if is_reached(door):
        return Known(doors=1, reached=1, last=day)
    if is_known(door):
        return Known(doors=1, known=1, last=day)
    if left_alone:
        return Known(doors=1, do_not_ring=1, last=day)
    return Known(doors=1, never=1) if day is None else Known(doors=1, tried=1, last=day)


def _worries_by_building(session: Session) -> dict[int, list[Worry]]:
    chosen = select(Door.building_id, Signal.worry).join(Signal, Signal.door_id == Door.id)
    found: dict[int, list[Worry]] = defaultdict(list)
    for building, worry in session.execute(chosen.where(Signal.status == SignalStatus.OPEN)):
        found[building].append(worry)
    return found
