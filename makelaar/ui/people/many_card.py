"""What stands in the card's place while several people are selected: how many, and what can be done for all."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.i18n import _, ngettext
from makelaar.ui.kit import STEP, Button, Card, Text
from makelaar.ui.today.panel import scrolling

_SIGNS = {
    "tag_all": "tag",
    "untag_all": "close",
    "area_all": "area",
    "promise": "reminder",
    "compare": "people",
    "mail_all": "mail",
    "export": "export",
    "bin": "delete",
}


class ManyCard(QWidget):
    """`acts` are the page's: the buttons do the same as the keys."""

    def __init__(self, acts: dict[str, QAction]) -> None:
        super().__init__()
        self.count = Text("", "name")
        card = Card(padding=2 * STEP)
        card.body.addWidget(self.count)
        card.body.addWidget(
            Text(
                _("Wat je hier doet, geldt voor iedereen die je koos, en maak je in één keer ongedaan."),
                "muted",
                wrap=True,
            )
        )
        self.buttons = {name: Button(acts[name].text(), action=acts[name], sign=sign) for name, sign in _SIGNS.items()}
        for button in self.buttons.values():
            card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        hint = _("Spatie of Ctrl-klik kiest erbij of eraf, Ctrl+A iedereen in de lijst, Esc alleen deze ene.")
        card.body.addWidget(Text(hint, "meta", wrap=True))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(STEP, 2 * STEP, 3 * STEP, 3 * STEP)
        column.addWidget(card)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))

    def show_count(self, count: int) -> None:
        """So many are selected."""
        self.count.setText(ngettext("{n} mens gekozen", "{n} mensen gekozen", count).format(n=count))
        self.buttons["compare"].setVisible(count == 2)
