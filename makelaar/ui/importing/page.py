"""The page "Uit Excel", in four steps: choose, columns, preview, done."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from makelaar.errors import UserError
from makelaar.i18n import _, ngettext
from makelaar.services import imports
from makelaar.services.imports import Book, Choice, Do, Field, NotUnderstood, Outcome, Plan, PlanOutdated, Table, Undone
from makelaar.ui.context import Context
from makelaar.ui.desktop import kinds
from makelaar.ui.importing.choose_step import ChooseStep
from makelaar.ui.importing.columns_step import ColumnsStep
from makelaar.ui.importing.done_step import DoneStep
from makelaar.ui.importing.preview_step import PreviewStep, waiting
from makelaar.ui.importing.steps_bar import StepsBar
from makelaar.ui.importing.words import READABLE, report_text, rows_word
from makelaar.ui.jobs import Progress
from makelaar.ui.kit import STEP, Button, Text
from makelaar.ui.page import Page

CHOOSE, COLUMNS, PREVIEW, DONE = range(4)
Mapping = dict[str, dict[int, Field]]


@dataclass
class _Work:
    """The file in hand; `mapping` is what she set, over what was remembered."""

    path: Path
    book: Book
    tables: tuple[Table, ...]
    known: Mapping
    mapping: Mapping = field(default_factory=dict)
    choices: dict[int, Choice] = field(default_factory=dict)
    plan: Plan | None = None

    def fields(self) -> Mapping:
        """Every column that is not our own guess."""
        return {key: self.known.get(key, {}) | self.mapping.get(key, {}) for key in {*self.known, *self.mapping}}


class ImportPage(Page):
    """Holds the file in hand and takes her from one step to the next; what she does in a step is in that step."""

    tables = frozenset({"import_batch"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.work: _Work | None = None
        self.step = CHOOSE
        self._told: tuple[NotUnderstood, ...] = ()
        self._batch: int | None = None
        self._hint = Text("", "muted", wrap=True)
        self._buttons: list[list[QWidget]] = [[], [], [], []]
        self.bar = StepsBar(self.go)
        self._add_acts()
        self.first = ChooseStep(self.choose_button, context.clock, self.show_report, self.undo_import)
        self.first.place.dropped.connect(self.open)
        self.columns = ColumnsStep(self.set_column)
        self.preview = PreviewStep(context.settings)
        self.preview.chose.connect(self.set_choice)
        self.done = DoneStep({"undo": self._undo_this, "copy": self._copy, "save": self._save})
        self._lay_out()
        self._show(CHOOSE)

    def shown(self, **arguments: Any) -> None:
        """Comes into view, with `path=` when a file was dropped elsewhere."""
        self._ask_past()
        if "path" in arguments:
            self.open(Path(arguments["path"]))

    def refresh(self, change: object) -> None:
        self._ask_past()

    def choose(self) -> None:
        """Ask for a file."""
        readable = kinds((_("Lijsten"), READABLE), (_("Alle bestanden"), ("*",)))
        self.context.desktop.choose_file(self, _("Kies je lijst"), readable, self.open)

    def open(self, path: Path, mapping: Mapping | None = None, choices: dict[int, Choice] | None = None) -> None:
        """Read this file and show its columns; with `choices`, go on to the preview (after unlocking)."""

        def opened(work: _Work) -> None:
            self.work = work
            work.mapping, work.choices = mapping or {}, choices or {}
            work.tables = imports.remap(work.tables, work.fields())
            self.columns.show_tables(work.tables, work.known)
            self._show(COLUMNS)
            self.columns.focus_first_doubt()
            if choices is not None:
                self.look()

        self.context.jobs.run_long(self, _("Het bestand wordt gelezen"), lambda p: self._read(path, p), opened)

    def set_column(self, key: str, index: int, field: Field) -> None:
        """She says what a column holds."""
        if self.work is not None:
            self.work.mapping.setdefault(key, {})[index] = field
            self.work.choices.clear()
            self._say_hint()

    def look(self) -> None:
        """Make the preview of what the columns now say."""
        work = self.work
        if work is None:
            return

        def planned(plan: Plan) -> None:
            work.plan = plan
            self._show(PREVIEW)
            self.preview.show_plan(plan, anew=True)
            self.preview.list.setFocus()

        self.context.jobs.run_long(self, _("Je lijst wordt vergeleken"), lambda p: self._plan(work, p), planned)

    def set_choice(self, index: int, choice: Choice | None) -> None:
        """She says who a row is; None takes that back."""
        work = self.work
        if work is None or work.plan is None:
            return
        if choice is None:
            work.choices.pop(index, None)
        else:
            work.choices[index] = choice
        plan, choices = work.plan, dict(work.choices)
        self.context.jobs.run(self, lambda: imports.choose(plan, choices), self._chosen, only_latest="choose")

    def carry_out(self) -> None:
        """Put it all in the register."""
        work = self.work
        if work is None or work.plan is None:
            return
        plan, choices, tables = work.plan, dict(work.choices), imports.remap(work.tables, work.fields())

        def done(outcome: Outcome) -> None:
            self.work = None
            self._batch, self._told = outcome.batch_id, outcome.report
            self.done.show_outcome(outcome)
            self._show(DONE)
            self.to_people.setFocus()

        def put(progress: Progress) -> Outcome:
            outcome = imports.run(self.context.register, plan, choices, progress)
            imports.remember_mapping(self.context.register, tables)
            return outcome

        self.context.jobs.run_long(self, _("De rijen gaan in je register"), put, done, self._not_put)

    def undo_import(self, batch: int) -> None:
        """Take a whole import back."""
        register = self.context.register
        self.context.jobs.run(self, lambda: imports.undo_import(register, batch), self._undone)

    def show_report(self, batch: int) -> None:
        """Show the report of an earlier import."""
        register = self.context.register

        def read() -> tuple[imports.PastImport, tuple[NotUnderstood, ...]]:
            past = next(one for one in imports.imports(register) if one.id == batch)
            return past, imports.report(register, batch)

        def shown(found: tuple[imports.PastImport, tuple[NotUnderstood, ...]]) -> None:
            past, self._told = found
            self._batch = batch
            self.done.show_report(past.file_name, self._told, undone=past.undone_at is not None)
            self._show(DONE)

        self.context.jobs.run(self, read, shown)

    def go(self, step: int) -> None:
        """Back to a step that was taken before."""
        if step < self.step < DONE and self.work is not None:
            if step == CHOOSE:
                self.work = None
            self._show(step)

    def again(self) -> None:
        """Begin with another file."""
        self.work = None
        self._show(CHOOSE)
        self.choose_button.setFocus()

    def go_back(self) -> bool:
        if self.step == CHOOSE:
            return False
        if self.step == DONE:
            self.again()
        else:
            self.go(self.step - 1)
        return True

    def draft(self) -> dict[str, Any] | None:
        """The file in hand by its path, what she set and what she chose; the file itself stays where it is."""
        if self.work is None:
            return None
        choices = {str(index): [c.do.value, c.person_id, c.row] for index, c in self.work.choices.items()}
        return {
            "path": str(self.work.path),
            "mapping": {k: {str(i): f.value for i, f in columns.items()} for k, columns in self.work.mapping.items()},
            "choices": choices if self.step == PREVIEW else None,
        }

    def restore(self, draft: dict[str, Any]) -> None:
        mapping = {k: {int(i): Field(f) for i, f in columns.items()} for k, columns in draft["mapping"].items()}
        choices = draft["choices"]
        chosen = None
        if choices is not None:
            chosen = {int(index): Choice(Do(do), person, row) for index, (do, person, row) in choices.items()}
        self.open(Path(draft["path"]), mapping, chosen)

    def _read(self, path: Path, progress: Progress) -> _Work:
        book = imports.open_book(path, cancelled=lambda: progress.cancelled)
        tables = imports.recognise(book, self.context.clock.today())
        known = imports.remembered_mapping(self.context.register, tables)
        return _Work(path, book, tables, known)

    def _plan(self, work: _Work, progress: Progress) -> Plan:
        today = self.context.clock.today()
        reading = imports.read_book(
            work.book, today, mapping=work.fields(), progress=progress, cancelled=lambda: progress.cancelled
        )
        plan = imports.plan(self.context.register, reading, work.path.name)
        return imports.choose(plan, work.choices) if work.choices else plan

    def _chosen(self, plan: Plan) -> None:
        if self.work is not None:
            self.work.plan = plan
            self.preview.show_plan(plan)
            self._say_hint()

    def _not_put(self, error: UserError) -> None:
        self.context.banner.error(error)
        if isinstance(error, PlanOutdated):
            self.look()

    def _undone(self, undone: Undone) -> None:
        gone = ngettext("{n} mens is weer weg", "{n} mensen zijn weer weg", undone.removed).format(n=undone.removed)
        words = _("Import ongedaan gemaakt: {gone}.").format(gone=gone)
        if undone.kept:
            names = ", ".join(kept.name for kept in undone.kept[:5]) + (" …" if len(undone.kept) > 5 else "")
            words += " " + ngettext(
                "{names} blijft, want daar is sindsdien iets aan veranderd.",
                "{names} blijven, want daar is sindsdien iets aan veranderd.",
                len(undone.kept),
            ).format(names=names)
        self.context.banner.say(words, undo=True)
        if self.step == DONE:
            self.again()

    def _undo_this(self) -> None:
        if self._batch is not None:
            self.undo_import(self._batch)

    def _copy(self) -> None:
        self.context.desktop.copy(report_text(self._told))
        self.context.banner.say(_("Gekopieerd. Over een halve minuut is het weer van het klembord."))

    def _save(self) -> None:
        told = self._told

        def chosen(path: Path) -> None:
            self.context.jobs.run(self, lambda: imports.save_report(told, path), lambda _none: saved(path))

        def saved(path: Path) -> None:
            self.context.banner.warn(
                _("Bewaard als {file}. Er staan namen in en het bestand is niet versleuteld.").format(file=path.name)
            )

        text_files = kinds((_("Tekst"), ("*.txt",)))
        suggested = _("verslag van de import") + ".txt"
        self.context.desktop.choose_save_path(self, _("Bewaar het verslag"), suggested, text_files, chosen)

    def _ask_past(self) -> None:
        register = self.context.register
        self.context.jobs.run(self, lambda: imports.imports(register), self.first.show_past, only_latest="past")

    def _add_acts(self) -> None:
        choose = self.act(_("Kies een bestand"), "Ctrl+O", self.choose)
        onward = self.act(_("Verder"), "Ctrl+Return", self._onward)
        self.choose_button = Button(_("Kies een bestand"), primary=True, sign="folder", action=choose)
        self.to_preview = Button(_("Bekijk wat er gebeurt"), self.look, primary=True)
        self.put = Button(_("Zet in het register"), self.carry_out, primary=True)
        self.to_people = Button(_("Naar Mensen"), lambda: self.context.navigate("people"), primary=True)
        self.to_preview.setToolTip(onward.shortcut().toString())
        self.put.setToolTip(onward.shortcut().toString())
        self._buttons = [
            [],
            [Button(_("Ander bestand"), self.again), self.to_preview],
            [Button(_("Terug naar kolommen"), lambda: self.go(COLUMNS)), self.put],
            [Button(_("Nog een bestand"), self.again), self.to_people],
        ]

    def _onward(self) -> None:
        {CHOOSE: self.choose, COLUMNS: self.look, PREVIEW: self.carry_out}.get(self.step, self.again)()

    def _add_row_keys(self) -> None:
        panel = self.preview.panel
        self.act(_("Deze rij: iemand nieuw"), "N", lambda: panel.do(Do.NEW), parent=self.preview)
        self.act(_("Deze rij: sla over"), "S", lambda: panel.do(Do.SKIP), parent=self.preview)
        self.act(_("Deze rij: keuze wissen"), "Backspace", panel.clear, parent=self.preview)
        for number in range(1, 6):
            words = _("Deze rij: zet bij nummer {n}").format(n=number)
            self.act(words, str(number), lambda number=number: panel.take(number), parent=self.preview)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for part in (self.first, self.columns, self.preview, self.done):
            self._stack.addWidget(part)
        self._add_row_keys()
        foot = QHBoxLayout()
        foot.setSpacing(STEP)
        foot.addWidget(self._hint, 1)
        for buttons in self._buttons:
            for button in buttons:
                foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        head = QHBoxLayout()
        head.addWidget(Text(_("Uit Excel"), "title"))
        head.addStretch(1)
        head.addWidget(self.bar)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)

    def _show(self, step: int) -> None:
        self.step = step
        self._stack.setCurrentIndex(step)
        self.bar.show_step(step)
        for place, buttons in enumerate(self._buttons):
            for button in buttons:
                button.setVisible(place == step)
        self._say_hint()

    def _say_hint(self) -> None:
        self._hint.setText(self._hint_text())

    def _hint_text(self) -> str:
        work = self.work
        if self.step == COLUMNS:
            doubts = self.columns.doubts
            sure = _("We denken dat dit klopt. Kijk even en ga door.")
            look = ngettext("{n} kolom is niet zeker.", "{n} kolommen zijn niet zeker.", doubts).format(n=doubts)
            return look if doubts else sure
        if self.step == PREVIEW and work is not None and work.plan is not None:
            left = waiting(work.plan, work.choices)
            if left:
                return _("{rows} misschien dubbel: kies je niet, dan komen ze er als nieuwe mens bij.").format(
                    rows=rows_word(left)
                )
            return _("Er is nog niets in je register gezet.")
        return ""
