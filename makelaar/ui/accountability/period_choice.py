"""What period: one of those that are over, or from one quarter to another."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.hearts.quarters import bounds, quarter_of, shown_period
from makelaar.i18n import _
from makelaar.ui.accountability.periods import periods, quarters_since
from makelaar.ui.kit import STEP, Choice, Text


class PeriodChoice(QWidget):
    """`changed` comes when another is chosen. Of how many quarters it is, the template says (0: any number)."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._many = 1
        self._begins = self._today = date.min
        self.whole = Choice(_("Periode"))
        self.first, self.last = Choice(_("Van")), Choice(_("Tot en met"))
        self.told = Text("", "meta", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for part in (self.whole, self.first, self.last, self.told):
            column.addWidget(part)
        for choice in (self.whole, self.first, self.last):
            choice.currentIndexChanged.connect(lambda _row, choice=choice: self._chosen(choice))

    def offer(self, many: int, begins: date, today: date) -> None:
        """Offer the periods of so many quarters; what was chosen stays where it can."""
        before = self.period()
        if (many, begins, today) == (self._many, self._begins, self._today):
            return
        self._many, self._begins, self._today = many, begins, today
        self._fill()
        if before is not None:
            self.choose(*before)
        self._show()

    def period(self) -> tuple[date, date] | None:
        """The first and the last day; None where nothing can be chosen."""
        if self._many:
            chosen = self.whole.currentData()
            return None if chosen is None else (chosen.first, chosen.last)
        first, last = self.first.currentData(), self.last.currentData()
        return None if first is None or last is None else (bounds(first)[0], bounds(last)[1])

    def choose(self, first: date, last: date) -> None:
        """Choose this period where it is offered."""
        if not self._many:
            self._choose_one(self.first, quarter_of(first))
            self._choose_one(self.last, quarter_of(last))
        elif found := [one for one in self.whole.values if (one.first, one.last) == (first, last)]:
            self.whole.choose(found[0])

    def _choose_one(self, choice: Choice, quarter: str) -> None:
        if quarter in choice.values:
            choice.choose(quarter)

    def _fill(self) -> None:
        for choice in (self.whole, self.first, self.last):
            choice.blockSignals(True)
            choice.clear()
        if self._many:
            for one in periods(self._many, self._begins, self._today):
                self.whole.addItem(
                    _("{period} (loopt nog)").format(period=one.words) if one.running else one.words, one
                )
        else:
            self._fill_ends()
        for choice in (self.whole, self.first, self.last):
            choice.blockSignals(False)

    def _fill_ends(self) -> None:
        quarters = quarters_since(self._begins, self._today)[::-1]
        for quarter in quarters:
            running = bounds(quarter)[1] >= self._today
            words = shown_period((quarter,))
            self.first.addItem(words, quarter)
            self.last.addItem(_("{period} (loopt nog)").format(period=words) if running else words, quarter)
        over = next((quarter for quarter in quarters if bounds(quarter)[1] < self._today), quarters[0])
        self.first.choose(over)
        self.last.choose(over)

    def _chosen(self, choice: Choice) -> None:
        first, last = self.first.currentData(), self.last.currentData()
        if choice is not self.whole and first is not None and last is not None and first > last:
            other = self.last if choice is self.first else self.first
            other.choose(choice.currentData())  # one end takes the other along
            return
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.whole.setVisible(bool(self._many) and self.whole.count() > 0)
        self.first.setVisible(not self._many)
        self.last.setVisible(not self._many)
        none = {2: _("Er is nog geen half jaar voorbij."), 4: _("Er is nog geen heel jaar voorbij.")}
        self.told.setText(none.get(self._many, "") if self.period() is None else "")
        self.told.setVisible(bool(self.told.text()))
