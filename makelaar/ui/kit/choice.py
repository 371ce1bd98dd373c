"""A field to choose one of a few."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from makelaar.ui.kit.theme import TARGET


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

    @property
    def values(self) -> tuple[Any, ...]:
        """What can be chosen, in order."""
        return tuple(self._values)

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
