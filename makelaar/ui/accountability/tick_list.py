"""A short list of things to tick."""

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from makelaar.ui.kit import STEP, TARGET
from makelaar.ui.rounds.tick_rows import tick_rows

_VALUE = Qt.ItemDataRole.UserRole
_SHOWN = 5
"""Rows in view at most without scrolling."""


class TickList(QListWidget):
    """Rows with a tick and a value each; `changed` comes when she ticks."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._filling = False
        self.setAccessibleName(name)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tick_rows(self)
        self.itemChanged.connect(lambda _item: self._ticked())

    def put(self, rows: Collection[tuple[Any, str]], ticked: Collection[Any]) -> None:
        """Show these rows (value, words), those of `ticked` with a tick."""
        self._filling = True
        self.clear()
        for value, words in rows:
            item = QListWidgetItem(words, self)
            item.setToolTip(words)
            item.setData(_VALUE, value)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if value in ticked else Qt.CheckState.Unchecked)
        self._filling = False
        if self.count():
            self.setCurrentRow(0)
        self.setFixedHeight(TARGET * min(_SHOWN, max(1, self.count())) + STEP)

    def ticked(self) -> tuple[Any, ...]:
        """The values that are ticked, in the order of the list."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(item.data(_VALUE) for item in items if item.checkState() is Qt.CheckState.Checked)

    def tick(self, values: Collection[Any]) -> None:
        """Tick these and no others."""
        self._filling = True
        for item in (self.item(row) for row in range(self.count())):
            on = item.data(_VALUE) in values
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self._filling = False

    def _ticked(self) -> None:
        if not self._filling:
            self.changed.emit()
