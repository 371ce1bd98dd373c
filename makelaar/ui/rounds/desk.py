"""All rounds to the left, the chosen one or a panel to the right."""

from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.doors.buildings import list_buildings
from makelaar.services.rounds.come_back import count_come_backs
from makelaar.services.rounds.listing import RoundLine
from makelaar.services.rounds.planning import list_rounds, remove_round
from makelaar.services.rounds.walking import finish_round, start_round
from makelaar.terms import RoundStatus
from makelaar.ui.doors.panel_place import PanelPlace
from makelaar.ui.kit import STEP, Button, EmptyState, Split
from makelaar.ui.page import Page
from makelaar.ui.rounds.come_backs_panel import ComeBacksPanel
from makelaar.ui.rounds.paper_files import save_letter, save_sheet
from makelaar.ui.rounds.plan_panel import PlanPanel
from makelaar.ui.rounds.round_card import RoundCard
from makelaar.ui.rounds.rounds_panel import RoundsPanel


class RoundsDesk(QWidget):
    """The page while no round is walked."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.context = page.context
        self.acts = self._add_acts(page)
        self._wanted: int | None = None
        self.list = RoundsPanel(self.acts)
        self.list.chosen.connect(self._choose)
        self.card = RoundCard(self.context, self.acts)
        self.right = PanelPlace(
            self.context,
            self.card,
            {
                "plan": lambda **about: PlanPanel(self.context, self._planned, **about),
                "come_backs": lambda: ComeBacksPanel(self.context, self._plan_doors),
            },
        )
        self.right.closed.connect(self._panel_closed)
        self._lay_out()

    def shown(self, show: int | None = None, plan: dict[str, Any] | None = None, come_backs: bool = False) -> None:
        """The page comes into view."""
        self._wanted = show
        self._load()
        self.list.list.setFocus()
        if (plan is not None or come_backs) and self.right.settle():
            self._open("plan", **(plan or {})) if plan is not None else self._open("come_backs")

    def refresh(self) -> None:
        """Rounds, rings or doors were changed."""
        self._load()
        if isinstance(self.right.panel, ComeBacksPanel):
            self.right.panel.load()

    def draft(self) -> dict[str, Any] | None:
        """What is being typed in a panel."""
        return self.right.draft()

    def restore(self, draft: dict[str, Any]) -> None:
        """Open that panel again."""
        self._stack.setCurrentWidget(self.held)
        self.right.restore(draft)

    def go_back(self) -> bool:
        """Escape: a panel goes. False when there is none."""
        return self.right.go_back()

    @property
    def line(self) -> RoundLine | None:
        """The chosen round."""
        return self.list.line

    def _add_acts(self, page: Page) -> dict[str, QAction]:
        def act(text: str, keys: str, do: Any) -> QAction:
            return page.act(text, keys, do, parent=self)

        return {
            "plan": act(_("Plan een ronde"), "P", lambda: self._settled_open("plan")),
            "come_backs": act(_("Terugkomen"), "T", lambda: self._settled_open("come_backs")),
            "walk": act(_("Begin de ronde"), "Return", self._walk),
            "change": act(_("Wijzig"), "W", self._change),
            "paper": act(_("Typ over van papier"), "O", self._type_back),
            "letter": act(_("Aankondiging"), "B", lambda: self._save(save_letter)),
            "sheet": act(_("Rondeblad"), "D", lambda: self._save(save_sheet)),
            "report": act(_("Verslag"), "V", self._report),
            "finish": act(_("Rond af"), "K", self._finish),
            "remove": act(_("Haal weg"), "Del", self._remove),
        }

    def _lay_out(self) -> None:
        self.split = Split("rounds", self.context.settings, self.list, self.right, share=0.42)
        self.list.setMinimumWidth(280)
        self.right.setMinimumWidth(360)
        self.held = QWidget()
        inside = QVBoxLayout(self.held)
        inside.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, STEP)
        inside.addWidget(self.split)
        self.nothing = EmptyState(
            "visit",
            _("Nog geen rondes"),
            _("Een ronde is een flat of een portiek, een dag en met wie je loopt. Aan de deur is één toets genoeg."),
            Button(self.acts["plan"].text(), action=self.acts["plan"], primary=True, sign="add"),
        )
        self.no_doors = EmptyState(
            "door",
            _("Nog geen deuren om langs te gaan"),
            _("Zet eerst een flat of een straat in je register, bij Deuren. Eén regel is genoeg."),
            Button(_("Naar Deuren"), lambda: self.context.navigate("doors"), primary=True),
        )
        self._stack = QStackedWidget()
        for part in (self.held, self.nothing, self.no_doors):
            self._stack.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _load(self) -> None:
        register = self.context.register
        self.context.jobs.run(
            self,
            lambda: (list_rounds(register), count_come_backs(register), bool(list_buildings(register))),
            lambda read: self._show(*read),
            only_latest="rounds",
        )

    def _show(self, rounds: tuple[RoundLine, ...], waiting: int, has_doors: bool) -> None:
        self.list.show_rounds(rounds, waiting, self.context.clock.today(), self._wanted)
        self._wanted = None
        empty = not rounds and not waiting and self.right.panel is None
        self._stack.setCurrentWidget(self.held if not empty else self.nothing if has_doors else self.no_doors)
        self._choose()

    def _choose(self) -> None:
        line = self.line
        self.card.show_round(line)
        there, status = line is not None, None if line is None else line.status
        self.acts["walk"].setEnabled(there)
        self.acts["change"].setEnabled(there and status is not RoundStatus.DONE)
        for name in ("paper", "sheet"):
            self.acts[name].setEnabled(there)
        self.acts["letter"].setEnabled(status is RoundStatus.PLANNED)
        self.acts["report"].setEnabled(line is not None and status is RoundStatus.DONE and line.rings > 0)
        self.acts["finish"].setEnabled(status is RoundStatus.WALKING)
        self.acts["remove"].setEnabled(line is not None and not line.rings)

    def _settled_open(self, kind: str) -> None:
        if self.right.settle():
            self._open(kind)

    def _open(self, kind: str, **about: Any) -> None:
        self._stack.setCurrentWidget(self.held)
        self.right.open(kind, **about)

    def _walk(self) -> None:
        """Begin, go on, or open again what was finished."""
        register, line = self.context.register, self.line
        if line is not None:
            self.context.jobs.run(
                self,
                lambda: start_round(register, line.id),
                lambda _none: self.context.navigate("round", round=line.id),
            )

    def _type_back(self) -> None:
        if self.line is not None:
            self.context.navigate("round", round=self.line.id, paper=True)

    def _change(self) -> None:
        if self.line is not None and self.right.settle():
            self._open("plan", round_id=self.line.id)

    def _save(self, save: Any) -> None:
        if self.line is not None:
            save(self, self.context, self.line.id)

    def _report(self) -> None:
        """What leaves the laptop leaves by one way: there it is looked at, checked and kept."""
        if self.line is not None:
            self.context.navigate("accountability", rounds=(self.line.id,))

    def _finish(self) -> None:
        self._do(finish_round, _("De ronde is klaar."))

    def _remove(self) -> None:
        self._do(remove_round, _("De ronde is weggehaald."))

    def _do(self, act: Any, told: str) -> None:
        register, line = self.context.register, self.line
        if line is not None:
            self.context.jobs.run(
                self, lambda: act(register, line.id), lambda _none: self.context.banner.say(told, undo=True)
            )

    def _planned(self, round_id: int) -> None:
        self._wanted = round_id
        self._load()

    def _plan_doors(self, doors: list[int]) -> None:
        self._open("plan", doors=doors)

    def _panel_closed(self) -> None:
        self._load()
        self.list.list.setFocus()
