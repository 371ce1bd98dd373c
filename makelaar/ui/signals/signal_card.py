"""The card of one signal: what, who has it now, when to hear back, its story, and what can be done."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.hearts.day_words import exact_day, spoken_day
from makelaar.i18n import _
from makelaar.services.signals.reading import SignalItem, SignalStory
from makelaar.terms import SignalStatus
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, Button, Card, Chip, DayText, Flow, SectionHeading, Sign, Text
from makelaar.ui.people.chips import PressChip
from makelaar.ui.signals.words import STEP_SIGNS, WORRY_SIGNS, feedback_whole, step_words, worry_word
from makelaar.ui.today.panel import scrolling

_WHEN_OPEN = ("heard", "pass_on", "close", "move")
"""What can be done with an open one; the first stands out once it was passed on, the second before."""


class SignalCard(QWidget):
    """Made anew for each signal. `acts` are the page's actions by name."""

    def __init__(self, context: Context, story: SignalStory, acts: dict[str, QAction]) -> None:
        super().__init__()
        self.context, self.story, self.acts = context, story, acts
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 3 * STEP)
        self._column.setSpacing(STEP)
        self._what(story.item)
        self._about(story.item)
        self._doing(story.item)
        self._story()
        self._column.addStretch(1)
        paper = Card(padding=1)
        paper.body.addWidget(scrolling(inside))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(paper)

    def _what(self, item: SignalItem) -> None:
        today = self.context.clock.today()
        sign, tint = WORRY_SIGNS[item.worry]
        chips: list[QWidget] = [Chip(worry_word(item.worry), tint, sign)]
        if item.status is SignalStatus.CLOSED:
            chips.append(Chip(_("afgesloten"), "fine", "check"))
        elif item.feedback_due is not None:
            late = item.feedback_due < today
            due = Chip(
                feedback_whole(item.feedback_due, today),
                "overdue" if late else "accent",
                "caution" if late else "calendar",
            )
            due.setToolTip(exact_day(item.feedback_due))
            chips.append(due)
        row = Flow()
        row.put(chips)
        self._column.addWidget(row)
        what = Text(item.text, "name", wrap=True)
        what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(what)

    def _about(self, item: SignalItem) -> None:
        told = [_("Van {whom}").format(whom=item.from_whom)] if item.from_whom else []
        told.append(_("genoteerd {day}").format(day=spoken_day(item.noted_on, self.context.clock.today())))
        line = " · ".join(told)
        self._column.addWidget(Text(line[:1].upper() + line[1:], "muted", wrap=True))
        if item.status is SignalStatus.OPEN:
            has = _("Ligt nu bij {whom}").format(whom=item.passed_to) if item.passed_to else _("Ligt nog bij jou")
            self._column.addWidget(Text(has, "strong", wrap=True))
        else:
            self._column.addWidget(Text(item.outcome, "strong", wrap=True))
        links: list[QWidget] = []
        if item.person_id is not None:
            links.append(PressChip(item.about, self.acts["person"].trigger, sign="person", tint="accent"))
        if item.door_id is not None:
            links.append(PressChip(item.door, self.acts["door"].trigger, sign="door", tint="accent"))
        if links:
            row = Flow()
            row.put(links)
            self._column.addWidget(row)

    def _doing(self, item: SignalItem) -> None:
        names = _WHEN_OPEN if item.status is SignalStatus.OPEN else ("reopen",)
        first = "reopen" if item.status is SignalStatus.CLOSED else "heard" if item.passed_to else "pass_on"
        doing = Flow(STEP)
        doing.put([self._button(name, primary=name == first) for name in names])
        self._column.addSpacing(STEP)
        self._column.addWidget(doing)
        more = Flow(STEP)
        more.put([Button(self.acts[name].text(), action=self.acts[name], quiet=True) for name in ("edit", "remove")])
        self._column.addWidget(more)

    def _button(self, name: str, *, primary: bool) -> Button:
        return Button(self.acts[name].text(), action=self.acts[name], primary=primary)

    def _story(self) -> None:
        today = self.context.clock.today()
        self._column.addWidget(SectionHeading(_("Wat er gebeurde")))
        for moment in reversed(self.story.moments):
            row = QHBoxLayout()
            row.setSpacing(STEP)
            row.addWidget(Sign(STEP_SIGNS[moment.step]), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(step_words(moment), "text", wrap=True), 1)
            row.addWidget(DayText(moment.day, today, short=True), 0, Qt.AlignmentFlag.AlignTop)
            self._column.addLayout(row)
