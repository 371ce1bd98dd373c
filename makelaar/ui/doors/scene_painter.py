"""Paints a drawing of plain shapes with Qt: the same shapes that the svg, the png and the pdf are made of."""

from collections.abc import Iterable
from functools import lru_cache
from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF

from makelaar.hearts.doors.shapes import Box, Part, Path, Scene, Shape, Words
from makelaar.ui.kit.theme import font

_EDGE = 2
"""Pixels round a kept picture, for its smooth edges."""


class ScenePainter:
    """Paints one scene, `scale` times as large on a screen of `sharpness` pixels for one of the window's.

    Doors that look the same are painted once, kept as a picture, and put on whole pixels: all equally sharp.
    """

    def __init__(self, scene: Scene, scale: float, sharpness: float) -> None:
        self.scene, self.scale, self.sharpness = scene, scale, sharpness
        self._kept: dict[int, tuple[QPixmap, QPointF]] = {}

    def paint(self, painter: QPainter, origin: QPointF, seen: QRectF) -> None:
        """Paint what touches `seen`, the drawing's corner at `origin`; both in the painter's lengths."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self._in_view(origin, seen)
        painter.save()
        painter.translate(origin)
        painter.scale(self.scale, self.scale)
        for part in here:
            if part.door_id is None:
                painter.translate(part.x, part.y)
                paint_shapes(painter, part.shapes)
                painter.translate(-part.x, -part.y)
        painter.restore()
        doors = [(part, self._whole(origin, part)) for part in here if part.door_id is not None]
        for part, place in doors:
            picture, aside = self._picture(part)
            painter.drawPixmap(place - aside, picture)
        for part, place in doors:
            if part.words is not None:
                painter.save()
                painter.translate(place)
                painter.scale(self.scale, self.scale)
                _words(painter, part.words)
                painter.restore()

    def _in_view(self, origin: QPointF, seen: QRectF) -> list[Part]:
        left, top = (seen.left() - origin.x()) / self.scale, (seen.top() - origin.y()) / self.scale
        right, bottom = left + seen.width() / self.scale, top + seen.height() / self.scale
        return [
            part
            for part in self.scene.parts
            if part.x + part.frame[0] < right
            and part.y + part.frame[1] < bottom
            and part.x + part.frame[2] > left
            and part.y + part.frame[3] > top
        ]

    def _whole(self, origin: QPointF, part: Part) -> QPointF:
        """The place of a part, on the nearest whole pixel of the screen."""
        sharp = self.sharpness
        x, y = origin.x() + part.x * self.scale, origin.y() + part.y * self.scale
        return QPointF(round(x * sharp) / sharp, round(y * sharp) / sharp)

    def _picture(self, part: Part) -> tuple[QPixmap, QPointF]:
        """How the part looks, and where its origin is in that picture."""
        kept = self._kept.get(id(part.shapes))  # the scene holds the shapes, so no other can get their id
        if kept is None:
            times = self.scale * self.sharpness
            left, top, right, bottom = (edge * times for edge in part.frame)
            x, y = _EDGE - floor(left), _EDGE - floor(top)
            picture = QPixmap(ceil(right) + x + _EDGE, ceil(bottom) + y + _EDGE)
            picture.fill(Qt.GlobalColor.transparent)
            with QPainter(picture) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.translate(x, y)
                painter.scale(times, times)
                paint_shapes(painter, part.shapes)
            picture.setDevicePixelRatio(self.sharpness)
            kept = self._kept[id(part.shapes)] = (picture, QPointF(x, y) / self.sharpness)
        return kept


def paint_shapes(painter: QPainter, shapes: Iterable[Shape]) -> None:
    """Paint shapes one over the other, in the painter's lengths."""
    for shape in shapes:
        if isinstance(shape, Box):
            _box(painter, shape)
        elif isinstance(shape, Path):
            _path(painter, shape)
        else:
            _words(painter, shape)


def _box(painter: QPainter, box: Box) -> None:
    painter.setPen(_pen(box.line, box.line_width, box.dotted))
    painter.setBrush(_colour(box.fill))
    if box.radius:
        painter.drawRoundedRect(QRectF(box.x, box.y, box.width, box.height), box.radius, box.radius)
    else:
        painter.drawRect(QRectF(box.x, box.y, box.width, box.height))


def _path(painter: QPainter, path: Path) -> None:
    painter.setPen(_pen(path.line, path.line_width, False))
    points = QPolygonF([QPointF(x, y) for x, y in path.points])
    if path.fill is None:
        painter.drawPolyline(points)
    else:
        painter.setBrush(_colour(path.fill))
        painter.drawPolygon(points)


def _words(painter: QPainter, words: Words) -> None:
    wide = _width(words.text, words.size, words.bold)
    left = words.x - {"start": 0.0, "middle": wide / 2, "end": wide}[words.align]
    painter.setPen(_pen(words.colour, 1.0, False))
    painter.setFont(_font(words.size, words.bold))
    painter.drawText(QPointF(left, words.y), words.text)


@lru_cache(maxsize=64)
def _font(size: float, bold: bool) -> QFont:
    made = font(max(1, round(size)), QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@lru_cache(maxsize=8192)
def _width(text: str, size: float, bold: bool) -> float:
    return QFontMetricsF(_font(size, bold)).horizontalAdvance(text)


@lru_cache(maxsize=4096)
def _pen(line: str | None, width: float, dotted: bool) -> QPen:
    if line is None:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(QColor(line), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dotted:
        pen.setDashPattern([0.1, 2.4])
    return pen


@lru_cache(maxsize=4096)
def _colour(fill: str | None) -> QColor:
    return QColor(Qt.GlobalColor.transparent) if fill is None else QColor(fill)
