"""The register thread: order, errors, cancel, owners that are gone."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject

from makelaar.errors import Cancelled, Refused
from makelaar.ui.jobs import Jobs
from makelaar.ui.mistakes import OurMistake


def test_work_runs_elsewhere_and_its_result_comes_back_here(jobs: Jobs, qtbot) -> None:
    where: list[str] = []
    results: list[int] = []
    jobs.run(jobs, lambda: where.append(threading.current_thread().name) or 7, lambda n: results.append(n))
    qtbot.waitUntil(lambda: results == [7])
    assert where == ["register"]
    assert threading.current_thread().name != "register"


def test_work_is_done_in_the_order_in_which_it_was_asked_for(jobs: Jobs, qtbot) -> None:
    done: list[int] = []
    for n in range(20):
        jobs.run(jobs, lambda n=n: n, done.append)
    qtbot.waitUntil(lambda: len(done) == 20)
    assert done == list(range(20))


def test_a_user_error_reaches_the_one_who_asked(jobs: Jobs, qtbot) -> None:
    heard: list[str] = []

    def work() -> None:
        raise Refused("Dat kan niet.")

    jobs.run(jobs, work, failed=lambda error: heard.append(str(error)))
    qtbot.waitUntil(lambda: heard == ["Dat kan niet."])


def test_an_error_that_nobody_takes_is_told_once(jobs: Jobs, qtbot) -> None:
    def work() -> None:
        raise Refused("Dat kan niet.")

    with qtbot.waitSignal(jobs.failed_unheard) as heard:
        jobs.run(jobs, work)
    assert str(heard.args[0]) == "Dat kan niet."


def test_a_bug_is_told_without_a_value_in_it_and_the_next_work_goes_on(jobs: Jobs, qtbot) -> None:
    def work() -> None:
        raise ValueError("mw. Jansen, Kerkweg 12")

    after: list[int] = []
    with qtbot.waitSignal(jobs.failed_unheard) as heard:
        jobs.run(jobs, work)
        jobs.run(jobs, lambda: 1, after.append)
    error = heard.args[0]
    assert isinstance(error, OurMistake)
    assert "ValueError" in str(error)
    assert "Jansen" not in str(error)
    qtbot.waitUntil(lambda: after == [1])


def test_the_result_for_an_owner_that_is_gone_is_dropped(jobs: Jobs, qtbot) -> None:
    owner, gate, shown = QObject(), threading.Event(), []
    jobs.run(owner, lambda: gate.wait(5), shown.append)
    owner.deleteLater()
    with qtbot.waitSignal(owner.destroyed):
        pass
    del owner
    with qtbot.waitSignal(jobs.settled):
        gate.set()
    assert shown == []


def test_only_the_latest_of_a_kind_is_shown(jobs: Jobs, qtbot) -> None:
    gate, shown, begun = threading.Event(), [], []
    jobs.run(jobs, lambda: gate.wait(5))
    for words in ("r", "ri", "ria"):
        jobs.run(jobs, lambda words=words: begun.append(words) or words, shown.append, only_latest="search")
    gate.set()
    qtbot.waitUntil(lambda: jobs.idle)
    assert shown == ["ria"]
    assert begun == ["ria"]


def test_a_long_job_shows_how_far_it_is_and_ends_when_it_is_stopped(jobs: Jobs, qtbot) -> None:
    turn, ended, done = threading.Event(), [], []

    def work(progress) -> None:
        for n in range(1000):
            progress(n, 1000)
            turn.wait(0.01)

    with qtbot.waitSignal(jobs.progress_changed) as shown:
        jobs.run_long(jobs, "Zet de rijen in het register", work, done.append, ended.append)
    assert shown.args[0].what == "Zet de rijen in het register"
    assert shown.args[0].total == 1000
    jobs.cancel()
    qtbot.waitUntil(lambda: bool(ended))
    assert isinstance(ended[0], Cancelled)
    assert done == []


def test_a_short_long_job_shows_no_progress(jobs: Jobs, qtbot) -> None:
    shown: list[object] = []
    jobs.progress_changed.connect(shown.append)
    done: list[int] = []
    jobs.run_long(jobs, "Even", lambda progress: progress(1, 1) or 3, done.append)
    qtbot.waitUntil(lambda: done == [3])
    assert shown == [None]


def test_cancelling_stops_the_statement_that_the_register_is_busy_with(jobs: Jobs, register, qtbot) -> None:
    from makelaar.services.registers import interrupt

    jobs.interrupt = lambda: interrupt(register)
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    ended: list[object] = []
    begun = threading.Event()

    def work(_progress) -> object:
        begun.set()
        return register.database.rows(endless)

    jobs.run_long(jobs, "Eindeloos", work, ended.append, ended.append)
    qtbot.waitUntil(begun.is_set)

    def stopped() -> bool:
        jobs.cancel()  # the first may come just before the statement begins
        return bool(ended)

    qtbot.waitUntil(stopped)
    assert isinstance(ended[0], Cancelled)


@pytest.mark.parametrize("running", [0, 3])
def test_busy_says_whether_the_owner_still_waits(jobs: Jobs, qtbot, running: int) -> None:
    gate, owner = threading.Event(), QObject(jobs)
    for _ in range(running):
        jobs.run(owner, lambda: gate.wait(5))
    assert jobs.busy(owner) is bool(running)
    gate.set()
    qtbot.waitUntil(lambda: not jobs.busy(owner))


class Knot:
    """Garbage that only a collection finds: it holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collected_in():
    """The names of the threads in which garbage was collected meanwhile."""
    where: list[str] = []

    def seen(_phase: str, _info: object) -> None:
        where.append(threading.current_thread().name)

    gc.callbacks.append(seen)
    yield where
    gc.callbacks.remove(seen)


def test_garbage_is_collected_in_the_windows_thread_alone(jobs: Jobs, qtbot, collected_in) -> None:
    knots: list[weakref.ref[Knot]] = []

    def work() -> None:
        knots.extend([weakref.ref(Knot()) for _n in range(20_000)])

    jobs.run(jobs, work)
    qtbot.waitUntil(lambda: len(knots) == 20_000 and not any(knot() for knot in knots))
    assert collected_in
    assert "register" not in collected_in
