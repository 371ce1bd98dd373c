"""The one window: first the start pages, then the workspace of the open register, and the cover while it locks."""

import base64
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from makelaar.errors import CannotWrite, UserError
from makelaar.i18n import _
from makelaar.settings import IDLE_MINUTES, RECENT_REGISTER, WINDOW_GEOMETRY
from makelaar.ui.desktop import Desktop
from makelaar.ui.idle import IdleWatch
from makelaar.ui.jobs import Jobs
from makelaar.ui.locking import Lock, close_everything_but
from makelaar.ui.start.flow import Arrival, StartFlow

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from makelaar.clock import Clock
    from makelaar.services.device_settings import DeviceSettings
    from makelaar.ui.workspace import Workspace

SMALLEST = (840, 420)
"""A laptop of 1280×720 pixels at 150 % has 853×480, with the bars of the desktop and of the window in it."""
USUAL = (1280, 760)
FRAME = 40
"""The title bar above it, at most."""


class MainWindow(QWidget):
    """Title always "Makelaar", whatever is open. `restart(folder)` replaces the process, `end()` leaves the program."""

    told = Signal(object)
    """A `UserError` to show; may be emitted in any thread."""

    def __init__(
        self,
        *,
        desktop: Desktop,
        settings: "DeviceSettings",
        clock: "Clock",
        restart: Callable[[Path], Any],
        end: Callable[[], Any],
    ) -> None:
        super().__init__()
        self.setWindowTitle("Makelaar")
        self.setMinimumSize(*SMALLEST)
        self.desktop, self.settings, self.clock = desktop, settings, clock
        self._restart, self._end = restart, end
        self.jobs = Jobs(self)
        self.idle = IdleWatch(lambda: settings.get(IDLE_MINUTES))
        self.idle.overdue.connect(self.lock)
        self.workspace: Workspace | None = None
        self.start = StartFlow(self.jobs, desktop, settings, clock, self._opened)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._take_place()
        self.told.connect(self._tell)

    def show(self) -> None:
        """On the screen, in the place that it took."""
        if self._fills_screen:
            self.showMaximized()
        else:
            super().show()

    def lock(self, other: Path | None = None) -> None:
        """Lock now, and go to the lock page of this register or the `other`; nothing where no register is open."""
        self._leave(lambda folder: self._restart(other or folder))

    def listen_to_desktop(self) -> None:
        """Hear of sleep and of a locked screen; done after the first page is there, for it asks the desktop."""
        from makelaar.ui.session_end import SessionEnd

        self._session_end = SessionEnd(self.lock)

    def _opened(self, arrival: Arrival) -> None:
        from makelaar.services import registers
        from makelaar.ui.workspace import Tools, Workspace

        register = arrival.register
        self._remember(register.folder)
        self.jobs.interrupt = partial(registers.interrupt, register)
        self.jobs.run(self, partial(registers.keep_to_this_thread, register))
        tools = Tools(self.jobs, self.clock, self.desktop, self.settings)
        self.workspace = Workspace(register, tools, self.lock)
        self._stack.addWidget(self.workspace)
        self._stack.setCurrentWidget(self.workspace)
        self.workspace.arrive(is_new=arrival.is_new)
        self.idle.start(self.windowHandle())

    def _leave(self, go: Callable[[Path], Any]) -> None:
        if self.workspace is None:
            return
        self.idle.stop()
        register = self.workspace.register
        typed = self.workspace.drafts()
        self._keep_geometry()
        self._hide_all()
        Lock(self.jobs, self.desktop, lambda: go(register.folder), parent=self).begin(register, typed)

    def _hide_all(self) -> None:
        from makelaar.ui.kit.surfaces import EmptyState

        close_everything_but(self)
        cover = EmptyState("lock", _("Op slot"), _("Je register gaat dicht. Wat je typte, is bewaard."))
        self._stack.addWidget(cover)
        self._stack.setCurrentWidget(cover)
        if self.workspace is not None:
            self._stack.removeWidget(self.workspace)
            self.workspace.hide()
            self.workspace.deleteLater()
            self.workspace = None

    def come_forward(self) -> None:
        """Show the window over the others."""
        self.showNormal()
        self.raise_()
        self.activateWindow()

    def _remember(self, folder: Path) -> None:
        """Keep where the register is, for the next start; not being able to is nothing to stop for."""
        with suppress(CannotWrite):
            self.settings.put(RECENT_REGISTER, str(folder))

    def _keep_geometry(self) -> None:
        kept = base64.b64encode(self.saveGeometry().data()).decode("ascii")
        with suppress(CannotWrite):
            self.settings.put(WINDOW_GEOMETRY, kept)

    def _take_place(self) -> None:
        """Where it stood last; the first time its usual size, or the whole screen where that does not hold it."""
        self._fills_screen = False
        with suppress(ValueError):
            if self.restoreGeometry(QByteArray(base64.b64decode(self.settings.get(WINDOW_GEOMETRY), validate=True))):
                return
        room = self.screen().availableSize()
        self.resize(QSize(*USUAL).boundedTo(room))  # not every desktop does what it is asked below
        self._fills_screen = room.width() < USUAL[0] or room.height() < USUAL[1] + FRAME

    def _tell(self, error: UserError) -> None:
        """Show an error wherever she is now; on the cover there is no place for one."""
        banner = self.workspace.banner if self.workspace is not None else self.start.banner
        if banner is not None:
            banner.error(error)

    def closeEvent(self, event: "QCloseEvent") -> None:
        if self.workspace is not None:
            event.ignore()
            self._leave(lambda _folder: self._end())
            return
        self.start.let_go()
        self.jobs.stop()
        self._end()
        event.accept()
