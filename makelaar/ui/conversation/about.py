"""Beside the three questions: what the talk was about, with whom, who was there, in which language."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.conversations.reading import ConversationView
from makelaar.services.conversations.themes import ThemeInfo
from makelaar.terms import Kept
from makelaar.ui.conversation.desk import TalkDesk
from makelaar.ui.conversation.kept_text import KeptText
from makelaar.ui.conversation.tiles import TOUCH, Choosable, Tiles
from makelaar.ui.conversation.with_whom import WithWhom
from makelaar.ui.conversation.words import nothing_kept
from makelaar.ui.kit import STEP, Button, Text
from makelaar.ui.unfitting_note import UnfittingNote


class About(QWidget):
    """Nothing of it has to be filled in."""

    def __init__(self, desk: TalkDesk) -> None:
        super().__init__()
        self.desk = desk
        self.themes = Tiles(_("Waar ging het over?"), 3)
        self.whom = WithWhom(desk.context)
        self.present = KeptText(_("Wie was erbij?"), "", desk.edit("present"))
        self.unfitting = UnfittingNote(self.present, TOUCH, narrow=True)
        self.language = KeptText(_("Taal"), "", desk.edit("language"))
        self.interpreter = QCheckBox(_("met een tolk"))
        self.interpreter.setMinimumHeight(TOUCH)
        self.tell_on = Button(_("Maak er een verhaal van"), sign="quote", quiet=True)
        self.themes.chosen.connect(desk.set_themes)
        self.whom.chosen.connect(desk.set_person)
        self.interpreter.clicked.connect(lambda on: desk.change(interpreter=on))
        self._lay_out()

    def begin(self) -> None:
        """Another talk is about to be read."""
        for line in (self.present, self.language):
            line.keeper.take("")
            line.clear()
        self.unfitting.forget()
        self.whom.put_away()

    def show_view(self, view: ConversationView, themes: tuple[ThemeInfo, ...]) -> None:
        """What the register has now; a hidden theme is offered where the talk was about it."""
        offered = [theme for theme in themes if not theme.hidden or theme.id in view.themes]
        self.themes.offer([Choosable(theme.id, theme.label) for theme in offered])
        self.themes.choose(view.themes)
        self.whom.show_view(view)
        nothing = view.kept is Kept.NOTHING
        for line, example in ((self.present, _("bv. moeder en zoon, zonder namen")), (self.language, _("bv. Turks"))):
            line.setReadOnly(nothing)
            line.setPlaceholderText(nothing_kept() if nothing else example)
        self.present.show_text(view.present)
        self.language.show_text(view.language)
        self.interpreter.setChecked(view.interpreter)
        self.interpreter.setEnabled(not nothing)

    def flush(self) -> None:
        """Keep now what is typed, also a name that was not taken yet."""
        for line in (self.present, self.language):
            line.keeper.left()
        if (named := self.whom.named) is not None:
            self.whom.put_away()
            self.desk.set_person(named)

    def _lay_out(self) -> None:
        spoken = QHBoxLayout()
        spoken.setSpacing(2 * STEP)
        spoken.addWidget(self.language, 1)
        spoken.addWidget(self.interpreter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.themes, self.whom, self.present):
            label = self.whom.finding.line.accessibleName() if part is self.whom else part.accessibleName()
            column.addWidget(Text(label, "meta"))
            column.addWidget(part)
            if part is self.present:
                column.addWidget(self.unfitting)
            column.addSpacing(4)
        column.addWidget(Text(self.language.accessibleName(), "meta"))
        column.addLayout(spoken)
        column.addWidget(self.tell_on, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
