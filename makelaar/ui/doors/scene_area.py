"""Room on the page for a drawing: as large as fits, larger and smaller, scrolled where there is more of it."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from makelaar.hearts.doors.shapes import Scene
from makelaar.ui.doors.scene_painter import ScenePainter
from makelaar.ui.kit import STEP, colour, look

LARGEST, SMALLEST = 2.0, 0.5
"""A drawing is shown whole where that is not smaller than this; else there is something to scroll."""
FITS_AT_MOST = 1.25
_ZOOM_STEP = 1.2


class SceneArea(QAbstractScrollArea):
    """Shows what `draw_at` gives for the scale at which it is shown; `redraw` asks again, as does a change to dark."""

    def __init__(self) -> None:
        super().__init__()
        self.scene: Scene | None = None
        self._painter: ScenePainter | None = None
        self._zoom: float | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        look().changed.connect(self.redraw)

    def draw_at(self, scale: float) -> Scene | None:
        """The drawing, made to be shown so many times as large; None: there is none."""
        raise NotImplementedError

    def drawing_size(self) -> tuple[float, float]:
        """Its width and height at 100 %."""
        raise NotImplementedError

    def shape_to(self, room: QSize) -> None:
        """The view has this size now: what is drawn may take another shape for it, and then asks `redraw`."""

    def paint_over(self, painter: QPainter) -> None:
        """Paint what goes over it, in the drawing's own lengths."""

    def redraw(self) -> None:
        """Draw anew what is shown now."""
        scale = self.scale
        self.scene = self.draw_at(scale)
        self._painter = None if self.scene is None else ScenePainter(self.scene, scale, self.devicePixelRatioF())
        self.viewport().update()

    @property
    def scale(self) -> float:
        """How large a pixel of the drawing is on the screen."""
        if self._zoom is not None:
            return self._zoom
        room, (wide, high) = self.maximumViewportSize(), self.drawing_size()
        return min(FITS_AT_MOST, max(SMALLEST, min(room.width() / wide, room.height() / high)))

    def zoom(self, steps: int) -> None:
        """Larger (1), smaller (-1), or as it fits (0); the middle of the view stays there."""
        middle = QPointF(self.viewport().rect().center())
        drawn = self.to_drawing(middle)
        self._zoom = None if steps == 0 else min(LARGEST, max(SMALLEST, self.scale * _ZOOM_STEP**steps))
        self.measure()
        self.horizontalScrollBar().setValue(round(drawn.x() * self.scale - middle.x()))
        self.verticalScrollBar().setValue(round(drawn.y() * self.scale - middle.y()))
        self.viewport().update()

    def start_over(self) -> None:
        """For another drawing: as it fits, its foot in view, for that is where one stands before a house."""
        self._zoom = None
        self.measure()
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def measure(self) -> None:
        """The scroll bars, for what does not fit; who looks at its foot goes on doing so."""
        self.shape_to(self.maximumViewportSize())
        scale, room = self.scale, self.viewport().size()
        if self._painter is None or self._painter.scale != scale:
            self.redraw()
        down = self.verticalScrollBar()
        at_foot = down.value() == down.maximum()
        wide, high = self.drawing_size()
        for bar, whole, shown in (
            (self.horizontalScrollBar(), wide * scale, room.width()),
            (down, high * scale, room.height()),
        ):
            bar.setRange(0, max(0, round(whole) - shown))
            bar.setPageStep(shown)
            bar.setSingleStep(3 * STEP)
        if at_foot:
            down.setValue(down.maximum())

    def to_drawing(self, point: QPointF) -> QPointF:
        """The place on the drawing of a point in the view."""
        return (point - self._origin()) / self.scale

    def in_view(self, x: float, y: float, width: float, height: float) -> QRectF:
        """Where a part of the drawing is in the view."""
        at = QPointF(x, y) * self.scale + self._origin()
        return QRectF(at.x(), at.y(), width * self.scale, height * self.scale)

    def bring_into_view(self, frame: QRectF) -> None:
        """Scroll until this part of the view, in or out of it now, is in it with some room."""
        view, margin = QRectF(self.viewport().rect()), 2.0 * STEP
        for bar, start, end, room in (
            (self.horizontalScrollBar(), frame.left(), frame.right(), view.width()),
            (self.verticalScrollBar(), frame.top(), frame.bottom(), view.height()),
        ):
            if start < margin:
                bar.setValue(bar.value() + round(start - margin))
            elif end > room - margin:
                bar.setValue(bar.value() + round(end - room + margin))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), colour("paper"))
            if self._painter is not None:
                origin = self._origin()
                self._painter.paint(painter, origin, QRectF(event.rect()))
                painter.translate(origin)
                painter.scale(self.scale, self.scale)
                self.paint_over(painter)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned.y():
            self.zoom(1 if turned.y() > 0 else -1)
        elif not self.verticalScrollBar().maximum():
            bar = self.horizontalScrollBar()  # a long row: what the wheel can do is go along it
            bar.setValue(bar.value() - turned.y() - turned.x())
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.redraw()
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.measure()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)

    def _origin(self) -> QPointF:
        """Where the drawing's corner is in the view: in the middle where there is room."""
        room, scale, (wide, high) = self.viewport().size(), self.scale, self.drawing_size()
        across = max(0.0, (room.width() - wide * scale) / 2)
        down = max(0.0, (room.height() - high * scale) / 2)
        return QPointF(across - self.horizontalScrollBar().value(), down - self.verticalScrollBar().value())
