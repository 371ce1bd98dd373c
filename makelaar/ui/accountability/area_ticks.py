"""Where: wijken and their buurten, to tick."""

from collections.abc import Collection, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from makelaar.i18n import _
from makelaar.services.doors.areas import AreaLine
from makelaar.ui.kit import STEP, TARGET
from makelaar.ui.rounds.tick_rows import tick_rows

_ID = Qt.ItemDataRole.UserRole
_SHOWN = 6
"""Rows in view at most without scrolling."""


class AreaTicks(QTreeWidget):
    """`changed` comes when others are ticked. A wijk stands for its buurten; nothing ticked is everywhere."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._filling = False
        self.setAccessibleName(_("Wijken en buurten"))
        self.setHeaderHidden(True)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setIndentation(20)
        tick_rows(self)
        self.itemChanged.connect(lambda _item, _column: self._ticked())
        for turned in (self.itemExpanded, self.itemCollapsed):
            turned.connect(lambda _item: self._fit())

    def put(self, areas: Collection[AreaLine]) -> None:
        """Show these areas; what was ticked stays so."""
        ticked = self.chosen()
        self._filling = True
        self.clear()
        wijken = {area.id: self._row(self, area) for area in areas if area.parent_id is None}
        for area in areas:
            if area.parent_id in wijken:
                self._row(wijken[area.parent_id], area)
        for wijk in wijken.values():
            if wijk.childCount():
                wijk.setFlags(wijk.flags() | Qt.ItemFlag.ItemIsAutoTristate)
        self._filling = False
        self.choose(ticked)
        if self.topLevelItemCount():
            self.setCurrentItem(self.topLevelItem(0))
        self._fit()

    def chosen(self) -> tuple[int, ...]:
        """The ids of what is ticked: of a wijk whose buurten all are, the wijk's own."""
        return tuple(self._chosen())

    def choose(self, areas: Collection[int]) -> None:
        """Tick these and no others; of a wijk of which a part is, the buurten come into view."""
        self._filling = True
        for row in self._rows():
            row.setCheckState(0, Qt.CheckState.Unchecked)
        for row in self._rows():
            if row.data(0, _ID) in areas:
                row.setCheckState(0, Qt.CheckState.Checked)
        for wijk in self._tops():
            if wijk.checkState(0) is Qt.CheckState.PartiallyChecked:
                wijk.setExpanded(True)
        self._filling = False

    def _chosen(self) -> Iterator[int]:
        for wijk in self._tops():
            if wijk.checkState(0) is Qt.CheckState.Checked:
                yield wijk.data(0, _ID)
            else:
                inside = [wijk.child(n) for n in range(wijk.childCount())]
                yield from (one.data(0, _ID) for one in inside if one.checkState(0) is Qt.CheckState.Checked)

    def _tops(self) -> list[QTreeWidgetItem]:
        return [self.topLevelItem(n) for n in range(self.topLevelItemCount())]

    def _rows(self) -> Iterator[QTreeWidgetItem]:
        for wijk in self._tops():
            yield wijk
            yield from (wijk.child(n) for n in range(wijk.childCount()))

    def _row(self, above: QTreeWidget | QTreeWidgetItem, area: AreaLine) -> QTreeWidgetItem:
        row = QTreeWidgetItem(above, [area.name])
        row.setData(0, _ID, area.id)
        row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        row.setCheckState(0, Qt.CheckState.Unchecked)
        return row

    def _fit(self) -> None:
        """As high as its rows, up to some."""
        rows = sum(1 + (wijk.childCount() if wijk.isExpanded() else 0) for wijk in self._tops())
        self.setFixedHeight(TARGET * min(_SHOWN, max(1, rows)) + STEP)

    def _ticked(self) -> None:
        if not self._filling:
            self.changed.emit()
