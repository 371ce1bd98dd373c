"""Rondes: planned and looked back on beside each other; walked door by door in a full window."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from makelaar.errors import UserError
from makelaar.i18n import _
from makelaar.services.rounds.sheet import RoundSheet, round_sheet
from makelaar.services.rounds.walking import finish_round, start_round
from makelaar.services.undo import Acted
from makelaar.terms import RoundStatus
from makelaar.ui.context import Context
from makelaar.ui.page import Page, Shortcut
from makelaar.ui.rounds.desk import RoundsDesk
from makelaar.ui.rounds.walk_view import WalkView

if TYPE_CHECKING:
    from makelaar.ui.conversation.form import ConversationForm

_TALK = frozenset({"conversation", "conversation_theme", "theme", "talent", "wish"})
_WHOLE = frozenset({"door", "entrance", "building", "round_door", "person", "followup", "signal"})
"""Changes of these may change what is known at the doors, beside the rings themselves."""


class DoorModePage(Page):
    """`navigate("round", round=12)` walks a round, from where it was left; with `paper=True` its sheet is typed back.

    `navigate("round")` shows all rounds; with `show=12` that one chosen, with `plan={"buildings": [3]}` a new one being
    planned, with `come_backs=True` the doors to come back to.
    """

    tables: ClassVar[frozenset[str]] = _TALK | _WHOLE | {"visit", "round"}

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.round_id: int | None = None
        self.desk = RoundsDesk(self)
        self._at_desk = len(super().shortcuts())
        self.view = WalkView(self)
        self.view.left.connect(self.pause)
        self.view.all_done.connect(self._finish)
        self.view.talked.connect(self._begin_talk)
        self._form: ConversationForm | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.desk)
        self._stack.addWidget(self.view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    @property
    def talks(self) -> bool:
        """A conversation is in view."""
        return self._form is not None and self._stack.currentWidget() is self._form

    @property
    def fills_window(self) -> bool:
        return self.round_id is not None

    def shown(self, **arguments: Any) -> None:
        self.round_id = arguments.get("round")
        if self.round_id is None:
            self._stack.setCurrentWidget(self.desk)
            self.desk.shown(**arguments)
        else:
            self._stack.setCurrentWidget(self.view)
            self._walk(self.round_id, arguments.get("door"), from_paper=arguments.get("paper", False))

    def refresh(self, change: Acted) -> None:
        if self.round_id is None:
            self.desk.refresh()
        else:
            self.view.refresh(change)
            if self.talks and self._form is not None:
                self._form.refresh(change)
            if change.tables & _WHOLE:
                self._read(self.round_id, self.view.take, "again")

    def day_turned(self) -> None:
        if self.round_id is None:
            self.desk.refresh()
        else:
            self.view.show_door()

    def draft(self) -> dict[str, Any] | None:
        if self.round_id is not None:
            talk = self._form.draft() if self._form is not None else None
            walk = {"round": self.round_id, "walk": self.view.draft(), "talk": talk}
            return walk if self.isVisible() or talk is not None else None
        desk = self.desk.draft()
        return None if desk is None else {"desk": desk}

    def restore(self, draft: dict[str, Any]) -> None:
        if "desk" in draft:
            self.desk.restore(draft["desk"])
        else:
            walk = draft["walk"]
            self.context.navigate("round", round=draft["round"], door=walk["door"], paper=walk["from_paper"])
            self._put_back = draft

    def shortcuts(self) -> list[Shortcut]:
        if self.talks and self._form is not None:
            return self._form.shortcuts()
        every = super().shortcuts()
        return every[: self._at_desk] if self.round_id is None else every[self._at_desk :]

    def go_back(self) -> bool:
        if self.round_id is None:
            return self.desk.go_back()
        if self.talks and self._form is not None:
            self._form.go_back()
        elif not self.view.go_back():
            self.pause()
        return True

    def put_away(self) -> None:
        self.view.at.typing.keep()

    def pause(self) -> None:
        """Stop walking for now: all that was pressed is kept, and the round waits where it was left."""
        self.view.at.typing.keep()
        round_id, walk = self.round_id, self.view.walk
        self.context.navigate("round", show=round_id)
        if walk is not None and walk.current is not None:
            told = _("Gepauzeerd bij {rung} van {n} deuren. Alles is bewaard; ga door wanneer je wilt.")
            self.context.banner.say(told.format(rung=walk.rung, n=walk.to_ring))

    def _walk(self, round_id: int, door: int | None, *, from_paper: bool) -> None:
        register = self.context.register

        def opened(sheet: RoundSheet) -> None:
            if sheet.status is RoundStatus.PLANNED and not from_paper:
                self.context.jobs.run(self, lambda: start_round(register, round_id))
            self.view.open(sheet, door=door, from_paper=from_paper)
            back, self._put_back = self._put_back, None
            if back is not None:
                self.view.put_back(back["walk"])
                if back["talk"] is not None:
                    self._talk(lambda form: form.restore(back["talk"]))

        self._read(round_id, opened, "open")

    _put_back: dict[str, Any] | None = None
    """What was being typed at the lock, to be taken back once the round is read."""

    def _read(self, round_id: int, then: Callable[[RoundSheet], None], what_for: str) -> None:
        register = self.context.register
        self.context.jobs.run(self, lambda: round_sheet(register, round_id), then, self._gone, only_latest=what_for)

    def _gone(self, error: UserError) -> None:
        self.context.banner.error(error)
        self.context.navigate("round")

    def _begin_talk(self, visit: int) -> None:
        if self.round_id is not None:  # she may have paused while it was being kept
            self._talk(lambda form: form.open(visit))

    def _talk(self, begin: "Callable[[ConversationForm], None]") -> None:
        """A conversation takes the place of the doors until it is left."""
        if self._form is None:
            from makelaar.ui.conversation.form import ConversationForm  # large, and many a round has none

            self._form = ConversationForm(self.context)
            self._form.finished.connect(self.view.at.go_on)
            self._form.closed.connect(self._talked)
            self._stack.addWidget(self._form)
        self._stack.setCurrentWidget(self._form)
        begin(self._form)

    def _talked(self) -> None:
        """Back to the doors, with what the talk may have added to what is known."""
        if self.round_id is not None:
            self._stack.setCurrentWidget(self.view)
            self.view.setFocus()
            self._read(self.round_id, self.view.take, "again")

    def _finish(self) -> None:
        register, round_id = self.context.register, self.round_id
        assert round_id is not None

        def finished(_none: object) -> None:
            self.context.navigate("round", show=round_id)
            self.context.banner.say(_("De ronde is klaar. Goed gedaan."), undo=True)

        self.context.jobs.run(self, lambda: finish_round(register, round_id), finished)
