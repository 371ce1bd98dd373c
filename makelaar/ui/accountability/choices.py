"""The choices of a report, all below each other; the rest of the page follows them."""

from collections.abc import Callable, Collection
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from makelaar.hearts.day_words import short_day
from makelaar.hearts.quarters import bounds, quarter_of
from makelaar.i18n import _
from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.accountability.offering import Offered
from makelaar.services.accountability.templates import TEMPLATES
from makelaar.services.stories.listing import StoryLine
from makelaar.terms import ReportTemplate
from makelaar.ui.accountability.area_ticks import AreaTicks
from makelaar.ui.accountability.display_choice import DisplayChoice
from makelaar.ui.accountability.part import Part, boxed
from makelaar.ui.accountability.period_choice import PeriodChoice
from makelaar.ui.accountability.story_choice import StoryChoice
from makelaar.ui.accountability.table_choice import TableChoice
from makelaar.ui.accountability.template_choice import TemplateChoice
from makelaar.ui.accountability.tick_list import TickList
from makelaar.ui.kit import STEP, LineField, Text, TextField
from makelaar.ui.kit.tabbing import TabsAsLaidOut
from makelaar.ui.today.panel import scrolling


class Choices(TabsAsLaidOut, QWidget):
    """`changed` comes with each change; `choice()` is what is chosen now. `to_stories` leads to the stories."""

    changed = Signal()

    def __init__(self, to_stories: Callable[[], Any]) -> None:
        super().__init__()
        self._offered: Offered | None = None
        self._today = date.min
        self.template = TemplateChoice()
        self.period = PeriodChoice()
        self.rounds = TickList(_("Rondes"))
        self.areas = AreaTicks()
        self.tables = TableChoice()
        self.display = DisplayChoice()
        self.stories = StoryChoice(to_stories)
        self.for_whom = LineField(_("Voor wie"), _("bv. gemeente Zeist"))
        self.reviewer = LineField(_("Wie keek mee"), _("bv. je teamleider"))
        self.title = LineField(_("Titel"), _("mag leeg: dan maken wij er een"))
        self.introduction = TextField(_("Inleiding"), _("Wat jij vooraf wilt zeggen. Geen namen."), lines=4)
        self.headings = QCheckBox(_("Met de kopjes van de gemeente"))
        self._lay_out()
        self._listen()

    def offer(self, offered: Offered, today: date) -> None:
        """What can be chosen; what was chosen stays where it can. The first time her usual words are filled in."""
        first_time = self._offered is None
        had_headings = self._offered is not None and bool(self._offered.settings.headings)
        self._offered, self._today = offered, today
        if not had_headings:
            self.headings.setChecked(bool(offered.settings.headings))
        if first_time:
            self.reviewer.setText(offered.settings.reviewer)
            self.introduction.setPlainText(offered.settings.introduction)
        self.areas.put(offered.areas)
        rows = [(line.id, f"{short_day(line.day, today)} · {', '.join(line.buildings)}") for line in offered.rounds]
        self.rounds.put(rows, self.rounds.ticked())
        self._follow_template()

    def offer_stories(self, stories: Collection[StoryLine]) -> None:
        """The stories of the register; what was ticked stays so."""
        self.stories.offer(stories)
        self._show_parts()

    def choice(self) -> ReportChoice | None:
        """What is chosen; None while something is still to be chosen (`still_asked` says what)."""
        period = self._period()
        if self._offered is None or period is None:
            return None
        of_rounds = self._is_of_rounds
        return ReportChoice(
            template=self.template.chosen(),
            first=period[0],
            last=period[1],
            areas=() if of_rounds else self.areas.chosen(),
            tables=() if of_rounds else self.tables.chosen(),
            display=self.display.chosen(),
            title=" ".join(self.title.text().split()),
            for_whom=" ".join(self.for_whom.text().split()),
            reviewer=" ".join(self.reviewer.text().split()),
            introduction="" if of_rounds else self.introduction.toPlainText().strip(),
            stories=() if of_rounds else self.stories.ticked(),
            headings=self._offered.settings.headings if self.headings.isChecked() and not of_rounds else "",
            rounds=self.rounds.ticked() if of_rounds else (),
        )

    def still_asked(self) -> str:
        """What must be chosen before there can be a report; "" where there can be one."""
        if self._is_of_rounds and not self.rounds.ticked():
            nothing = _("Er is nog geen ronde klaar. Rond er een af, dan kan er verslag van.")
            return _("Kies een of meer rondes.") if self.rounds.count() else nothing
        return "" if self._period() is not None else self.period.told.text()

    def show_choice(self, choice: ReportChoice) -> None:
        """Put these choices back."""
        self.blockSignals(True)
        self.template.choose(choice.template)
        self._follow_template()
        self.period.choose(choice.first, choice.last)
        self.areas.choose(choice.areas)
        self.tables.choose(choice.tables)
        self.display.choose(choice.display)
        self.title.setText(choice.title)
        self.for_whom.setText(choice.for_whom)
        self.reviewer.setText(choice.reviewer)
        self.introduction.setPlainText(choice.introduction)
        self.stories.tick(choice.stories)
        self.headings.setChecked(bool(choice.headings))
        self.rounds.tick(choice.rounds)
        self.blockSignals(False)
        self._changed()

    def choose_rounds(self, rounds: tuple[int, ...]) -> None:
        """A report of these rounds; what was chosen for another kind of report stays for that."""
        self.blockSignals(True)
        self.template.choose(ReportTemplate.ROUND)
        self._follow_template()
        self.rounds.tick(rounds)
        self.blockSignals(False)
        self._changed()

    def start(self) -> None:
        """The focus goes to the first choice."""
        self.template.tiles[self.template.chosen()].setFocus()

    @property
    def _is_of_rounds(self) -> bool:
        return self.template.chosen() is ReportTemplate.ROUND

    def _period(self) -> tuple[date, date] | None:
        if not self._is_of_rounds:
            return self.period.period()
        ticked, offered = self.rounds.ticked(), self._offered
        days = [line.day for line in offered.rounds if line.id in ticked] if offered is not None else []
        if not days:
            return None
        return bounds(quarter_of(min(days)))[0], bounds(quarter_of(max(days)))[1]

    def _follow_template(self) -> None:
        if self._offered is None:
            return
        parts = TEMPLATES[self.template.chosen()]
        self.tables.offer(parts.tables)
        if not self._is_of_rounds:
            self.period.offer(parts.quarters, self._offered.begins or self._today, self._today)
        self._show_parts()

    def _show_parts(self) -> None:
        """What this template does not have is away."""
        of_rounds = self._is_of_rounds
        self.parts["rounds"].setVisible(of_rounds)
        for name in ("period", "tables", "display", "stories", "introduction"):
            self.parts[name].setVisible(not of_rounds)
        self.parts["areas"].setVisible(not of_rounds and self.areas.topLevelItemCount() > 0)
        has_headings = self._offered is not None and bool(self._offered.settings.headings)
        self.headings.setVisible(has_headings)
        period = self.period.period()
        self.display.offer(exact=period is not None and quarter_of(period[0]) == quarter_of(period[1]))

    def _changed(self) -> None:
        self._show_parts()
        self.changed.emit()

    def _listen(self) -> None:
        self.template.changed.connect(self._follow_template)
        chosen = (self.template, self.period, self.rounds, self.areas, self.tables, self.display, self.stories)
        for part in chosen:
            part.changed.connect(self._changed)
        for field in (self.for_whom, self.reviewer, self.title, self.introduction):
            field.textChanged.connect(lambda *_text: self._changed())
        self.headings.toggled.connect(lambda _on: self._changed())

    def _lay_out(self) -> None:
        self.parts = {
            "template": Part(_("Wat voor verslag"), self.template),
            "period": Part(_("Periode"), self.period),
            "rounds": Part(_("Welke rondes"), boxed(self.rounds)),
            "areas": Part(_("Waar"), boxed(self.areas), Text(_("Niets aangevinkt is overal."), "meta")),
            "tables": Part(_("Uitsplitsen naar"), self.tables),
            "display": Part(_("Aantallen mensen"), self.display),
            "stories": Part(_("Verhalen"), self.stories),
            "for_whom": Part(_("Voor wie"), self.for_whom),
            "reviewer": Part(_("Wie keek mee"), self.reviewer),
            "title": Part(_("Titel"), self.title),
            "introduction": Part(_("Inleiding"), self.introduction, self.headings),
        }
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(STEP, 0, 2 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        for part in self.parts.values():
            column.addWidget(part)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))
