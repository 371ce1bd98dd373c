"""What lies between the box and the page behind it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

_SHADE = QColor(20, 24, 28, 72)


class Veil(QWidget):
    """Dims `home`, so that the box is what the eye finds. Presses go through it, to the banner's Undo for one."""

    def __init__(self, home: QWidget) -> None:
        super().__init__(home)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self) -> None:
        """Over all of `home`, as it is now."""
        self.setGeometry(self.parentWidget().rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), _SHADE)
