"""A field for several lines."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy


class TextField(QPlainTextEdit):
    """Several lines, which grow with what is typed from `lines` to `most`. Ctrl+Enter is `entered`."""

    def __init__(
        self, name: str, example: str = "", *, lines: int = 3, most: int = 12, entered: Callable[[], Any] | None = None
    ) -> None:
        super().__init__()
        self._lines, self._most, self._entered = lines, most, entered
        self.setAccessibleName(name)
        self.setPlaceholderText(example)
        self.setTabChangesFocus(True)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhMultiLine)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(8)
        self.document().blockCountChanged.connect(lambda _count: self.updateGeometry())

    def sizeHint(self) -> QSize:
        lines = max(self._lines, min(self._most, self.document().blockCount()))
        return QSize(240, lines * self.fontMetrics().lineSpacing() + 24)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._entered is not None:
            self._entered()
            return
        super().keyPressEvent(event)
