"""Verhalen: what residents told and may be told on, reviewed until nobody can be recognised."""

from typing import Any, ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.stories.listing import StoryLine, list_stories
from makelaar.services.stories.making import remove_story
from makelaar.services.undo import Acted
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, Button, Card, EmptyState, Text
from makelaar.ui.page import Page, Shortcut
from makelaar.ui.stories.review_view import ReviewView
from makelaar.ui.stories.story_list import StoryList


class StoriesPage(Page):
    """`navigate("stories", story=12)` opens that one; without, the list."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            "story",
            "consent",
            "conversation",
            "conversation_theme",
            "encounter",
            "encounter_person",
            "encounter_theme",
            "person",
            "theme",
            "area",
            "building",
        }
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wanted: int | None = None
        self.acts = self._add_acts()
        self.list = StoryList(_("Verhalen"))
        self.list.opened.connect(self.open)
        self.review = ReviewView(context, self.acts)
        self.review.closed.connect(self._to_list)
        self._lay_out()

    @property
    def reviewing(self) -> bool:
        """A story is open."""
        return self._stack.currentWidget() is self.review

    def shown(self, **arguments: Any) -> None:
        story = arguments.get("story")
        if story is not None:
            self.open(story)
        elif not self.reviewing:
            self._load()
            self.list.setFocus()

    def put_away(self) -> None:
        self.review.flush()

    def refresh(self, change: Acted) -> None:
        if self.reviewing:
            self.review.refresh()
        else:
            self._load()

    def draft(self) -> dict[str, Any] | None:
        return self.review.draft()

    def restore(self, draft: dict[str, Any]) -> None:
        self._stack.setCurrentWidget(self.review)
        self.review.restore(draft)

    def go_back(self) -> bool:
        return self.review.go_back()

    def shortcuts(self) -> list[Shortcut]:
        return [*super().shortcuts(), *self.review.marks.shortcuts()]

    def open(self, story_id: int) -> None:
        """Review this story."""
        self._wanted = story_id
        self._enable(True)
        self._stack.setCurrentWidget(self.review)
        self.review.open(story_id)

    def _add_acts(self) -> dict[str, QAction]:
        found = {
            "ready": self.act(_("Klaar om te vertellen"), "Ctrl+Return", lambda: self._ready(), also="Ctrl+Enter"),
            "rewrite": self.act(_("Herschrijf"), "F2", lambda: self.review.rewrite()),
            "remove": self.act(_("Gooi weg"), "Ctrl+Del", lambda: self._remove()),
        }
        found["ready"].setEnabled(False)
        return found

    def _enable(self, reviewing: bool) -> None:
        self.acts["rewrite"].setEnabled(reviewing)
        if not reviewing:
            self.acts["ready"].setEnabled(False)

    def _ready(self) -> None:
        if self.reviewing and not self.review.rewriting:
            self.review.mark_ready()

    def _remove(self) -> None:
        story = self.review.desk.story if self.reviewing else self.list.story_id
        if story is None:
            return
        register = self.context.register
        if self.reviewing:
            self.review.leave()
        self.context.jobs.run(
            self,
            lambda: remove_story(register, story),
            lambda _none: self.context.banner.say(_("Het verhaal is weggegooid."), undo=True),
        )

    def _to_list(self) -> None:
        self._enable(False)
        self._stack.setCurrentWidget(self.held)
        self._load()
        self.list.setFocus()

    def _load(self) -> None:
        register = self.context.register
        self.context.jobs.run(self, lambda: list_stories(register), self._show, only_latest="stories")

    def _show(self, lines: tuple[StoryLine, ...]) -> None:
        if self.reviewing:
            return
        self._stack.setCurrentWidget(self.held if lines else self.nothing)
        self.list.show_lines(lines, self._wanted)
        if not lines:
            self.first_step.setFocus()

    def _lay_out(self) -> None:
        self.first_step = Button(_("Naar Mensen"), lambda: self.context.navigate("people"), primary=True, sign="people")
        self.nothing = EmptyState(
            "quote",
            _("Nog geen verhalen"),
            _(
                "Vertelde iemand iets dat je verder wilt vertellen? Kies bij dat contact of gesprek “Maak er een "
                "verhaal van”. Hier haal je eruit waaraan je iemand herkent; daarna kan het in een verslag."
            ),
            self.first_step,
        )
        self.held = self._list_side()
        self._stack = QStackedWidget()
        for one in (self.held, self.nothing, self.review):
            self._stack.addWidget(one)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _list_side(self) -> QWidget:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        column.addWidget(Text(_("Verhalen"), "title"))
        told = _("Wat mensen vertelden, en wat je daarvan verder mag vertellen. Enter opent een verhaal.")
        column.addWidget(Text(told, "muted", wrap=True))
        paper = Card(padding=STEP)
        paper.body.addWidget(self.list)
        column.addWidget(paper, 1)
        return held
