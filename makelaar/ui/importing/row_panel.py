"""One row of the preview: what becomes of it and why; where it could be somebody, both side by side."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.imports import Candidate, Choice, Do, Fate, PersonNow, RowFate
from makelaar.ui.importing.words import FATES, card_lines
from makelaar.ui.kit import STEP, Button, Card, Chip, EmptyState, Flow, Sign, Text

Choose = Callable[[int, Choice | None], None]


class RowPanel(QScrollArea):
    """`choose(row index, choice)`; None takes a choice back. `acts` are the page's: new, skip, clear, and 1, 2, …"""

    def __init__(self, choose: Choose) -> None:
        super().__init__()
        self._choose = choose
        self.row: RowFate | None = None
        self.acts: dict[str, QAction] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Deze rij"))
        self.show_row(None, None)

    def show_row(self, row: RowFate | None, says: PersonNow | None) -> None:
        """Show this row; `says` is the row as a card. None: nothing is chosen."""
        self.row = row
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(STEP, 0, STEP, STEP)
        column.setSpacing(STEP)
        if row is None or says is None:
            column.addWidget(EmptyState("list", _("Geen rij"), _("Hier valt niets te kiezen.")))
        else:
            self._fill(column, row, says)
        column.addStretch(1)
        self.setWidget(inside)

    def take(self, number: int) -> None:
        """Put the row with the candidate of this number (from 1); nothing where there is none."""
        if self.row is not None and 0 < number <= len(self.row.candidates):
            self._choose(self.row.index, self.row.candidates[number - 1].choice)

    def do(self, what: Do) -> None:
        """Somebody new, or skip."""
        if self.row is not None:
            self._choose(self.row.index, Choice(what))

    def clear(self) -> None:
        """Take the choice back."""
        if self.row is not None and self.row.choice is not None:
            self._choose(self.row.index, None)

    def _fill(self, column: QVBoxLayout, row: RowFate, says: PersonNow) -> None:
        word, sign, tint = FATES[row.fate]
        head = QHBoxLayout()
        head.addWidget(Text(row.title, "name"), 1)
        head.addWidget(Chip(_(word), tint, sign))
        column.addLayout(head)
        column.addWidget(Text(row.place, "meta"))
        for line in row.why:
            column.addWidget(_told("info", "muted", line))
        for line in row.told:
            column.addWidget(_told("caution", "caution", line))
        column.addWidget(self._steps(row))
        if row.candidates:
            self._compare(column, row, says)
        elif row.changes:
            column.addWidget(self._changes(row))

    def _compare(self, column: QVBoxLayout, row: RowFate, says: PersonNow) -> None:
        for number, candidate in enumerate(row.candidates, start=1):
            sides = QGridLayout()
            sides.setHorizontalSpacing(STEP)
            sides.setColumnStretch(0, 1)
            sides.setColumnStretch(1, 1)
            sides.addWidget(_side(_("In je blad"), says, candidate.card), 0, 0)
            where = _("In je register") if candidate.person_id is not None else _("Eerder in je blad")
            title = where if len(row.candidates) == 1 else f"{number} · {where}"
            sides.addWidget(_side(title, candidate.card, says), 0, 1)
            column.addLayout(sides)

    def _same_person(self, row: RowFate, candidate: Candidate, number: int) -> Button:
        words = _("Dezelfde: zet erbij") if len(row.candidates) == 1 else _("Zet bij nummer {n}").format(n=number)
        button = Button(words, sign="people", action=self.acts[str(number)])
        button.setAccessibleDescription(", ".join((candidate.title, *candidate.reasons)))
        return button

    def _changes(self, row: RowFate) -> Card:
        card = Card(padding=12)
        new = row.target is None and row.target_row is None
        title = _("Komt in het register") if new else _("Komt erbij of verandert")
        card.body.addWidget(Text(title, "section"))
        for line in row.changes:
            card.body.addWidget(Text(line, wrap=True))
        return card

    def _steps(self, row: RowFate) -> Flow:
        steps: list[QWidget] = []
        if row.choice is not None:
            steps.append(Button(_("Keuze wissen"), sign="undo", action=self.acts["clear"]))
        else:
            steps += [self._same_person(row, c, number) for number, c in enumerate(row.candidates, start=1)]
            if row.candidates or row.fate is Fate.SKIPPED:
                steps.append(Button(_("Nieuwe mens"), sign="add", action=self.acts["new"]))
            if row.fate not in (Fate.SKIPPED, Fate.UNCHANGED):
                steps.append(Button(_("Sla over"), sign="close", action=self.acts["skip"]))
        flow = Flow(STEP)
        flow.put(steps)
        return flow


def _side(title: str, person: PersonNow, other: PersonNow) -> Card:
    """One of the two; what the other has the same is quiet, what differs stands out by weight."""
    card = Card(padding=12)
    card.body.setSpacing(2)
    card.body.addWidget(Text(title, "section"))
    others = dict(card_lines(other))
    for name, value in card_lines(person):
        differs = others.get(name, "") != value
        card.body.addWidget(Text(name, "meta"))
        card.body.addWidget(Text(value, "strong" if differs else "text", wrap=True))
    card.body.addStretch(1)
    return card


def _told(sign: str, tint: str, line: str) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(STEP)
    row.addWidget(Sign(sign, tint, 16))
    row.addWidget(Text(line, wrap=True), 1)
    return both
