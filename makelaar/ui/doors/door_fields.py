"""One door of a building, to correct: its number, where it stands, and the doors that come beside it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.hearts.doors.floors import floor_name
from makelaar.hearts.doors.number_order import as_counted
from makelaar.i18n import _, ngettext
from makelaar.services.doors.building_doors import (
    add_door,
    move_beside,
    move_doors,
    remove_doors,
    rename_door,
    shift_numbers,
)
from makelaar.services.doors.buildings import BuildingView, DoorView
from makelaar.ui.doors.kept_line import KeptLine
from makelaar.ui.doors.plan_fields import named_beside
from makelaar.ui.kit import STEP, Button, Choice, Flow, LineField

Run = Callable[[Callable[[Any], Any], str], Any]
"""`run(work, told)`: do `work(register)` as an act, tell it, and show the building anew."""
_HIGHEST = 60


class DoorFields(QWidget):
    """Everything about the door that is chosen in the drawing."""

    def __init__(self, run: Run) -> None:
        super().__init__()
        self._run = run
        self._building: BuildingView | None = None
        self.door: DoorView | None = None
        self.number = KeptLine(_("Nummer"), "206", self._rename)
        self.floor = Choice(_("Verdieping"))
        self.entrance = Choice(_("Portiek"))
        self.floor.activated.connect(lambda _index: self._move(floor=self.floor.currentData()))
        self.entrance.activated.connect(lambda _index: self._move(entrance_id=self.entrance.currentData()))
        self.new = LineField(_("Nummer van een deur erbij"), "206A", entered=self.add)
        self.by = LineField(_("Nummers opschuiven met"), "2", entered=self.shift)
        beside = Flow(STEP)
        beside.put(
            [
                Button(_("Naar links"), lambda: self._beside(-1)),
                Button(_("Naar rechts"), lambda: self._beside(1)),
                Button(_("Haal deze deur weg"), self.remove, sign="delete"),
            ]
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(named_beside((self.number, 2), (self.floor, 3), (self.entrance, 3)))
        column.addWidget(beside)
        column.addLayout(named_beside((self.new, 1), (Button(_("Zet hiernaast"), self.add), 1)))
        column.addLayout(named_beside((self.by, 1), (Button(_("Schuif op vanaf hier"), self.shift), 1)))

    def show_door(self, building: BuildingView, door: DoorView) -> None:
        """Show this door of the building."""
        self._building, self.door = building, door
        self.number.show_text(door.number)
        floors = {one.floor for one in building.doors}
        self.floor.clear()
        for floor in range(min(floors, default=0) - 1, min(max(floors, default=0) + 1, _HIGHEST) + 1):
            self.floor.addItem(floor_name(floor), floor)
        self.floor.choose(door.floor)
        self.entrance.clear()
        for entrance in building.entrances:
            self.entrance.addItem(entrance.name or str(entrance.position), entrance.id)
        self.entrance.choose(door.entrance_id)
        self.entrance.setEnabled(len(building.entrances) > 1)

    def show_none(self, building: BuildingView) -> None:
        """The building has no doors; the first can be put in it."""
        self._building, self.door = building, None
        self.number.show_text("")
        self.floor.clear()
        self.entrance.clear()

    def add(self) -> None:
        """A door to the right of this one; the first of a building stands on the street."""
        building, door, number = self._building, self.door, self.new.text()
        if building is None or not number.strip():
            self.new.setFocus()
            return
        self.new.clear()
        if door is not None:
            where = {"entrance_id": door.entrance_id, "floor": door.floor, "position": door.position + 1}
        else:
            where = {"entrance_id": building.entrances[0].id if building.entrances else None}
        told = _("Deur {number} erbij gezet.").format(number=number.strip())
        self._run(lambda register: add_door(register, building.id, number, **where), told)

    def shift(self) -> None:
        """This number and all that come after it, so much higher."""
        building, door, by = self._building, self.door, _whole(self.by.text())
        if building is None or door is None or not by:
            self.by.setFocus()
            return
        self.by.clear()
        doors = [one.id for one in building.doors if as_counted(one.number) >= as_counted(door.number)]
        told = ngettext("{n} nummer opgeschoven.", "{n} nummers opgeschoven.", len(doors)).format(n=len(doors))
        self._run(lambda register: shift_numbers(register, doors, by), told)

    def remove(self) -> None:
        """This door is not there."""
        if (door := self.door) is not None:
            told = _("Deur {number} weggehaald.").format(number=door.number)
            self._run(lambda register: remove_doors(register, [door.id]), told)

    def waiting(self) -> dict[str, LineField]:
        """The fields in which something is typed that is not kept."""
        fields: dict[str, LineField] = {"new": self.new, "by": self.by}
        typed = {name: field for name, field in fields.items() if field.text()}
        return typed | ({"number": self.number} if self.number.waiting else {})

    def _rename(self, number: str) -> None:
        if (door := self.door) is not None:
            told = _("Deur {old} heet nu {number}.").format(old=door.number, number=number.strip())
            self._run(lambda register: rename_door(register, door.id, number), told)

    def _move(self, **where: Any) -> None:
        if (door := self.door) is not None:
            told = _("Deur {number} verplaatst.").format(number=door.number)
            self._run(lambda register: move_doors(register, [door.id], **where), told)

    def _beside(self, steps: int) -> None:
        if (door := self.door) is not None:
            told = _("Deur {number} verplaatst.").format(number=door.number)
            self._run(lambda register: move_beside(register, door.id, steps), told)


def _whole(text: str) -> int:
    bare = text.strip().removeprefix("+").replace("−", "-")
    return int(bare) if bare.removeprefix("-").isdecimal() and bare.isascii() and len(bare) < 6 else 0
