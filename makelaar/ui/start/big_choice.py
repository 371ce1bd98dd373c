"""A way to begin, as a card to press."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from makelaar.ui.kit.buttons import PressedByEnter
from makelaar.ui.kit.icons import icon
from makelaar.ui.kit.theme import META, TEXT, colour, font, look
from makelaar.ui.start.frame import COLUMN


class BigChoice(PressedByEnter, QAbstractButton):
    """A whole card to press: a sign, what it does, and why she would."""

    HEIGHT = 80

    def __init__(self, sign: str, title: str, reason: str, do: Callable[[], Any]) -> None:
        super().__init__()
        self._sign, self._reason = sign, reason
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(reason)
        self.setFixedHeight(self.HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda: do())
        look().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(COLUMN, self.HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("line"), 1))
            painter.setBrush(colour("raised" if self.underMouse() or self.isDown() else "surface"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
            icon(self._sign, "accent" if self.isEnabled() else "disabled").paint(painter, QRect(20, 26, 28, 28))
            room = QRect(68, 0, self.width() - 88, self.height())
            painter.setPen(colour("text" if self.isEnabled() else "disabled"))
            painter.setFont(font(TEXT + 1, QFont.Weight.DemiBold))
            painter.drawText(room.adjusted(0, 18, 0, 0), Qt.AlignmentFlag.AlignTop, self.text())
            painter.setPen(colour("muted" if self.isEnabled() else "disabled"))
            painter.setFont(font(META))
            flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(room.adjusted(0, 42, 0, 0), flags, self._reason)
