"""The two cards of one pair, side by side, with what merging will do and the steps."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.doubles import Comparison, Side
from makelaar.services.doubles.comparing import CardSide
from makelaar.ui.doubles.rows import NAMES, RING, FieldRow, differing_first
from makelaar.ui.doubles.words import counts_words, keys_words, outcome_words
from makelaar.ui.kit import STEP, Button, Card, Flow, IconButton, Line, Text
from makelaar.ui.kit.tabbing import TabsAsLaidOut
from makelaar.ui.today.panel import scrolling


class Sides(TabsAsLaidOut, Card):
    """`show_pair` fills it. `sides` is what she chose, by field."""

    opened = Signal(int)
    """She wants to see this person's own card."""
    left = Signal()
    """Up from the first thing to choose: back to the pairs."""

    def __init__(self, merge: QAction, apart: QAction, skip: QAction) -> None:
        super().__init__(padding=1)
        self.comparison: Comparison | None = None
        self.rows: list[FieldRow] = []
        self.why = Text("", "accent", wrap=True)
        self.hint = Text("", "meta", wrap=True)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(2 * STEP - RING, STEP, 2 * STEP - RING, STEP)
        self._column.setSpacing(2)
        self._head = QVBoxLayout()
        self._head.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, STEP)
        self._head.setSpacing(STEP)
        self._titles = QWidget()
        self.area = scrolling(self._inside)
        self.outcome = Text("", "text", wrap=True)
        self.merge_button = Button(merge.text(), primary=True, sign="people", action=merge)
        self.merge_button.installEventFilter(self)
        steps = Flow(STEP)
        steps.put([self.merge_button, Button(apart.text(), action=apart), Button(skip.text(), quiet=True, action=skip)])
        foot = QVBoxLayout()
        foot.setContentsMargins(2 * STEP, STEP, 2 * STEP, 2 * STEP)
        foot.setSpacing(STEP)
        foot.addWidget(self.outcome)
        foot.addWidget(steps)
        self._head.addWidget(self.why)
        self._head.addWidget(self._titles)
        self._head.addWidget(self.hint)
        self.body.setSpacing(0)
        self.body.addLayout(self._head)
        self.body.addWidget(Line())
        self.body.addWidget(self.area, 1)
        self.body.addWidget(Line())
        self.body.addLayout(foot)

    @property
    def sides(self) -> dict[str, Side]:
        """What stays, of the fields that she may choose."""
        return {row.pair.name: row.side for row in self.rows if row.pair.choices}

    def show_pair(self, comparison: Comparison, why: str) -> None:
        """Lay these two side by side."""
        self.comparison = comparison
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self._show_titles(comparison)
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.rows = [FieldRow(pair) for pair in differing_first(comparison.fields)]
        for row in self.rows:
            row.changed.connect(self._tell)
            row.moved.connect(lambda step, row=row: self._go(row, step))
            self._column.addWidget(row)
        self._column.addStretch(1)
        self.hint.setText(keys_words({side for row in self.rows for side in row.pair.choices}))
        self.hint.setVisible(bool(self.hint.text()))
        self.area.verticalScrollBar().setValue(0)
        self._tell()

    def focus_first(self) -> None:
        """To the first thing to choose; where there is none, to the button."""
        first = next((row for row in self.rows if row.pair.choices), self.merge_button)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The page keys read on: most lines ask nothing, so no arrow stops there."""
        way = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
            return
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + way * bar.pageStep())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        up = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Up
        if up:
            self._stop_at(len(self._choosable) - 1)
        return up

    @property
    def _choosable(self) -> list[FieldRow]:
        return [row for row in self.rows if row.pair.choices]

    def _go(self, row: FieldRow, step: int) -> None:
        self._stop_at(self._choosable.index(row) + step)

    def _stop_at(self, place: int) -> None:
        """To this thing to choose; above the first are the pairs, below the last is the button."""
        choosable = self._choosable
        if place < 0:
            self.left.emit()
        elif place >= len(choosable):
            self.merge_button.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            choosable[place].setFocus()
            self.area.ensureWidgetVisible(choosable[place])

    def _tell(self) -> None:
        if self.comparison is not None:
            self.outcome.setText(outcome_words(self.comparison, self.sides))

    def _show_titles(self, comparison: Comparison) -> None:
        fresh = QWidget()
        row = QHBoxLayout(fresh)
        row.setContentsMargins(NAMES + STEP, 0, 0, 0)  # each name straight above its card's column
        row.setSpacing(STEP)
        for card in (comparison.left, comparison.right):
            row.addWidget(self._title(card), 1)
        self._head.replaceWidget(self._titles, fresh)
        self._titles.hide()
        self._titles.deleteLater()
        self._titles = fresh

    def _title(self, card: CardSide) -> QWidget:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(card.title, "name", wrap=True))
        words.addWidget(Text(counts_words(card), "meta", wrap=True))
        opened = _("Open de kaart van {name}").format(name=card.title)
        opening = IconButton("person", opened, lambda: self.opened.emit(card.id))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(STEP, 0, STEP, 0)
        row.setSpacing(STEP)
        row.addLayout(words, 1)
        row.addWidget(opening, 0, Qt.AlignmentFlag.AlignTop)
        return holder
