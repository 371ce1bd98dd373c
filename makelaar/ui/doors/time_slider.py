"""A day to look back to: from the first ring at a building until today."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QStyle, QStyleOptionSlider, QWidget

from makelaar.hearts.day_words import exact_day, short_day
from makelaar.i18n import _
from makelaar.ui.kit import STEP, Button, Text, colour, look

DAYS_ON_A_PAGE = 30


class _DaySlider(QSlider):
    """Marks under its groove the days on which was rung; Ctrl+Left and Ctrl+Right go from one of those to the next."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.rung: tuple[int, ...] = ()
        self.setPageStep(DAYS_ON_A_PAGE)
        self.setAccessibleName(_("Zoals het was op"))
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
        super().paintEvent(event)
        span = self.maximum() - self.minimum()
        if span <= 0:
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, self
        )
        room = self.width() - handle.width()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("muted"))
            for day in self.rung:
                x = handle.width() / 2 + room * (day - self.minimum()) / span
                painter.drawRoundedRect(QRectF(x - 1, self.height() - 5, 2, 5), 1, 1)


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
