"""Run as a program of its own: opens a register in the real window, shows somebody, and locks."""

import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from makelaar import app
from makelaar.services.people.change import add_person
from makelaar.services.registers import open_with_recovery_key
from makelaar.ui.start.flow import Arrival
from makelaar.ui.window import MainWindow


def drive(window: MainWindow, folder: Path, key: str) -> None:
    """Open, add somebody, look at her, say "shown", and lock when a line comes in."""
    register = open_with_recovery_key(folder, key)
    add_person(register, name="Kanarievogel", notes="Kanarievogel")
    window._opened(Arrival(register, is_new=False))
    window.workspace.navigate("people")

    def shown() -> None:
        window.jobs.settled.disconnect(shown)
        sys.stdout.write("shown\n")
        sys.stdout.flush()

    asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, window)
    asked.activated.connect(window.lock)
    window.jobs.settled.connect(shown)


if __name__ == "__main__":
    folder, key = Path(sys.argv[1]), sys.argv[2]
    run = QApplication.exec

    def begin(_app: QApplication) -> int:
        window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
        QTimer.singleShot(0, window, lambda: drive(window, folder, key))
        return run()

    QApplication.exec = begin
    sys.exit(app.main(folder))
