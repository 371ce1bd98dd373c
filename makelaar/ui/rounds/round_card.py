"""One round: when, where, by whom, what came of it, and what can be done with it."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from makelaar.hearts.day_words import exact_day, spoken_day
from makelaar.i18n import _, ngettext
from makelaar.services.rounds.listing import RoundLine
from makelaar.terms import Outcome, RoundStatus
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, Button, Card, Flow, Text, colour, font, look
from makelaar.ui.rounds.outcome_button import paint_outcome
from makelaar.ui.rounds.words import STATUS_WORDS, door_count, duo_words, outcome_word
from makelaar.ui.today.panel import scrolling

_SWATCH = 20


class RoundCard(Card):
    """`show_round` fills it; None: nothing is chosen."""

    def __init__(self, context: Context, acts: Mapping[str, QAction]) -> None:
        super().__init__(padding=1)
        self._context, self._acts = context, acts
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)

    def show_round(self, line: RoundLine | None) -> None:
        """This round."""
        while (item := self._place.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        self._place.addWidget(scrolling(self._filled(line)))

    def _filled(self, line: RoundLine | None) -> QWidget:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 3 * STEP)
        column.setSpacing(STEP)
        if line is None:
            column.addWidget(Text(_("Kies een ronde in de lijst."), "muted"))
            column.addStretch(1)
            return held
        today = self._context.clock.today()
        column.addWidget(Text(", ".join(line.buildings), "name", wrap=True))
        day = Text(f"{_(STATUS_WORDS[line.status])} · {spoken_day(line.day, today)}", "muted")
        day.setToolTip(exact_day(line.day))
        column.addWidget(day)
        for words in _facts(line):
            column.addWidget(Text(words, wrap=True))
        if line.outcomes:
            flow = Flow(12)
            flow.put([OutcomeCount(outcome, count) for outcome, count in line.outcomes.items()])
            column.addWidget(flow)
        column.addSpacing(STEP)
        buttons = Flow(STEP)
        buttons.put(self._buttons(line))
        column.addWidget(buttons)
        column.addStretch(1)
        return held

    def _buttons(self, line: RoundLine) -> list[QWidget]:
        done = line.status is RoundStatus.DONE
        verb = {
            RoundStatus.PLANNED: _("Begin de ronde"),
            RoundStatus.WALKING: _("Ga door"),
            RoundStatus.DONE: _("Open weer"),
        }[line.status]
        made: list[QWidget] = [Button(verb, action=self._acts["walk"], primary=not done, sign="visit")]
        offered = {
            "finish": line.status is RoundStatus.WALKING,
            "change": not done,
            "letter": line.status is RoundStatus.PLANNED,
            "sheet": not done,
            "paper": True,
            "report": done and line.rings > 0,
            "remove": not line.rings,
        }
        return made + [
            Button(self._acts[name].text(), action=self._acts[name]) for name, fits in offered.items() if fits
        ]


class OutcomeCount(QWidget):
    """How many doors had an outcome: its sign in its colour, and in words."""

    def __init__(self, outcome: Outcome, count: int) -> None:
        super().__init__()
        self._outcome, self._words = outcome, f"{outcome_word(outcome)} {count}"
        self.setAccessibleName(self._words)
        self.setFont(font())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_SWATCH + 8 + self.fontMetrics().horizontalAdvance(self._words) + 2, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_outcome(painter, QRectF(0, 2, _SWATCH, _SWATCH), self._outcome, 4)
            painter.setPen(colour("text"))
            painter.setFont(font())
            painter.drawText(self.rect().adjusted(_SWATCH + 8, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._words)


def _facts(line: RoundLine) -> list[str]:
    duo = duo_words(line.worker, line.colleague)
    rung = ngettext("{rung} van {n} deur gehad", "{rung} van {n} deuren gehad", line.doors)
    told = [duo] if duo else []
    told.append(rung.format(rung=line.rung, n=line.doors) if line.rings else door_count(line.doors))
    if line.response is not None:
        told.append(_("{opened} van de {rings} keer ging de deur open").format(opened=line.opened, rings=line.rings))
    if line.come_backs:
        waiting = ngettext("{n} deur om terug te komen", "{n} deuren om terug te komen", line.come_backs)
        told.append(waiting.format(n=line.come_backs))
    return [*told, *([line.note] if line.note else [])]
