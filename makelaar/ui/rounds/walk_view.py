"""Door mode: one door at a time in a full window, with large targets; the next door comes by itself."""

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QWidget

from makelaar.services.rounds.sheet import RoundSheet
from makelaar.services.rounds.taking_back import ring_labels
from makelaar.services.undo import Acted
from makelaar.terms import Outcome
from makelaar.ui.page import Page
from makelaar.ui.rounds.ask_line import AskLine
from makelaar.ui.rounds.at_door import AtDoor
from makelaar.ui.rounds.questions import COME_BACK, NOTE
from makelaar.ui.rounds.walk import Walk
from makelaar.ui.rounds.walk_acts import WalkActs
from makelaar.ui.rounds.walk_layout import WalkLayout

LOWEST = 384
"""Pixels of height: with the large targets and two lines of what is known, without the strip."""
ROOM_FOR_STRIP = 480
"""Pixels of height: in a lower window the large targets need the place of the strip."""


class WalkView(QWidget):
    """Walks one round: `open` begins. With `from_paper` its sheet is typed back: the day is asked once, the boxes come
    in their order, and no hour is known.

    `talked` is a conversation that was kept (the visit's id), which then waits for `go_on`; on paper there is none.
    `all_done` says that she is through, `left` that she stops.
    """

    talked = Signal(int)
    left = Signal()
    all_done = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        ask = AskLine()
        self.at = AtDoor(page.context, ask, self)
        self.acts = WalkActs(page, self, self.at)
        self.parts = WalkLayout(self, self.acts, ask)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(LOWEST)
        self.at.turned.connect(self.show_door)
        self.at.said.connect(self.parts.say)
        self.at.refused.connect(self.parts.refuse)
        self.at.talked.connect(self.talked)
        self.at.typing.turned.connect(self._turned)
        self.parts.strip.pressed.connect(self.at.go)
        self.parts.ask.left.connect(lambda: None if self.go_back() else self.left.emit())
        self.parts.pause.clicked.connect(self.left)
        self.parts.finish.clicked.connect(self.all_done)

    @property
    def walk(self) -> Walk | None:
        """The round, and where she is on it."""
        return self.at.walk

    def open(self, sheet: RoundSheet, *, door: int | None = None, from_paper: bool = False) -> None:
        """Stand at a door of this round: the first at which nobody rang, when none is told."""
        self.parts.strip.by_box = from_paper
        self.setFocus()
        self.at.begin(sheet, door, from_paper=from_paper)
        self._show_strip()

    def take(self, sheet: RoundSheet) -> None:
        """The round was read anew; she stays where she is."""
        if self.walk is not None:
            self.walk.take(sheet)
            self._show_strip()
            self.show_door()

    def refresh(self, change: Acted) -> None:
        """Rings were changed elsewhere, or by an undo from the window."""
        if self.walk is not None and change.label not in ring_labels():
            self.at.ringing.read_again(self.walk)

    def go_back(self) -> bool:
        """Escape: away from a question; False when there is none to leave."""
        return self.at.typing.leave()

    def draft(self) -> dict[str, Any]:
        """Where she is and what is being typed."""
        day = self.at.ringing.on
        return {
            "door": None if self.walk is None else self.walk.current,
            "from_paper": self.at.from_paper,
            "day": None if day is None else day.isoformat(),
            "cards": self.at.cards,
            **self.at.typing.draft(),
        }

    def put_back(self, draft: dict[str, Any]) -> None:
        """Take back what `draft` gave, after `open` with its door."""
        at = self.at
        if draft["day"] is not None:
            at.typing.begin()
            at.ringing.on = date.fromisoformat(draft["day"])
        at.cards = draft["cards"]
        self._turned()
        if draft["asked"] == NOTE:
            at.ask_note()
        elif draft["asked"] == COME_BACK:
            at.press(Outcome.COME_BACK)
        at.typing.type_again(draft["words"])

    def show_door(self) -> None:
        """Show where she is and what is kept there."""
        at, walk = self.at, self.walk
        if walk is None:
            return
        door, asks = walk.door, bool(at.typing.kind)
        can_ring = door is not None and not asks and (door.here is not None or not door.do_not_ring)
        for action in self.acts.at_door:
            action.setEnabled(can_ring)
        self.acts.pass_by.setEnabled(at.from_paper and door is not None and not asks)
        self.acts.floor.setEnabled(can_ring and bool(walk.floor()))
        self.acts.again.setEnabled(can_ring and door is not None and door.here is not None)
        self.acts.again.setChecked(at.again)
        self.acts.card.setChecked(at.card)
        self.parts.show(at, walk)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is ours at a door: it goes back to the door of what it takes back."""
        if isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.at.take_back(only_rings=False)
                return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.parts.strip.setVisible(event.size().height() >= ROOM_FOR_STRIP)

    def _turned(self) -> None:
        """Something is asked, or no more."""
        self.show_door()
        if not self.at.typing.kind:
            self.setFocus()

    def _show_strip(self) -> None:
        if self.walk is not None:
            self.parts.strip.show_walk(self.walk)
