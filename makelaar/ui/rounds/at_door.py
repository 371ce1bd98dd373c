"""What two people do at the doors of a round: each press, what came of it, and where they stand then."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from makelaar.errors import UserError
from makelaar.hearts.day_words import short_day
from makelaar.i18n import _
from makelaar.services.rounds.sheet import RoundSheet, SheetDoor
from makelaar.terms import Outcome
from makelaar.ui.context import Context
from makelaar.ui.rounds.ask_line import AskLine
from makelaar.ui.rounds.door_typing import DoorTyping
from makelaar.ui.rounds.ringing import Press, Ringing
from makelaar.ui.rounds.walk import Walk
from makelaar.ui.rounds.words import kept_words


class AtDoor(QObject):
    """Carries out the acts of door mode. `turned` asks to show the door anew, `said` tells what was kept (words and
    their role), `refused` what was not ("": that is over), `talked` a conversation that was kept (the visit's id).
    """

    turned = Signal()
    said = Signal(str, str)
    refused = Signal(str)
    talked = Signal(int)

    def __init__(self, context: Context, ask: AskLine, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.walk: Walk | None = None
        self.from_paper = False
        self.cards = False
        """A note goes into the letter box where nobody is home."""
        self.again = False
        """The next press is another ring at this door, not a correction."""
        self._talk_at: int | None = None
        self._refusal = ""
        self.ringing = Ringing(context, self)
        self.ringing.kept.connect(self._kept)
        self.ringing.refused.connect(self._refused)
        self.ringing.noted.connect(self._note_waits)
        self.ringing.taken_back.connect(self._taken_back)
        self.typing = DoorTyping(ask, self)
        self.typing.turned.connect(self.turned)
        self.typing.come_back.connect(self._come_back)
        self.typing.noted.connect(self._noted)
        self.typing.day_told.connect(self._day_told)

    @property
    def today(self) -> date:
        """The day on her calendar."""
        return self._context.clock.today()

    @property
    def door(self) -> SheetDoor | None:
        """The door that she stands at."""
        return None if self.walk is None else self.walk.door

    @property
    def card(self) -> bool:
        """Whether a note goes, or went, into the letter box of this door."""
        here = None if self.door is None else self.door.here
        return here.card_left if here is not None and here.outcome is Outcome.NOT_HOME else self.cards

    @property
    def note_to_come(self) -> str:
        """The note that goes with the next press at this door."""
        return "" if self.door is None or self.door.here is not None else self.door.note_to_come

    @property
    def paper_title(self) -> str:
        """ "Overtypen van papier · za 21 nov"; "" while a round is walked."""
        if not self.from_paper:
            return ""
        title = _("Overtypen van papier")
        return title if self.ringing.on is None else f"{title} · {short_day(self.ringing.on, self.today)}"

    def begin(self, sheet: RoundSheet, door: int | None, *, from_paper: bool) -> None:
        """Stand at a door of this round: the first at which nobody rang, when none is told."""
        self.walk, self.from_paper = Walk(sheet, door), from_paper
        self.ringing.on, self._talk_at = None, None
        self.cards = self.again = False
        self._forgive()
        self.said.emit("", "muted")
        self.typing.begin()
        self.turned.emit()
        if from_paper:
            self.typing.ask_day(min(sheet.day, self.today), self.today)

    def press(self, outcome: Outcome) -> None:
        """This came of ringing here; the next door comes at once, while it is being kept. To come back is kept at once
        too, and then asked when."""
        door = self.door
        if door is None or self._talk_at is not None or (door.do_not_ring and door.here is None):
            return
        self._forgive()
        if outcome is Outcome.COME_BACK:
            is_new = self.again or self._walk().outcome(door.door_id) is not outcome
            if is_new:
                self.ringing.ring(self._walk(), Press(door.door_id, outcome, again=self.again))
                self.again = False
            self.typing.ask_come_back(door, self.today, typing_on=is_new)
        else:
            self._ring(door, outcome)

    def press_floor(self) -> None:
        """Nobody is home on the rest of this floor: one act."""
        walk = self.walk
        self._forgive()
        if walk is None or not (doors := walk.floor()):
            self.said.emit(_("Op deze verdieping is overal al aangebeld."), "muted")
            return
        self.ringing.floor(walk, doors, card_left=self.cards)
        self.go_on()

    def take_back(self, *, only_rings: bool = True) -> None:
        """Undo the last act (with `only_rings` nothing where that is no ring), and stand at its door again."""
        if self.walk is not None:
            self._forgive()
            self.ringing.take_back(self.walk, only_rings=only_rings)

    def flip_card(self) -> None:
        """From now on a note goes into the letter box where nobody is home, or no longer; at a door where nobody was
        home, in that one."""
        door = self.door
        if door is not None and door.here is not None and door.here.outcome is Outcome.NOT_HOME:
            self.ringing.ring(self._walk(), Press(door.door_id, Outcome.NOT_HOME, card_left=not door.here.card_left))
        else:
            self.cards = not self.cards
        self.turned.emit()

    def flip_again(self) -> None:
        """The next press is another ring at this door, or a correction after all."""
        self.again = not self.again
        self.turned.emit()

    def ask_note(self) -> None:
        """A note with this ring, kept at once; where nobody rang yet it goes with the press that follows."""
        if self.door is not None:
            self.typing.ask_note(self.door)

    def pass_by(self) -> None:
        """Nobody rang here (typing back from paper): on to the next box."""
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

    def _ring(self, door: SheetDoor, outcome: Outcome) -> None:
        card = self.cards if outcome is Outcome.NOT_HOME and (door.here is None or self.again) else None
        self.ringing.ring(self._walk(), Press(door.door_id, outcome, card_left=card, again=self.again))
        if outcome is Outcome.CONVERSATION and not self.from_paper:
            self._talk_at, self.again = door.door_id, False
            self.turned.emit()
        else:
            self.go_on()

    def _come_back(self, door_id: int, words: str, typing_on: bool) -> None:
        if words or not typing_on:
            press = Press(door_id, Outcome.COME_BACK, come_back=words, typing_on=typing_on)
            self.ringing.ring(self._walk(), press)
        self._walk().go(door_id)
        self.go_on()

    def _noted(self, door_id: int, words: str) -> None:
        """Kept with the ring there, or for the first one."""
        outcome = self._walk().outcome(door_id)
        if outcome is None:
            self.ringing.note(self._walk(), door_id, words)
        else:
            self.ringing.ring(self._walk(), Press(door_id, outcome, note=words))

    def _note_waits(self, door_id: int) -> None:
        number = self._walk().doors[door_id].number
        self.said.emit(_("Notitie bewaard bij {number}.").format(number=number), "fine")
        self.turned.emit()

    def _day_told(self, day: date) -> None:
        self.ringing.on = day

    def _kept(self, doors: tuple[int, ...], visit: int) -> None:
        if not self._refusal:
            self.said.emit(kept_words([self._walk().doors[door] for door in doors]), "fine")
        if self._talk_at == doors[0] and visit:
            self._talk_at = None
            self.talked.emit(visit)
        self.turned.emit()

    def _refused(self, door: int, error: UserError) -> None:
        """Not kept: said why until she presses something else, and back to that door, unless she types at another."""
        self._refusal, self._talk_at = str(error), None
        if self.typing.asks_at(door):
            self.typing.leave()
        if door and self.typing.kind:
            self._refusal = f"{self._walk().doors[door].number}: {error}"
        elif door:
            self._walk().go(door)
        self.turned.emit()
        self.said.emit("", "muted")
        self.refused.emit(self._refusal)

    def _taken_back(self, changed: tuple[int, ...], told: str) -> None:
        if changed and not self.typing.kind:
            self._walk().go(changed[0])
            told = _("Terug bij {number}.").format(number=self._walk().doors[changed[0]].number)
        self.turned.emit()
        if told:
            self.said.emit(told, "muted")

    def _arrive(self) -> None:
        """At another door: "once more" was for the one before."""
        self.again = False
        self.turned.emit()

    def _forgive(self) -> None:
        """She goes on after what was refused."""
        self._refusal = ""
        self.refused.emit("")

    def _walk(self) -> Walk:
        assert self.walk is not None
        return self.walk
