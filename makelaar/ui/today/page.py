"""Vandaag: what she sees after unlocking. Whom to return to, in five sections, and what can be done about each."""

from functools import partial
from typing import Any, ClassVar

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from makelaar.hearts.day_words import exact_day
from makelaar.i18n import _
from makelaar.services.followups import spreading as followups_spreading
from makelaar.services.followups import today, today_card
from makelaar.services.followups.today import Section
from makelaar.services.followups.today_card import Overview, TodayCard
from makelaar.services.reminders import reminder
from makelaar.services.undo import Acted
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, Split
from makelaar.ui.page import Page
from makelaar.ui.today.calendar_panel import CalendarPanel
from makelaar.ui.today.doing import keep_someday, open_mail
from makelaar.ui.today.empty import empty_states
from makelaar.ui.today.promise_list import PromiseList
from makelaar.ui.today.side import Side
from makelaar.ui.today.spread_panel import SpreadPanel, SpreadStrip
from makelaar.ui.today.top import TodayTop
from makelaar.ui.today.waits import Rest
from makelaar.ui.today.waits_card import act_on
from makelaar.ui.today.words import asking

MORE = 200
"""How many rows "nog … tonen" adds."""
BOTH = 840
"""From this width on, list and panel stand beside each other."""


class TodayPage(Page):
    """`navigate("today", promise_for=12, called="Ria")` opens a new promise."""

    tables: ClassVar[frozenset[str]] = frozenset(
        "followup person contact_point no_contact consent encounter encounter_person signal visit door building".split()
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.list = PromiseList()
        self.acts = self._add_acts()
        self.side = Side(context, self.acts)
        self.side.place.addActions([act for name, act in self.acts.items() if name != "open"])
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(lambda person: context.navigate("people", person=person))
        self.list.went.connect(lambda: self._open("open"))
        self.list.rest_asked.connect(self._see_rest)
        self.list.more.connect(self._more)
        self.side.opened.connect(self._panel_opened)
        self.side.closed.connect(self._panel_closed)
        self._limits = dict.fromkeys(Section, today.PAGE)
        self._place: int | None = None
        self._reading = False
        self._told = True
        self._lay_out()

    def shown(self, **arguments: Any) -> None:
        self._load()
        self.list.setFocus()
        if "promise_for" in arguments:
            self.side.open_promise(arguments["promise_for"], arguments["called"])

    def refresh(self, change: Acted) -> None:
        self._load()

    def day_turned(self) -> None:
        self._told = False
        self._load()

    def draft(self) -> dict[str, Any] | None:
        return self.side.draft()

    def restore(self, draft: dict[str, Any]) -> None:
        self.side.restore(draft)

    def go_back(self) -> bool:
        return self.side.go_back()

    def _add_acts(self) -> dict[str, QAction]:
        row_act = partial(self.act, parent=self.list)
        return {
            "open": row_act(_("Open de kaart"), "Return", self.list.open_current),
            "mail": row_act(_("Mail"), "M", self._mail),
            "call": row_act(_("Bel"), "B", lambda: self._open("call")),
            "app": row_act(_("App"), "A", lambda: self._open("app")),
            "done": row_act(_("Gedaan"), "G", lambda: self._open("done"), also="D"),
            "move": row_act(_("Verzet"), "V", lambda: self._open("move")),
            "drop": row_act(_("Laat los"), "L", lambda: self._open("drop")),
            "still": row_act(_("Nog steeds ooit"), "O", self._still_someday),
            "plan": row_act(_("Nu plannen"), "P", lambda: self._open("plan")),
            "edit": row_act(_("Wijzig"), "W", lambda: self._open("edit")),
            "new": row_act(_("Nog een opvolging"), "N", self._new),
            "spread": row_act(_("Spreid een drukke dag"), "S", self._spread),
            "calendar": row_act(_("Naar je agenda"), "I", self._calendar),
            "templates": row_act(_("Mailsjablonen"), "T", self._templates),
        }

    def _lay_out(self) -> None:
        self.top = TodayTop(self.acts)
        self.strip = SpreadStrip(self.acts["spread"])
        self.split = Split("today", self.context.settings, self.list, self.side, share=0.58)
        self._held = QWidget()
        inside = QVBoxLayout(self._held)
        inside.setContentsMargins(2 * STEP, STEP, 2 * STEP, 2 * STEP)
        inside.setSpacing(STEP)
        inside.addWidget(self.strip)
        inside.addWidget(self.split, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._held)
        self.nobody, self.nothing = empty_states(self.context)
        self._stack.addWidget(self.nobody)
        self._stack.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.top)
        whole.addWidget(self._stack, 1)

    def _load(self) -> None:
        register, limits = self.context.register, dict(self._limits)
        self.context.jobs.run(
            self, lambda: today_card.get_overview(register, limits), self._show, only_latest="overview"
        )
        self.context.jobs.run(
            self,
            lambda: followups_spreading.crowded_days(register),
            lambda days: self.strip.show_days(days, self.context.clock.today()),
            only_latest="crowded",
        )

    def _show(self, overview: Overview) -> None:
        day = self.context.clock.today()
        chosen = self.list.chosen_ids()
        place = self.list.currentIndex().row() if chosen else self._place
        self._reading = True
        self.list.rows.show(overview, day)
        nothing = not (any(overview.counts.sections.values()) or overview.waiting.count)
        self.top.day.setText(
            exact_day(day) if nothing else f"{exact_day(day)} · {asking(overview.counts, overview.waiting)}"
        )
        empty = self.nothing if overview.has_people else self.nobody
        self._stack.setCurrentWidget(empty if nothing and self.side.panel is None else self._held)
        kept = self.list.rows.place_of(chosen[0]) if chosen else None
        self.list.choose(kept if kept is not None else self.list.rows.nearest(max(0, place or 0)))
        if not self.list.chosen_ids():
            self._chosen([])
        self._reading = False
        if not self._told:
            self._tell_the_day(overview.counts.now + overview.waiting.count)

    def _chosen(self, ids: list[int]) -> None:
        if self.list.currentIndex().isValid():
            self._place = self.list.currentIndex().row()
        if (self._reading and self.side.panel is not None) or not self.side.settle():
            return
        if len(ids) == 1:
            register, key = self.context.register, ids[0]
            self.context.jobs.run(
                self, lambda: today_card.get_today_card(register, key), self._show_card, only_latest="card"
            )
        elif ids:
            self.side.show_group([row.item for row in self.list.chosen_promises()])
        elif self.list.waits is not None:
            self.side.show_waits(self.list.waits)
        else:
            self.side.show_nothing()

    def _show_card(self, card: TodayCard) -> None:
        if self.list.chosen_ids() == [card.item.id]:
            self.side.show_card(card)

    def _open(self, kind: str) -> None:
        if self.list.waits is not None:
            act_on(self.context, self, self.list.waits, kind)
        elif self.side.card is not None and self._is_free():
            self.side.open(kind, self.side.card)
        elif len(self.list.chosen_ids()) > 1:
            self.context.banner.say(_("Dit gaat met één opvolging tegelijk. Mailen kan met allemaal."))

    def _is_free(self) -> bool:
        """Nothing half typed stands open beside the list; otherwise it is said, and nothing is lost."""
        free = self.side.settle()
        if not free:
            self.context.banner.say(_("Maak eerst af wat rechts openstaat, of sluit het met Esc."))
        return free

    def _mail(self) -> None:
        chosen = [row.item for row in self.list.chosen_promises()]
        if chosen and self._is_free():
            open_mail(self.side, chosen)

    def _new(self) -> None:
        if self.side.card is not None and self._is_free():
            self.side.open_promise(self.side.card.item.person_id, self.side.card.item.name)

    def _still_someday(self) -> None:
        if self.side.card is not None and self.side.card.item.due is None:
            keep_someday(self.context, self, self.side.card.item)

    def _spread(self) -> None:
        if self.strip.isVisibleTo(self) and self._is_free():
            self.side.open_plain("spread", SpreadPanel(self.context, self.strip.day))

    def _calendar(self) -> None:
        if self._is_free():
            self.side.open_plain("calendar", CalendarPanel(self.context))

    def _templates(self) -> None:
        self.context.navigate("settings", section="templates")

    def _see_rest(self, rest: Rest) -> None:
        self.context.navigate(rest.place, **({"come_backs": True} if rest.come_backs else {}))

    def _more(self, section: Section) -> None:
        self._limits[section] += MORE
        self._load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """In a narrow window an open panel has it to itself."""
        for part in (self.list, self.top):
            part.setVisible(self.side.panel is None or self.width() >= BOTH)

    def _panel_opened(self) -> None:
        self._stack.setCurrentWidget(self._held)
        self._make_room()

    def _panel_closed(self) -> None:
        self._make_room()
        self._chosen(self.list.chosen_ids())
        if not self.list.rows.rows:
            self._load()
        self.list.setFocus()

    def _tell_the_day(self, now: int) -> None:
        """A new day began while the window stood open: said once, outside the window."""
        self._told = True
        if words := reminder(now):
            self.context.desktop.notify(words)
