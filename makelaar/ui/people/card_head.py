"""The top of a card: the name as she says it, where, whether this is a key person, and what can be done next."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.people.card import PersonCard
from makelaar.terms import ConsentPurpose, ConsentState
from makelaar.ui.kit import Button, Flow, IconButton, Sign, Text, icon
from makelaar.ui.kit.theme import NAME
from makelaar.ui.people.chips import PressChip
from makelaar.ui.people.desk import Desk
from makelaar.ui.people.in_place import LineInPlace
from makelaar.ui.people.words import consent_glance


class CardHead(QWidget):
    """`acts` are those of the page: what stands on the buttons does the same as the keys."""

    def __init__(self, desk: Desk, log: QAction, promise: QAction, more: list[QAction]) -> None:
        super().__init__()
        self.desk = desk
        semibold = QFont.Weight.DemiBold
        self.name = LineInPlace(_("Naam"), _("Naam zoals jij die zegt"), desk.edit("name"), size=NAME, weight=semibold)
        self.key = PressChip(_("Sleutelfiguur"), self._toggle_key, sign="key_person", checkable=True, quiet=True)
        self.more = IconButton("more", _("Meer"))
        self._menu = QMenu(self)
        self._menu.addActions(more)
        self.more.clicked.connect(lambda: self._menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.name, 1)
        top.addWidget(self.key)
        top.addWidget(self.more)
        acts = Flow(gap=8)
        acts.setContentsMargins(8, 0, 0, 0)
        self.log = Button(log.text(), action=log, primary=True)
        self.log.setIcon(icon("talk", "on_accent"))
        acts.put([self.log, Button(promise.text(), action=promise, sign="reminder")])
        self.consent = _Said()
        self.warning = _Warning()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(acts)
        column.addWidget(self.consent)
        column.addWidget(self.warning)

    def show_card(self, card: PersonCard) -> None:
        """Show this person."""
        self.name.show_text(card.name)
        if not card.name:
            self.name.setPlaceholderText(card.title)
        self.key.setChecked(card.is_key_person)
        self.consent.show_card(card)
        self.warning.show_card(card)

    def _toggle_key(self) -> None:
        self.desk.change(is_key_person=self.key.isChecked())


class _Said(QWidget):
    """What consent covers, at a glance; each answer by itself stands further down."""

    def __init__(self) -> None:
        super().__init__()
        self._sign, self.words = Sign("help", "muted"), Text("", "meta", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)

    def show_card(self, card: PersonCard) -> None:
        """What she said yes to, and what no."""
        yes = any(answer.state is ConsentState.GIVEN for answer in card.consent)
        self._sign.set_sign(*(("check", "fine") if yes else ("help", "muted")))
        self.words.setText(consent_glance(card.consent))


class _Warning(QWidget):
    """She does not want to be in the register: nothing puts this aside."""

    def __init__(self) -> None:
        super().__init__()
        words = Text(
            _("Wil niet in je register staan. Wis deze kaart via “Meer” zodra je dat kunt."), "caution", wrap=True
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Sign("caution", "caution"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(words, 1)

    def show_card(self, card: PersonCard) -> None:
        """There only for who said no, or took her yes back."""
        keep = next(answer.state for answer in card.consent if answer.purpose is ConsentPurpose.KEEP)
        self.setVisible(keep in (ConsentState.REFUSED, ConsentState.WITHDRAWN))
