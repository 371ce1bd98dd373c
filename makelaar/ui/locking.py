"""Locking as a designed sequence (docs: DESIGN, SECURITY): nothing on the screen, the draft kept, a fresh process.

1. The window shows only "Op slot"; dialogs and menus go.
2. Long jobs are told to stop; acts that were already asked for are finished.
3. What is being typed is kept, encrypted, inside the register; the register is checkpointed and closed.
4. The clipboard is emptied if it is ours, and the process replaces itself by a new one at the lock page: memory,
   undo and key go with it.

Nothing in it waits for the user, and each step goes on when the one before failed.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from makelaar.ui.desktop import Desktop
from makelaar.ui.jobs import Jobs

if TYPE_CHECKING:
    from makelaar.services.registers import Register

PATIENCE_MS = 10_000
"""A job that cannot be stopped holds the lock up no longer than this; WAL keeps the register whole."""


class Lock(QObject):
    """Steps 2 to 4, once; the window has hidden everything before. `go` ends this process."""

    def __init__(self, jobs: Jobs, desktop: Desktop, go: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._desktop, self._go = jobs, desktop, go
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._end)

    def begin(self, register: "Register", typed: dict[str, dict[str, Any]]) -> None:
        """Lock `register`, keeping what was typed."""
        self._desktop.forget_copied()
        self._jobs.cancel()
        self._jobs.run(self, lambda: _keep_and_close(register, typed), self._end, self._end)
        self._patience.start()

    def _end(self, _result: object = None) -> None:
        self._patience.stop()
        go, self._go = self._go, _nothing
        go()


def _nothing() -> None:
    """After the end there is no second one."""


def _keep_and_close(register: "Register", typed: dict[str, dict[str, Any]]) -> None:
    from makelaar.services.drafts import keep_drafts  # here, for the lock page need not load a database

    try:
        if typed:
            keep_drafts(register, typed)
    finally:
        register.close()


def close_everything_but(window: QWidget) -> None:
    """Take away all dialogs, menus and other windows, without asking any of them."""
    for other in QApplication.topLevelWidgets():
        if other is not window:
            other.hide()


def start_anew(folder: Path) -> None:
    """Replace this process by a fresh one at the lock page of `folder`; does not return."""
    words = [sys.executable, "-m", "makelaar", "--register", str(folder)]
    if sys.platform == "win32":  # execv there makes a second process and leaves the first one's console behind
        import subprocess

        subprocess.Popen(words)
        os._exit(0)
    os.execv(sys.executable, words)
