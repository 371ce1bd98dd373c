"""The program's own sign: two hands in a teal square. For the window's icon and the start pages."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from makelaar.ui.kit.colours import LIGHT
from makelaar.ui.kit.icons import paint_sign

SIGN = "handshake"


class Mark(QWidget):
    """The sign on a page."""

    def __init__(self, size: int = 48) -> None:
        super().__init__()
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            _paint(painter, self.rect())


def program_icon() -> QIcon:
    """The sign as the window's and the tray's icon."""
    made = QIcon()
    for size in (16, 32, 64, 128):
        picture = QPixmap(QSize(size, size))
        picture.fill(QColor(Qt.GlobalColor.transparent))
        with QPainter(picture) as painter:
            _paint(painter, picture.rect())
        made.addPixmap(picture)
    return made


def _paint(painter: QPainter, rect: QRect) -> None:
    round_by = rect.width() * 0.24
    room = rect.width() // 6
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.accent))
    painter.drawRoundedRect(QRectF(rect), round_by, round_by)
    paint_sign(painter, rect.adjusted(room, room, -room, -room), SIGN, QColor(LIGHT.on_accent))
