""" "Is de mail verstuurd?": only she knows. It stays until it is answered."""

from collections.abc import Callable

from makelaar.hearts.day_words import spoken_day
from makelaar.i18n import _, ngettext
from makelaar.services.followups.item import When
from makelaar.services.mails.sent import Sent, mark_sent
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, Button, Card, Flow, Text
from makelaar.ui.today.day_field import DayField
from makelaar.ui.today.short_panels import moved_words


class MailAsked(Card):
    """Asked once a mail was handed over. `settled(told)` is called with what was kept, "" after a no."""

    def __init__(
        self,
        context: Context,
        followups: dict[int, list[int]],
        settled: Callable[[str], None],
        again: Callable[[], None],
    ) -> None:
        super().__init__(fill="tint")
        self.context, self.followups, self._settled = context, followups, settled
        self.people: list[int] = []
        self._subject = ""
        self.question = Text("", "strong", wrap=True)
        has_promise = bool(followups)
        self.yes = Button(
            _("Ja, en klaar") if has_promise else _("Ja, verstuurd"), self._done, primary=True, sign="check"
        )
        self.later = Button(_("Ja, ik kom erop terug …"), self._ask_when)
        self.no = Button(_("Nee, niet verstuurd"), lambda: settled(""))
        self.day = DayField(context.clock, entered=self._move)
        self.move = Button(_("Verstuurd, en verzet"), self._move, sign="move")
        self.day.changed.connect(lambda: self.move.setEnabled(self.day.when is not None))
        self.move.setEnabled(False)
        self.again = Button(_("Nog eens openen"), again)
        self.body.addWidget(self.question)
        self.body.addWidget(self.day)
        self._answers = Flow(STEP)
        self._answers.put([self.move, self.yes, *([self.later] if has_promise else []), self.no, self.again])
        self.body.addWidget(self._answers)
        self.day.hide()
        self.move.hide()
        self.hide()

    def ask(self, people: list[int], subject: str) -> None:
        """Ask it for `people`, who would have got the mail."""
        self.people, self._subject = people, subject
        self.question.setText(
            ngettext("Is de mail verstuurd?", "Is de mail aan deze {n} mensen verstuurd?", len(people)).format(
                n=len(people)
            )
        )
        self.show()
        self.yes.setFocus()

    def _done(self) -> None:
        self._keep(None)

    def _ask_when(self) -> None:
        self.yes.hide()
        self.later.hide()
        self.day.show()
        self.move.show()
        self._answers.relay()
        self.day.setFocus()

    def _move(self) -> None:
        if self.day.when is not None:
            self._keep(self.day.when)

    def _keep(self, when: When | None) -> None:
        register, people, subject = self.context.register, list(self.people), self._subject
        promises = [promise for person in people for promise in self.followups.get(person, [])]
        self.context.jobs.run(
            self,
            lambda: mark_sent(register, people, subject, followups=promises, move_to=when),
            lambda sent: self._settled(self._told(sent, when, bool(promises))),
        )

    def _told(self, sent: Sent, when: When | None, had_promise: bool) -> str:
        if when is not None:
            return _("Mail vastgelegd. Je komt erop terug: {when}.").format(when=moved_words(when, self.context))
        again = min((s.next_due for s in sent.settled if s.next_due is not None), default=None)
        if again is not None:
            when_again = spoken_day(again, self.context.clock.today())
            return _("Mail vastgelegd, opvolging gedaan. Komt terug: {when}.").format(when=when_again)
        return _("Mail vastgelegd, opvolging gedaan.") if had_promise else _("Mail vastgelegd.")
