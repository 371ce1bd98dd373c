"""What is typed at a door: the one thing that is asked there, and notes that wait for their press."""

from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from makelaar.services.rounds.sheet import SheetDoor
from makelaar.ui.rounds.ask_line import AskLine
from makelaar.ui.rounds.questions import DAY, Question, ask_come_back, ask_day, ask_note, paper_day


class DoorTyping(QObject):
    """`come_back` and `noted` give the door's id and the words, `day_told` the day of a sheet. `turned` comes when
    something is asked, or no more."""

    come_back = Signal(int, str)
    noted = Signal(int, str)
    day_told = Signal(object)
    turned = Signal()

    def __init__(self, ask: AskLine, parent: QObject) -> None:
        super().__init__(parent)
        self._ask = ask
        self._door_id = 0
        self._usual = self._today = date.min
        self.notes: dict[int, str] = {}
        """By door a note that goes with the press that is still to come."""
        ask.answered.connect(self._answered)

    @property
    def kind(self) -> str:
        """What is asked now; "": nothing."""
        return "" if self._ask.question is None else self._ask.question.kind

    def begin(self) -> None:
        """Another walk: nothing is asked and no note waits."""
        self.notes.clear()
        self._ask.done()

    def ask_come_back(self, door: SheetDoor, today: date) -> None:
        """When to come back here."""
        kept = "" if door.here is None else door.here.come_back_words
        self._put(door.door_id, ask_come_back(door.number, today), kept)

    def ask_note(self, door: SheetDoor) -> None:
        """A note with the ring here."""
        kept = "" if door.here is None else door.here.note
        self._put(door.door_id, ask_note(door.number), self.notes.get(door.door_id, kept))

    def ask_day(self, usual: date, today: date) -> None:
        """On which day a sheet was filled in; empty is `usual`."""
        self._usual, self._today = usual, today
        self._put(0, ask_day(usual, today))

    def leave(self) -> bool:
        """Away from what is asked; False where that cannot be left open (the day of a sheet), or nothing is."""
        if self.kind in ("", DAY):
            return False
        self._ask.done()
        self.turned.emit()
        return True

    def draft(self) -> dict[str, Any]:
        """What is asked, what is typed there, and the notes that wait."""
        notes = [[door, note] for door, note in self.notes.items()]
        return {"asked": self.kind, "words": self._ask.field.text(), "notes": notes}

    def type_again(self, words: str) -> None:
        """Put the words back in the field."""
        self._ask.field.setText(words)

    def _put(self, door_id: int, question: Question, typed: str = "") -> None:
        self._door_id = door_id
        self._ask.ask(question, typed)
        self.turned.emit()

    def _answered(self, words: str) -> None:
        kind = self.kind
        self._ask.done()
        if kind == DAY:
            self.day_told.emit(paper_day(words, self._usual, self._today))
        else:
            (self.come_back if kind == "come_back" else self.noted).emit(self._door_id, words)
        self.turned.emit()
