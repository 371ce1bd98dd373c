"""Run as a program of its own: a whole session in the real window, up to the lock. Every name in it is a canary."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from kit.neighbours import neighbour, promised
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from makelaar import app
from makelaar.services.registers import back_up_register, open_with_recovery_key
from makelaar.terms import Channel
from makelaar.ui.start.flow import Arrival
from makelaar.ui.window import MainWindow

NAME, STREET, LETTER = "Kanarievogel", "Geelvinkstraat", "Papegaaienbrief"


class Session(QObject):
    """Takes its steps one by one, each when the window is at rest."""

    def __init__(self, window: MainWindow, folder: Path, key: str) -> None:
        super().__init__(window)
        self.window = window
        register = open_with_recovery_key(folder, key)
        person = neighbour(register, NAME, mail=f"{NAME}@voorbeeld.nl", phone="0612345678")
        promised(register, person, date(2020, 1, 1), Channel.MAIL, STREET, LETTER)
        window._opened(Arrival(register, is_new=False))
        self.space = window.workspace
        self._steps: list[Callable[[], object]] = [
            lambda: self.space.navigate("people", person=person),
            lambda: self.space.page("people").acts["log"].trigger(),
            lambda: self.space.navigate("import"),
            lambda: self.space.navigate("settings", section="copies"),
            lambda: window.jobs.run(self, lambda: back_up_register(register)),
            lambda: self.space.navigate("today"),
            lambda: self.space.page("today").acts["mail"].trigger(),
            lambda: self.space.page("today").side.panel.handing.open_all(),
            lambda: self.space.context.desktop.copy(f"{NAME}@voorbeeld.nl"),
            self._end,
        ]
        self._timer = QTimer(self, interval=20)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    def _go_on(self) -> None:
        if self.window.jobs.idle:
            self._steps.pop(0)()

    def _end(self) -> None:
        self._timer.stop()
        titles = {widget.windowTitle() for widget in QApplication.topLevelWidgets() if widget.isVisible()}
        sys.stdout.write(f"titles {sorted(titles)}\n")
        sys.stdout.flush()
        self.window.lock()


if __name__ == "__main__":
    folder, key = Path(sys.argv[1]), sys.argv[2]
    run = QApplication.exec

    def begin(_app: QApplication) -> int:
        window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
        QTimer.singleShot(0, window, lambda: Session(window, folder, key))
        return run()

    QApplication.exec = begin
    sys.exit(app.main(folder))
