"""Locks when nobody has touched the window for a while, also when the laptop slept in between."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}
TICK_MS = 5_000


def seconds() -> tuple[float, float]:
    """Two counts of seconds: one that never goes back, and the wall clock, which goes on while the laptop sleeps."""
    return time.monotonic(), time.time()


class IdleWatch(QObject):
    """`overdue` comes once nobody touched the program for `minutes()`. Listens to whole windows, not to widgets."""

    overdue = Signal()

    def __init__(self, minutes: Callable[[], int], now: Callable[[], tuple[float, float]] = seconds) -> None:
        super().__init__()
        self._minutes = minutes
        self._now = now
        self._touched = now()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.check)
        self._listens = False

    def start(self, window: "QWindow | None") -> None:
        """From now on, with `window` as the first to listen to."""
        self._touched = self._now()
        if not self._listens:  # not before a register is open: the lock page has nothing to lock
            app = QGuiApplication.instance()
            assert isinstance(app, QGuiApplication)
            app.focusWindowChanged.connect(self._watch)
            self._listens = True
        self._watch(window)
        self._timer.start()

    def stop(self) -> None:
        """Not any more."""
        self._timer.stop()

    def check(self) -> bool:
        """Whether it is too long ago; then `overdue` is told and the watch stops."""
        idle = max(now - then for now, then in zip(self._now(), self._touched, strict=True))
        if not self._timer.isActive() or idle < self._minutes() * 60:
            return False
        self.stop()
        self.overdue.emit()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES and not self.check():  # the first touch after a long sleep comes too late
            self._touched = self._now()
        return False

    def _watch(self, window: "QWindow | None") -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
