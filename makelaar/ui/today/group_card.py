"""Several promises chosen at once: who they are, and what can be done for all of them."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.i18n import _, ngettext
from makelaar.services.followups.item import FollowUpItem
from makelaar.ui.kit import STEP, Button, Text, side_by_side

SHOWN = 12


class GroupCard(QWidget):
    """The chosen ones by name, and one mail to all of them."""

    def __init__(self, items: list[FollowUpItem], mail: QAction) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 3 * STEP)
        column.setSpacing(STEP)
        people = list(dict.fromkeys(item.name for item in items))
        chosen = ngettext("{n} opvolging gekozen", "{n} opvolgingen gekozen", len(items)).format(n=len(items))
        column.addWidget(Text(chosen, "name"))
        for name in people[:SHOWN]:
            column.addWidget(Text(name))
        if len(people) > SHOWN:
            column.addWidget(Text(_("en nog {n} anderen").format(n=len(people) - SHOWN), "muted"))
        column.addSpacing(STEP)
        column.addLayout(side_by_side(Button(_("Eén mail aan allemaal"), action=mail, primary=True, sign="mail")))
        column.addWidget(Text(_("Iedereen staat in BCC. Wie geen mail wil, krijgt hem niet."), "muted", wrap=True))
        column.addStretch(1)
