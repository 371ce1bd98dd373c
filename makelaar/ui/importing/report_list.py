"""What was not understood, row by row, drawn: where, what stood there, and why it is told."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from makelaar.i18n import _
from makelaar.services.imports import NotUnderstood
from makelaar.ui.importing.preview_list import elided
from makelaar.ui.kit import STEP, colour, font, look
from makelaar.ui.kit.backdrop import backdrop
from makelaar.ui.kit.theme import META, TEXT

Index = QModelIndex | QPersistentModelIndex
_HIGH = 48


class ReportList(QListView):
    """The lines of a report; the arrows walk through them, the tooltip has a line whole."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = _Lines()
        self.setModel(self.lines)
        self.setItemDelegate(_Drawn(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(_("Wat niet begrepen is"))
        look().changed.connect(self.viewport().update)


class _Lines(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.all: Sequence[NotUnderstood] = ()

    def show(self, lines: Sequence[NotUnderstood]) -> None:
        self.beginResetModel()
        self.all = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.all)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.all):
            return None
        line = self.all[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        words = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        return line.text if role in words else None


class _Drawn(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, _HIGH)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        backdrop(painter, option)
        rect = option.rect.adjusted(STEP, 4, -STEP, -4)
        where = " · ".join(part for part in (line.place, line.column) if part)
        painter.setFont(font(META))
        painter.setPen(colour("muted"))
        top = QRect(rect.left(), rect.top(), rect.width(), 22)
        painter.drawText(top, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, where)
        room = top.width() - painter.fontMetrics().horizontalAdvance(where) - STEP
        elided(painter, QRect(top.left(), top.top(), room, 22), line.cell or line.why, TEXT, "text")
        if line.cell:
            elided(painter, QRect(rect.left(), rect.top() + 21, rect.width(), 18), line.why, META, "muted")
        painter.restore()
