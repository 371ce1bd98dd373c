"""The verdict on a report: a sign, a word, a sentence, and what can be done about it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.ui.accountability.verdict import Saying
from makelaar.ui.kit import STEP, Card, Sign, Text, colour, font
from makelaar.ui.kit.surfaces import RADIUS
from makelaar.ui.kit.theme import NAME


class VerdictCard(Card):
    """It takes the focus, and what it says is its accessible name: so it is read aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sign = Sign("info", "muted", 24)
        self.word = Text("", "strong")
        self.word.setFont(font(NAME, QFont.Weight.DemiBold))
        self.sentence = Text("", "text", wrap=True)
        self._more: list[QWidget] = []
        self._below = QVBoxLayout()
        self._below.setSpacing(STEP)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.word)
        words.addWidget(self.sentence)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.body.addLayout(self._below)

    def show_saying(self, saying: Saying, *steps: QWidget) -> None:
        """Show this; `steps` are buttons under it."""
        self.sign.set_sign(saying.sign, saying.tint)
        self.word.setText(saying.word)
        self.sentence.setText(saying.sentence)
        self.setAccessibleName(f"{saying.word}. {saying.sentence}")
        for old in self._more:
            self._below.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._more = [*(Text(one, "muted", wrap=True) for one in saying.more), *steps]
        for new in self._more:
            self._below.addWidget(new)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(colour("accent"), 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
