"""The right side of Deuren: a building by its name, what can be done with it, and its drawn front."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.i18n import N_, _
from makelaar.services.doors.facade import Facade
from makelaar.terms import BuildingKind
from makelaar.ui.context import Context
from makelaar.ui.doors.facade_view import FacadeView
from makelaar.ui.kit import STEP, Button, IconButton, Text
from makelaar.ui.kit.keys import keys_of
from makelaar.ui.rounds.words import door_count

_KINDS = {BuildingKind.FLAT: N_("flat met portieken"), BuildingKind.ROW: N_("rij huizen")}


class BuildingFront(QWidget):
    """`acts` are the page's actions: plan a round, mark it, correct it."""

    def __init__(self, context: Context, acts: dict[str, QAction]) -> None:
        super().__init__()
        self.name = Text("", "name")
        self.facts = Text("", "muted")
        self.view = FacadeView(context)
        self.view.shown.connect(self._show)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.facts)
        top = QHBoxLayout()
        top.setSpacing(STEP // 2)
        top.addLayout(words, 1)
        for name, sign in (("mark", "key_person"), ("correct", "edit")):
            top.addWidget(IconButton(sign, acts[name].text(), acts[name].trigger, keys=keys_of(acts[name])))
        top.addWidget(Button(acts["plan"].text(), action=acts["plan"], primary=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(top)
        column.addWidget(self.view, 1)

    def _show(self, front: Facade) -> None:
        building = front.building
        self.name.setText(building.name)
        told = (building.area, _(_KINDS[building.kind]), door_count(len(building.doors)), building.note)
        self.facts.setText(" · ".join(part for part in told if part))
