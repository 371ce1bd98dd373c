"""Step four: what happened, what was not understood, and a way back."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.i18n import _, ngettext
from makelaar.services.imports import NotUnderstood, Outcome, outcome_text
from makelaar.ui.importing.report_list import ReportList
from makelaar.ui.kit import STEP, Button, Card, Sign, Text


class DoneStep(QWidget):
    """The page gives the acts: `undo` the whole import, `copy` and `save` the report."""

    def __init__(self, acts: dict[str, Callable[[], None]]) -> None:
        super().__init__()
        self._title = Text("", "name")
        self._detail = Text("", "muted", wrap=True)
        self.undo = Button(_("Maak de hele import ongedaan"), acts["undo"], sign="undo")
        self.copy = Button(_("Kopieer"), acts["copy"], sign="copy")
        self.save = Button(_("Bewaar als tekst"), acts["save"], sign="save")
        self._report_title = Text("", "strong")
        self.lines = ReportList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(self._result())
        column.addWidget(self._report(), 1)

    def show_outcome(self, outcome: Outcome) -> None:
        """Tell what an import did."""
        self._title.setText(outcome_text(outcome))
        self._detail.setText(_detail(outcome))
        self.undo.setVisible(outcome.batch_id is not None)
        self._show_lines(outcome.report)

    def show_report(self, file_name: str, lines: Sequence[NotUnderstood], *, undone: bool) -> None:
        """The report of an earlier import."""
        self._title.setText(_("Verslag van {file}").format(file=file_name))
        self._detail.setText(_("Deze import is ongedaan gemaakt.") if undone else "")
        self.undo.setVisible(not undone)
        self._show_lines(lines)

    def _result(self) -> Card:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(Sign("fine", "fine", 32))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
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
