"""Which buildings and portieken a round takes: a tree to tick."""

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.doors.building_view import BuildingLine, BuildingView
from makelaar.services.doors.buildings import get_building, list_buildings
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, TARGET, LineField
from makelaar.ui.rounds.tick_rows import tick_rows
from makelaar.ui.rounds.words import door_count

_KEY = Qt.ItemDataRole.UserRole
_SHOWN = 6
"""Rows in view at most without scrolling."""
_MANY = 8
"""Buildings from which there is a field to find one."""


class DoorChoice(QWidget):
    """`changed` comes when others are ticked. A building is opened to tick some of its portieken."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._wanted: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())
        self._filling = False
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setFrameShape(QTreeWidget.Shape.NoFrame)
        tick_rows(self.tree)
        self.tree.setAccessibleName(_("Welke panden"))
        self.tree.itemChanged.connect(lambda _item, _column: self._ticked())
        self.tree.itemExpanded.connect(self._read_entrances)
        for turned in (self.tree.itemExpanded, self.tree.itemCollapsed):
            turned.connect(lambda _item: self._fit())
        self.find = LineField(_("Zoek een pand"), _("Zoek een pand"))
        self.find.textChanged.connect(self._filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.find)
        column.addWidget(self.tree)
        register = context.register
        context.jobs.run(self, lambda: list_buildings(register), self._fill)

    def chosen(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """(whole buildings, entrances of others); what was asked for while the list is still to come."""
        if not self.tree.topLevelItemCount():
            return self._wanted
        buildings, entrances = [], []
        for item in self._items():
            if item.checkState(0) is Qt.CheckState.Checked:
                buildings.append(item.data(0, _KEY))
            elif item.checkState(0) is Qt.CheckState.PartiallyChecked:
                portieken = [item.child(n) for n in range(item.childCount())]
                entrances += [p.data(0, _KEY) for p in portieken if p.checkState(0) is Qt.CheckState.Checked]
        return tuple(buildings), tuple(entrances)

    def choose(self, buildings: Collection[int], entrances: Collection[int] = ()) -> None:
        """Tick these and no others."""
        self._wanted = (tuple(buildings), tuple(entrances))
        for item in self._items():
            self._tick(item)
        if entrances:
            for item in self._items():
                if item.data(0, _KEY) not in buildings:
                    self._read_entrances(item)

    def _items(self) -> list[QTreeWidgetItem]:
        return [self.tree.topLevelItem(n) for n in range(self.tree.topLevelItemCount())]

    def _fill(self, lines: tuple[BuildingLine, ...]) -> None:
        self.find.setVisible(len(lines) > _MANY)
        self._filling = True
        for line in lines:
            item = QTreeWidgetItem(self.tree, [f"{line.name} · {door_count(line.doors)}"])
            item.setData(0, _KEY, line.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
            item.setCheckState(0, Qt.CheckState.Unchecked)
            if line.kind == "flat":
                item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        self._filling = False
        self._fit()
        self.choose(*self._wanted)
        ticked = (item for item in self._items() if item.checkState(0) is not Qt.CheckState.Unchecked)
        if (first := next(ticked, self.tree.topLevelItem(0))) is not None:
            self.tree.setCurrentItem(first)

    def _fit(self) -> None:
        """As high as its rows, up to some."""
        rows = sum(1 + (item.childCount() if item.isExpanded() else 0) for item in self._items())
        self.tree.setFixedHeight(TARGET * min(_SHOWN, max(1, rows)) + STEP)

    def _tick(self, item: QTreeWidgetItem) -> None:
        on = item.data(0, _KEY) in self._wanted[0]
        item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _read_entrances(self, item: QTreeWidgetItem) -> None:
        register, building = self._context.register, item.data(0, _KEY)
        if not item.childCount():
            self._context.jobs.run(self, lambda: get_building(register, building), self._show_entrances)

    def _show_entrances(self, building: BuildingView) -> None:
        item = next((i for i in self._items() if i.data(0, _KEY) == building.id), None)
        if item is None or item.childCount():
            return
        whole = item.checkState(0)
        self._filling = True
        for entrance in building.entrances:
            child = QTreeWidgetItem(item, [entrance.name or _("Portiek {n}").format(n=entrance.position)])
            child.setData(0, _KEY, entrance.id)
            child.setFlags(child.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = whole is Qt.CheckState.Checked or entrance.id in self._wanted[1]
            child.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        item.setExpanded(item.isExpanded() or item.checkState(0) is Qt.CheckState.PartiallyChecked)
        self._filling = False
        self._fit()
        self._ticked()

    def _filter(self, words: str) -> None:
        for item in self._items():
            item.setHidden(words.casefold() not in item.text(0).casefold())

    def _ticked(self, *_about: Any) -> None:
        if not self._filling:
            self.changed.emit()
