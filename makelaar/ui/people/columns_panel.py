"""Which columns the list has, and in which order: Space chooses, Alt with an arrow moves."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from makelaar.i18n import _
from makelaar.services.people.columns import USUAL, Column
from makelaar.ui.context import Context
from makelaar.ui.kit import Button, side_by_side
from makelaar.ui.people.list_cells import COLUMN_WORDS
from makelaar.ui.today.panel import Panel


class ColumnsPanel(Panel):
    """`changed(columns)` hears of every choice at once."""

    kind = "columns"

    def __init__(
        self, context: Context, columns: Sequence[Column], changed: Callable[[tuple[Column, ...]], Any]
    ) -> None:
        super().__init__(
            context, _("Kolommen"), _("Spatie kiest, Alt met een pijl verplaatst. De naam staat altijd vooraan.")
        )
        self._changed = changed
        self.list = _Columns()
        self.list.setAccessibleName(_("Kolommen"))
        self.list.moved.connect(self._move)
        self.list.itemChanged.connect(lambda _item: self._tell())
        self.column.addWidget(self.list)
        up = Button(_("Omhoog"), lambda: self._move(-1), sign="up")
        down = Button(_("Omlaag"), lambda: self._move(1), sign="down")
        usual = Button(_("Zoals gewoonlijk"), lambda: self._usual(), quiet=True)
        self.column.addLayout(side_by_side(up, down, usual))
        self.column.addStretch(1)
        self.show_columns(columns)

    def start(self) -> None:
        self.list.setFocus()

    @property
    def columns(self) -> tuple[Column, ...]:
        """Those that are chosen, in order, the name first."""
        chosen = [self.list.item(row) for row in range(self.list.count())]
        return (Column.NAME, *(_column(item) for item in chosen if item.checkState() == Qt.CheckState.Checked))

    def show_columns(self, columns: Sequence[Column]) -> None:
        """The chosen ones on top, in their order; then the others."""
        self.list.blockSignals(True)
        self.list.clear()
        rest = [column for column in Column if column not in columns]
        for column in (*columns, *rest):
            if column is not Column.NAME:
                item = QListWidgetItem(_(COLUMN_WORDS[column]), self.list)
                item.setData(Qt.ItemDataRole.UserRole, column.value)
                item.setCheckState(Qt.CheckState.Checked if column in columns else Qt.CheckState.Unchecked)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self.list.setFixedHeight(self.list.sizeHintForRow(0) * self.list.count() + 2 * self.list.frameWidth())

    def _usual(self) -> None:
        self.show_columns(USUAL)
        self._tell()

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        if 0 <= row + step < self.list.count():
            self.list.blockSignals(True)
            self.list.insertItem(row + step, self.list.takeItem(row))
            self.list.setCurrentRow(row + step)
            self.list.blockSignals(False)
            self._tell()

    def _tell(self) -> None:
        self._changed(self.columns)


class _Columns(QListWidget):
    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


def _column(item: QListWidgetItem) -> Column:
    return Column(item.data(Qt.ItemDataRole.UserRole))
