"""The card of one person: who, where, how to reach, kan and wil, promises, consent, notes, and what happened."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.hearts.suggestions import Suggestion
from makelaar.i18n import _
from makelaar.services.people.card import PersonCard
from makelaar.services.people.offers import OfferKind
from makelaar.services.people.timeline import Timeline
from makelaar.ui.kit import STEP, Card, Text
from makelaar.ui.kit.tabbing import TabsAsLaidOut
from makelaar.ui.people.card_consent import CardConsent
from makelaar.ui.people.card_head import CardHead
from makelaar.ui.people.card_hints import CardHints
from makelaar.ui.people.card_links import CardLinks
from makelaar.ui.people.card_more import CardMore
from makelaar.ui.people.card_offers import CardOffers
from makelaar.ui.people.card_promises import CardPromises
from makelaar.ui.people.card_reach import CardReach
from makelaar.ui.people.card_signals import CardSignals
from makelaar.ui.people.card_timeline import CardTimeline
from makelaar.ui.people.desk import Desk
from makelaar.ui.people.in_place import LineInPlace, TextInPlace
from makelaar.ui.today.panel import scrolling
from makelaar.ui.unfitting_note import UnfittingNote

WIDEST = 760
"""Lines longer than this are hard to read."""


class PersonCardView(TabsAsLaidOut, QWidget):
    """Made once; `show_card` fills it, and leaves alone what is being typed."""

    def __init__(
        self,
        desk: Desk,
        acts: dict[str, QAction],
        write_mail: Callable[[], Any],
        edit_encounter: Callable[[int], Any],
        follow: Callable[[Suggestion], Any],
    ) -> None:
        super().__init__()
        self.desk = desk
        self.card: PersonCard | None = None
        self.head = CardHead(desk, acts["log"], acts["promise"], [acts["bin"], acts["erase"]])
        self.hints = CardHints(desk, follow)
        self.links = CardLinks(desk)
        self.reach = CardReach(desk, write_mail)
        self.can = CardOffers(desk, OfferKind.CAN)
        self.want = CardOffers(desk, OfferKind.WANT)
        self.promises = CardPromises(desk)
        self.signals = CardSignals(desk)
        self.consent = CardConsent(desk)
        self.notes = TextInPlace(
            _("Notities"), _("Wat je wilt onthouden. Deze mens mag dit lezen."), desk.edit("notes")
        )
        self.unfitting = UnfittingNote(self.notes)
        self.more = CardMore(desk)
        self.timeline = CardTimeline(desk, edit_encounter)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(STEP, 2 * STEP, 3 * STEP, 3 * STEP)
        self._column.setSpacing(2 * STEP)
        self._lay_out()
        inside.setMaximumWidth(WIDEST)
        for offers in (self.can, self.want):
            offers.opened.connect(lambda editor: QTimer.singleShot(0, editor, lambda: self._bring(editor)))
        self.area = scrolling(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)

    def show_card(self, card: PersonCard) -> None:
        """Show this person as she is in the register now."""
        if self.card is not None and self.card.id != card.id:
            self.can.close_editor()
            self.want.close_editor()
            self.unfitting.forget()
            self.area.verticalScrollBar().setValue(0)
        self.card = card
        above = (self.head, self.hints, self.reach, self.links, self.promises, self.signals)
        for part in (*above, self.consent, self.more):
            part.show_card(card)
        self.can.show_card(card.can)
        self.want.show_card(card.want)
        self.notes.show_text(card.notes)
        self.setAccessibleName(card.title)

    def show_timeline(self, timeline: Timeline) -> None:
        """Show the first page of what happened."""
        self.timeline.show_page(timeline, first=True)

    def flush(self) -> None:
        """Keep what is being typed, before another person takes the place."""
        for field in (*self.findChildren(LineInPlace), *self.findChildren(TextInPlace)):
            field.keeper.flush()

    def typing(self) -> tuple[str, str] | None:
        """(the field's name, its text) of what is typed and not kept yet."""
        for field in self.findChildren(LineInPlace):
            if field.keeper.waiting:
                return field.accessibleName(), field.text()
        if self.notes.keeper.waiting:
            return self.notes.accessibleName(), self.notes.toPlainText()
        return None

    def type_again(self, name: str, text: str) -> None:
        """Put back what `typing` gave; it keeps itself as if it had just been typed."""
        if self.notes.accessibleName() == name:
            self.notes.setPlainText(text)
            self.notes.keeper.flush()
            return
        field = next((f for f in self.findChildren(LineInPlace) if f.accessibleName() == name), None)
        if field is not None:
            field.setText(text)
            field.keeper.flush()

    def _bring(self, part: QWidget) -> None:
        """Scroll to what was just laid out."""
        self.area.widget().layout().activate()
        self.area.ensureWidgetVisible(part)

    def _lay_out(self) -> None:
        head = Card()
        head.body.addWidget(self.head)
        head.body.addWidget(self.reach)
        self._column.addWidget(head)
        self._column.addWidget(self.hints)
        offers = self._section("", self._labelled(_("Kan"), self.can), self._labelled(_("Wil"), self.want))
        self._column.addWidget(offers)
        self._column.addWidget(self._section(_("Opvolgingen"), self.promises))
        self._column.addWidget(self.signals)
        self._column.addWidget(self._section(_("Toestemming"), self.consent))
        self._column.addWidget(self._section(_("Hoort bij"), self.links))
        self._column.addWidget(self._section(_("Notities"), self.notes, self.unfitting))
        self._column.addWidget(self._section(_("Meer over deze mens"), self.more))
        self._column.addWidget(self._section(_("Tijdlijn"), self.timeline))
        self._column.addStretch(1)

    @staticmethod
    def _section(title: str, *parts: QWidget) -> Card:
        card = Card()
        if title:
            heading = Text(title, "strong")
            heading.setContentsMargins(8, 0, 0, 0)
            card.body.addWidget(heading)
        for part in parts:
            card.body.addWidget(part)
        return card

    @staticmethod
    def _labelled(title: str, part: QWidget) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        heading = Text(title, "strong")
        heading.setContentsMargins(8, 0, 0, 0)
        column.addWidget(heading)
        column.addWidget(part)
        return holder
