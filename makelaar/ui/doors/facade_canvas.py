"""The drawn front of a building, to look at and to walk over with keys or mouse."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from makelaar.hearts.doors.facade import Cell
from makelaar.hearts.doors.moving import Move, door_at, step
from makelaar.hearts.doors.palette import DARK, LIGHT
from makelaar.hearts.doors.scene import CORNER, draw_facade
from makelaar.hearts.doors.shapes import Scene
from makelaar.i18n import _
from makelaar.services.doors.facade import Facade
from makelaar.ui.doors.scene_painter import ScenePainter
from makelaar.ui.kit import STEP, colour, look

LARGEST, SMALLEST = 2.0, 0.5
"""A building is shown whole where that is not smaller than this; else there is something to scroll."""
FITS_AT_MOST = 1.25
_ZOOM_STEP = 1.2
_KEYS = {
    Qt.Key.Key_Left: Move.LEFT,
    Qt.Key.Key_Right: Move.RIGHT,
    Qt.Key.Key_Up: Move.UP,
    Qt.Key.Key_Down: Move.DOWN,
    Qt.Key.Key_Home: Move.FLOOR_START,
    Qt.Key.Key_End: Move.FLOOR_END,
    Qt.Key.Key_PageUp: Move.BLOCK_BEFORE,
    Qt.Key.Key_PageDown: Move.BLOCK_AFTER,
}


class FacadeCanvas(QAbstractScrollArea):
    """Draws a `Facade`. `chosen` is the door that she went to, `opened` Enter or a double click, `told` the door whose
    story is asked for: under the mouse, else the chosen one (0: none).
    """

    chosen = Signal(int)
    opened = Signal(int)
    told = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.facade: Facade | None = None
        self.scene: Scene | None = None
        self.current: int | None = None
        self._hovered: int | None = None
        self._lit: frozenset[int] | None = None
        self._cells: dict[int, Cell] = {}
        self._zoom: float | None = None
        self._painter: ScenePainter | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(160)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(_("Voorkant van het pand"))
        look().changed.connect(self._draw)

    def show_facade(self, facade: Facade) -> None:
        """Draw this one; the chosen door stays where it is there too."""
        other_house = self.facade is None or self.facade.building.id != facade.building.id
        self.facade = facade
        self._cells = {cell.door_id: cell for cell in facade.layout.cells}
        if other_house:
            self._zoom, self._lit = None, None
        if self.current not in self._cells:
            self.current = None
        if self._hovered not in self._cells:
            self._hovered = None
        self._draw()
        self._measure()
        if other_house:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())  # one stands on the street
        self._say()

    def light(self, doors: Collection[int] | None) -> None:
        """Let these doors stand out; None: all alike."""
        self._lit = None if doors is None else frozenset(doors)
        self._draw()

    def choose(self, door_id: int | None) -> None:
        """Put the ring round this door and bring it into view, without telling `chosen`."""
        if door_id is not None and door_id not in self._cells:
            return
        self.current = door_id
        if door_id is not None:
            self._bring_into_view(self._cells[door_id])
        self.viewport().update()
        self._say()

    @property
    def scale(self) -> float:
        """How large a pixel of the drawing is on the screen."""
        if self.facade is None:
            return 1.0
        if self._zoom is not None:
            return self._zoom
        room, layout = self.maximumViewportSize(), self.facade.layout
        fits = min(room.width() / layout.width, room.height() / layout.height)
        return min(FITS_AT_MOST, max(SMALLEST, fits))

    def zoom(self, steps: int) -> None:
        """Larger (1), smaller (-1), or as it fits (0); the middle of the view stays there."""
        middle = self._to_drawing(QPointF(self.viewport().rect().center()))
        self._zoom = None if steps == 0 else min(LARGEST, max(SMALLEST, self.scale * _ZOOM_STEP**steps))
        self._measure()
        self._put(middle, QPointF(self.viewport().rect().center()))
        self.viewport().update()

    def sizeHint(self) -> QSize:
        if self.facade is None:
            return QSize(640, 320)
        return QSize(round(self.facade.layout.width), round(self.facade.layout.height))

    def rect_of(self, door_id: int) -> QRectF:
        """Where a door is in the viewport."""
        cell = self._cells[door_id]
        origin, scale = self._origin(), self.scale
        at = QPointF(cell.x * scale, cell.y * scale) + origin
        return QRectF(at.x(), at.y(), cell.width * scale, cell.height * scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), colour("paper"))
            if self._painter is None or self.facade is None:
                return
            origin = self._origin()
            self._painter.paint(painter, origin, QRectF(event.rect()))
            painter.translate(origin)
            painter.scale(self.scale, self.scale)
            self._paint_ring(painter, self.scale)

    def _paint_ring(self, painter: QPainter, scale: float) -> None:
        """A thin one round the door under the mouse; round the chosen one two colours, seen on any ground."""
        painter.setBrush(QColor(Qt.GlobalColor.transparent))
        if self._hovered is not None and self._hovered != self.current:
            self._ring(painter, self._hovered, colour("muted"), 1.5 / scale, 1.5)
        if self.current is not None:
            strong = colour("accent") if self.hasFocus() else colour("muted")
            self._ring(painter, self.current, colour("surface"), 5.5 / scale, 2.5)
            self._ring(painter, self.current, strong, 3.0 / scale, 2.5)

    def _ring(self, painter: QPainter, door_id: int, ink: QColor, thick: float, out: float) -> None:
        cell = self._cells[door_id]
        frame = QRectF(cell.x, cell.y, cell.width, cell.height).adjusted(-out, -out, out, out)
        painter.setPen(QPen(ink, thick))
        painter.drawRoundedRect(frame, CORNER + out, CORNER + out)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        move = None if held else _KEYS.get(Qt.Key(event.key()))
        if move is not None and self.facade is not None:
            self._go(step(self.facade.layout, self.current, move))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit(self.current)
        elif event.text() in ("+", "=", "-", "0") and not event.text().isdigit():
            self.zoom(-1 if event.text() == "-" else 1)
        elif held and event.key() == Qt.Key.Key_0:
            self.zoom(0)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        door = self._door_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and door is not None:
            self._go(door)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (door := self._door_at(event.position())) is not None:
            self.opened.emit(door)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._door_at(event.position()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        elif event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw()
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current is None and self.facade is not None and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.choose(step(self.facade.layout, None, Move.LEFT))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)

    def _go(self, door_id: int | None) -> None:
        if door_id is not None:
            self.choose(door_id)
            self.chosen.emit(door_id)

    def _hover(self, door_id: int | None) -> None:
        if door_id != self._hovered:
            self._hovered = door_id
            self.viewport().setCursor(
                Qt.CursorShape.ArrowCursor if door_id is None else Qt.CursorShape.PointingHandCursor
            )
            self.viewport().update()
            self._say()

    def _say(self) -> None:
        """Tell whose story is asked for; a screen reader reads that of the chosen door."""
        door_id = self._hovered if self._hovered is not None else self.current
        self.told.emit(door_id or 0)
        if self.facade is not None and self.current is not None:
            self.setAccessibleDescription(self.facade.standings[self.current].story)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _draw(self) -> None:
        if self.facade is not None:
            colours = DARK if look().dark else LIGHT
            scale, read = self.scale, self.facade
            self.scene = draw_facade(read.layout, read.standings, colours, lit=self._lit, scale=scale)
            self._painter = ScenePainter(self.scene, scale, self.devicePixelRatioF())
        self.viewport().update()

    def _measure(self) -> None:
        """The scroll bars, for what does not fit; drawn anew where it is shown larger or smaller than it was made."""
        if self.facade is None:
            return
        scale, room = self.scale, self.viewport().size()
        if self._painter is None or self._painter.scale != scale:
            self._draw()
        for bar, whole, shown in (
            (self.horizontalScrollBar(), self.facade.layout.width * scale, room.width()),
            (self.verticalScrollBar(), self.facade.layout.height * scale, room.height()),
        ):
            bar.setRange(0, max(0, round(whole) - shown))
            bar.setPageStep(shown)
            bar.setSingleStep(3 * STEP)

    def _origin(self) -> QPointF:
        """Where the drawing's corner is in the viewport: in the middle where there is room."""
        assert self.facade is not None
        room, scale = self.viewport().size(), self.scale
        across = max(0.0, (room.width() - self.facade.layout.width * scale) / 2)
        down = max(0.0, (room.height() - self.facade.layout.height * scale) / 2)
        return QPointF(across - self.horizontalScrollBar().value(), down - self.verticalScrollBar().value())

    def _to_drawing(self, point: QPointF) -> QPointF:
        return (point - self._origin()) / self.scale if self.facade is not None else point

    def _door_at(self, point: QPointF) -> int | None:
        if self.facade is None:
            return None
        at = self._to_drawing(point)
        return door_at(self.facade.layout, at.x(), at.y())

    def _put(self, drawn: QPointF, point: QPointF) -> None:
        """Scroll so that a place of the drawing comes at a point of the view."""
        if self.facade is not None:
            self.horizontalScrollBar().setValue(round(drawn.x() * self.scale - point.x()))
            self.verticalScrollBar().setValue(round(drawn.y() * self.scale - point.y()))

    def _bring_into_view(self, cell: Cell) -> None:
        frame, view = self.rect_of(cell.door_id), QRectF(self.viewport().rect())
        margin = 2.0 * STEP
        for bar, start, end, room in (
            (self.horizontalScrollBar(), frame.left(), frame.right(), view.width()),
            (self.verticalScrollBar(), frame.top(), frame.bottom(), view.height()),
        ):
            if start < margin:
                bar.setValue(bar.value() + round(start - margin))
            elif end > room - margin:
                bar.setValue(bar.value() + round(end - room + margin))
