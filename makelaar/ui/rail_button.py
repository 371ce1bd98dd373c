"""One line of the left rail."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from makelaar.ui.kit.buttons import PressedByEnter
from makelaar.ui.kit.icons import icon
from makelaar.ui.kit.theme import META, STEP, TARGET, TEXT, colour, font, look

WIDTH = 200


class RailButton(PressedByEnter, QAbstractButton):
    """One line of the rail: sign, word, and to the right a number or the keys."""

    def __init__(self, words: str, sign: str, note: str = "") -> None:
        super().__init__()
        self._sign, self._note = sign, note
        self._counted = False
        self._narrow = False
        self.setText(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(TARGET)
        self.setMaximumHeight(TARGET + 4)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(words)
        look().changed.connect(self.update)

    def set_count(self, count: int) -> None:
        """How much waits there; 0 shows nothing."""
        self._note, self._counted = (str(count) if count else ""), True
        self.setAccessibleName(f"{self.text()}, {count}" if count else self.text())
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Only the sign, with the number beside it."""
        self._narrow = narrow
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 2 * STEP, TARGET + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        chosen = self.isChecked()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter, chosen)
            left = 4 if self._narrow and self._counted and self._note else 12
            place = QRect(left, (self.height() - 20) // 2, 20, 20)
            icon(self._sign, "accent" if chosen else "muted").paint(painter, place)
            if not self._narrow:
                painter.setPen(colour("accent" if chosen else "text"))
                painter.setFont(font(TEXT, QFont.Weight.DemiBold if chosen else QFont.Weight.Normal))
                words = QRect(42, 0, self.width() - 42 - (40 if self._note else 4), self.height())
                shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
                painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
            if self._counted or not self._narrow:
                self._paint_note(painter, chosen)

    def _paint_note(self, painter: QPainter, chosen: bool) -> None:
        painter.setPen(colour("accent" if chosen and self._counted else "muted"))
        painter.setFont(font(META, QFont.Weight.DemiBold if self._counted else QFont.Weight.Normal))
        room = self.rect().adjusted(0, 0, -4 if self._narrow else -12, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._note)

    def _paint_ground(self, painter: QPainter, chosen: bool) -> None:
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if chosen or self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("tint" if chosen else "raised"))
            painter.drawRoundedRect(box, 8, 8)
