"""The talk in hand: read, and every change of it kept, in the order in which she made them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from makelaar.errors import UserError
from makelaar.hearts.talk import Answer
from makelaar.services.conversations import keeping
from makelaar.services.conversations.gifts import LeftBehind, left_behind, take_left_behind
from makelaar.services.conversations.proposing import Chip, Taken, accept, propose, take_back
from makelaar.services.conversations.reading import ConversationView, get_conversation
from makelaar.services.conversations.themes import ThemeInfo, list_themes
from makelaar.terms import Kept
from makelaar.ui.context import Context
from makelaar.ui.people.in_place import Keep
from makelaar.ui.stories.begin import begin_story


@dataclass
class Talk:
    """One talk. `id` is there once it was opened in the register thread, so before any later work on it."""

    visit_id: int
    id: int = 0


@dataclass(frozen=True)
class Shown:
    """The talk as it is in the register, the themes there are, and what came out of it and was left behind."""

    view: ConversationView
    themes: tuple[ThemeInfo, ...]
    left: LeftBehind


class TalkDesk(QObject):
    """`shown` comes with what the register has, after opening and after each change by another field."""

    shown = Signal(object)
    person_set = Signal(object)
    """Whom the talk is with now: an id or None. Comes before `shown`."""
    gone = Signal()
    """The talk is not in the register (any more), which was told."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self.talk: Talk | None = None
        self.taken: dict[Any, Taken] = {}
        """What was taken over here, by its proposal: this can be taken back with one press."""
        self._changes = 0
        self._was_read = False

    def open(self, visit_id: int) -> None:
        """Take up the talk of this ring."""
        self.talk = talk = Talk(visit_id)
        self.taken = {}
        self._was_read = False
        register = self.context.register

        def work() -> None:
            talk.id = keeping.open_conversation(register, visit_id)

        self.context.jobs.run(self, work, lambda _none: self.read(), self._gone)

    def close(self) -> None:
        """No talk is in hand; what was asked for is still kept."""
        self.talk = None

    def read(self) -> None:
        """Read the talk anew."""
        talk, register, changes = self.talk, self.context.register, self._changes
        if talk is None:
            return

        def done(shown: Shown) -> None:
            if self.talk is not talk:
                return
            if changes != self._changes:  # typed on meanwhile: what was read is behind
                self.read()
            else:
                self._was_read = True
                self.shown.emit(shown)

        def work() -> Shown:
            view = get_conversation(register, talk.id)
            return Shown(view, list_themes(register), left_behind(register, talk.id))

        self.context.jobs.run(self, work, done, self._gone, only_latest="read")

    def edit(self, field: str) -> Keep:
        """What keeps one field of the talk: `keep(text, typing_on)`. Nothing before it was read: what she types until
        then goes behind what was there."""

        def keep(text: str, typing_on: bool) -> None:
            if self._was_read:
                self._do(lambda register, talk: keeping.keep(register, talk, typing_on=typing_on, **{field: text}))

        return keep

    def change(self, **fields: Any) -> None:
        """Change fields of the talk at once."""
        self._do(lambda register, talk: keeping.keep(register, talk, **fields))

    def set_themes(self, themes: tuple[int, ...]) -> None:
        """It was about these."""
        self._do(lambda register, talk: keeping.set_themes(register, talk, themes))

    def set_kept(self, kept: Kept | None, done: Callable[[], Any]) -> None:
        """What may be kept and told."""
        self._do(lambda register, talk: keeping.set_kept(register, talk, kept), lambda _none: done())

    def set_person(self, person: int | str | None) -> None:
        """With whom it was: an id, a new name, or nobody."""
        self._do(lambda register, talk: keeping.set_person(register, talk, person), self.person_set.emit)

    def propose(self, answers: dict[Answer, str], done: Callable[[tuple[Chip, ...]], Any]) -> None:
        """What the answers hold for later; an answer that is behind the newest question is dropped."""
        talk, register = self.talk, self.context.register
        if talk is not None:
            self.context.jobs.run(
                self,
                lambda: propose(register, talk.id, answers),
                lambda chips: done(chips) if self.talk is talk else None,
                lambda _error: None,
                only_latest="propose",
            )

    def accept(self, chip: Chip) -> None:
        """Take over what was proposed."""

        def accepted(taken: Taken | None) -> None:
            if taken is not None:
                self.taken[chip.proposal] = taken

        self._do(lambda register, talk: accept(register, talk, chip.proposal), accepted)

    def take_back(self, chip: Chip) -> None:
        """What was taken over is not kept after all."""
        taken = self.taken.pop(chip.proposal)
        self._do(lambda register, _talk: take_back(register, taken))

    def tell_on(self) -> None:
        """Make a story of the talk, as far as it was kept, and go there."""
        if self.talk is not None and self._was_read:
            begin_story(self.context, self, conversation_id=self.talk.id)

    def take_left(self, done: Callable[[], Any]) -> None:
        """Take away what came out of the talk and was left behind."""
        self._do(take_left_behind, lambda _none: done())

    def _do(self, work: Callable[[Any, int], Any], done: Callable[[Any], Any] | None = None) -> None:
        """`work(register, id of the talk)`, then read the talk anew."""
        talk, register = self.talk, self.context.register
        if talk is None:
            return
        self._changes += 1

        def after(result: Any) -> None:
            if self.talk is talk:
                if done is not None:
                    done(result)
                self.read()

        self.context.jobs.run(self, lambda: work(register, talk.id), after, self._failed)

    def _failed(self, error: UserError) -> None:
        self.context.banner.error(error)
        self.read()

    def _gone(self, error: UserError) -> None:
        self.context.banner.error(error)
        self.gone.emit()
