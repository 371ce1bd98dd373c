"""Undo and redo by the name of the act, for the menu, the banner and Ctrl+Z."""

from collections.abc import Callable
from dataclasses import dataclass

from makelaar.store.changes import ChangeSet
from makelaar.store.register import Register


@dataclass(frozen=True)
class Acted:
    """What an act, undo or redo did: its name, and the people and tables whose views must be read anew."""

    label: str
    people: frozenset[int]
    tables: frozenset[str]

    def then(self, later: "Acted") -> "Acted":
        """Both as one, for who missed both."""
        return Acted(later.label, self.people | later.people, self.tables | later.tables)


def next_undo(register: Register) -> str | None:
    """The name of the act that undo would take back; None when there is none."""
    act = register.history.next_undo()
    return None if act is None else act.label


def next_redo(register: Register) -> str | None:
    """The name of the act that redo would do again; None when there is none."""
    act = register.history.next_redo()
    return None if act is None else act.label


def last_acts(register: Register, most: int) -> tuple[str, ...]:
    """The names of the acts that can be taken back, the last first."""
    return tuple(act.label for act in register.history.done()[:most])


def undo(register: Register) -> Acted | None:
    """Take back the last act; None when there is none. Raises Refused when it was changed since by something else."""
    return _acted(register.undo())


def undo_several(register: Register, steps: int) -> Acted | None:
    """Take back the last `steps` acts, one by one; gives the last that was taken back. Raises Refused as `undo` does:
    those before it are then taken back."""
    acted = None
    for _step in range(steps):
        acted = undo(register) or acted
    return acted


def redo(register: Register) -> Acted | None:
    """Do again what was last undone; None when there is nothing. Raises Refused as `undo` does."""
    return _acted(register.redo())


def watch(register: Register, tell: Callable[[Acted], None]) -> None:
    """From now on `tell` hears of every act, undo and redo, in the thread that did it, until the register closes."""
    register.listeners.append(lambda act: tell(Acted(act.label, act.people, act.tables)))


def _acted(act: ChangeSet | None) -> Acted | None:
    return None if act is None else Acted(act.label, act.people, act.tables)
