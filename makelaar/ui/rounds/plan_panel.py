"""Plan a round: which doors, on which day, with whom, from the top or from the street."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from makelaar.errors import UserError
from makelaar.i18n import N_, _, ngettext
from makelaar.services.rounds.duo import duo_names
from makelaar.services.rounds.planning import RoundPlan, Walk, change_round, look_ahead, plan_of, plan_round
from makelaar.ui.context import Context
from makelaar.ui.kit import Button, Choice, Flow, LineField, Text, side_by_side
from makelaar.ui.people.chips import PressChip
from makelaar.ui.rounds.door_choice import DoorChoice
from makelaar.ui.rounds.words import door_count
from makelaar.ui.today.day_field import DayField
from makelaar.ui.today.panel import Panel

_TODAY = "vandaag"
"""What is read as a day, and stays Dutch as all days in words do."""
_QUICK = ((N_("Vandaag"), _TODAY), (N_("Morgen"), "morgen"), (N_("Over een week"), "over 1 week"))
"""A round is walked soon."""


class PlanPanel(Panel):
    """`planned(round_id)` is told which it became. With `round_id` that round is changed; `doors` come along beside
    what is ticked (the come-back list).
    """

    kind = "plan"

    def __init__(
        self,
        context: Context,
        planned: Callable[[int], Any],
        *,
        round_id: int | None = None,
        buildings: Sequence[int] = (),
        doors: Sequence[int] = (),
    ) -> None:
        title = _("Plan een ronde") if round_id is None else _("Wijzig de ronde")
        super().__init__(context, title)
        self._planned, self._round_id = planned, round_id
        self._doors = tuple(doors)
        self._before: dict[str, Any] = {}
        self._old_day: tuple[str, date] | None = None
        self.choice = DoorChoice(context)
        self.also = Text("", "text", wrap=True)
        self.day = DayField(context.clock, entered=self.keep, someday=False, quick=_QUICK)
        self.worker = LineField(_("Wie loopt"), _("Noor"), entered=self.keep)
        self.colleague = LineField(_("Met wie"), _("Bilal"), entered=self.keep)
        self.names = Flow()
        self.order = Choice(_("Volgorde"), [(_("van boven naar beneden"), True), (_("van beneden naar boven"), False)])
        self.note = LineField(_("Notitie bij de ronde"), _("sleutel bij de beheerder"), entered=self.keep)
        self.told = Text("", "muted", wrap=True)
        self.button = Button(_("Plan de ronde") if round_id is None else _("Bewaar"), self.keep, primary=True)
        self._pause = QTimer(self, singleShot=True, interval=60)
        self._pause.timeout.connect(self._look_ahead)
        self._lay_out()
        self._listen()
        self._begin(buildings)

    def start(self) -> None:
        self.choice.tree.setFocus()

    def typed(self) -> dict[str, Any] | None:
        now = self._now()
        return None if now == self._before else now

    def put_back(self, typed: dict[str, Any]) -> None:
        self._show(typed)
        self._before = {}

    def plan(self) -> RoundPlan | None:
        """What is filled in; None while no day is understood."""
        buildings, entrances = self.choice.chosen()
        day = self._day()
        if day is None:
            return None
        names = (self.worker.text(), self.colleague.text())
        return RoundPlan(day, *names, buildings, entrances, self._doors, self.order.currentData(), self.note.text())

    def keep(self) -> None:
        """Plan it, or make the round what is filled in now."""
        plan, register, round_id = self.plan(), self.context.register, self._round_id
        if plan is None or not self.button.isEnabled():
            self.day.setFocus()
            return
        self.button.setEnabled(False)

        def work() -> int:
            if round_id is None:
                return plan_round(register, plan)
            change_round(register, round_id, plan)
            return round_id

        self.context.jobs.run(self, work, self._kept, self._failed)

    def _kept(self, round_id: int) -> None:
        self._planned(round_id)
        self.say(_("De ronde is gepland.") if self._round_id is None else _("De ronde is gewijzigd."))

    def _failed(self, error: UserError) -> None:
        self.button.setEnabled(True)
        self.context.banner.error(error)

    def _begin(self, buildings: Sequence[int]) -> None:
        register, round_id = self.context.register, self._round_id
        self.day.set_words(_TODAY)
        self.choice.choose(buildings)
        self.context.jobs.run(self, lambda: duo_names(register), self._show_names)
        if round_id is not None:
            self.context.jobs.run(self, lambda: plan_of(register, round_id), self._show_plan)
        self._changed()

    def _show_names(self, names: tuple[str, ...]) -> None:
        if names and self._round_id is None and not self.worker.text():
            self.worker.setText(names[0])
        self.names.put([PressChip(name, lambda name=name: self._put_name(name)) for name in names])
        self.names.setVisible(bool(names))
        self._before = self._before or self._now()

    def _put_name(self, name: str) -> None:
        free = self.worker if not self.worker.text().strip() else self.colleague
        free.setText(name)
        free.setFocus()

    def _show_plan(self, plan: RoundPlan) -> None:
        words = f"{plan.day.day}-{plan.day.month}-{plan.day.year}"
        self._old_day = (words, plan.day)
        self._show(
            {
                "buildings": list(plan.buildings),
                "entrances": list(plan.entrances),
                "doors": list(plan.doors),
                "day": words,
                "worker": plan.worker,
                "colleague": plan.colleague,
                "top_down": plan.top_down,
                "note": plan.note,
            }
        )
        self._before = self._now()

    def _show(self, filled: dict[str, Any]) -> None:
        self.choice.choose(filled["buildings"], filled["entrances"])
        self._doors = tuple(filled["doors"])
        self.day.set_words(filled["day"])
        self.worker.setText(filled["worker"])
        self.colleague.setText(filled["colleague"])
        self.order.choose(filled["top_down"])
        self.note.setText(filled["note"])
        self._changed()

    def _now(self) -> dict[str, Any]:
        buildings, entrances = self.choice.chosen()
        return {
            "buildings": list(buildings),
            "entrances": list(entrances),
            "doors": list(self._doors),
            "day": self.day.words,
            "worker": self.worker.text(),
            "colleague": self.colleague.text(),
            "top_down": self.order.currentData(),
            "note": self.note.text(),
        }

    def _day(self) -> date | None:
        if self._old_day is not None and self.day.words == self._old_day[0]:
            return self._old_day[1]
        when = self.day.when
        return None if when is None else when.day

    def _changed(self) -> None:
        self._pause.start()

    def _look_ahead(self) -> None:
        plan, register = self.plan(), self.context.register
        if self._doors:
            along = ngettext("En {n} deur om terug te komen.", "En {n} deuren om terug te komen.", len(self._doors))
            self.also.setText(along.format(n=len(self._doors)))
        self.also.setVisible(bool(self._doors))
        if plan is None:
            self.button.setEnabled(False)
            self.told.setText(_("Op welke dag?"))
        else:
            self.context.jobs.run(self, lambda: look_ahead(register, plan), self._tell, only_latest="walk")

    def _tell(self, walk: Walk) -> None:
        self.button.setEnabled(bool(walk.door_ids))
        told = [door_count(len(walk.door_ids)) + "."] if walk.door_ids else [_("Kies een pand of een portiek.")]
        if walk.left_out:
            told.append(_("Niet aanbellen, dus overgeslagen: {numbers}.").format(numbers=", ".join(walk.left_out)))
        self.told.setText(" ".join(told))

    def _duo(self) -> QWidget:
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.worker)
        row.addWidget(self.colleague)
        return held

    def _listen(self) -> None:
        keeping = QAction(self)
        keeping.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        keeping.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keeping.triggered.connect(self.keep)
        self.addAction(keeping)
        self.button.setToolTip("Ctrl+Enter")
        self.choice.changed.connect(self._changed)
        self.day.changed.connect(self._changed)
        self.order.currentIndexChanged.connect(lambda _index: self._changed())

    def _lay_out(self) -> None:
        for label, *fields in (
            (_("Welke deuren"), self.choice, self.also),
            (_("Wanneer"), self.day),
            (_("Wie lopen er"), self._duo(), self.names),
            (_("Volgorde"), self.order),
            (_("Notitie bij de ronde (mag leeg)"), self.note),
        ):
            self.column.addWidget(Text(label, "meta"))
            for field in fields:
                self.column.addWidget(field)
            self.column.addSpacing(4)
        self.column.addStretch(1)
        self.footer.setContentsMargins(24, 8, 24, 16)
        self.footer.addWidget(self.told)
        self.footer.addLayout(side_by_side(self.button, Button(_("Laat maar"), self.close_panel)))
