"""The three questions under each other, and the chips that their answers propose while she types."""

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.hearts.talk import Answer
from makelaar.i18n import _
from makelaar.services.conversations.proposing import Chip
from makelaar.services.conversations.reading import ConversationView
from makelaar.terms import Kept
from makelaar.ui.conversation.answer import AnswerPart
from makelaar.ui.conversation.desk import TalkDesk
from makelaar.ui.conversation.scale import Scale
from makelaar.ui.conversation.words import QUESTIONS
from makelaar.ui.kit import STEP

PROPOSE_MS = 300
"""A pause this long while typing asks what the answers hold for later."""


class Answers(QWidget):
    """`parts` by their question. `grew` is the one in which she is busy: it should come into view."""

    grew = Signal(object)

    def __init__(self, desk: TalkDesk) -> None:
        super().__init__()
        self.desk = desk
        self.view: ConversationView | None = None
        self.scale = Scale()
        self.parts = {answer: self._part(answer) for answer in QUESTIONS}
        self._pause = QTimer(self, singleShot=True, interval=PROPOSE_MS)
        self._pause.timeout.connect(self.propose)
        self.scale.chosen.connect(lambda value: desk.change(living_scale=value))
        desk.person_set.connect(self._person_set)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP + 4)
        for part in self.parts.values():
            part.field.textChanged.connect(self._pause.start)
            part.pressed.connect(lambda chip, part=part: self._press(part, chip))
            part.named.connect(desk.set_person)
            part.grew.connect(lambda part=part: self.grew.emit(part))
            column.addWidget(part, 1)

    def begin(self) -> None:
        """Another talk is about to be read; she may type meanwhile."""
        self.view = None
        for part in self.parts.values():
            part.begin()
        self._pause.stop()
        self.parts[Answer.LIVING].field.setFocus()

    def show_view(self, view: ConversationView) -> None:
        """What the register has now."""
        first, self.view = self.view is None, view
        for answer, part in self.parts.items():
            text = getattr(view, answer.value)
            if first:
                part.arrive(text)
            part.show_view(view, text)
            part.let_type(view.kept is not Kept.NOTHING)
        self.scale.show_value(view.living_scale)
        self.scale.setEnabled(view.kept is not Kept.NOTHING)

    def flush(self) -> None:
        """Keep now what is typed; a name that is typed before a chip is taken, and the chip with it."""
        self._pause.stop()
        for part in self.parts.values():
            part.field.keeper.left()
            if part.waiting_chip is not None and part.who.named is not None:
                self.desk.set_person(part.who.named)
                self.desk.accept(part.waiting_chip)
                part.put_away()

    def put_away(self) -> bool:
        """Ask no more; False where nothing was asked."""
        asking = [part for part in self.parts.values() if part.put_away()]
        for part in asking:
            part.field.setFocus()
        return bool(asking)

    def propose(self) -> None:
        """Ask what stands there for what it holds for later."""
        self._pause.stop()
        self.desk.propose({answer: part.text for answer, part in self.parts.items()}, self._show_chips)

    def press_key(self, number: int) -> None:
        """Take over the chip with this key, counted through all answers."""
        keyed = [(part, chip) for part in self.parts.values() for chip in part.keyed()]
        if number <= len(keyed):
            self._press(*keyed[number - 1])

    def _part(self, answer: Answer) -> AnswerPart:
        asks, hint = QUESTIONS[answer]
        keep = self.desk.edit(answer.value)
        return AnswerPart(self.desk.context, _(asks), _(hint), keep, self.scale if answer is Answer.LIVING else None)

    def _show_chips(self, chips: tuple[Chip, ...]) -> None:
        key = 1
        for answer, part in self.parts.items():
            mine = [chip for chip in chips if chip.answer is answer]
            key = part.show_chips(mine, key, lambda chip: chip.proposal in self.desk.taken)

    def _press(self, part: AnswerPart, chip: Chip) -> None:
        if chip.is_kept:
            if chip.proposal in self.desk.taken:
                self.desk.take_back(chip)
        elif chip.needs_person and self.view is not None and self.view.person_id is None:
            part.ask(chip)
        else:
            self.desk.accept(chip)

    def _person_set(self, person: Any) -> None:
        for part in self.parts.values():
            chip = part.waiting_chip
            part.put_away()
            if chip is not None and person is not None:
                self.desk.accept(chip)
