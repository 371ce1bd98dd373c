"""The foot of the page: what is still to be known, and the buttons that lead on and back."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from makelaar.ui.kit import STEP, Button, Text


class Foot(QWidget):
    """`buttons` are those of each step; `hint` is the line before them."""

    def __init__(self, buttons: Mapping[int, Sequence[Button]]) -> None:
        super().__init__()
        self._buttons = buttons
        self.hint = Text("", "muted", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(self.hint, 1)
        for step in buttons.values():
            for button in step:
                row.addWidget(button)

    def show_step(self, current: int) -> None:
        """Show the buttons of this step."""
        for step, buttons in self._buttons.items():
            for button in buttons:
                button.setVisible(step == current)
