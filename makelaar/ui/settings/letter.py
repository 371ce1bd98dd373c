"""The letter that announces a round: its text in each language, and whether it fits on one page."""

from collections.abc import Sequence
from dataclasses import replace

from makelaar.i18n import _, ngettext
from makelaar.services.rounds.letter_text import (
    FIELDS,
    LetterText,
    Preview,
    keep_letter_text,
    letter_texts,
    original_text,
    preview,
)
from makelaar.ui.context import Context
from makelaar.ui.kit import Button, Card, Form, LineField, Text, TextField, side_by_side
from makelaar.ui.settings.editor import EditorSection, Values


class LetterSection(EditorSection[LetterText]):
    """A letter is a text with fields between braces, the usual time of the day, and how residents reach her."""

    can_undo = False

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            _("Brief vooraf"),
            _("Voor een ronde gaat deze brief in elke bus. Wat tussen accolades staat, vult Makelaar in."),
            _("Talen van de brief"),
            _("Nieuwe brief"),
        )
        self.kept_words = _("Brief bewaard.")
        self.search.hide()
        self.new.hide()
        self.list.setMinimumHeight(96)
        self.when = LineField(_("Hoe laat"), _("bv. tussen 16 en 19 uur"), entered=self.save)
        self.contact = LineField(_("Bereikbaar"), _("bv. Bel of app naar 06 …"), entered=self.save)
        self.body = TextField(_("Tekst"), lines=12, most=22, entered=self.save)
        self.warning = Text("", "caution", wrap=True)
        self.seen = Text("", "text", wrap=True)
        self.put_back = Button(_("Zet de eerste tekst terug"), self.fill_original, quiet=True)
        self._lay_out()
        self.body.textChanged.connect(self._look)
        self.when.textChanged.connect(lambda _text: self._look())
        self.contact.textChanged.connect(lambda _text: self._look())
        self.begin()

    def read(self) -> Sequence[LetterText]:
        return letter_texts(self.context.register)

    def keep(self, thing: LetterText | None, values: Values) -> str:
        assert thing is not None  # there is no button for a new one
        keep_letter_text(self.context.register, replace(thing, **values))
        return thing.language

    def key_of(self, thing: LetterText) -> str:
        return thing.language

    def label_of(self, thing: LetterText) -> str:
        return thing.name

    def values_of(self, thing: LetterText | None) -> Values:
        if thing is None:
            return {"body": "", "when": "", "contact": ""}
        return {"body": thing.body, "when": thing.when, "contact": thing.contact}

    def typed(self) -> Values:
        return {"body": self.body.toPlainText(), "when": self.when.text(), "contact": self.contact.text()}

    def show_values(self, values: Values) -> None:
        self.when.setText(values["when"])
        self.contact.setText(values["contact"])
        self.body.setPlainText(values["body"])

    def fill_original(self) -> None:
        """The text that came with the program, in the fields; hers stays until she keeps it."""
        if self.chosen is not None:
            self.show_values(self.values_of(original_text(self.chosen.language)))

    def _lay_out(self) -> None:
        form = Form()
        form.add(_("Hoe laat jullie komen"), self.when)
        form.add(_("Hoe bewoners je bereiken"), self.contact)
        form.add(_("Tekst"), self.body)
        self.right.addLayout(form)
        self.right.addWidget(self.warning)
        self.right.addLayout(side_by_side(self.save_button, self.put_back))
        self.right.addWidget(Text(_("Zo komt hij in de bus"), "section"))
        as_seen = Card()
        as_seen.body.addWidget(self.seen)
        self.right.addWidget(as_seen)
        self.right.addWidget(Text(_("Velden die je kunt gebruiken"), "section"))
        self.right.addWidget(Text(_explained(), "meta", wrap=True))
        self.right.addStretch(1)

    def _look(self) -> None:
        """Show the letter as it would be now, and what is wrong with it."""
        if (chosen := self.chosen) is not None:
            text, register = replace(chosen, **self.typed()), self.context.register
            self.put_back.setVisible(text != original_text(chosen.language))
            self.context.jobs.run(
                self, lambda: preview(register, text), lambda made: self._show_preview(text, made), only_latest="seen"
            )

    def _show_preview(self, text: LetterText, made: Preview) -> None:
        told = []
        if unknown := ", ".join(f"{{{field}}}" for field in text.unknown_fields):
            told.append(_("Deze velden bestaan niet: {fields}").format(fields=unknown))
        if over := made.lines_over:
            told.append(
                ngettext(
                    "De brief is {n} regel te lang voor één bladzijde.",
                    "De brief is {n} regels te lang voor één bladzijde.",
                    over,
                ).format(n=over)
            )
        self.warning.setText("\n".join(told))
        self.warning.setVisible(bool(told))
        self.seen.setText(made.text)


def _explained() -> str:
    fields = "\n".join(f"{{{field}}}  {_(meaning)}" for field, meaning in FIELDS.items())
    return fields + "\n" + _("De eerste regel wordt de kop. Regels die met een streepje beginnen, worden een lijst.")
