"""A day to look back to: from the first ring at a building until today."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from makelaar.hearts.day_words import exact_day, short_day
from makelaar.i18n import _
from makelaar.ui.kit import STEP, TARGET, Button, Text, colour, look

DAYS_ON_A_PAGE = 30
_HANDLE = 9.0
"""Half of the handle's width."""


class _DaySlider(QSlider):
    """Marks under its groove the days on which was rung; Ctrl+Left and Ctrl+Right go from one of those to the next.

    It draws itself: the style's handle is not seen on a dark ground.
    """

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.rung: tuple[int, ...] = ()
        self.setPageStep(DAYS_ON_A_PAGE)
        self.setMinimumHeight(TARGET)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Zoals het was op"))
        self.setToolTip(_("Pijltjes: een dag · PgUp en PgDn: een maand · Ctrl en pijltjes: naar een dag met een ronde"))
        look().changed.connect(self.update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._to_next_ring(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def _to_next_ring(self, way: int) -> None:
        ahead = [day for day in (*self.rung, self.maximum()) if (day - self.value()) * way > 0]
        if ahead:
            self.setValue(min(ahead, key=lambda day: abs(day - self.value())))

    def paintEvent(self, event: QPaintEvent) -> None:
        middle, room = self.height() / 2 - 3, self.width() - 2 * _HANDLE
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("edge"))
            painter.drawRoundedRect(QRectF(_HANDLE, middle - 1.5, room, 3), 1.5, 1.5)
            here = self._across(self.value())
            painter.setBrush(colour("accent"))
            painter.drawRoundedRect(QRectF(_HANDLE, middle - 1.5, here - _HANDLE, 3), 1.5, 1.5)
            for day in self.rung:
                painter.setBrush(colour("accent" if day <= self.value() else "muted"))
                painter.drawRoundedRect(QRectF(self._across(day) - 1.25, middle + 8, 2.5, 7), 1.25, 1.25)
            if self.hasFocus():
                painter.setBrush(colour("tint"))
                painter.drawEllipse(QPointF(here, middle), _HANDLE + 3, _HANDLE + 3)
            painter.setPen(QPen(colour("accent"), 2.5))
            painter.setBrush(colour("surface"))
            painter.drawEllipse(QPointF(here, middle), _HANDLE - 1.5, _HANDLE - 1.5)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press goes to its day at once."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def _to(self, x: float) -> None:
        share = (x - _HANDLE) / max(1, self.width() - 2 * _HANDLE)
        self.setValue(self.minimum() + round(share * (self.maximum() - self.minimum())))

    def _across(self, day: int) -> float:
        """Where a day is on the groove."""
        share = (day - self.minimum()) / max(1, self.maximum() - self.minimum())
        return _HANDLE + share * (self.width() - 2 * _HANDLE)


class TimeSlider(QWidget):
    """ "Zoals het was op …": `day_asked` tells the day, today included. Hidden where there is no past to go to."""

    day_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._today = date.min
        self.slider = _DaySlider()
        self.slider.valueChanged.connect(self._moved)
        self.day_text = Text("", "strong")
        self.day_text.setMinimumWidth(112)
        self.today_button = Button(_("Vandaag"), self.to_today, quiet=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(Text(_("Zoals het was op"), "muted"))
        row.addWidget(self.day_text)
        row.addWidget(self.slider, 1)
        row.addWidget(self.today_button)
        self.setVisible(False)

    @property
    def day(self) -> date:
        """The day that it stands on."""
        return date.fromordinal(max(1, self.slider.value()))

    def show_days(self, rung: Sequence[date], today: date) -> None:
        """From the first of these days until today. It stays on today if it was there, else on its day."""
        at_end = self.slider.value() >= self.slider.maximum() or self._today == date.min
        was, self._today = self.slider.value(), today
        first = min(rung, default=today)
        self.slider.blockSignals(True)
        self.slider.rung = tuple(day.toordinal() for day in rung)
        self.slider.setRange(min(first, today).toordinal(), today.toordinal())
        self.slider.setValue(today.toordinal() if at_end else was)
        self.slider.blockSignals(False)
        self.setVisible(first < today)
        self._tell()

    def to_today(self) -> None:
        """Back to now."""
        self.slider.setValue(self.slider.maximum())

    def to_day(self, day: date) -> None:
        """To a day, or as near to it as there is."""
        self.slider.setValue(day.toordinal())

    def forget(self) -> None:
        """For another building: on today, whatever it stood on."""
        self._today = date.min

    def _moved(self, _value: int) -> None:
        self._tell()
        self.day_asked.emit(self.day)

    def _tell(self) -> None:
        day = self.day
        is_today = day == self._today
        self.day_text.setText(_("vandaag") if is_today else short_day(day, self._today))
        self.day_text.setToolTip(exact_day(day))
        self.slider.setAccessibleDescription(exact_day(day))
        self.today_button.setEnabled(not is_today)
        self.slider.update()
