"""The notification at login, where the desktop has no notifier of its own to ask: a count, and gone again."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from makelaar.ui.desktop import RealDesktop
from makelaar.ui.kit.mark import program_icon

SHOWN_MS = 8000


def show(text: str) -> None:
    """Show `text` as a notification and return when it has been there for eight seconds."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setApplicationName("Makelaar")
    app.setQuitOnLastWindowClosed(False)
    app.setWindowIcon(program_icon())
    RealDesktop(app).notify(text)
    QTimer.singleShot(SHOWN_MS, app, app.quit)
    app.exec()
