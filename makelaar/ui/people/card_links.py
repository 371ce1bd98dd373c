"""With whom somebody belongs: who lives with her, and links to others in the words of her side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.i18n import N_, _
from makelaar.services.people.card import PersonCard
from makelaar.services.people.households import form_household, leave_household
from makelaar.services.people.links import Link, LinkRole, add_link, remove_link
from makelaar.ui.kit import Choice, Flow, IconButton, Text
from makelaar.ui.people.chips import PressChip
from makelaar.ui.people.desk import Desk
from makelaar.ui.people.people_field import FindOne

ROLES = {
    LinkRole.PARTNER: N_("partner"),
    LinkRole.CHILD: N_("kind"),
    LinkRole.PARENT: N_("ouder"),
    LinkRole.FAMILY: N_("familie"),
    LinkRole.NEIGHBOUR: N_("buur"),
    LinkRole.CARER: N_("mantelzorger"),
    LinkRole.CARED_FOR: N_("zorgt voor"),
    LinkRole.KNOWS: N_("kent"),
}
"""What stands before the other's name on the card."""


class CardLinks(QWidget):
    """A chip opens the other's card, the cross behind it takes the link away."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.home, self.links, self.offer = Flow(), Flow(), Flow()
        self.role = Choice(_("Wat voor band"), [(_(words), role) for role, words in ROLES.items()])
        self.role.choose(LinkRole.KNOWS)
        self.find = FindOne(desk.context, _("Wie hoort erbij?"), _("+ iemand: typ een naam"), self._add)
        new = QHBoxLayout()
        new.setSpacing(8)
        new.addWidget(self.role, 0, Qt.AlignmentFlag.AlignTop)
        new.addWidget(self.find, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.home, self.offer, self.links):
            column.addWidget(part)
        column.addLayout(new)

    def show_card(self, card: PersonCard) -> None:
        """Show this person's."""
        if self.find.without != {card.id}:
            self.find.without = {card.id}
            self.find.clear()
        self.links.put([self._chip(link) for link in card.links])
        self.links.setVisible(bool(card.links))
        mates: list[QWidget] = [Text(_("Woont samen met"), "meta")]
        mates += [PressChip(m.name, lambda key=m.id: self._go(key), sign="person", quiet=True) for m in card.housemates]
        mates += [PressChip(_("Woont hier niet meer"), self._leave, sign="close", quiet=True)]
        self.home.put(mates if card.housemates else [])
        self.home.setVisible(bool(card.housemates))
        names = ", ".join(mate.name for mate in card.at_door)
        offered: list[QWidget] = [Text(_("Op dezelfde deur: {names}").format(names=names), "meta")]
        others = tuple(mate.id for mate in card.at_door)
        offered.append(PressChip(_("Eén huishouden"), lambda: self._form(others), sign="add", quiet=True))
        self.offer.put(offered if others else [])
        self.offer.setVisible(bool(others))

    def _chip(self, link: Link) -> QWidget:
        words = f"{_(ROLES[link.role])}: {link.name}"
        open_card = PressChip(words, lambda: self._go(link.person_id), sign="person", quiet=True)
        open_card.setToolTip(link.address)
        gone = IconButton("close", _("Haal weg: {what}").format(what=words), lambda: self._remove(link.id))
        gone.setFixedSize(28, 28)
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(open_card)
        row.addWidget(gone)
        return pair

    def _go(self, person_id: int) -> None:
        self.desk.context.navigate("people", person=person_id)

    def _add(self, other: int, _name: str) -> None:
        person_id, role = self.desk.person_id, self.role.currentData()
        self.desk.do(lambda register: add_link(register, person_id, other, role))

    def _remove(self, link_id: int) -> None:
        self.desk.do(lambda register: remove_link(register, link_id))

    def _form(self, others: tuple[int, ...]) -> None:
        person_id = self.desk.person_id
        self.desk.do(lambda register: form_household(register, person_id, others))

    def _leave(self) -> None:
        person_id = self.desk.person_id
        self.desk.do(lambda register: leave_household(register, person_id))
