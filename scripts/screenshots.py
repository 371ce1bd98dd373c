"""Pictures of the program: `make screenshots` for the README's, `python scripts/screenshots.py FOLDER` for all.

Names after FOLDER ("vandaag mensen-donker") say which are kept. Drives the real window on the example neighbourhood, on
a fixed day, in a home of its own. Needs no screen.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from makelaar.clock import FixedClock

if TYPE_CHECKING:
    from makelaar.ui.workspace import Workspace

DAY = date(2026, 11, 21)
SIZE = (1280, 760)
SMALL = 0
"""The quality that packs a PNG tightest; it loses nothing."""
FATIMA = 4
"""Her number in the example neighbourhood."""
TOLD = 19
"""The number of the contact in which Ria Smit told how she began again."""
FLAT, TALKED_AT, PLANNED = 1, 52, 4
"""The flat with a portiek, a house number in it where there was a talk, and the round that waits to be walked."""
OVERVIEW = 3
"""The page of a report with the façade of numbers."""
PATIENCE_MS = 120_000
"""A report counts, protects and audits first."""
SHEET = Path(__file__).parents[1] / "tests" / "data" / "sprokkel_sections.xlsx"


def main(target: Path, wanted: frozenset[str]) -> None:
    """Take the wanted pictures, or all of them, light and dark, into `target`."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            os.environ[name] = home
        app = QApplication(sys.argv[:1])
        Camera(app, target, wanted).take_all()


class Camera:
    """The window, and what is done in it between two pictures."""

    def __init__(self, app: QApplication, target: Path, wanted: frozenset[str]) -> None:
        from makelaar.services.device_settings import DeviceSettings
        from makelaar.ui.desktop import RealDesktop
        from makelaar.ui.kit.theme import start_look
        from makelaar.ui.window import MainWindow

        self._target, self._wanted = target, wanted
        self._look = start_look(app)
        self._look.finish()
        self._look.choose("light")
        self._window = MainWindow(
            desktop=RealDesktop(app),
            settings=DeviceSettings(),
            clock=FixedClock(DAY),
            restart=lambda _folder: None,
            end=app.quit,
        )
        self._window.start.begin(None)
        self._window.showNormal()
        self._window.resize(*SIZE)

    def take_all(self) -> None:
        """Welcome, Vandaag, Mensen, one line, doubles, doors, a round, reports, an import and the settings, in that
        order."""
        self._until(lambda: self._window.isActiveWindow() or self._window.isVisible())
        self._shoot("welkom")
        self._window.start.page.choices[2].click()
        self._until(lambda: self._window.workspace is not None)
        space = self._window.workspace
        assert space is not None
        self._settle()
        self._press(Qt.Key.Key_Down)
        self._press(Qt.Key.Key_Down)
        self._shoot("vandaag")
        space.navigate("people", person=1)
        self._settle()
        self._shoot("mensen")
        self._card(space)
        self._one_line(space)
        self._doubles(space)
        self._doors(space)
        self._story(space)
        self._reports(space)
        page = space.navigate("import", path=str(SHEET))
        self._settle()
        page.look()
        self._settle()
        self._shoot("inlezen")
        space.navigate("settings")
        self._settle()
        self._shoot("instellingen")

    def _card(self, space: "Workspace") -> None:
        """Promises, consent and whom she knows: further down than `mensen` shows."""
        page = space.navigate("people", person=FATIMA)
        self._settle()
        self._press(Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
        QTest.keyClicks(QApplication.focusWidget(), "naima")
        self._settle()
        self._press(Qt.Key.Key_Return)
        page.finder.list.setFocus()
        page.view.area.ensureWidgetVisible(page.view.notes)
        self._shoot("kaart")

    def _one_line(self, space: "Workspace") -> None:
        """A line being written about somebody who is there already."""
        self._write("Farid Azizi, Havenplein 15, kan fietsen maken, wil een moestuin, mail over een half jaar")
        self._shoot("opschrijven")
        space.escape()

    def _doubles(self, space: "Workspace") -> None:
        """Somebody written down twice, a letter apart."""
        self._write("Ahmed Oualli, Lindehof 64, 06-12345678, kan schaken en klussen")
        self._press(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
        space.escape()
        space.navigate("doubles")
        self._settle()
        self._shoot("dubbelen")

    def _doors(self, space: "Workspace") -> None:
        """The front of the flat with a door chosen; then at a door of the round that was planned, and a talk there."""
        page = space.navigate("doors", building=FLAT)
        self._settle()
        self._shoot("deuren")
        page.front.view.setFocus()
        QTest.keyClicks(QApplication.focusWidget(), str(TALKED_AT))
        self._press(Qt.Key.Key_Return)
        self._shoot("deur")
        space.escape()
        space.navigate("round", round=PLANNED)
        self._settle()
        for key in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_1):
            self._press(key)
        self._shoot("ronde")
        self._press(Qt.Key.Key_4)
        QTest.keyClicks(QApplication.focusWidget(), "rustig, fijne buren. Maakt zich zorgen om de buurman op 3")
        self._settle()
        self._shoot("gesprek")
        space.escape()
        space.escape()
        self._settle()
        space.navigate("signals")
        self._settle()
        self._shoot("signalen")

    def _story(self, space: "Workspace") -> None:
        """What somebody told, half-way through its review."""
        from makelaar.ui.stories.begin import begin_story

        begin_story(space.context, space, encounter_id=TOLD)
        self._settle()
        for key in (Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_2):
            self._press(key)
            self._settle()
        self._shoot("verhaal")

    def _reports(self, space: "Workspace") -> None:
        """A report as it would leave, with what is hidden in it unfolded; then as it left."""
        from makelaar.ui.accountability.fold import Fold

        page = space.navigate("accountability")
        self._settle()
        page.new.choices.for_whom.setText("gemeente Sprokkeldam")
        self._until(lambda: page.new.preparing.prepared is not None)
        page.new.leaving.leaves.findChildren(Fold)[0].unfold()
        page.new.paper.go_to(OVERVIEW)
        self._settle()
        self._shoot("verantwoording")
        with tempfile.TemporaryDirectory() as folder:
            page._issue(page.new.preparing.prepared, Path(folder))
            self._until(lambda: page.ledger.line is not None)
            self._settle()
        self._shoot("uitgegeven")

    def _write(self, line: str) -> None:
        self._press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        field = QApplication.focusWidget()
        field.clear()
        QTest.keyClicks(field, line)
        self._settle()

    def _shoot(self, name: str) -> None:
        """The window in light, then in dark, without the passing messages."""
        if self._window.workspace is not None:
            self._window.workspace.banner.clear()
        for look, picture in (("light", name), ("dark", f"{name}-donker")):
            if not self._wanted or picture in self._wanted:
                self._look.choose(look)
                self._settle()
                self._window.grab().save(str(self._target / f"{picture}.png"), "PNG", SMALL)
        self._look.choose("light")

    def _press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self._window, key, modifier)
        self._settle()

    def _settle(self) -> None:
        """Until the register thread rests, short movements are over and messages are gone."""
        self._until(lambda: self._window.jobs.idle)
        loop = QEventLoop()
        QTimer.singleShot(400, loop.quit)
        loop.exec()
        self._until(lambda: self._window.jobs.idle)

    def _until(self, holds: Callable[[], bool]) -> None:
        deadline = QDeadlineTimer(PATIENCE_MS)
        while not holds():
            if deadline.hasExpired():
                raise TimeoutError("the window did not come so far")
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


if __name__ == "__main__":
    main(Path(sys.argv[1]), frozenset(sys.argv[2:]))
