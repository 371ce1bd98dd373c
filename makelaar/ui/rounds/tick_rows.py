"""Rows to tick: Space or a press puts the tick on or off; what has the focus has a line round it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from makelaar.ui.kit import TARGET
from makelaar.ui.kit.backdrop import backdrop


def tick_rows(view: QAbstractItemView) -> None:
    """Let the rows of a list or a tree look so: ticked is something else than chosen, and nothing is chosen here."""
    view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    view.setItemDelegate(_Row(view))
    view.setMouseTracking(True)
    view.viewport().setAutoFillBackground(False)


class _Row(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), TARGET)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        backdrop(painter, option, 1)
        plain = QStyleOptionViewItem(option)
        plain.state &= ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver)
        super().paint(painter, plain, index)
