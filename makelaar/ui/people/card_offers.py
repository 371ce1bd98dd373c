"""Kan and wil as chips: type one more, press one to change it in place."""

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from makelaar.hearts.day_words import short_day
from makelaar.i18n import N_, _
from makelaar.services.followups.item import when_said
from makelaar.services.people.offers import Offer, OfferKind, add_offer, change_offer, remove_offer
from makelaar.services.taxonomy import list_categories
from makelaar.terms import TalentStatus, WishStatus
from makelaar.ui.kit import Button, Card, Choice, Flow, IconButton
from makelaar.ui.people.chips import PressChip
from makelaar.ui.people.desk import Desk
from makelaar.ui.people.in_place import LineInPlace, QuietField

_STATUSES: dict[OfferKind, list[tuple[str, Any]]] = {
    OfferKind.CAN: [
        (N_("kan nu"), TalentStatus.AVAILABLE),
        (N_("even niet"), TalentStatus.PAUSED),
        (N_("niet meer"), TalentStatus.ENDED),
    ],
    OfferKind.WANT: [
        (N_("wil nog"), WishStatus.OPEN),
        (N_("gelukt"), WishStatus.FULFILLED),
        (N_("niet meer"), WishStatus.DROPPED),
    ],
}


class CardOffers(QWidget):
    """The talents or the wishes of the person in view."""

    opened = Signal(QWidget)
    """This editor is there now: it should come into view."""

    def __init__(self, desk: Desk, kind: OfferKind) -> None:
        super().__init__()
        self.desk, self.kind = desk, kind
        can = kind is OfferKind.CAN
        self.new = QuietField(_("Kan erbij") if can else _("Wil erbij"), _("+ kan …") if can else _("+ wil …"))
        self.new.setFixedWidth(150)
        self.new.editingFinished.connect(self._add)
        self.flow = Flow()
        self.editor: OfferEditor | None = None
        self._chips: dict[int, PressChip] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.flow)

    def show_card(self, offers: tuple[Offer, ...]) -> None:
        """Show these; one that is open for change stays open while it is there."""
        focused = next((key for key, chip in self._chips.items() if chip.hasFocus()), None)
        self._chips = {offer.id: self._chip(offer) for offer in offers}
        self.flow.put(list(self._chips.values()), keep=self.new)
        if focused in self._chips:
            self._chips[focused].setFocus(Qt.FocusReason.TabFocusReason)
        open_one = None if self.editor is None else self.editor.offer.id
        still = next((offer for offer in offers if offer.id == open_one), None)
        if still is None:
            self.close_editor()
        elif self.editor is not None:
            self.editor.show_offer(still)

    def open_editor(self, offer: Offer) -> None:
        """Change this one in place."""
        self.close_editor()
        self.editor = OfferEditor(self.desk, offer, self.close_editor)
        self._column.addWidget(self.editor)
        self.editor.text.setFocus()
        self.opened.emit(self.editor)

    def close_editor(self) -> None:
        """Put the editor away; nothing where none is open. From in it the focus goes back to its chip."""
        if self.editor is None:
            return
        editor, self.editor = self.editor, None
        if editor.isAncestorOf(QApplication.focusWidget() or self):
            chip = self._chips.get(editor.offer.id, self.new)
            chip.setFocus(Qt.FocusReason.TabFocusReason)
        editor.hide()
        editor.deleteLater()

    def _chip(self, offer: Offer) -> PressChip:
        words = offer.text
        paused = offer.status is TalentStatus.PAUSED
        if not offer.stands or paused:
            words = f"{words} · {_status_word(offer)}"
        if offer.available_from is not None and offer.available_from > self.desk.today:
            words = _("{what} · vanaf {day}").format(what=words, day=short_day(offer.available_from, self.desk.today))
        sign = "" if offer.stands else "check" if offer.status is WishStatus.FULFILLED else "close"
        tint = "accent" if offer.stands and not paused else "muted"
        chip = PressChip(words, lambda: self.open_editor(offer), sign=sign, tint=tint, quiet=not offer.stands)
        chip.setToolTip(offer.category or _("Nog geen soort: druk om te kiezen"))
        return chip

    def _add(self) -> None:
        typed, person_id = self.new.text().strip(), self.desk.person_id
        if typed:
            self.new.clear()
            self.desk.do(lambda register: add_offer(register, person_id, self.kind, typed))


class OfferEditor(Card):
    """One talent or wish: its words, sort, how it stands and from when. Everything keeps itself."""

    def __init__(self, desk: Desk, offer: Offer, close: Any) -> None:
        super().__init__(padding=12)
        self.desk, self.offer, self._close = desk, offer, close
        self.text = LineInPlace(_("Wat"), _("in eigen woorden"), self._keep_text)
        self.status = Choice(_("Hoe het ervoor staat"), [(_(word), s) for word, s in _STATUSES[offer.kind]])
        self.category = Choice(_("Soort"))
        self.since = LineInPlace(_("Vanaf wanneer"), _("vanaf: na de zomer"), self._keep_since)
        top = QHBoxLayout()
        top.addWidget(self.text, 1)
        top.addWidget(IconButton("close", _("Klaar"), close, keys="Esc"))
        rows = QGridLayout()
        rows.setSpacing(8)
        rows.addWidget(self.category, 0, 0)
        rows.addWidget(self.status, 0, 1)
        rows.addWidget(self.since, 1, 0)
        rows.addWidget(Button(_("Haal weg"), self._remove, sign="delete"), 1, 1, Qt.AlignmentFlag.AlignRight)
        for column, choice in enumerate((self.category, self.status)):
            rows.setColumnStretch(column, 1)
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(6)  # on a small screen a long word is cut, not the card
        self.body.addLayout(top)
        self.body.addLayout(rows)
        self.show_offer(offer)
        self.status.activated.connect(lambda _place: self._change(status=self.status.currentData()))
        self.category.activated.connect(lambda _place: self._change(category_id=self.category.currentData()))
        desk.do(lambda register: list_categories(register, hidden=False), self._show_categories)

    def event(self, event: QEvent) -> bool:
        """Escape closes the editor; in a field that is being typed in it first takes back what was typed."""
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def show_offer(self, offer: Offer) -> None:
        """Show it as it is now."""
        self.offer = offer
        self.text.show_text(offer.text)
        self.status.choose(offer.status)
        self.category.choose(offer.category_id)
        day = offer.available_from
        self.since.show_text("" if day is None else short_day(day, self.desk.today))

    def _show_categories(self, categories: Any) -> None:
        self.category.clear()
        self.category.addItem(_("geen soort"), None)
        for category in categories:
            self.category.addItem(category.label, category.id)
        self.category.choose(self.offer.category_id)

    def _keep_text(self, text: str, _typing_on: bool) -> None:
        self._change(text=text)

    def _keep_since(self, text: str, _typing_on: bool) -> None:
        said = when_said(text, self.desk.today) if text.strip() else None
        day: date | None = None if said is None else said.day
        if day is not None or not text.strip():
            self._change(available_from=day)

    def _change(self, **fields: Any) -> None:
        kind, key = self.offer.kind, self.offer.id
        self.desk.do(lambda register: change_offer(register, kind, key, **fields))

    def _remove(self) -> None:
        kind, key = self.offer.kind, self.offer.id
        self.desk.do(lambda register: remove_offer(register, kind, key))


def _status_word(offer: Offer) -> str:
    return next(_(word) for word, status in _STATUSES[offer.kind] if status is offer.status)
