"""The left side of Deuren: the list of buildings, a door's card in its place, or a panel in front of either."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction

from makelaar.errors import UserError
from makelaar.i18n import _
from makelaar.services.doors.door_card import DoorCard, get_door_card
from makelaar.services.doors.door_notes import set_do_not_ring, set_door_note
from makelaar.ui.context import Context
from makelaar.ui.doors.door_card import DoorCardView
from makelaar.ui.doors.mark_panel import MarkPanel
from makelaar.ui.doors.panel_place import PanelPlace
from makelaar.ui.doors.photo_panel import PhotoPanel
from makelaar.ui.signals.signal_panel import SignalPanel

ON_DOOR = ("leave", "note", "list")
"""Acts that need a door in view."""


class LeftSide(PanelPlace):
    """The card stands where the list is, so that the drawing beside it does not move under her hand.

    `door_shown` comes with each card that comes into view, `door_closed` when the list is back; `talk_opened` tells
    the ring whose conversation she wants to read on.
    """

    door_shown = Signal(object)
    door_closed = Signal()
    talk_opened = Signal(int)

    def __init__(self, context: Context, photo: PhotoPanel, acts: dict[str, QAction]) -> None:
        makers = {
            "mark": lambda **about: MarkPanel(context, **about),
            "signal": lambda **about: SignalPanel(context, **about),
        }
        super().__init__(context, photo, makers)
        self.context, self.photo, self.acts = context, photo, acts
        self.card = DoorCardView(context, acts, self._keep_note)
        self.card.talk_opened.connect(self.talk_opened)
        self._typed_note: str | None = None
        self._wanted: int | None = None
        """The door to be in view; what was read of another came too late."""
        self._enable()

    @property
    def door(self) -> DoorCard | None:
        """The door whose card is in view, or behind a panel."""
        return self.card.card if self.home is self.card else None

    def open_door(self, door_id: int, on: date | None = None) -> None:
        """Show the card of a door as it was on a day; a panel in which something is typed stays before it."""
        if self.panel is None or self.settle():
            self._wanted = door_id
            self._read(door_id, on, self.context.banner.error)

    def reload(self, on: date | None = None) -> None:
        """Something of the door was changed, or another day is looked at."""
        if self.door is not None:
            self._read(self.door.story.door_id, on, lambda _gone: self.close_door())

    def close_door(self) -> bool:
        """The list comes back. False where no door is in view."""
        if self.door is None:
            return False
        self._wanted = None
        self.card.note.keeper.flush()
        self.show_home(self.photo)
        self._enable()
        self.door_closed.emit()
        return True

    def typed_note(self) -> dict[str, Any] | None:
        """The door's note as far as it is typed and not kept."""
        if self.door is None or not self.card.note.keeper.waiting:
            return None
        return {"door": self.door.story.door_id, "note": self.card.note.text()}

    def put_note_back(self, typed: dict[str, Any]) -> None:
        """Take back what `typed_note` gave."""
        self._typed_note = typed["note"]
        self.open_door(typed["door"])

    def leave(self) -> None:
        """From now on rounds pass this door by, or do so no longer."""
        if self.door is None or self.panel is not None:
            return
        register, key, on = self.context.register, self.door.story.door_id, not self.door.story.do_not_ring
        told = _("{door}: niet aanbellen.") if on else _("{door}: er mag weer aangebeld worden.")
        self._do(lambda: set_do_not_ring(register, key, on), told.format(door=self.door.address))

    def note(self) -> None:
        """To the line with what to mind at this door."""
        if self.door is not None and self.settle():
            self.card.note.setFocus()

    def signal(self) -> None:
        """A worry about who lives behind the door in view; without a door, one that is not yet of a place."""
        if self.settle():
            door = self.door
            self.open("signal", door=None if door is None else [door.story.door_id, door.address])

    def mark(self, building_id: int, name: str) -> None:
        """Her own wish to ring at a building."""
        if self.settle():
            self.open("mark", building=building_id, name=name)

    def _read(self, door_id: int, on: date | None, gone: Callable[[UserError], Any]) -> None:
        register = self.context.register
        self.context.jobs.run(self, lambda: get_door_card(register, door_id, on), self._show, gone, only_latest="door")

    def _show(self, card: DoorCard) -> None:
        if card.story.door_id != self._wanted:
            return
        if self.door is not None and self.door.story.door_id != card.story.door_id:
            self.card.note.keeper.flush()
        self.card.show_card(card)
        self.show_home(self.card)
        if self._typed_note is not None:
            self.card.note.setText(self._typed_note)
            self.card.note.keeper.flush()
            self._typed_note = None
        self._enable()
        self.door_shown.emit(card)

    def _keep_note(self, text: str, typing_on: bool) -> None:
        if self.card.card is not None:
            register, key = self.context.register, self.card.card.story.door_id
            self.context.jobs.run(self, lambda: set_door_note(register, key, text, typing_on=typing_on))

    def _do(self, work: Callable[[], Any], told: str) -> None:
        self.context.jobs.run(self, work, lambda _none: self.context.banner.say(told, undo=True))

    def _enable(self) -> None:
        for name in ON_DOOR:
            self.acts[name].setEnabled(self.door is not None)
