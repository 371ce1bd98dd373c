"""The window's entrance: loads it in the way that takes the least time, for she waits for the lock page."""

import builtins
import gc
from importlib import import_module
from pathlib import Path


def main(folder: Path | None = None) -> int:
    """Open the window on the lock page of `folder`, or where she was last. Gives the exit status; 1: no screen."""
    load()
    from makelaar.ui.program import run

    return run(folder)


def load() -> None:
    """Import what the lock page needs."""
    gc.disable()  # nothing of it is garbage; the window collects by itself (makelaar.ui.collecting)
    import_module("PySide6.QtWidgets")
    _import_without_reading()
    import_module("makelaar.ui.program")


def _import_without_reading() -> None:
    """PySide reads the source of every module that is imported after it, to serve `from __feature__ import`. Nothing
    here uses that, so the way of importing that it keeps beside its own is put back."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
