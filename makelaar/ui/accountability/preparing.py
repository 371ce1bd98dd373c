"""The report made anew a moment after the last choice, in the register thread; a newer choice stops the older work."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from makelaar.errors import Cancelled, UserError
from makelaar.i18n import _
from makelaar.services.accountability.choice import ReportChoice
from makelaar.ui.jobs import Progress
from makelaar.ui.page import Page

if TYPE_CHECKING:
    from makelaar.services.accountability.prepared import Prepared

PAUSE_MS = 600
"""As long as she goes on choosing or typing, nothing is made."""


class Preparing(QObject):
    """`ask(choice)` leads to `begun` and then one of `ready(Prepared)`, `refused(UserError)` and `stopped`.

    `prepared` is the report of the last choice, None while that is still being made or cannot be.
    """

    begun = Signal()
    ready = Signal(object)
    refused = Signal(object)
    stopped = Signal()
    """She stopped it herself."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._choice: ReportChoice | None = None
        self._progress: Progress | None = None
        self.prepared: Prepared | None = None
        self._last: Prepared | None = None
        """The last one made of the register as it is: what differs only in words is made from it at once."""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.begin)

    @property
    def is_busy(self) -> bool:
        """The report of the last choice is still to come."""
        return self._pause.isActive() or self._progress is not None

    def ask(self, choice: ReportChoice) -> None:
        """Make this report when no other was asked for in the meantime; that of before counts no more."""
        self.drop()
        self._choice = choice
        self._pause.start()
        self.begun.emit()

    def begin(self) -> None:
        """Make it now."""
        self._pause.stop()
        register, choice, like = self._page.context.register, self._choice, self._last
        if choice is None:
            return

        def work(progress: Progress) -> "Prepared":
            from makelaar.services.accountability.preparing import prepare  # with all that counts and draws: large

            progress(0)
            return prepare(register, choice, lambda share: progress(round(100 * share), 100), like)

        begun = self._page.context.jobs.run_long(
            self._page,
            _("Maak het verslag"),
            work,
            lambda made: self._made(begun, made),
            lambda error: self._failed(begun, error),
        )
        self._progress = begun

    def drop(self) -> None:
        """Let go of what is asked, being made and made."""
        self._pause.stop()
        if self._progress is not None:
            self._progress.cancelled = True
        self._progress = self.prepared = self._choice = None

    def forget(self) -> None:
        """The register is another by now: nothing that was made counts any more."""
        self.drop()
        self._last = None

    def _made(self, progress: Progress, prepared: "Prepared") -> None:
        if progress is self._progress:
            self._progress, self.prepared = None, prepared
            self._last = prepared if prepared.figured is not None else self._last
            self.ready.emit(prepared)

    def _failed(self, progress: Progress, error: UserError) -> None:
        if progress is not self._progress:
            return  # a newer choice stopped it
        self._progress = None
        if isinstance(error, Cancelled):
            self.stopped.emit()
        else:
            self.refused.emit(error)
