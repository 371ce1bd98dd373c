"""The stories to take along; of the others, why they stay here."""

from collections.abc import Callable, Collection
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.i18n import _, ngettext
from makelaar.services.stories.listing import StoryLine
from makelaar.terms import StoryStatus
from makelaar.ui.accountability.fold import Fold
from makelaar.ui.accountability.part import boxed
from makelaar.ui.accountability.tick_list import TickList
from makelaar.ui.kit import Button, Text

_LEFT, _WIDE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag(0)


class StoryChoice(QWidget):
    """`changed` comes when others are ticked; `to_stories` leads to where they are made."""

    changed = Signal()

    def __init__(self, to_stories: Callable[[], Any]) -> None:
        super().__init__()
        self.list = TickList(_("Verhalen om mee te nemen"))
        self.list.changed.connect(self.changed)
        self.others: Fold | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._box = boxed(self.list)
        self.none = Text(_("Nog geen verhalen. Maak er een van een gesprek of een contact."), "muted", wrap=True)
        self.to_stories = Button(_("Naar Verhalen"), to_stories, quiet=True, sign="quote")
        for part in (self._box, self.none, self.to_stories):
            self._column.addWidget(part, 0, _LEFT if part is self.to_stories else _WIDE)

    def offer(self, stories: Collection[StoryLine]) -> None:
        """Show these, by title: no order betrays when each was told. What was ticked stays so where it can."""
        ordered = sorted(stories, key=lambda story: _title(story).casefold())
        can = [(story.id, _title(story)) for story in ordered if story.tellable]
        self.list.put(can, self.list.ticked())
        self._box.setVisible(bool(can))
        self.none.setVisible(not stories)
        self._show_others([story for story in ordered if not story.tellable])

    def ticked(self) -> tuple[int, ...]:
        """The ids of the ticked ones, in the order of the list."""
        return self.list.ticked()

    def tick(self, stories: Collection[int]) -> None:
        """Tick these and no others."""
        self.list.tick(stories)

    def _show_others(self, stories: Collection[StoryLine]) -> None:
        old, self.others = self.others, None
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        if stories:
            many = len(stories)
            words = ngettext("{n} verhaal kan nu niet mee", "{n} verhalen kunnen nu niet mee", many).format(n=many)
            self.others = Fold(words, lambda: _reasons(stories))
            self._column.insertWidget(1, self.others)


def _title(story: StoryLine) -> str:
    return story.title or _("Verhaal zonder titel")


def _reasons(stories: Collection[StoryLine]) -> QWidget:
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for story in stories:
        column.addWidget(Text(_title(story), wrap=True))
        not_ready = "" if story.status is StoryStatus.READY else _("Je hebt het nog niet helemaal nagekeken.")
        column.addWidget(Text(story.why_not or not_ready, "meta", wrap=True))
    return held
