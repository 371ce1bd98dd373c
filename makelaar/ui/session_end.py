"""Hears from a Linux desktop that the laptop goes to sleep or its screen locks. Silent where nobody tells."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import SLOT, QObject, Slot

_LOCKERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver")
_LOGIND = "org.freedesktop.login1"
PATIENCE_MS = 500


class SessionEnd(QObject):
    """Calls `lock` at suspend (logind PrepareForSleep), session lock (logind Lock) and screen lock (ActiveChanged).

    Holds a "delay" inhibitor, so that the laptop sleeps only after the register is locked; it is let go with the
    process, at most 5 seconds later by logind's own rule.
    """

    def __init__(self, lock: Callable[[], None]) -> None:
        super().__init__()
        self._lock = lock
        self._inhibitor: object = None
        if sys.platform == "linux":
            with suppress(ImportError):
                self._listen()

    @Slot(bool)
    def sleep(self, begins: bool) -> None:
        """logind: about to sleep, or awake again."""
        if begins:
            self._lock()

    @Slot(bool)
    def screen(self, locked: bool) -> None:
        """The screen was locked, or unlocked."""
        if locked:
            self._lock()

    @Slot()
    def session(self) -> None:
        """The session was asked to lock."""
        self._lock()

    def _listen(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        system = QDBusConnection.systemBus()
        if system.isConnected():
            path = "/org/freedesktop/login1"
            system.connect(_LOGIND, path, f"{_LOGIND}.Manager", "PrepareForSleep", self, SLOT("sleep(bool)"))
            system.connect(_LOGIND, "", f"{_LOGIND}.Session", "Lock", self, SLOT("session()"))
            self._delay_sleep()
        if "DBUS_SESSION_BUS_ADDRESS" in os.environ and QDBusConnection.sessionBus().isConnected():
            for locker in _LOCKERS:
                QDBusConnection.sessionBus().connect("", "", locker, "ActiveChanged", self, SLOT("screen(bool)"))

    def _delay_sleep(self) -> None:
        from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

        asking = QDBusMessage.createMethodCall(_LOGIND, "/org/freedesktop/login1", f"{_LOGIND}.Manager", "Inhibit")
        asking.setArguments(["sleep", "Makelaar", "register", "delay"])
        answer = QDBusConnection.systemBus().call(asking, QDBus.CallMode.Block, PATIENCE_MS)
        if answer.type() == QDBusMessage.MessageType.ReplyMessage:
            self._inhibitor = answer.arguments()
