"""What kind of report: a few tiles of which one is chosen, and what it is for."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.terms import ReportTemplate
from makelaar.ui.accountability.words import TEMPLATE_TILES
from makelaar.ui.kit import STEP, Text, colour, font, icon, look
from makelaar.ui.kit.buttons import PressedByEnter
from makelaar.ui.kit.theme import TEXT

_HEIGHT, _SIGN, _ABREAST = 44, 20, 2


class TemplateChoice(QWidget):
    """`changed` comes when another is chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tiles = {template: _Tile(_(word), sign) for template, (word, sign, _why) in TEMPLATE_TILES.items()}
        self.why = Text("", "meta", wrap=True)
        grid = QGridLayout()
        grid.setSpacing(STEP)
        for at, (template, tile) in enumerate(self.tiles.items()):
            tile.setAccessibleDescription(_(TEMPLATE_TILES[template][2]))
            tile.toggled.connect(lambda on: on and self._chosen())
            grid.addWidget(tile, at // _ABREAST, at % _ABREAST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(grid)
        column.addWidget(self.why)
        self.choose(ReportTemplate.QUARTER)

    def chosen(self) -> ReportTemplate:
        """The chosen one."""
        return next(template for template, tile in self.tiles.items() if tile.isChecked())

    def choose(self, template: ReportTemplate) -> None:
        """Choose this one."""
        self.tiles[template].setChecked(True)

    def _chosen(self) -> None:
        if sum(tile.isChecked() for tile in self.tiles.values()) == 1:
            self.why.setText(_(TEMPLATE_TILES[self.chosen()][2]))
            self.changed.emit()


class _Tile(PressedByEnter, QAbstractButton):
    """One of the tiles; the arrow keys go from one to the other."""

    def __init__(self, words: str, sign: str) -> None:
        super().__init__()
        self._sign = sign
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(116, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        chosen, ring = self.isChecked(), 2 if self.hasFocus() else 1
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("accent" if chosen or self.hasFocus() else "line"), ring))
            painter.setBrush(colour("tint" if chosen else "raised" if self.underMouse() else "surface"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
            top = (self.height() - _SIGN) // 2
            icon("check" if chosen else self._sign, "accent" if chosen else "muted").paint(
                painter, QRect(10, top, _SIGN, _SIGN)
            )
            painter.setFont(font(TEXT, QFont.Weight.DemiBold if chosen else QFont.Weight.Normal))
            painter.setPen(colour("accent" if chosen else "text"))
            room = self.rect().adjusted(10 + _SIGN + STEP, 0, -6, 0)
            words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
