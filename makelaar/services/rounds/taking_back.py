"""Take back what was done at the doors of a round: rings and notes, and a conversation with nothing in it."""

from collections.abc import Mapping
from dataclasses import dataclass

from makelaar.errors import Refused
from makelaar.i18n import _
from makelaar.services import undo
from makelaar.services.rounds.rung import Rung, rings_here
from makelaar.store.changes import ChangeSet
from makelaar.store.register import Register


@dataclass(frozen=True)
class TakenBack:
    """What was taken back (None: there was nothing), and the rings in force now."""

    label: str | None
    here: Mapping[int, Rung]


def ring_labels() -> tuple[str, ...]:
    """The names of the acts at the doors."""
    return _("Aanbelling genoteerd"), _("Hele verdieping niet thuis"), _("Notitie bij een deur genoteerd")


def take_back(register: Register, round_id: int, *, only_rings: bool) -> TakenBack:
    """Undo the last act; a conversation that was begun and in which nothing was written goes together with its ring.

    Raises Refused as `undo` does, and with `only_rings` where the last act is none at a door.
    """
    coming, talk = undo.next_undo(register), _empty_talk(register)
    if only_rings and coming is not None and talk is None and coming not in ring_labels():
        told = _("Het laatste was geen aanbelling: {act}. Er is niets gewijzigd; met Ctrl+Z neem je dat terug.")
        raise Refused(told.format(act=coming))
    acted = undo.undo(register)
    if talk is not None and _is_ring_of(register.history.next_undo(), talk):
        acted = undo.undo(register)
    return TakenBack(None if acted is None else acted.label, rings_here(register, round_id))


def _empty_talk(register: Register) -> int | None:
    """The visit whose conversation the last act began; None where it did something else."""
    act = register.history.next_undo()
    if act is None or act.label != _("Gesprek begonnen"):
        return None
    begun = [change.after for change in act.changes if change.table == "conversation" and change.before is None]
    return int(begun[0]["visit_id"]) if begun and begun[0] is not None else None


def _is_ring_of(act: ChangeSet | None, visit: int) -> bool:
    return (
        act is not None
        and act.label in ring_labels()
        and any((change.table, change.key) == ("visit", visit) for change in act.changes)
    )
