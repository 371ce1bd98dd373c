"""Whom somebody new looks like, while she is being written down."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.capture.known import Known
from makelaar.services.people.reach import shown_value
from makelaar.terms import PointKind
from makelaar.ui.kit import STEP, Button, Card, Sign, Text


class LookAlikes(Card):
    """`open_card(person_id)` is asked when she says that it is one of them. Hidden where there is nobody."""

    def __init__(self, open_card: Callable[[int], Any]) -> None:
        super().__init__(padding=12, fill="raised")
        self._open_card = open_card
        self.people: tuple[Known, ...] = ()
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        self.setAccessibleName(_("Lijkt op"))
        self.hide()

    def show_people(self, people: tuple[Known, ...]) -> None:
        """Show these, likeliest first."""
        self.people = people
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for known in people:
            self._rows.addWidget(self._row(known))
        self.setVisible(bool(people))

    def _row(self, known: Known) -> QWidget:
        holder = QWidget()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(_("Lijkt op {name}").format(name=known.name), "strong", wrap=True))
        words.addWidget(Text(", ".join(known.reasons), "accent", wrap=True))
        reach = [shown_value(PointKind.EMAIL if "@" in point else PointKind.PHONE, point) for point in known.reach]
        about = " · ".join(filter(None, (known.address, *reach, *known.can[:2])))
        if about:
            words.addWidget(Text(about, "meta", wrap=True))
        opening = Button(_("Bekijk"), lambda: self._open_card(known.person_id))
        opening.setAccessibleName(_("Bekijk de kaart van {name}").format(name=known.name))
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(Sign("people", "caution", 18), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(opening, 0, Qt.AlignmentFlag.AlignTop)
        return holder
