"""A line that is kept when she leaves it or presses Enter: for what is no use half typed, such as a house number."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent

from makelaar.ui.kit import LineField


class KeptLine(LineField):
    """`keep(text)` is asked for another text than was shown. Escape puts back what was there."""

    def __init__(self, name: str, example: str, keep: Callable[[str], Any]) -> None:
        super().__init__(name, example, entered=self.flush)
        self._keep = keep
        self._kept = ""

    @property
    def waiting(self) -> bool:
        """Something is typed that was not kept yet."""
        return self.text() != self._kept

    def show_text(self, text: str) -> None:
        """Show what the register has."""
        self._kept = text
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def flush(self) -> None:
        """Keep it now."""
        if self.waiting:
            self._kept = self.text()
            self._keep(self._kept)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.flush()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self.waiting and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.waiting:
            self.setText(self._kept)
            return
        super().keyPressEvent(event)


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
