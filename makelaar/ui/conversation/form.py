"""The talk at a door: three open questions, what it was about, with whom, and what may be kept. It keeps itself."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from makelaar.hearts.day_words import short_day
from makelaar.i18n import _
from makelaar.services.conversations.reading import ConversationView
from makelaar.terms import Kept
from makelaar.ui.context import Context
from makelaar.ui.conversation.about import About
from makelaar.ui.conversation.answer import LAST_KEY
from makelaar.ui.conversation.answers import Answers
from makelaar.ui.conversation.desk import Shown, TalkDesk
from makelaar.ui.conversation.kept_text import KeptText
from makelaar.ui.conversation.left_note import LeftNote
from makelaar.ui.conversation.tiles import TOUCH, Tiles
from makelaar.ui.conversation.words import permissions
from makelaar.ui.kit import STEP, Button, Line, Text
from makelaar.ui.kit.tabbing import TabsAsLaidOut
from makelaar.ui.page import Shortcut
from makelaar.ui.people.in_place import TextInPlace
from makelaar.ui.today.panel import scrolling

if TYPE_CHECKING:
    from makelaar.services.undo import Acted

TABLES = frozenset({"conversation", "conversation_theme", "theme", "person", "talent", "wish", "followup", "signal"})
"""Changes of these concern the talk in view: who embeds the form passes them on to `refresh`."""


class ConversationForm(TabsAsLaidOut, QWidget):
    """`open` a talk by its ring. Everything in it is kept as it is typed or pressed; nothing is compulsory.

    `closed` comes each time the form is left, by Escape too; `finished` right after it when she is done with this door
    (Ctrl+Enter). `walking`: there is a next door to go to.
    """

    closed = Signal()
    finished = Signal()

    def __init__(self, context: Context, *, walking: bool = True) -> None:
        super().__init__()
        self.context, self._walking = context, walking
        self.desk = TalkDesk(context, self)
        self.view: ConversationView | None = None
        self._restoring: dict[str, Any] = {}
        self._once_read: Callable[[], None] | None = None
        """What she wants to do and has to wait for the reading: a few keys may come before it."""
        self.title, self.day = Text("", "title"), Text("", "muted")
        self.answers = Answers(self.desk)
        self.about = About(self.desk)
        self.about.tell_on.clicked.connect(lambda _on: self._tell_on())
        self.about.tell_on.setVisible(not walking)  # on a round there is a next door
        self.permission = Tiles(_("Wat mag ermee?"), 3, one=True, height=64)
        self.permission.offer(permissions())
        self.permission.chosen.connect(self._permit)
        self.left = LeftNote(lambda: self.desk.take_left(self._told_taken))
        self.answers.grew.connect(lambda part: QTimer.singleShot(0, part, lambda: self._bring(part)))
        self.desk.shown.connect(self._show)
        self.desk.gone.connect(self._end)
        self._lay_out()
        for number in range(1, LAST_KEY + 1):
            self._act(f"Alt+{number}", lambda number=number: self.answers.press_key(number))

    def open(self, visit_id: int) -> None:
        """Show the talk that this ring led to, or begin it. What was typed in the one before is kept."""
        self.flush()
        self.view = self._once_read = None
        self._restoring = {}
        self.about.begin()
        self.desk.open(visit_id)
        self.answers.begin()

    def refresh(self, change: "Acted | None" = None) -> None:
        """The register was changed, here or elsewhere, or something was undone."""
        if self.view is not None and (change is None or change.tables & TABLES):
            self.desk.read()

    def flush(self) -> None:
        """Keep now what is typed."""
        if self.view is not None:
            self.answers.flush()
            self.about.flush()

    def go_back(self) -> bool:
        """Escape: put away what is asked, else leave the talk as it stands. False where no talk is open."""
        if self.desk.talk is None:
            return False
        if not self.answers.put_away() and not self.about.whom.put_away():
            self._leave()
        return True

    def done(self) -> None:
        """She is done here: on to the next door."""
        if self.desk.talk is not None:
            self._leave(is_done=True)

    def draft(self) -> dict[str, Any] | None:
        """Which talk is open and what is typed and not kept yet, as plain JSON values; None where none is open."""
        if self.desk.talk is None:
            return None
        fields = {name: field for name, field in self._fields().items() if field.keeper.waiting}
        typed = {name: _text(field) for name, field in fields.items()}
        return {"visit": self.desk.talk.visit_id, "typed": typed, "name": self.about.whom.finding.line.text()}

    def restore(self, draft: dict[str, Any]) -> None:
        """Open that talk again, with what was being typed."""
        self.open(draft["visit"])
        self._restoring = draft

    def shortcuts(self) -> list[Shortcut]:
        """The keys of a talk, for the `?` overview of the page that it is on."""
        return [
            Shortcut("Tab", _("Volgende vraag")),
            Shortcut(f"Alt+1 … Alt+{LAST_KEY}", _("Neem over wat eruit kwam")),
            Shortcut("Alt+H", _("Haal weg wat er niet hoort")),
            Shortcut("Alt+W", self.left.take.text()),
            Shortcut("1 … 5, ← →", _("Op een tegel: kies, of loop erlangs")),
            Shortcut("Ctrl+Enter", self.finish.text()),
            Shortcut("Esc", _("Naar de deur")),
        ]

    def _fields(self) -> dict[str, TextInPlace | KeptText]:
        """What is typed in, by the name of the field in the register."""
        texts = {answer.value: part.field for answer, part in self.answers.parts.items()}
        return {**texts, "present": self.about.present, "language": self.about.language}

    def _leave(self, *, is_done: bool = False) -> None:
        if self.view is None:
            self._once_read = lambda: self._leave(is_done=is_done)
            return
        self.flush()
        self._end()
        if is_done:
            self.finished.emit()

    def _end(self) -> None:
        self.desk.close()
        self.view = self._once_read = None
        self.closed.emit()

    def _show(self, shown: Shown) -> None:
        first, self.view = self.view is None, shown.view
        day = short_day(shown.view.day, self.context.clock.today())
        self.title.setText(shown.view.address)
        self.day.setText(_("Gesprek aan de deur · {day}").format(day=day))
        self.answers.show_view(shown.view)
        self.about.show_view(shown.view, shown.themes)
        self.left.show_left(shown.left)
        self.permission.choose(() if shown.view.kept is None else (shown.view.kept,))
        if first:
            self._type_again()
        if self._once_read is not None:
            self._once_read()
        else:
            self.answers.propose()

    def _type_again(self) -> None:
        draft, self._restoring = self._restoring, {}
        fields = self._fields()
        for name, text in draft.get("typed", {}).items():
            field = fields[name]
            field.setText(text) if isinstance(field, KeptText) else field.setPlainText(text)
            field.keeper.flush()
        if draft.get("name"):
            self.about.whom.ask()
            self.about.whom.finding.line.setText(draft["name"])

    def _permit(self, values: tuple[Any, ...]) -> None:
        kept = values[0] if values else None
        self.flush()
        self.desk.set_kept(kept, lambda: self._told_gone() if kept is Kept.NOTHING else None)

    def _told_gone(self) -> None:
        self.context.banner.say(_("De woorden van dit gesprek zijn weg."), undo=True)

    def _told_taken(self) -> None:
        self.context.banner.say(_("Ook wat eruit kwam is weg."), undo=True)

    def _bring(self, part: QWidget) -> None:
        """Scroll to what was just laid out."""
        self._area.widget().layout().activate()
        self._area.ensureWidgetVisible(part)
        self._area.ensureWidgetVisible(self.focusWidget() or part)

    def _act(self, keys: str, do: Callable[[], Any], also: str = "") -> QAction:
        action = QAction(self)
        action.setShortcuts([QKeySequence(one) for one in (keys, also) if one])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: do())
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(2, 2, STEP + 2, 2)  # room for the ring of the focus, and for the bar that scrolls
        row.setSpacing(3 * STEP)
        row.addWidget(self.answers, 3)
        row.addWidget(self.about, 2)
        self._area = scrolling(body)
        whole = QGridLayout(self)  # Tab follows the order of adding: what ends the talk comes last
        whole.setContentsMargins(3 * STEP, STEP, 3 * STEP, STEP)
        whole.setVerticalSpacing(STEP)
        whole.setRowStretch(1, 1)
        whole.addWidget(self._area, 1, 0)
        whole.addWidget(Line(), 2, 0)
        whole.addWidget(self.left, 3, 0)
        whole.addLayout(self._foot(), 4, 0)
        whole.addLayout(self._top(), 0, 0)

    def _top(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.day)
        back = Button(_("Naar de deur"), self.go_back, sign="back", quiet=True)
        back.setToolTip("Esc")
        finish = self._act("Ctrl+Return", self.done, "Ctrl+Enter")
        self.finish = Button(_("Klaar, volgende deur") if self._walking else _("Klaar"), primary=True, action=finish)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        for button in (back, self.finish):
            button.setMinimumHeight(TOUCH)
        row.addWidget(back)
        row.addLayout(words, 1)
        row.addWidget(self.finish)
        return row

    def _foot(self) -> QHBoxLayout:
        asks = Text(self.permission.accessibleName(), "strong")
        asks.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(asks)
        row.addWidget(self.permission, 1)
        return row

    def _tell_on(self) -> None:
        self.flush()
        self.desk.tell_on()


def _text(field: TextInPlace | KeptText) -> str:
    return field.text() if isinstance(field, KeptText) else field.toPlainText()
