"""One door of a building, to correct: its number, where it stands, and the doors that come beside it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.hearts.doors.floors import floor_name
from makelaar.hearts.doors.number_order import as_counted
from makelaar.hearts.doors.reading import read_numbers
from makelaar.i18n import _, ngettext
from makelaar.services.doors.building_doors import (
    add_doors,
    move_beside,
    move_doors,
    remove_doors,
    rename_door,
    shift_numbers,
)
from makelaar.services.doors.buildings import BuildingView, DoorView
from makelaar.ui.doors.kept_line import KeptLine
from makelaar.ui.doors.plan_fields import named_beside
from makelaar.ui.kit import STEP, Button, Choice, Flow, LineField, Text

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
        self.new = LineField(_("Deuren erbij"), _("206A, of 301–306"), entered=self.add)
        self.new_floor = Choice(_("Op verdieping"))
        self.unclear = Text(_("Welke nummers? Zeg erbij: even, oneven of alle."), "caution", wrap=True)
        self.unclear.hide()
        self.new.textEdited.connect(lambda _text: self.unclear.hide())
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
        column.addLayout(named_beside((self.new, 3), (self.new_floor, 3), (Button(_("Zet erbij"), self.add), 2)))
        column.addWidget(self.unclear)
        column.addLayout(named_beside((self.by, 1), (Button(_("Schuif op vanaf hier"), self.shift), 1)))

    def show_door(self, building: BuildingView, door: DoorView) -> None:
        """Show this door of the building."""
        self._building, self.door = building, door
        self.number.show_text(door.number)
        for field in (self.floor, self.new_floor):
            _fill_floors(field, building, door.floor)
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
        _fill_floors(self.new_floor, building, 0)
        self.entrance.clear()

    def add(self) -> None:
        """Doors to the right of this one, or at the right end of another floor."""
        building, door, text = self._building, self.door, self.new.text()
        is_dashed = building is not None and any("-" in one.number for one in building.doors)
        numbers = read_numbers(text, dashed=is_dashed)
        self.unclear.setVisible(bool(text.strip()) and not numbers)
        if building is None or not numbers:
            self.new.setFocus()
            return
        self.new.clear()
        entrances = [entrance.id for entrance in building.entrances]
        entrance = (entrances[0] if entrances else None) if door is None else door.entrance_id
        floor = self.new_floor.currentData() or 0
        position = door.position + 1 if door is not None and door.floor == floor else None

        def work(register: Any) -> None:
            add_doors(register, building.id, numbers, entrance_id=entrance, floor=floor, position=position)

        told = ngettext("Deur {number} erbij gezet.", "{n} deuren erbij gezet.", len(numbers))
        self._run(work, told.format(number=numbers[0], n=len(numbers)))

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


def _fill_floors(field: Choice, building: BuildingView, chosen: int) -> None:
    """The floors of a building, with one below and one above."""
    floors = {one.floor for one in building.doors} or {0}
    field.clear()
    for floor in range(min(floors) - 1, min(max(floors) + 1, _HIGHEST) + 1):
        field.addItem(floor_name(floor), floor)
    field.choose(chosen)


def _whole(text: str) -> int:
    bare = text.strip().removeprefix("+").replace("−", "-")
    return int(bare) if bare.removeprefix("-").isdecimal() and bare.isascii() and len(bare) < 6 else 0
