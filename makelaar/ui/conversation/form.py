"""The talk at a door: three open questions, what it was about, with whom, and what may be kept. It keeps itself."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from makelaar.hearts.day_words import short_day
from makelaar.hearts.talk import Answer
from makelaar.i18n import _
from makelaar.services.conversations.proposing import Chip
from makelaar.services.conversations.reading import ConversationView
from makelaar.terms import Kept
from makelaar.ui.context import Context
from makelaar.ui.conversation.answer import LAST_KEY, AnswerPart
from makelaar.ui.conversation.desk import Shown, TalkDesk
from makelaar.ui.conversation.kept_text import KeptText
from makelaar.ui.conversation.scale import Scale
from makelaar.ui.conversation.tiles import TOUCH, Choosable, Tiles
from makelaar.ui.conversation.with_whom import WithWhom
from makelaar.ui.conversation.words import QUESTIONS, permissions
from makelaar.ui.kit import STEP, Button, Line, Text
from makelaar.ui.kit.tabbing import TabsAsLaidOut
from makelaar.ui.people.in_place import Keep
from makelaar.ui.today.panel import scrolling

if TYPE_CHECKING:
    from makelaar.services.undo import Acted

PERMISSION_HEIGHT = 64
PROPOSE_MS = 300
"""A pause this long while typing asks what the answers hold for later."""
TABLES = frozenset({"conversation", "conversation_theme", "theme", "person", "talent", "wish", "followup", "signal"})
"""Changes of these concern the talk in view: who embeds the form passes them on to `refresh`."""


class ConversationForm(TabsAsLaidOut, QWidget):
    """`open` a talk by its ring. Everything in it is kept as it is typed or pressed; nothing is compulsory.

    `closed` comes each time the form is left, by Escape too; `finished` right after it when she is done with this door
    (Ctrl+Enter).
    """

    closed = Signal()
    finished = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.desk = TalkDesk(context, self)
        self.view: ConversationView | None = None
        self._restoring: dict[str, Any] = {}
        self._once_read: Callable[[], None] | None = None
        """What she wants to do and has to wait for the reading: a few keys may come before it."""
        self.title, self.day = Text("", "title"), Text("", "muted")
        self.scale = Scale()
        self.answers = {
            answer: AnswerPart(
                context, _(asks), _(hint), self._keep(answer.value), self.scale if answer is Answer.LIVING else None
            )
            for answer, (asks, hint) in QUESTIONS.items()
        }
        self.themes = Tiles(_("Waar ging het over?"), 3)
        self.whom = WithWhom(context)
        self.present = KeptText(_("Wie was erbij?"), _("bv. moeder en zoon, zonder namen"), self._keep("present"))
        self.language = KeptText(_("Taal"), _("bv. Turks"), self._keep("language"))
        self.interpreter = QCheckBox(_("met een tolk"))
        self.permission = Tiles(_("Wat mag ermee?"), 3, one=True, height=PERMISSION_HEIGHT)
        self.permission.offer(permissions())
        self._pause = QTimer(self, singleShot=True, interval=PROPOSE_MS)
        self._lay_out()
        self._listen()

    def open(self, visit_id: int) -> None:
        """Show the talk that this ring led to, or begin it. What was typed in the one before is kept."""
        self.flush()
        self.view = self._once_read = None
        for part in self.answers.values():
            part.begin()
        for line in (self.present, self.language):
            line.keeper.take("")
            line.clear()
        self.whom.put_away()
        self.desk.open(visit_id)
        self.answers[Answer.LIVING].field.setFocus()

    def refresh(self, change: "Acted | None" = None) -> None:
        """The register was changed, here or elsewhere, or something was undone."""
        if change is None or change.tables & TABLES:
            self.desk.read()

    def flush(self) -> None:
        """Keep now what is typed, also a name that was not taken yet."""
        if self.view is None:
            return
        for part in self.answers.values():
            part.field.keeper.left()
            if part.waiting_chip is not None and part.who.named is not None:
                self.desk.set_person(part.who.named)
                self.desk.accept(part.waiting_chip)
                part.put_away()
        for line in (self.present, self.language):
            line.keeper.left()
        if (named := self.whom.named) is not None:
            self.whom.put_away()
            self.desk.set_person(named)

    def go_back(self) -> bool:
        """Escape: put away what is asked, else leave the talk as it stands. False where no talk is open."""
        if self.desk.talk is None:
            return False
        if not any([part.put_away() for part in self.answers.values()]) and not self.whom.put_away():
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
        typed = {name: text for name, (text, waiting) in self._typed().items() if waiting}
        name = self.whom.finding.line.text()
        return {"visit": self.desk.talk.visit_id, "typed": typed, "name": name}

    def restore(self, draft: dict[str, Any]) -> None:
        """Open that talk again, with what was being typed."""
        self.open(draft["visit"])
        self._restoring = draft

    def _keep(self, field: str) -> Keep:
        keep = self.desk.edit(field)

        def when_read(text: str, typing_on: bool) -> None:
            if self.view is not None:  # until then `arrive` puts it behind what was there
                keep(text, typing_on)

        return when_read

    def _typed(self) -> dict[str, tuple[str, bool]]:
        """By field: what stands there, and whether it is still to be kept."""
        texts = {answer.value: (part.text, part.field.keeper.waiting) for answer, part in self.answers.items()}
        lines = {"present": self.present, "language": self.language}
        return texts | {name: (line.text(), line.keeper.waiting) for name, line in lines.items()}

    def _leave(self, *, is_done: bool = False) -> None:
        if self.view is None:
            self._once_read = lambda: self._leave(is_done=is_done)
            return
        self.flush()
        self._end()
        if is_done:
            self.finished.emit()

    def _end(self) -> None:
        self._pause.stop()
        self.desk.close()
        self.view = self._once_read = None
        self.closed.emit()

    def _show(self, shown: Shown) -> None:
        view, first = shown.view, self.view is None
        self.view = view
        self.title.setText(view.address)
        self.day.setText(_("Gesprek aan de deur · {day}").format(day=short_day(view.day, self.context.clock.today())))
        nothing = view.kept is Kept.NOTHING
        for answer, part in self.answers.items():
            text = getattr(view, answer.value)
            if first:
                part.arrive(text)
            part.show_view(view, text)
            part.let_type(not nothing)
        self.present.setReadOnly(nothing)
        self.present.show_text(view.present)
        self.language.show_text(view.language)
        self.scale.show_value(view.living_scale)
        self.interpreter.setChecked(view.interpreter)
        offered = [theme for theme in shown.themes if not theme.hidden or theme.id in view.themes]
        self.themes.offer([Choosable(theme.id, theme.label) for theme in offered])
        self.themes.choose(view.themes)
        self.whom.show_view(view)
        self.permission.choose(() if view.kept is None else (view.kept,))
        if first:
            self._type_again()
        if self._once_read is not None:
            self._once_read()
        else:
            self._propose()

    def _type_again(self) -> None:
        draft, self._restoring = self._restoring, {}
        for name, text in draft.get("typed", {}).items():
            field = getattr(self, name, None) or self.answers[Answer(name)].field
            field.setText(text) if isinstance(field, KeptText) else field.setPlainText(text)
            field.keeper.flush()
        if draft.get("name"):
            self.whom.ask()
            self.whom.finding.line.setText(draft["name"])

    def _propose(self) -> None:
        self._pause.stop()
        self.desk.propose({answer: part.text for answer, part in self.answers.items()}, self._show_chips)

    def _show_chips(self, chips: tuple[Chip, ...]) -> None:
        key = 1
        for answer, part in self.answers.items():
            mine = [chip for chip in chips if chip.answer is answer]
            key = part.show_chips(mine, key, lambda chip: chip.proposal in self.desk.taken)

    def _press(self, part: AnswerPart, chip: Chip) -> None:
        if chip.is_kept:
            if chip.proposal in self.desk.taken:
                self.desk.take_back(chip)
        elif chip.needs_person and self.view is not None and self.view.person_id is None:
            part.ask(chip)
            QTimer.singleShot(0, part, lambda: self._bring(part.who))
        else:
            self.desk.accept(chip)

    def _press_key(self, number: int) -> None:
        keyed = [(part, chip) for part in self.answers.values() for chip in part.keyed()]
        if number <= len(keyed):
            self._press(*keyed[number - 1])

    def _bring(self, part: QWidget) -> None:
        """Scroll to what was just laid out."""
        self._area.widget().layout().activate()
        self._area.ensureWidgetVisible(part)

    def _person_set(self, person: int | None) -> None:
        for part in self.answers.values():
            chip, part.waiting_chip = part.waiting_chip, None
            part.put_away()
            if chip is not None and person is not None:
                self.desk.accept(chip)

    def _permit(self, values: tuple[Any, ...]) -> None:
        kept = values[0] if values else None
        self.flush()
        self.desk.set_kept(kept, lambda: self._told_gone() if kept is Kept.NOTHING else None)

    def _told_gone(self) -> None:
        self.context.banner.say(_("De woorden van dit gesprek zijn weg."), undo=True)

    def _listen(self) -> None:
        self.desk.shown.connect(self._show)
        self.desk.person_set.connect(self._person_set)
        self.desk.gone.connect(self._end)
        self._pause.timeout.connect(self._propose)
        for part in self.answers.values():
            part.field.textChanged.connect(self._pause.start)
            part.pressed.connect(lambda chip, part=part: self._press(part, chip))
            part.named.connect(self.desk.set_person)
        self.scale.chosen.connect(lambda value: self.desk.change(living_scale=value))
        self.themes.chosen.connect(self.desk.set_themes)
        self.whom.chosen.connect(self.desk.set_person)
        self.interpreter.clicked.connect(lambda on: self.desk.change(interpreter=on))
        self.permission.chosen.connect(self._permit)
        for number in range(1, LAST_KEY + 1):
            self._act(f"Alt+{number}", lambda number=number: self._press_key(number))

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
        row.addLayout(self._left(), 3)
        row.addLayout(self._right(), 2)
        self._area = scrolling(body)
        whole = QGridLayout(self)  # Tab follows the order of adding: what ends the talk comes last
        whole.setContentsMargins(3 * STEP, STEP, 3 * STEP, STEP)
        whole.setVerticalSpacing(STEP)
        whole.setRowStretch(1, 1)
        whole.addWidget(self._area, 1, 0)
        whole.addWidget(Line(), 2, 0)
        whole.addLayout(self._foot(), 3, 0)
        whole.addLayout(self._top(), 0, 0)

    def _top(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.day)
        back = Button(_("Naar de deur"), self.go_back, sign="back", quiet=True)
        back.setToolTip("Esc")
        finish = self._act("Ctrl+Return", self.done, "Ctrl+Enter")
        finish.setText(_("Klaar, volgende deur"))
        self.finish = Button(_("Klaar, volgende deur"), primary=True, action=finish)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        for button in (back, self.finish):
            button.setMinimumHeight(TOUCH)
        row.addWidget(back)
        row.addLayout(words, 1)
        row.addWidget(self.finish)
        return row

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2 * STEP)
        for part in self.answers.values():
            column.addWidget(part, 1)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        spoken = QHBoxLayout()
        spoken.setSpacing(2 * STEP)
        self.interpreter.setMinimumHeight(TOUCH)
        spoken.addWidget(self.language, 1)
        spoken.addWidget(self.interpreter)
        for label, part in (
            (_("Waar ging het over?"), self.themes),
            (_("Met wie?"), self.whom),
            (_("Wie was erbij?"), self.present),
        ):
            column.addWidget(Text(label, "meta"))
            column.addWidget(part)
            column.addSpacing(4)
        column.addWidget(Text(_("Taal"), "meta"))
        column.addLayout(spoken)
        column.addStretch(1)
        return column

    def _foot(self) -> QHBoxLayout:
        asks = Text(_("Wat mag ermee?"), "strong")
        asks.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(asks)
        row.addWidget(self.permission, 1)
        return row
