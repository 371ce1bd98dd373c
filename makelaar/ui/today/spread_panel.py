"""Many promises on one day: how they could be spread, shown before anything moves."""

from datetime import date

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.hearts.day_words import short_day, spoken_day
from makelaar.i18n import _, ngettext
from makelaar.services.followups import spreading as followups_spreading
from makelaar.services.followups.spreading import A_DAY, Spread
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, Button, Card, Choice, Sign, Text, side_by_side
from makelaar.ui.today.panel import Panel
from makelaar.ui.today.words import count_words

PACES = (3, A_DAY, 8, 10)


class SpreadStrip(Card):
    """ "24 opvolgingen voor vandaag. Zal ik ze spreiden?" Put away, it stays so for that day."""

    def __init__(self, look: QAction) -> None:
        super().__init__(padding=STEP, fill="tint")
        self.day = date.min
        self._put_away: set[date] = set()
        self.words = Text("", "text", wrap=True)
        self.look = Button(_("Laat zien hoe"), action=look)
        row = QHBoxLayout()
        row.setContentsMargins(STEP, 0, 0, 0)
        row.addWidget(Sign("spread", "accent"))
        row.addWidget(self.words, 1)
        row.addWidget(self.look)
        row.addWidget(Button(_("Nu niet"), self._away))
        self.body.addLayout(row)
        self.hide()

    def show_days(self, days: tuple[tuple[date, int], ...], today: date) -> None:
        """Offer it for the first crowded day that was not put away."""
        offered = [(day, count) for day, count in days if day not in self._put_away]
        self.setVisible(bool(offered))
        if offered:
            self.day, count = offered[0]
            when = _("vandaag") if self.day == today else short_day(self.day, today)
            asked = _("{count} voor {when}: veel voor één dag. Zal ik ze spreiden?")
            self.words.setText(asked.format(count=count_words(count), when=when))

    def _away(self) -> None:
        self._put_away.add(self.day)
        self.hide()


class SpreadPanel(Panel):
    """The proposal, day by day, with how many she can do in one."""

    kind = "spread"

    def __init__(self, context: Context, day: date) -> None:
        super().__init__(context, _("Spreiden"), _("Er verandert niets tot je ja zegt."))
        self.day = day
        self.proposal: Spread | None = None
        paces = [(ngettext("{n} per dag", "{n} per dag", n).format(n=n), n) for n in PACES]
        self.pace = Choice(_("Hoeveel op een dag"), list(paces))
        self.pace.choose(A_DAY)
        self.pace.currentIndexChanged.connect(lambda _n: self._ask())
        self.accept = Button(_("Spreid ze zo"), self.keep, primary=True, sign="spread")
        self.accept.setEnabled(False)
        self._days = QVBoxLayout()
        self._days.setSpacing(STEP)
        self.column.addWidget(Text(_("Hoeveel op een dag"), "meta"))
        self.column.addWidget(self.pace)
        self.column.addLayout(self._days)
        self.column.addStretch(1)
        self.footer.setContentsMargins(3 * STEP, STEP, 3 * STEP, 2 * STEP)
        self.footer.addLayout(side_by_side(self.accept, Button(_("Laat maar"), self.close_panel)))
        self._ask()

    def start(self) -> None:
        self.pace.setFocus()

    def keep(self) -> None:
        """Move them as proposed, in one act."""
        register, proposal = self.context.register, self.proposal
        if proposal is not None:
            self.context.jobs.run(
                self,
                lambda: followups_spreading.accept_spread(register, proposal),
                lambda moved: self.say(_("Gespreid: {count} verzet.").format(count=count_words(moved))),
            )

    def _ask(self) -> None:
        register, day, pace = self.context.register, self.day, self.pace.currentData()
        self.context.jobs.run(
            self,
            lambda: followups_spreading.propose_spread(register, day, a_day=pace),
            self._show,
            only_latest="proposal",
        )

    def _show(self, proposal: Spread) -> None:
        self.proposal = proposal
        self.accept.setEnabled(bool(proposal.moves))
        while (item := self._days.takeAt(0)) is not None:
            item.widget().deleteLater()
        by_day: dict[date, list[str]] = {}
        for promise, day in proposal.moves:
            by_day.setdefault(day, []).append(promise.name)
        today = self.context.clock.today()
        for day, names in sorted(by_day.items()):
            self._days.addWidget(_day_of(spoken_day(day, today), names))


def _day_of(when: str, names: list[str]) -> QWidget:
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, STEP, 0, 0)
    column.setSpacing(0)
    column.addWidget(Text(when, "strong"))
    column.addWidget(Text(", ".join(names), "muted", wrap=True))
    return held
