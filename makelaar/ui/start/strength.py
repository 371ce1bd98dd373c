"""How strong the passphrase is that is being typed: five steps, a word, and what would help."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.i18n import N_, _
from makelaar.services.passphrases import PassphraseStrength
from makelaar.ui.kit.text import Text
from makelaar.ui.kit.theme import colour, look

_WORDS = (N_("Te zwak"), N_("Te zwak"), N_("Nog te zwak"), N_("Goed"), N_("Sterk"))
_TINTS = ("overdue", "overdue", "caution", "fine", "fine")


class StrengthMeter(QWidget):
    """A bar in four parts with the judgement in words under it."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = _Bar()
        self.words = Text("", "meta", wrap=True)
        self.words.setMinimumHeight(36)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._bar)
        column.addWidget(self.words)

    def show_strength(self, strength: PassphraseStrength, typed: bool) -> None:
        """Show the judgement; before anything was typed only the advice."""
        self._bar.show_score(strength.score if typed else -1)
        said = _(_WORDS[strength.score]) + "." if typed else ""
        self.words.setText(f"{said} {strength.advice}".strip())


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._score = -1
        self.setFixedHeight(6)
        look().changed.connect(self.update)

    def show_score(self, score: int) -> None:
        self._score = score
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        filled = max(1, self._score) if self._score >= 0 else 0
        part = (self.width() - 3 * 4) / 4
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for place in range(4):
                painter.setBrush(colour(_TINTS[self._score]) if place < filled else colour("pressed"))
                painter.drawRoundedRect(QRectF(place * (part + 4), 0, part, 6), 3, 3)
