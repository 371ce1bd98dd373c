"""Each press at a door is one act of the register, shown when it is on disk, in the order in which it was pressed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from makelaar.errors import UserError
from makelaar.i18n import _
from makelaar.services.rounds.rung import Rung
from makelaar.services.rounds.taking_back import TakenBack, take_back
from makelaar.services.rounds.walking import floor_not_home, note_before_ring, ring, rings_here
from makelaar.terms import Outcome
from makelaar.ui.context import Context
from makelaar.ui.rounds.walk import Walk


@dataclass(frozen=True)
class Press:
    """What was pressed at a door. None leaves what was kept there as it is; `again` is another ring,
    `typing_on` the words that go with the one before."""

    door_id: int
    outcome: Outcome
    note: str | None = None
    come_back: str | None = None
    card_left: bool | None = None
    again: bool = False
    typing_on: bool = False


class Ringing(QObject):
    """The acts of one walk. `kept` gives the doors that are confirmed and, for one press, the id of its visit (else 0);
    `refused` the door to go back to and why; `noted` the door of a note that waits for its
    ring; `taken_back` the doors that an undo changed and the sentence about it."""

    kept = Signal(tuple, int)
    noted = Signal(int)
    refused = Signal(int, object)
    taken_back = Signal(tuple, str)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.on: date | None = None
        """The day of a sheet that is typed back; None: now."""

    def ring(self, walk: Walk, press: Press) -> None:
        """Keep one ring."""
        register, round_id, on, door = self._context.register, walk.sheet.round_id, self.on, press.door_id

        def work() -> tuple[int, dict[int, Rung]]:
            how = {"on": on, "again": press.again, "typing_on": press.typing_on}
            told = {"note": press.note, "come_back": press.come_back, "card_left": press.card_left}
            rung = ring(register, round_id, door, press.outcome, **how, **told)
            return rung.visit_id, rings_here(register, round_id, (door,))

        walk.ask((door,), press.outcome)
        self._run(walk, (door,), work)

    def floor(self, walk: Walk, doors: tuple[int, ...], *, card_left: bool) -> None:
        """Nobody is home at these doors: one act."""
        register, round_id, on = self._context.register, walk.sheet.round_id, self.on

        def work() -> tuple[int, dict[int, Rung]]:
            floor_not_home(register, round_id, doors, on=on, card_left=card_left)
            return 0, rings_here(register, round_id, doors)

        walk.ask(doors, Outcome.NOT_HOME)
        self._run(walk, doors, work)

    def note(self, walk: Walk, door: int, words: str) -> None:
        """Keep a note at a door at which nobody rang yet."""
        register, round_id = self._context.register, walk.sheet.round_id

        def done(_none: object) -> None:
            walk.put_note(door, words)
            self.noted.emit(door)

        work = lambda: note_before_ring(register, round_id, door, words)  # noqa: E731
        self._context.jobs.run(self, work, done, lambda error: self.refused.emit(door, error))

    def take_back(self, walk: Walk, *, only_rings: bool) -> None:
        """Undo the last act; with `only_rings` nothing where that is none at a door."""
        register, round_id = self._context.register, walk.sheet.round_id
        self._context.jobs.run(
            self,
            lambda: take_back(register, round_id, only_rings=only_rings),
            lambda taken: self._take(walk, taken),
            lambda error: self.refused.emit(0, error),
        )

    def read_again(self, walk: Walk) -> None:
        """Something else changed rings of this round: bring the walk up to date."""
        register, round_id = self._context.register, walk.sheet.round_id
        self._context.jobs.run(
            self,
            lambda: rings_here(register, round_id),
            lambda here: self._compare(walk, here, ""),
            only_latest="rings",
        )

    def _run(self, walk: Walk, doors: tuple[int, ...], work: object) -> None:
        def done(result: tuple[int, dict[int, Rung]]) -> None:
            visit, here = result
            walk.answered(doors)
            walk.put({door: here.get(door) for door in doors})
            self.kept.emit(doors, visit)

        def failed(error: UserError) -> None:
            walk.answered(doors)
            self.refused.emit(doors[0], error)

        self._context.jobs.run(self, work, done, failed)

    def _take(self, walk: Walk, taken: TakenBack) -> None:
        self._compare(walk, taken.here, taken.label or _("Er is niets om terug te nemen."))

    def _compare(self, walk: Walk, here: Mapping[int, Rung], told: str) -> None:
        """Show the rings in force; with a sentence or without, those that differ are told."""
        others = {d.door_id: d.here for d in walk.sheet.doors if d.here != here.get(d.door_id)}
        walk.put({door: here.get(door) for door in others})
        changed = tuple(door for door, before in others.items() if _what(before) != _what(here.get(door)))
        if others or told:
            self.taken_back.emit(changed, told)


def _what(rung: Rung | None) -> tuple[int, Outcome] | None:
    """Which ring and what came of it: what was noted with it may change while she is elsewhere."""
    return None if rung is None else (rung.visit_id, rung.outcome)
