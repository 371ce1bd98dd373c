"""Freeze (rule 3): a period that was released stays as it was; what is noted later counts in the next period."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from makelaar.hearts.disclosure.cube import Cube
from makelaar.hearts.disclosure.types import PERIOD, Space, Spot


@dataclass(frozen=True)
class Fact:
    """One thing that makes a person count: a contact `number` of `person` in the inner cell `spot`."""

    number: int
    person: int
    spot: Spot


@dataclass(frozen=True)
class Snapshot:
    """A released quarter as it was counted. Kept encrypted; an erased person leaves `facts` and `people` as they are,
    for the numbers in them mean nothing without her."""

    quarter: str
    people: Mapping[Spot, frozenset[int]]
    facts: frozenset[int]


@dataclass(frozen=True)
class Counted:
    """The cube to report on, and how many facts of released quarters count in a later one ("nagekomen")."""

    cube: Cube
    late: Mapping[str, int]


def count(space: Space, facts: Iterable[Fact], frozen: Iterable[Snapshot] = ()) -> Counted:
    """Count `facts` beside the `frozen` quarters.

    A fact that a snapshot counted stays where that counted it, also when it was moved to another area or erased since.
    A fact that no snapshot counted, of a quarter that is frozen, is late: it counts in the next quarter that is not
    frozen, in its own cell otherwise; where no such quarter exists yet, it waits.
    """
    at = space.names.index(PERIOD)
    quarters = space.categories(PERIOD)
    snapshots = {snapshot.quarter: snapshot for snapshot in frozen}
    counted = frozenset().union(*(snapshot.facts for snapshot in snapshots.values()))
    people: dict[Spot, set[int]] = {}
    for snapshot in snapshots.values():
        for spot, inside in snapshot.people.items():
            people.setdefault(spot, set()).update(inside)
    late: dict[str, int] = {}
    for fact in facts:
        quarter = fact.spot[at]
        if fact.number in counted:
            continue
        spot = fact.spot
        if quarter in snapshots:
            later = [q for q in quarters[quarters.index(quarter) :] if q not in snapshots]
            if not later:
                continue
            late[later[0]] = late.get(later[0], 0) + 1
            spot = (*spot[:at], later[0], *spot[at + 1 :])
        if spot not in space.structural_zeros:
            people.setdefault(spot, set()).add(fact.person)
    return Counted(Cube.of_people({spot: frozenset(inside) for spot, inside in people.items()}), late)


def freeze(space: Space, facts: Iterable[Fact], quarter: str, frozen: Iterable[Snapshot] = ()) -> Snapshot:
    """The snapshot of `quarter` at its first release: its people, and the facts that count in it, late ones as well.

    Raises ValueError where the quarter is frozen already.
    """
    facts, frozen = list(facts), list(frozen)
    if any(snapshot.quarter == quarter for snapshot in frozen):
        raise ValueError(f"{quarter} is frozen already")
    at = space.names.index(PERIOD)
    quarters = space.categories(PERIOD)
    closed = {snapshot.quarter for snapshot in frozen}
    counted = frozenset().union(*(snapshot.facts for snapshot in frozen))
    numbers = set()
    for fact in facts:
        later = [q for q in quarters[quarters.index(fact.spot[at]) :] if q not in closed]
        if fact.number not in counted and later and later[0] == quarter:
            numbers.add(fact.number)
    cube = count(space, facts, frozen).cube
    people = {spot: frozenset(inside) for spot, inside in cube.people.items() if spot[at] == quarter}
    return Snapshot(quarter, people, frozenset(numbers))
