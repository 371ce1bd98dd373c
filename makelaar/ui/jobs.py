"""Work on the register, off the window's thread: one register thread, results back in the window.

    context.jobs.run(self, lambda: people.card(context.register, person_id), self._show_card)

A `UserError` becomes a banner unless `failed` takes it; any other exception becomes an `OurMistake`, is reported
without personal data, and goes the same way. Nothing here starts a nested event loop.
"""

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from makelaar.errors import Cancelled, UserError
from makelaar.i18n import _
from makelaar.ui.collecting import Collector
from makelaar.ui.mistakes import OurMistake

T = TypeVar("T")

PATIENCE_MS = 500
"""A job that lasts longer shows its progress."""
POLL_MS = 100


class Progress:
    """What a long job is handed: call it with how far it is; it raises `Cancelled` when the user stopped the job.

    Called in the register thread, read in the window's; each value is one assignment, so no lock is needed.
    """

    def __init__(self, what: str) -> None:
        self.what = what
        self.done = 0
        self.total = 0
        self.cancelled = False

    def __call__(self, done: int, total: int = 0) -> None:
        """`done` of `total` (0: not known). Raises Cancelled."""
        self.done, self.total = done, total
        if self.cancelled:
            raise Cancelled(_("Je hebt het gestopt. Je register is zoals het was."))


@dataclass(eq=False, repr=False)
class Job:
    """One piece of work, from the asking until its result was taken."""

    owner: QObject
    work: Callable[[], Any]
    done: Callable[[Any], None] | None
    failed: Callable[[UserError], None] | None
    progress: Progress | None = None
    only_latest: str = ""
    result: Any = None
    error: UserError | None = None


class Jobs(QObject):
    """The register thread and its queue. Work runs in the order in which it was asked for."""

    failed_unheard = Signal(object)
    """A `UserError` of a job without `failed`."""
    progress_changed = Signal(object)
    """The `Progress` of the running long job, ten times a second once it lasts; None when it is over."""
    settled = Signal()
    """Nothing is waiting or running any more."""
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.interrupt: Callable[[], None] | None = None
        """Stops the statement that the register is busy with; set while a register is open."""
        self._queue: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._open: list[Job] = []
        self._finished.connect(self._take)  # queued by Qt, for it comes out of the register thread
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._start_polling)
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._show_progress)
        self._collector = Collector(self)
        self._thread = threading.Thread(target=self._work_off, name="register", daemon=True)
        self._thread.start()

    @property
    def idle(self) -> bool:
        """Nothing is waiting, running or undelivered."""
        return not self._open

    def busy(self, owner: QObject) -> bool:
        """Something that `owner` asked for is still under way."""
        return any(job.owner is owner for job in self._open)

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[UserError], None] | None = None,
        *,
        only_latest: str = "",
    ) -> None:
        """Do `work()` in the register thread, then `done(its result)` in the window if `owner` still lives.

        With `only_latest` (a name of your own, such as "search") earlier work of this owner under that name is
        not begun any more, and its result is dropped.
        """
        if only_latest:
            for job in self._open:
                if job.owner is owner and job.only_latest == only_latest:
                    job.done = job.failed = None
        self._add(Job(owner, work, done, failed, only_latest=only_latest))

    def run_long(
        self,
        owner: QObject,
        what: str,
        work: Callable[[Progress], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[UserError], None] | None = None,
    ) -> Progress:
        """Do `work(progress)`; `what` names it for the user ("Zet de rijen in het register").

        Progress is shown after half a second, with a way to stop. A stopped job ends in `failed` with `Cancelled`,
        or silently where there is no `failed`.
        """
        progress = Progress(what)
        self._add(Job(owner, lambda: work(progress), done, failed, progress))
        self._patience.start()
        return progress

    def cancel(self) -> None:
        """Stop the long jobs; short ones end by themselves."""
        for job in self._open:
            if job.progress is not None:
                job.progress.cancelled = True
        if self._open and self._open[0].progress is not None and self.interrupt is not None:
            self.interrupt()

    def stop(self) -> None:
        """End the thread after what was asked for is done. Nothing can be asked after this."""
        self.cancel()
        self._queue.put(None)
        self._thread.join()
        self._collector.stop()

    def _add(self, job: Job) -> None:
        self._open.append(job)
        self._queue.put(job)

    def _work_off(self) -> None:
        while (job := self._queue.get()) is not None:
            if not (job.only_latest and job.done is None):
                _do(job)
            self._finished.emit(job)

    def _take(self, job: Job) -> None:
        self._open.remove(job)
        if job.progress is not None and not any(other.progress for other in self._open):
            self._patience.stop()
            self._poll.stop()
            self.progress_changed.emit(None)
        if isValid(job.owner):
            self._deliver(job)
        if not self._open:
            self.settled.emit()

    def _deliver(self, job: Job) -> None:
        if job.error is None:
            if job.done is not None:
                job.done(job.result)
        elif job.failed is not None:
            job.failed(job.error)
        elif not isinstance(job.error, Cancelled) and not job.only_latest:
            self.failed_unheard.emit(job.error)

    def _start_polling(self) -> None:
        self._show_progress()
        self._poll.start()

    def _show_progress(self) -> None:
        running = next((job.progress for job in self._open if job.progress is not None), None)
        if running is not None:
            self.progress_changed.emit(running)


def _do(job: Job) -> None:
    """Fill in the job's result or error. An interrupted statement of a stopped job is a cancel, not a mistake."""
    try:
        job.result = job.work()
    except UserError as error:
        job.error = error
    except Exception as error:  # noqa: BLE001 - the border: a bug is told calmly and the program goes on
        if job.progress is not None and job.progress.cancelled:
            job.error = Cancelled(_("Je hebt het gestopt. Je register is zoals het was."))
        else:
            job.error = OurMistake.of(error)
    finally:
        job.work = _nothing


def _nothing() -> None:
    """What a finished job keeps in place of its work, so that it holds on to nothing."""
