"""Log an encounter, or change one: day, how, with whom, one line."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from makelaar.hearts.day_words import exact_day
from makelaar.i18n import _, ngettext
from makelaar.services.followups.item import FollowUpItem
from makelaar.services.followups.settling import done_by_encounter
from makelaar.services.people.encounters import (
    EncounterView,
    Logged,
    change_encounter,
    log_encounter,
    remove_encounter,
)
from makelaar.terms import Channel
from makelaar.ui.context import Context
from makelaar.ui.kit import Button, Flow, Text, TextField, side_by_side
from makelaar.ui.people.chips import PressChip
from makelaar.ui.people.day_been import DayBeen
from makelaar.ui.people.people_field import PeopleField
from makelaar.ui.people.theme_tiles import ThemeTiles
from makelaar.ui.people.words import MET_BY
from makelaar.ui.today.panel import Panel
from makelaar.ui.today.short_panels import settled_words
from makelaar.ui.today.words import CHANNEL_SIGNS, what_to_say
from makelaar.ui.unfitting_note import UnfittingNote


class EncounterPanel(Panel):
    """With `encounter` that one is changed; with `number` she is calling it.

    `after(panel)` is asked to show what comes next: promises to settle.
    """

    kind = "encounter"

    def __init__(
        self,
        context: Context,
        people: list[tuple[int, str]],
        after: Any,
        encounter: EncounterView | None = None,
        number: str = "",
    ) -> None:
        super().__init__(context, _("Contact vastleggen") if encounter is None else _("Contact wijzigen"))
        if number:
            self._show_number(number)
        self.encounter, self._after = encounter, after
        self.people = PeopleField(context, people)
        self.day = DayBeen(context.clock)
        self.text = TextField(_("Wat kwam ervan?"), _("Eén regel is genoeg"), lines=3, entered=self.keep)
        self.themes = ThemeTiles(context, () if encounter is None else encounter.themes)
        self.channels = Flow()
        self._chips = {channel: self._chip(channel) for channel in MET_BY}
        self.channels.put(list(self._chips.values()))
        self.button = Button(_("Leg vast") if encounter is None else _("Bewaar"), self.keep, primary=True, sign="check")
        self.button.setToolTip("Ctrl+Enter")
        for label, field in (
            (_("Hoe"), self.channels),
            (_("Wanneer"), self.day),
            (_("Wat kwam ervan?"), self.text),
            (_("Met wie"), self.people),
            (self.themes.accessibleName(), self.themes),
        ):
            self.column.addWidget(Text(label, "meta"))
            self.column.addWidget(field)
            if field is self.text:
                self.column.addWidget(UnfittingNote(self.text, narrow=True))
        row: list[QWidget] = [self.button]
        if encounter is not None:
            row.append(Button(_("Haal weg"), self._remove, sign="delete"))
        self.column.addSpacing(8)
        self.column.addLayout(side_by_side(*row))
        self.column.addStretch(1)
        usual = Channel.CALL if number else Channel.STREET
        self._choose(usual if encounter is None else encounter.channel)
        if encounter is not None:
            self.day.set_words(f"{encounter.day:%d-%m-%Y}")
            self.text.setPlainText(encounter.text)
        self.day.changed.connect(self._show)
        self.people.changed.connect(self._show)
        self._show()

    def _show_number(self, number: str) -> None:
        """The number to call, large and to be copied."""
        shown = Text(number, "title")
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(shown)

    @property
    def channel(self) -> Channel:
        """How they met."""
        return next(channel for channel, chip in self._chips.items() if chip.isChecked())

    def start(self) -> None:
        self.text.setFocus()

    def typed(self) -> dict[str, Any] | None:
        if self.encounter is not None or not (self.text.toPlainText() or self.day.words or self.themes.themes):
            return None
        return {
            "people": self.people.people,
            "day": self.day.words,
            "channel": self.channel.value,
            "text": self.text.toPlainText(),
            "themes": self.themes.themes,
        }

    def put_back(self, typed: dict[str, Any]) -> None:
        self.people.set_people([(key, name) for key, name in typed["people"]])
        self.day.set_words(typed["day"])
        self._choose(Channel(typed["channel"]))
        self.text.setPlainText(typed["text"])
        self.themes.set_themes(typed.get("themes", ()))
        self.text.moveCursor(QTextCursor.MoveOperation.End)  # where she was

    def keep(self) -> None:
        """Log it, once there is a day and somebody."""
        day, people = self.day.day, [key for key, _name in self.people.people]
        if day is None or not people:
            return
        register, encounter = self.context.register, self.encounter
        said: dict[str, Any] = {"channel": self.channel, "text": self.text.toPlainText(), "themes": self.themes.themes}
        if encounter is None:
            self.context.jobs.run(self, lambda: log_encounter(register, people, day=day, **said), self._logged)
        else:
            self.context.jobs.run(
                self,
                lambda: change_encounter(register, encounter.id, day=day, people=people, **said),
                lambda _none: self.say(_("Contact gewijzigd.")),
            )

    def _logged(self, logged: Logged) -> None:
        names = ", ".join(name for _key, name in self.people.people)
        self.say(_("Vastgelegd: {names}.").format(names=names))
        if logged.promises:
            self._after(SettlePanel(self.context, logged, self.text.toPlainText()))

    def _remove(self) -> None:
        register, encounter = self.context.register, self.encounter
        if encounter is not None:
            self.context.jobs.run(
                self, lambda: remove_encounter(register, encounter.id), lambda _n: self.say(_("Contact weggehaald."))
            )

    def _chip(self, channel: Channel) -> PressChip:
        chip = PressChip(_(MET_BY[channel]), sign=CHANNEL_SIGNS[channel], checkable=True, quiet=True)
        chip.clicked.connect(lambda: self._choose(channel))
        return chip

    def _choose(self, channel: Channel) -> None:
        for other, chip in self._chips.items():
            chip.setChecked(other is channel)

    def _show(self) -> None:
        self.button.setEnabled(self.day.day is not None and bool(self.people.people))


class SettlePanel(Panel):
    """Did this contact keep a promise? Each open one can be put on done; what is left alone stays."""

    kind = "settle"

    def __init__(self, context: Context, logged: Logged, text: str) -> None:
        count = len(logged.promises)
        title = ngettext("Is deze opvolging nu gedaan?", "Zijn deze opvolgingen nu gedaan?", count)
        super().__init__(context, title)
        self.logged, self._text = logged, text
        self._open = {promise.id for promise in logged.promises}
        self.first: Button | None = None
        for promise in logged.promises:
            self._add(promise)
        self.column.addSpacing(8)
        self.column.addLayout(side_by_side(Button(_("Nog niet, laat staan"), self.close_panel)))
        self.column.addStretch(1)

    def start(self) -> None:
        if self.first is not None:
            self.first.setFocus()

    def _add(self, promise: FollowUpItem) -> None:
        when = exact_day(promise.due) if promise.due is not None else promise.condition
        self.column.addWidget(Text(f"{promise.name} · {when}", "strong", wrap=True))
        if promise.say or promise.why:
            self.column.addWidget(Text(what_to_say(promise), "muted", wrap=True))
        button = Button(_("Ja, gedaan"), sign="check", primary=self.first is None)
        button.clicked.connect(lambda: self._settle(promise, button))
        self.first = self.first or button
        self.column.addLayout(side_by_side(button))

    def _settle(self, promise: FollowUpItem, button: Button) -> None:
        register, logged, text = self.context.register, self.logged, self._text
        button.setEnabled(False)

        def done(settled: Any) -> None:
            self.context.banner.say(settled_words(promise.name, settled, self.context), undo=True)
            self._open.discard(promise.id)
            if not self._open:
                self.close_panel()

        self.context.jobs.run(self, lambda: done_by_encounter(register, promise.id, logged.id, text), done)
