"""What the window shows of the register beside the page: the rail's numbers, what undo would take back, the tray."""

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from makelaar.errors import CannotWrite
from makelaar.services import undo
from makelaar.services.reminders import reminder, write_side_file
from makelaar.ui.places import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from makelaar.services.registers import Register
    from makelaar.ui.desktop import Desktop
    from makelaar.ui.jobs import Jobs


CALM_MS = 2_000
"""A page that has the window to itself shows no numbers of the rail: they are read once she rests so long."""
LAST_ACTS = 8
"""Acts in the menu that can be gone back to."""


@dataclass(frozen=True)
class Read:
    """As it is after the last act: the names of the acts (None: there is none), a number for some places, the last
    acts, the last first."""

    undo: str | None
    redo: str | None
    counts: dict[str, int]
    done: tuple[str, ...] = ()


class Figures(QObject):
    """Reads them in the register thread after every act; `read_anew` brings them to the window."""

    read_anew = Signal(object)

    def __init__(
        self, register: "Register", jobs: "Jobs", desktop: "Desktop", places: "Iterable[Place]", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._register, self._jobs, self._desktop = register, jobs, desktop
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self.ask)
        self._counters = {place.name: count for place in places if (count := place.counter()) is not None}

    def ask(self) -> None:
        """Read them; an earlier asking that was not answered yet is dropped."""
        reminding = self._desktop.reminds_at_login()
        self._jobs.run(self, lambda: self._read(reminding), self._show, only_latest="figures")

    def ask_in_rest(self) -> None:
        """Read at once what can be undone and redone; the numbers once she rests."""
        self._jobs.run(self, self._acts, self.read_anew.emit, only_latest="acts")
        self._calm.start()

    def catch_up(self) -> None:
        """Read now what waits for her to rest."""
        if self._calm.isActive():
            self._calm.stop()
            self.ask()

    def _acts(self) -> Read:
        done = undo.last_acts(self._register, LAST_ACTS)
        return Read(undo.next_undo(self._register), undo.next_redo(self._register), {}, done)

    def _read(self, reminding: bool) -> Read:
        if reminding:
            with suppress(CannotWrite):  # written anew after the next act
                write_side_file(self._register)
        counts = {name: count(self._register) for name, count in self._counters.items()}
        return replace(self._acts(), counts=counts)

    def _show(self, read: Read) -> None:
        self._desktop.show_count(reminder(read.counts.get("today", 0)))
        self.read_anew.emit(read)
