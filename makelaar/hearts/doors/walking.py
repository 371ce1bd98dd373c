"""In which order two people walk along doors, and which door comes next. Pure."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from makelaar.hearts.doors.number_order import as_counted


@dataclass(frozen=True)
class Stop:
    """A door on a walk. Buildings come in the order of `building`, entrances from left to right by `entrance`.

    `entrance` is None in a row of houses. `floor` 0 is the ground floor; `position` counts from the left.
    """

    door_id: int
    building: int
    entrance: int | None
    floor: int
    position: int
    number: str = ""


def walking_order(stops: Iterable[Stop], *, top_down: bool) -> tuple[int, ...]:
    """The doors' ids in the order of walking: every one once, building by building.

    With entrances: one after another, floor by floor, from the top or from the street. A gallery (its numbers run on
    over all entrances) is walked along the whole floor first. A row of houses goes along the street; doors
    above one another are rung together, for their bells hang side by side.
    """
    buildings: dict[int, list[Stop]] = {}
    for stop in stops:
        buildings.setdefault(stop.building, []).append(stop)
    return tuple(
        stop.door_id for building in sorted(buildings) for stop in _within(buildings[building], top_down=top_down)
    )


def next_door(order: Sequence[int], done: Collection[int], after: int | None) -> int | None:
    """The first door behind `after` that is not done; at the end those that were passed by, from the first on.

    `after` None, or a door that is not on the walk, begins at the first. None when all are done.
    """
    start = order.index(after) + 1 if after is not None and after in order else 0
    return next((door for door in (*order[start:], *order[:start]) if door not in done), None)


def _within(stops: list[Stop], *, top_down: bool) -> list[Stop]:
    up = -1 if top_down else 1
    gallery = _is_gallery(stops)

    def place(stop: Stop) -> tuple[int, ...]:
        if stop.entrance is None:
            return (0, stop.position, up * stop.floor, stop.door_id)
        if gallery:
            return (1, up * stop.floor, stop.entrance, stop.position, stop.door_id)
        return (1, stop.entrance, up * stop.floor, stop.position, stop.door_id)

    return sorted(stops, key=place)


def _is_gallery(stops: Iterable[Stop]) -> bool:
    """Whether several entrances give on the same floors: in the order of their numbers the floors only rise or fall,
    and each is left for good."""
    inside = [stop for stop in stops if stop.entrance is not None]
    floors = [stop.floor for stop in sorted(inside, key=lambda stop: (as_counted(stop.number), stop.door_id))]
    if len(set(floors)) < 2 or len({stop.entrance for stop in inside}) < 2:
        return False
    is_shared = any(
        len({stop.entrance for stop in inside if stop.floor == floor}) > 1 for floor in set(floors)
    )  # else each entrance is a stair on its own
    return is_shared and floors in (sorted(floors), sorted(floors, reverse=True))
