"""Keep what this process holds away from other programs (SECURITY: leaks outside the database)."""

import ctypes
import os
import sys

_PR_SET_DUMPABLE = 4  # linux/prctl.h
PRIVATE_UMASK = 0o077


def harden_process() -> None:
    """No core dump, no other program looking into the memory, new files for their owner alone.

    To be called first thing at the start of the program. Where a system has no such thing it is left out: Windows
    writes no core dumps unasked and keeps a user's folders from others.
    """
    os.umask(PRIVATE_UMASK)
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
