"""What the tests of pages share."""

import pytest
from PySide6.QtCore import Qt


@pytest.fixture
def until(qtbot, jobs):
    """Wait until the register thread rests and something holds; only then may a test read the register itself."""

    def wait(holds) -> None:
        qtbot.waitUntil(lambda: jobs.idle and holds())

    return wait


@pytest.fixture
def box(workspace, qtbot, settle):
    """The box, opened with its key on the first page."""
    workspace.navigate("today")
    settle()
    qtbot.keyClick(workspace, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settle()
    return workspace._box


@pytest.fixture
def write(box, qtbot, settle):
    """Type a line and wait until it is understood."""

    def do(text):
        box.field.clear()
        if text.isascii():
            qtbot.keyClicks(box.field, text)
        else:
            box.field.setText(text)  # QtTest has no keys for other letters
        qtbot.waitUntil(lambda: not box.waiting)
        settle()

    return do


@pytest.fixture
def press(workspace, qtbot, settle):
    """Keys pressed one after another, each where the focus then is."""

    def do(*keys, modifier=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            qtbot.keyClick(workspace.window().focusWidget() or workspace, key, modifier)
            settle()

    return do
