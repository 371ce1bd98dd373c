"""What the program suggests for this person: at most three, each with one thing to do, each to put aside."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.hearts.suggestions import Hint, Suggestion
from makelaar.i18n import N_, _, ngettext
from makelaar.services.people.card import PersonCard
from makelaar.services.people.hints import put_aside
from makelaar.ui.kit import Button, Card, IconButton, Sign, Text
from makelaar.ui.people.desk import Desk

_DO = {
    Hint.PROMISE_LATE: (N_("Doe het nu"), "reminder", "overdue"),
    Hint.PROMISE_TODAY: (N_("Doe het nu"), "reminder", "accent"),
    Hint.NO_CONSENT: (N_("Leg vast"), "caution", "caution"),
    Hint.ALIKE: (N_("Vergelijk"), "people", "accent"),
    Hint.UNREACHABLE: (N_("Vul aan"), "phone", "accent"),
    Hint.SAME_DOOR: (N_("Eén huishouden"), "address", "accent"),
    Hint.SILENT: (N_("Beloof iets"), "talk", "accent"),
}
"""Of each suggestion: what the button says, its sign and tint."""


class CardHints(Card):
    """`do(suggestion)` is asked to do one of them. Hidden where there is nothing to suggest."""

    def __init__(self, desk: Desk, do: Callable[[Suggestion], Any]) -> None:
        super().__init__(fill="raised")
        self.desk, self._do = desk, do
        self.shown: tuple[Suggestion, ...] = ()
        self.setAccessibleName(_("Voorstellen"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.body.addLayout(self._rows)
        self.hide()

    def show_card(self, card: PersonCard) -> None:
        """Show what is suggested for this person."""
        if card.suggestions != self.shown:
            self.shown = card.suggestions
            while (item := self._rows.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.hide()
                    old.deleteLater()
            for place, suggestion in enumerate(self.shown, start=1):
                self._rows.addWidget(self._row(place, suggestion))
        self.setVisible(bool(self.shown))

    def do(self, place: int) -> None:
        """Do the first, second or third, if it is there."""
        if place <= len(self.shown):
            self._do(self.shown[place - 1])

    def put_aside(self, place: int) -> None:
        """Put aside the first, second or third, if it is there."""
        if place <= len(self.shown):
            self._aside(self.shown[place - 1].hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete puts aside the one that the focus is on."""
        now = self.focusWidget()
        row = -1 if now is None else self._rows.indexOf(now.parentWidget())
        if event.key() == Qt.Key.Key_Delete and row >= 0:
            self.put_aside(row + 1)
        else:
            super().keyPressEvent(event)

    def _row(self, place: int, suggestion: Suggestion) -> QWidget:
        words, sign, tint = _DO[suggestion.hint]
        said = hint_words(suggestion)
        act = Button(_(words), lambda: self._do(suggestion), quiet=True)
        act.setToolTip(f"{_(words)} (Alt+{place})")
        act.setAccessibleDescription(f"{said} Alt+{place}")
        keys = "Alt+0" if place == 1 else "Del"
        not_now = _("Nu niet: {what}").format(what=said)
        aside = IconButton("close", not_now, lambda: self._aside(suggestion.hint), keys=keys)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Sign(sign, tint))
        row.addWidget(Text(said, "text", wrap=True), 1)
        row.addWidget(act)
        row.addWidget(aside)
        return holder

    def _aside(self, hint: Hint) -> None:
        person_id, context = self.desk.person_id, self.desk.context
        told = _("Weggelegd. Over drie maanden kijkt het programma er weer naar.")
        self.desk.do(
            lambda register: put_aside(register, person_id, hint), lambda _none: context.banner.say(told, undo=True)
        )


def hint_words(suggestion: Suggestion) -> str:
    """The suggestion in one sentence."""
    number = suggestion.number
    if suggestion.hint is Hint.PROMISE_LATE:
        return ngettext("Je opvolging is {n} dag te laat.", "Je opvolging is {n} dagen te laat.", number).format(
            n=number
        )
    if suggestion.hint is Hint.SILENT:
        return ngettext("Al {n} maand niet gesproken.", "Al {n} maanden niet gesproken.", number).format(n=number)
    if suggestion.hint in (Hint.SAME_DOOR, Hint.ALIKE):
        one = _("Op dezelfde deur: {name}.") if suggestion.hint is Hint.SAME_DOOR else _("Lijkt op {name}.")
        more = f" (+{number - 1})" if number > 1 else ""
        return one.format(name=f"{suggestion.name}{more}")
    return {
        Hint.PROMISE_TODAY: _("Vandaag beloofde je erop terug te komen."),
        Hint.NO_CONSENT: _("Er is nog geen toestemming vastgelegd."),
        Hint.UNREACHABLE: _("Geen telefoon, mail of deur: hoe bereik je deze mens?"),
    }[suggestion.hint]
