"""Look into the register of the real window, where alone that may be done: in its own thread."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def look_into(window, qtbot, read: Callable[..., T]) -> T:
    """What `read(register)` gives, done in the register thread of this window."""
    found: list[T] = []
    register = window.workspace.register
    window.jobs.run(window, lambda: read(register), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]
