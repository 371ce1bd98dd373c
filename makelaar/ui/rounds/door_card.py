"""The door before her: its number, where it is, and what to know before ringing."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.i18n import _, ngettext
from makelaar.services.rounds.sheet import SheetDoor
from makelaar.ui.kit import STEP, Sign, Text, font
from makelaar.ui.rounds.walk import Walk
from makelaar.ui.rounds.words import here_words, place_words, promise_words, recap
from makelaar.ui.today.panel import scrolling

NUMBER, TELLING = 56, 16
"""Pixels: read at arm's length, standing."""


class DoorCard(QWidget):
    """`show_door` fills it; each thing to know is one line with its sign."""

    def __init__(self) -> None:
        super().__init__()
        self.number = Text("", "title")
        self.number.setFont(font(NUMBER, QFont.Weight.DemiBold))
        self.place = Text("", "name")
        self.place.setFont(font(17, QFont.Weight.Medium))
        self.recap = Text("", "muted")
        self.recap.setFont(font(TELLING))
        inside = QWidget()
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(6)
        self._lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.known = scrolling(inside)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addStretch(1)
        head.addWidget(self.place)
        head.addWidget(self.recap)
        head.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(3 * STEP)
        top.addWidget(self.number)
        top.addLayout(head, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(top)
        column.addWidget(self.known, 1)

    def show_door(self, walk: Walk, door: SheetDoor, today: date, *, note: str = "", on_paper: str = "") -> None:
        """This door, as far as is known of it, with the `note` for its next press; `on_paper` says of what its box is
        typed back ("": it is rung now)."""
        place = place_words(walk.sheet, door)
        self.number.setText(_("vak {n}").format(n=door.box) if on_paper else door.number)
        self.place.setText(f"{door.number} · {place}" if on_paper else place)
        self.recap.setText(on_paper or recap(door, today))
        while (item := self._lines.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        if note:
            self._lines.addWidget(_line("note", "accent", _("Bij je volgende toets: {note}").format(note=note)))
        for sign, tint, words in _to_know(door, today):
            self._lines.addWidget(_line(sign, tint, words))
        self.known.verticalScrollBar().setValue(0)


def _to_know(door: SheetDoor, today: date) -> list[tuple[str, str, str]]:
    """(sign, its tint, words) of each line, what matters most first."""
    told = [("hide", "overdue", _("Niet aanbellen."))] if door.do_not_ring else []
    if door.here is not None:
        told.append(("fine", "fine", here_words(door.here)))
    if door.note:
        told.append(("caution", "caution", _("Let op: {note}").format(note=" ".join(door.note.split()))))
    told += [
        ("error", "overdue", _("Signaal: {text}").format(text=" ".join(signal.text.split()))) for signal in door.signals
    ]
    told += [("today", "accent", promise_words(promise, today)) for promise in door.promises]
    if door.residents:
        names = ", ".join(resident.name for resident in door.residents)
        words = ngettext("Hier woont {names}.", "Hier wonen {names}.", len(door.residents)).format(names=names)
        told.append(("person", "muted", words))
    return told


def _line(sign: str, tint: str, words: str) -> QWidget:
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(STEP)
    row.addWidget(Sign(sign, tint, 20), 0, Qt.AlignmentFlag.AlignTop)
    said = Text(words)
    said.setFont(font(TELLING))
    row.addWidget(said, 1)
    held.setAccessibleName(words)
    return held
