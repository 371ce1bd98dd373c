"""A long job: how far it is, and a way to stop it."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from makelaar.i18n import _
from makelaar.ui.jobs import Progress
from makelaar.ui.kit.buttons import Button
from makelaar.ui.kit.text import Text
from makelaar.ui.kit.theme import STEP


class ProgressStrip(QWidget):
    """Shown by the window under the page while a job of `jobs.run_long` lasts. Connected to `progress_changed`."""

    def __init__(self, cancel: Callable[[], None]) -> None:
        super().__init__()
        self.what = Text("")
        self.figure = Text("", "meta")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(_("Voortgang"))
        self.stop = Button(_("Stoppen"), cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * STEP, STEP, 3 * STEP, STEP)
        row.setSpacing(2 * STEP)
        for part, room in ((self.what, 0), (self.bar, 1), (self.figure, 0), (self.stop, 0)):
            row.addWidget(part, room)
        self.hide()

    def show_progress(self, progress: Progress | None) -> None:
        """The running job's progress; None hides the strip."""
        self.setVisible(progress is not None)
        if progress is None:
            return
        self.what.setText(progress.what)
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        self.figure.setText(
            _("{done} van {total}").format(done=progress.done, total=progress.total) if progress.total else ""
        )
