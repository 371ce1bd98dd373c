"""Signalen: worries that somebody should follow up, open until somebody closed them with an outcome."""

from functools import partial
from typing import Any, ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.signals.acting import remove_signal
from makelaar.services.signals.reading import SignalStory, get_signal, list_signals
from makelaar.services.undo import Acted
from makelaar.terms import SignalStatus
from makelaar.ui.context import Context
from makelaar.ui.doors.panel_place import PanelPlace
from makelaar.ui.kit import STEP, Button, EmptyState, Split
from makelaar.ui.page import Page
from makelaar.ui.signals.act_panel import ASKINGS, SignalActPanel
from makelaar.ui.signals.signal_card import SignalCard
from makelaar.ui.signals.signal_panel import SignalPanel
from makelaar.ui.signals.signals_pane import Lists, SignalsPane


class SignalsPage(Page):
    """`navigate("signals", signal=12)` shows that one, open or closed; `act="heard"` begins one of its acts."""

    tables: ClassVar[frozenset[str]] = frozenset({"signal", "signal_event", "person", "door", "building"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.story: SignalStory | None = None
        self._wanted: int | None = None
        self._then = ""
        self.acts = self._add_acts()
        self.pane = SignalsPane(context, self.acts["new"])
        self.list = self.pane.list
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(lambda: self._open(self._next_act()))
        self.hint = EmptyState("signal", _("Kies een signaal"), _("Wat ermee gebeurde, komt hier te staan."))
        makers = {name: partial(SignalActPanel, context, name) for name in ASKINGS}
        self.right = PanelPlace(context, self.hint, {**makers, "signal": self._signal_panel})
        self.right.closed.connect(self._panel_closed)
        self._lay_out()

    def shown(self, **arguments: Any) -> None:
        self._wanted = arguments.get("signal", self._wanted)
        self._then = arguments.get("act", "")
        self._load()
        self.list.setFocus()

    def refresh(self, change: Acted) -> None:
        self._load()

    def day_turned(self) -> None:
        self._load()

    def draft(self) -> dict[str, Any] | None:
        return self.right.draft()

    def restore(self, draft: dict[str, Any]) -> None:
        self._wanted = draft["about"].get("signal")
        self.right.restore(draft)

    def go_back(self) -> bool:
        return self.right.go_back()

    def _add_acts(self) -> dict[str, QAction]:
        found = {"new": self.act(_("Noteer een signaal"), "N", lambda: self._begin("signal"))}
        for name, keys in (("heard", "T"), ("pass_on", "D"), ("close", "A"), ("move", "V"), ("reopen", "H")):
            found[name] = self.act(_(ASKINGS[name].title), keys, partial(self._open, name))
        found["edit"] = self.act(_("Wijzig"), "W", self._edit)
        found["remove"] = self.act(_("Haal weg"), "Del", self._remove)
        found["person"] = self.act(_("Naar de mens"), "M", self._to_person)
        found["door"] = self.act(_("Naar de deur"), "P", self._to_door)
        found["turn"] = self.act(_("Open of afgesloten"), "O", lambda: self.pane.flip())
        return found

    def _lay_out(self) -> None:
        self.right.setMinimumWidth(320)
        self.held = Split("signals", self.context.settings, self.pane, self.right, share=0.42)
        self.held.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        self.first_step = Button(self.acts["new"].text(), action=self.acts["new"], primary=True, sign="add")
        self.nothing = EmptyState(
            "signal",
            _("Nog geen signalen"),
            _(
                "Maakt iemand zich zorgen over een ander? Schrijf op wat je hoorde, aan wie je het doorgaf en wanneer "
                "je iets terug wilt horen. Op die dag staat het op Vandaag."
            ),
            self.first_step,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.held)
        self._stack.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _load(self) -> None:
        register = self.context.register
        self.context.jobs.run(
            self,
            lambda: (list_signals(register), list_signals(register, closed=True)),
            self._show,
            only_latest="signals",
        )

    def _show(self, lists: Lists) -> None:
        are_open, are_closed = lists
        nothing = not (are_open or are_closed) and self.right.panel is None
        self._stack.setCurrentWidget(self.nothing if nothing else self.held)
        if nothing:
            self.first_step.setFocus()
        wanted, self._wanted = self._wanted, None
        self.pane.show_lists(lists, wanted)

    def _choose(self, signal_id: int | None) -> None:
        if signal_id is None:
            self.story = None
            self._enable()
            self._put(self.hint)
            return
        register = self.context.register
        self.context.jobs.run(self, lambda: get_signal(register, signal_id), self._show_card, only_latest="card")

    def _show_card(self, story: SignalStory) -> None:
        if story.item.id != self.list.signal_id:
            return
        other = self.story is None or self.story.item.id != story.item.id
        if other and not (self.right.panel is None or self.right.settle()):
            return
        self.story = story
        self._put(SignalCard(self.context, story, self.acts))
        self._enable()
        then, self._then = self._then, ""
        if then:
            self._open(then)

    def _put(self, home: QWidget) -> None:
        """This in place of the card that was there."""
        old = self.right.home
        self.right.show_home(home)
        if old is not self.hint:
            self.right.removeWidget(old)
            old.deleteLater()

    def _enable(self) -> None:
        """Only what can be done with the signal in view."""
        item = None if self.story is None else self.story.item
        is_open = item is not None and item.status is SignalStatus.OPEN
        for name in ("heard", "pass_on", "close", "move"):
            self.acts[name].setEnabled(is_open)
        self.acts["reopen"].setEnabled(item is not None and not is_open)
        for name in ("edit", "remove"):
            self.acts[name].setEnabled(item is not None)
        self.acts["person"].setEnabled(item is not None and item.person_id is not None)
        self.acts["door"].setEnabled(item is not None and item.door_id is not None)

    def _next_act(self) -> str:
        """What Enter does: the act that stands out on the card."""
        if self.story is None or self.story.item.status is SignalStatus.CLOSED:
            return "reopen"
        return "heard" if self.story.item.passed_to else "pass_on"

    def _begin(self, kind: str, **about: Any) -> None:
        if self.right.settle():
            self._stack.setCurrentWidget(self.held)
            self.right.open(kind, **about)

    def _open(self, name: str) -> None:
        if self.story is not None and self.acts[name].isEnabled():
            self._begin(name, signal=self.story.item.id, text=self.story.item.text)

    def _edit(self) -> None:
        if self.story is None:
            return
        item = self.story.item
        self._begin(
            "signal",
            signal=item.id,
            person=None if item.person_id is None else [item.person_id, item.about],
            door=None if item.door_id is None else [item.door_id, item.door],
            before={"text": item.text, "from_whom": item.from_whom, "worry": item.worry.value},
        )

    def _signal_panel(self, **about: Any) -> SignalPanel:
        panel = SignalPanel(self.context, **about)
        panel.noted.connect(self._noted)
        return panel

    def _noted(self, signal_id: int) -> None:
        self._wanted = signal_id

    def _remove(self) -> None:
        if self.story is None or self.right.panel is not None:
            return
        register, key = self.context.register, self.story.item.id
        self.context.jobs.run(
            self,
            lambda: remove_signal(register, key),
            lambda _none: self.context.banner.say(_("Het signaal is weggehaald."), undo=True),
        )

    def _to_person(self) -> None:
        if self.story is not None:
            self.context.navigate("people", person=self.story.item.person_id)

    def _to_door(self) -> None:
        if self.story is not None:
            self.context.navigate("doors", door=self.story.item.door_id)

    def _panel_closed(self) -> None:
        self._load()
        self.list.setFocus()
