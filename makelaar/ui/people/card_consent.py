"""Consent at a glance: five questions, each with its answer, and a panel to record one."""

from typing import Any

from PySide6.QtWidgets import QWidget

from makelaar.hearts.day_words import exact_day
from makelaar.i18n import _
from makelaar.services.people.card import PersonCard
from makelaar.services.people.consent import ConsentAnswer, record_consent, withdraw_consent
from makelaar.terms import ConsentPurpose, ConsentState
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, Button, Choice, Flow, LineField, Text, side_by_side
from makelaar.ui.people.chips import PressChip
from makelaar.ui.people.day_been import DayBeen
from makelaar.ui.people.desk import Desk
from makelaar.ui.people.words import HOW, PURPOSE_QUESTIONS, PURPOSES, STATES, consent_words
from makelaar.ui.today.panel import Panel


class CardConsent(Flow):
    """One chip for each purpose."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setContentsMargins(8, 0, 0, 0)
        self.desk = desk
        self.card: PersonCard | None = None

    def show_card(self, card: PersonCard) -> None:
        """Show the answers in force."""
        self.card = card
        chips: list[QWidget] = [self._chip(answer) for answer in card.consent]
        self.put(chips)

    def ask(self, purpose: ConsentPurpose = ConsentPurpose.KEEP) -> None:
        """Open the panel to record an answer."""
        if self.card is not None:
            self.desk.open_panel.emit(ConsentPanel(self.desk.context, self.card, purpose))

    def _chip(self, answer: ConsentAnswer) -> PressChip:
        _word, sign, tint = STATES[answer.state]
        quiet = answer.state is ConsentState.NONE
        chip = PressChip(consent_words(answer), lambda: self.ask(answer.purpose), sign=sign, tint=tint, quiet=quiet)
        chip.setToolTip(answer_told(answer))
        return chip


class ConsentPanel(Panel):
    """Record a yes, a no, or that a yes was taken back: for what, on which day, and how it was given."""

    kind = "consent"

    def __init__(self, context: Context, card: PersonCard, purpose: ConsentPurpose) -> None:
        super().__init__(context, _("Toestemming"), card.title)
        self.card = card
        self.purpose = Choice(_("Waarvoor"), [(_(PURPOSES[p]), p) for p in ConsentPurpose])
        self.purpose.choose(purpose)
        self.question = Text("", "name", wrap=True)
        self.stands = Text("", "muted", wrap=True)
        self.day = DayBeen(context.clock)
        self.how = Choice(_("Hoe gegeven"), [(_(word), how) for how, word in HOW.items()])
        self.note = LineField(_("Wat erbij gezegd werd"), _("mag leeg blijven"))
        self.yes = Button(_("Zei ja"), lambda: self._record(True), primary=True, sign="check")
        self.no = Button(_("Zei nee"), lambda: self._record(False), sign="close")
        self.back = Button(_("Trekt het in"), self._withdraw, sign="undo")
        self.column.addWidget(self.purpose)
        self.column.addWidget(self.question)
        self.column.addWidget(self.stands)
        for label, field in (
            (_("Wanneer"), self.day),
            (_("Hoe gegeven"), self.how),
            (_("Wat erbij gezegd werd"), self.note),
        ):
            self.column.addWidget(Text(label, "meta"))
            self.column.addWidget(field)
        self.column.addStretch(1)
        self.footer.setContentsMargins(3 * STEP, STEP, 3 * STEP, 2 * STEP)
        self.footer.addLayout(side_by_side(self.yes, self.no, self.back))
        self.day.changed.connect(self._show)
        self.purpose.currentIndexChanged.connect(lambda _place: self._show())
        self._show()

    def start(self) -> None:
        self.yes.setFocus()

    def typed(self) -> dict[str, Any] | None:
        if not self.note.text():
            return None
        return {"purpose": self.purpose.currentData().value, "note": self.note.text(), "day": self.day.words}

    def put_back(self, typed: dict[str, Any]) -> None:
        self.purpose.choose(ConsentPurpose(typed["purpose"]))
        self.note.setText(typed["note"])
        self.day.set_words(typed["day"])

    def _show(self) -> None:
        answer = next(a for a in self.card.consent if a.purpose is self.purpose.currentData())
        self.question.setText(_(PURPOSE_QUESTIONS[answer.purpose]))
        self.stands.setText(answer_told(answer))
        self.back.setVisible(answer.state is ConsentState.GIVEN)
        for button in (self.yes, self.no, self.back):
            button.setEnabled(self.day.day is not None)

    def _record(self, agreed: bool) -> None:
        register, person, purpose = self.context.register, self.card.id, self.purpose.currentData()
        day, how, note = self.day.day, self.how.currentData(), self.note.text()
        told = _("Vastgelegd: {what}, {answer}.").format(
            what=_(PURPOSES[purpose]).lower(), answer=_("ja") if agreed else _("nee")
        )
        self.context.jobs.run(
            self,
            lambda: record_consent(register, person, purpose, agreed, day=day, how=how, note=note),
            lambda _none: self.say(told),
        )

    def _withdraw(self) -> None:
        register, person, purpose, day = self.context.register, self.card.id, self.purpose.currentData(), self.day.day
        told = _("Vastgelegd: {what}, ingetrokken.").format(what=_(PURPOSES[purpose]).lower())
        self.context.jobs.run(
            self, lambda: withdraw_consent(register, person, purpose, day=day), lambda _none: self.say(told)
        )


def answer_told(answer: ConsentAnswer) -> str:
    """ "Ja, mondeling, op zaterdag 21 november 2026"."""
    if answer.given_on is None or answer.how is None:
        return _("Dit is nog niet gevraagd.")
    given = _("nee") if answer.state is ConsentState.REFUSED else _("ja")
    told = _("Zei {answer}, {how}, op {day}.").format(
        answer=given, how=_(HOW[answer.how]), day=exact_day(answer.given_on)
    )
    if answer.withdrawn_on is not None:
        told += " " + _("Ingetrokken op {day}.").format(day=exact_day(answer.withdrawn_on))
    return f"{told} {answer.note}".strip()
