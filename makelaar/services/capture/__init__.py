"""Capture in one line: understand it, say who it may be about, keep it as one act."""

from makelaar.hearts.capture import Captured, Promise
from makelaar.services.capture.exchange import captured_values
from makelaar.services.capture.known import Known
from makelaar.services.capture.saving import NotSure, Saved, Written, save, save_lines
from makelaar.services.capture.understanding import Capture, read, understand

__all__ = [
    "Capture",
    "Captured",
    "Known",
    "NotSure",
    "Promise",
    "Saved",
    "Written",
    "captured_values",
    "read",
    "save",
    "save_lines",
    "understand",
]
