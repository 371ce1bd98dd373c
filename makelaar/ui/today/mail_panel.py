"""A mail, from the template to "is hij verstuurd?". It goes out through her own mail program, never from here."""

from dataclasses import replace
from typing import Any, ClassVar

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from makelaar.errors import UserError
from makelaar.hearts.mail_text import GAP, gaps_in
from makelaar.i18n import _, ngettext
from makelaar.services import mail_templates, mails
from makelaar.services.mail_sender import Sender, keep_sender
from makelaar.services.mail_templates import Template
from makelaar.services.mails import Draft, HandedOver, Letter
from makelaar.ui.context import Context
from makelaar.ui.desktop import kinds
from makelaar.ui.kit import STEP, Button, Choice, LineField, Text, TextField
from makelaar.ui.today.gaps import GapLight
from makelaar.ui.today.mail_asked import MailAsked
from makelaar.ui.today.mail_letters import LetterRows
from makelaar.ui.today.mail_signing import SigningRow
from makelaar.ui.today.mail_whom import MailWhom
from makelaar.ui.today.panel import Panel, buttons

FIRST_LETTER = "brief_aan_later"
WITHOUT_SENTENCE = "bijpraten"
TO_SEVERAL = "uitnodiging"


class MailPanel(Panel):
    """One mail to `people` (with the promises in `followups`, by person). To several it is one mail with all in BCC."""

    kind: ClassVar[str] = "mail"

    def __init__(
        self, context: Context, people: list[int], name: str, followups: dict[int, int], has_say: bool
    ) -> None:
        super().__init__(context, _("Mail"), name)
        self.people, self.name, self.followups = people, name, followups
        self.first = TO_SEVERAL if len(people) > 1 else FIRST_LETTER if has_say else WITHOUT_SENTENCE
        self.draft: Draft | None = None
        self._written: dict[str, tuple[str, str]] = {}
        self._waiting: dict[str, Any] | None = None
        self.refused = Text("", "caution", wrap=True)
        self.refused.hide()
        self.letter = QWidget()
        self._make_parts()
        self._lay_out()
        self.letter.hide()
        self.context.jobs.run(self, lambda: mail_templates.list_templates(context.register), self._show_templates)

    def start(self) -> None:
        self.setFocus()

    def typed(self) -> dict[str, Any] | None:
        if self.draft is None or not (self._edited() or self.asked.isVisibleTo(self)):
            return None
        return {
            "template": self.draft.template,
            "subject": self.subject.text(),
            "body": self.body.toPlainText(),
            "asked": self.asked.handed if self.asked.isVisibleTo(self) else None,
        }

    def put_back(self, typed: dict[str, Any]) -> None:
        self._waiting = typed
        if self.draft is not None:
            self._take_back()

    @property
    def written(self) -> Draft:
        """The draft as it stands in the fields."""
        assert self.draft is not None
        drafted = replace(self.draft, subject=self.subject.text(), body=self.body.toPlainText())
        return self.whom.addressed(drafted)

    def close_panel(self) -> None:
        """Not before the question is answered: only she knows whether the mail went out."""
        if self.asked.isVisibleTo(self):
            self.asked.yes.setFocus()
        else:
            super().close_panel()

    def open_in_mail_program(self) -> None:
        """Hand the mail over; what is too long to open is saved instead."""
        if self.draft is not None and not self.asked.isVisibleTo(self):
            self._hand_over(self._open)

    def save_as_file(self) -> None:
        """Save the mail as an unsent draft where she chooses."""
        if self.draft is not None:
            self._hand_over(self._save_first)

    def copy_addresses(self) -> None:
        """All addresses to paste in BCC, where nothing else works."""
        if self.draft is not None:
            self.context.desktop.copy(self.draft.addresses)
            self.context.banner.say(_("De adressen staan 30 seconden op je klembord. Plak ze bij BCC, niet bij Aan."))
            self.asked.ask(list(dict.fromkeys(r.person_id for r in self.draft.recipients)))

    def next_gap(self) -> None:
        """Select the next gap, so that typing fills it."""
        text = self.body.toPlainText()
        cursor = self.body.textCursor()
        found = [(_utf16(text, start), _utf16(text, end)) for start, end in gaps_in(text)]
        if not found:
            return
        start, end = next((gap for gap in found if gap[0] >= cursor.position()), found[0])
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.body.setTextCursor(cursor)
        self.body.setFocus()

    def _make_parts(self) -> None:
        self.template = Choice(_("Sjabloon"))
        self.template.activated.connect(lambda _n: self._load(self.template.currentData()))
        self.subject = LineField(_("Onderwerp"))
        self.body = TextField(_("Tekst van de mail"), lines=6, most=6, entered=self.open_in_mail_program)
        self.body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self._light = GapLight(self.body.document())
        self.open_gaps = Text("", "caution", wrap=True)
        self.gap_button = Button(_("Volgende open plek"), self.next_gap)
        for changed in (self.subject.textChanged, self.body.textChanged):
            changed.connect(self._count_gaps)
        self.signing = SigningRow(self._sign)
        self.whom = MailWhom()
        self.rows = LetterRows(self._hand_one, self._save_one)
        self.open = Button(_("Open in je mailprogramma"), self.open_in_mail_program, primary=True, sign="mail")
        self.open.setToolTip(_("Open in je mailprogramma (Ctrl+Enter)"))
        self.save = Button(_("Bewaar als concept …"), self.save_as_file)
        self.copy = Button(_("Kopieer de adressen"), self.copy_addresses)
        self.copy.setVisible(len(self.people) > 1)
        self.doing = QWidget()
        self.doing.hide()
        self.asked = MailAsked(self.context, self.followups, self._settled, self._once_more)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self.letter)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.whom)
        inside.addWidget(self.signing)
        for label, field in ((_("Sjabloon"), self.template), (_("Onderwerp"), self.subject), (_("Tekst"), self.body)):
            words = Text(label, "meta")
            words.setBuddy(field)
            inside.addWidget(words)
            inside.addWidget(field, 1 if field is self.body else 0)
        self.column.addWidget(self.refused)
        self.column.addWidget(self.letter, 1)
        self.column.addStretch(0)
        gaps = QHBoxLayout()
        gaps.addWidget(self.open_gaps, 1)
        gaps.addWidget(self.gap_button)
        self.footer.setContentsMargins(3 * STEP, 0, 3 * STEP, 2 * STEP)
        self.footer.addLayout(gaps)
        for part in (self.rows, self.doing, self.asked):
            self.footer.addWidget(part)
        column = QVBoxLayout(self.doing)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(buttons(self.open))
        column.addLayout(buttons(self.save, self.copy))

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
            promise = self.followups.get(people[0])
            self.context.jobs.run(
                self, lambda: mails.write_draft(register, people[0], key, followup_id=promise), self._show, self._refuse
            )

    def _refuse(self, error: UserError) -> None:
        self.refused.setText(str(error))
        self.refused.show()
        for part in (self.letter, self.doing, self.open_gaps, self.gap_button):
            part.hide()
        self.setFocus()

    def _show(self, draft: Draft) -> None:
        self.draft = draft
        subject, body = self._written.get(draft.template, (draft.subject, draft.body))
        self.subject.setText(subject)
        self.body.setPlainText(body)
        self.whom.show_draft(draft)
        self.signing.setVisible("mijn_naam" in draft.gaps and draft.template not in self._written)
        self.letter.show()
        self.doing.show()
        self._take_back()
        self._begin_writing()

    def _begin_writing(self) -> None:
        """Where the work is: the question, her name, the first gap, or the text."""
        if self.asked.isVisibleTo(self):
            return
        if self.signing.isVisibleTo(self):
            self.signing.name.setFocus()
            return
        self.body.setFocus()
        self.next_gap()

    def _take_back(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.subject.setText(waiting["subject"])
            self.body.setPlainText(waiting["body"])
            if waiting["asked"] is not None:
                self._ask(waiting["asked"])

    def _edited(self) -> bool:
        assert self.draft is not None
        return (self.subject.text(), self.body.toPlainText()) != (self.draft.subject, self.draft.body)

    def _count_gaps(self) -> None:
        texts = (self.subject.text(), self.body.toPlainText())
        names = list(dict.fromkeys(match[1] for text in texts for match in GAP.finditer(text)))
        self.open_gaps.setText(
            ngettext("Nog {n} open plek: {names}.", "Nog {n} open plekken: {names}.", len(names)).format(
                n=len(names), names=", ".join(names)
            )
        )
        self.open_gaps.setVisible(bool(names))
        self.gap_button.setVisible(bool(gaps_in(texts[1])))

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

    def _hand_over(self, then: Any) -> None:
        register, written = self.context.register, self.written
        self.context.jobs.run(self, lambda: mails.hand_over(register, written), then)

    def _open(self, handed: HandedOver) -> None:
        self.whom.add_left_out(handed.left_out)
        if len(handed.letters) > 1:
            self.rows.show_letters(handed.letters)
            self.doing.hide()
        elif handed.letters[0].url is None:
            self.context.banner.say(_("Deze mail is te lang om zo te openen. Bewaar hem als concept en open dat."))
            self._save_one(handed.letters[0])
        else:
            self._hand_one(handed.letters[0])

    def _save_first(self, handed: HandedOver) -> None:
        self.whom.add_left_out(handed.left_out)
        if len(handed.letters) > 1:
            self.rows.show_letters(handed.letters)
            self.doing.hide()
        else:
            self._save_one(handed.letters[0])

    def _hand_one(self, letter: Letter) -> None:
        if letter.url is None:
            self._save_one(letter)
        elif self.context.desktop.open_url(letter.url):
            self._ask([*self.asked.handed, *letter.people])
            self.rows.mark(letter)
        else:
            self.context.banner.warn(
                _("Er is op deze laptop geen mailprogramma ingesteld. Bewaar de mail als concept, of kopieer de tekst.")
            )

    def _save_one(self, letter: Letter) -> None:
        path = self.context.desktop.choose_save_path(
            self, _("Bewaar het concept (niet versleuteld)"), _("mail-concept.eml"), kinds((_("Mail"), ("*.eml",)))
        )
        if path is None:
            return
        register = self.context.register
        self.context.jobs.run(
            self, lambda: mails.save_letter(register, letter, path), lambda _none: self._saved(letter)
        )

    def _saved(self, letter: Letter) -> None:
        self.context.banner.say(_("Concept bewaard. Het bestand is niet versleuteld: gooi het weg na het versturen."))
        self._ask([*self.asked.handed, *letter.people])
        self.rows.mark(letter)

    def _ask(self, people: list[int]) -> None:
        self.asked.ask(list(dict.fromkeys(people)), self.subject.text())
        self.doing.hide()

    def _once_more(self) -> None:
        """Back to the letter: it is to be opened again."""
        self.asked.take_back()
        self.doing.setVisible(not self.rows.isVisibleTo(self))
        self._begin_writing()

    def _settled(self, told: str) -> None:
        if told:
            self.say(told)
        else:
            self._once_more()


def _utf16(text: str, place: int) -> int:
    """The place as Qt counts: an emoji is two."""
    return len(text[:place].encode("utf-16-le")) // 2
