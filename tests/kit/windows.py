"""Fixtures for tests of the whole window, with the process's end and restart only recorded."""

from pathlib import Path

import pytest


class Ends:
    """What the window asked of the process: `restarted` with which folder, `ended` how often."""

    def __init__(self) -> None:
        self.restarted: list[Path] = []
        self.ended = 0

    def end(self) -> None:
        self.ended += 1


@pytest.fixture
def ends() -> Ends:
    return Ends()


@pytest.fixture
def make_window(qtbot, look, desktop, settings, clock, ends):
    """Makes a window as `app.main` does, with the process's end and restart only recorded."""
    from makelaar.ui.window import MainWindow

    made: list[MainWindow] = []

    def make():
        window = MainWindow(
            desktop=desktop, settings=settings, clock=clock, restart=ends.restarted.append, end=ends.end
        )
        window.show()
        made.append(window)
        return window

    yield make
    for window in made:
        window.close()  # locks an open register
        qtbot.waitUntil(lambda window=window: window.jobs.idle)
        window.close()  # now at the start, where closing ends the register thread
        window.deleteLater()


@pytest.fixture
def window(make_window):
    """A window at the start."""
    return make_window()
