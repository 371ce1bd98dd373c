"""What every part of the settings is: a title, a sentence, then its own things."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from makelaar.ui.context import Context
from makelaar.ui.kit.text import Text
from makelaar.ui.kit.theme import STEP

WIDEST = 640


class Section(QScrollArea):
    """Scrolls by itself; subclasses fill `column`. Made when first looked at. `wide` takes all the room there is."""

    def __init__(self, context: Context, title: str, sentence: str, *, wide: bool = False) -> None:
        super().__init__()
        self.context = context
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(title)
        inside = QWidget()
        if not wide:
            inside.setMaximumWidth(WIDEST)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(4 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        self.column.setSpacing(STEP)
        self.column.addWidget(Text(title, "title"))
        self.column.addWidget(Text(sentence, "muted", wrap=True))
        self.column.addSpacing(STEP)
        self.setWidget(inside)

    def shown(self) -> None:
        """It comes into view."""

    def refresh(self) -> None:
        """Something in the register was changed."""

    def draft(self) -> dict[str, Any] | None:
        """As `Page.draft`."""
        return None

    def restore(self, draft: dict[str, Any]) -> None:
        """As `Page.restore`."""
