"""People to a file: first the warning that it is not encrypted, then one button."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QHBoxLayout

from makelaar.i18n import N_, _, ngettext
from makelaar.services.people.export import NOT_ENCRYPTED, ExportFormat, export_people
from makelaar.services.people.listing import PeopleQuery, count_people
from makelaar.ui.context import Context
from makelaar.ui.desktop import kinds
from makelaar.ui.kit import Button, Card, Choice, Sign, Text, side_by_side
from makelaar.ui.today.panel import Panel

_FORMATS = {
    ExportFormat.XLSX: N_("Excel (xlsx)"),
    ExportFormat.CSV: N_("Tekst voor Excel (csv)"),
    ExportFormat.VCF: N_("Contactkaarten (vcf): alleen naam, telefoon, mail en adres"),
}


class ExportPanel(Panel):
    """All people, those of the list as it is filtered now, or those that are `picked` in it."""

    kind = "export"

    def __init__(self, context: Context, query: PeopleQuery, shown: int, picked: tuple[int, ...] = ()) -> None:
        super().__init__(context, _("Bewaar als bestand"))
        self._picked = picked
        self.form = Choice(_("Soort bestand"), [(_(words), form) for form, words in _FORMATS.items()])
        self.who = Choice(_("Wie"), [(_("Iedereen"), PeopleQuery())])
        if query != PeopleQuery(sort=query.sort):
            words = ngettext("De lijst van nu ({n} mens)", "De lijst van nu ({n} mensen)", shown).format(n=shown)
            self.who.insertItem(0, words, query)
            self.who.setCurrentIndex(0)
        if picked:
            words = ngettext("Wie gekozen is ({n} mens)", "Wie gekozen zijn ({n} mensen)", len(picked))
            self.who.insertItem(0, words.format(n=len(picked)), None)
            self.who.setCurrentIndex(0)
        self.column.addWidget(_warning())
        for label, field in ((_("Wie"), self.who), (_("Soort bestand"), self.form)):
            self.column.addWidget(Text(label, "meta"))
            self.column.addWidget(field)
        self.button = Button(_("Ik begrijp het, bewaar het bestand…"), self._save, primary=True, sign="export")
        self.column.addSpacing(8)
        self.column.addLayout(side_by_side(self.button))
        self.column.addStretch(1)
        register = context.register
        context.jobs.run(self, lambda: count_people(register), self._counted)

    def start(self) -> None:
        self.form.setFocus()

    def _counted(self, count: int) -> None:
        words = ngettext("Iedereen ({n} mens)", "Iedereen ({n} mensen)", count).format(n=count)
        self.who.setItemText(self.who.count() - 1, words)

    def _save(self) -> None:
        form, query = self.form.currentData(), self.who.currentData()
        only = kinds((_(_FORMATS[form]).partition(" (")[0], (f"*.{form.value}",)))
        self.context.desktop.choose_save_path(
            self, _("Bewaar als bestand"), f"mensen.{form.value}", only, lambda path: self._write(path, form, query)
        )

    def _write(self, path: Path, form: ExportFormat, query: PeopleQuery | None) -> None:
        register, only = self.context.register, self._picked if query is None else None
        target = path if path.suffix else path.with_suffix(f".{form.value}")
        self.context.jobs.run_long(
            self,
            _("Schrijf het bestand"),
            lambda progress: export_people(register, target, form, query, progress, only=only),
            lambda count: self._saved(count, target),
        )

    def _saved(self, count: int, target: Path) -> None:
        told = ngettext("{n} mens staat in {file}. Let op: niet versleuteld.",
                        "{n} mensen staan in {file}. Let op: niet versleuteld.", count)  # fmt: skip
        opening: list[tuple[str, Any]] = [(_("Open het bestand"), lambda: self.context.desktop.open_file(target))]
        self.context.banner.say(told.format(n=count, file=target.name), steps=opening)
        self.close_panel()


def _warning() -> Card:
    card = Card(fill="raised")
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(Sign("unlock", "caution", 24))
    row.addWidget(Text(_(NOT_ENCRYPTED), "text", wrap=True), 1)
    card.body.addLayout(row)
    return card
