"""How well one lives here, from one to five: the words stand under its ends."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.ui.conversation.tiles import TOUCH, Tiles
from makelaar.ui.conversation.words import scale, scale_ends
from makelaar.ui.kit import Text

WIDTH = 5 * TOUCH + 4 * 6


class Scale(QWidget):
    """`chosen` is 1 to 5, or None when she takes it back."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.tiles = Tiles(_("Hoe fijn, van 1 tot 5"), 5, one=True)
        self.tiles.offer(scale())
        self.tiles.chosen.connect(self._chosen)
        ends = QHBoxLayout()
        low, high = scale_ends()
        ends.addWidget(Text(low, "meta"))
        ends.addStretch(1)
        ends.addWidget(Text(high, "meta"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.tiles)
        column.addLayout(ends)
        self.setFixedWidth(WIDTH)

    def show_value(self, value: int | None) -> None:
        """What the register has."""
        self.tiles.choose(() if value is None else (value,))

    def _chosen(self, values: tuple[Any, ...]) -> None:
        self.chosen.emit(values[0] if values else None)
