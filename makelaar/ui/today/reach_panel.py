"""Call or app: the number large, and one line after it."""

from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from makelaar.i18n import _
from makelaar.services.followups import promising as followups
from makelaar.services.followups import settling as followups_settling
from makelaar.services.followups.settling import Settled
from makelaar.services.followups.today_card import TodayCard
from makelaar.services.people.encounters import log_encounter
from makelaar.services.people.reach import Reach
from makelaar.terms import Channel
from makelaar.ui.context import Context
from makelaar.ui.kit import Button, Flow, IconButton, LineField, Text, side_by_side
from makelaar.ui.today.panel import Panel
from makelaar.ui.today.short_panels import settled_words

SATURDAY = 5


class ReachPanel(Panel):
    """What to say, whom to reach, and what came of it: done, spoken but not done, or nobody there."""

    def __init__(self, context: Context, card: TodayCard, channel: Channel) -> None:
        title = _("Bellen") if channel is Channel.CALL else _("Appen")
        super().__init__(context, title, card.item.name)
        self.kind = "call" if channel is Channel.CALL else "app"
        self.card, self.channel = card, channel
        self.outcome = LineField(_("Wat kwam ervan?"), _("Eén regel, mag leeg blijven"), entered=self.keep)
        if channel in card.no_contact:
            self.column.addWidget(Text(_("Let op: hier staat dat dit liever niet zo gaat."), "caution", wrap=True))
        for phone in card.phones:
            self.column.addLayout(self._number(phone))
        if not card.phones:
            self.column.addWidget(Text(_("Er staat nog geen nummer op de kaart."), "muted", wrap=True))
            self.column.addLayout(side_by_side(Button(_("Vul een nummer aan"), self._open_person, sign="person")))
        self._say_what()
        self.column.addSpacing(8)
        self.column.addWidget(Text(_("Wat kwam ervan?"), "meta"))
        self.column.addWidget(self.outcome)
        done = _("Gesproken, gedaan") if channel is Channel.CALL else _("Geappt, gedaan")
        not_done = _("Gesproken, nog niet klaar") if channel is Channel.CALL else _("Geappt, wacht op antwoord")
        doing = [Button(done, self.keep, primary=True, sign="check"), Button(not_done, self.log_only)]
        if channel is Channel.CALL:
            doing.append(Button(_("Niet bereikt"), self.try_again))
        beside = Flow(8)
        beside.put([*doing])
        self.column.addWidget(beside)
        self.column.addStretch(1)

    def start(self) -> None:
        self.outcome.setFocus()

    def typed(self) -> dict[str, Any] | None:
        return {"outcome": self.outcome.text()} if self.outcome.text() else None

    def put_back(self, typed: dict[str, Any]) -> None:
        self.outcome.setText(typed["outcome"])

    def keep(self) -> None:
        """They spoke, and the promise is kept."""
        register, key, text = self.context.register, self.card.item.id, self.outcome.text()
        self.context.jobs.run(
            self, lambda: followups_settling.done(register, key, text, logged_as=self.channel), self._kept
        )

    def log_only(self) -> None:
        """They spoke; the promise stays."""
        register, item, text = self.context.register, self.card.item, self.outcome.text()
        told = _("Vastgelegd: {name}. De opvolging blijft staan.").format(name=item.name)
        self.context.jobs.run(
            self,
            lambda: log_encounter(register, [item.person_id], channel=self.channel, text=text),
            lambda _logged: self.say(told),
        )

    def try_again(self) -> None:
        """Nobody there: the promise goes to the next working day."""
        register, item = self.context.register, self.card.item
        day = self.context.clock.today() + timedelta(days=1)
        while day.weekday() >= SATURDAY:
            day += timedelta(days=1)
        told = _("Niet bereikt: {name} staat er de volgende werkdag weer.").format(name=item.name)
        self.context.jobs.run(self, lambda: followups.move(register, item.id, day), lambda _when: self.say(told))

    def _kept(self, settled: Settled) -> None:
        self.say(settled_words(self.card.item.name, settled, self.context))

    def _number(self, phone: Reach) -> QHBoxLayout:
        number = Text(phone.shown, "title")
        number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout()
        row.addWidget(number)
        if phone.label:
            row.addWidget(Text(phone.label, "muted"))
        row.addStretch(1)
        row.addWidget(IconButton("copy", _("Kopieer het nummer"), lambda: self._copy(phone)))
        return row

    def _copy(self, phone: Reach) -> None:
        self.context.desktop.copy(phone.value)
        self.context.banner.say(_("Het nummer staat 30 seconden op je klembord."))

    def _say_what(self) -> None:
        item = self.card.item
        for text, role in ((item.say, "strong"), (item.why, "muted")):
            if text:
                self.column.addWidget(Text(text, role, wrap=True))
        if self.channel is Channel.APP and item.say:
            copy = Button(_("Kopieer de zin"), lambda: self.context.desktop.copy(item.say), sign="copy")
            self.column.addLayout(side_by_side(copy))

    def _open_person(self) -> None:
        self.context.navigate("people", person=self.card.item.person_id)
