"""Which columns the list has, and in which order: Space chooses, Alt with an arrow moves."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from makelaar.i18n import _
from makelaar.services.people.columns import USUAL, Column
from makelaar.ui.context import Context
from makelaar.ui.kit import TARGET, Button, ShortList, side_by_side
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
        self._order: list[Column] = []
        self._on: set[Column] = set()
        self.list = _Columns(_("Kolommen"))
        self.list.moved.connect(self._move)
        self.list.toggled.connect(self._toggle)
        self.list.itemDoubleClicked.connect(lambda _item: self._toggle())
        self.column.addWidget(self.list)
        pick = Button(_("Kies of laat weg"), self._toggle, sign="check")
        up = Button(_("Omhoog"), lambda: self._move(-1), sign="up")
        down = Button(_("Omlaag"), lambda: self._move(1), sign="down")
        usual = Button(_("Zoals gewoonlijk"), lambda: self._usual(), quiet=True)
        self.column.addLayout(side_by_side(pick, up, down))
        self.column.addLayout(side_by_side(usual))
        self.column.addStretch(1)
        self.show_columns(columns)

    def start(self) -> None:
        self.list.setFocus()

    @property
    def columns(self) -> tuple[Column, ...]:
        """Those that are chosen, in order, the name first."""
        return (Column.NAME, *(column for column in self._order if column in self._on))

    def show_columns(self, columns: Sequence[Column]) -> None:
        """The chosen ones on top, in their order; then the others."""
        self._order = [column for column in dict.fromkeys((*columns, *Column)) if column is not Column.NAME]
        self._on = set(columns)
        self._show(0)

    def _show(self, row: int) -> None:
        self.list.clear()
        for column in self._order:
            on = column in self._on
            words = _(COLUMN_WORDS[column])
            item = self.list.add(words, column, sign="check" if on else "add", quiet=not on)
            told = _("{what}, in de lijst") if on else _("{what}, niet in de lijst")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told.format(what=words))
        self.list.setCurrentRow(row)
        self.list.setFixedHeight(TARGET * self.list.count() + 4)

    def _usual(self) -> None:
        self.show_columns(USUAL)
        self._tell()

    def _toggle(self) -> None:
        self._on ^= {self.list.chosen()}
        self._show(self.list.currentRow())
        self._tell()

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        if 0 <= row + step < len(self._order):
            self._order.insert(row + step, self._order.pop(row))
            self._show(row + step)
            self._tell()

    def _tell(self) -> None:
        self._changed(self.columns)


class _Columns(ShortList):
    moved = Signal(int)
    toggled = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggled.emit()
        else:
            super().keyPressEvent(event)
