"""What the tests of pages share."""

import pytest


@pytest.fixture
def until(qtbot, jobs):
    """Wait until the register thread rests and something holds; only then may a test read the register itself."""

    def wait(holds) -> None:
        qtbot.waitUntil(lambda: jobs.idle and holds())

    return wait
