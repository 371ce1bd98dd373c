"""A building as a whole, to correct: its entrances, how it is called and where it stands."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.doors.building_doors import lift_building, mirror_building
from makelaar.services.doors.buildings import BuildingView, EntranceView, change_building
from makelaar.services.doors.entrances import add_entrance, move_entrance, remove_entrance, rename_entrance
from makelaar.terms import BuildingKind
from makelaar.ui.context import Context
from makelaar.ui.doors.area_field import AreaField
from makelaar.ui.doors.door_fields import Run
from makelaar.ui.doors.kept_line import KeptLine
from makelaar.ui.doors.plan_fields import named_beside
from makelaar.ui.kit import STEP, Button, Flow, LineField, Text


class EntranceFields(QWidget):
    """The entrance of the chosen door."""

    def __init__(self, run: Run) -> None:
        super().__init__()
        self._run = run
        self._building: BuildingView | None = None
        self.entrance: EntranceView | None = None
        self.name = KeptLine(_("Naam van dit portiek"), _("Portiek A"), self._rename)
        acts = Flow(STEP)
        acts.put(
            [
                Button(_("Naar links"), lambda: self._move(-1)),
                Button(_("Naar rechts"), lambda: self._move(1)),
                Button(_("Portiek erbij"), self.add),
                Button(_("Haal weg"), self.remove, sign="delete"),
            ]
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(named_beside((self.name, 1)))
        column.addWidget(acts)

    def show_entrance(self, building: BuildingView, entrance: EntranceView | None) -> None:
        """Show this entrance of the building; hidden where it has none."""
        self._building, self.entrance = building, entrance
        self.setVisible(building.kind is BuildingKind.FLAT)
        self.name.show_text("" if entrance is None else entrance.name)

    def add(self) -> None:
        """An entrance at the right end."""
        if (building := self._building) is not None:
            name = _("Portiek {n}").format(n=len(building.entrances) + 1)
            told = _("{name} erbij gezet; zet er nu deuren in.").format(name=name)
            self._run(lambda register: add_entrance(register, building.id, name), told)

    def remove(self) -> None:
        """This entrance is not there."""
        if (entrance := self.entrance) is not None:
            self._run(lambda register: remove_entrance(register, entrance.id), _("Portiek weggehaald."))

    def _rename(self, name: str) -> None:
        if (entrance := self.entrance) is not None:
            self._run(
                lambda register: rename_entrance(register, entrance.id, name), _("Naam van het portiek gewijzigd.")
            )

    def _move(self, steps: int) -> None:
        if (entrance := self.entrance) is not None:
            self._run(lambda register: move_entrance(register, entrance.id, steps), _("Portiek verplaatst."))


class WholeFields(QWidget):
    """Name, address and area of the building, and turning or lifting all of it."""

    def __init__(self, context: Context, run: Run) -> None:
        super().__init__()
        self._run = run
        self._building: BuildingView | None = None
        self.lines: dict[str, KeptLine] = {
            name: KeptLine(words, "", lambda text, name=name: self._change(name, text))
            for name, words in (
                ("name", _("Naam")),
                ("street", _("Straat")),
                ("postcode", _("Postcode")),
                ("place", _("Plaats")),
                ("note", _("Notitie bij het pand")),
            )
        }
        self.area = AreaField(context)
        self.area.chosen.connect(self._change_area)
        turns = Flow(STEP)
        turns.put(
            [
                Button(_("Spiegel links en rechts"), self.mirror),
                Button(_("Verdieping hoger"), lambda: self.lift(1)),
                Button(_("Verdieping lager"), lambda: self.lift(-1)),
            ]
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(turns)
        column.addLayout(named_beside((self.lines["name"], 1)))
        column.addLayout(named_beside((self.lines["street"], 1)))
        column.addLayout(named_beside((self.lines["postcode"], 2), (self.lines["place"], 3)))
        column.addWidget(Text(_("Wijk of buurt"), "meta"))
        column.addWidget(self.area)
        column.addLayout(named_beside((self.lines["note"], 1)))

    def show_building(self, building: BuildingView) -> None:
        """Show what is said of it."""
        self._building = building
        for name, line in self.lines.items():
            if not (line.hasFocus() and line.waiting):
                line.show_text(getattr(building, name))
        self.area.choose(building.area)

    def mirror(self) -> None:
        """Left becomes right."""
        if (building := self._building) is not None:
            self._run(lambda register: mirror_building(register, building.id), _("Links en rechts omgedraaid."))

    def lift(self, by: int) -> None:
        """All floors one up or down."""
        if (building := self._building) is not None:
            told = _("Alles een verdieping hoger gezet.") if by > 0 else _("Alles een verdieping lager gezet.")
            self._run(lambda register: lift_building(register, building.id, by), told)

    def waiting(self) -> dict[str, LineField]:
        """The fields in which something is typed that is not kept."""
        return {name: line for name, line in self.lines.items() if line.waiting}

    def _change(self, name: str, text: str) -> None:
        if (building := self._building) is not None:
            self._run(lambda register: change_building(register, building.id, **{name: text}), _("Pand gewijzigd."))

    def _change_area(self) -> None:
        building, area, parent = self._building, self.area.area(), self.area.area_parent()
        if building is not None and area != building.area:

            def work(register: Any) -> None:
                change_building(register, building.id, area=area, area_parent=parent)

            self._run(work, _("Wijk van het pand gewijzigd."))
