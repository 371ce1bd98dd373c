"""Each press at a door is one act of the register, shown when it is on disk, in the order in which it was pressed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from makelaar.errors import UserError
from makelaar.i18n import _
from makelaar.services import undo
from makelaar.services.rounds.rung import Rung
from makelaar.services.rounds.walking import floor_not_home, ring, rings_here
from makelaar.terms import Outcome
from makelaar.ui.context import Context
from makelaar.ui.rounds.walk import Walk

if TYPE_CHECKING:
    from makelaar.services.registers import Register


@dataclass(frozen=True)
class Press:
    """What was pressed at a door. None leaves what was kept there as it is; `again` is another ring."""

    door_id: int
    outcome: Outcome
    note: str | None = None
    come_back: str | None = None
    card_left: bool | None = None
    again: bool = False


@dataclass(frozen=True)
class TakenBack:
    """What an undo did: the name of the act (None: there was none, "": another's), and the rings in force now."""

    label: str | None
    here: Mapping[int, Rung]


class Ringing(QObject):
    """The acts of one walk. `kept` gives the doors that are confirmed and, for one press, the id of its visit (else 0);
    `refused` the door to go back to and why; `taken_back` the doors that an undo changed and the sentence about it."""

    kept = Signal(tuple, int)
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
            told = {"note": press.note, "come_back": press.come_back, "card_left": press.card_left}
            rung = ring(register, round_id, door, press.outcome, on=on, again=press.again, **told)
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

    def take_back(self, walk: Walk, *, only_rings: bool) -> None:
        """Undo the last act; with `only_rings` nothing where that is another than a ring."""
        register, round_id = self._context.register, walk.sheet.round_id
        self._context.jobs.run(
            self,
            lambda: _take_back(register, round_id, only_rings),
            lambda taken: self._take(walk, taken),
            lambda error: self.refused.emit(0, error),
        )

    def read_again(self, walk: Walk) -> None:
        """Something else changed rings of this round: bring the walk up to date."""
        register, round_id = self._context.register, walk.sheet.round_id
        self._context.jobs.run(
            self,
            lambda: TakenBack("", rings_here(register, round_id)),
            lambda taken: self._take(walk, taken),
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
        others = {d.door_id: d.here for d in walk.sheet.doors if d.here != taken.here.get(d.door_id)}
        walk.put({door: taken.here.get(door) for door in others})
        changed = tuple(door for door, before in others.items() if _what(before) != _what(taken.here.get(door)))
        if others or taken.label != "":
            told = _("Er is niets om terug te nemen.") if taken.label is None else taken.label
            self.taken_back.emit(changed, told)


def _what(rung: Rung | None) -> tuple[int, Outcome] | None:
    """Which ring and what came of it: what was noted with it may change while she is elsewhere."""
    return None if rung is None else (rung.visit_id, rung.outcome)


def own_labels() -> Iterable[str]:
    """The names of the acts that are shown as they are kept."""
    return _("Aanbelling genoteerd"), _("Hele verdieping niet thuis")


def _take_back(register: "Register", round_id: int, only_rings: bool) -> TakenBack:
    coming = undo.next_undo(register)
    acted = None if only_rings and coming not in own_labels() else undo.undo(register)
    return TakenBack(None if acted is None else acted.label, rings_here(register, round_id))
