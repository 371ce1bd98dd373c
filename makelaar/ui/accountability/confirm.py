"""Are you sure: what leaves the laptop does not come back."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from makelaar.hearts.quarters import quarters_around, shown_period
from makelaar.i18n import _
from makelaar.terms import ReportTemplate
from makelaar.ui.kit import STEP, Button, Card, Sign, Text

if TYPE_CHECKING:
    from makelaar.services.accountability.prepared import Prepared


class Confirm(Card):
    """Stands where the button was. `sure` and `not_yet` are its two ways on."""

    def __init__(self, sure: Callable[[], Any], not_yet: Callable[[], Any]) -> None:
        super().__init__()
        self.words = Text("", "text", wrap=True)
        self.sure = Button(_("Kies een map en geef uit"), sure, primary=True)
        self.not_yet = Button(_("Nog niet"), not_yet)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Sign("caution", "caution", 24), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(STEP)
        buttons.addWidget(self.sure)
        buttons.addWidget(self.not_yet)
        self.body.addLayout(row)
        self.body.addLayout(buttons)

    def ask(self, prepared: "Prepared") -> None:
        """Ask it about this report, with the focus on the careful answer."""
        choice = prepared.choice
        if choice.template is ReportTemplate.ROUND:
            told = _("Dit verslag komt in de lijst van wat is uitgegeven, en blijft daar staan.")
        else:
            period = shown_period(quarters_around(choice.first, choice.last))
            told = _("Hierna ligt dit vast: {period}. Wat je daar later nog over opschrijft, telt als nagekomen.")
            told = told.format(period=period)
        self.words.setText(told + "\n" + _("Dit kun je niet ongedaan maken."))
        self.show()
        self.not_yet.setFocus()
