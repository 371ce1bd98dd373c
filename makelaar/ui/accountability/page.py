"""Verantwoording: left the choices, in the middle the report as it will be, right what would leave this laptop.

Beside it, in the same three parts, what left before.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from makelaar.i18n import _
from makelaar.services.accountability.choice_kept import choice_as_json, choice_from_json
from makelaar.services.accountability.offering import Offered, offered
from makelaar.services.stories.listing import StoryLine, list_stories
from makelaar.services.undo import Acted
from makelaar.ui.accountability.issuing import issue_into, save_again
from makelaar.ui.accountability.ledger import Ledger
from makelaar.ui.accountability.new_report import NewReport
from makelaar.ui.context import Context
from makelaar.ui.kit import Button, EmptyState
from makelaar.ui.page import Page

if TYPE_CHECKING:
    from makelaar.services.accountability.choice import ReportChoice
    from makelaar.services.accountability.prepared import Prepared


class AccountabilityPage(Page):
    """`navigate("accountability", release=3)` shows what was issued then, `rounds=(8,)` a report of these rounds."""

    tables: ClassVar[frozenset[str]] = frozenset(
        (
            "area building door visit round round_door conversation conversation_theme encounter encounter_person "
            "encounter_theme theme person talent wish category followup signal story consent"
        ).split()
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._offered: Offered | None = None
        self._stories: tuple[StoryLine, ...] = ()
        self._draft: dict[str, Any] | None = None
        self._rounds: tuple[int, ...] = ()
        self._usual: ReportChoice | None = None
        ways = (
            self.act(_("Nieuw verslag"), "N", lambda: self._show_new()),
            self.act(_("Eerder uitgegeven"), "E", lambda: self._show_ledger()),
        )
        self.issue = self.act(_("Geef uit…"), "U", lambda: self._ask_sure())
        self.new = NewReport(self, ways, self.issue, self._choose_folder, partial(save_again, self))
        self.ledger = Ledger(self, ways)
        self.ledger.withdrawn.connect(self.new.forget)
        self._stack = QStackedWidget()
        self._lay_out()
        self._keys()

    def shown(self, release: int | None = None, rounds: tuple[int, ...] = (), **arguments: Any) -> None:
        if release is not None:
            self._show_ledger(release)
        self._rounds = rounds
        self._load()
        self._take_focus()

    def put_away(self) -> None:
        self.new.put_away()

    def refresh(self, change: Acted) -> None:
        self.new.forget()
        self._load()

    def day_turned(self) -> None:
        self.new.forget()
        if self.isVisible():
            self._load()

    def draft(self) -> dict[str, Any] | None:
        choice = self.new.choices.choice()
        return None if choice is None or choice == self._usual else choice_as_json(choice)

    def restore(self, draft: dict[str, Any]) -> None:
        self._draft = draft
        self._load()

    def go_back(self) -> bool:
        if self._stack.currentWidget() is self.ledger:
            if not self.ledger.go_back():
                self._show_new()
            return True
        return self.new.leaving.reconsider()

    def _load(self) -> None:
        register = self.context.register

        def work() -> tuple[Offered, tuple[StoryLine, ...]]:
            return offered(register), list_stories(register)

        self.context.jobs.run(self, work, lambda read: self._show(*read), only_latest="offered")

    def _show(self, found: Offered, stories: tuple[StoryLine, ...]) -> None:
        first_time = self._offered is None
        same = found == self._offered
        self._offered = found
        if found.begins is None:
            self._stack.setCurrentWidget(self.nothing)
            return
        if self._stack.currentWidget() is self.nothing:
            self._stack.setCurrentWidget(self.new)
        self.ledger.head.show_released(found.released)
        if not same:
            self.new.forget()
        if not same or stories != self._stories:
            self._stories = stories
            self.new.offer(found, stories, self.context.clock.today())
        if first_time:
            self._usual = self.new.choices.choice()
        if self._draft is not None:
            draft, self._draft = self._draft, None
            self.new.choices.show_choice(choice_from_json(draft))
        if self._rounds:
            rounds, self._rounds = self._rounds, ()
            self.new.choices.choose_rounds(rounds)
            self._show_new()
        if first_time and self.isVisible():
            self._take_focus()
        if self.new.isVisible():
            self.new.catch_up()

    def _show_new(self) -> None:
        self._stack.setCurrentWidget(self.new)
        self.new.catch_up()
        self._take_focus()

    def _show_ledger(self, release: int | None = None) -> None:
        self.new.put_away()
        self._stack.setCurrentWidget(self.ledger)
        self.ledger.load(release)
        self._take_focus()

    def _ask_sure(self) -> None:
        if self._stack.currentWidget() is self.new:
            self.new.panes.turn(1)
            self.new.leaving.ask_sure()

    def _choose_folder(self, prepared: "Prepared") -> None:
        title = _("In welke map komt het verslag?")
        self.context.desktop.choose_folder(self, title, lambda folder: self._issue(prepared, folder))

    def _issue(self, prepared: "Prepared", folder: Path) -> None:
        issue_into(self, prepared, folder, self._issued)

    def _issued(self, release: int) -> None:
        self.new.forget()
        self._show_ledger(release)
        self._load()

    def _keys(self) -> None:
        papers = {self.new: self.new.paper, self.ledger: self.ledger.paper}

        def paper() -> Any:
            return papers.get(self._stack.currentWidget(), self.new.paper)

        self.act(_("Naar de keuzes"), "K", lambda: self._to_choices())
        self.act(_("Naar het verslag zelf"), "V", lambda: paper().view.setFocus())
        self.act(_("Groter"), "Ctrl++", lambda: paper().zoom(1.25), also="Ctrl+=")
        self.act(_("Kleiner"), "Ctrl+-", lambda: paper().zoom(0.8))
        self.act(_("Zo breed als het past"), "Ctrl+0", lambda: paper().fit_width())

    def _to_choices(self) -> None:
        if self._stack.currentWidget() is not self.new:
            self._show_new()
        self.new.panes.turn(0)
        self.new.choices.start()

    def _lay_out(self) -> None:
        go = partial(self.context.navigate, "people")
        self.nothing = EmptyState(
            "report",
            _("Nog niets om te verantwoorden"),
            _(
                "Schrijf op wie je sprak en waar je aanbelde. Wat je deed wordt dan hier een verslag, "
                "waarin niemand te herkennen is."
            ),
            Button(_("Naar Mensen"), go, primary=True, sign="people"),
        )
        for part in (self.new, self.ledger, self.nothing):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _take_focus(self) -> None:
        here = self._stack.currentWidget()
        if here is self.nothing:
            self.nothing.setFocus()
        elif here is self.ledger:
            self.ledger.start()
        else:
            self.new.choices.start()
