"""A new day began while the window stood open."""

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from makelaar.clock import Clock

CHECK_MS = 30_000


class DayWatch(QObject):
    """Looks at the clock twice a minute: timers set for midnight sleep along with the laptop."""

    turned = Signal()

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._day: date = clock.today()
        self.timer = QTimer(self, interval=CHECK_MS)
        self.timer.timeout.connect(self._look)
        self.timer.start()

    def _look(self) -> None:
        if self._clock.today() != self._day:
            self._day = self._clock.today()
            self.turned.emit()
