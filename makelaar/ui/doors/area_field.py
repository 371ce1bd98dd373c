"""In which wijk or buurt a building stands: one of those that are there, or a new one."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.doors.areas import AreaLine, list_areas
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, Choice, LineField

_NEW = object()


class AreaField(QWidget):
    """Chosen from a list; its last entry opens two fields for a new one. `chosen`: she is done with either."""

    chosen = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._wanted = ""
        self.choice = Choice(_("Wijk of buurt"))
        self.name = LineField(_("Naam van de nieuwe buurt"), _("Nieuwe buurt: Vollenhove"))
        self.parent_name = LineField(_("In welke wijk"), _("In de wijk (mag leeg): Zeist-Oost"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for field in (self.choice, self.name, self.parent_name):
            column.addWidget(field)
        self._fill(())
        self.choice.currentIndexChanged.connect(lambda _index: self._chosen())
        self.parent_name.editingFinished.connect(self.chosen)
        register = context.register
        context.jobs.run(self, lambda: list_areas(register), self._fill)

    def area(self) -> str:
        """The name of the area; "" for none."""
        chosen = self.choice.currentData()
        return " ".join(self.name.text().split()) if chosen is _NEW else str(chosen or "")

    def area_parent(self) -> str:
        """The wijk of a new one; "" for none, or for an area that is there already."""
        return " ".join(self.parent_name.text().split()) if self.choice.currentData() is _NEW else ""

    def typed(self) -> dict[str, Any]:
        """What is chosen and typed, as plain values."""
        return {"area": self.area(), "parent": self.area_parent(), "new": self.choice.currentData() is _NEW}

    def put_back(self, typed: dict[str, Any]) -> None:
        """Take back what `typed` gave."""
        if typed["new"]:
            self.choice.choose(_NEW)
            self.name.setText(typed["area"])
            self.parent_name.setText(typed["parent"])
        else:
            self.choose(typed["area"])

    def choose(self, name: str) -> None:
        """Choose the area of that name, also when the list is still to come."""
        self._wanted = name
        self.choice.blockSignals(True)
        self.choice.choose(name)
        self.choice.blockSignals(False)
        self._show_new()

    def _fill(self, areas: tuple[AreaLine, ...]) -> None:
        chosen = self.choice.currentData() if self.choice.count() else ""
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItem(_("niet in een wijk of buurt"), "")
        for area in areas:
            self.choice.addItem(area.whole_name, area.name)
        self.choice.addItem(_("Nieuwe wijk of buurt …"), _NEW)
        self.choice.choose(chosen or self._wanted)
        if self.choice.currentIndex() < 0:
            self.choice.setCurrentIndex(0)
        self.choice.blockSignals(False)
        self._show_new()

    def _chosen(self) -> None:
        self._show_new()
        if self.choice.currentData() is _NEW:
            self.name.setFocus()
        else:
            self.chosen.emit()

    def _show_new(self) -> None:
        is_new = self.choice.currentData() is _NEW
        for field in (self.name, self.parent_name):
            field.setVisible(is_new)
