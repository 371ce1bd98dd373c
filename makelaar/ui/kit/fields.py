"""Fields to type in. Tab leaves them all; none of them teaches the keyboard or a spelling list what it holds."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from makelaar.ui.kit.text import Text
from makelaar.ui.kit.theme import TARGET


class LineField(QLineEdit):
    """One line. `name` is its accessible name, the placeholder an example of what belongs there."""

    def __init__(self, name: str, example: str = "", *, entered: Callable[[], Any] | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(example)
        self.setMinimumHeight(TARGET)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        if entered is not None:
            self.returnPressed.connect(lambda: entered())


class SecretField(LineField):
    """A passphrase: dots, with an eye to look."""

    def __init__(self, name: str, example: str = "", *, entered: Callable[[], Any] | None = None) -> None:
        super().__init__(name, example, entered=entered)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhNoPredictiveText
        )

    def show_words(self, shown: bool) -> None:
        """Show what is typed, or dots."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)


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


class Choice(QComboBox):
    """One of a few. Scrolling over it while the page scrolls changes nothing.

    The values are kept here too: on its way through Qt one of our words (a `StrEnum`) would become a plain text.
    """

    def __init__(self, name: str, choices: list[tuple[str, Any]] | None = None) -> None:
        super().__init__()
        self._values: list[Any] = []
        self.setAccessibleName(name)
        self.setMinimumHeight(TARGET)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for words, value in choices or []:
            self.addItem(words, value)

    def addItem(self, words: str, value: Any = None) -> None:
        self.insertItem(self.count(), words, value)

    def insertItem(self, place: int, words: str, value: Any = None) -> None:
        self._values.insert(place, value)
        super().insertItem(place, words, value)

    def clear(self) -> None:
        self._values.clear()
        super().clear()

    def currentData(self, role: int = Qt.ItemDataRole.UserRole) -> Any:
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def choose(self, value: Any) -> None:
        """Choose the entry that stands for `value`; nothing where there is none."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def wheelEvent(self, event: Any) -> None:
        event.ignore()


class Form(QFormLayout):
    """Labels above their fields' left edge, one field a row; the label is the field's buddy and its name."""

    def __init__(self) -> None:
        super().__init__()
        self.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.setVerticalSpacing(4)

    def add(self, label: str, field: QWidget, hint: str = "") -> QLabel:
        """A row; `hint` stands under the field. Gives the label."""
        words = Text(label, "meta")
        words.setContentsMargins(0, 8, 0, 0)
        words.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(label)
        if not hint:
            self.addRow(words, field)
            return words
        field.setAccessibleDescription(hint)
        both = QWidget()
        both.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        grows = field.sizePolicy().expandingDirections() & Qt.Orientation.Horizontal
        column.addWidget(field, alignment=Qt.AlignmentFlag(0) if grows else Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Text(hint, "meta", wrap=True))
        self.addRow(words, both)
        return words
