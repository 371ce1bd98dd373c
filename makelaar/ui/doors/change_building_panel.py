"""A building corrected afterwards: choose a door in the drawing and say how it really is. Each act has its undo."""

from collections.abc import Callable
from typing import Any

from makelaar.errors import UserError
from makelaar.i18n import _
from makelaar.services.doors.buildings import remove_building
from makelaar.services.doors.facade import Facade, facade
from makelaar.ui.context import Context
from makelaar.ui.doors.door_fields import DoorFields
from makelaar.ui.doors.facade_canvas import FacadeCanvas
from makelaar.ui.doors.whole_fields import EntranceFields, WholeFields
from makelaar.ui.kit import Button, LineField, SectionHeading, Text, side_by_side
from makelaar.ui.today.panel import Panel

_DRAWING_HEIGHT = 260


class ChangeBuildingPanel(Panel):
    """`refresh()` shows the building anew after it was changed elsewhere, or by undo."""

    kind = "change_building"

    def __init__(self, context: Context, building_id: int, door_id: int | None = None) -> None:
        super().__init__(context, _("Pand verbeteren"), _("Kies een deur in de tekening en zeg hoe het echt is."))
        self.building_id = building_id
        self._wanted = door_id
        self._typed: dict[str, str] = {}
        self._leaves = False
        """The building is being taken away: it is not read again meanwhile."""
        self.front: Facade | None = None
        self.drawing = FacadeCanvas()
        self.drawing.setFixedHeight(_DRAWING_HEIGHT)
        self.drawing.chosen.connect(self.choose_door)
        self.drawing.opened.connect(self._go_to_number)
        self.door = DoorFields(self._run)
        self.entrance = EntranceFields(self._run)
        self.whole = WholeFields(context, self._run)
        self.door_heading = SectionHeading(_("Deze deur"))
        self.entrance_heading = SectionHeading(_("Het portiek van deze deur"))
        for part in (
            self.drawing,
            self.door_heading,
            self.door,
            self.entrance_heading,
            self.entrance,
            SectionHeading(_("Het hele pand")),
            self.whole,
        ):
            self.column.addWidget(part)
        self.column.addSpacing(16)
        self.column.addWidget(Text(_("De mensen die er wonen blijven in je register."), "meta", wrap=True))
        self.column.addLayout(side_by_side(Button(_("Haal het hele pand weg"), self.remove, sign="delete")))
        self.column.addStretch(1)
        self.refresh()

    def start(self) -> None:
        self.drawing.setFocus()

    def typed(self) -> dict[str, Any] | None:
        fields = {**self.door.waiting(), **self.whole.waiting()}
        if self.entrance.name.waiting:
            fields["entrance"] = self.entrance.name
        if not fields:
            return None
        door = None if self.door.door is None else self.door.door.id
        return {"door": door, "fields": {name: field.text() for name, field in fields.items()}}

    def put_back(self, typed: dict[str, Any]) -> None:
        self._wanted, self._typed = typed["door"], dict(typed["fields"])
        self.refresh()

    def refresh(self) -> None:
        """Read the building again."""
        register, key = self.context.register, self.building_id
        if not self._leaves:
            self.context.jobs.run(self, lambda: facade(register, key), self._show, self._gone, only_latest="facade")

    def choose_door(self, door_id: int) -> None:
        """Show the fields of this door."""
        if self.front is None:
            return
        building = self.front.building
        door = next((one for one in building.doors if one.id == door_id), None)
        if door is not None:
            self.door.show_door(building, door)
            self.entrance.show_entrance(
                building, next((one for one in building.entrances if one.id == door.entrance_id), None)
            )

    def _go_to_number(self, door_id: int) -> None:
        """Enter on a door: its number, to type over."""
        self.choose_door(door_id)
        self.door.number.setFocus()
        self.door.number.selectAll()

    def remove(self) -> None:
        """The building goes, with all its doors."""
        register, key = self.context.register, self.building_id

        def stays(error: UserError) -> None:
            self._leaves = False
            self.context.banner.error(error)

        self._leaves = True
        self.context.jobs.run(
            self, lambda: remove_building(register, key), lambda _none: self.say(_("Pand weggehaald.")), stays
        )

    def _show(self, front: Facade) -> None:
        self.front = front
        chosen = self._wanted or self.drawing.current
        self.drawing.show_facade(front)
        doors = front.building.doors
        there = next((door.id for door in doors if door.id == chosen), doors[0].id if doors else None)
        self.drawing.choose(there)
        for part in (self.entrance, self.entrance_heading):
            part.setVisible(bool(front.building.entrances))
        if there is not None:
            self.choose_door(there)
        else:
            self.door.show_none(front.building)
        self.whole.show_building(front.building)
        self._wanted = None
        self._put_typed()

    def _gone(self, error: UserError) -> None:
        """The building was taken back while it stood here."""
        self.context.banner.error(error)
        self.closed.emit()

    def _put_typed(self) -> None:
        """What was being typed at the lock, once the building is there again."""
        fields: dict[str, LineField] = {
            "number": self.door.number,
            "new": self.door.new,
            "by": self.door.by,
            "entrance": self.entrance.name,
            **self.whole.lines,
        }
        for name, text in self._typed.items():
            fields[name].setText(text)
        self._typed = {}

    def _run(self, work: Callable[[Any], Any], told: str) -> None:
        register = self.context.register

        def done(_result: Any) -> None:
            self.context.banner.say(told, undo=True)
            self.refresh()

        def failed(error: UserError) -> None:
            self.context.banner.error(error)
            self.refresh()

        self.context.jobs.run(self, lambda: work(register), done, failed)
