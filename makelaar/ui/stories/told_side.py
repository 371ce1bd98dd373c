"""The story as it will be told, and what is asked before: theme, area, how many people it could be, a quote."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.hearts.deidentify.review import Review
from makelaar.i18n import _
from makelaar.services.conversations.themes import ThemeInfo
from makelaar.services.doors.areas import AreaLine
from makelaar.services.stories.reviewing import StoryFields
from makelaar.services.stories.view import StoryView
from makelaar.terms import StoryStatus
from makelaar.ui.kit import STEP, Button, Card, Choice, Form, LineField, Sign, Text

MOST_PEOPLE = 99_999


class ToldSide(QWidget):
    """`change(fields)` keeps what she answers; `ready` says that it may be told, `not_now()` that it may not."""

    def __init__(self, change: Callable[[StoryFields], Any], ready: QAction, not_now: Callable[[], Any]) -> None:
        super().__init__()
        self._change = change
        self._showing = False
        self.told = Text("", "text", wrap=True)
        self.told.setAccessibleName(_("Zo wordt het verteld"))
        self.could_be = LineField(_("Hoeveel mensen in deze buurt zouden dit kunnen zijn?"), _("bijvoorbeeld 30"))
        self.could_be.setValidator(QIntValidator(0, MOST_PEOPLE, self.could_be))
        self.could_be.setMaximumWidth(160)
        self.could_be.editingFinished.connect(self._answered)
        self.theme, self.area, self.quote = Choice(_("Thema")), Choice(_("Buurt of wijk")), Choice(_("Citaat"))
        self.theme.activated.connect(lambda _place: self._say(StoryFields(theme_id=self.theme.currentData() or 0)))
        self.area.activated.connect(lambda _place: self._say(StoryFields(area_id=self.area.currentData() or 0)))
        self.quote.activated.connect(lambda _place: self._say(StoryFields(quote=self.quote.currentData() or "")))
        self.quote.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.enough_sign, self.enough = Sign("info"), Text("", "muted", wrap=True)
        self.ready = Button(ready.text(), action=ready, primary=True)
        self.not_now = Button(_("Toch nog niet vertellen"), not_now)
        self.not_yet = QVBoxLayout()
        self.not_yet.setSpacing(4)
        self._lay_out()

    def show_review(self, review: Review) -> None:
        """The text as it will be told, at once with each key."""
        self.told.setText(review.story)

    def show_view(self, view: StoryView, themes: Sequence[ThemeInfo], areas: Sequence[AreaLine]) -> None:
        """What the register has of this story."""
        self._showing = True
        self.show_review(view.review)
        _offer(self.theme, [(one.label, one.id) for one in themes if not one.hidden or one.id == view.theme_id])
        _offer(self.area, [(one.whole_name, one.id) for one in areas])
        _offer(self.quote, [(one, one) for one in view.sentences])
        self.theme.choose(view.theme_id)
        self.area.choose(view.area_id)
        self.quote.choose(view.quote or None)
        if not self.could_be.hasFocus() or not self.could_be.isModified():
            self.could_be.setText("" if view.review.could_be is None else str(view.review.could_be))
        self.enough_sign.set_sign(*(("check", "fine") if view.enough.enough else ("caution", "caution")))
        self.enough.setText(view.enough.said)
        self._show_not_yet(view)
        self._showing = False

    def flush(self) -> None:
        """Keep the answer that is typed."""
        self._answered()

    def _show_not_yet(self, view: StoryView) -> None:
        while (item := self.not_yet.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        is_ready = view.status is StoryStatus.READY and not view.not_yet
        if is_ready:
            self.not_yet.addWidget(
                Text(_("Klaar om te vertellen. Wijzig je nog iets, dan kijk je het opnieuw na."), "fine", wrap=True)
            )
        else:
            for why in view.not_yet:
                if why != view.enough.said:
                    self.not_yet.addWidget(Text(why, "muted", wrap=True))
        self.ready.setVisible(view.status is not StoryStatus.READY)
        self.not_now.setVisible(view.status is StoryStatus.READY)

    def _answered(self) -> None:
        text = self.could_be.text().strip()
        if self.could_be.isModified() and text.isdigit():
            self.could_be.setModified(False)
            self._say(StoryFields(could_be=int(text)))

    def _say(self, fields: StoryFields) -> None:
        if not self._showing:
            self._change(fields)

    def _lay_out(self) -> None:
        paper = Card()
        paper.body.addWidget(Text(_("Zo wordt het verteld"), "section"))
        paper.body.addWidget(self.told)
        form = Form()
        form.add(_("Over welk thema?"), self.theme)
        form.add(_("Uit welke buurt?"), self.area)
        enough = QHBoxLayout()
        enough.setSpacing(STEP)
        enough.addWidget(self.enough_sign, 0, Qt.AlignmentFlag.AlignTop)
        enough.addWidget(self.enough, 1)
        closing = Form()
        closing.add(_("Hoeveel mensen in deze buurt zouden dit kunnen zijn?"), self.could_be)
        closing.add(_("Eén zin als citaat"), self.quote)
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP, 0, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        column.addWidget(paper)
        column.addLayout(form)
        column.addLayout(enough)
        column.addLayout(closing)
        column.addSpacing(STEP)
        column.addWidget(self.ready)
        column.addWidget(self.not_now)
        column.addLayout(self.not_yet)
        column.addStretch(1)


def _offer(choice: Choice, values: list[tuple[str, Any]]) -> None:
    """These to choose from, with a first one for none; what is offered already stays as it is."""
    wanted = [(_("kies …"), None), *values]
    if [choice.itemText(n) for n in range(choice.count())] == [words for words, _value in wanted] and list(
        choice.values
    ) == [value for _words, value in wanted]:
        return
    choice.clear()
    for words, value in wanted:
        choice.addItem(words, value)
