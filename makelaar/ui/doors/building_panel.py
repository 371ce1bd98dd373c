"""A whole building from one line: typed, shown as it would be, corrected, and made in one go."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from makelaar.hearts.doors.drafts import PlanDraft, PlanReading, complete
from makelaar.hearts.doors.reading import read_plan
from makelaar.hearts.doors.sentence import draft_sentence
from makelaar.i18n import N_, _
from makelaar.services.doors.buildings import BuildingForm, make_building
from makelaar.services.doors.plan_preview import preview
from makelaar.services.doors.plan_words import answers, problem_sentence, question
from makelaar.ui.context import Context
from makelaar.ui.doors.area_field import AreaField
from makelaar.ui.doors.facade_canvas import FacadeCanvas
from makelaar.ui.doors.plan_fields import PlanFields, named_beside
from makelaar.ui.kit import STEP, Button, Flow, LineField, SectionHeading, Text, side_by_side
from makelaar.ui.today.panel import Panel

PAUSE_MS = 150
"""Of not typing, before the building is drawn anew."""
_PREVIEW_HEIGHT = 272


_EXAMPLES = (
    (N_("Flat met portieken"), N_("Kerkweg 2–40 even, 5 verdiepingen, 2 per trap")),
    (N_("Galerijflat"), N_("Gerolaan 1–119 oneven, galerij, 10 verdiepingen")),
    (N_("Rij huizen"), N_("Kerkweg 1–25 oneven, rij")),
    (N_("Letters"), N_("De Clomp 12A–12F, 3 hoog")),
    (N_("Bergingen beneden"), N_("Eikenlaan 2–32 even, 4 hoog, 2 per trap, vanaf 1 hoog")),
    (N_("Amsterdams"), N_("Dorpsstraat 1–9 oneven, hs + 3 hoog")),
    (N_("Utrechts"), N_("Biltstraat 2–20 even, met bis")),
)


class BuildingPanel(Panel):
    """`made(building_id)` is told which it became."""

    kind = "building"

    def __init__(self, context: Context, made: Callable[[int], Any]) -> None:
        super().__init__(context, _("Nieuw pand"), _("Eén regel is genoeg; kijk hieronder of het klopt."))
        self._made = made
        self.reading: PlanReading = read_plan("")
        self.line = LineField(
            _("Het pand in één regel"),
            _("Laan van Vollenhove 200–298 even, 5 verdiepingen, 2 per trap"),
            entered=self.keep,
        )
        self.examples = _Examples(self._try)
        self.question = Text("", "text", wrap=True)
        self.answers = Flow(8)
        self.told = Text("", "text", wrap=True)
        self.drawing = FacadeCanvas()
        self.drawing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.drawing.setFixedHeight(_PREVIEW_HEIGHT)
        self.heading = SectionHeading(_("Klopt dit?"))
        self.fields = PlanFields(self.keep)
        self.area = AreaField(context)
        self.name = LineField(_("Naam"), "", entered=self.keep)
        self.postcode = LineField(_("Postcode"), "3706 AA", entered=self.keep)
        self.place = LineField(_("Plaats"), _("Zeist"), entered=self.keep)
        self.button = Button(_("Maak dit pand"), self.keep, primary=True, sign="check")
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._draw)
        self.line.textChanged.connect(lambda text: self._take(read_plan(text)))
        self.fields.changed.connect(self._corrected)
        self._take(self.reading)

    def start(self) -> None:
        self.line.setFocus()

    def typed(self) -> dict[str, Any] | None:
        typed = {name: field.text() for name, field in self._typed_fields().items()}
        return {**typed, "area": self.area.typed()} if any(typed.values()) else None

    def put_back(self, typed: dict[str, Any]) -> None:
        for name, field in self._typed_fields().items():
            field.setText(typed[name])
        self.area.put_back(typed["area"])

    def keep(self) -> None:
        """Make the building, once it is clear; else go to what is asked."""
        plan, register = self.reading.plan, self.context.register
        if plan is None:
            self._go_to_question()
            return
        form = BuildingForm(
            name=self.name.text(),
            postcode=self.postcode.text(),
            place=self.place.text(),
            area=self.area.area(),
            area_parent=self.area.area_parent(),
        )
        self.button.setEnabled(False)
        self.context.jobs.run(self, lambda: make_building(register, plan, form), self._kept, self._failed)

    def _kept(self, building_id: int) -> None:
        self.say(_("{name} staat in je register.").format(name=self.name.text().strip() or self.name.placeholderText()))
        self._made(building_id)

    def _failed(self, error: Any) -> None:
        self.button.setEnabled(True)
        self.context.banner.error(error)

    def _take(self, reading: PlanReading) -> None:
        """Show what is read: at once in words and fields, the drawing after a pause."""
        self.reading = reading
        self.fields.show_draft(reading.draft)
        for field, told in ((self.postcode, reading.postcode), (self.place, reading.place)):
            if told and not field.isModified():
                field.setText(told)
        is_begun = bool(self.line.text().strip())
        self.examples.setVisible(not is_begun)
        for part in (self.heading, self.fields):
            part.setVisible(is_begun)
        asked = question(reading) if is_begun else ""
        if reading.problem is not None:
            asked = problem_sentence(reading.problem)
        self.question.setText(asked)
        self.question.setVisible(bool(asked))
        offered = answers(reading) if is_begun else ()
        self.answers.put([Button(words, lambda draft=draft: self._answer(draft)) for words, draft in offered])
        self.answers.setVisible(bool(offered))
        self.button.setEnabled(reading.plan is not None)
        self._pause.start()

    def _try(self, example: str) -> None:
        """An example in the line, to type over."""
        self.line.setText(example)
        self.line.setFocus()
        self.line.selectAll()

    def _answer(self, draft: PlanDraft) -> None:
        self._corrected(draft)
        if self.reading.plan is None:
            self._go_to_question()
        else:
            self.line.setFocus()

    def _corrected(self, draft: PlanDraft) -> None:
        """A field was changed: the line says so too, with what was not understood at its end."""
        words = self.reading.words
        self.line.blockSignals(True)
        self.line.setText(", ".join(part for part in (draft_sentence(draft), words) if part))
        self.line.blockSignals(False)
        self._take(complete(draft, words))

    def _go_to_question(self) -> None:
        first = self.answers.findChild(Button) if self.answers.isVisible() else None
        (first or self.line).setFocus()

    def _draw(self) -> None:
        plan = self.reading.plan
        self.told.setVisible(plan is not None)
        self.drawing.setVisible(plan is not None)
        self.name.setPlaceholderText("")
        if plan is not None:
            front = preview(plan, self.context.clock.today())
            self.told.setText(front.title)
            self.name.setPlaceholderText(front.building.name)
            self.drawing.show_facade(front)

    def _typed_fields(self) -> dict[str, LineField]:
        return {"line": self.line, "name": self.name, "postcode": self.postcode, "place": self.place}

    def _lay_out(self) -> None:
        for part in (self.line, self.examples, self.question, self.answers, self.told, self.drawing):
            self.column.addWidget(part)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.fields)
        self.column.addWidget(SectionHeading(_("Waar het staat en hoe het heet")))
        for label, field in (
            (_("Wijk of buurt"), self.area),
            (_("Naam"), self.name),
        ):
            self.column.addWidget(Text(label, "meta"))
            self.column.addWidget(field)
        self.column.addLayout(named_beside((self.postcode, 2), (self.place, 3)))
        self.column.addStretch(1)
        foot = side_by_side(self.button)
        foot.setContentsMargins(24, 8, 24, 16)
        self.footer.addLayout(foot)


class _Examples(QWidget):
    """Lines that others typed, by the kind of building; one that is pressed comes in the line."""

    def __init__(self, chosen: Callable[[str], Any]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, STEP, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(STEP)
        grid.setVerticalSpacing(4)
        for row, (what, example) in enumerate(_EXAMPLES):
            button = Button(_("Probeer"), lambda example=example: chosen(_(example)), quiet=True)
            button.setAccessibleName(_("Probeer: {example}").format(example=_(example)))
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Text(_(example), "text", wrap=True))
            words.addWidget(Text(_(what), "meta"))
            grid.addLayout(words, row, 1)
            grid.addWidget(button, row, 2)
