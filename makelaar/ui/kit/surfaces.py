"""What things lie on: cards, panels, lines, chips. Painted, not styled by sheet, so that they follow the theme live."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from makelaar.ui.kit.icons import icon
from makelaar.ui.kit.text import Text
from makelaar.ui.kit.theme import STEP, colour, look

RADIUS = 8


class Card(QFrame):
    """White paper with a hairline round it. `card.body` is its column."""

    def __init__(self, parent: QWidget | None = None, *, padding: int = 2 * STEP, fill: str = "surface") -> None:
        super().__init__(parent)
        self._fill = fill
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(STEP)
        look().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("line"), 1))
            painter.setBrush(colour(self._fill))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


class Line(QWidget):
    """A hairline across the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)
        look().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colour("line"))


class Chip(QWidget):
    """A small word in a pill: a tag, a category, a fate. `tint` is a colour of the palette; the word says it too."""

    def __init__(self, text: str, tint: str = "muted", sign: str = "") -> None:
        super().__init__()
        self._tint = tint
        self.label = Text(text, "meta")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 2, 10, 2)
        row.setSpacing(4)
        if sign:
            row.addWidget(Sign(sign, tint, 14))
        row.addWidget(self.label)
        self.setFixedHeight(24)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        ring = colour(self._tint)
        fill = QColor(ring)
        fill.setAlpha(28)
        ring.setAlpha(90)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(ring, 1))
            painter.setBrush(fill)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)


class Sign(QWidget):
    """A sign on the page, beside a word that says the same."""

    def __init__(self, name: str, tint: str = "muted", size: int = 18) -> None:
        super().__init__()
        self._name, self._tint, self._size = name, tint, size
        self.setFixedSize(size, size)
        look().changed.connect(self.update)

    def set_sign(self, name: str, tint: str) -> None:
        """Another sign in its place."""
        self._name, self._tint = name, tint
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            icon(self._name, self._tint).paint(painter, self.rect())


class EmptyState(QWidget):
    """An empty place: what belongs here, why, and the first step (a `Button`). `width` is that of the text."""

    def __init__(self, sign: str, title: str, text: str, *steps: QWidget, width: int = 420) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 6 * STEP, 4 * STEP, 6 * STEP)
        column.setSpacing(STEP)
        column.addStretch(2)
        column.addWidget(Sign(sign, "accent", 48), alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(STEP)
        for label in (Text(title, "name"), _paragraph(text, width)):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(STEP)
        row = QHBoxLayout()
        row.addStretch(1)
        for step in steps:
            row.addWidget(step)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)


def _paragraph(text: str, width: int) -> QLabel:
    label = Text(text, "muted", wrap=True)
    label.setFixedWidth(width)
    return label
