"""A day in words with what was understood of it, live: "over 3 weken · ma 14 dec"."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.clock import Clock
from makelaar.hearts.day_words import exact_day, short_day, spoken_day
from makelaar.i18n import N_, _
from makelaar.services.followups.item import When, when_said
from makelaar.ui.kit import Button, Flow, LineField, Sign, Text
from makelaar.ui.today.words import repeat_said

QUICK = (
    (N_("Week"), "over 1 week"),
    (N_("Maand"), "over 1 maand"),
    (N_("Half jaar"), "over een half jaar"),
    (N_("Jaar"), "over 1 jaar"),
)
"""One press for the days that she picks most; the words are what is read, and stay Dutch as all days in words do."""


class DayField(QWidget):
    """Type a day in words. `when` is what is understood, None where nothing is; words that could mean several days
    show them all, and the worker chooses. `quick`: (name, words) of the days that are one press away.
    """

    changed = Signal()

    def __init__(
        self,
        clock: Clock,
        *,
        entered: Callable[[], Any] | None = None,
        someday: bool = True,
        quick: Sequence[tuple[str, str]] = QUICK,
    ) -> None:
        super().__init__()
        self._clock, self._someday = clock, someday
        self._picked: date | None = None
        self.line = LineField(_("Wanneer"), _("over 3 weken, 12 maart, na de zomer …"), entered=entered)
        self.line.textChanged.connect(self._typed)
        self.setFocusProxy(self.line)
        self._sign = Sign("calendar", "muted", 16)
        self.reading = Text("", "muted", wrap=True)
        self._choices = Flow()
        self._lay_out(quick)
        self._typed("")

    @property
    def words(self) -> str:
        """The words as they stand."""
        return self.line.text()

    @property
    def when(self) -> When | None:
        """What is understood now, with the worker's choice where the words were ambiguous."""
        said = when_said(self.words, self._clock.today()) if self.words.strip() else None
        if said is None or (said.condition and not self._someday):
            return None
        if said.others and self._picked is None:
            return None
        return When(self._picked or said.day, said.condition, said.words, said.repeat)

    def set_words(self, words: str) -> None:
        """Put other words in the field."""
        self.line.setText(words)

    def _lay_out(self, quick: Sequence[tuple[str, str]]) -> None:
        presses = Flow()
        presses.put([Button(_(name), lambda words=words: self._quick(words)) for name, words in quick])
        understood = QHBoxLayout()
        understood.setSpacing(6)
        understood.addWidget(self._sign)
        understood.addWidget(self.reading, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addLayout(understood)
        column.addWidget(self._choices)
        column.addWidget(presses)

    def _quick(self, words: str) -> None:
        self.line.setText(words)
        self.line.setFocus()

    def _typed(self, _words: str) -> None:
        self._picked = None
        self._show()

    def _pick(self, day: date) -> None:
        self._picked = day
        self._show()
        self.line.setFocus()

    def _show(self) -> None:
        words, role, sign = self._read()
        self.reading.setText(words)
        self.reading.set_role(role)
        self.reading.setAccessibleName(words)
        self._sign.set_sign(*sign)
        self.changed.emit()

    def _read(self) -> tuple[str, str, tuple[str, str]]:
        """What is understood, its role, its sign; and the choices where there are several."""
        today = self._clock.today()
        said = when_said(self.words, today) if self.words.strip() else None
        self._offer(said)
        if not self.words.strip():
            return _("Typ een dag zoals je het zegt."), "muted", ("calendar", "muted")
        if said is None:
            hint = _("Nog geen dag herkend. Probeer “over 3 weken”, “12 maart” of “na de zomer”.")
            return hint, "caution", ("caution", "caution")
        if said.condition:
            if not self._someday:
                return _("Dit is geen dag. Probeer “over 3 weken” of “12 maart”."), "caution", ("caution", "caution")
            return (
                _("Ooit: {condition}. Elk half jaar kijk je ernaar.").format(condition=said.condition),
                "accent",
                (
                    "someday",
                    "accent",
                ),
            )
        if said.others and self._picked is None:
            return _("Dit kan meer dagen zijn. Welke bedoel je?"), "caution", ("help", "caution")
        day = self._picked or said.day
        assert day is not None
        self.reading.setToolTip(exact_day(day))
        repeat = f" · {repeat_said(said.repeat)}" if said.repeat else ""
        return spoken_day(day, today) + repeat, "accent", ("fine", "accent")

    def _offer(self, said: When | None) -> None:
        days = sorted((said.day, *said.others)) if said is not None and said.others and said.day is not None else []
        self._choices.put([self._choice(day) for day in days])
        self._choices.setVisible(bool(days))

    def _choice(self, day: date) -> Button:
        button = Button(short_day(day, self._clock.today()), lambda: self._pick(day))
        button.setCheckable(True)
        button.setChecked(day == self._picked)
        button.setToolTip(exact_day(day))
        return button
