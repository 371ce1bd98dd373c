"""A line of the talk that keeps itself as it is typed."""

from PySide6.QtGui import QFocusEvent

from makelaar.ui.conversation.tiles import TOUCH
from makelaar.ui.kit import LineField
from makelaar.ui.people.in_place import Keep, Keeper


class KeptText(LineField):
    """Kept after a pause, within a second, and when it is left; Escape leaves it as it is typed."""

    def __init__(self, name: str, example: str, keep: Keep) -> None:
        super().__init__(name, example)
        self.setMinimumHeight(TOUCH)
        self.keeper = Keeper(self, self.text, keep)
        self.textEdited.connect(lambda _text: self.keeper.typed())

    def show_text(self, text: str) -> None:
        """Show what the register has; what is typed and not kept yet stays."""
        if self.keeper.waiting:
            return
        self.keeper.take(text)
        if text != self.text():
            self.setText(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keeper.left()
