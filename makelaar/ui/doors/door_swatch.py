"""A small door in the colours and with the sign of its state, as on the drawn front."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from makelaar.hearts.doors.palette import DARK, LIGHT
from makelaar.hearts.doors.scene import swatch
from makelaar.hearts.doors.state import DoorState
from makelaar.ui.doors.scene_painter import paint_shapes
from makelaar.ui.kit import look


@dataclass(frozen=True)
class _Fresh:
    state: DoorState
    do_not_ring: bool = False
    strength: float = 1.0


class DoorSwatch(QWidget):
    """Beside a word that says the same."""

    def __init__(self, state: DoorState = DoorState.NEVER, *, width: int = 25, height: int = 19) -> None:
        super().__init__()
        self._door = _Fresh(state)
        self.setFixedSize(width, height)
        look().changed.connect(self.update)

    def set_state(self, state: DoorState, *, do_not_ring: bool = False) -> None:
        """Another door in its place."""
        self._door = _Fresh(state, do_not_ring)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            place = (room.x(), room.y(), room.width(), room.height())
            paint_shapes(painter, swatch(self._door, *place, DARK if look().dark else LIGHT))
