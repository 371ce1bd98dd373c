"""A short list to choose one from: what is chosen gets a breath of the accent and the accent's words."""

from typing import Any

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from makelaar.ui.kit.icons import icon
from makelaar.ui.kit.theme import TARGET, TEXT, colour, font, look

_VALUE = Qt.ItemDataRole.UserRole
_SIGN = Qt.ItemDataRole.UserRole + 1
_QUIET = Qt.ItemDataRole.UserRole + 2


class ShortList(QListWidget):
    """Rows of 36 pixels on the page's own ground. Each stands for a value; `chosen()` gives that of the current row."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setItemDelegate(_Row(self))
        look().changed.connect(self.viewport().update)

    def add(self, words: str, value: Any, *, sign: str = "", quiet: bool = False) -> QListWidgetItem:
        """A row; `quiet` ones are greyed (hidden, gone)."""
        item = QListWidgetItem(words, self)
        item.setToolTip(words)
        item.setData(_VALUE, value)
        item.setData(_SIGN, sign)
        item.setData(_QUIET, quiet)
        return item

    def chosen(self) -> Any:
        """The current row's value; None where there is none."""
        item = self.currentItem()
        return None if item is None else item.data(_VALUE)


class _Row(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(80, TARGET)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        box = QRectF(option.rect).adjusted(2, 1, -2, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(colour("tint" if chosen else "raised"))
            painter.drawRoundedRect(box, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)
        self._paint_words(painter, option, index, chosen)
        painter.restore()

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex, chosen: bool) -> None:
        room = option.rect.adjusted(12, 0, -12, 0)
        if sign := index.data(_SIGN):
            place = room.adjusted(0, (room.height() - 18) // 2, 0, 0)
            place.setSize(QSize(18, 18))
            icon(sign, "accent" if chosen else "muted").paint(painter, place, mode=QIcon.Mode.Normal)
            room = room.adjusted(30, 0, 0, 0)
        painter.setFont(font(TEXT, QFont.Weight.DemiBold if chosen else QFont.Weight.Normal))
        painter.setPen(colour("accent" if chosen else "muted" if index.data(_QUIET) else "text"))
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
