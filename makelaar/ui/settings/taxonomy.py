"""The categories of kan and wil: rename, teach words, hide, add."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox

from makelaar.i18n import _, ngettext
from makelaar.services.taxonomy import (
    CategoryInfo,
    add_category,
    categorise_the_rest,
    change_category,
    list_categories,
    remove_category,
    restore_categories,
)
from makelaar.ui.context import Context
from makelaar.ui.kit import Button, Form, LineField, Text, TextField, side_by_side
from makelaar.ui.settings.editor import EditorSection, Values


class TaxonomySection(EditorSection[CategoryInfo]):
    """A category is a name and the words by which it is guessed."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            _("Soorten kan en wil"),
            _("Zo vindt Makelaar bij elkaar wat bij elkaar hoort. Leer een soort jouw woorden, of maak er een bij."),
            _("Soorten"),
            _("Nieuwe soort"),
        )
        self.kept_words = _("Soort bewaard.")
        self.name = LineField(_("Naam"), _("bv. Tuin en groen"), entered=self.save)
        self.words = TextField(_("Woorden"), _("één woord of stukje zin op een regel"), lines=6, entered=self.save)
        self.hidden = QCheckBox(_("Niet meer aanbieden (wie deze soort heeft, houdt hem)"))
        self.uses = Text("", "meta")
        self.put_back = Button(_("Zet terug zoals hij was"), self.restore_original, quiet=True)
        self.remove = Button(_("Haal weg"), self.remove_own, quiet=True)
        self.guess = Button(_("Deel in wat nog geen soort heeft"), self.guess_the_rest, quiet=True)
        form = Form()
        form.add(_("Naam"), self.name)
        form.add(_("Woorden die erbij horen"), self.words)
        self.left.addWidget(self.guess)
        self.right.addLayout(form)
        self.right.addWidget(self.hidden)
        self.right.addWidget(self.uses)
        self.right.addLayout(side_by_side(self.save_button, self.put_back, self.remove))
        self.right.addStretch(1)
        self.begin()

    def read(self) -> Sequence[CategoryInfo]:
        return list_categories(self.context.register)

    def keep(self, thing: CategoryInfo | None, values: Values) -> int:
        words = values["words"].splitlines()
        if thing is None:
            return add_category(self.context.register, values["name"], words)
        change_category(self.context.register, thing.id, label=values["name"], synonyms=words, hidden=values["hidden"])
        return thing.id

    def key_of(self, thing: CategoryInfo) -> int:
        return thing.id

    def label_of(self, thing: CategoryInfo) -> str:
        return _("{name} (verborgen)").format(name=thing.label) if thing.hidden else thing.label

    def words_of(self, thing: CategoryInfo) -> str:
        return "\n".join((thing.label, *thing.synonyms))

    def is_quiet(self, thing: CategoryInfo) -> bool:
        return thing.hidden

    def values_of(self, thing: CategoryInfo | None) -> Values:
        if thing is None:
            return {"name": "", "words": "", "hidden": False}
        return {"name": thing.label, "words": "\n".join(thing.synonyms), "hidden": thing.hidden}

    def typed(self) -> Values:
        return {"name": self.name.text(), "words": self.words.toPlainText(), "hidden": self.hidden.isChecked()}

    def show_values(self, values: Values) -> None:
        self.name.setText(values["name"])
        self.words.setPlainText(values["words"])
        self.hidden.setChecked(values["hidden"])
        chosen = self.chosen
        self.hidden.setVisible(chosen is not None)
        self.put_back.setVisible(chosen is not None and chosen.is_changed)
        self.remove.setVisible(chosen is not None and not chosen.is_original and not chosen.uses)
        uses = 0 if chosen is None else chosen.uses
        self.uses.setText(ngettext("{n} keer gebruikt", "{n} keer gebruikt", uses).format(n=uses) if uses else "")

    def begin_new(self) -> None:
        super().begin_new()
        self.name.setFocus()

    def restore_original(self) -> None:
        """The chosen category's own name and words again."""
        if (chosen := self.chosen) is not None:
            register = self.context.register
            self.act(lambda: restore_categories(register, [chosen.id]), _("Deze soort staat weer zoals hij was."))

    def remove_own(self) -> None:
        """Take away a category of her own that nothing uses."""
        if (chosen := self.chosen) is not None:
            register = self.context.register
            self.act(lambda: remove_category(register, chosen.id), _("Soort weggehaald."))

    def guess_the_rest(self) -> None:
        """Give what has no category one by its words."""
        register = self.context.register
        self.context.jobs.run(self, lambda: categorise_the_rest(register), self._guessed)

    def _guessed(self, placed: int) -> None:
        if placed:
            said = ngettext("{n} kan of wil kreeg een soort.", "{n} kan of wil kregen een soort.", placed)
            self.context.banner.say(said.format(n=placed), undo=True)
        else:
            self.context.banner.say(_("Alles wat een soort kan krijgen, heeft er al een."))
