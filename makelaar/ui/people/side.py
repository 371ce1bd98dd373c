"""The right side of Mensen: the card of who is chosen, or the panel that is open. One thing at a time."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from makelaar.i18n import _, ngettext
from makelaar.services.followups import promising as followups
from makelaar.services.followups.item import FollowUpItem
from makelaar.services.people.card import PersonCard
from makelaar.services.people.encounters import EncounterView
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, Card, EmptyState
from makelaar.ui.people.bin_panel import BinPanel
from makelaar.ui.people.card import PersonCardView
from makelaar.ui.people.card_consent import ConsentPanel
from makelaar.ui.people.encounter_panel import EncounterPanel
from makelaar.ui.people.new_panel import NewPanel
from makelaar.ui.today.mail_panel import MailPanel
from makelaar.ui.today.panel import Panel
from makelaar.ui.today.promise_panel import PromisePanel
from makelaar.ui.today.short_panels import DonePanel, DropPanel, MovePanel

_ABOUT_PROMISE: dict[str, Callable[[Context, FollowUpItem], Panel]] = {
    "done": DonePanel,
    "move": MovePanel,
    "drop": DropPanel,
    "promise": lambda context, item: PromisePanel(context, item.person_id, item.name, item),
}


class Side(QStackedWidget):
    """`closed` comes when a panel was put away; `added` when somebody new is in the register."""

    closed = Signal()
    added = Signal(int)

    def __init__(self, context: Context, view: PersonCardView, many: QWidget, empty: QWidget) -> None:
        super().__init__()
        self.context, self.view, self.many, self.empty = context, view, many, empty
        self.panel: Panel | None = None
        self._hint = EmptyState("person", _("Kies iemand in de lijst"), _("De kaart komt hier te staan."))
        self._paper = Card(padding=1)
        for place in (self.empty, self._hint, self.view, self.many, self._paper):
            self.addWidget(place)
        self.setMinimumWidth(440)
        self.setContentsMargins(0, 0, STEP, STEP)
        self._home: QWidget = self._hint

    def go_home(self, home: QWidget | None = None) -> None:
        """Show the card, or what stands in its place: nobody chosen (None), `many` or nobody at all (`empty`)."""
        self._home = home or self._hint
        if self.panel is None:
            self.setCurrentWidget(self._home)

    def is_home(self, home: QWidget) -> bool:
        """This stands in the card's place, before or behind a panel."""
        return self._home is home

    def settle(self) -> bool:
        """Put away a panel in which nothing is typed. False: one stays, for something would be lost."""
        if self.panel is not None and self.panel.typed() is not None:
            return False
        self._drop()
        return True

    def open(self, panel: Panel) -> Panel:
        """Show a panel in the card's place."""
        self._drop()
        self.panel = panel
        panel.closed.connect(lambda: self._closed(panel))
        self._paper.body.addWidget(panel)
        self.setCurrentWidget(self._paper)
        panel.start()
        return panel

    def open_new(self) -> NewPanel:
        """Somebody new."""
        panel = NewPanel(self.context, self.added.emit)
        self.open(panel)
        return panel

    def open_encounter(
        self, people: list[tuple[int, str]], encounter: EncounterView | None = None, number: str = ""
    ) -> Panel:
        """Log an encounter with these people, or change one; `number` is what she is calling."""
        return self.open(EncounterPanel(self.context, people, self.open, encounter, number))

    def open_bin(self) -> Panel:
        """The bin."""
        return self.open(BinPanel(self.context, self.open))

    def open_mail(self, card: PersonCard) -> Panel:
        """A mail to this person."""
        return self.open(MailPanel(self.context, [card.id], card.title, {}, has_say=False))

    def draft(self) -> dict[str, Any] | None:
        """What is being typed, and in which panel."""
        typed = None if self.panel is None else self.panel.typed()
        if self.panel is None or typed is None:
            return None
        item = getattr(self.panel, "item", None)
        people = self.panel.people if isinstance(self.panel, MailPanel) else None
        return {
            "kind": self.panel.kind,
            "typed": typed,
            "promise": None if item is None else item.id,
            "people": people,
        }

    def restore(self, draft: dict[str, Any], card: PersonCard | None) -> None:
        """Open that panel again, about the person of `card`, with what was typed in it."""
        kind, typed = draft["kind"], draft["typed"]
        if draft["promise"] is not None:
            register, make = self.context.register, _ABOUT_PROMISE[kind]
            self.context.jobs.run(
                self,
                lambda: followups.get(register, draft["promise"]),
                lambda item: self.open(make(self.context, item)).put_back(typed),
            )
        elif kind == "new":
            self.open_new().put_back(typed)
        elif kind == "encounter":
            self.open_encounter([]).put_back(typed)
        elif draft.get("people") and len(draft["people"]) > 1:
            told = ngettext("{n} mens", "{n} mensen", len(draft["people"])).format(n=len(draft["people"]))
            self.open(MailPanel(self.context, draft["people"], told, {}, has_say=False)).put_back(typed)
        elif card is not None:
            self._about(kind, card).put_back(typed)

    def _about(self, kind: str, card: PersonCard) -> Panel:
        if kind == "mail":
            return self.open_mail(card)
        if kind == "consent":
            return self.open(ConsentPanel(self.context, card, card.consent[0].purpose))
        return self.open(PromisePanel(self.context, card.id, card.title))

    def _closed(self, panel: Panel) -> None:
        if panel is self.panel:
            self._drop()
            self.closed.emit()

    def _drop(self) -> None:
        panel, self.panel = self.panel, None
        self.setCurrentWidget(self._home)
        if panel is not None:
            self._paper.body.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
