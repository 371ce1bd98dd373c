"""Mensen: everybody she knows, found by typing; one calm card beside the list."""

from dataclasses import replace
from typing import Any, ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.errors import UserError
from makelaar.i18n import _
from makelaar.services.people.bin import bin_people
from makelaar.services.people.card import PersonCard, get_card
from makelaar.services.people.encounters import EncounterView, get_encounter
from makelaar.services.people.listing import PeopleQuery, get_summaries
from makelaar.services.people.timeline import Timeline, get_timeline
from makelaar.services.undo import Acted
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP
from makelaar.ui.kit.split import Split
from makelaar.ui.page import Page
from makelaar.ui.people.bin_panel import BinPanel, ErasePanel
from makelaar.ui.people.card import PersonCardView
from makelaar.ui.people.desk import Desk
from makelaar.ui.people.export_panel import ExportPanel
from makelaar.ui.people.finder import Finder, Found
from makelaar.ui.people.header import Header, nobody
from makelaar.ui.people.side import Side
from makelaar.ui.today.promise_panel import PromisePanel

_NOT_OF_PEOPLE = frozenset({"encounter", "encounter_person", "mail_template", "followup_move"})
"""Tables whose changes alter no row of the list."""


class PeoplePage(Page):
    """`navigate("people", person=12)` opens a card; `navigate("people", new=True)` somebody new."""

    tables: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.desk = Desk(context, self)
        self.finder = Finder(context)
        self.acts = self._add_acts()
        self.view = PersonCardView(self.desk, self.acts, self._write_mail, self._edit_encounter)
        self.side = Side(context, self.view, nobody(context, self.acts["new"]))
        self._wanted: int | None = None
        self._lay_out()
        self.finder.found.connect(self._found)
        self.finder.list.chosen.connect(self._open)
        self.finder.list.opened.connect(self._enter)
        self.side.closed.connect(self._panel_closed)
        self.side.added.connect(self._added)
        self.desk.open_panel.connect(self.side.open)
        self.desk.call.connect(self._log)
        self.desk.reload.connect(self._reload_card)

    @property
    def card(self) -> PersonCard | None:
        """Who is in view."""
        return self.view.card

    def shown(self, **arguments: Any) -> None:
        if "person" in arguments:
            self._wanted = arguments["person"]
            self.finder.reset()
            self._open(arguments["person"])
        self.finder.load()
        self.finder.list.setFocus()
        if arguments.get("new"):
            self._new()

    def refresh(self, change: Acted) -> None:
        if not change.tables <= _NOT_OF_PEOPLE:
            self.finder.load()
        if self.card is not None and (self.card.id in change.people or "category" in change.tables):
            self._reload_card()
        if isinstance(self.side.panel, BinPanel):
            self.side.panel.load()

    def draft(self) -> dict[str, Any] | None:
        panel, typing = self.side.draft(), self.view.typing()
        if panel is None and typing is None:
            return None
        return {"person": None if self.card is None else self.card.id, "panel": panel, "typing": typing}

    def restore(self, draft: dict[str, Any]) -> None:
        if draft["person"] is None:
            self._put_back(draft, None)
        else:
            self._wanted = draft["person"]
            self._open(draft["person"], lambda card: self._put_back(draft, card))

    def go_back(self) -> bool:
        if self.side.panel is not None:
            self.side.panel.close_panel()
            return True
        if self.view.isAncestorOf(self.focusWidget() or self):
            self.finder.list.setFocus()
            return True
        return self.finder.go_back()

    def _add_acts(self) -> dict[str, QAction]:
        return {
            "new": self.act(_("Nieuwe mens"), "Ctrl+N", self._new),
            "find": self.act(_("Zoek"), "Ctrl+F", self.finder.focus_search),
            "log": self.act(_("Contact vastleggen"), "Ctrl+E", self._log),
            "promise": self.act(_("Opvolging beloven"), "Ctrl+R", self._promise),
            "consent": self.act(_("Toestemming vastleggen"), "Ctrl+T", lambda: self.view.consent.ask()),
            "name": self.act(_("Naam wijzigen"), "F2", lambda: self._focus(self.view.head.name)),
            "can": self.act(_("Kan toevoegen"), "Alt+K", lambda: self._focus(self.view.can.new)),
            "want": self.act(_("Wil toevoegen"), "Alt+W", lambda: self._focus(self.view.want.new)),
            "notes": self.act(_("Notities"), "Alt+N", lambda: self._focus(self.view.notes)),
            "bin": self.act(_("Naar de prullenbak"), "Ctrl+Del", self._bin),
            "erase": self.act(_("Voorgoed wissen…"), "Ctrl+Shift+Del", self._erase),
            "show_bin": self.act(_("Prullenbak"), "Ctrl+B", lambda: self.side.open_bin()),
            "export": self.act(_("Bewaar als bestand…"), "Ctrl+Shift+E", self._export),
        }

    def _lay_out(self) -> None:
        self.header = Header(self.acts)
        self.split = Split("people", self.context.settings, self.finder, self.side, share=0.4)
        held = QWidget()
        inside = QVBoxLayout(held)
        inside.setContentsMargins(2 * STEP, 0, STEP, 0)
        inside.addWidget(self.split)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(held, 1)

    def _found(self, found: Found) -> None:
        self.header.show_count(len(found.page.ids), found.total)
        self.acts["export"].setEnabled(bool(found.total))
        if self._wanted is not None:
            self.finder.list.choose(self._wanted)
            return
        current = None if self.card is None else self.card.id
        if current in found.page.ids and self.side.currentWidget() is not self.side.empty:
            self.finder.list.choose(current)
            self.side.go_home(self.view)
        elif found.page.ids:
            self.finder.list.choose(found.page.ids[0])
            self._open(found.page.ids[0])
        else:
            self.view.flush()
            self.view.card = None
            self.side.go_home(None if found.total else self.side.empty)
        self._enable()

    def _open(self, person_id: int, then: Any = None) -> None:
        """Read a card and its timeline, and show it. A panel in which something is typed stays in front."""
        register = self.context.register
        self._wanted = person_id

        def show(read: tuple[PersonCard, Timeline]) -> None:
            self._wanted = None
            self._show_card(*read)
            if then is not None:
                then(read[0])

        self.side.settle()
        self.context.jobs.run(
            self,
            lambda: (get_card(register, person_id), get_timeline(register, person_id)),
            show,
            self._gone,
            only_latest="card",
        )

    def _show_card(self, card: PersonCard, timeline: Timeline) -> None:
        self.view.flush()
        self.desk.person_id = card.id
        self.view.show_card(card)
        self.view.show_timeline(timeline)
        self.side.go_home(self.view)
        self._enable()

    def _gone(self, error: UserError) -> None:
        self._wanted = None
        self.view.card = None
        self.side.go_home()
        self.finder.load()
        self._enable()

    def _reload_card(self) -> None:
        if self.card is not None:
            register, person_id = self.context.register, self.card.id
            self.context.jobs.run(
                self,
                lambda: (get_card(register, person_id), get_timeline(register, person_id)),
                lambda read: self._show_again(*read),
                self._gone,
                only_latest="reload",
            )

    def _show_again(self, card: PersonCard, timeline: Timeline) -> None:
        if self.card is not None and self.card.id == card.id:
            self.view.show_card(card)
            self.view.show_timeline(timeline)

    def _enable(self) -> None:
        for name in ("log", "promise", "consent", "name", "can", "want", "notes", "bin", "erase"):
            self.acts[name].setEnabled(self.card is not None)

    def _enter(self, person_id: int) -> None:
        if self.card is None or self.card.id != person_id:
            self._open(person_id, lambda _card: self._focus(self.view.head.log))
        else:
            self._focus(self.view.head.log)

    def _focus(self, field: QWidget) -> None:
        if self.side.settle() and self.card is not None:
            field.setFocus()
            self.view.area.ensureWidgetVisible(field)

    def _panel_closed(self) -> None:
        if self.card is not None:
            self.side.go_home(self.view)
        self.finder.list.setFocus()

    def _added(self, person_id: int) -> None:
        self.finder.reset()
        self._open(person_id)
        self.finder.load()

    def _put_back(self, draft: dict[str, Any], card: PersonCard | None) -> None:
        if draft["panel"] is not None:
            self.side.restore(draft["panel"], card)
        if draft["typing"] is not None:
            self.view.type_again(*draft["typing"])

    def _new(self) -> None:
        if self.side.settle():
            self.side.open_new()

    def _log(self, number: str = "") -> None:
        if self.card is not None and self.side.settle():
            self.view.flush()
            self.side.open_encounter([(self.card.id, self.card.title)], number=number)

    def _promise(self) -> None:
        if self.card is not None and self.side.settle():
            self.side.open(PromisePanel(self.context, self.card.id, self.card.title))

    def _write_mail(self) -> None:
        if self.card is not None and self.side.settle():
            self.side.open_mail(self.card)

    def _edit_encounter(self, encounter_id: int) -> None:
        register = self.context.register

        def read() -> tuple[EncounterView, list[tuple[int, str]]]:
            encounter = get_encounter(register, encounter_id)
            return encounter, [(row.id, row.name) for row in get_summaries(register, encounter.people)]

        self.context.jobs.run(self, read, lambda got: self.side.open_encounter(got[1], got[0]))

    def _bin(self) -> None:
        if self.card is None or not self.side.settle():
            return
        self.view.flush()
        register, card = self.context.register, self.card
        told = _("{name} ligt in de prullenbak.").format(name=card.title)
        after = self.finder.neighbour(card.id)
        self._wanted = None

        def binned(_none: Any) -> None:
            self.context.banner.say(told, undo=True)
            self.finder.list.setFocus()
            if after is not None:
                self._open(after)
            else:
                self.view.card = None

        self.context.jobs.run(self, lambda: bin_people(register, [card.id]), binned)

    def _erase(self) -> None:
        if self.card is not None and self.side.settle():
            self.view.flush()
            self.side.open(ErasePanel(self.context, self.card.id))

    def _export(self) -> None:
        if self.side.settle():
            query: PeopleQuery = replace(self.finder.query)
            self.side.open(ExportPanel(self.context, query, len(self.finder.list.people.ids)))
