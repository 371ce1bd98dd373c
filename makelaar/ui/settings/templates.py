"""Mail templates: edit, add, put back."""

from collections.abc import Sequence

from makelaar.i18n import _
from makelaar.services.mails.templates import (
    FIELDS,
    Template,
    add_template,
    list_templates,
    preview,
    remove_template,
    restore_template,
    save_template,
)
from makelaar.ui.context import Context
from makelaar.ui.kit import Button, Card, Form, LineField, Text, TextField, side_by_side
from makelaar.ui.settings.editor import EditorSection, Values


class TemplatesSection(EditorSection[Template]):
    """A template is a name, a subject and a text with fields between braces."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            _("Mailsjablonen"),
            _("Een begin voor je mails. Wat tussen accolades staat, vult Makelaar in; een gat blijft zichtbaar."),
            _("Mailsjablonen"),
            _("Nieuw sjabloon"),
        )
        self.kept_words = _("Sjabloon bewaard.")
        self.name = LineField(_("Naam"), _("bv. Vraag of het nog steeds past"))
        self.subject = LineField(_("Onderwerp"), _("bv. Even bijpraten"))
        self.body = TextField(_("Tekst"), _("Beste …"), lines=9, most=14, entered=self.save)
        self.warning = Text("", "caution", wrap=True)
        self.seen = Text("", "text", wrap=True)
        self.put_back = Button(_("Zet de eerste tekst terug"), self.restore_original, quiet=True)
        self.remove = Button(_("Haal weg"), self.remove_own, quiet=True)
        form = Form()
        form.add(_("Naam"), self.name)
        form.add(_("Onderwerp"), self.subject)
        form.add(_("Tekst"), self.body)
        self.right.addLayout(form)
        self.right.addWidget(self.warning)
        self.right.addLayout(side_by_side(self.save_button, self.put_back, self.remove))
        self.right.addWidget(Text(_("Zo krijgt mevrouw Jansen het"), "section"))
        as_seen = Card()
        as_seen.body.addWidget(self.seen)
        self.right.addWidget(as_seen)
        self.right.addWidget(Text(_("Velden die je kunt gebruiken"), "section"))
        self.right.addWidget(Text(_fields_explained(), "meta", wrap=True))
        self.right.addStretch(1)
        self.body.textChanged.connect(self._warn)
        self.subject.textChanged.connect(lambda _text: self._warn())
        self.begin()

    def read(self) -> Sequence[Template]:
        return list_templates(self.context.register)

    def keep(self, thing: Template | None, values: Values) -> str:
        if thing is None:
            return add_template(self.context.register, **values)
        save_template(self.context.register, thing.key, **values)
        return thing.key

    def key_of(self, thing: Template) -> str:
        return thing.key

    def label_of(self, thing: Template) -> str:
        return thing.name

    def words_of(self, thing: Template) -> str:
        return "\n".join((thing.name, thing.subject, thing.body))

    def values_of(self, thing: Template | None) -> Values:
        if thing is None:
            return {"name": "", "subject": "", "body": ""}
        return {"name": thing.name, "subject": thing.subject, "body": thing.body}

    def typed(self) -> Values:
        return {"name": self.name.text(), "subject": self.subject.text(), "body": self.body.toPlainText()}

    def show_values(self, values: Values) -> None:
        self.name.setText(values["name"])
        self.subject.setText(values["subject"])
        self.body.setPlainText(values["body"])
        self.put_back.setVisible(self.chosen is not None and self.chosen.is_changed)
        self.remove.setVisible(self.chosen is not None and not self.chosen.is_original)

    def begin_new(self) -> None:
        super().begin_new()
        self.name.setFocus()

    def restore_original(self) -> None:
        """The text that came with the program again."""
        if (chosen := self.chosen) is not None:
            register = self.context.register
            self.act(lambda: restore_template(register, chosen.key), _("De eerste tekst staat er weer."))

    def remove_own(self) -> None:
        """Take away a template of her own."""
        if (chosen := self.chosen) is not None:
            register = self.context.register
            self.act(lambda: remove_template(register, chosen.key), _("Sjabloon weggehaald."))

    def _warn(self) -> None:
        typed = Template("", "", self.subject.text(), self.body.toPlainText(), is_original=False)
        unknown = ", ".join(f"{{{field}}}" for field in typed.unknown_fields)
        self.warning.setText(_("Deze velden bestaan niet: {fields}").format(fields=unknown) if unknown else "")
        self.warning.setVisible(bool(unknown))
        subject, body = preview(typed.subject, typed.body)
        self.seen.setText(f"{subject}\n\n{body}" if subject else body)


def _fields_explained() -> str:
    return "\n".join(f"{{{field}}}  {_(meaning)}" for field, meaning in FIELDS.items())
