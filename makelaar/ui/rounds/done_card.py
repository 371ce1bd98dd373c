"""Every door of the round was had: what came of it, and the end of the round."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.i18n import _, ngettext
from makelaar.services.rounds.rules import WAITING
from makelaar.ui.kit import STEP, Button, Sign, Text, side_by_side
from makelaar.ui.rounds.outcome_button import LARGE
from makelaar.ui.rounds.walk import Walk
from makelaar.ui.rounds.words import door_count, outcome_word


class DoneCard(QWidget):
    """`finish` ends the round."""

    def __init__(self) -> None:
        super().__init__()
        self.title = Text("", "title")
        self.told = Text("", "text", wrap=True)
        self.waiting = Text("", "muted", wrap=True)
        self.finish = Button(_("Rond de ronde af"), primary=True, sign="check")
        self.finish.setMinimumHeight(LARGE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addStretch(1)
        column.addWidget(Sign("fine", "fine", 48), 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.title, self.told, self.waiting):
            column.addWidget(part)
        column.addSpacing(STEP)
        column.addLayout(side_by_side(self.finish))
        column.addStretch(2)

    def show_walk(self, walk: Walk, *, from_paper: bool) -> None:
        """What this round came to."""
        outcomes = walk.outcomes()
        left = walk.to_ring - walk.rung
        self.title.setText(_("Alle vakken gehad") if from_paper else _("Alle deuren gehad"))
        told = [f"{outcome_word(outcome)} {count}" for outcome, count in sorted(outcomes.items(), key=_by_count)]
        self.told.setText(f"{door_count(walk.rung)}: " + ", ".join(told) if told else _("Nergens aangebeld."))
        waiting = sum(count for outcome, count in outcomes.items() if outcome in WAITING)
        words = []
        if left:
            words.append(ngettext("{n} deur bleef over.", "{n} deuren bleven over.", left).format(n=left))
        if waiting:
            words.append(
                ngettext(
                    "{n} deur staat op de lijst om terug te komen.",
                    "{n} deuren staan op de lijst om terug te komen.",
                    waiting,
                ).format(n=waiting)
            )
        words.append(_("Met ← ga je terug naar een deur."))
        self.waiting.setText(" ".join(words))


def _by_count(counted: tuple[str, int]) -> int:
    return -counted[1]
