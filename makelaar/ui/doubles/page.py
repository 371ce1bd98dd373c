"""Dubbelen: who may be in the register twice, pair by pair, best first."""

from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from makelaar.errors import Cancelled, UserError
from makelaar.i18n import _, ngettext
from makelaar.services.doubles import Comparison, Double, Merged, compare, find_doubles, merge, not_the_same
from makelaar.services.undo import Acted
from makelaar.ui.context import Context
from makelaar.ui.doubles.sides import Sides
from makelaar.ui.doubles.words import pair_words
from makelaar.ui.kit import STEP, Button, EmptyState, ShortList, Split, Text
from makelaar.ui.page import Page, Shortcut

Two = tuple[int, int]
SHOWN = 500
"""Pairs in the list at once; the next come when these are done."""


class DoublesPage(Page):
    """`navigate("doubles")` searches the register; `navigate("doubles", pair=(12, 34))` shows two chosen people."""

    tables: ClassVar[frozenset[str]] = frozenset({"person", "contact_point", "not_same"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.doubles: list[Double] = []
        self.asked: Two | None = None
        self._searched = False
        self._searching = False
        self._own: Two | None = None
        self._add_acts()
        self.count = Text("", "muted")
        self.list = ShortList(_("Paren die op elkaar lijken"))
        self.list.currentRowChanged.connect(lambda _row: self._show_chosen())
        self.list.itemActivated.connect(lambda _item: self.sides.focus_first())
        self.sides = Sides(self.merging, self.apart, self.skipping)
        self.sides.left.connect(self.list.setFocus)
        self.sides.opened.connect(lambda person: context.navigate("people", person=person))
        self.empty = EmptyState(
            "people",
            _("Geen dubbelen"),
            _("Iedereen staat er één keer in, zo te zien. Kom hier terug na een lijst uit Excel."),
            Button(_("Naar Mensen"), lambda: context.navigate("people"), sign="people"),
        )
        self.waiting = EmptyState(
            "search", _("Op zoek naar dubbelen"), _("Namen, adressen, telefoons en mail worden vergeleken.")
        )
        self.stopped = EmptyState(
            "search",
            _("Het zoeken is gestopt"),
            _("Er is niets gewijzigd. Zoek opnieuw wanneer je wilt."),
            Button(self.again.text(), action=self.again, sign="refresh"),
        )
        self._lay_out()

    def shown(self, **arguments: Any) -> None:
        if "pair" in arguments:
            self.asked = arguments["pair"]
        if not self._searched:
            self.search()
        if self.asked is not None:
            self._compare(self.asked, "")
        elif self.doubles:
            self.sides.focus_first()

    def refresh(self, change: Acted) -> None:
        if self._own is not None and set(self._own) <= change.people:
            self._own = None  # what was done here is off the list already
            return
        self._searched = False
        self.search()

    def shortcuts(self) -> list[Shortcut]:
        return [
            *super().shortcuts(),
            Shortcut("← →", _("Kies wat blijft")),
            Shortcut("B", _("Houd allebei")),
            Shortcut("↑ ↓", _("Volgende verschil of volgend paar")),
            Shortcut("PageUp PageDown", _("Lees verder")),
        ]

    def search(self) -> None:
        """Look through the whole register again."""
        if self._searching:
            return
        self._searching = True
        register = self.context.register
        if not self.doubles and self.asked is None:
            self._stack.setCurrentWidget(self.waiting)
        self.context.jobs.run_long(
            self,
            _("Dubbelen worden gezocht"),
            lambda progress: find_doubles(register, progress, lambda: progress.cancelled),
            self._found,
            self._not_found,
        )

    def merge(self) -> None:
        """Make one of the two in view."""
        if (comparison := self.sides.comparison) is None:
            return
        register, sides = self.context.register, self.sides.sides
        two = (comparison.left.id, comparison.right.id)
        self._own = two

        def merged(done: Merged) -> None:
            told = _("{name}: twee kaarten zijn er nu één.").format(name=done.title)
            self.context.banner.say(told, undo=True)
            self._done(lambda double: two[1] not in double.ids)

        self._busy(True)
        self.context.jobs.run(self, lambda: merge(register, *two, sides), merged, self._refused)

    def tell_apart(self) -> None:
        """Remember that the two in view are not the same person."""
        if (comparison := self.sides.comparison) is None:
            return
        register, two = self.context.register, (comparison.left.id, comparison.right.id)
        self._own = two

        def told(_none: Any) -> None:
            words = _("{one} en {other} zijn niet dezelfde: dat is onthouden.")
            said = words.format(one=comparison.left.title, other=comparison.right.title)
            self.context.banner.say(said, undo=True)
            self._done(lambda double: set(double.ids) != set(two))

        self._busy(True)
        self.context.jobs.run(self, lambda: not_the_same(register, *two), told, self._refused)

    def skip(self) -> None:
        """To the next pair, and leave this one for later."""
        if self.asked is not None:
            self.asked = None
            self._show_list(0)
        elif self.doubles:
            self.list.setCurrentRow((self.list.currentRow() + 1) % self.list.count())

    def _add_acts(self) -> None:
        self.merging = self.act(_("Voeg samen"), "Ctrl+Return", self.merge)
        self.apart = self.act(_("Niet dezelfde"), "N", self.tell_apart)
        self.skipping = self.act(_("Sla over"), "S", self.skip)
        self.again = self.act(_("Zoek opnieuw"), "F5", self.search)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.split = Split("doubles", self.context.settings, left, self.sides, share=0.26)
        self._stack = QStackedWidget()
        for part in (self.waiting, self.stopped, self.empty, self.split):
            self._stack.addWidget(part)
        head = QHBoxLayout()
        head.addWidget(Text(_("Dubbelen"), "title"))
        head.addSpacing(STEP)
        head.addWidget(self.count, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(Button(self.again.text(), action=self.again, sign="refresh", quiet=True))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        whole.setSpacing(STEP)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)

    def _found(self, doubles: tuple[Double, ...]) -> None:
        self._searching, self._searched = False, True
        before = self.list.chosen()
        self.doubles = list(doubles)
        places = [double.ids for double in self.doubles[:SHOWN]]
        self._show_list(places.index(before) if before in places else 0)

    def _not_found(self, error: UserError) -> None:
        self._searching = False
        if self._stack.currentWidget() is self.waiting:
            self._stack.setCurrentWidget(self.stopped)
        if not isinstance(error, Cancelled):
            self.context.banner.error(error)

    def _show_list(self, row: int) -> None:
        """The pairs as they are now, with this one in view; a pair that she asked for goes before."""
        self.list.blockSignals(True)
        self.list.clear()
        for double in self.doubles[:SHOWN]:
            item = self.list.add(pair_words(double.first.name, double.second.name), double.ids)
            item.setToolTip(", ".join(double.reasons))
        self.list.blockSignals(False)
        n = len(self.doubles)
        self.count.setText(
            ngettext("{n} paar om na te kijken", "{n} paren om na te kijken", n).format(n=n) if n else ""
        )
        if self.asked is not None:
            self._stack.setCurrentWidget(self.split)
        elif self.doubles:
            self._stack.setCurrentWidget(self.split)
            self.list.setCurrentRow(min(row, self.list.count() - 1))
        else:
            self.sides.comparison = None
            self._stack.setCurrentWidget(self.empty)
        self._busy(False)

    def _show_chosen(self) -> None:
        two = self.list.chosen()
        if two is not None:
            self.asked = None
            double = next(one for one in self.doubles if one.ids == two)
            self._compare(two, ", ".join(double.reasons))

    def _compare(self, two: Two, reasons: str) -> None:
        register = self.context.register
        why = _("Waarom: {reasons}").format(reasons=reasons) if reasons else ""

        def show(comparison: Comparison) -> None:
            self._stack.setCurrentWidget(self.split)
            self.sides.show_pair(comparison, why)
            self._busy(False)
            if not self.list.hasFocus():
                self.sides.focus_first()

        self.context.jobs.run(self, lambda: compare(register, *two), show, self._refused, only_latest="compare")

    def _done(self, stays: Any) -> None:
        """The pair in view is done: it goes from the list, the next comes by itself."""
        row = max(0, self.list.currentRow())
        self.asked = None
        self.doubles = [double for double in self.doubles if stays(double)]
        self._show_list(row)
        if self.doubles:
            self.sides.focus_first()
        else:
            self.search()

    def _refused(self, error: UserError) -> None:
        self._own, self.asked = None, None
        self.context.banner.error(error)
        self._busy(False)
        self.search()

    def _busy(self, busy: bool) -> None:
        """No second act on a pair while one is under way."""
        can = not busy and self.sides.comparison is not None
        for act in (self.merging, self.apart):
            act.setEnabled(can)
        self.skipping.setEnabled(can)
