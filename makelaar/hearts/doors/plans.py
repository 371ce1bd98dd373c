"""What a worker says about a building in one line, as plain data. Pure."""

from dataclasses import dataclass
from enum import StrEnum

from makelaar.terms import BuildingKind


class Parity(StrEnum):
    """Which house numbers of the range are there."""

    EVEN = "even"
    ODD = "odd"
    ALL = "all"


class Scheme(StrEnum):
    """What stands behind the house number (BAG, "Catalogus 2018", 7.9.3: letter or addition)."""

    PLAIN = "plain"
    """Nothing: "200", "202"."""
    LETTERS = "letters"
    """ "12A" to "12F"."""
    DASH = "dash"
    """Counted on behind a dash: "12-1" to "12-24"."""
    FLOOR = "floor"
    """The floor behind a dash: "12-1" is on the first floor."""
    HOOG = "hoog"
    """As in Amsterdam: "12-hs" on the ground floor, "12-1" one high."""
    BIS = "bis"
    """As in Utrecht: "12" below, "12bis" above it, "12bisA" above that."""


class Filling(StrEnum):
    """In which order the numbers go through the building."""

    BY_ENTRANCE = "by_entrance"
    """Portiekflat: an entrance is filled floor by floor before the next one begins."""
    BY_FLOOR = "by_floor"
    """Galerijflat: along a whole floor, through all entrances, before the next floor begins."""
    ROW = "row"
    """Doors on the street, beside each other."""


STACKED = frozenset({Scheme.FLOOR, Scheme.HOOG, Scheme.BIS})
"""Schemes in which each house number stands on end: what is behind the number says the floor."""

MOST_DOORS = 2_000
"""No building of ours has more; a longer range is a typing error."""
MOST_FLOORS = 60


@dataclass(frozen=True)
class BuildingPlan:
    """A whole building as it is said in one line.

    `first` and `last` are house numbers; the range goes down where `first` is the higher one. `behind` is the first
    and the last of the letters ("A", "F") or of what is counted behind a dash ("1", "24"; zeros in front are kept),
    None in the other schemes. `floors` are the living floors from `lowest_floor` (0 is the ground floor) up.
    `per_landing` is how many doors an entrance has on a floor; in a stacked scheme how many house numbers share an
    entrance. `on_lowest` is that number for the lowest floor, where it differs. `entrances` None: as many as needed.
    The numbers begin at the left unless `from_left` is False, and below unless `top_down`.
    `skipped` are not there, and the others close up: house numbers ("13"), what stands behind one ("I", "-13"), or
    both ("12I").
    """

    street: str
    kind: BuildingKind
    first: int
    last: int
    parity: Parity = Parity.ALL
    scheme: Scheme = Scheme.PLAIN
    behind: tuple[str, str] | None = None
    floors: int = 1
    per_landing: int = 1
    on_lowest: int | None = None
    lowest_floor: int = 0
    filling: Filling = Filling.BY_ENTRANCE
    entrances: int | None = None
    from_left: bool = True
    top_down: bool = False
    skipped: tuple[str, ...] = ()


@dataclass(frozen=True)
class PlannedDoor:
    """A door: its number as `hearts.addresses.house_number` keeps it, its floor, its place from the left (from 1)."""

    number: str
    floor: int
    position: int


@dataclass(frozen=True)
class PlannedEntrance:
    """An entrance with its doors in the order of their numbers; a row of houses is one "entrance" without a name."""

    name: str
    doors: tuple[PlannedDoor, ...]


class Trouble(StrEnum):
    """Why a plan makes no building."""

    NO_DOORS = "no_doors"
    """No number is left in the range."""
    TOO_MANY = "too_many"
    """More than `MOST_DOORS` doors, or more than `MOST_FLOORS` floors."""
    BAD_RANGE = "bad_range"
    """What stands behind the number counts from nothing to nothing."""
    NO_ROOM = "no_room"
    """More doors than the entrances, floors and landings can hold."""
    EMPTY_PLACE = "empty_place"
    """So few doors that an entrance or a floor would stay empty."""
    OTHER_COUNT = "other_count"
    """Another number of doors than the worker counts herself (`room`)."""


class PlanProblem(ValueError):
    """The plan makes no building: why, how many doors it names, and how many its floors and entrances hold."""

    def __init__(self, why: Trouble, doors: int = 0, room: int = 0) -> None:
        super().__init__(why.value)
        self.why, self.doors, self.room = why, doors, room
