"""Words that can be pressed: a filter that is on or off, a talent that can be opened, a tag that can go."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from makelaar.ui.kit import colour, font, icon, look
from makelaar.ui.kit.buttons import PressedByEnter
from makelaar.ui.kit.theme import META, TEXT

HEIGHT, LARGE_HEIGHT = 28, 48
_SIGN = 14


class PressChip(PressedByEnter, QAbstractButton):
    """A pill with a word, a sign before it and, with `menu`, a caret behind it. `quiet`: unfilled. One that is made
    `large` is pressed standing; `keys` stand quietly at its end."""

    def __init__(
        self,
        text: str,
        do: Callable[[], Any] | None = None,
        *,
        sign: str = "",
        tint: str = "muted",
        checkable: bool = False,
        menu: bool = False,
        quiet: bool = False,
        large: bool = False,
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sign, self._tint, self._menu, self._quiet = sign, tint, menu, quiet
        self._keys = keys
        self._height = LARGE_HEIGHT if large else HEIGHT
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(checkable)
        self.setFont(font(TEXT if large else META))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if do is not None:
            self.clicked.connect(lambda: do())
        look().changed.connect(self.update)

    def say(self, text: str) -> None:
        """Another word."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def stand_out(self, on: bool) -> None:
        """Filled, as a filter that is on."""
        self.setProperty("on", on)
        self.update()

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self.text()) + 22
        wide += self._room_for_keys()
        return QSize(wide + (_SIGN + 4) * (bool(self._sign) + self._menu), self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 60), self._height)

    def _room_for_keys(self) -> int:
        return QFontMetrics(font(META)).horizontalAdvance(self._keys) + 10 if self._keys else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        on = self.isChecked() or bool(self.property("on"))
        tint = "accent" if on else self._tint
        ring, fill = colour(tint), QColor(colour(tint))
        fill.setAlpha(40 if on else 48 if self.underMouse() or self.isDown() else 0 if self._quiet else 22)
        ring.setAlpha(255 if on else 120)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("accent"), 2) if self.hasFocus() else QPen(ring, 1))
            painter.setBrush(fill)
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            self._words(painter, "accent" if on else "text", tint)

    def _words(self, painter: QPainter, words_tint: str, sign_tint: str) -> None:
        room = self.rect().adjusted(11, 0, -11, 0)
        middle = (self.height() - _SIGN) // 2
        if self._sign:
            icon(self._sign, sign_tint).paint(painter, room.left(), middle, _SIGN, _SIGN)
            room.setLeft(room.left() + _SIGN + 4)
        if self._menu:
            icon("down", "muted").paint(painter, room.right() - _SIGN + 1, middle, _SIGN, _SIGN)
            room.setRight(room.right() - _SIGN - 4)
        if self._keys:
            painter.setFont(font(META))
            painter.setPen(colour("muted"))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._keys)
            room.setRight(room.right() - self._room_for_keys())
        painter.setFont(self.font())
        painter.setPen(colour(words_tint))
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
