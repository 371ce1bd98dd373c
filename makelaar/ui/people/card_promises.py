"""The open promises on a card, each with what can be done with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.followups.item import FollowUpItem
from makelaar.services.people.card import PersonCard
from makelaar.ui.kit import DayText, IconButton, Sign, Text
from makelaar.ui.people.desk import Desk
from makelaar.ui.today.promise_panel import PromisePanel
from makelaar.ui.today.short_panels import DonePanel, DropPanel, MovePanel
from makelaar.ui.today.words import CHANNEL_SIGNS, channel_word, repeat_said, what_to_say


class CardPromises(QWidget):
    """Soonest first, someday last."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(8, 0, 0, 0)
        self._rows.setSpacing(2)

    def show_card(self, card: PersonCard) -> None:
        """Show this person's."""
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for promise in card.promises:
            self._rows.addWidget(self._row(promise))
        if not card.promises:
            self._rows.addWidget(
                Text(_("Niets beloofd. Zo vergeet je niemand: leg vast wanneer je terugkomt."), "muted", wrap=True)
            )

    def _row(self, item: FollowUpItem) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        role = self._role(item)
        sign = CHANNEL_SIGNS[item.channel] if item.channel else "someday" if item.due is None else "calendar"
        row.addWidget(Sign(sign, "muted" if role == "meta" else role))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._when(item, role))
        if said := what_to_say(item) if item.due is not None or item.say or item.why else "":
            words.addWidget(Text(said, "text", wrap=True))
        row.addLayout(words, 1)
        context = self.desk.context
        for name, icon, panel in (
            (_("Gedaan"), "check", lambda: DonePanel(context, item)),
            (_("Verzet"), "move", lambda: MovePanel(context, item)),
            (_("Wijzig"), "edit", lambda: PromisePanel(context, item.person_id, item.name, item)),
            (_("Laat los"), "close", lambda: DropPanel(context, item)),
        ):
            button = IconButton(icon, name, lambda panel=panel: self.desk.open_panel.emit(panel()))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _role(self, item: FollowUpItem) -> str:
        """Late is what was promised before today; what is for today is what to do next."""
        if item.due is None or item.due > self.desk.today:
            return "meta"
        return "accent" if item.due == self.desk.today else "overdue"

    def _when(self, item: FollowUpItem, role: str) -> QWidget:
        if item.due is None:
            return Text(_("ooit: {condition}").format(condition=item.condition), "meta", wrap=True)
        day = DayText(item.due, self.desk.today, role)
        parts = [day.text(), channel_word(item.channel), repeat_said(item.repeat) if item.repeat else ""]
        day.setText(" · ".join(part for part in parts if part))
        return day
