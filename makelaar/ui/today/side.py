"""The right side of Vandaag: the card of what is chosen, or the panel that is open. One thing at a time."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.followups import today_card
from makelaar.services.followups.item import FollowUpItem
from makelaar.services.followups.today_card import TodayCard
from makelaar.terms import Channel
from makelaar.ui.context import Context
from makelaar.ui.kit import Card, Text
from makelaar.ui.today.group_card import GroupCard
from makelaar.ui.today.mail_panel import MailPanel
from makelaar.ui.today.panel import Panel, scrolling
from makelaar.ui.today.promise_card import PromiseCard
from makelaar.ui.today.promise_panel import PromisePanel
from makelaar.ui.today.reach_panel import ReachPanel
from makelaar.ui.today.short_panels import DonePanel, DropPanel, MovePanel
from makelaar.ui.today.waits import Waits
from makelaar.ui.today.waits_card import WaitsCard

ABOUT_ONE: dict[str, Callable[[Context, TodayCard], Panel]] = {
    "done": lambda context, card: DonePanel(context, card.item),
    "move": lambda context, card: MovePanel(context, card.item),
    "plan": lambda context, card: MovePanel(context, card.item),
    "drop": lambda context, card: DropPanel(context, card.item),
    "edit": lambda context, card: PromisePanel(context, card.item.person_id, card.item.name, card.item),
    "call": lambda context, card: ReachPanel(context, card, Channel.CALL),
    "app": lambda context, card: ReachPanel(context, card, Channel.APP),
}
"""Panels about one promise, by name."""


class Side(Card):
    """`acts` are the page's actions for the card's buttons. `opened`, `closed`: a panel came, was put away."""

    opened = Signal()
    closed = Signal()

    def __init__(self, context: Context, acts: dict[str, QAction]) -> None:
        super().__init__(padding=1)
        self.context, self.acts = context, acts
        self.panel: Panel | None = None
        self.card: TodayCard | None = None
        self._opened: dict[str, Any] = {}
        self._stack = QStackedWidget()
        self.body.addWidget(self._stack)
        self.place = QWidget()
        """Where the card is: the page's keys work here too."""
        self._column = QVBoxLayout(self.place)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.place)
        self.setMinimumWidth(320)

    def show_card(self, card: TodayCard) -> None:
        """The card of one promise; a panel with something typed in it stays in front of it."""
        self.card = card
        self._put(PromiseCard(self.context, card, self.acts))

    def show_group(self, items: list[FollowUpItem]) -> None:
        """Several at once."""
        self.card = None
        self._put(GroupCard(items, self.acts["mail"]))

    def show_waits(self, waits: Waits) -> None:
        """A signal or a door that waits beside the promises."""
        self.card = None
        self._put(WaitsCard(self.context, waits, self.acts))

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self.card = None
        hint = Text(_("Kies iemand in de lijst."), "muted")
        hint.setContentsMargins(24, 24, 24, 24)
        self._put(hint)

    def settle(self) -> bool:
        """Put away a panel in which nothing is typed. False: one stays, for something would be lost."""
        if self.panel is not None and self.panel.typed() is not None:
            return False
        self._drop_panel()
        return True

    def open(self, kind: str, card: TodayCard) -> Panel:
        """Open a panel about one promise."""
        return self._show(ABOUT_ONE[kind](self.context, card), {"kind": kind, "followup": card.item.id})

    def open_mail(self, people: list[int], name: str, followups: dict[int, list[int]], *, has_say: bool) -> Panel:
        """Open a mail to these people, with the promises to each that it would keep."""
        opened = {
            "kind": "mail",
            "people": people,
            "name": name,
            "followups": [[person, promises] for person, promises in followups.items()],
            "say": has_say,
        }
        return self._show(MailPanel(self.context, people, name, followups, has_say), opened)

    def open_promise(self, person_id: int, name: str) -> Panel:
        """Open a new promise to somebody."""
        panel = PromisePanel(self.context, person_id, name)
        return self._show(panel, {"kind": "promise", "person": person_id, "name": name})

    def open_plain(self, kind: str, panel: Panel) -> Panel:
        """Open a panel in which nothing is typed."""
        return self._show(panel, {"kind": kind})

    def draft(self) -> dict[str, Any] | None:
        """What is being typed, and in which panel."""
        typed = None if self.panel is None else self.panel.typed()
        return None if typed is None else {**self._opened, "typed": typed}

    def restore(self, draft: dict[str, Any]) -> None:
        """Open that panel again with what was typed in it."""
        kind, typed = draft["kind"], draft["typed"]
        if kind == "mail":
            followups = dict(draft["followups"])
            self.open_mail(draft["people"], draft["name"], followups, has_say=draft["say"]).put_back(typed)
        elif kind == "promise":
            self.open_promise(draft["person"], draft["name"]).put_back(typed)
        else:
            register, key = self.context.register, draft["followup"]
            self.context.jobs.run(
                self,
                lambda: today_card.get_today_card(register, key),
                lambda card: self.open(kind, card).put_back(typed),
            )

    def go_back(self) -> bool:
        """Escape: put the panel away. False when there is none."""
        if self.panel is None:
            return False
        self.panel.close_panel()
        return True

    def _show(self, panel: Panel, opened: dict[str, Any]) -> Panel:
        self._drop_panel()
        self.panel, self._opened = panel, opened
        panel.dismissed.connect(self._offer_back)
        panel.closed.connect(self._panel_closed)
        self._stack.addWidget(panel)
        self._stack.setCurrentWidget(panel)
        self.opened.emit()
        panel.start()
        return panel

    def _offer_back(self) -> None:
        """What was typed is gone with the panel, but not at once for good."""
        draft = self.draft()
        if draft is not None:
            step = (_("Zet het terug"), lambda: self.restore(draft))
            self.context.banner.say(_("Niet bewaard wat je typte."), steps=[step])

    def _panel_closed(self) -> None:
        self._drop_panel()
        self.closed.emit()

    def _drop_panel(self) -> None:
        panel, self.panel = self.panel, None
        if panel is not None:
            self._stack.setCurrentWidget(self.place)
            self._stack.removeWidget(panel)
            panel.deleteLater()

    def _put(self, widget: QWidget) -> None:
        while (item := self._column.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        area = scrolling(widget)
        self._column.addWidget(area)
        area.show()
