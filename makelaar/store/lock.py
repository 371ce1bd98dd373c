"""One window on one register: an operating system lock that dies with its process."""

from filelock import FileLock, Timeout

from makelaar.store.border import disk_errors, in_use
from makelaar.store.folder import RegisterFolder

WAIT_SECONDS = 1.0
"""Long enough for a window that is just closing; the second opener has its sentence within 2 s."""


class FolderLock:
    """The lock on a register's folder. After kill -9 the lock file stays behind and locks nothing."""

    def __init__(self, folder: RegisterFolder) -> None:
        # No soft lock where the system has none: that one would outlive a killed process.
        self._lock = FileLock(folder.lock, mode=0o600, thread_local=False, fallback_to_soft=False)

    def take(self) -> None:
        """Raises RegisterInUse, or CannotWrite when the folder cannot hold a lock."""
        with disk_errors():
            try:
                self._lock.acquire(timeout=WAIT_SECONDS)
            except Timeout as error:  # itself an OSError
                raise in_use() from error

    def give_back(self) -> None:
        """Release; safe to call twice."""
        self._lock.release()
