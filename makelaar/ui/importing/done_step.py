"""Step four: what happened, what was not understood, and a way back."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.i18n import _, ngettext
from makelaar.services import imports
from makelaar.services.imports import NotUnderstood, Outcome, PastImport, outcome_text
from makelaar.ui.context import Context
from makelaar.ui.desktop import kinds
from makelaar.ui.importing.report_list import ReportList
from makelaar.ui.importing.words import report_text
from makelaar.ui.kit import STEP, Button, Card, Sign, Text


class DoneStep(QWidget):
    """`undo(import id)` is asked for when the whole import is to be taken back."""

    def __init__(self, context: Context, undo: Callable[[int], None]) -> None:
        super().__init__()
        self._context, self._undo = context, undo
        self._batch: int | None = None
        self.title = Text("", "name")
        self._detail = Text("", "muted", wrap=True)
        self.undo = Button(_("Maak de hele import ongedaan"), self._undo_all, sign="undo")
        self.copy = Button(_("Kopieer"), self._copy, sign="copy")
        self.save = Button(_("Bewaar als tekst"), self._save, sign="save")
        self._report_title = Text("", "strong")
        self.lines = ReportList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(self._result())
        column.addWidget(self._report(), 1)

    def show_outcome(self, outcome: Outcome) -> None:
        """Tell what an import did."""
        self._show(outcome.batch_id, outcome_text(outcome), _detail(outcome), outcome.report)

    def show_report(self, past: PastImport, lines: Sequence[NotUnderstood]) -> None:
        """The report of an earlier import."""
        undone = _("Deze import is ongedaan gemaakt.") if past.undone_at is not None else ""
        title = _("Verslag van {file}").format(file=past.file_name)
        self._show(None if undone else past.id, title, undone, lines)

    def _show(self, batch: int | None, title: str, detail: str, lines: Sequence[NotUnderstood]) -> None:
        self._batch = batch
        self.undo.setVisible(batch is not None)
        self.title.setText(title)
        self._detail.setText(detail)
        self._show_lines(lines)

    def _result(self) -> Card:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(Sign("fine", "fine", 32))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self._detail)
        row.addLayout(words, 1)
        row.addWidget(self.undo)
        card.body.addLayout(row)
        return card

    def _report(self) -> Card:
        card = Card()
        head = QHBoxLayout()
        head.addWidget(self._report_title, 1)
        head.addWidget(self.copy)
        head.addWidget(self.save)
        card.body.addLayout(head)
        card.body.addWidget(self.lines, 1)
        return card

    def _show_lines(self, lines: Sequence[NotUnderstood]) -> None:
        for button in (self.copy, self.save):
            button.setVisible(bool(lines))
        count = ngettext("{n} ding om nog naar te kijken", "{n} dingen om nog naar te kijken", len(lines))
        everything = _("Alles is begrepen. Er is niets om nog naar te kijken.")
        self._report_title.setText(count.format(n=len(lines)) if lines else everything)
        self.lines.lines.show(lines)

    def _undo_all(self) -> None:
        if self._batch is not None:
            self._undo(self._batch)

    def _copy(self) -> None:
        self._context.desktop.copy(report_text(self.lines.lines.all))
        self._context.banner.say(_("Gekopieerd. Over een halve minuut is het weer van het klembord."))

    def _save(self) -> None:
        told = self.lines.lines.all

        def chosen(path: Path) -> None:
            self._context.jobs.run(self, lambda: imports.save_report(told, path), lambda _none: saved(path))

        def saved(path: Path) -> None:
            self._context.banner.warn(
                _("Bewaard als {file}. Er staan namen in en het bestand is niet versleuteld.").format(file=path.name)
            )

        text_files = kinds((_("Tekst"), ("*.txt",)))
        suggested = _("verslag van de import") + ".txt"
        self._context.desktop.choose_save_path(self, _("Bewaar het verslag"), suggested, text_files, chosen)


def _detail(outcome: Outcome) -> str:
    parts = []
    if outcome.batch_id is None:
        return _("Je register had dit allemaal al.")
    if outcome.unchanged:
        parts.append(ngettext("{n} stond er al", "{n} stonden er al", outcome.unchanged).format(n=outcome.unchanged))
    if outcome.skipped:
        parts.append(ngettext("{n} overgeslagen", "{n} overgeslagen", outcome.skipped).format(n=outcome.skipped))
    counted = ", ".join(parts).capitalize() + "." if parts else ""
    ask = _("Vraag ze bij een volgend gesprek of ze in je register willen staan.") if outcome.added else ""
    return " ".join(filter(None, [counted, ask]))
