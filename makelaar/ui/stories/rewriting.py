"""Write another text for a story, in the place of the one with marks."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.ui.kit import STEP, Button, Text, TextField
from makelaar.ui.kit.rows import side_by_side


class Rewriting(QWidget):
    """`keep()` is asked when she is done (Ctrl+Enter), `drop()` when she is not after all."""

    def __init__(self, keep: Callable[[], Any], drop: Callable[[], Any]) -> None:
        super().__init__()
        self.field = TextField(_("Herschrijf het verhaal"), "", lines=8, most=24, entered=keep)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        kept = Button(_("Bewaar de tekst"), keep)
        kept.setToolTip("Ctrl+Enter")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        told = _("Schrijf het zo dat het van veel mensen kan zijn. Daarna kijk je het opnieuw na.")
        column.addWidget(Text(told, "muted", wrap=True))
        column.addWidget(self.field, 1)
        column.addLayout(side_by_side(kept, Button(_("Toch niet"), drop, quiet=True)))

    @property
    def text(self) -> str:
        """What stands there now."""
        return self.field.toPlainText()

    def begin(self, text: str) -> None:
        """Go on from this text."""
        self.field.setPlainText(text)
        self.field.setFocus()
