"""A whole building from one sentence: which door stands where. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from makelaar.hearts.doors.plans import (
    MOST_DOORS,
    MOST_FLOORS,
    STACKED,
    BuildingPlan,
    Filling,
    Parity,
    PlannedDoor,
    PlannedEntrance,
    PlanProblem,
    Scheme,
    Trouble,
)
from makelaar.hearts.doors.schemes import numbered
from makelaar.terms import BuildingKind

__all__ = [
    "MOST_DOORS",
    "BuildingPlan",
    "Filling",
    "Parity",
    "PlanProblem",
    "PlannedDoor",
    "PlannedEntrance",
    "Scheme",
    "Trouble",
    "make_doors",
]

_Part = TypeVar("_Part")
_Landing = tuple[int, Sequence[str]]
"""A floor, and the numbers on it in the order in which they are given out."""


def make_doors(plan: BuildingPlan) -> tuple[PlannedEntrance, ...]:
    """The building of a plan: its entrances from left to right, each named by its first and last number ("200–218").

    Every number of the range is there once. Raises PlanProblem where the plan makes no building.
    """
    on_lowest = 1 if plan.on_lowest is None else plan.on_lowest
    entrances = 1 if plan.entrances is None else plan.entrances
    if plan.floors > MOST_FLOORS or min(plan.floors, plan.per_landing, on_lowest, entrances) < 1:
        raise PlanProblem(Trouble.TOO_MANY if plan.floors > MOST_FLOORS else Trouble.NO_DOORS)
    groups = numbered(plan)
    if plan.kind is BuildingKind.ROW:
        return (_row(plan, groups),)
    if plan.scheme in STACKED:
        plan = replace(plan, per_landing=_shared(plan, len(groups)), on_lowest=None)
    built = tuple(_entrance(plan, landings) for landings in _landings(plan, groups))
    return built if plan.from_left else built[::-1]


def room_of_entrance(plan: BuildingPlan) -> int:
    """How many doors one entrance holds."""
    return sum(_widths(plan))


def _row(plan: BuildingPlan, groups: Sequence[Sequence[str]]) -> PlannedEntrance:
    """Doors on the street; in a stacked scheme each house number has its front doors above each other."""
    stands = groups if plan.scheme in STACKED else [[number] for group in groups for number in group]
    wide = len(stands)
    doors = [
        PlannedDoor(number, plan.lowest_floor + floor, _place(plan, index, wide))
        for index, stand in enumerate(stands)
        for floor, number in enumerate(stand)
    ]
    return PlannedEntrance("", tuple(doors))


def _landings(plan: BuildingPlan, groups: Sequence[Sequence[str]]) -> list[list[_Landing]]:
    """For each entrance, in the order of the numbers, its landings."""
    if plan.scheme in STACKED:
        return [_beside(plan, part) for part in _parts(groups, plan.per_landing)]
    doors = [number for group in groups for number in group]
    if plan.filling is Filling.BY_FLOOR:
        return _along_floors(plan, doors)
    runs = groups if plan.scheme is not Scheme.PLAIN else [doors]
    entrances = [part for run in runs for part in _parts(run, room_of_entrance(plan))]
    _check_room(plan, len(doors), len(entrances), plan.entrances or len(entrances))
    if len(entrances) == 1:
        _check_floors(plan, len(doors), 1)
    return [list(_stacked_up(plan, part)) for part in entrances]


def _shared(plan: BuildingPlan, stands: int) -> int:
    """How many house numbers share an entrance."""
    if plan.entrances is None:
        return plan.per_landing
    if plan.entrances > stands:
        raise PlanProblem(Trouble.EMPTY_PLACE, stands, plan.entrances)
    share = -(-stands // plan.entrances)
    if -(-stands // share) != plan.entrances:
        raise PlanProblem(Trouble.EMPTY_PLACE, stands, plan.entrances * share)
    return share


def _beside(plan: BuildingPlan, stands: Sequence[Sequence[str]]) -> list[_Landing]:
    """Stacks of doors beside each other, floor by floor."""
    return [(plan.lowest_floor + level, [stand[level] for stand in stands]) for level in range(len(stands[0]))]


def _stacked_up(plan: BuildingPlan, doors: Sequence[str]) -> Iterator[_Landing]:
    """The doors of one entrance, landing by landing."""
    levels = range(plan.floors)
    widths = _widths(plan)
    start = 0
    for level in reversed(levels) if plan.top_down else levels:
        if landing := doors[start : start + widths[level]]:
            yield plan.lowest_floor + level, landing
        start += widths[level]


def _along_floors(plan: BuildingPlan, doors: Sequence[str]) -> list[list[_Landing]]:
    """Whole floors through all entrances."""
    entrances = plan.entrances or 1
    _check_room(plan, len(doors), -(-len(doors) // room_of_entrance(plan)), entrances)
    _check_floors(plan, len(doors), entrances)
    built: list[list[_Landing]] = [[] for _entrance in range(entrances)]
    start = 0
    widths = _widths(plan)
    for level in reversed(range(plan.floors)) if plan.top_down else range(plan.floors):
        for entrance in built:
            if landing := doors[start : start + widths[level]]:
                entrance.append((plan.lowest_floor + level, landing))
            start += widths[level]
    if not all(built):
        raise PlanProblem(Trouble.EMPTY_PLACE, len(doors), entrances * room_of_entrance(plan))
    return built


def _entrance(plan: BuildingPlan, landings: Sequence[_Landing]) -> PlannedEntrance:
    widths = _widths(plan)
    doors = [
        PlannedDoor(number, floor, _place(plan, index, widths[floor - plan.lowest_floor]))
        for floor, numbers in landings
        for index, number in enumerate(numbers)
    ]
    first, last = doors[0].number, doors[-1].number
    if plan.scheme in STACKED:
        first, last = (re.match(r"\d*", end)[0] for end in (first, last))  # type: ignore[index]
    return PlannedEntrance(first if first == last else f"{first}–{last}", tuple(doors))


def _place(plan: BuildingPlan, index: int, wide: int) -> int:
    """The place from the left of the door that is the `index`th of `wide` in the order of the numbers."""
    return index + 1 if plan.from_left else wide - index


def _widths(plan: BuildingPlan) -> list[int]:
    """How many doors each floor of an entrance holds, from the lowest up."""
    lowest = plan.per_landing if plan.on_lowest is None else plan.on_lowest
    return [lowest, *[plan.per_landing] * (plan.floors - 1)]


def _check_room(plan: BuildingPlan, doors: int, needed: int, entrances: int) -> None:
    if needed != entrances:
        why = Trouble.NO_ROOM if needed > entrances else Trouble.EMPTY_PLACE
        raise PlanProblem(why, doors, entrances * room_of_entrance(plan))


def _check_floors(plan: BuildingPlan, doors: int, entrances: int) -> None:
    """No floor may stay empty."""
    widths = _widths(plan)
    last = widths[0] if plan.top_down else widths[-1]
    if doors <= entrances * (sum(widths) - last):
        raise PlanProblem(Trouble.EMPTY_PLACE, doors, entrances * sum(widths))


def _parts(row: Sequence[_Part], size: int) -> Iterator[Sequence[_Part]]:
    for start in range(0, len(row), size):
        yield row[start : start + size]
