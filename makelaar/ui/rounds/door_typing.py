"""What is typed at a door: the one thing that is asked there."""

from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from makelaar.services.rounds.sheet import SheetDoor
from makelaar.ui.rounds.ask_line import AskLine
from makelaar.ui.rounds.questions import DAY, NOTE, Question, ask_come_back, ask_day, ask_note, paper_day


class DoorTyping(QObject):
    """`come_back` and `noted` give the door's id and the words, `come_back` also whether it was pressed just before;
    `day_told` the day of a sheet. `turned` comes when something is asked, or no more."""

    come_back = Signal(int, str, bool)
    noted = Signal(int, str)
    day_told = Signal(object)
    turned = Signal()

    def __init__(self, ask: AskLine, parent: QObject) -> None:
        super().__init__(parent)
        self._ask = ask
        self._door_id = 0
        self._typing_on = False
        self._usual = self._today = date.min
        ask.answered.connect(self._answered)

    @property
    def kind(self) -> str:
        """What is asked now; "": nothing."""
        return "" if self._ask.question is None else self._ask.question.kind

    def asks_at(self, door_id: int) -> bool:
        """Something is asked at this door."""
        return bool(self.kind) and self._door_id == door_id

    def begin(self) -> None:
        """Another walk: nothing is asked."""
        self._ask.done()

    def ask_come_back(self, door: SheetDoor, today: date, *, typing_on: bool) -> None:
        """When to come back here; `typing_on` right after that outcome was pressed."""
        kept = "" if door.here is None or typing_on else door.here.come_back_words
        self._typing_on = typing_on
        self._put(door.door_id, ask_come_back(door.number, today), kept)

    def ask_note(self, door: SheetDoor) -> None:
        """A note with the ring here."""
        kept = door.note_to_come if door.here is None else door.here.note
        self._put(door.door_id, ask_note(door.number), kept)

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

    def keep(self) -> None:
        """She goes elsewhere: what is typed is the answer."""
        if self.kind not in ("", DAY) and (words := " ".join(self._ask.field.text().split())):
            self._answered(words)

    def draft(self) -> dict[str, Any]:
        """What is asked and what is typed there."""
        return {"asked": self.kind, "words": self._ask.field.text()}

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
        elif kind == NOTE:
            self.noted.emit(self._door_id, words)
        else:
            self.come_back.emit(self._door_id, words, self._typing_on)
        self.turned.emit()
