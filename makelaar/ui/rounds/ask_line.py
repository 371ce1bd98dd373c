"""One thing asked at the door, in the place of the large buttons: when to come back, a note, the day of a round."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.ui.kit import STEP, Button, LineField, Text, font
from makelaar.ui.rounds.outcome_button import LARGE
from makelaar.ui.unfitting_note import UnfittingNote

LETTERS = 20
"""Pixels, of what is typed at arm's length."""


@dataclass(frozen=True)
class Question:
    """`kind` says what is asked, to who put it; `reads` tells what is understood of words, and whether they will do."""

    kind: str
    words: str
    example: str
    verb: str
    reads: Callable[[str], tuple[str, bool]]


class AskLine(QWidget):
    """Enter or the button is `answered` with the words, which may be empty; `left` says that nothing was answered."""

    answered = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.question: Question | None = None
        self._words = Text("", "name")
        self.field = LineField("", entered=self._answer)
        self.field.setMinimumHeight(LARGE)
        self.field.setFont(font(LETTERS))
        self.field.textChanged.connect(lambda _text: self._read())
        self.unfitting = UnfittingNote(self.field, LARGE)
        self.reading = Text("", "muted")
        self.button = Button("", self._answer, primary=True)
        self.back = Button(_("Terug"), self.left.emit)
        for button in (self.button, self.back):
            button.setMinimumHeight(LARGE)
            button.setMinimumWidth(LARGE * 3 // 2)
        line = QHBoxLayout()
        line.setSpacing(STEP)
        line.addWidget(self.field, 1)
        line.addWidget(self.button)
        line.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self._words)
        column.addLayout(line)
        column.addWidget(self.reading)
        column.addWidget(self.unfitting)
        column.addStretch(1)

    def ask(self, question: Question, typed: str = "") -> None:
        """Ask this, with these words in the field."""
        self.question = question
        self._words.setText(question.words)
        self.field.setAccessibleName(question.words)
        self.field.setPlaceholderText(question.example)
        self.unfitting.forget()
        self.field.setText(typed)
        self.button.setText(question.verb)
        self.button.setAccessibleName(question.verb)
        self._read()
        self.field.setFocus()

    def done(self) -> None:
        """Nothing is asked any more."""
        self.question = None
        self.field.clear()

    def _answer(self) -> None:
        if self.button.isEnabled():
            self.answered.emit(" ".join(self.field.text().split()))

    def _read(self) -> None:
        if self.question is None:
            return
        told, will_do = self.question.reads(self.field.text())
        self.reading.setText(told)
        self.reading.set_role("muted" if will_do else "caution")
        self.field.setAccessibleDescription(told)
        self.button.setEnabled(will_do)
