"""Locking as a sequence, on a real register: nothing is asked, nothing is lost, nothing stays on the screen."""

import threading

import pytest
from kit.canaries import find_canaries
from kit.reading import words_in_view
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from makelaar.services.people.change import add_person
from makelaar.services.registers import open_with_recovery_key
from makelaar.ui.idle import IdleWatch
from makelaar.ui.session_end import SessionEnd
from makelaar.ui.start.flow import Arrival


@pytest.fixture
def opened(window, register_folder, recovery_key, clock, qtbot):
    """The window with the register of this test open, its first page in view."""
    register = open_with_recovery_key(register_folder, recovery_key, clock=clock)
    window._opened(Arrival(register, is_new=False))
    qtbot.waitUntil(lambda: window.jobs.idle)
    return window


def reopen(make_window, register_folder, recovery_key, qtbot):
    window = make_window()
    window.start.unlock(register_folder)
    page = window.start.page
    page.way.click()
    page.key.setText(recovery_key)
    page.open.click()
    qtbot.waitUntil(lambda: window.workspace is not None and window.jobs.idle)
    return window


def begin_template(window, qtbot, body: str):
    page = window.workspace.navigate("settings", section="templates")
    qtbot.waitUntil(lambda: window.jobs.idle)
    section = page.section("templates")
    section.begin_new()
    section.name.setText("Voor wie verhuist")
    section.body.setPlainText(body)
    return section


def test_ctrl_l_replaces_the_process_at_the_lock_page(opened, ends, register_folder, qtbot) -> None:
    qtbot.keyClick(opened, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: ends.restarted == [register_folder])
    assert opened.workspace is None


def test_a_half_filled_form_is_back_after_unlocking(
    opened, ends, make_window, register_folder, recovery_key, qtbot
) -> None:
    begin_template(opened, qtbot, "Beste kanarievogel,")
    dialog = QDialog(opened)
    dialog.open()
    opened.lock()
    qtbot.waitUntil(lambda: ends.restarted == [register_folder])
    assert not dialog.isVisible()
    assert "kanarievogel" not in words_in_view(opened)
    assert find_canaries(register_folder, ["kanarievogel", "Voor wie verhuist"]) == []

    again = reopen(make_window, register_folder, recovery_key, qtbot)
    qtbot.waitUntil(lambda: again.workspace.current == "settings" and again.jobs.idle)
    section = again.workspace.page("settings").section("templates")
    assert section.name.text() == "Voor wie verhuist"
    assert section.body.toPlainText() == "Beste kanarievogel,"


def test_a_draft_comes_back_once(opened, ends, make_window, register_folder, recovery_key, qtbot) -> None:
    begin_template(opened, qtbot, "Beste kanarievogel,")
    opened.lock()
    qtbot.waitUntil(lambda: bool(ends.restarted))
    second = reopen(make_window, register_folder, recovery_key, qtbot)
    section = second.workspace.page("settings").section("templates")
    section.show_values({"name": "", "subject": "", "body": ""})
    second.lock()
    qtbot.waitUntil(lambda: len(ends.restarted) == 2)
    third = reopen(make_window, register_folder, recovery_key, qtbot)
    assert third.workspace.current == "today"


def test_an_act_that_was_asked_for_before_the_lock_is_kept(
    opened, ends, register_folder, recovery_key, clock, qtbot
) -> None:
    register = opened.workspace.register
    opened.jobs.run(opened, lambda: add_person(register, name="Ria Smit"))
    opened.lock()
    qtbot.waitUntil(lambda: bool(ends.restarted))
    again = open_with_recovery_key(register_folder, recovery_key, clock=clock)
    from makelaar.services.people.listing import count_people

    assert count_people(again) == 1
    again.close()


def test_a_long_job_is_stopped_and_does_not_hold_the_lock(opened, ends, qtbot) -> None:
    stopped = threading.Event()

    def work(progress) -> None:
        try:
            while True:
                progress(1, 2)
                threading.Event().wait(0.005)
        finally:
            stopped.set()

    opened.jobs.run_long(opened.workspace, "Eindeloos", work)
    opened.lock()
    qtbot.waitUntil(lambda: bool(ends.restarted))
    assert stopped.is_set()


def test_the_clipboard_is_emptied_and_undo_is_gone(opened, ends, desktop, qtbot) -> None:
    register = opened.workspace.register
    opened.jobs.run(opened, lambda: add_person(register, name="Ria Smit"))
    qtbot.waitUntil(lambda: opened.jobs.idle)
    desktop.copy("06 12345678")
    opened.lock()
    qtbot.waitUntil(lambda: bool(ends.restarted))
    assert desktop.copied == ""
    assert register.history.next_undo() is None


def test_locking_twice_is_locking_once(opened, ends, qtbot) -> None:
    opened.lock()
    opened.lock()
    qtbot.waitUntil(lambda: opened.jobs.idle)
    assert len(ends.restarted) == 1


def test_a_page_that_fails_at_its_draft_does_not_stop_the_lock(opened, ends, monkeypatch, qtbot) -> None:
    page = opened.workspace.page(opened.workspace.current)
    monkeypatch.setattr(page, "draft", lambda: 1 / 0)
    opened.lock()
    qtbot.waitUntil(lambda: bool(ends.restarted))


def test_closing_the_window_closes_the_register_and_keeps_what_was_typed(
    opened, ends, make_window, register_folder, recovery_key, qtbot
) -> None:
    begin_template(opened, qtbot, "Beste kanarievogel,")
    opened.close()
    qtbot.waitUntil(lambda: ends.ended == 1)
    assert ends.restarted == []
    again = reopen(make_window, register_folder, recovery_key, qtbot)
    section = again.workspace.page("settings").section("templates")
    qtbot.waitUntil(lambda: section.body.toPlainText() == "Beste kanarievogel,")


class Hours:
    """Two counts of seconds as `idle.seconds` gives them, moved by hand."""

    def __init__(self) -> None:
        self.awake = self.wall = 1000.0

    def __call__(self) -> tuple[float, float]:
        return self.awake, self.wall

    def go_by(self, seconds: float) -> None:
        self.awake += seconds
        self.wall += seconds


def test_it_locks_after_five_minutes_of_nothing(opened, ends, qtbot) -> None:
    hours = Hours()
    opened.idle._now = hours
    opened.idle.start(opened.windowHandle())
    hours.go_by(299)
    assert not opened.idle.check()
    hours.go_by(2)
    assert opened.idle.check()
    qtbot.waitUntil(lambda: bool(ends.restarted))


def test_a_key_or_a_move_of_the_mouse_counts_as_something(opened, ends, qtbot) -> None:
    hours = Hours()
    opened.idle._now = hours
    opened.idle.start(opened.windowHandle())
    for _ in range(3):
        hours.go_by(200)
        qtbot.keyClick(opened.windowHandle(), Qt.Key.Key_Shift)
        assert not opened.idle.check()
    assert ends.restarted == []


def test_a_touch_after_a_long_sleep_comes_too_late(opened, ends, qtbot) -> None:
    hours = Hours()
    opened.idle._now = hours
    opened.idle.start(opened.windowHandle())
    hours.wall += 3600  # the count that stands still during sleep did not move
    qtbot.keyClick(opened.windowHandle(), Qt.Key.Key_Shift)
    qtbot.waitUntil(lambda: bool(ends.restarted))


def test_a_clock_that_is_set_back_does_not_stop_the_idle_lock(look) -> None:
    hours = Hours()
    watch = IdleWatch(lambda: 5, hours)
    watch.start(None)
    hours.awake += 301
    hours.wall -= 7200
    assert watch.check()


@pytest.mark.parametrize(
    ("told", "locks"),
    [
        (lambda end: end.sleep(True), True),
        (lambda end: end.sleep(False), False),
        (lambda end: end.screen(True), True),
        (lambda end: end.screen(False), False),
        (lambda end: end.session(), True),
    ],
)
def test_the_desktop_can_ask_for_the_lock(look, told, locks: bool) -> None:
    asked: list[bool] = []
    told(SessionEnd(lambda: asked.append(True)))
    assert bool(asked) is locks
