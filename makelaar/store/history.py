"""Undo and redo: in memory only, gone at lock and at erasure."""

from collections import deque

from makelaar.store.changes import ChangeSet

STEPS = 30


class History:
    """The last `STEPS` acts and, after an undo, those that can be done again."""

    def __init__(self) -> None:
        self._done: deque[ChangeSet] = deque(maxlen=STEPS)
        self._undone: list[ChangeSet] = []

    def did(self, act: ChangeSet) -> None:
        """A new act: what was undone before it can no longer be redone."""
        self._done.append(act)
        self._undone.clear()

    def join_last(self) -> None:
        """Make the last two acts one: typing on in the same field is one step back. Nothing is left of a net zero."""
        later, earlier = self._done.pop(), self._done.pop()
        joined = earlier.then(later)
        if joined.changes:
            self._done.append(joined)

    def done(self) -> list[ChangeSet]:
        """The acts that can be taken back, the last first."""
        return list(reversed(self._done))

    def next_undo(self) -> ChangeSet | None:
        """The act that undo would take back."""
        return self._done[-1] if self._done else None

    def next_redo(self) -> ChangeSet | None:
        """The act that redo would do again."""
        return self._undone[-1] if self._undone else None

    def undid(self) -> None:
        """The last act was taken back."""
        self._undone.append(self._done.pop())

    def redid(self) -> None:
        """The last undone act was done again."""
        self._done.append(self._undone.pop())

    def forget(self) -> None:
        """Wipe everything (lock, erasure)."""
        self._done.clear()
        self._undone.clear()
