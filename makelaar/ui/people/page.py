"""Mensen: everybody she knows, found by typing; one calm card beside the list."""

from typing import Any, ClassVar

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from makelaar.services.people.card import PersonCard
from makelaar.services.people.timeline import Timeline
from makelaar.services.undo import Acted
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP
from makelaar.ui.kit.split import Split
from makelaar.ui.page import Page
from makelaar.ui.people.acts import PeopleActs
from makelaar.ui.people.bin_panel import BinPanel
from makelaar.ui.people.card import PersonCardView
from makelaar.ui.people.desk import Desk
from makelaar.ui.people.finder import Finder, Found
from makelaar.ui.people.following import Following
from makelaar.ui.people.header import Header, nobody
from makelaar.ui.people.list_cells import room_for
from makelaar.ui.people.list_header import SIGNS
from makelaar.ui.people.list_view import MARGIN
from makelaar.ui.people.many_card import ManyCard
from makelaar.ui.people.opening import Opening
from makelaar.ui.people.side import Side
from makelaar.ui.people.view_bar import ViewBar
from makelaar.ui.people.views_panel import ViewsPanel

_ON_EVERY_CARD = frozenset({"category", "building", "door", "visit", "encounter", "encounter_theme", "theme"})
"""Tables that change what stands on a card without being about a person."""


class PeoplePage(Page):
    """`navigate("people", person=12)` opens a card, `view=3` a saved list; `new=True` begins somebody new,
    `at=("Kerkweg", "12")` says where she lives."""

    tables: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.desk = Desk(context, self)
        self.finder = Finder(context)
        self.opening = Opening(context, self)
        self.views = ViewBar(context, self.finder)
        self.doing = PeopleActs(self)
        self.acts = self.doing.all
        self.view = PersonCardView(
            self.desk, self.acts, self.doing.write_mail, self.doing.edit_encounter, self.doing.follow
        )
        self.many = ManyCard(self.acts)
        self.side = Side(context, self.view, self.many, nobody(context, self.acts["new"]))
        self.following = Following(self)
        self._lay_out()
        self._listen()

    @property
    def card(self) -> PersonCard | None:
        """Who is in view."""
        return self.view.card

    def shown(self, **arguments: Any) -> None:
        if "person" in arguments or (self.views.view is not None and "view" not in arguments):
            self.views.forget()
            self.finder.reset()
        if "person" in arguments:
            self.open_card(arguments["person"])
        self.finder.list.setFocus()
        if arguments.get("new"):
            self.doing.new(arguments.get("at"))
        if "view" in arguments:
            self.views.open(arguments["view"], self.finder.list.setFocus)
        else:
            self.finder.load()

    def refresh(self, change: Acted) -> None:
        if self.finder.shows(change.tables):
            self.finder.load()
        if "saved_view" in change.tables:
            self.views.read_again()
        if self.card is not None and (self.card.id in change.people or _ON_EVERY_CARD & change.tables):
            self.reload_card()
        if isinstance(self.side.panel, BinPanel | ViewsPanel):
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
            self.open_card(draft["person"], lambda card: self._put_back(draft, card))

    def go_back(self) -> bool:
        if self.side.panel is not None:
            self.side.panel.close_panel()
            return True
        if self.view.isAncestorOf(self.focusWidget() or self):
            self.finder.list.setFocus()
            return True
        if self.views.line.isVisibleTo(self):
            self.views.leave()
            return True
        return self.finder.go_back()

    def focus_in(self, field: QWidget) -> None:
        """The cursor in a field of the card."""
        if self.side.settle() and self.card is not None:
            field.setFocus()
            if isinstance(field, QLineEdit):
                field.selectAll()
            self.view.area.ensureWidgetVisible(field)

    def left_list(self, after: int | None, told: str) -> None:
        """Who was in view left the list: say so, and show who comes after."""
        self.context.banner.say(told, undo=True)
        self.finder.list.setFocus()
        self.view.card = None
        if after is not None:
            self.open_card(after)

    def reload_card(self) -> None:
        """After a change."""
        if self.card is not None:
            self.opening.reload(self.card.id)

    def _listen(self) -> None:
        self.finder.found.connect(self._found)
        self.finder.list.opened.connect(self._enter)
        self.finder.header.widen.connect(self._widen)
        self.opening.shown.connect(self._show_card)
        self.opening.again.connect(self._show_again)
        self.opening.gone.connect(self._gone)
        self.side.closed.connect(self._panel_closed)
        self.side.added.connect(self._added)
        self.desk.open_panel.connect(self.side.open)
        self.desk.call.connect(self.doing.log)
        self.desk.reload.connect(self.reload_card)

    def _lay_out(self) -> None:
        self.header = Header(self.acts)
        self.finder.layout().insertWidget(2, self.views)
        self.split = Split("people", self.context.settings, self.finder, self.side, share=0.43)
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
        page = found.page
        self.header.show_count(len(page.ids), found.total, more=page.more, nearly=page.nearly)
        self.following.rest.stop()
        self.acts["export"].setEnabled(bool(found.total))
        self.views.refresh()
        if self.opening.wanted is not None:
            self.finder.list.choose(self.opening.wanted)
        elif not self.finder.list.is_many:
            self.following.settle_on(found)
        self.doing.enable(self.card)

    def open_card(self, person_id: int, then: Any = None) -> None:
        """Show a card. A panel in which something is typed stays in front."""
        self.following.rest.stop()
        self.side.settle()
        self.opening.open(person_id, then)

    def _show_card(self, card: PersonCard, timeline: Timeline) -> None:
        self.view.flush()
        self.desk.person_id = card.id
        self.view.show_card(card)
        self.view.show_timeline(timeline)
        if not self.finder.list.is_many:
            self.side.go_home(self.view)
        self.doing.enable(self.card)

    def _show_again(self, card: PersonCard, timeline: Timeline) -> None:
        if self.card is not None and self.card.id == card.id:
            self.view.show_card(card)
            self.view.show_timeline(timeline)

    def _gone(self) -> None:
        self.view.card = None
        self.side.go_home()
        self.finder.load()
        self.doing.enable(self.card)

    def _enter(self, person_id: int) -> None:
        if self.finder.list.is_many:
            self.finder.list.pick_one()
        if self.card is None or self.card.id != person_id:
            self.open_card(person_id, lambda _card: self.focus_in(self.view.head.log))
        else:
            self.focus_in(self.view.head.log)

    def _widen(self) -> None:
        """Give the list the room that its columns ask, as far as the card can spare it."""
        whole = sum(self.split.sizes())
        wanted = room_for(self.finder.shown_columns) + 2 * MARGIN + SIGNS + STEP
        wide = min(wanted, whole - self.side.minimumWidth())
        self.split.setSizes([wide, whole - wide])

    def _panel_closed(self) -> None:
        if self.card is not None and not self.finder.list.is_many:
            self.side.go_home(self.view)
        self.finder.list.setFocus()

    def _added(self, person_id: int) -> None:
        self.views.forget()
        self.finder.reset()
        self.open_card(person_id)
        self.finder.load()

    def _put_back(self, draft: dict[str, Any], card: PersonCard | None) -> None:
        if draft["panel"] is not None:
            self.side.restore(draft["panel"], card)
        if draft["typing"] is not None:
            self.view.type_again(*draft["typing"])
