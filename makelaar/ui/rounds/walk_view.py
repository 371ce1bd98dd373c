"""Door mode: one door at a time in a full window, with large targets; the next door comes by itself."""

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QWidget

from makelaar.errors import UserError
from makelaar.hearts.day_words import short_day
from makelaar.i18n import _
from makelaar.services.rounds.sheet import RoundSheet, SheetDoor
from makelaar.services.undo import Acted
from makelaar.terms import Outcome
from makelaar.ui.page import Page
from makelaar.ui.rounds import questions
from makelaar.ui.rounds.door_typing import DoorTyping
from makelaar.ui.rounds.ringing import Press, Ringing, own_labels
from makelaar.ui.rounds.walk import Walk
from makelaar.ui.rounds.walk_acts import WalkActs
from makelaar.ui.rounds.walk_layout import WalkLayout
from makelaar.ui.rounds.words import kept_words

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
        self.context = page.context
        self.walk: Walk | None = None
        self.from_paper = False
        self.ringing = Ringing(page.context, self)
        self.ringing.kept.connect(self._kept)
        self.ringing.refused.connect(self._refused)
        self.ringing.taken_back.connect(self._taken_back)
        self.acts = WalkActs(page, self, self)
        self.parts = WalkLayout(self, self.acts)
        self.parts.strip.pressed.connect(self.go)
        self.parts.ask.left.connect(lambda: None if self.go_back() else self.left.emit())
        self.typing = DoorTyping(self.parts.ask, self)
        self.typing.come_back.connect(lambda door, words: self._come_back(door, words))
        self.typing.noted.connect(lambda door, words: self._noted(door, words))
        self.typing.day_told.connect(self._day_told)
        self.typing.turned.connect(self._turned)
        self.parts.pause.clicked.connect(self.left)
        self.parts.finish.clicked.connect(self.all_done)
        self._talk_at: int | None = None
        self._refusal = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(LOWEST)

    @property
    def note_to_come(self) -> str:
        """The note that goes with the next press at this door."""
        return "" if self.walk is None else self.typing.notes.get(self.walk.current or 0, "")

    @property
    def paper_title(self) -> str:
        """ "Overtypen van papier · za 21 nov"; "" while a round is walked."""
        if not self.from_paper:
            return ""
        title = _("Overtypen van papier")
        return title if self.ringing.on is None else f"{title} · {short_day(self.ringing.on, self.today)}"

    @property
    def today(self) -> date:
        """The day on her calendar."""
        return self.context.clock.today()

    def open(self, sheet: RoundSheet, *, door: int | None = None, from_paper: bool = False) -> None:
        """Stand at a door of this round: the first at which nobody rang, when none is told."""
        self.walk, self.from_paper = Walk(sheet, door), from_paper
        self.ringing.on, self._talk_at = None, None
        for action in (self.acts.card, self.acts.again):
            action.setChecked(False)
        self.parts.strip.by_box = from_paper
        self.parts.strip.show_walk(self.walk)
        self._forgive()
        self.parts.say("")
        self.typing.begin()
        self._turned()
        if from_paper:
            self.typing.ask_day(min(sheet.day, self.today), self.today)

    def take(self, sheet: RoundSheet) -> None:
        """The round was read anew; she stays where she is."""
        if self.walk is not None:
            self.walk.take(sheet)
            self.parts.strip.show_walk(self.walk)
            self.show_door()

    def refresh(self, change: Acted) -> None:
        """Rings were changed elsewhere, or by an undo from the window."""
        if self.walk is not None and change.label not in own_labels():
            self.ringing.read_again(self.walk)

    def press(self, outcome: Outcome) -> None:
        """This came of ringing here; the next door comes at once, while it is being kept."""
        door = self._door()
        if door is None or self._talk_at is not None or (door.do_not_ring and door.here is None):
            return
        self._forgive()
        if outcome is Outcome.COME_BACK:
            self.typing.ask_come_back(door, self.today)
        else:
            self._ring(door, outcome)

    def press_floor(self) -> None:
        """Nobody is home on the rest of this floor: one act."""
        walk = self.walk
        self._forgive()
        if walk is None or not (doors := walk.floor()):
            self.parts.say(_("Op deze verdieping is overal al aangebeld."))
            return
        self.ringing.floor(walk, doors, card_left=self.acts.card.isChecked())
        for door in self.typing.notes.keys() & set(doors):
            self.ringing.ring(walk, Press(door, Outcome.NOT_HOME, note=self.typing.notes.pop(door)))
        self.go_on()

    def take_back(self) -> None:
        """Undo the last ring, and stand at its door again."""
        if self.walk is not None:
            self._forgive()
            self.ringing.take_back(self.walk, only_rings=True)

    def flip_card(self) -> None:
        """From now on a note goes into the letter box where nobody is home; at a door that was rung, in that one."""
        door = self._door()
        if door is not None and door.here is not None and door.here.outcome is Outcome.NOT_HOME:
            self.ringing.ring(self._walk(), Press(door.door_id, Outcome.NOT_HOME, card_left=not door.here.card_left))
        self.show_door()

    def flip_again(self) -> None:
        """The next press is another ring at this door, not a correction."""
        self.show_door()

    def ask_note(self) -> None:
        """A note with this ring: kept at once where there is a ring, else with the press that follows."""
        door = self._door()
        if door is not None:
            self.typing.ask_note(door)

    def pass_by(self) -> None:
        """Nobody rang here: on to the next box."""
        if self.walk is not None and self.walk.current is not None:
            self.walk.passed.add(self.walk.current)
            self.go_on()

    def step(self, steps: int) -> None:
        """So many doors further, rung or not."""
        if self.walk is not None:
            self.walk.step(steps)
            self._arrive()

    def step_floor(self, up: bool) -> None:
        """A floor up or down."""
        if self.walk is not None:
            self.walk.step_floor(up)
            self._arrive()

    def go(self, door_id: int) -> None:
        """To this door."""
        if self.walk is not None and not self.typing.kind:
            self.walk.go(door_id)
            self._arrive()

    def go_on(self) -> None:
        """To the next door at which nobody rang."""
        if self.walk is not None:
            self.walk.go_on()
            self._arrive()

    def go_back(self) -> bool:
        """Escape: away from a question; False when there is none to leave."""
        return self.typing.leave()

    def draft(self) -> dict[str, Any]:
        """Where she is and what is being typed."""
        return {
            "door": None if self.walk is None else self.walk.current,
            "from_paper": self.from_paper,
            "day": None if self.ringing.on is None else self.ringing.on.isoformat(),
            "card": self.acts.card.isChecked(),
            **self.typing.draft(),
        }

    def put_back(self, draft: dict[str, Any]) -> None:
        """Take back what `draft` gave, after `open` with its door."""
        if draft["day"] is not None:
            self.typing.begin()
            self.ringing.on = date.fromisoformat(draft["day"])
        self.typing.notes.update(dict(draft["notes"]))
        self.acts.card.setChecked(draft["card"])
        self._turned()
        if draft["asked"] == questions.NOTE:
            self.ask_note()
        elif draft["asked"] == questions.COME_BACK:
            self.press(Outcome.COME_BACK)
        self.typing.type_again(draft["words"])

    def show_door(self) -> None:
        """Show where she is and what is kept there."""
        walk = self.walk
        if walk is None:
            return
        door, asks = walk.door, bool(self.typing.kind)
        can_ring = door is not None and not asks and (door.here is not None or not door.do_not_ring)
        for action in self.acts.at_door:
            action.setEnabled(can_ring)
        self.acts.pass_by.setEnabled(self.from_paper and door is not None and not asks)
        self.acts.floor.setEnabled(can_ring and bool(walk.floor()))
        self.acts.again.setEnabled(can_ring and door is not None and door.here is not None)
        if not self.acts.again.isEnabled():
            self.acts.again.setChecked(False)
        self.parts.show(self, walk, self.today)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is ours at a door: it goes back to the door of what it takes back."""
        if isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and self.walk is not None:
                self.ringing.take_back(self.walk, only_rings=False)
                return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.parts.strip.setVisible(event.size().height() >= ROOM_FOR_STRIP)

    def _ring(self, door: SheetDoor, outcome: Outcome, come_back: str | None = None) -> None:
        walk = self._walk()
        card = self.acts.card.isChecked() if outcome is Outcome.NOT_HOME else None
        note = self.typing.notes.pop(door.door_id, None)
        press = Press(door.door_id, outcome, note, come_back, card, self.acts.again.isChecked())
        self.acts.again.setChecked(False)
        self.ringing.ring(walk, press)
        if outcome is Outcome.CONVERSATION and not self.from_paper:
            self._talk_at = door.door_id
            self.show_door()
        else:
            self.go_on()
        self.parts.strip.follow()

    def _come_back(self, door_id: int, words: str) -> None:
        self._walk().go(door_id)
        self._ring(self._walk().doors[door_id], Outcome.COME_BACK, words)

    def _noted(self, door_id: int, words: str) -> None:
        """Kept at once where there is a ring; else it waits for one."""
        here = self._walk().doors[door_id].here
        if here is None:
            self.typing.notes[door_id] = words
        else:
            self.ringing.ring(self._walk(), Press(door_id, here.outcome, note=words))

    def _day_told(self, day: date) -> None:
        self.ringing.on = day

    def _turned(self) -> None:
        """Something is asked, or no more."""
        self.show_door()
        if not self.typing.kind:
            self.setFocus()

    def _kept(self, doors: tuple[int, ...], visit: int) -> None:
        if not self._refusal:
            self.parts.say(kept_words([self._walk().doors[door] for door in doors]), "fine")
        if self._talk_at == doors[0] and visit:
            self._talk_at = None
            self.talked.emit(visit)
        self.show_door()

    def _refused(self, door: int, error: UserError) -> None:
        """Not kept: said why until she presses something else, and back to that door, unless she types at another."""
        self._refusal, self._talk_at = str(error), None
        if door and self.typing.kind:
            self._refusal = f"{self._walk().doors[door].number}: {error}"
        elif door:
            self._walk().go(door)
        self.show_door()
        self.parts.say("")
        self.parts.refuse(self._refusal)

    def _taken_back(self, changed: tuple[int, ...], told: str) -> None:
        if changed and not self.typing.kind:
            self._walk().go(changed[0])
            told = _("Terug bij {number}.").format(number=self._walk().doors[changed[0]].number)
        self.show_door()
        if told:
            self.parts.say(told)

    def _arrive(self) -> None:
        """At another door: "once more" was for the one before."""
        self.acts.again.setChecked(False)
        self.show_door()

    def _forgive(self) -> None:
        """She goes on after what was refused."""
        self._refusal = ""
        self.parts.refuse("")

    def _door(self) -> SheetDoor | None:
        return None if self.walk is None else self.walk.door

    def _walk(self) -> Walk:
        assert self.walk is not None
        return self.walk
