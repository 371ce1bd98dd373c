"""Who may be in a register: one thread at a time, and in the running program only the register thread."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class OneThread:
    """A second thread is a bug of ours, told at once where it is made and not at some later collision."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside: threading.Thread | None = None
        self._depth = 0
        self._owner: threading.Thread | None = None

    def keep_to_this(self) -> None:
        """From now on only this thread."""
        self._owner = threading.current_thread()

    @contextmanager
    def within(self) -> Iterator[None]:
        """In the register while the block lasts. Raises RuntimeError for a thread that has no business there."""
        me = threading.current_thread()
        with self._lock:
            if self._owner is not None and self._owner is not me:
                raise RuntimeError(f"only the thread {self._owner.name} may use the register, not {me.name}")
            if self._inside is not None and self._inside is not me:
                raise RuntimeError(f"two threads in the register at once: {self._inside.name} and {me.name}")
            self._inside, self._depth = me, self._depth + 1
        try:
            yield
        finally:
            with self._lock:
                self._depth -= 1
                self._inside = me if self._depth else None
