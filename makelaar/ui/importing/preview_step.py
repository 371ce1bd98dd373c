"""Step three: what would happen to every row, filtered by fate, with the choices that only she can make."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.imports import MOST, Choice, Do, Fate, Plan, RowFate, row_card
from makelaar.ui.importing.preview_list import PreviewList
from makelaar.ui.importing.row_panel import RowPanel
from makelaar.ui.importing.words import FATES, ORDER, fate_word
from makelaar.ui.kit import STEP
from makelaar.ui.kit.split import Split
from makelaar.ui.people.chips import PressChip

if TYPE_CHECKING:
    from makelaar.services.device_settings import DeviceSettings


class PreviewStep(QWidget):
    """`chose(row index, choice or None)`: she chose; the page makes the plan anew and shows it here."""

    chose = Signal(int, object)

    def __init__(self, settings: "DeviceSettings") -> None:
        super().__init__()
        self.plan: Plan | None = None
        self.fate: Fate | None = None
        self.chips: dict[Fate | None, PressChip] = {}
        self._chips = QHBoxLayout()
        self._chips.setSpacing(STEP)
        self.list = PreviewList()
        self.panel = RowPanel(self._choose)
        self.list.chosen.connect(self._show_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(self._chips)
        column.addWidget(Split("import", settings, self.list, self.panel, share=0.42), 1)
        self._make_chips()

    def show_plan(self, plan: Plan, *, anew: bool = False) -> None:
        """Show the plan. `anew`: what asks for her first; else she stays where she was in the list."""
        self.plan = plan
        counts = plan.counts()
        for fate, chip in self.chips.items():
            count = len(plan.rows) if fate is None else counts[fate]
            word = _("Alles") if fate is None else fate_word(fate)
            chip.say(f"{word} {count}")
            chip.setVisible(count > 0 or fate is None)
        if anew or (self.fate is not None and not counts[self.fate]):
            self.fate = Fate.DUPLICATE if counts[Fate.DUPLICATE] else None
        place = 0 if anew else max(self.list.currentIndex().row(), 0)
        self._list_rows(place)

    def filter(self, fate: Fate | None) -> None:
        """Show the rows with this fate; None shows all."""
        self.fate = fate
        self._list_rows(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_keys(self, act: Callable[..., QAction]) -> None:
        """The keys for the row in view, made by the page's `act`."""
        self.panel.acts = {
            "new": act(_("Deze rij: nieuwe mens"), "N", lambda: self.panel.do(Do.NEW), parent=self),
            "skip": act(_("Deze rij: sla over"), "S", lambda: self.panel.do(Do.SKIP), parent=self),
            "clear": act(_("Deze rij: keuze wissen"), "Backspace", self.panel.clear, parent=self),
        }
        for number in range(1, MOST + 1):
            words = _("Deze rij: zet bij nummer {n}").format(n=number)
            take = act(words, str(number), lambda number=number: self.panel.take(number), parent=self)
            self.panel.acts[str(number)] = take

    def _make_chips(self) -> None:
        for fate in (None, *ORDER):
            sign, tint = ("list", "muted") if fate is None else FATES[fate][1:]
            chip = PressChip("", lambda fate=fate: self.filter(fate), sign=sign, tint=tint, checkable=True)
            self.chips[fate] = chip
            self._chips.addWidget(chip)
        self._chips.addStretch(1)

    def _list_rows(self, place: int) -> None:
        if self.plan is None:
            return
        for fate, chip in self.chips.items():
            chip.setChecked(fate == self.fate)
        self.list.rows.show(self.plan.rows, self.fate)
        self.list.choose(place)

    def _show_row(self, row: RowFate | None) -> None:
        says = row_card(self.plan, row.index) if row is not None and self.plan is not None else None
        self.panel.show_row(row, says)

    def _choose(self, index: int, choice: Choice | None) -> None:
        self.chose.emit(index, choice)
