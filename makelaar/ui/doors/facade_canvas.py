"""The drawn front of a building, to look at and to walk over with keys or mouse."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen

from makelaar.hearts.doors.facade import Cell
from makelaar.hearts.doors.moving import Move, door_at, numbered, step
from makelaar.hearts.doors.palette import DARK, LIGHT
from makelaar.hearts.doors.scene import CORNER, draw_facade
from makelaar.hearts.doors.shapes import Scene
from makelaar.hearts.doors.strips import Front, best_front
from makelaar.i18n import _
from makelaar.services.doors.facade import Facade
from makelaar.ui.doors.scene_area import FITS_AT_MOST, SMALLEST, SceneArea
from makelaar.ui.kit import colour, look

_ZOOMS = {"+": 1, "=": 1, "-": -1}
_TYPING_MS = 1000
"""A pause after which figures begin another house number."""
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


class FacadeCanvas(SceneArea):
    """Draws a `Facade`. `chosen` is the door that she went to, `opened` Enter or a double click, `told` the door whose
    story is asked for: under the mouse, else the chosen one (0: none).

    Arrows go to the neighbours, Home and End along the floor, PageUp and PageDown to the entrance beside it; a house
    number typed goes to its door.
    """

    chosen = Signal(int)
    opened = Signal(int)
    told = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.facade: Facade | None = None
        self.current: int | None = None
        self._hovered: int | None = None
        self._lit: frozenset[int] | None = None
        self._front: Front | None = None
        self._cells: dict[int, Cell] = {}
        self._typed, self._typed_at = "", 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(112)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(_("Voorkant van het pand"))

    def show_facade(self, facade: Facade) -> None:
        """Draw this one; the chosen door stays where it is there too."""
        other_house = self.facade is None or self.facade.building.id != facade.building.id
        self.facade = facade
        self._front = None
        self.current = self.current if self.current in facade.standings else None
        self._hovered = self._hovered if self._hovered in facade.standings else None
        if other_house:
            self._lit = None
            self.start_over()
        else:
            self.measure()
        self._say()

    def clear(self) -> None:
        """Draw nothing."""
        self.facade = self._front = self.current = self._hovered = None
        self._cells = {}
        self.start_over()

    def light(self, doors: Collection[int] | None) -> None:
        """Let these doors stand out; None: all alike."""
        lit = None if doors is None else frozenset(doors)
        if lit != self._lit:
            self._lit = lit
            self.redraw()

    def choose(self, door_id: int | None) -> None:
        """Put the ring round this door and bring it into view, without telling `chosen`."""
        if door_id is not None and door_id not in self._cells:
            return
        self.current = door_id
        if door_id is not None:
            self.bring_into_view(self.rect_of(door_id))
        self.viewport().update()
        self._say()

    def rect_of(self, door_id: int) -> QRectF:
        """Where a door is in the view."""
        cell = self._cells[door_id]
        return self.in_view(cell.x, cell.y, cell.width, cell.height)

    def shape_to(self, room: QSize) -> None:
        """A long front goes on below itself where it is larger so."""
        if self.facade is not None:
            bar = self.verticalScrollBar().sizeHint().width()
            front = best_front(self.facade.layout, (room.width() - bar, room.height()), FITS_AT_MOST, SMALLEST)
            if self._front is None or len(front.strips) != len(self._front.strips):
                self._front = front
                self._cells = {cell.door_id: cell for cell in front.cells}
                self.redraw()

    def draw_at(self, scale: float) -> Scene | None:
        if self.facade is None or self._front is None:
            return None
        colours = DARK if look().dark else LIGHT
        return draw_facade(self._front, self.facade.standings, colours, lit=self._lit, scale=scale)

    def drawing_size(self) -> tuple[float, float]:
        return (640.0, 320.0) if self._front is None else (self._front.width, self._front.height)

    def sizeHint(self) -> QSize:
        wide, high = self.drawing_size()
        return QSize(round(wide), round(high))

    def paint_over(self, painter: QPainter) -> None:
        """A thin ring round the door under the mouse; round the chosen one two colours, seen on any ground."""
        painter.setBrush(QColor(Qt.GlobalColor.transparent))
        if self._hovered is not None and self._hovered != self.current:
            self._ring(painter, self._hovered, colour("muted"), 1.5, 1.5)
        if self.current is not None:
            self._ring(painter, self.current, colour("surface"), 5.5, 2.5)
            self._ring(painter, self.current, colour("accent" if self.hasFocus() else "muted"), 3.0, 2.5)

    def _ring(self, painter: QPainter, door_id: int, ink: QColor, thick: float, out: float) -> None:
        cell = self._cells[door_id]
        frame = QRectF(cell.x, cell.y, cell.width, cell.height).adjusted(-out, -out, out, out)
        painter.setPen(QPen(ink, thick / self.scale))
        painter.drawRoundedRect(frame, CORNER + out, CORNER + out)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        move = None if held else _KEYS.get(Qt.Key(event.key()))
        if move is not None and self._front is not None:
            self._go(step(self._front.cells, self.current, move))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit(self.current)
        elif held and event.key() == Qt.Key.Key_0:
            self.zoom(0)
        elif not held and self._is_number(event):
            self._type(event)
        elif not held and event.text() in _ZOOMS:
            self.zoom(_ZOOMS[event.text()])
        else:
            super().keyPressEvent(event)

    def _is_number(self, event: QKeyEvent) -> bool:
        """A figure begins a house number; within a second anything that is in one goes on with it."""
        begun = bool(self._typed) and event.timestamp() - self._typed_at < _TYPING_MS
        sign = event.text()
        return sign.isdigit() or (begun and (sign.isalpha() or sign in ("-", "/")))

    def _type(self, event: QKeyEvent) -> None:
        if event.timestamp() - self._typed_at >= _TYPING_MS:
            self._typed = ""
        self._typed, self._typed_at = self._typed + event.text(), event.timestamp()
        if self._front is not None:
            self._go(numbered(self._front.cells, self._typed))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        door = self._door_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and door is not None:
            self._go(door)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (door := self._door_at(event.position())) is not None:
            self.opened.emit(door)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._door_at(event.position()))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current is None and self._front is not None and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.choose(step(self._front.cells, None, Move.LEFT))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _go(self, door_id: int | None) -> None:
        if door_id is not None:
            self.choose(door_id)
            self.chosen.emit(door_id)

    def _hover(self, door_id: int | None) -> None:
        if door_id != self._hovered:
            self._hovered = door_id
            over = Qt.CursorShape.ArrowCursor if door_id is None else Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(over)
            self.viewport().update()
            self._say()

    def _door_at(self, point: QPointF) -> int | None:
        if self._front is None:
            return None
        at = self.to_drawing(point)
        return door_at(self._front.cells, at.x(), at.y())

    def _say(self) -> None:
        """Tell whose story is asked for; a screen reader reads that of the chosen door."""
        door_id = self._hovered if self._hovered is not None else self.current
        self.told.emit(door_id or 0)
        if self.facade is not None and self.current is not None:
            self.setAccessibleDescription(self.facade.standings[self.current].story)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
