"""`python -m scripts.draw_mark`: draw the program's own sign into the resources, once and for all.

Two hands of Phosphor in a teal square. The window shows the picture: reading the whole font of signs for this one
would make the lock page wait.
"""

import sys

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap

from makelaar.resource_paths import ROOT
from makelaar.ui.kit.colours import LIGHT
from makelaar.ui.kit.icons import paint_sign
from makelaar.ui.kit.mark import PICTURE

SIZE = 192
"""Four times the size on a page, so that it stays sharp at any scale."""


def main() -> None:
    """Draw and save."""
    app = QGuiApplication(sys.argv[:1])
    picture = QPixmap(QSize(SIZE, SIZE))
    picture.fill(QColor(Qt.GlobalColor.transparent))
    with QPainter(picture) as painter:
        _paint(painter, picture.rect())
    picture.save(str(ROOT / PICTURE))
    app.quit()


def _paint(painter: QPainter, rect: QRect) -> None:
    round_by = rect.width() * 0.24
    room = rect.width() // 6
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.accent))
    painter.drawRoundedRect(QRectF(rect), round_by, round_by)
    paint_sign(painter, rect.adjusted(room, room, -room, -room), "handshake", QColor(LIGHT.on_accent))


if __name__ == "__main__":
    main()
