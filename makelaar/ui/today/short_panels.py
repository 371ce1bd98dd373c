"""The short panels: done, moved, let go."""

from typing import Any

from makelaar.hearts.day_words import spoken_day
from makelaar.i18n import N_, _
from makelaar.services.followups import promising as followups
from makelaar.services.followups import settling as followups_settling
from makelaar.services.followups.item import FollowUpItem, When
from makelaar.services.followups.settling import Settled
from makelaar.terms import Channel
from makelaar.ui.context import Context
from makelaar.ui.kit import Button, Choice, Flow, LineField, Text, side_by_side
from makelaar.ui.today.day_field import DayField
from makelaar.ui.today.panel import Panel
from makelaar.ui.today.words import CHANNEL_WORDS

REASONS = (N_("Heeft zelf al iets gevonden"), N_("Wil het niet meer"), N_("Verhuisd"), N_("Niet te bereiken"))


class DonePanel(Panel):
    """One line of what came of it, and how they spoke."""

    kind = "done"

    def __init__(self, context: Context, item: FollowUpItem) -> None:
        super().__init__(context, _("Gedaan"), item.name)
        self.item = item
        self.outcome = LineField(_("Wat kwam ervan?"), _("Eén regel, mag leeg blijven"), entered=self.keep)
        words: list[tuple[str, Any]] = [(_(word), channel) for channel, word in CHANNEL_WORDS.items()]
        self.channel = Choice(_("Hoe spraken jullie elkaar?"), [*words, (_("niet gesproken"), None)])
        self.channel.choose(item.channel or Channel.STREET)
        self.column.addWidget(Text(_("Wat kwam ervan?"), "meta"))
        self.column.addWidget(self.outcome)
        self.column.addWidget(Text(_("Hoe spraken jullie elkaar?"), "meta"))
        self.column.addWidget(self.channel)
        self.column.addLayout(side_by_side(Button(_("Zet op gedaan"), self.keep, primary=True, sign="check")))
        self.column.addStretch(1)

    def start(self) -> None:
        self.outcome.setFocus()

    def typed(self) -> dict[str, Any] | None:
        return {"outcome": self.outcome.text()} if self.outcome.text() else None

    def put_back(self, typed: dict[str, Any]) -> None:
        self.outcome.setText(typed["outcome"])

    def keep(self) -> None:
        """The promise is done."""
        register, key, outcome, channel = self._register, self.item.id, self.outcome.text(), self.channel.currentData()
        self.context.jobs.run(
            self, lambda: followups_settling.done(register, key, outcome, logged_as=channel), self._kept
        )

    @property
    def _register(self) -> Any:
        return self.context.register

    def _kept(self, settled: Settled) -> None:
        self.say(settled_words(self.item.name, settled, self.context))


class MovePanel(Panel):
    """Another day, in words."""

    kind = "move"

    def __init__(self, context: Context, item: FollowUpItem) -> None:
        super().__init__(context, _("Verzetten"), item.name)
        self.item = item
        self.day = DayField(context.clock, entered=self.keep)
        self.button = Button(_("Verzet"), self.keep, primary=True, sign="move")
        self.day.changed.connect(lambda: self.button.setEnabled(self.day.when is not None))
        self.button.setEnabled(False)
        self.column.addWidget(Text(_("Wanneer kom je erop terug?"), "meta"))
        self.column.addWidget(self.day)
        self.column.addLayout(side_by_side(self.button))
        self.column.addStretch(1)

    def start(self) -> None:
        self.day.setFocus()

    def typed(self) -> dict[str, Any] | None:
        return {"words": self.day.words} if self.day.words else None

    def put_back(self, typed: dict[str, Any]) -> None:
        self.day.set_words(typed["words"])

    def keep(self) -> None:
        """The promise is moved, once the day is understood."""
        when, register, key = self.day.when, self.context.register, self.item.id
        if when is not None:
            self.context.jobs.run(self, lambda: followups.move(register, key, when), self._kept)

    def _kept(self, when: When) -> None:
        self.say(_("{name}: {when}.").format(name=self.item.name, when=moved_words(when, self.context)))


class DropPanel(Panel):
    """Let it go, with a reason: compulsory, for a promise is not lost silently."""

    kind = "drop"

    def __init__(self, context: Context, item: FollowUpItem) -> None:
        super().__init__(context, _("Laat los"), item.name)
        self.item = item
        self.reason = LineField(_("Waarom laat je het los?"), _("Een paar woorden, voor later"), entered=self.keep)
        self.button = Button(_("Laat los"), self.keep, primary=True)
        self.reason.textChanged.connect(lambda text: self.button.setEnabled(bool(text.strip())))
        self.button.setEnabled(False)
        self.column.addWidget(Text(_("Waarom laat je het los?"), "meta"))
        self.column.addWidget(self.reason)
        reasons = Flow(8)
        reasons.put([Button(_(reason), lambda reason=reason: self._suggest(_(reason))) for reason in REASONS])
        self.column.addWidget(reasons)
        self.column.addSpacing(8)
        self.column.addLayout(side_by_side(self.button))
        self.column.addStretch(1)

    def start(self) -> None:
        self.reason.setFocus()

    def typed(self) -> dict[str, Any] | None:
        return {"reason": self.reason.text()} if self.reason.text() else None

    def put_back(self, typed: dict[str, Any]) -> None:
        self.reason.setText(typed["reason"])

    def keep(self) -> None:
        """The promise is let go, once there is a reason."""
        register, key, reason = self.context.register, self.item.id, self.reason.text()
        if reason.strip():
            self.context.jobs.run(self, lambda: followups.drop(register, key, reason), lambda _none: self._kept())

    def _suggest(self, reason: str) -> None:
        self.reason.setText(reason)
        self.reason.setFocus()

    def _kept(self) -> None:
        self.say(_("Losgelaten: {name}.").format(name=self.item.name))


def settled_words(name: str, settled: Settled, context: Context) -> str:
    """ "Gedaan: Ria Smit.", and when it comes back."""
    if settled.next_due is None:
        return _("Gedaan: {name}.").format(name=name)
    again = spoken_day(settled.next_due, context.clock.today())
    return _("Gedaan: {name}. Komt terug: {when}.").format(name=name, when=again)


def moved_words(when: When, context: Context) -> str:
    """ "over 3 weken · ma 14 dec", or "ooit, na zijn pensioen"."""
    if when.day is None:
        return _("ooit, {condition}").format(condition=when.condition)
    return spoken_day(when.day, context.clock.today())
