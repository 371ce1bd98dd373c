"""The program's own sign: two hands in a teal square (drawn by scripts/draw_mark.py)."""

from PySide6 import QtGui
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel

from makelaar.resource_paths import resource

PICTURE = "mark.png"


class Mark(QLabel):
    """The sign on a page."""

    def __init__(self, size: int = 48) -> None:
        super().__init__()
        self.setFixedSize(size, size)
        self.setScaledContents(True)
        self.setPixmap(_picture())


def program_icon() -> "QtGui.QIcon":
    """The sign as the window's and the tray's icon."""
    return QtGui.QIcon(_picture())


def _picture() -> QPixmap:
    return QPixmap(str(resource(PICTURE)), "PNG")
