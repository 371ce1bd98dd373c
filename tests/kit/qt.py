"""Fixtures for tests of pages: the look, a desktop that records, a workspace on a real encrypted register."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from kit.desktop import FakeDesktop
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from makelaar.clock import FixedClock
from makelaar.services.device_settings import DeviceSettings
from makelaar.services.registers import Register

PATIENCE_MS = 60_000
"""How long a test waits before it fails: what passes never waits longer than it must, also on a slow machine."""


class PatientBot(QtBot):
    """pytest-qt's robot, with that patience."""

    def waitUntil(self, callback, *, timeout: int = PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal, *, timeout: int = PATIENCE_MS, **more):
        return super().waitSignal(signal, timeout=timeout, **more)


@pytest.fixture
def qtbot(qapp, request: pytest.FixtureRequest) -> QtBot:
    """Presses keys and waits, as pytest-qt's own."""
    return PatientBot(request)


@pytest.fixture
def look(qapp):
    """The program's look, light."""
    from makelaar.ui.kit.theme import start_look

    made = start_look(qapp)
    made.finish()
    made.choose("light")
    yield made
    made.choose("light")


@pytest.fixture
def desktop() -> FakeDesktop:
    """The world outside, which only records."""
    return FakeDesktop()


@pytest.fixture
def settings(tmp_path: Path) -> DeviceSettings:
    """Settings of a laptop of this test alone."""
    return DeviceSettings(tmp_path / "device" / "settings.json")


@pytest.fixture
def jobs(qtbot: QtBot):
    """The register thread; whatever it still has to do is done before the register closes."""
    from makelaar.ui.jobs import Jobs

    made = Jobs()
    yield made
    qtbot.waitUntil(lambda: made.idle)
    made.stop()


@pytest.fixture
def workspace(
    qtbot: QtBot,
    look,
    register: Register,
    jobs,
    clock: FixedClock,
    desktop: FakeDesktop,
    settings: DeviceSettings,
    settle,
) -> Iterator:
    """The window's inside on `register`, shown at 1280×720, at rest on no page: `workspace.navigate("people")`.

    `workspace.context` is what pages get. Its `locked` list grows when something asks for the lock.
    """
    from makelaar.ui.workspace import Tools, Workspace

    locked: list[Path | None] = []
    made = Workspace(register, Tools(jobs, clock, desktop, settings), lambda other=None: locked.append(other))
    made.locked = locked
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    settle()
    yield made
    qtbot.waitUntil(lambda: jobs.idle)


@pytest.fixture
def settle(qtbot: QtBot, jobs):
    """Wait until all work is done and its results, and what those asked for, are in the window."""

    def wait() -> None:
        calm = 0
        while calm < 3:  # what was posted meanwhile (a repaint, a refresh) may ask for more
            qtbot.waitUntil(lambda: jobs.idle)
            QApplication.processEvents()
            calm = calm + 1 if jobs.idle else 0

    return wait
