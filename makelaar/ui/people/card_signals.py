"""The signals about somebody on her card, each on to where it is followed."""

from PySide6.QtWidgets import QVBoxLayout

from makelaar.i18n import _
from makelaar.services.people.card import PersonCard
from makelaar.ui.doors.door_parts import SignalRow
from makelaar.ui.kit import Card, Text
from makelaar.ui.people.desk import Desk


class CardSignals(Card):
    """Seen only where there is one: about most people nobody ever worried."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.rows: list[SignalRow] = []
        heading = Text(_("Signalen"), "strong")
        heading.setContentsMargins(8, 0, 0, 0)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(8, 0, 0, 0)
        self._column.setSpacing(2)
        self.body.addWidget(heading)
        self.body.addLayout(self._column)

    def show_card(self, card: PersonCard) -> None:
        """Show those about this person."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [SignalRow(item, self.desk.today, self._see) for item in card.signals]
        for row in self.rows:
            self._column.addWidget(row)
        self.setVisible(bool(self.rows))

    def _see(self, signal_id: int) -> None:
        self.desk.context.navigate("signals", signal=signal_id)
