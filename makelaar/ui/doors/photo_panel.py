"""The left side of Deuren: what is known where (the sociale foto), or where to ring next, and the ways on."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.doors.social_photo import BuildingPhoto, SocialPhoto
from makelaar.ui.context import Context
from makelaar.ui.doors.building_list import BuildingList
from makelaar.ui.doors.photo_words import share_words
from makelaar.ui.kit import STEP, Flow, IconButton, Text
from makelaar.ui.kit.keys import keys_of
from makelaar.ui.people.chips import PressChip
from makelaar.ui.rounds.words import door_count


class PhotoPanel(QWidget):
    """`acts` are the page's actions by name. `turned` tells that she changed between the photo and the order."""

    turned = Signal()

    def __init__(self, context: Context, acts: dict[str, QAction], ways: tuple[str, ...]) -> None:
        super().__init__()
        self.context, self.acts = context, acts
        self.photo: SocialPhoto | None = None
        self.told = Text("", "muted")
        self.list = BuildingList(_("Panden"))
        self.by_area = PressChip(_("Sociale foto"), lambda: self.turn(next_first=False), checkable=True)
        self.by_need = PressChip(_("Waar nu aanbellen"), lambda: self.turn(next_first=True), checkable=True)
        self.by_need.setToolTip(f"{self.by_need.text()} ({keys_of(acts['turn'])})")
        self.by_area.setChecked(True)
        self.nothing = Text(
            _("Er is nergens reden om aan te bellen: alles is bekend en je was er pas nog."), "muted", wrap=True
        )
        self.nothing.setContentsMargins(STEP + 4, STEP, STEP, 0)
        self.nothing.hide()
        self._lay_out(ways)

    @property
    def next_first(self) -> bool:
        """Where to ring next stands there, not the photo."""
        return self.by_need.isChecked()

    def building(self, building_id: int | None) -> BuildingPhoto | None:
        """What is known of a building; None where it is not there (any more)."""
        areas = self.photo.areas if self.photo is not None else ()
        return next((one for area in areas for one in area.buildings if one.building.id == building_id), None)

    def turn(self, *, next_first: bool) -> None:
        """Show the one or the other, with the same building chosen."""
        self.by_need.setChecked(next_first)
        self.by_area.setChecked(not next_first)
        self._show(self.list.building_id)
        self.turned.emit()

    def flip(self) -> None:
        """From the one to the other."""
        self.turn(next_first=not self.next_first)

    def show_photo(self, photo: SocialPhoto, wanted: int | None) -> None:
        """What is known now, with this building chosen."""
        self.photo = photo
        known = photo.known
        told = _("{doors} · bereikt {share}").format(doors=door_count(known.doors), share=share_words(known))
        self.told.setText(told if known.doors else _("Wie er woont, en wat je daarvan weet"))
        self._show(wanted)

    def show_counts(self, counts: dict[str, int]) -> None:
        """How much there is behind the ways on, by the name of the act."""
        for name, count in counts.items():
            words = self.acts[name].text()
            self.ways[name].say(f"{words} {count}" if count else words)
        self._on.relay()

    def _show(self, wanted: int | None) -> None:
        if self.photo is None:
            return
        today = self.context.clock.today()
        if self.next_first:
            self.list.show_next(self.photo.next_places, today, wanted)
        else:
            self.list.show_photo(self.photo, today, wanted)
        self.nothing.setVisible(self.next_first and not self.photo.next_places and bool(self.photo.areas))

    def _lay_out(self, ways: tuple[str, ...]) -> None:
        acts = self.acts
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(_("Deuren"), "title"))
        words.addWidget(self.told)
        top = QHBoxLayout()
        top.setContentsMargins(STEP + 4, 0, 0, 0)
        top.addLayout(words, 1)
        top.addWidget(IconButton("add", acts["new"].text(), acts["new"].trigger, keys=keys_of(acts["new"])))
        switch = Flow()
        switch.setContentsMargins(STEP + 4, 0, 0, 0)
        switch.put([self.by_area, self.by_need])
        on = Flow()
        on.setContentsMargins(STEP + 4, 0, 0, 0)
        self.ways = {name: _way(acts[name]) for name in ways}
        on.put(list(self.ways.values()))
        self._on = on
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(top)
        column.addWidget(switch)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addWidget(on)


def _way(act: QAction) -> PressChip:
    chip = PressChip(act.text(), act.trigger, quiet=True)
    chip.setToolTip(f"{act.text()} ({keys_of(act)})")
    return chip
