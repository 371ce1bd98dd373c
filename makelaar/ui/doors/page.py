"""Deuren: left what is known where, right the front of the chosen building; a door's card takes the list's place."""

from functools import partial
from typing import Any, ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.doors.door_card import DoorCard
from makelaar.services.doors.social_photo import BuildingPhoto, SocialPhoto, social_photo
from makelaar.services.rounds.come_back import count_come_backs
from makelaar.services.signals.reading import count_open_signals
from makelaar.services.undo import Acted
from makelaar.ui.context import Context
from makelaar.ui.doors.building_front import BuildingFront
from makelaar.ui.doors.building_panel import BuildingPanel
from makelaar.ui.doors.change_building_panel import ChangeBuildingPanel
from makelaar.ui.doors.left_side import LeftSide
from makelaar.ui.doors.panel_place import PanelPlace
from makelaar.ui.doors.photo_panel import PhotoPanel
from makelaar.ui.doors.talk_over import TalkOver
from makelaar.ui.kit import STEP, Button, EmptyState, Split
from makelaar.ui.page import Page, Shortcut

WAYS = ("rounds", "come_backs", "signals")
"""Acts that go on to another page, offered below the list."""
_OF_BUILDING = ("correct", "plan", "mark", "print")


class DoorsPage(Page):
    """`navigate("doors", building=3)` shows a building, `door=45` the building of a door with the door's card, and with
    `talk=12` the conversation that this ring there led to.
    """

    tables: ClassVar[frozenset[str]] = frozenset(
        (
            "area building entrance door visit conversation conversation_theme theme round round_door signal person "
            "talent wish followup"
        ).split()
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.building_id: int | None = None
        self.base = QStackedWidget()
        """All but a conversation; the keys of the page work in here."""
        self.acts = self._add_acts()
        self.photo = PhotoPanel(context, self.acts, WAYS)
        self.front = BuildingFront(context, self.acts)
        self.left = LeftSide(context, self.photo, self.acts)
        makers = {
            "building": lambda: BuildingPanel(context, self._load),
            "change_building": lambda building, door: ChangeBuildingPanel(context, building, door),
        }
        self.right = PanelPlace(context, self.front, makers)
        self._lay_out()
        self._listen()

    def shown(self, **arguments: Any) -> None:
        if "door" in arguments:
            self.left.open_door(arguments["door"])
            self.front.view.setFocus()
            if "talk" in arguments:
                self.whole.open_talk(arguments["talk"])
        else:
            self._load(arguments.get("building"))
            self._take_focus()

    def refresh(self, change: Acted) -> None:
        self._load()
        self.front.view.refresh()
        self.left.reload(self.front.view.day)
        self.whole.refresh(change)
        if isinstance(self.right.panel, ChangeBuildingPanel):
            self.right.panel.refresh()

    def day_turned(self) -> None:
        self._load()
        self.front.view.refresh()
        self.left.reload()

    def shortcuts(self) -> list[Shortcut]:
        return self.whole.talk.shortcuts() if self.whole.is_open else super().shortcuts()

    def draft(self) -> dict[str, Any] | None:
        places = {"left": self.left, "right": self.right, "talk": self.whole}
        found = {name: place.draft() for name, place in places.items()}
        found["note"] = self.left.typed_note()
        return {**found, "building": self.building_id} if any(found.values()) else None

    def restore(self, draft: dict[str, Any]) -> None:
        self._load(draft["building"])
        if draft["note"] is not None:
            self.left.put_note_back(draft["note"])
        for name, place in (("left", self.left), ("right", self.right), ("talk", self.whole)):
            if draft[name] is not None:
                place.restore(draft[name])

    def go_back(self) -> bool:
        panels = self.whole.go_back() or self.right.go_back() or self.left.go_back() or self.left.close_door()
        return panels or self.front.view.go_back()

    @property
    def building(self) -> BuildingPhoto | None:
        """The chosen building."""
        return self.photo.building(self.building_id)

    def _add_acts(self) -> dict[str, QAction]:
        go, act = self.context.navigate, partial(self.act, parent=self.base)
        return {
            "new": act(_("Nieuw pand"), "N", self._new),
            "correct": act(_("Verbeter dit pand"), "V", self._correct),
            "turn": act(_("Sociale foto of waar nu aanbellen"), "W", lambda: self.photo.flip()),
            "mark": act(_("Jouw wens: wil je hier heen?"), "M", self._mark),
            "plan": act(_("Plan een ronde"), "R", self._plan),
            "rounds": act(_("Rondes"), "L", lambda: go("round")),
            "come_backs": act(_("Terugkomen"), "T", lambda: go("round", come_backs=True)),
            "signals": act(_("Signalen"), "G", lambda: go("signals")),
            "leave": act(_("Niet aanbellen"), "A", lambda: self.left.leave()),
            "note": act(_("Let op bij deze deur"), "O", lambda: self.left.note()),
            "signal": act(_("Noteer een signaal"), "S", lambda: self.left.signal()),
            "print": act(_("Bewaar of druk de voorkant af"), "P", lambda: self.front.view.save_button.click()),
            "list": act(_("Terug naar de panden"), "Backspace", lambda: self.left.close_door()),
        }

    def _lay_out(self) -> None:
        self.split = Split("doors", self.context.settings, self.left, self.right, share=0.34)
        self.left.setMinimumWidth(264)
        self.right.setMinimumWidth(360)
        self.held = QWidget()
        inside = QVBoxLayout(self.held)
        inside.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, STEP)
        inside.addWidget(self.split)
        self.first_step = Button(self.acts["new"].text(), action=self.acts["new"], primary=True, sign="add")
        self.nothing = EmptyState(
            "doors",
            _("Nog geen deuren"),
            _(
                "Zet een hele flat erin met één regel: “Laan van Vollenhove 200–298 even, 5 verdiepingen, 2 per trap”. "
                "Daarna zie je van elke deur wat je weet, en wat nog niemand weet."
            ),
            self.first_step,
            Button(self.acts["signals"].text(), action=self.acts["signals"]),
        )
        self.whole = TalkOver(self.context)
        for part in (self.held, self.nothing):
            self.base.addWidget(part)
        self.whole.show_page(self.base)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.whole)

    def _listen(self) -> None:
        view = self.front.view
        self.photo.list.chosen.connect(self._choose)
        self.photo.list.opened.connect(lambda _building: view.setFocus())
        view.chosen.connect(lambda door: self.left.open_door(door, view.day))
        view.opened.connect(self._into_card)
        view.shown.connect(lambda _front: self.left.reload(view.day))
        self.left.door_shown.connect(self._door_shown)
        self.left.door_closed.connect(self._take_focus)
        self.left.talk_opened.connect(self.whole.open_talk)
        for place in (self.left.opened, self.right.opened):
            place.connect(lambda: self.base.setCurrentWidget(self.held))
        for place in (self.left.closed, self.right.closed, self.whole.talk_closed):
            place.connect(lambda: self._load())
            place.connect(self._take_focus)

    def _load(self, wanted: int | None = None) -> None:
        """Read what is known; `wanted` is the building to show, the same as now where it is not said."""
        register = self.context.register
        wanted = wanted or self.building_id

        def work() -> tuple[SocialPhoto, dict[str, int]]:
            counts = {"come_backs": count_come_backs(register), "signals": count_open_signals(register)}
            return social_photo(register), counts

        self.context.jobs.run(self, work, lambda read: self._show(*read, wanted), only_latest="photo")

    def _show(self, photo: SocialPhoto, counts: dict[str, int], wanted: int | None) -> None:
        self.photo.show_photo(photo, wanted)
        self.photo.show_counts(counts)
        empty = not photo.areas and self.right.panel is None and self.left.panel is None
        was_empty = self.base.currentWidget() is self.nothing
        self.base.setCurrentWidget(self.nothing if empty else self.held)
        if empty != was_empty:
            self._take_focus()
        if self.photo.list.building_id is not None:
            self._choose(self.photo.list.building_id)
        for name in _OF_BUILDING:
            self.acts[name].setEnabled(bool(photo.areas))

    def _choose(self, building_id: int) -> None:
        if building_id != self.front.view.building_id:
            self.building_id = building_id
            self.left.close_door()
            self.front.view.open(building_id)

    def _door_shown(self, card: DoorCard) -> None:
        """The drawing shows the building of the door whose card is open, with the ring round it."""
        door_id = card.story.door_id
        if card.building_id != self.front.view.building_id:
            self.building_id = card.building_id
            self.front.view.open(card.building_id, door_id)
            self._load()
        else:
            self.front.view.choose(door_id)

    def _into_card(self, door_id: int) -> None:
        self.left.open_door(door_id, self.front.view.day)
        self.left.card.note.setFocus()

    def _new(self) -> None:
        if self.right.settle():
            self.right.open("building")

    def _correct(self) -> None:
        if self.building_id is not None and self.right.settle():
            self.right.open("change_building", building=self.building_id, door=self.front.view.current)

    def _mark(self) -> None:
        if self.building is not None:
            self.left.mark(self.building.building.id, self.building.building.name)

    def _plan(self) -> None:
        if self.building_id is not None:
            self.context.navigate("round", plan={"buildings": [self.building_id]})

    def _take_focus(self) -> None:
        """To what is open: the first step, a panel, the drawing while a door is in view, else the list."""
        if self.base.currentWidget() is self.nothing:
            self.first_step.setFocus()
            return
        panel = self.right.panel or self.left.panel
        (panel or (self.front.view if self.left.door is not None else self.photo.list)).setFocus()
