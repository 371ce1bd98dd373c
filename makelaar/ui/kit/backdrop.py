"""What lies under a row of a list."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from makelaar.ui.kit.theme import STEP, colour


def backdrop(painter: QPainter, option: QStyleOptionViewItem, side: int = STEP // 2) -> None:
    """A tint under a chosen or hovered row, a line round the focused one; `side` pixels from its left and right."""
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
    painter.setPen(QPen(colour("accent"), 2) if focused else Qt.PenStyle.NoPen)
    painter.setBrush(colour("tint") if chosen else colour("raised") if hovered else Qt.BrushStyle.NoBrush)
    if chosen or hovered or focused:
        painter.drawRoundedRect(option.rect.adjusted(side, 1, -side, -1), 6, 6)
