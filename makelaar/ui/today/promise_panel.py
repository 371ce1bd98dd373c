"""Promise to return to somebody, or change what was promised. Used on every page that shows a person."""

from typing import Any

from makelaar.i18n import _
from makelaar.services.followups import promising as followups
from makelaar.services.followups.item import FollowUpItem, When
from makelaar.services.followups.promising import FollowUpForm
from makelaar.terms import REACHING
from makelaar.ui.context import Context
from makelaar.ui.kit import Button, Choice, LineField, Text, side_by_side
from makelaar.ui.today.day_field import DayField
from makelaar.ui.today.panel import Panel
from makelaar.ui.today.short_panels import moved_words
from makelaar.ui.today.words import CHANNEL_WORDS


class PromisePanel(Panel):
    """A new promise to `person_id`, or, with `item`, that promise's channel, why and sentence (moving is another act).

    `name` is how the person is called.
    """

    kind = "promise"

    def __init__(self, context: Context, person_id: int, name: str, item: FollowUpItem | None = None) -> None:
        super().__init__(context, _("Nieuwe opvolging") if item is None else _("Opvolging wijzigen"), name)
        self.person_id, self.name, self.item = person_id, name, item
        self.day = DayField(context.clock, entered=self.keep)
        any_way: list[tuple[str, Any]] = [(_("maakt niet uit"), None)]
        self.channel = Choice(_("Hoe"), any_way + [(_(CHANNEL_WORDS[c]), c) for c in REACHING])
        self.why = LineField(_("Waarom"), _("wil meedoen met de moestuin"), entered=self.keep)
        self.say_line = LineField(
            _("Eén zin om te zeggen"), _("Vorig jaar vertelde u over uw moestuin"), entered=self.keep
        )
        self.button = Button(_("Beloof het") if item is None else _("Bewaar"), self.keep, primary=True, sign="check")
        if item is None:
            self.day.changed.connect(lambda: self.button.setEnabled(self.day.when is not None))
            self.button.setEnabled(False)
            self._add(_("Wanneer kom je erop terug?"), self.day)
        else:
            self.channel.choose(item.channel)
            self.why.setText(item.why)
            self.say_line.setText(item.say)
        self._add(_("Hoe"), self.channel)
        self._add(_("Waarom"), self.why)
        self._add(_("Eén zin om te zeggen (brief aan later)"), self.say_line)
        self.column.addSpacing(8)
        self.column.addLayout(side_by_side(self.button))
        self.column.addStretch(1)

    def start(self) -> None:
        (self.day if self.item is None else self.why).setFocus()

    def typed(self) -> dict[str, Any] | None:
        channel = self.channel.currentData()
        typed = {
            "words": self.day.words,
            "channel": None if channel is None else channel.value,
            "why": self.why.text(),
            "say": self.say_line.text(),
        }
        if self.item is None:
            return typed if any(typed.values()) else None
        form = FollowUpForm(channel, self.why.text(), self.say_line.text())
        return typed if form != FollowUpForm(self.item.channel, self.item.why, self.item.say) else None

    def put_back(self, typed: dict[str, Any]) -> None:
        self.day.set_words(typed["words"])
        self.channel.choose(next((c for c in REACHING if c.value == typed["channel"]), None))
        self.why.setText(typed["why"])
        self.say_line.setText(typed["say"])

    def keep(self) -> None:
        """Make the promise once the day is understood, or keep what was changed."""
        register, item, when = self.context.register, self.item, self.day.when
        form = FollowUpForm(self.channel.currentData(), self.why.text(), self.say_line.text())
        if item is not None:
            told = _("Opvolging gewijzigd: {name}.").format(name=self.name)
            self.context.jobs.run(self, lambda: followups.change(register, item.id, form), lambda _n: self.say(told))
        elif when is not None:
            person = self.person_id
            self.context.jobs.run(
                self,
                lambda: followups.add(register, person, when, channel=form.channel, why=form.why, say=form.say),
                lambda _id: self._made(when),
            )

    def _made(self, when: When) -> None:
        self.say(_("Beloofd aan {name}: {when}.").format(name=self.name, when=moved_words(when, self.context)))

    def _add(self, label: str, field: Any) -> None:
        words = Text(label, "meta")
        words.setBuddy(field)
        self.column.addWidget(words)
        self.column.addWidget(field)
