"""Above a story: its title, how it stands, whose it is, and whether it may be told."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.hearts.day_words import short_day
from makelaar.i18n import _
from makelaar.services.stories.view import StoryView
from makelaar.terms import StoryStatus
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, Button, Chip, Flow, IconButton, Sign, Text
from makelaar.ui.kit.theme import NAME
from makelaar.ui.people.chips import PressChip
from makelaar.ui.people.in_place import Keep, LineInPlace
from makelaar.ui.stories.words import permission_words


class StoryHead(QWidget):
    """`keep_title` keeps what is typed as title; `leave` goes back to the list."""

    def __init__(self, context: Context, keep_title: Keep, leave: Callable[[], Any], remove: QAction) -> None:
        super().__init__()
        self.context = context
        self.title = LineInPlace(
            _("Titel"), _("Geef het een titel"), keep_title, size=NAME, weight=QFont.Weight.DemiBold
        )
        self.about = Flow()
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(IconButton("back", _("Naar de verhalen"), leave, keys="Esc"))
        row.addWidget(self.title, 1)
        row.addWidget(Button(remove.text(), action=remove, quiet=True, sign="delete"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(row)
        column.addWidget(self.about)

    def show_view(self, view: StoryView) -> None:
        """What the register has of this story."""
        today = self.context.clock.today()
        self.title.show_text(view.title)
        parts: list[QWidget] = [_standing(view)]
        parts += [
            PressChip(name, lambda person=person: self.context.navigate("people", person=person), sign="person")
            for person, name in view.whose
        ]
        if view.day is not None:
            parts.append(Text(short_day(view.day, today), "muted"))
        given = view.permission.given
        parts.append(Sign("check" if given else "caution", "fine" if given else "overdue"))
        parts.append(Text(permission_words(view.permission, today), "muted" if given else "overdue", wrap=not given))
        self.about.put(parts)


def _standing(view: StoryView) -> Chip:
    if view.status is not StoryStatus.READY:
        return Chip(_("in de maak"), "muted", "edit")
    if view.not_yet:
        return Chip(_("wordt niet verteld"), "caution", "hide")
    return Chip(_("klaar om te vertellen"), "fine", "check")
