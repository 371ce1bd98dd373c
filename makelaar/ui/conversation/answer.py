"""One of the three questions: the open field, what does not belong in it, and the chips that it holds for later."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from makelaar.i18n import _
from makelaar.services.conversations.proposing import Chip
from makelaar.services.conversations.reading import ConversationView
from makelaar.ui.context import Context
from makelaar.ui.conversation.tiles import TOUCH
from makelaar.ui.conversation.with_whom import WithWhom
from makelaar.ui.conversation.words import nothing_kept, proposal_sign, proposal_words
from makelaar.ui.kit import STEP, Flow, Text, font
from makelaar.ui.people.chips import PressChip
from makelaar.ui.people.in_place import Keep, TextInPlace
from makelaar.ui.unfitting_note import UnfittingNote

LETTERS = 17
"""Pixels: read standing, with the laptop on an arm."""
LAST_KEY = 9


class AnswerField(TextInPlace):
    """Two lines where there is no room for more, and all the room there is."""

    def __init__(self, name: str, example: str, keep: Keep) -> None:
        super().__init__(name, example, keep)
        self.setFont(font(LETTERS))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(240, 2 * self.fontMetrics().lineSpacing() + 2 * STEP)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class AnswerPart(QWidget):
    """`pressed` is a chip that she takes over or takes back; `named` is with whom she spoke, where a chip asks that."""

    pressed = Signal(object)
    named = Signal(object)
    grew = Signal()
    """There are chips under the field that she types in, or a question."""

    def __init__(self, context: Context, question: str, hint: str, keep: Keep, beside: QWidget | None = None) -> None:
        super().__init__()
        self.context, self._hint = context, hint
        self.question = Text(question, "name")
        self.field = AnswerField(question, hint, keep)
        self.question.setBuddy(self.field)
        self.unfitting = UnfittingNote(self.field, TOUCH)
        self.chips: tuple[Chip, ...] = ()
        self.buttons: list[PressChip] = []
        self._drawn: list[tuple[str, Any]] = []
        self.flow = Flow()
        self.flow.hide()
        self.who = WithWhom(context, _("Met wie sprak je? Dan komt het bij die naam te staan."))
        self.who.chosen.connect(self._name)
        self.who.installEventFilter(self)
        self.who.hide()
        self.waiting_chip: Chip | None = None
        """What is taken over as soon as she said with whom she spoke."""
        self._lay_out(beside)

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.field.toPlainText()

    def begin(self) -> None:
        """Another talk is about to be shown."""
        self.unfitting.forget()
        self.field.keeper.take("")
        self.field.clear()
        self.show_chips((), 1, lambda _chip: False)
        self.put_away()

    def arrive(self, text: str) -> None:
        """The talk was read. What she typed meanwhile goes behind what was there."""
        typed = self.text
        self.field.keeper.take(text)
        if typed and text:
            typed = f"{text}\n{typed}"
        self.field.setPlainText(typed or text)
        self.field.moveCursor(QTextCursor.MoveOperation.End)

    def show_view(self, view: ConversationView, text: str) -> None:
        """What the register has now; what is typed and not kept yet stays."""
        if not self.field.keeper.waiting:
            self.field.show_text(text)
        self.who.show_view(view)

    def let_type(self, may: bool) -> None:
        """Whether words may be kept at all."""
        self.field.setReadOnly(not may)
        self.field.setPlaceholderText(self._hint if may else nothing_kept())

    def show_chips(self, chips: Sequence[Chip], first: int, is_taken: Callable[[Chip], bool]) -> int:
        """These, with keys from `first` on; those that `is_taken` can be taken back. Gives the next key."""
        were = bool(self.chips)
        self.chips = tuple(chips)
        today = self.context.clock.today()
        drawn: list[tuple[str, Any]] = []
        key = first
        for chip in chips:
            free = not chip.is_kept
            drawn.append((proposal_words(chip.proposal, today), self._end(chip, key, is_taken)))
            key += free
        if drawn != self._drawn:
            self._drawn = drawn
            self._draw()
        self.flow.setVisible(bool(chips))
        if chips and not were and self.field.hasFocus():
            self.grew.emit()
        return key

    def keyed(self) -> list[Chip]:
        """The chips that a key takes over, in order."""
        return [chip for chip in self.chips if not chip.is_kept]

    def ask(self, chip: Chip) -> None:
        """Ask with whom she spoke, before this chip."""
        self.waiting_chip = chip
        self.who.show()
        self.who.ask()

    def put_away(self) -> bool:
        """Ask no more; False where nothing was asked."""
        asked = self.waiting_chip is not None
        self.waiting_chip = None
        self.who.put_away()
        self.who.hide()
        return asked

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.waiting_chip is not None:  # people are found under the name
            self.grew.emit()
        return super().eventFilter(watched, event)

    def _name(self, person: Any) -> None:
        self.who.hide()
        self.named.emit(person)
        self.field.setFocus()

    @staticmethod
    def _end(chip: Chip, key: int, is_taken: Callable[[Chip], bool]) -> str:
        if chip.is_kept:
            return _("toch niet") if is_taken(chip) else _("staat erin")
        return f"Alt+{key}" if key <= LAST_KEY else ""

    def _draw(self) -> None:
        focused = next((place for place, button in enumerate(self.buttons) if button.hasFocus()), None)
        self.buttons = [self._chip(chip, *drawn) for chip, drawn in zip(self.chips, self._drawn, strict=True)]
        self.flow.put(list(self.buttons))
        if focused is not None and self.buttons:
            self.buttons[min(focused, len(self.buttons) - 1)].setFocus()

    def _chip(self, chip: Chip, words: str, end: str) -> PressChip:
        sign = "check" if chip.is_kept else proposal_sign(chip.proposal)
        tint = "fine" if chip.is_kept else "accent"
        made = PressChip(words, lambda: self.pressed.emit(chip), sign=sign, tint=tint, large=True, keys=end)
        made.setAccessibleName(_("{what}, overgenomen").format(what=words) if chip.is_kept else words)
        made.setAccessibleDescription(end)
        return made

    def _lay_out(self, beside: QWidget | None) -> None:
        grid = QGridLayout(self)  # Tab follows the order of adding: to what stands beside the question after the field
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(1, 1)
        grid.addWidget(self.question, 0, 0)
        grid.addWidget(self.field, 1, 0, 1, 2)
        if beside is not None:
            grid.addWidget(beside, 0, 1)
        for row, part in enumerate((self.unfitting, self.flow, self.who), 2):
            grid.addWidget(part, row, 0, 1, 2)
