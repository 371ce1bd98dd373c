"""Deuren: left what is known where, right the front of the chosen building; a door's card takes the list's place."""

from typing import Any, ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.doors.social_photo import BuildingPhoto, SocialPhoto, social_photo
from makelaar.services.undo import Acted
from makelaar.ui.context import Context
from makelaar.ui.doors.building_front import BuildingFront
from makelaar.ui.doors.building_panel import BuildingPanel
from makelaar.ui.doors.change_building_panel import ChangeBuildingPanel
from makelaar.ui.doors.mark_panel import MarkPanel
from makelaar.ui.doors.panel_place import PanelPlace
from makelaar.ui.doors.photo_panel import PhotoPanel
from makelaar.ui.kit import STEP, Button, EmptyState, Split
from makelaar.ui.page import Page


class DoorsPage(Page):
    """`navigate("doors", building=3, door=45)` shows a building with the ring round that door."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            "area",
            "building",
            "entrance",
            "door",
            "visit",
            "conversation",
            "conversation_theme",
            "theme",
            "round",
            "round_door",
            "signal",
            "person",
        }
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.building_id: int | None = None
        self._door_wanted: int | None = None
        self.acts = self._add_acts()
        self.photo = PhotoPanel(context, self.acts, ("signals",))
        self.front = BuildingFront(context, self.acts)
        self.left = PanelPlace(context, self.photo, {"mark": lambda **about: MarkPanel(context, **about)})
        self.right = PanelPlace(
            context,
            self.front,
            {
                "building": lambda: BuildingPanel(context, self.open_building),
                "change_building": lambda building: ChangeBuildingPanel(context, building, self.front.view.current),
            },
        )
        self.photo.list.chosen.connect(self._choose)
        self.photo.list.opened.connect(lambda _building: self.front.view.setFocus())
        for place in (self.left, self.right):
            place.closed.connect(self._panel_closed)
        self._lay_out()

    def shown(self, **arguments: Any) -> None:
        if "building" in arguments and self.right.settle():
            self.building_id = arguments["building"]
            self._door_wanted = arguments.get("door")
            self.front.view.open(self.building_id, self._door_wanted)
        self._load()
        (self.front.view if self._door_wanted else self.photo.list).setFocus()

    def refresh(self, change: Acted) -> None:
        self._load()
        self.front.view.refresh()
        if isinstance(self.right.panel, ChangeBuildingPanel):
            self.right.panel.refresh()

    def day_turned(self) -> None:
        self._load()
        self.front.view.refresh()

    def draft(self) -> dict[str, Any] | None:
        found = {"left": self.left.draft(), "right": self.right.draft(), "building": self.building_id}
        return found if found["left"] or found["right"] else None

    def restore(self, draft: dict[str, Any]) -> None:
        self.building_id = draft["building"]
        for place, kept in ((self.left, draft["left"]), (self.right, draft["right"])):
            if kept is not None:
                place.restore(kept)

    def go_back(self) -> bool:
        return self.right.go_back() or self.left.go_back()

    def open_building(self, building_id: int) -> None:
        """Show this building, the list too."""
        self._load(building_id)

    def _add_acts(self) -> dict[str, QAction]:
        return {
            "new": self.act(_("Nieuw pand"), "N", self._new),
            "correct": self.act(_("Verbeter dit pand"), "V", self._correct),
            "plan": self.act(_("Plan een ronde"), "R", self._plan),
            "turn": self.act(_("Sociale foto of waar nu aanbellen"), "W", self._turn),
            "mark": self.act(_("Zeg of je hier heen wilt"), "M", self._mark),
            "signals": self.act(_("Signalen"), "G", lambda: self.context.navigate("signals")),
            "print": self.act(_("Bewaar of druk de voorkant af"), "P", lambda: self.front.view.save_button.click()),
        }

    def _lay_out(self) -> None:
        self.split = Split("doors", self.context.settings, self.left, self.right, share=0.34)
        self.left.setMinimumWidth(264)
        self.right.setMinimumWidth(360)
        held = QWidget()
        inside = QVBoxLayout(held)
        inside.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, STEP)
        inside.addWidget(self.split)
        self.held = held
        self.nothing = EmptyState(
            "doors",
            _("Nog geen deuren"),
            _(
                "Zet een hele flat erin met één regel: “Laan van Vollenhove 200–298 even, 5 verdiepingen, 2 per trap”. "
                "Daarna zie je van elke deur wat je weet, en wat nog niemand weet."
            ),
            Button(self.acts["new"].text(), action=self.acts["new"], primary=True, sign="add"),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(held)
        self._stack.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _load(self, wanted: int | None = None) -> None:
        register = self.context.register
        self.context.jobs.run(
            self,
            lambda: social_photo(register),
            lambda photo: self._show(photo, wanted or self.building_id),
            only_latest="photo",
        )

    def _show(self, photo: SocialPhoto, wanted: int | None) -> None:
        self.photo.show_photo(photo, wanted)
        empty = not photo.areas and self.right.panel is None
        self._stack.setCurrentWidget(self.nothing if empty else self.held)
        if photo.areas and self.photo.list.building_id is not None:
            self._choose(self.photo.list.building_id)

    @property
    def building(self) -> BuildingPhoto | None:
        """The chosen building."""
        return self.photo.building(self.building_id)

    def _choose(self, building_id: int) -> None:
        if building_id != self.front.view.building_id:
            self.building_id = building_id
            self.front.view.open(building_id)

    def _new(self) -> None:
        if self.right.settle():
            self._stack.setCurrentWidget(self.held)
            self.right.open("building")

    def _correct(self) -> None:
        if self.building_id is not None and self.right.settle():
            self.right.open("change_building", building=self.building_id)

    def _plan(self) -> None:
        pass

    def _turn(self) -> None:
        self.photo.turn(next_first=not self.photo.next_first)

    def _mark(self) -> None:
        if self.building is not None and self.left.settle():
            self.left.open("mark", building=self.building_id, name=self.building.building.name)

    def _panel_closed(self) -> None:
        self._load()
        self.photo.list.setFocus()
