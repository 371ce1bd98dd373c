"""The front of a building as a page shows it: the finding, the drawing, a door's story, the legend and the past."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.errors import Refused, UserError
from makelaar.hearts.doors.finding import FADING_WORDS
from makelaar.hearts.doors.state import DoorState
from makelaar.i18n import _
from makelaar.services.doors.facade import DoorStanding, Facade, facade, ring_days
from makelaar.ui.context import Context
from makelaar.ui.doors.facade_canvas import FacadeCanvas
from makelaar.ui.doors.facade_legend import DO_NOT_RING, FacadeLegend
from makelaar.ui.doors.facade_saving import save_facade
from makelaar.ui.doors.time_slider import TimeSlider
from makelaar.ui.kit import STEP, IconButton, Text


class FacadeView(QWidget):
    """Reads and shows a building: `open(building_id)`, and `refresh()` after something of it was changed.

    `chosen` tells the door that she went to by mouse or keys, `opened` the one that she pressed Enter on or double
    clicked; `shown` every `Facade` that came on the screen.
    """

    chosen = Signal(int)
    opened = Signal(int)
    shown = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.building_id: int | None = None
        self.facade: Facade | None = None
        self._door_wanted: int | None = None
        self.title = Text("", "name")
        self.canvas = FacadeCanvas()
        self.story = Text("", "text")
        self.legend = FacadeLegend()
        self.slider = TimeSlider()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(self._head())
        column.addWidget(self.canvas, 1)
        column.addLayout(self._foot())
        column.addWidget(self.legend)
        column.addWidget(self.slider)
        self.canvas.chosen.connect(self.chosen)
        self.canvas.opened.connect(self.opened)
        self.canvas.told.connect(self._tell)
        self.legend.asked.connect(self._light)
        self.slider.day_asked.connect(lambda _day: self._read())
        self.setFocusProxy(self.canvas)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(STEP // 2)
        row.addWidget(self.title, 1)
        self.save_button = IconButton("print", _("Bewaar als pdf of plaatje"), self._save)
        for button in (
            IconButton("smaller", _("Kleiner"), lambda: self.canvas.zoom(-1), keys="-"),
            IconButton("larger", _("Groter"), lambda: self.canvas.zoom(1), keys="+"),
            IconButton("whole", _("In zijn geheel"), lambda: self.canvas.zoom(0), keys="Ctrl+0"),
            self.save_button,
        ):
            row.addWidget(button)
        return row

    def _foot(self) -> QHBoxLayout:
        self.fading = Text(_("fletser is langer geleden"), "meta")
        self.fading.setToolTip(_(FADING_WORDS))
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(self.story, 1)
        row.addWidget(self.fading)
        return row

    @property
    def current(self) -> int | None:
        """The door that the ring is round."""
        return self.canvas.current

    @property
    def day(self) -> date:
        """The day that is shown, or asked for."""
        return self.slider.day if self.slider.isVisibleTo(self) else self._context.clock.today()

    def open(self, building_id: int, door_id: int | None = None) -> None:
        """Show a building as it is today, the ring round this door."""
        if building_id != self.building_id:
            self.building_id = building_id
            self.legend.clear()
            self.slider.forget()
        self._door_wanted = door_id
        self.refresh()

    def refresh(self) -> None:
        """Read the same building again, on the same day."""
        building_id = self.building_id
        if building_id is None:
            return
        register, today = self._context.register, self._context.clock.today()

        def days_known(days: tuple[date, ...]) -> None:
            self.slider.show_days(days, today)
            self._read()

        self._context.jobs.run(self, lambda: ring_days(register, building_id), days_known, only_latest="days")

    def clear(self) -> None:
        """Show no building."""
        self.building_id = self.facade = None
        self.title.setText("")
        self.story.setText("")
        self.legend.clear()
        self.slider.hide()
        self.canvas.clear()

    def go_back(self) -> bool:
        """For Escape: let nothing stand out, or come back to today. False when there is nothing to come back from."""
        if self.legend.wanted:
            self.legend.clear()
            self._light("")
        elif self.facade is not None and self.day != self._context.clock.today():
            self.slider.to_today()
        else:
            return False
        return True

    def choose(self, door_id: int | None) -> None:
        """Put the ring round a door, without telling `chosen`."""
        self.canvas.choose(door_id)

    def _read(self) -> None:
        building_id, day, register = self.building_id, self.day, self._context.register
        if building_id is not None:
            self._context.jobs.run(
                self, lambda: facade(register, building_id, day), self._show, self._failed, only_latest="facade"
            )

    def _failed(self, error: UserError) -> None:
        if isinstance(error, Refused):  # somebody took the building away
            self.clear()
        else:
            self._context.banner.error(error)

    def _show(self, read: Facade) -> None:
        self.facade = read
        self.title.setText(read.title)
        self.canvas.show_facade(read)
        self.legend.show_summary(read.summary)
        self.fading.setVisible(read.summary.rung > 0)
        self._light(self.legend.wanted)
        if self._door_wanted is not None:
            self.canvas.choose(self._door_wanted)
            self._door_wanted = None
        self.shown.emit(read)

    def _light(self, key: str) -> None:
        if self.facade is None or not key:
            self.canvas.light(None)
            return
        self.canvas.light([door for door, one in self.facade.standings.items() if _is_of(one, key)])

    def _tell(self, door_id: int) -> None:
        if self.facade is None:
            return
        known = self.facade.standings.get(door_id)
        self.story.setText(self._hint(self.facade) if known is None else known.story)

    @staticmethod
    def _hint(shown: Facade) -> str:
        """Where no door is chosen: what could be done here."""
        if not shown.summary.doors:
            return _("Voeg deuren toe, dan staan ze hier naast en boven elkaar.")
        if not shown.summary.rung:
            return _("Plan een ronde: elke deur krijgt haar kleur zodra je hebt aangebeld.")
        return _("Ga met de pijltjes of de muis langs de deuren.")

    def _save(self) -> None:
        if self.facade is not None:
            save_facade(self, self._context, self.facade)


def _is_of(door: DoorStanding, key: str) -> bool:
    """Whether a door is among those that a legend's item counts."""
    if key == DO_NOT_RING:
        return door.do_not_ring
    return door.state == key and not (door.do_not_ring and door.state is DoorState.NEVER)
