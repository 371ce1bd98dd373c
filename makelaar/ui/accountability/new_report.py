"""A new report: choose, look, and let it leave."""

from collections.abc import Callable, Collection
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.errors import UserError
from makelaar.i18n import _
from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.accountability.offering import Offered
from makelaar.services.stories.listing import StoryLine
from makelaar.ui.accountability.choices import Choices
from makelaar.ui.accountability.dropping import drop_button
from makelaar.ui.accountability.head import Head
from makelaar.ui.accountability.leaving import Leaving
from makelaar.ui.accountability.panes import Panes
from makelaar.ui.accountability.paper import Paper
from makelaar.ui.accountability.preparing import Preparing
from makelaar.ui.accountability.verdict import Saying, saying_of_error, stopped
from makelaar.ui.kit import Button
from makelaar.ui.page import Page

if TYPE_CHECKING:
    from makelaar.services.accountability.prepared import Prepared


class NewReport(QWidget):
    """`ways` are the page's acts to a new report and to what was issued; `confirmed(prepared)` lets a report leave,
    `again(release_id)` saves one that left before."""

    def __init__(
        self,
        page: Page,
        ways: tuple[QAction, QAction],
        issue: QAction,
        confirmed: Callable[["Prepared"], Any],
        again: Callable[[int], Any],
    ) -> None:
        super().__init__()
        self.choices = Choices(lambda: page.context.navigate("stories"))
        self.paper = Paper(_("Het verslag zoals het wordt"))
        self.leaving = Leaving(issue, confirmed, again)
        self.preparing = Preparing(page)
        self.head = Head(ways, 0)
        parts = (self.choices, self.paper, self.leaving)
        self.panes = Panes(page.context.settings, self.head, parts, (_("Keuzes"), _("Wat verlaat deze laptop")))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panes)
        self._asked: ReportChoice | None = None
        self._listen()

    def offer(self, offered: Offered, stories: Collection[StoryLine], today: date) -> None:
        """What can be chosen."""
        self.choices.blockSignals(True)
        self.choices.offer(offered, today)
        self.choices.offer_stories(stories)
        self.choices.blockSignals(False)
        self.head.show_released(offered.released)

    def ask(self) -> None:
        """Have the report of these choices made."""
        choice = self._asked = self.choices.choice()
        if choice is None:
            self.preparing.drop()
            asked = self.choices.still_asked()
            self.paper.say("report", _("Nog geen verslag"), asked)
            self.leaving.say(Saying("info", "muted", _("Nog niets"), asked))
        else:
            self.preparing.ask(choice)

    def catch_up(self) -> None:
        """Have the report made, unless that of these choices was asked for already."""
        if self._asked is None or self.choices.choice() != self._asked:
            self.ask()

    def forget(self) -> None:
        """What was counted may be another by now: the report must be made anew (`catch_up`)."""
        self.preparing.forget()
        self._asked = None

    def put_away(self) -> None:
        """Something else comes into view: what is being made is let go, and made when she is back."""
        self.leaving.reconsider()
        if self.preparing.is_busy:
            self.preparing.drop()
            self._asked = None

    def _listen(self) -> None:
        self.choices.changed.connect(self._changed)
        self.preparing.begun.connect(self._begun)
        self.preparing.ready.connect(self._ready)
        self.preparing.refused.connect(self._refused)
        self.preparing.stopped.connect(self._stopped)

    def _changed(self) -> None:
        if self.choices.choice() != self._asked:
            self.ask()

    def _begun(self) -> None:
        self.leaving.wait()
        if self.paper.pages:
            self.paper.fade(_("wordt bijgewerkt"))
        else:
            self.paper.say("report", _("Het verslag wordt gemaakt"), _("Je kunt intussen verder kiezen."))

    def _ready(self, prepared: "Prepared") -> None:
        self.paper.show_pdf(prepared.pdf)
        self.leaving.show_prepared(prepared)

    def _refused(self, error: UserError) -> None:
        self.paper.say("caution", _("Zo kan het niet"), _("Hiernaast staat wat in de weg zit."))
        button = drop_button(error, self.choices)
        self.leaving.say(saying_of_error(error), *([button] if button is not None else []))
        if self.panes.is_narrow:
            self.panes.turn(1)

    def _stopped(self) -> None:
        self.paper.say(
            "report", _("Gestopt"), _("Het verslag is niet gemaakt."), Button(_("Maak het alsnog"), self.ask)
        )
        self.leaving.say(stopped())
