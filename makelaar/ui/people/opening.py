"""Reading cards for the page: who was asked for last is shown, and read again when something changed."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from makelaar.errors import UserError
from makelaar.services.people.card import PersonCard, get_card
from makelaar.services.people.timeline import Timeline, get_timeline
from makelaar.ui.context import Context


class Opening(QObject):
    """`shown` brings a card and its timeline, `again` the same of who is in view; `gone`: she is no longer there."""

    shown = Signal(object, object)
    again = Signal(object, object)
    gone = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self.wanted: int | None = None
        """Who was asked for and is not shown yet."""

    def open(self, person_id: int, then: Callable[[PersonCard], Any] | None = None) -> None:
        """Read a card and show it, then do `then(card)`."""
        self.wanted = person_id

        def show(read: tuple[PersonCard, Timeline]) -> None:
            self.wanted = None
            self.shown.emit(*read)
            if then is not None:
                then(read[0])

        self._read(person_id, show, "card")

    def reload(self, person_id: int) -> None:
        """Read her again, for something was changed."""
        self._read(person_id, lambda read: self.again.emit(*read), "reload")

    def _read(self, person_id: int, done: Callable[[tuple[PersonCard, Timeline]], None], name: str) -> None:
        register = self.context.register
        self.context.jobs.run(
            self,
            lambda: (get_card(register, person_id), get_timeline(register, person_id)),
            done,
            self._gone,
            only_latest=name,
        )

    def _gone(self, _error: UserError) -> None:
        self.wanted = None
        self.gone.emit()
