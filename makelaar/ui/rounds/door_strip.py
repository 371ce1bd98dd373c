"""The doors of a round beside each other in the order of walking: what came of each, and where she is."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from makelaar.hearts.doors.floors import floor_label
from makelaar.hearts.doors.signs import do_not_ring_sign
from makelaar.i18n import _
from makelaar.services.rounds.sheet import SheetDoor
from makelaar.terms import Outcome
from makelaar.ui.doors.scene_painter import paint_shapes
from makelaar.ui.kit import colour, font, look
from makelaar.ui.kit.theme import META, TEXT
from makelaar.ui.rounds.outcome_button import LARGE, facade_colours, paint_outcome
from makelaar.ui.rounds.walk import Walk
from makelaar.ui.rounds.words import floors_told

CELL = LARGE
"""The width of a door on the strip, large enough for a cold finger."""
GAP = 4
FLOOR_GAP = 14


class DoorStrip(QWidget):
    """Shows the doors round the one she stands at, which is in the middle. `pressed` is the door that she goes to."""

    pressed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.walk: Walk | None = None
        self.by_box = False
        """Each door by the number of its box on paper, instead of the one on the door."""
        self._places: list[tuple[SheetDoor, float]] = []
        self._width = 0.0
        self.setFixedHeight(LARGE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Deuren van deze ronde"))
        self._pictures: dict[tuple[int, Outcome | None, bool, bool], QPixmap] = {}
        look().changed.connect(self._forget)

    def show_walk(self, walk: Walk) -> None:
        """The doors of this walk; called again when they are others."""
        self.walk, self._places, x = walk, [], 0.0
        before: SheetDoor | None = None
        for door in walk.sheet.doors:
            if before is not None:
                same = (before.entrance_id, before.floor) == (door.entrance_id, door.floor)
                x += CELL + (GAP if same else FLOOR_GAP)
            self._places.append((door, x))
            before = door
        self._width = x + CELL
        self._forget()
        self.follow()

    def follow(self) -> None:
        """What came of a door changed, or where she is."""
        door = None if self.walk is None else self.walk.door
        number = "" if door is None else door.number
        if number != self.accessibleDescription():
            self.setAccessibleDescription(number)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, LARGE)

    def rect_of(self, door_id: int) -> QRectF:
        """Where a door is on the widget; may lie outside of what is in view."""
        x = next(x for door, x in self._places if door.door_id == door_id)
        return QRectF(x - self._scrolled(), 0, CELL, LARGE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x() + self._scrolled()
        door = next((door for door, left in self._places if left <= x < left + CELL), None)
        if door is not None and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(door.door_id)

    def paintEvent(self, event: QPaintEvent) -> None:
        walk = self.walk
        if walk is None:
            return
        shift, seen = self._scrolled(), event.rect()
        with QPainter(self) as painter:
            for door, left in self._places:
                if seen.left() - CELL < left - shift <= seen.right():
                    painter.drawPixmap(QPointF(left - shift, 0), self._picture(walk, door))

    def _picture(self, walk: Walk, door: SheetDoor) -> QPixmap:
        """A door as it looks now: painted once, for a press moves them all."""
        sharp, key = self.devicePixelRatioF(), door.door_id
        look_of = (key, walk.outcome(key), walk.being_kept(key), key == walk.current)
        picture = self._pictures.get(look_of)
        if picture is None or picture.devicePixelRatio() != sharp:
            picture = self._pictures[look_of] = QPixmap(round(CELL * sharp), round(LARGE * sharp))
            picture.setDevicePixelRatio(sharp)
            picture.fill(Qt.GlobalColor.transparent)
            with QPainter(picture) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._paint_door(painter, walk, door, QRectF(0, 0, CELL, LARGE), floors_told(walk.sheet))
        return picture

    def _forget(self) -> None:
        self._pictures.clear()
        self.update()

    def _paint_door(self, painter: QPainter, walk: Walk, door: SheetDoor, cell: QRectF, told: bool) -> None:
        here = door.door_id == walk.current
        frame = cell.adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(colour("accent"), 3) if here else QPen(colour("line"), 1))
        painter.setBrush(colour("tint" if here else "surface"))
        painter.drawRoundedRect(frame, 8, 8)
        painter.setFont(font(TEXT, QFont.Weight.DemiBold))
        painter.setPen(colour("text"))
        number = str(door.box) if self.by_box else door.number
        painter.drawText(frame.adjusted(2, 4, -2, -48), Qt.AlignmentFlag.AlignCenter, number)
        self._paint_outcome(painter, walk, door, QRectF(frame.center().x() - 13, frame.top() + 23, 26, 22))
        painter.setFont(font(META))
        painter.setPen(colour("muted"))
        below = door.number if self.by_box else floor_label(door.floor) if told else ""
        painter.drawText(frame.adjusted(2, 47, -2, -1), Qt.AlignmentFlag.AlignCenter, below)

    @staticmethod
    def _paint_outcome(painter: QPainter, walk: Walk, door: SheetDoor, place: QRectF) -> None:
        outcome = walk.outcome(door.door_id)
        if outcome is not None:
            painter.setOpacity(0.45 if walk.being_kept(door.door_id) else 1.0)
            paint_outcome(painter, place, outcome, 5)
            painter.setOpacity(1.0)
        elif door.do_not_ring:
            middle = place.center()
            paint_shapes(painter, do_not_ring_sign(middle.x(), middle.y(), 18, facade_colours().stop))
        else:
            dotted = QPen(colour("edge"), 1.4)
            dotted.setCapStyle(Qt.PenCapStyle.RoundCap)
            dotted.setDashPattern([0.1, 2.4])
            painter.setPen(dotted)
            painter.setBrush(QColor(facade_colours().glass))
            painter.drawRoundedRect(place, 5, 5)

    def _scrolled(self) -> float:
        """How far the strip is moved to the left: her door in the middle, no air beyond either end."""
        if self._width <= self.width():
            return -(self.width() - self._width) / 2
        current = None if self.walk is None else self.walk.current
        at = next((x for door, x in self._places if door.door_id == current), self._width)
        return min(max(0.0, at + CELL / 2 - self.width() / 2), self._width - self.width())
