"""How strong the passphrase is that is being typed: five steps, a word, and what would help."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.passphrases import PassphraseStrength
from makelaar.ui.kit.text import Text
from makelaar.ui.kit.theme import colour, look

_ALMOST = 3


class StrengthMeter(QWidget):
    """A bar in four parts, full and green only when it is good enough, with the judgement in words under it."""

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
        self._bar.show_strength(strength if typed else None)
        if strength.good_enough:
            self.words.setText(_("Sterk."))
        elif typed and strength.score < _ALMOST:
            self.words.setText(_("Te zwak. {advice}").format(advice=strength.advice))
        else:
            self.words.setText(strength.advice)


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._filled, self._tint = 0, "overdue"
        self.setFixedHeight(6)
        look().changed.connect(self.update)

    def show_strength(self, strength: PassphraseStrength | None) -> None:
        self._filled = 0 if strength is None else max(1, strength.score)
        if strength is not None:
            almost = "caution" if strength.score >= _ALMOST else "overdue"
            self._tint = "fine" if strength.good_enough else almost
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        part = (self.width() - 3 * 4) / 4
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for place in range(4):
                painter.setBrush(colour(self._tint if place < self._filled else "pressed"))
                painter.drawRoundedRect(QRectF(place * (part + 4), 0, part, 6), 3, 3)
