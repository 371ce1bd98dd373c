"""One story under review: left the text with its marks, right what will be told and what is still asked."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from makelaar.hearts.deidentify.review import Decision
from makelaar.hearts.deidentify.types import Source
from makelaar.i18n import _
from makelaar.services.conversations.themes import ThemeInfo
from makelaar.services.doors.areas import AreaLine
from makelaar.services.stories.reviewing import StoryFields
from makelaar.terms import StoryStatus
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, Button, Card, Flow, Split, Text
from makelaar.ui.kit.tabbing import TabsAsLaidOut
from makelaar.ui.stories.desk import Shown, StoryDesk
from makelaar.ui.stories.mark_block import MarkBlock
from makelaar.ui.stories.marked_text import MarkedText
from makelaar.ui.stories.rewriting import Rewriting
from makelaar.ui.stories.story_head import StoryHead
from makelaar.ui.stories.told_side import ToldSide
from makelaar.ui.stories.words import REASONS, left_words
from makelaar.ui.today.panel import scrolling

ROOM_FOR_LEGEND = 600
"""How high the page is at least where the letters are explained below the text."""


class ReviewView(TabsAsLaidOut, QWidget):
    """`open` a story; every key is kept at once. `closed` comes when she goes back to the list."""

    closed = Signal()

    def __init__(self, context: Context, acts: dict[str, QAction]) -> None:
        super().__init__()
        self.context, self.acts = context, acts
        self.desk = StoryDesk(context, self)
        self._themes: tuple[ThemeInfo, ...] = ()
        self._areas: tuple[AreaLine, ...] = ()
        self._restoring: dict[str, Any] = {}
        self.head = StoryHead(context, self._keep_title, self.leave, acts["remove"])
        self.text = MarkedText()
        self.marks = MarkBlock(self.text, self._decide, self._reopen)
        self.counter = Text("", "strong")
        self.side = ToldSide(self.desk.change, acts["ready"], self.desk.back_to_draft)
        self.writing = Rewriting(self.keep_rewriting, self._stop_rewriting)
        self.text.moved.connect(self._show_mark)
        self.text.typed.connect(self.marks.write)
        self.desk.shown.connect(self._show)
        self.desk.decided.connect(self._decided)
        self.desk.refused.connect(self._refused)
        self.desk.gone.connect(self.leave)
        self._lay_out()

    @property
    def rewriting(self) -> bool:
        """She is writing another text."""
        return self.left.currentWidget() is self.writing

    def open(self, story_id: int) -> None:
        """Show this story."""
        self.flush()
        self.left.setCurrentWidget(self.reading)
        self.text.review = None
        self.desk.open(story_id)

    def refresh(self) -> None:
        """The register was changed, here or elsewhere, or something was undone."""
        self.desk.read()

    def flush(self) -> None:
        """Keep now what is typed."""
        if self.desk.view is not None:
            self.head.title.keeper.flush()
            self.side.flush()

    def leave(self) -> None:
        """Back to the list."""
        self.flush()
        self.desk.close()
        self.closed.emit()

    def go_back(self) -> bool:
        """Escape: put away what is being written, else the story. False where none is open."""
        if self.desk.story is None:
            return False
        if self.rewriting:
            self._stop_rewriting()
        elif self.marks.own.hasFocus():
            self.marks.own.clear()
            self.text.setFocus()
        else:
            self.leave()
        return True

    def rewrite(self) -> None:
        """Write another text, beginning with what was decided so far."""
        if self.desk.view is not None and not self.rewriting:
            self.left.setCurrentWidget(self.writing)
            self.writing.begin(self.desk.view.review.as_far)

    def keep_rewriting(self) -> None:
        """The other text is done: it is looked through anew."""
        text = self.writing.text
        if self.desk.view is not None and text.strip() != self.desk.view.review.found.text:
            self.desk.rewrite(text)
        self._stop_rewriting()

    def mark_ready(self) -> None:
        """It may be told, when nothing is in the way."""
        self.flush()
        self.desk.mark_ready(lambda: self.context.banner.say(_("Klaar om te vertellen."), undo=True))

    def draft(self) -> dict[str, Any] | None:
        """In which story what is typed and not kept yet, as plain JSON values; None for nothing."""
        self.flush()
        own, text = self.marks.own.text(), self.writing.text if self.rewriting else None
        if self.desk.story is None or not (own or text):
            return None
        return {"story": self.desk.story, "text": text, "own": own, "mark": self.text.number}

    def restore(self, draft: dict[str, Any]) -> None:
        """Open that story again, with what was being typed."""
        self.open(draft["story"])
        self._restoring = draft

    def _show(self, shown: Shown) -> None:
        view = shown.view
        self._themes, self._areas = shown.themes or self._themes, shown.areas or self._areas
        first = self.text.review is None
        self.head.show_view(view)
        self.text.show_review(view.review)
        self.counter.setText(left_words(view.review))
        self.nothing.setVisible(not view.review.marks)
        self.side.show_view(view, self._themes, self._areas)
        self.acts["ready"].setEnabled(view.status is not StoryStatus.READY and not view.not_yet)
        if first and not self._type_again():
            self.text.setFocus()

    def _type_again(self) -> bool:
        """What was being typed when the register locked stands there again; whether it has the focus."""
        draft, self._restoring = self._restoring, {}
        self.text.go(draft.get("mark", self.text.number))
        if draft.get("own"):
            self.marks.write(draft["own"])
        if draft.get("text") is not None:
            self.rewrite()
            self.writing.begin(draft["text"])
        return bool(draft.get("own") or draft.get("text"))

    def _show_mark(self) -> None:
        if self.text.review is not None:
            self.marks.show_mark(self.text.review, self.text.mark)

    def _decide(self, decision: Decision) -> None:
        mark = self.text.mark
        if mark is not None and not (decision.stays and not mark.may_stay):
            self.desk.decide(mark.number, decision)

    def _reopen(self) -> None:
        if self.text.mark is not None:
            self.desk.reopen(self.text.mark.number)

    def _decided(self) -> None:
        """At once with each key: the next mark that waits, and the text as it will be told."""
        view = self.desk.view
        if view is None:
            return
        was = self.text.mark
        self.text.show_review(view.review)
        self.side.show_review(view.review)
        self.counter.setText(left_words(view.review))
        self.marks.own.clear()
        self.text.setFocus()
        if was is not None and was.number in view.review.decisions and not self.text.next_undecided():
            self._show_mark()
            self.side.could_be.setFocus()

    def _refused(self) -> None:
        """Her own words were refused: nothing was decided, so nobody has to look for the mark."""
        self.text.setFocus()

    def _keep_title(self, text: str, typing_on: bool) -> None:
        self.desk.change(StoryFields(title=text), typing_on=typing_on)

    def _stop_rewriting(self) -> None:
        self.left.setCurrentWidget(self.reading)
        self.text.setFocus()

    def _lay_out(self) -> None:
        self.legend = self._legend()
        self.reading = self._reading()
        self.left = QStackedWidget()
        self.left.addWidget(self.reading)
        self.left.addWidget(self.writing)
        paper = Card(padding=2 * STEP)
        paper.body.addWidget(self.left)
        split = Split("story", self.context.settings, paper, scrolling(self.side), share=0.56)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * STEP, STEP, STEP, 2 * STEP)
        whole.setSpacing(STEP)
        whole.addWidget(self.head)
        whole.addWidget(split, 1)

    def _reading(self) -> QWidget:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        top = QHBoxLayout()
        top.addWidget(self.counter, 1)
        top.addWidget(Button(self.acts["rewrite"].text(), action=self.acts["rewrite"], quiet=True))
        column.addLayout(top)
        self.nothing = Text(
            _("Er is niets gevonden waaraan je iemand herkent. Lees het toch zelf: jij kent de buurt."),
            "muted",
            wrap=True,
        )
        self.nothing.hide()
        column.addWidget(self.nothing)
        column.addWidget(self.text, 1)
        column.addWidget(self.marks)
        column.addWidget(self.legend)
        return held

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.legend.setVisible(event.size().height() >= ROOM_FOR_LEGEND)

    def _legend(self) -> QWidget:
        """What the letters mean; where the window is low each mark's own words say it."""
        legend = Flow(STEP)
        legend.put([Text(f"{REASONS[source][0]}  {_(REASONS[source][1])}", "meta") for source in Source])
        legend.setAccessibleName(_("Wat de letters betekenen"))
        return legend
