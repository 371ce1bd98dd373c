"""The page "Uit Excel", in four steps: choose, columns, preview, done."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from makelaar.errors import Cancelled, UserError
from makelaar.i18n import _
from makelaar.services import imports
from makelaar.services.imports import Choice, Field, NotUnderstood, Outcome, Plan, PlanOutdated, Undone
from makelaar.ui.context import Context
from makelaar.ui.desktop import kinds
from makelaar.ui.importing.choose_step import ChooseStep
from makelaar.ui.importing.columns_step import ColumnsStep
from makelaar.ui.importing.done_step import DoneStep
from makelaar.ui.importing.file_in_hand import FileInHand, Said, make_plan, take_in_hand
from makelaar.ui.importing.foot import Foot
from makelaar.ui.importing.preview_step import PreviewStep
from makelaar.ui.importing.steps_bar import StepsBar
from makelaar.ui.importing.words import READABLE, doubts_text, undone_text, waiting_text
from makelaar.ui.jobs import Progress
from makelaar.ui.kit import STEP, Button, Text
from makelaar.ui.page import Page

CHOOSE, COLUMNS, PREVIEW, DONE = range(4)
T = TypeVar("T")


class ImportPage(Page):
    """Holds the file in hand and takes her from one step to the next; what she does in a step is in that step."""

    tables = frozenset({"import_batch"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.file: FileInHand | None = None
        self.step = CHOOSE
        self._working = False
        self.bar = StepsBar(self.go)
        self._add_acts()
        self.first = ChooseStep(self.choose_button, context.clock, self.show_report, self.undo_import)
        self.first.place.dropped.connect(self.open)
        self.columns = ColumnsStep(self.set_column)
        self.preview = PreviewStep(context.settings)
        self.preview.chose.connect(self.set_choice)
        self.done = DoneStep(context, self.undo_import)
        self._lay_out()
        self._show(CHOOSE)

    def shown(self, **arguments: Any) -> None:
        """Comes into view, with `path=` when a file was dropped elsewhere."""
        self._ask_past()
        if "path" in arguments:
            self.open(Path(arguments["path"]))
        elif self.step == CHOOSE:
            self.choose_button.setFocus()

    def refresh(self, change: object) -> None:
        self._ask_past()

    def choose(self) -> None:
        """Ask for a file."""
        readable = kinds((_("Lijsten"), READABLE), (_("Alle bestanden"), ("*",)))
        self.context.desktop.choose_file(self, _("Kies je lijst"), readable, self.open)

    def open(self, path: Path, said: Said | None = None) -> None:
        """Read this file and show its columns; `said` (after unlocking) is put back, up to the preview."""
        register, today = self.context.register, self.context.clock.today()

        def opened(file: FileInHand) -> None:
            self.file = file
            if said is not None:
                file.take_up(said)
            self.columns.show_tables(file.tables, file.known)
            self._show(COLUMNS)
            self.columns.focus_first_doubt()
            if said is not None and said.choices is not None:
                self.look()

        words = _("Het bestand wordt gelezen")
        self._long(words, lambda p: take_in_hand(register, path, today, p), opened)

    def set_column(self, key: str, index: int, field: Field) -> None:
        """She says what a column holds."""
        if self.file is not None:
            self.file.mapping.setdefault(key, {})[index] = field
            self.file.choices.clear()
            self._say_hint()

    def look(self) -> None:
        """Make the preview of what the columns now say."""
        if (file := self.file) is None:
            return
        register, today = self.context.register, self.context.clock.today()

        def planned(plan: Plan) -> None:
            file.plan = plan
            self._show(PREVIEW)
            self.preview.show_plan(plan, anew=True)
            self.preview.list.setFocus()

        words = _("Je lijst wordt vergeleken")
        self._long(words, lambda p: make_plan(register, file, today, p), planned)

    def set_choice(self, index: int, choice: Choice | None) -> None:
        """She says who a row is; None takes that back."""
        if (file := self.file) is None or (plan := file.plan) is None:
            return
        if choice is None:
            file.choices.pop(index, None)
        else:
            file.choices[index] = choice
        choices = dict(file.choices)
        self.context.jobs.run(self, lambda: imports.choose(plan, choices), self._chosen, only_latest="choose")

    def carry_out(self) -> None:
        """Put it all in the register."""
        if (file := self.file) is None or (plan := file.plan) is None:
            return
        choices, tables = dict(file.choices), file.tables

        def done(outcome: Outcome) -> None:
            self.file = None
            self.done.show_outcome(outcome)
            self._show(DONE)
            self.to_people.setFocus()

        def put(progress: Progress) -> Outcome:
            imports.remember_mapping(self.context.register, tables)
            return imports.run(self.context.register, plan, choices, progress)

        self._long(_("De rijen gaan in je register"), put, done)

    def undo_import(self, batch: int) -> None:
        """Take a whole import back."""
        register = self.context.register
        words = _("De import wordt ongedaan gemaakt")
        self._long(words, lambda _progress: imports.undo_import(register, batch), self._undone)

    def show_report(self, batch: int) -> None:
        """Show the report of an earlier import."""
        register = self.context.register

        def read() -> tuple[imports.PastImport, tuple[NotUnderstood, ...]]:
            past = next(one for one in imports.imports(register) if one.id == batch)
            return past, imports.report(register, batch)

        def shown(found: tuple[imports.PastImport, tuple[NotUnderstood, ...]]) -> None:
            self.done.show_report(*found)
            self._show(DONE)

        self.context.jobs.run(self, read, shown)

    def go(self, step: int) -> None:
        """Back to a step that was taken before."""
        if step < self.step < DONE and self.file is not None:
            if step == CHOOSE:
                self.file = None
            self._show(step)

    def again(self) -> None:
        """Begin with another file."""
        self.file = None
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
        return None if self.file is None else self.file.draft(in_preview=self.step == PREVIEW)

    def restore(self, draft: dict[str, Any]) -> None:
        said = Said.of(draft)
        self.open(said.path, said)

    def _chosen(self, plan: Plan) -> None:
        if self.file is not None:
            self.file.plan = plan
            self.preview.show_plan(plan)
            self._say_hint()

    def _long(self, words: str, work: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        """A long job; pressing again while one is under way begins no second."""
        if self._working:
            return
        self._working = True

        def over(result: T) -> None:
            self._working = False
            done(result)

        self.context.jobs.run_long(self, words, work, over, self._failed)

    def _failed(self, error: UserError) -> None:
        self._working = False
        if not isinstance(error, Cancelled):
            self.context.banner.error(error)
        if isinstance(error, PlanOutdated):
            self.look()

    def _undone(self, undone: Undone) -> None:
        self.context.banner.say(undone_text(undone), undo=True)
        if self.step == DONE:
            self.again()

    def _ask_past(self) -> None:
        register = self.context.register
        self.context.jobs.run(self, lambda: imports.imports(register), self.first.show_past, only_latest="past")

    def _add_acts(self) -> None:
        choose = self.act(_("Kies een bestand"), "Ctrl+O", self.choose)
        onward = self.act(_("Verder"), "Ctrl+Return", self._onward)
        self.choose_button = Button(_("Kies een bestand"), primary=True, sign="folder", action=choose)
        self.to_people = Button(_("Naar Mensen"), lambda: self.context.navigate("people"), primary=True)
        look = Button(_("Bekijk wat er gebeurt"), primary=True, action=onward)
        put = Button(_("Zet in het register"), primary=True, action=onward)
        self.foot = Foot(
            {
                COLUMNS: [Button(_("Ander bestand"), self.again), look],
                PREVIEW: [Button(_("Terug naar kolommen"), lambda: self.go(COLUMNS)), put],
                DONE: [Button(_("Nog een bestand"), self.again), self.to_people],
            }
        )

    def _onward(self) -> None:
        {CHOOSE: self.choose, COLUMNS: self.look, PREVIEW: self.carry_out}.get(self.step, self.again)()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for part in (self.first, self.columns, self.preview, self.done):
            self._stack.addWidget(part)
        self.preview.add_keys(self.act)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        head = QHBoxLayout()
        head.addWidget(Text(_("Uit Excel"), "title"))
        head.addStretch(1)
        head.addWidget(self.bar)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.foot)

    def _show(self, step: int) -> None:
        self.step = step
        self._stack.setCurrentIndex(step)
        self.bar.show_step(step)
        self.foot.show_step(step)
        self._say_hint()

    def _say_hint(self) -> None:
        self.foot.hint.setText(self._hint_text())

    def _hint_text(self) -> str:
        if self.step == COLUMNS:
            return doubts_text(self.columns.doubts)
        if self.step == PREVIEW and self.file is not None:
            return waiting_text(self.file.waiting)
        return ""
