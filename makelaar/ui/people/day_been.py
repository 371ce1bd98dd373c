"""A day that has been, in words: "gisteren", "dinsdag", "12 november"."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.clock import Clock
from makelaar.hearts.day_words import exact_day, short_day, spoken_day
from makelaar.i18n import N_, _
from makelaar.services.people.encounters import day_been
from makelaar.ui.kit import LineField, Text
from makelaar.ui.people.chips import PressChip

_QUICK = ((N_("Vandaag"), "vandaag"), (N_("Gisteren"), "gisteren"), (N_("Eergisteren"), "eergisteren"))


class DayBeen(QWidget):
    """`day` is what is understood, today where nothing was typed, None where no day is understood."""

    changed = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.line = LineField(_("Wanneer"), _("vandaag, gisteren, dinsdag, 12 november …"))
        self.line.textChanged.connect(lambda _text: self._show())
        self.setFocusProxy(self.line)
        self.reading = Text("", "meta")
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.line, 1)
        for name, words in _QUICK:
            top.addWidget(PressChip(_(name), lambda words=words: self.line.setText(words), quiet=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.reading)
        self._show()

    @property
    def words(self) -> str:
        """The words as they stand."""
        return self.line.text()

    @property
    def day(self) -> date | None:
        """What is understood now."""
        today = self._clock.today()
        return day_been(self.words, today) if self.words.strip() else today

    def set_words(self, words: str) -> None:
        """Put other words in the field."""
        self.line.setText(words)

    def _show(self) -> None:
        day, today = self.day, self._clock.today()
        if day is None:
            self.reading.set_role("caution")
            self.reading.setText(_("Welke dag was dat? Probeer “gisteren”, “dinsdag” of “12 november”."))
        else:
            self.reading.set_role("meta")
            near = day >= today - timedelta(days=1)
            words = _("vandaag") if day == today else _("gisteren") if near else ""
            self.reading.setText(f"{words} · {short_day(day, today)}" if words else spoken_day(day, today))
            self.reading.setToolTip(exact_day(day))
        self.changed.emit()
