"""The worker's own wish to ring at a building, and why."""

from typing import Any

from PySide6.QtGui import QKeyEvent

from makelaar.i18n import _
from makelaar.services.doors.building_view import BuildingView, get_building
from makelaar.services.doors.buildings import set_mark
from makelaar.ui.context import Context
from makelaar.ui.doors.photo_words import MARK_WORDS
from makelaar.ui.kit import Button, Flow, LineField, Text, side_by_side
from makelaar.ui.people.chips import PressChip
from makelaar.ui.today.panel import Panel


class MarkPanel(Panel):
    """Press 0, 1 or 2, write why, Enter. What was there before stands in it."""

    kind = "mark"

    def __init__(self, context: Context, building: int, name: str) -> None:
        super().__init__(context, _("Jouw wens"), name)
        self._building, self._name = building, name
        self._before: tuple[int, str] = (0, "")
        self.mark = 0
        self.chips = [
            PressChip(f"{n}  {_(words)}", lambda n=n: self.choose(n), checkable=True)
            for n, words in enumerate(MARK_WORDS)
        ]
        self.why = LineField(_("Waarom"), _("een buurvrouw maakt zich zorgen, nieuwe bewoners …"), entered=self.keep)
        row = Flow()
        row.put(list(self.chips))
        self.column.addWidget(Text(_("Wanneer wil je hier aanbellen?"), "meta"))
        self.column.addWidget(row)
        self.column.addWidget(Text(_("Waarom?"), "meta"))
        self.column.addWidget(self.why)
        self.column.addWidget(
            Text(_("Het telt mee in “Waar nu aanbellen”, en je reden staat erbij."), "meta", wrap=True)
        )
        self.column.addLayout(side_by_side(Button(_("Bewaar je wens"), self.keep, primary=True, sign="check")))
        self.column.addStretch(1)
        self.choose(0)
        register = context.register
        context.jobs.run(self, lambda: get_building(register, building), self._show)

    def start(self) -> None:
        self.chips[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """0, 1 and 2 where nothing is typed."""
        if event.text() in map(str, range(len(self.chips))) and event.text():
            self.choose(int(event.text()))
        else:
            super().keyPressEvent(event)

    def choose(self, mark: int) -> None:
        """0 none, 1 soon, 2 first."""
        self.mark = mark
        for n, chip in enumerate(self.chips):
            chip.setChecked(n == mark)
        self.why.setEnabled(mark > 0)
        if mark and self.isVisible():
            self.why.setFocus()

    def typed(self) -> dict[str, Any] | None:
        now = (self.mark, self.why.text())
        return None if now == self._before else {"mark": self.mark, "why": self.why.text()}

    def put_back(self, typed: dict[str, Any]) -> None:
        self.choose(typed["mark"])
        self.why.setText(typed["why"])
        self._before = (-1, "")

    def keep(self) -> None:
        """The wish is hers from now on."""
        register, building, mark, why = self.context.register, self._building, self.mark, self.why.text()
        self.context.jobs.run(self, lambda: set_mark(register, building, mark, why), lambda _none: self._kept())

    def _show(self, building: BuildingView) -> None:
        if self.typed() is None:
            self._before = (building.mark, building.mark_why)
            self.why.setText(building.mark_why)
            self.choose(building.mark)

    def _kept(self) -> None:
        told = _("{building}: {mark}.").format(building=self._name, mark=_(MARK_WORDS[self.mark]))
        self.say(told)
