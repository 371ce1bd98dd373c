"""What the parts of a card work with: the person in view, her register, and the ways to open something beside it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from makelaar.errors import UserError
from makelaar.services.people.change import change_person
from makelaar.ui.context import Context


class Desk(QObject):
    """`person_id` is who the card shows. `open_panel` is asked to show a panel in the card's place."""

    open_panel = Signal(object)
    call = Signal(str)
    """She calls this number: show it, with a place for one line after it."""
    reload = Signal()
    """What the card shows may not be what the register has: an act was refused."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self.person_id = 0

    @property
    def today(self) -> Any:
        """The day on her calendar."""
        return self.context.clock.today()

    def do(self, work: Callable[[Any], Any], done: Callable[[Any], None] | None = None) -> None:
        """`work(register)` in the register thread; after a refusal the card shows again what the register has."""
        register = self.context.register
        self.context.jobs.run(self, lambda: work(register), done, self._failed)

    def edit(self, field: str) -> Callable[[str, bool], None]:
        """What keeps one field of the person: `keep(text, typing_on)`."""

        def keep(text: str, typing_on: bool) -> None:
            person_id = self.person_id
            self.do(lambda register: change_person(register, person_id, typing_on=typing_on, **{field: text}))

        return keep

    def change(self, **fields: Any) -> None:
        """Change fields of the person at once."""
        person_id = self.person_id
        self.do(lambda register: change_person(register, person_id, **fields))

    def _failed(self, error: UserError) -> None:
        self.context.banner.error(error)
        self.reload.emit()
