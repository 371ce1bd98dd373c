"""Where two people are on their round: the door before them, what is kept at each, and what is still being kept."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from makelaar.hearts.doors.walking import next_door
from makelaar.services.rounds.rung import Rung
from makelaar.services.rounds.sheet import RoundSheet, SheetDoor
from makelaar.terms import Outcome


@dataclass
class Walk:
    """A round while it is walked. `current` is the door that she stands at; None: the round has none left.

    `passed` are doors that were skipped on purpose (typing back from paper), at which nobody rang.
    """

    sheet: RoundSheet
    current: int | None = None

    def __post_init__(self) -> None:
        self.passed: set[int] = set()
        self._asked: dict[int, list[Outcome]] = {}
        self._take(self.sheet)
        if self.current not in self.doors:
            self.current = self._after(None)

    @property
    def door(self) -> SheetDoor | None:
        """The door that she stands at."""
        return None if self.current is None else self.doors[self.current]

    def outcome(self, door_id: int) -> Outcome | None:
        """What came of the door in this round, also while it is still being kept."""
        if asked := self._asked.get(door_id):
            return asked[-1]
        here = self.doors[door_id].here
        return None if here is None else here.outcome

    def being_kept(self, door_id: int) -> bool:
        """Pressed, and not yet confirmed."""
        return bool(self._asked.get(door_id))

    @property
    def rung(self) -> int:
        """At how many doors somebody rang, as far as it is confirmed."""
        return sum(door.here is not None for door in self.sheet.doors)

    @property
    def to_ring(self) -> int:
        """How many doors the round has, without those at which not to ring."""
        return sum(door.here is not None or not door.do_not_ring for door in self.sheet.doors)

    def outcomes(self) -> Counter[Outcome]:
        """How often each outcome is in force."""
        return Counter(door.here.outcome for door in self.sheet.doors if door.here is not None)

    def ask(self, doors: Iterable[int], outcome: Outcome) -> None:
        """This is being kept at these doors from now on."""
        for door in doors:
            self._asked.setdefault(door, []).append(outcome)

    def answered(self, doors: Iterable[int]) -> None:
        """The oldest of what was asked at these doors is kept, or refused."""
        for door in doors:
            del self._asked[door][0]

    def put(self, here: Mapping[int, Rung | None]) -> None:
        """These are the rings in force at these doors."""
        doors = tuple(replace(d, here=here[d.door_id]) if d.door_id in here else d for d in self.sheet.doors)
        self._take(replace(self.sheet, doors=doors))

    def put_note(self, door_id: int, note: str) -> None:
        """This note waits at that door for the first ring."""
        doors = tuple(replace(d, note_to_come=note) if d.door_id == door_id else d for d in self.sheet.doors)
        self._take(replace(self.sheet, doors=doors))

    def take(self, sheet: RoundSheet) -> None:
        """The round as it was read anew; she stays where she is if that door is still on it."""
        self._take(sheet)
        if self.current not in self.doors:
            self.current = self._after(None)

    def floor(self) -> tuple[int, ...]:
        """The doors on her floor at which nobody rang yet."""
        if self.current is None:
            return ()
        return tuple(door for door in self.sheet.same_floor(self.current) if not self.being_kept(door))

    def go(self, door_id: int | None) -> None:
        """Stand at this door."""
        if door_id is None or door_id in self.doors:
            self.current = door_id

    def go_on(self) -> None:
        """To the next door at which nobody rang; None when that were all."""
        self.current = self._after(self.current)

    def step(self, steps: int) -> None:
        """So many doors further along the walk, rung or not; it ends at either end."""
        order = list(self.doors)
        if self.current is None:
            self.current = order[-1] if order else None
        else:
            self.current = order[min(len(order) - 1, max(0, order.index(self.current) + steps))]

    def step_floor(self, up: bool) -> None:
        """To the door above or below her, in the same portiek and the same place on the landing, as far as there is."""
        here = self.door
        if here is None:
            return
        beside = [d for d in self.sheet.doors if (d.building_id, d.entrance_id) == (here.building_id, here.entrance_id)]
        ahead = [d for d in beside if (d.floor > here.floor if up else d.floor < here.floor)]
        if ahead:
            nearest = min(ahead, key=lambda d: (abs(d.floor - here.floor), abs(d.position - here.position)))
            self.current = nearest.door_id

    def _after(self, door: int | None) -> int | None:
        done = {d for d in self.doors if self.outcome(d) or self.doors[d].do_not_ring or d in self.passed}
        return next_door(tuple(self.doors), done, door)

    def _take(self, sheet: RoundSheet) -> None:
        self.sheet = sheet
        self.doors = {door.door_id: door for door in sheet.doors}
