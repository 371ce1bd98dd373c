"""The program with its window: builds everything once and connects it."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from makelaar.clock import SystemClock
from makelaar.hardening import harden_process
from makelaar.i18n import _, language, use_language
from makelaar.services.device_settings import DeviceSettings
from makelaar.settings import LANGUAGE, LOOK
from makelaar.ui.desktop import RealDesktop
from makelaar.ui.kit.theme import look, start_look
from makelaar.ui.locking import start_anew
from makelaar.ui.mistakes import catch_all, hush_qt
from makelaar.ui.window import MainWindow

AFTERWARDS_MS = 100
"""The first page is painted by then."""


def run(folder: Path | None) -> int:
    """Open the window on the lock page of `folder`, or where she was last. Gives the exit status; 1: no screen."""
    harden_process()
    settings = DeviceSettings()
    use_language(settings.get(LANGUAGE))
    if not _has_screen():
        print(_("Hier is geen scherm. Het venster van Makelaar heeft er een nodig."), file=sys.stderr)  # noqa: T201
        return 1
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Makelaar")
    app.setDesktopFileName("makelaar")
    qInstallMessageHandler(hush_qt)  # not before: without it Qt says why it cannot start
    start_look(app, settings.get(LOOK))
    desktop = RealDesktop(app)
    window = MainWindow(desktop=desktop, settings=settings, clock=SystemClock(), restart=start_anew, end=app.quit)
    desktop.called.connect(window.come_forward)
    catch_all(window.told.emit)
    window.start.begin(folder)
    window.show()
    QTimer.singleShot(AFTERWARDS_MS, window, lambda: _finish(app, window))
    return app.exec()


def _finish(app: QApplication, window: MainWindow) -> None:
    """What the first page does without: it is on the screen by now."""
    from makelaar.ui.kit.mark import program_icon

    look().finish()
    _translate_qt(app)
    app.setWindowIcon(program_icon())
    window.listen_to_desktop()


def _has_screen() -> bool:
    """Qt ends the process without a word to say when there is none, so it is asked before."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal", "vnc")):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _translate_qt(app: QApplication) -> None:
    """Qt's own words (file dialogs, context menus) in the program's language."""
    from PySide6.QtCore import QLibraryInfo, QTranslator

    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language()}", folder):
        app.installTranslator(translator)
