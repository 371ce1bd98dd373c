"""The card of the chosen promise: why, what to say, how to reach, when they last spoke, and what can be done now."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.hearts.day_words import exact_day, spoken_day
from makelaar.i18n import _, ngettext
from makelaar.services.followups.today_card import LastContact, TodayCard
from makelaar.services.people.reach import Reach
from makelaar.terms import Channel
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, Button, Chip, Flow, IconButton, Line, Sign, Text
from makelaar.ui.today.words import CHANNEL_SIGNS, channel_word, repeat_said, when_words

ACT_WIDTH = 112
"""Three beside each other on a card of the usual width."""
_DOING = {Channel.MAIL: "mail", Channel.CALL: "call", Channel.APP: "app"}
"""What stands out for a promise by this channel; by any other the first thing to tell is that it was done."""


class PromiseCard(QWidget):
    """One promise. `acts` are the page's actions by name; the one that fits the promise's channel stands out."""

    def __init__(self, context: Context, card: TodayCard, acts: dict[str, QAction]) -> None:
        super().__init__()
        self.context, self.card, self.acts = context, card, acts
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 3 * STEP)
        self.column.setSpacing(STEP)
        self._who()
        self._promise()
        self._doing()
        self._reaching()
        self._last(card.last)
        more = Flow(STEP)
        more.put([Button(acts[name].text(), action=acts[name], quiet=True) for name in ("edit", "new")])
        self.column.addWidget(more)
        self.column.addStretch(1)

    def _who(self) -> None:
        card = self.card
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(card.item.name, "name"))
        if card.address and card.address != card.item.name:
            words.addWidget(Text(card.address, "muted"))
        row.addLayout(words, 1)
        open_it = IconButton("person", _("Open de kaart van deze mens"), self.acts["open"].trigger, keys="Enter")
        row.addWidget(open_it, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)

    def _promise(self) -> None:
        item, today = self.card.item, self.context.clock.today()
        chips: list[QWidget] = []
        late = item.due is not None and item.due < today
        when = Chip(
            when_words(item, today, whole=True), "overdue" if late else "accent", "caution" if late else "calendar"
        )
        when.setToolTip(exact_day(item.due) if item.due else item.condition)
        chips.append(when)
        if item.channel is not None:
            chips.append(Chip(channel_word(item.channel), "muted", CHANNEL_SIGNS[item.channel]))
        if item.repeat is not None:
            chips.append(Chip(repeat_said(item.repeat), "muted", "repeat"))
        row = Flow()
        row.put(chips)
        self.column.addWidget(row)
        if item.condition:
            self.column.addWidget(Text(_("Ooit: {condition}").format(condition=item.condition), "text", wrap=True))
        if item.say:
            self.column.addWidget(Text(_("“{sentence}”").format(sentence=item.say), "strong", wrap=True))
        if item.why:
            self.column.addWidget(Text(item.why, "muted", wrap=True))
        if not (item.say or item.why or item.condition):
            self.column.addWidget(Text(_("Er staat niet bij waarom. Met W schrijf je het erbij."), "muted", wrap=True))

    def _doing(self) -> None:
        """What can be done now; a someday promise first asks whether it still stands."""
        item = self.card.item
        first = _DOING.get(item.channel, "done") if item.channel is not None else self._easiest()
        names = ["mail", "call", "app", "done", "move", "drop"]
        if item.due is None:
            first, names = "plan", ["plan", "still", "drop", "mail", "call", "app", "done"]
        self.column.addSpacing(STEP)
        beside = Flow(STEP)
        beside.put([self._button(name, primary=name == first) for name in names])
        self.column.addWidget(beside)
        if self.card.no_mail:
            row = QHBoxLayout()
            row.addWidget(Sign("caution", "caution", 16), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(self.card.no_mail, "caution", wrap=True), 1)
            self.column.addLayout(row)

    def _easiest(self) -> str:
        """Where no channel was said: by what is known of her."""
        if self.card.emails and not self.card.no_mail:
            return "mail"
        return "call" if self.card.phones else "done"

    def _button(self, name: str, *, primary: bool) -> Button:
        button = Button(self.acts[name].text(), action=self.acts[name], primary=primary)
        button.setMinimumWidth(ACT_WIDTH)
        if name == "mail" and (self.card.no_mail or not self.card.emails):
            button.setEnabled(False)
            button.setToolTip(self.card.no_mail or _("Er staat geen mailadres op de kaart."))
        return button

    def _reaching(self) -> None:
        self.column.addSpacing(STEP)
        self.column.addWidget(Line())
        for point in (*self.card.phones, *self.card.emails):
            self.column.addLayout(self._point(point))
        if not (self.card.phones or self.card.emails):
            self.column.addWidget(Text(_("Geen telefoon of mail bekend."), "muted", wrap=True))

    def _point(self, point: Reach) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(STEP)
        phone = point in self.card.phones
        row.addWidget(Sign("phone" if phone else "mail", "muted", 16))
        row.addWidget(Text(point.shown), 1)
        if point.label:
            row.addWidget(Text(point.label, "meta"))
        name = _("Kopieer het nummer") if phone else _("Kopieer het mailadres")
        row.addWidget(IconButton("copy", name, lambda: self._copy(point.value)))
        return row

    def _copy(self, value: str) -> None:
        self.context.desktop.copy(value)
        self.context.banner.say(_("Het staat 30 seconden op je klembord."))

    def _last(self, last: LastContact | None) -> None:
        today = self.context.clock.today()
        if last is not None:
            when = Text(_("Laatste contact: {when}").format(when=spoken_day(last.day, today)), "meta", wrap=True)
            when.setToolTip(exact_day(last.day))
            self.column.addWidget(when)
            said = " · ".join(filter(None, (channel_word(last.channel), last.text)))
            self.column.addWidget(Text(said, "muted", wrap=True))
        else:
            self.column.addWidget(Text(_("Nog geen contact vastgelegd."), "meta"))
        if self.card.also_open:
            also = ngettext("Nog {n} andere opvolging.", "Nog {n} andere opvolgingen.", self.card.also_open)
            self.column.addWidget(Text(also.format(n=self.card.also_open), "meta"))
