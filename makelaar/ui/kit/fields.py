"""Fields to type in. Tab leaves them all; none of them teaches the keyboard or a spelling list what it holds."""

from collections.abc import Callable
from typing import Any

from PySide6 import QtCore
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from makelaar.ui.kit.by_number import HIDDEN_TEXT, NO_AUTO_UPPERCASE, NO_PREDICTIVE_TEXT, SENSITIVE_DATA
from makelaar.ui.kit.text import Text
from makelaar.ui.kit.theme import TARGET


class LineField(QLineEdit):
    """One line. `name` is its accessible name, the placeholder an example of what belongs there."""

    def __init__(self, name: str, example: str = "", *, entered: Callable[[], Any] | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(example)
        self.setMinimumHeight(TARGET)
        self.setProperty("inputMethodHints", SENSITIVE_DATA)
        if entered is not None:
            self.returnPressed.connect(lambda: entered())


class SecretField(LineField):
    """A passphrase: dots, with an eye to look."""

    def __init__(self, name: str, example: str = "", *, entered: Callable[[], Any] | None = None) -> None:
        super().__init__(name, example, entered=entered)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        hints = HIDDEN_TEXT | SENSITIVE_DATA | NO_AUTO_UPPERCASE | NO_PREDICTIVE_TEXT
        self.setProperty("inputMethodHints", hints)

    def show_words(self, shown: bool) -> None:
        """Show what is typed, or dots."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)


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
        column.addWidget(field)
        if not field.sizePolicy().horizontalPolicy().value & QSizePolicy.PolicyFlag.ExpandFlag.value:
            column.setAlignment(field, QtCore.Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Text(hint, "meta", wrap=True))
        self.addRow(words, both)
        return words
