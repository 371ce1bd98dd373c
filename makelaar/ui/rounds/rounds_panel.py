"""The list of rounds: those under way first, then the planned and the done."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.hearts.day_words import short_day
from makelaar.i18n import _
from makelaar.services.rounds.listing import RoundLine
from makelaar.terms import RoundStatus
from makelaar.ui.kit import STEP, Button, Flow, ShortList, Text
from makelaar.ui.rounds.words import STATUS_WORDS

_SIGNS = {RoundStatus.WALKING: "visit", RoundStatus.PLANNED: "calendar", RoundStatus.DONE: "check"}


class RoundsPanel(QWidget):
    """`chosen` comes when another round is; `acts` are the page's, by name."""

    chosen = Signal()

    def __init__(self, acts: Mapping[str, QAction]) -> None:
        super().__init__()
        self._rounds: dict[int, RoundLine] = {}
        self.list = ShortList(_("Rondes"))
        self.list.currentItemChanged.connect(lambda _now, _before: self.chosen.emit())
        self.list.itemActivated.connect(lambda _item: acts["walk"].trigger())
        self.come_backs = Button(acts["come_backs"].text(), action=acts["come_backs"], sign="refresh")
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP, 0, STEP, 0)
        column.setSpacing(STEP)
        column.addWidget(Text(_("Rondes"), "title"))
        buttons = Flow(STEP)
        buttons.put([Button(acts["plan"].text(), action=acts["plan"], sign="add"), self.come_backs])
        column.addWidget(buttons)
        column.addWidget(self.list, 1)

    @property
    def line(self) -> RoundLine | None:
        """The chosen round."""
        return self._rounds.get(self.list.chosen() or 0)

    def show_rounds(self, rounds: tuple[RoundLine, ...], waiting: int, today: date, wanted: int | None) -> None:
        """All rounds, `wanted` chosen (None: the one that was, else the first); `waiting` doors to come back to."""
        order = list(STATUS_WORDS)
        keep = wanted or self.list.chosen()
        self._rounds = {line.id: line for line in sorted(rounds, key=lambda line: order.index(line.status))}
        self.list.blockSignals(True)
        self.list.clear()
        for line in self._rounds.values():
            words = f"{short_day(line.day, today)} · {', '.join(line.buildings)}"
            item = self.list.add(words, line.id, sign=_SIGNS[line.status], quiet=line.status is RoundStatus.DONE)
            item.setToolTip(f"{_(STATUS_WORDS[line.status])} · {words}")
        places = list(self._rounds)
        if places:
            self.list.setCurrentRow(places.index(keep) if keep in self._rounds else 0)
        self.list.blockSignals(False)
        self.come_backs.setText(_("Terugkomen ({n})").format(n=waiting) if waiting else _("Terugkomen"))
        self.come_backs.setAccessibleName(self.come_backs.text())
