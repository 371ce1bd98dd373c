"""A mail, from the template to "is hij verstuurd?". It goes out through her own mail program, never from here."""

from dataclasses import replace
from typing import Any, ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from makelaar.errors import UserError
from makelaar.hearts.mail_text import GAP, gaps_in
from makelaar.i18n import _, ngettext
from makelaar.services.mails import drafts as mails
from makelaar.services.mails import templates as mail_templates
from makelaar.services.mails.drafts import Draft
from makelaar.services.mails.sender import Sender, keep_sender
from makelaar.services.mails.templates import Template
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, Button, Choice, LineField, Text, TextField
from makelaar.ui.today.gaps import GapLight, select_next_gap
from makelaar.ui.today.mail_handing import MailHanding
from makelaar.ui.today.mail_signing import SigningRow
from makelaar.ui.today.mail_whom import MailWhom
from makelaar.ui.today.panel import Panel

FIRST_LETTER = "brief_aan_later"
WITHOUT_SENTENCE = "bijpraten"
TO_SEVERAL = "uitnodiging"
HEAD_BESIDE = 560
"""From this width on, template and subject stand beside each other."""


class MailPanel(Panel):
    """One mail to `people` (with the promises in `followups`, by person). To several it is one mail with all in BCC."""

    kind: ClassVar[str] = "mail"

    def __init__(
        self, context: Context, people: list[int], name: str, followups: dict[int, list[int]], has_say: bool
    ) -> None:
        super().__init__(context, _("Mail"), name)
        self.people, self.name, self.followups = people, name, followups
        self.first = TO_SEVERAL if len(people) > 1 else FIRST_LETTER if has_say else WITHOUT_SENTENCE
        self.draft: Draft | None = None
        self._written: dict[str, tuple[str, str]] = {}
        self._waiting: dict[str, Any] | None = None
        self._make_parts()
        self._lay_out()
        self.context.jobs.run(self, lambda: mail_templates.list_templates(context.register), self._show_templates)

    def typed(self) -> dict[str, Any] | None:
        if self._waiting is not None:
            return self._waiting
        if self.draft is None or not (self._edited() or self.handing.handed):
            return None
        return {
            "template": self.draft.template,
            "subject": self.subject.text(),
            "body": self.body.toPlainText(),
            "handed": self.handing.handed,
        }

    def put_back(self, typed: dict[str, Any]) -> None:
        self._waiting = typed

    def close_panel(self) -> None:
        """Not before the question is answered: only she knows whether the mail went out."""
        if self.handing.handed:
            self.handing.ask([])
        else:
            super().close_panel()

    def written(self) -> Draft:
        """The draft as it stands in the fields."""
        assert self.draft is not None
        return self.whom.addressed(replace(self.draft, subject=self.subject.text(), body=self.body.toPlainText()))

    def next_gap(self) -> None:
        """Select the next gap, so that typing fills it."""
        select_next_gap(self.body)

    def _make_parts(self) -> None:
        self.refused = Text("", "caution", wrap=True)
        self.template = Choice(_("Sjabloon"))
        self.template.activated.connect(lambda _n: self._load(self.template.currentData()))
        self.handing = MailHanding(
            self.context,
            self.followups,
            is_group=len(self.people) > 1,
            written=self.written,
            left_out=lambda people: self.whom.add_left_out(people),
            settled=self._settled,
            busy=self._stand_still,
        )
        self.addAction(self.handing.open_act)
        self.subject = LineField(_("Onderwerp"))
        self.body = TextField(_("Tekst van de mail"), lines=6, most=6)
        self.body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self._light = GapLight(self.body.document())
        self.open_gaps = Text("", "caution", wrap=True)
        self.gap_button = Button(_("Volgende"), self.next_gap)
        self.gap_button.setAccessibleName(_("Volgende open plek"))
        for changed in (self.subject.textChanged, self.body.textChanged):
            changed.connect(self._count_gaps)
        self.signing = SigningRow(self._sign)
        self.whom = MailWhom()

    def _lay_out(self) -> None:
        self.letter = QWidget()
        inside = QVBoxLayout(self.letter)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.signing)
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.addLayout(_labelled(_("Sjabloon"), self.template), 2)
        self._head.addLayout(_labelled(_("Onderwerp"), self.subject), 3)
        inside.addLayout(self._head)
        inside.addLayout(_labelled(_("Tekst"), self.body), 1)
        self.column.addWidget(self.refused)
        self.column.addWidget(self.whom)
        self.column.addWidget(self.letter, 1)
        self.column.addWidget(self.handing)
        self.column.addStretch(0)
        self.gaps = QWidget()
        gaps = QHBoxLayout(self.gaps)
        gaps.setContentsMargins(0, 0, 0, 0)
        gaps.addWidget(self.open_gaps, 1)
        gaps.addWidget(self.gap_button)
        self.footer.setContentsMargins(3 * STEP, STEP, 3 * STEP, 2 * STEP)
        self.footer.addWidget(self.gaps)
        self.footer.addWidget(self.handing.doing)
        for part in (self.refused, self.whom, self.letter, self.gaps, self.handing.doing):
            part.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wide panel is a low one, on a small screen: the letter gets the height."""
        beside = event.size().width() >= HEAD_BESIDE
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._head.setSpacing(2 * STEP if beside else STEP)
        super().resizeEvent(event)

    def _show_templates(self, templates: tuple[Template, ...]) -> None:
        for template in templates:
            self.template.addItem(template.name, template.key)
        known = {template.key for template in templates}
        wanted = self._waiting["template"] if self._waiting else self.first
        self._load(wanted if wanted in known else self.first)

    def _load(self, key: str) -> None:
        if self.draft is not None and self._edited():
            self._written[self.draft.template] = (self.subject.text(), self.body.toPlainText())
        self.template.choose(key)
        register, people = self.context.register, self.people
        if len(people) > 1:
            self.context.jobs.run(
                self, lambda: mails.write_group_draft(register, people, key), self._show, self._refuse
            )
        else:
            promise = next(iter(self.followups.get(people[0], [])), None)
            self.context.jobs.run(
                self, lambda: mails.write_draft(register, people[0], key, followup_id=promise), self._show, self._refuse
            )

    def _refuse(self, error: UserError) -> None:
        """No mail to this person: the reason, and nothing to write in."""
        self.draft = None
        for part in (self.whom, self.letter, self.gaps, self.handing.doing):
            part.hide()
        self.refused.setText(str(error))
        self.refused.show()

    def _show(self, draft: Draft) -> None:
        self.draft = draft
        subject, body = self._written.get(draft.template, (draft.subject, draft.body))
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            subject, body = waiting["subject"], waiting["body"]
        self.subject.setText(subject)
        self.body.setPlainText(body)
        self.whom.show_draft(draft)
        self.signing.setVisible("mijn_naam" in draft.gaps and "[… nog invullen: mijn naam]" in body)
        for part in (self.whom, self.letter, self.handing.doing):
            part.show()
        if waiting is not None and waiting["handed"]:
            self.handing.ask(waiting["handed"])
        self._begin_writing()

    def _begin_writing(self) -> None:
        """The focus goes where the work is: her name, the first gap, or the text; never away from the question."""
        if self.handing.is_asking:
            return
        if self.signing.isVisibleTo(self):
            self.signing.name.setFocus()
            return
        self.body.setFocus()
        self.next_gap()

    def _edited(self) -> bool:
        assert self.draft is not None
        return (self.subject.text(), self.body.toPlainText()) != (self.draft.subject, self.draft.body)

    def _count_gaps(self) -> None:
        texts = (self.subject.text(), self.body.toPlainText())
        names = list(dict.fromkeys(match[1] for text in texts for match in GAP.finditer(text)))
        told = ngettext("Nog {n} open plek: {names}.", "Nog {n} open plekken: {names}.", len(names))
        self.open_gaps.setText(told.format(n=len(names), names=", ".join(names)))
        writing = not self.handing.is_under_way
        self.gaps.setVisible(writing and bool(names))
        self.gap_button.setVisible(writing and bool(gaps_in(texts[1])))

    def _sign(self, who: Sender) -> None:
        """Her name, once and for all mails; it fills the gap in this one too."""
        register = self.context.register
        self.context.jobs.run(self, lambda: keep_sender(register, who), lambda _none: self._signed(who))

    def _signed(self, who: Sender) -> None:
        body = self.body.toPlainText().replace("[… nog invullen: mijn naam]", who.name)
        gap = "[… nog invullen: organisatie]"
        body = body.replace(gap, who.organisation) if who.organisation else body.replace(f"\n{gap}", "")
        self.body.setPlainText(body)
        self.signing.hide()
        self._begin_writing()

    def _stand_still(self, still: bool) -> None:
        self.letter.setVisible(not still)
        self._count_gaps()

    def _settled(self, told: str) -> None:
        if told:
            self.say(told)
        else:
            self._begin_writing()


def _labelled(label: str, field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(STEP // 2)
    words = Text(label, "meta")
    words.setBuddy(field)
    column.addWidget(words)
    column.addWidget(field, 1)
    return column
