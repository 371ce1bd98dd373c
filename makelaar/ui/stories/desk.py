"""The story in hand: read, and every act on it, in the order in which she did them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from makelaar.errors import UserError
from makelaar.hearts.deidentify.review import Decision
from makelaar.services.conversations.themes import ThemeInfo, list_themes
from makelaar.services.doors.areas import AreaLine, list_areas
from makelaar.services.stories import reviewing
from makelaar.services.stories.reviewing import StoryFields
from makelaar.services.stories.view import StoryView
from makelaar.ui.context import Context


@dataclass(frozen=True)
class Shown:
    """The story as it is in the register, with the themes and areas that it can be about."""

    view: StoryView
    themes: tuple[ThemeInfo, ...]
    areas: tuple[AreaLine, ...]


class StoryDesk(QObject):
    """`shown` comes with what the register has; `decided` at once with each key, before the register has it."""

    shown = Signal(object)
    decided = Signal()
    refused = Signal()
    """The last act was refused, which was told; `shown` follows with what the register has."""
    gone = Signal()
    """The story is not in the register (any more), which was told."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self.view: StoryView | None = None
        self._story: int | None = None
        self._acting = 0

    @property
    def story(self) -> int | None:
        """Which story is in hand."""
        return self._story

    @property
    def acting(self) -> bool:
        """An act is under way."""
        return self._acting > 0

    def open(self, story_id: int) -> None:
        """Take up this story."""
        self._story, self.view = story_id, None
        self.read()

    def close(self) -> None:
        """No story is in hand; what was asked for is still kept."""
        self._story = self.view = None

    def read(self) -> None:
        """Read it anew, unless an act is under way: that brings what it made of it."""
        story, register = self._story, self.context.register
        if story is None or self.acting:
            return

        def work() -> Shown:
            return Shown(reviewing.open_story(register, story), list_themes(register), list_areas(register))

        self.context.jobs.run(self, work, self._read, self._gone, only_latest="read")

    def decide(self, number: int, decision: Decision) -> None:
        """What becomes of this mark."""
        if self.view is not None:
            before = self.view
            self._foresee(replace(before, review=before.review.decide(number, decision)))
            self._do(lambda register: reviewing.decide(register, before, number, decision))

    def reopen(self, number: int) -> None:
        """That mark is undecided again."""
        if self.view is not None:
            before = self.view
            self._foresee(replace(before, review=before.review.reopen(number)))
            self._do(lambda register: reviewing.reopen(register, before, number))

    def change(self, fields: StoryFields, *, typing_on: bool = False) -> None:
        """Keep an answer, a title, a choice."""
        if self.view is not None:
            before = self.view
            said = {name: value for name, value in vars(fields).items() if value is not None and name != "could_be"}
            after = replace(
                before, **{name: value or None if name.endswith("_id") else value for name, value in said.items()}
            )
            if fields.could_be is not None:
                after = replace(after, review=before.review.answer(fields.could_be))
            self.view = after
            self._do(lambda register: reviewing.change_story(register, before, fields, typing_on=typing_on))

    def rewrite(self, text: str) -> None:
        """Another text."""
        before = self.view
        if before is not None:
            self._do(lambda register: reviewing.rewrite(register, before, text))

    def back_to_draft(self) -> None:
        """It is not told for now."""
        before = self.view
        if before is not None:
            self._do(lambda register: reviewing.back_to_draft(register, before))

    def mark_ready(self, done: Callable[[], Any]) -> None:
        """It may be told from now on."""
        if self.view is not None:
            story = self.view.id
            self._do(lambda register: reviewing.mark_ready(register, story), done)

    def _foresee(self, view: StoryView) -> None:
        self.view = view
        self.decided.emit()

    def _do(self, work: Callable[[Any], StoryView], done: Callable[[], Any] | None = None) -> None:
        register, story = self.context.register, self._story
        self._acting += 1

        def acted(view: StoryView) -> None:
            self._acting -= 1
            if self._story == story and not self.acting:
                if done is not None:
                    done()
                self._made(view)

        def failed(error: UserError) -> None:
            self._acting -= 1
            self.context.banner.error(error)
            if self._story == story:
                self.refused.emit()
                self.read()

        self.context.jobs.run(self, lambda: work(register), acted, failed)

    def _made(self, view: StoryView) -> None:
        """What an act made of the story."""
        self.view = view
        self.shown.emit(Shown(view, (), ()))

    def _read(self, shown: Shown) -> None:
        if shown.view.id == self._story and not self.acting:
            self.view = shown.view
            self.shown.emit(shown)

    def _gone(self, error: UserError) -> None:
        self.context.banner.error(error)
        self.gone.emit()
