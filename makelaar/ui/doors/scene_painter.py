"""Paints a drawing of plain shapes with Qt: the same shapes that the svg, the png and the pdf are made of."""

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from makelaar.hearts.doors.shapes import Box, Part, Path, Words
from makelaar.ui.kit.theme import font


def paint_parts(painter: QPainter, parts: Iterable[Part], seen: QRectF) -> None:
    """Paint the parts that touch `seen`, in the drawing's own lengths."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left, top, right, bottom = seen.getCoords()
    for part in parts:
        if part.x < right and part.y < bottom and part.x + part.width > left and part.y + part.height > top:
            for shape in part.shapes:
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
    made = font(10, QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setPixelSize(max(1, round(size)))
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
