"""What is done to the register, heard in the window's thread; and what pages out of view have missed of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from makelaar.services import undo
from makelaar.services.undo import Acted

if TYPE_CHECKING:
    from makelaar.services.registers import Register


class Ear(QObject):
    """Calls `heard(acted)` after every act, undo and redo, which are done in the register thread."""

    _told = Signal(object)

    def __init__(self, register: "Register", heard: Callable[[Acted], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._missed: dict[str, Acted] = {}
        self._told.connect(heard, Qt.ConnectionType.QueuedConnection)
        undo.watch(register, self._told.emit)

    def keep_for(self, name: str, acted: Acted) -> None:
        """The page `name` is out of view, and hears of it before it comes into view again."""
        missed = self._missed.get(name)
        self._missed[name] = acted if missed is None else missed.then(acted)

    def take(self, name: str) -> Acted | None:
        """All that the page missed, as one; None where it missed nothing."""
        return self._missed.pop(name, None)
