"""With whom the talk was: who is known at the door, somebody else, a new name, or nobody."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.conversations.reading import ConversationView
from makelaar.ui.context import Context
from makelaar.ui.kit import Flow, Text
from makelaar.ui.people.chips import PressChip
from makelaar.ui.people.people_field import FindOne


class WithWhom(QWidget):
    """`chosen` is an id, a new name or None (it stays with the door). With `asks` that is asked before a chip is kept,
    and the door alone is no answer."""

    chosen = Signal(object)

    def __init__(self, context: Context, asks: str = "") -> None:
        super().__init__()
        self._asks = asks
        self._person: int | None = None
        self._chips: list[PressChip] = []
        self._shown: tuple[Any, ...] = ()
        self.flow = Flow()
        self.finding = FindOne(
            context,
            _("Met wie was het gesprek?"),
            _("Typ een naam, Enter"),
            lambda key, _name: self._choose(key),
            new=self._choose,
            large=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if asks:
            column.addWidget(Text(asks, "strong"))
        column.addWidget(self.flow)
        column.addWidget(self.finding)
        self.finding.setVisible(bool(asks))  # once it has a place: before, it would be a window of its own

    @property
    def named(self) -> int | str | None:
        """Whom a name means that is typed and not taken yet."""
        return self.finding.named

    def show_view(self, view: ConversationView) -> None:
        """Who lives there, and whom it was with."""
        people = [(one.person_id, one.name) for one in view.residents]
        if view.person_id is not None and view.person_id not in dict(people):
            people.append((view.person_id, view.person))
        if (shown := (view.person_id, tuple(people))) == self._shown:
            return
        self._shown, self._person = shown, view.person_id
        had_focus = any(chip.hasFocus() for chip in self._chips)
        self._chips = [self._chip(name, key) for key, name in people]
        if not self._asks:
            self._chips.append(self._chip(_("Blijft bij de deur"), None, "door"))
            other = PressChip(_("Iemand anders …"), self.ask, sign="search", quiet=True, large=True)
            self._chips.append(other)
        self.flow.put(list(self._chips))
        self.flow.setVisible(bool(self._chips))
        if had_focus:
            next((chip for chip in self._chips if chip.property("on")), self._chips[0]).setFocus()

    def ask(self) -> None:
        """Ask for a name."""
        self.finding.show()
        self.finding.line.setFocus()

    def put_away(self) -> bool:
        """Ask no more; False where nothing was asked."""
        asked = self.finding.isVisible()
        self.finding.clear()
        self.finding.setVisible(bool(self._asks))
        return asked

    def _chip(self, words: str, key: int | None, sign: str = "person") -> PressChip:
        on = key == self._person
        chip = PressChip(words, lambda: self._choose(key), sign="check" if on else sign, quiet=True, large=True)
        chip.stand_out(on)
        return chip

    def _choose(self, person: int | str | None) -> None:
        self.put_away()
        self.chosen.emit(person)
