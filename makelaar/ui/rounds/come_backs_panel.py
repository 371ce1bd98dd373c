"""The doors to come back to: choose some, plan a round along them, or let them go."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from makelaar.hearts.day_words import short_day
from makelaar.hearts.doors.floors import floor_name
from makelaar.i18n import _, ngettext
from makelaar.services.rounds.come_back import ComeBack, come_backs, settle
from makelaar.terms import Outcome
from makelaar.ui.context import Context
from makelaar.ui.kit import TARGET, Button, Flow, Text, colour, font, look, side_by_side
from makelaar.ui.kit.theme import META
from makelaar.ui.people.chips import PressChip
from makelaar.ui.rounds.tick_rows import tick_rows
from makelaar.ui.rounds.words import outcome_word
from makelaar.ui.today.panel import Panel

_VALUE = Qt.ItemDataRole.UserRole


class ComeBacksPanel(Panel):
    """`plan(door_ids)` is asked to plan a round along the ticked doors."""

    kind = "come_backs"

    def __init__(self, context: Context, plan: Callable[[list[int]], Any]) -> None:
        super().__init__(context, _("Terugkomen"), _("Waar niemand thuis was, of waar je terug zou komen."))
        self._plan = plan
        self._doors: dict[int, ComeBack] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(_("Deuren om terug te komen"))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        tick_rows(self.list)
        self.list.setMinimumHeight(2 * TARGET)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemChanged.connect(lambda _item: self._count())
        self.count = Text("", "muted")
        self.round = Button(_("Plan een ronde"), self._ask_plan, primary=True, sign="visit")
        self.settle = Button(_("Hoeft niet meer"), self._settle)
        self.shortcuts = Flow()
        self.shortcuts.put(
            [
                PressChip(_("Alles"), lambda: self._tick(lambda _door: True)),
                PressChip(_("Wie een dag noemde"), lambda: self._tick(lambda door: door.on is not None)),
                PressChip(_("Niets"), lambda: self._tick(lambda _door: False)),
            ]
        )
        self.column.addWidget(self.shortcuts)
        self.column.addWidget(self.list, 1)
        self.footer.setContentsMargins(24, 8, 24, 16)
        self.footer.addWidget(self.count)
        self.footer.addLayout(side_by_side(self.round, self.settle))
        look().changed.connect(self.load)  # its headings have a colour of their own
        self.load()

    def start(self) -> None:
        self.list.setFocus()

    def load(self) -> None:
        """Read which doors wait."""
        register = self.context.register
        self.context.jobs.run(self, lambda: come_backs(register), self._show, only_latest="come_backs")

    def chosen(self) -> list[ComeBack]:
        """The ticked ones, in the order of the list."""
        return [self._doors[i.data(_VALUE)] for i in self._items() if i.checkState() is Qt.CheckState.Checked]

    def _show(self, waiting: tuple[ComeBack, ...]) -> None:
        ticked = {one.door_id for one in self.chosen()} if self._doors else {one.door_id for one in waiting}
        self._doors = {one.door_id: one for one in waiting}
        self.list.blockSignals(True)
        self.list.clear()
        heading = ""
        for one in waiting:
            under = _("Een dag afgesproken") if one.on is not None else one.building
            if under != heading:
                heading = under
                self._add_heading(heading)
            item = QListWidgetItem(self._words(one), self.list)
            item.setData(_VALUE, one.door_id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if one.door_id in ticked else Qt.CheckState.Unchecked)
            item.setToolTip(item.text())
        self.list.blockSignals(False)
        self._count()

    def _items(self) -> list[QListWidgetItem]:
        """The doors' rows, without the headings."""
        items = (self.list.item(n) for n in range(self.list.count()))
        return [item for item in items if item.data(_VALUE) is not None]

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words, self.list)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setForeground(colour("muted"))
        item.setFont(font(META, QFont.Weight.DemiBold))

    def _words(self, one: ComeBack) -> str:
        today = self.context.clock.today()
        told = [one.number, floor_name(one.floor)]
        if one.on is not None:
            told = [short_day(one.on, today), f"{one.number}, {one.building}", one.words]
        elif one.outcome is Outcome.COME_BACK:
            told.append(one.words or outcome_word(one.outcome))
        else:
            told.append(f"{outcome_word(one.outcome)}, {short_day(one.day, today)}")
        if one.in_vain > 1:
            told.append(ngettext("{n} keer vergeefs", "{n} keer op rij vergeefs", one.in_vain).format(n=one.in_vain))
        if one.card_left:
            told.append(_("briefje in de bus"))
        return " · ".join([*told, *([one.door_note] if one.door_note else [])])

    def _tick(self, wanted: Callable[[ComeBack], bool]) -> None:
        for item in self._items():
            on = wanted(self._doors[item.data(_VALUE)])
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _count(self) -> None:
        chosen = len(self.chosen())
        words = ngettext("{n} deur gekozen", "{n} deuren gekozen", chosen).format(n=chosen)
        nothing = _("Niemand wacht op je. Doe je een ronde, dan komt hier wie niet thuis was.")
        self.count.setText(words if self._doors else nothing)
        for button in (self.round, self.settle):
            button.setEnabled(chosen > 0)

    def _ask_plan(self) -> None:
        self._plan([one.door_id for one in self.chosen()])

    def _settle(self) -> None:
        register, chosen = self.context.register, [one.visit_id for one in self.chosen()]
        told = ngettext("{n} deur hoeft niet meer.", "{n} deuren hoeven niet meer.", len(chosen)).format(n=len(chosen))
        self.context.jobs.run(
            self, lambda: settle(register, chosen), lambda _none: self.context.banner.say(told, undo=True)
        )
