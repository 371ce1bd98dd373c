"""The head of Vandaag: the day and how much asks for attention, and two ways out."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.ui.kit import STEP, IconButton, Text


class TodayTop(QWidget):
    """`day` is the line below the title; `acts` are the page's: to her calendar, and the mail templates."""

    def __init__(self, acts: dict[str, QAction]) -> None:
        super().__init__()
        self.day = Text("", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * STEP, 2 * STEP, 2 * STEP, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(_("Vandaag"), "title"))
        words.addWidget(self.day)
        row.addLayout(words, 1)
        for name, sign in (("calendar", "calendar"), ("templates", "brief")):
            keys = acts[name].shortcut().toString()
            row.addWidget(IconButton(sign, acts[name].text(), acts[name].trigger, keys=keys))
