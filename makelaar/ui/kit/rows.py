"""Things beside each other."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from makelaar.ui.kit.theme import STEP


def side_by_side(*parts: QWidget, spacing: int = STEP) -> QHBoxLayout:
    """Left to right at their own size; the rest of the row stays empty."""
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row
