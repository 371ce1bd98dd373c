"""Signalen: worries that somebody should follow up, open until somebody closed them with an outcome."""

from functools import partial
from typing import Any, ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from makelaar.i18n import _, ngettext
from makelaar.services.signals.acting import remove_signal
from makelaar.services.signals.reading import SignalItem, SignalStory, get_signal, list_signals
from makelaar.services.undo import Acted
from makelaar.terms import SignalStatus
from makelaar.ui.context import Context
from makelaar.ui.doors.panel_place import PanelPlace
from makelaar.ui.kit import STEP, Button, EmptyState, Flow, IconButton, Split, Text
from makelaar.ui.kit.keys import keys_of
from makelaar.ui.page import Page
from makelaar.ui.people.chips import PressChip
from makelaar.ui.signals.act_panel import ASKINGS, SignalActPanel
from makelaar.ui.signals.signal_card import SignalCard
from makelaar.ui.signals.signal_list import SignalList
from makelaar.ui.signals.signal_panel import SignalPanel

Lists = tuple[tuple[SignalItem, ...], tuple[SignalItem, ...]]
"""The open signals, and the closed ones."""


class SignalsPage(Page):
    """`navigate("signals", signal=12)` shows that one, open or closed; `act="heard"` begins one of its acts."""

    tables: ClassVar[frozenset[str]] = frozenset({"signal", "signal_event", "person", "door", "building"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.story: SignalStory | None = None
        self._lists: Lists = ((), ())
        self._wanted: int | None = None
        self._then = ""
        self.acts = self._add_acts()
        self.list = SignalList(_("Signalen"))
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(lambda: self._open(self._next_act()))
        self.open_ones = PressChip(_("Open"), lambda: self.turn(closed=False), checkable=True)
        self.closed_ones = PressChip(_("Afgesloten"), lambda: self.turn(closed=True), checkable=True)
        self.open_ones.setChecked(True)
        self.told = Text("", "muted")
        self.all_done = Text("", "muted", wrap=True)
        self.all_done.setContentsMargins(STEP + 4, STEP, STEP, 0)
        self.hint = EmptyState("signal", _("Kies een signaal"), _("Wat er mee gebeurde, komt hier te staan."))
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

    def turn(self, *, closed: bool) -> None:
        """Show the open ones, or those that were closed."""
        self.open_ones.setChecked(not closed)
        self.closed_ones.setChecked(closed)
        self._show_list(self.list.signal_id)

    def _add_acts(self) -> dict[str, QAction]:
        found = {"new": self.act(_("Noteer een signaal"), "N", lambda: self._begin("signal"))}
        for name, keys in (("heard", "T"), ("pass_on", "D"), ("close", "A"), ("move", "V"), ("reopen", "H")):
            found[name] = self.act(_(ASKINGS[name].title), keys, partial(self._open, name))
        found["edit"] = self.act(_("Wijzig"), "W", self._edit)
        found["remove"] = self.act(_("Haal weg"), "Del", self._remove)
        found["person"] = self.act(_("Naar de mens"), "M", self._to_person)
        found["door"] = self.act(_("Naar de deur"), "P", self._to_door)
        found["turn"] = self.act(_("Open of afgesloten"), "O", lambda: self.turn(closed=not self._shows_closed))
        return found

    @property
    def _shows_closed(self) -> bool:
        return self.closed_ones.isChecked()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(_("Signalen"), "title"))
        words.addWidget(self.told)
        top = QHBoxLayout()
        top.setContentsMargins(STEP + 4, 0, 0, 0)
        top.addLayout(words, 1)
        new = self.acts["new"]
        top.addWidget(IconButton("add", new.text(), new.trigger, keys=keys_of(new)))
        switch = Flow()
        switch.setContentsMargins(STEP + 4, 0, 0, 0)
        switch.put([self.open_ones, self.closed_ones])
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(top)
        for part, room in ((switch, 0), (self.all_done, 0), (self.list, 1)):
            column.addWidget(part, room)
        left.setMinimumWidth(264)
        self.right.setMinimumWidth(320)
        self.held = Split("signals", self.context.settings, left, self.right, share=0.42)
        self.held.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        self.nothing = EmptyState(
            "signal",
            _("Nog geen signalen"),
            _(
                "Maakt iemand zich zorgen over een ander? Schrijf op wat je hoorde, aan wie je het doorgaf en wanneer "
                "je iets terug wilt horen. Op die dag staat het op Vandaag."
            ),
            Button(self.acts["new"].text(), action=self.acts["new"], primary=True, sign="add"),
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
        self._lists = lists
        are_open, are_closed = lists
        due = sum(item.is_due for item in are_open)
        told = [_("{n} open").format(n=len(are_open))] if are_open else []
        if due:
            told.append(ngettext("{n} terug te horen", "{n} terug te horen", due).format(n=due))
        self.told.setText(" · ".join(told) or _("Alles is afgesloten"))
        if self._wanted is not None:
            self.closed_ones.setChecked(any(item.id == self._wanted for item in are_closed))
            self.open_ones.setChecked(not self._shows_closed)
        nothing = not (are_open or are_closed) and self.right.panel is None
        self._stack.setCurrentWidget(self.nothing if nothing else self.held)
        self._show_list(self._wanted if self._wanted is not None else self.list.signal_id)
        self._wanted = None

    def _show_list(self, wanted: int | None) -> None:
        items = self._lists[self._shows_closed]
        self.all_done.setText(_("Hier staat niets.") if self._shows_closed else _("Er staat geen signaal open."))
        self.all_done.setVisible(not items)
        self.list.show_items(items, self.context.clock.today(), wanted)
        self._choose(self.list.signal_id)

    def _choose(self, signal_id: int | None) -> None:
        if signal_id is None:
            self.story = None
            self._enable()
            self.right.show_home(self.hint)
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
        old = self.right.home
        self.right.show_home(SignalCard(self.context, story, self.acts))
        if old is not self.hint:
            self.right.removeWidget(old)
            old.deleteLater()
        self._enable()
        then, self._then = self._then, ""
        if then:
            self._open(then)

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
        if self.story is None:
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
