"""A few things under a quiet heading."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.ui.kit import Card, Text


class Part(QWidget):
    """The heading goes with what is under it when that is hidden."""

    def __init__(self, heading: str, *inside: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Text(heading, "section"))
        for widget in inside:
            column.addWidget(widget)


def boxed(*inside: QWidget) -> Card:
    """A list as a field: on white paper with a line round it."""
    card = Card(padding=4)
    for widget in inside:
        card.body.addWidget(widget)
    return card
