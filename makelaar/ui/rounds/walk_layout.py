"""How door mode is laid out: the door and what to know above, then the large targets, the strip of doors below."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.ui.kit import STEP, Button, Text, font
from makelaar.ui.rounds.ask_line import AskLine
from makelaar.ui.rounds.at_door import AtDoor
from makelaar.ui.rounds.done_card import DoneCard
from makelaar.ui.rounds.door_card import DoorCard
from makelaar.ui.rounds.door_strip import DoorStrip
from makelaar.ui.rounds.outcome_button import LARGE, LargeButton
from makelaar.ui.rounds.walk import Walk
from makelaar.ui.rounds.walk_acts import WalkActs

_COLUMNS, _ROWS = 3, 3
LARGEST = 96
"""Targets grow with the window, up to here."""


class WalkLayout:
    """The parts of a `WalkView`; `show` fills them."""

    def __init__(self, home: QWidget, acts: WalkActs, ask: AskLine) -> None:
        self.card = DoorCard()
        self.done = DoneCard()
        self.finish = self.done.finish
        self.ask = ask
        self.strip = DoorStrip()
        self.progress = Text("", "name")
        self.progress.setFont(font(28, QFont.Weight.DemiBold))
        self.message = Text("", "muted")
        self.message.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.trouble = Text("", "overdue", wrap=True)
        self.pause = Button(_("Pauzeer"), sign="back")
        self.pause.setMinimumSize(LARGE * 3 // 2, LARGE)
        self.pause.setToolTip(_("{what} ({keys})").format(what=_("Pauzeer"), keys="Esc"))
        self.outcomes = {outcome: LargeButton(act, outcome=outcome) for outcome, act in acts.outcomes.items()}
        self.others = {
            name: LargeButton(action, sign=sign, text=text)
            for name, action, sign, text in (
                ("back", acts.back, "undo", ""),
                ("floor", acts.floor, "list", _("Hele verdieping")),
                ("card", acts.card, "brief", ""),
                ("note", acts.note, "note", ""),
                ("again", acts.again, "repeat", ""),
                ("pass_by", acts.pass_by, "right", ""),
            )
        }
        self._above = QStackedWidget()
        self._above.setMinimumHeight(LARGE)  # in a low window what is known scrolls
        self._above.addWidget(self.card)
        self._above.addWidget(self.done)
        self._below = QStackedWidget()
        self._below.setMaximumHeight(_ROWS * LARGEST + (_ROWS - 1) * STEP)
        self._below.addWidget(self._grid())
        self._below.addWidget(self.ask)
        self._lay_out(home)

    def say(self, words: str, role: str = "muted") -> None:
        """What was kept, in the corner."""
        self.message.setText(words)
        self.message.set_role(role)
        self.message.setAccessibleName(words)

    def refuse(self, why: str) -> None:
        """What was not kept, right above the targets; "": nothing."""
        self.trouble.setText(why)
        self.trouble.setAccessibleName(why)
        self.trouble.setVisible(bool(why))

    def show(self, at: AtDoor, walk: Walk) -> None:
        """Show where she is."""
        door, asks = walk.door, self.ask.question is not None
        self.progress.setText(_("{rung} / {n}").format(rung=walk.rung, n=walk.to_ring))
        self.progress.setAccessibleName(_("{rung} van {n} deuren").format(rung=walk.rung, n=walk.to_ring))
        if door is None:
            self.done.show_walk(walk, from_paper=at.from_paper)
        else:
            self.card.show_door(walk, door, at.today, note=at.note_to_come, on_paper=at.paper_title)
            for outcome, button in self.outcomes.items():
                button.stand_out(door.here is not None and door.here.outcome is outcome)
        self._above.setCurrentWidget(self.card if door is not None else self.done)
        self._below.setVisible(door is not None)
        if door is None and not asks:
            self.finish.setFocus()
        self._below.setCurrentWidget(self.ask if asks else self._buttons)
        self.others["again"].setVisible(door is not None and door.here is not None)
        self.others["pass_by"].setVisible(at.from_paper)
        self.strip.follow()

    def _grid(self) -> QWidget:
        self._buttons = QWidget()
        grid = QGridLayout(self._buttons)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(STEP)
        for place, button in enumerate(self.outcomes.values()):
            grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
        row = QHBoxLayout()
        row.setSpacing(STEP)
        for button in self.others.values():
            row.addWidget(button)
        grid.addLayout(row, 2, 0, 1, _COLUMNS)
        return self._buttons

    def _lay_out(self, home: QWidget) -> None:
        top = QHBoxLayout()
        top.setSpacing(2 * STEP)
        top.addWidget(self.pause, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._above, 1)
        corner = QVBoxLayout()
        corner.setSpacing(0)
        corner.addWidget(self.progress, 0, Qt.AlignmentFlag.AlignRight)
        corner.addWidget(self.message, 0, Qt.AlignmentFlag.AlignRight)
        corner.addStretch(1)
        top.addLayout(corner)
        column = QVBoxLayout(home)
        column.setContentsMargins(2 * STEP, 12, 2 * STEP, 12)
        column.setSpacing(STEP)
        column.addLayout(top, 1)
        column.addWidget(self.trouble)
        column.addWidget(self._below, 1)
        column.addWidget(self.strip)
