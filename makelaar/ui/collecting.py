"""Python's garbage is collected in the window's thread alone.

Left to itself a collection runs in whatever thread asks for memory. In the register thread it would destroy Qt objects
that lie in the garbage, outside the thread that they live in, and Qt crashes on that now and then.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000


class Collector(QObject):
    """Collects once a second what Python itself would have collected by then; `stop` leaves it to Python again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """The oldest generation that is due, with all younger ones (the thresholds are Python's own)."""
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if 0 < limits[generation] < counts[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Nothing runs beside the window's thread any more."""
        self._timer.stop()
        gc.enable()
