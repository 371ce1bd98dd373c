"""Edit in place: reads as text, becomes a field where she types, keeps itself. There is no save button."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from makelaar.ui.kit import LineField, TextField, colour, font, look
from makelaar.ui.kit.theme import TEXT

PAUSE_MS = 800
"""A pause this long while typing keeps what stands there."""
LONGEST_MS = 900
"""What is typed waits no longer than this, however she types on: a second later it is in the register."""

Keep = Callable[[str, bool], Any]
"""`keep(text, typing_on)`: keep the text; `typing_on` where it goes on from what was kept since the focus came."""


class Keeper:
    """When to keep what is typed in a field: after a pause, within a second, and when the field is left."""

    def __init__(self, field: QLineEdit | QPlainTextEdit, text: Callable[[], str], keep: Keep) -> None:
        self._text, self._keep = text, keep
        self.kept = ""
        """What is in the register, as far as is known here."""
        self._typing_on = False
        self._timer = QTimer(field, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.flush)
        self._longest = QTimer(field, singleShot=True, interval=LONGEST_MS)
        self._longest.timeout.connect(self.flush)

    @property
    def waiting(self) -> bool:
        """Something is typed that was not kept yet."""
        return self._text() != self.kept

    def typed(self) -> None:
        """Something was typed: keep it after a pause, and within a second."""
        self._timer.start()
        if not self._longest.isActive():
            self._longest.start()

    def flush(self) -> None:
        """Keep it now."""
        self._timer.stop()
        self._longest.stop()
        if self.waiting:
            self.kept = self._text()
            self._keep(self.kept, self._typing_on)
            self._typing_on = True

    def left(self) -> None:
        """The field was left: keep it, and what is typed next is another step back."""
        self.flush()
        self._typing_on = False

    def take(self, text: str) -> None:
        """Another text came from the register."""
        self._timer.stop()
        self._longest.stop()
        self.kept = text


class QuietField(LineField):
    """A field that reads as text until the pointer or the focus is on it."""

    def __init__(self, name: str, example: str, *, entered: Callable[[], Any] | None = None) -> None:
        super().__init__(name, example, entered=entered)
        look().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() or self.underMouse():
            super().paintEvent(event)
            return
        words, tint = (self.text(), "text") if self.text() else (self.placeholderText(), "muted")
        with QPainter(self) as painter:
            painter.setFont(self.font())
            painter.setPen(colour(tint))
            room = self.rect().adjusted(8, 0, -8, 0)
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(QRect(room), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class LineInPlace(QuietField):
    """One line that reads as text until it has the focus. Escape puts back what was there."""

    def __init__(
        self, name: str, example: str, keep: Keep, *, size: int = TEXT, weight: QFont.Weight = QFont.Weight.Normal
    ) -> None:
        super().__init__(name, example)
        self.setFont(font(size, weight))
        self.keeper = Keeper(self, self.text, keep)
        self.textEdited.connect(lambda _text: self.keeper.typed())
        self.returnPressed.connect(self.keeper.left)

    def show_text(self, text: str) -> None:
        """Show what the register has, unless she is typing something else here."""
        if self.hasFocus() and self.keeper.waiting:
            return
        self.keeper.take(text)
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keeper.left()
        self.setCursorPosition(0)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self.keeper.waiting and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.keeper.waiting:
            self.setText(self.keeper.kept)
            return
        super().keyPressEvent(event)


class TextInPlace(TextField):
    """Several lines that keep themselves; from `lines` they grow to `most`."""

    def __init__(self, name: str, example: str, keep: Keep, *, lines: int = 2, most: int = 14) -> None:
        super().__init__(name, example, lines=lines, most=most)
        self.keeper = Keeper(self, self.toPlainText, keep)
        self.textChanged.connect(self._changed)

    def show_text(self, text: str) -> None:
        """Show what the register has, unless she is typing something else here."""
        if self.hasFocus() and self.keeper.waiting:
            return
        self.keeper.take(text)
        if text != self.toPlainText():
            self.setPlainText(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keeper.left()

    def _changed(self) -> None:
        if self.keeper.waiting:
            self.keeper.typed()


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
