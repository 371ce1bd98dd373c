"""The fields under the one line: what was read of a building, to correct."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.hearts.doors.drafts import PlanDraft
from makelaar.hearts.doors.floors import floor_name
from makelaar.hearts.doors.plans import STACKED, Parity, Scheme
from makelaar.i18n import N_, _
from makelaar.services.doors.plan_words import KINDS
from makelaar.terms import BuildingKind
from makelaar.ui.kit import STEP, Button, Choice, LineField, Text

_PARITIES = (
    (None, N_("nog niet gezegd")),
    (Parity.EVEN, N_("even")),
    (Parity.ODD, N_("oneven")),
    (Parity.ALL, N_("alle")),
)
_SCHEMES = (
    (Scheme.PLAIN, N_("niets: 200, 202")),
    (Scheme.LETTERS, N_("letters: 12A, 12B")),
    (Scheme.DASH, N_("streepje: 12-1, 12-2")),
    (Scheme.FLOOR, N_("verdieping: 12-1, 12-2")),
    (Scheme.HOOG, N_("hs en hoog: 12-hs, 12-1")),
    (Scheme.BIS, N_("bis: 12, 12bis")),
)
_BEHIND = {Scheme.LETTERS: ("A", "B"), Scheme.DASH: ("1", "2")}
"""What stands behind the number where nothing was said yet."""
_ORDERS = (
    ((True, False), N_("links onder")),
    ((False, False), N_("rechts onder")),
    ((True, True), N_("links boven")),
    ((False, True), N_("rechts boven")),
)
_LOWEST = range(4)


class PlanFields(QWidget):
    """`changed(PlanDraft)` tells what the fields say together, after she changed one of them."""

    changed = Signal(object)

    def __init__(self, entered: Callable[[], Any]) -> None:
        super().__init__()
        self._draft = PlanDraft()
        self._showing = False
        self.street = self._line(_("Straat"), entered)
        self.first, self.last = self._line(_("Van nummer"), entered), self._line(_("T/m nummer"), entered)
        self.parity = self._choice(_("Welke nummers"), [(_(words), value) for value, words in _PARITIES])
        self.scheme = self._choice(_("Achter het nummer"), [(_(words), value) for value, words in _SCHEMES])
        self.behind_first = self._line(_("Achter het nummer, van"), entered)
        self.behind_last = self._line(_("Achter het nummer, tot en met"), entered)
        self.kind = self._choice(_("Soort pand"), [(_(words), value) for value, words in KINDS])
        self.floors = self._line(_("Verdiepingen"), entered)
        self.per_landing = self._line(_("Per trap of galerij"), entered)
        self.entrances = self._line(_("Portieken"), entered, _("vanzelf"))
        self.lowest = self._choice(_("Onderste woonlaag"), [(floor_name(floor), floor) for floor in _LOWEST])
        self.order = self._choice(_("Het eerste nummer is"), [(_(words), value) for value, words in _ORDERS])
        self.skipped = self._line(_("Nummers die er niet zijn"), entered, _("geen"))
        self._lay_out()

    def show_draft(self, draft: PlanDraft) -> None:
        """Show what is read; the field that she types in is left alone."""
        self._draft, self._showing = draft, True
        last = draft.first if draft.last is None else draft.last
        behind = draft.behind or ("", "")
        for field, value in (
            (self.street, draft.street),
            (self.first, draft.first),
            (self.last, last),
            (self.behind_first, behind[0]),
            (self.behind_last, behind[1]),
            (self.floors, draft.floors),
            (self.per_landing, draft.per_landing),
            (self.entrances, draft.entrances),
            (self.skipped, ", ".join(draft.skipped)),
        ):
            if not field.hasFocus():
                field.setText("" if value is None else str(value))
        self.parity.choose(draft.parity if draft.first is None or draft.first != last else Parity.ALL)
        self.scheme.choose(draft.scheme)
        usual = KINDS[0][0][1] if draft.kind is BuildingKind.FLAT else None
        self.kind.choose((draft.kind, draft.filling or usual))
        self.lowest.choose(draft.lowest_floor)
        self.order.choose((draft.from_left, draft.top_down))
        self._only_what_counts(draft)
        self._showing = False

    def draft(self) -> PlanDraft:
        """What the fields say; what they do not show stays as it was read."""
        old, scheme = self._draft, self.scheme.currentData() or Scheme.PLAIN
        kind, filling = self.kind.currentData() or (old.kind, old.filling)
        behind = (self.behind_first.text().strip(), self.behind_last.text().strip())
        usual = _BEHIND.get(scheme)
        from_left, top_down = self.order.currentData()
        stacked_floors = 2 if scheme in STACKED and not _number(self.floors) else _number(self.floors)
        return replace(
            old,
            street=" ".join(self.street.text().split()),
            first=_number(self.first),
            last=_number(self.last),
            parity=self.parity.currentData(),
            scheme=scheme,
            behind=None if usual is None else (behind if scheme is old.scheme and all(behind) else usual),
            kind=kind,
            filling=filling,
            floors=stacked_floors,
            per_landing=_number(self.per_landing),
            entrances=_number(self.entrances),
            lowest_floor=old.lowest_floor if self.lowest.currentData() is None else self.lowest.currentData(),
            from_left=from_left,
            top_down=top_down,
            skipped=tuple(self.skipped.text().replace(",", " ").split()),
        )

    def _only_what_counts(self, draft: PlanDraft) -> None:
        """A row of houses has no landings, and only some numbers have something behind them to count."""
        is_flat = draft.kind is not BuildingKind.ROW
        is_stacked = draft.scheme in STACKED
        self._behind.setVisible(draft.scheme in _BEHIND)
        self.floors.setEnabled(is_flat or is_stacked)
        for field in (self.per_landing, self.entrances):
            field.setEnabled(is_flat)
        self.lowest.setEnabled(draft.scheme not in (Scheme.HOOG, Scheme.BIS))

    def _tell(self) -> None:
        if not self._showing:
            self.changed.emit(self.draft())

    def _line(self, name: str, entered: Callable[[], Any], example: str = "") -> LineField:
        field = LineField(name, example, entered=entered)
        field.textEdited.connect(lambda _text: self._tell())
        return field

    def _choice(self, name: str, choices: list[tuple[str, Any]]) -> Choice:
        field = Choice(name, choices)
        field.currentIndexChanged.connect(lambda _index: self._tell())
        return field

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(named_beside((self.street, 4), (self.first, 2), (self.last, 2)))
        column.addLayout(named_beside((self.parity, 3), (self.scheme, 4)))
        self._behind = QWidget()
        behind = named_beside((self.behind_first, 1), (self.behind_last, 1))
        behind.setContentsMargins(0, 0, 0, 0)
        self._behind.setLayout(behind)
        column.addWidget(self._behind)
        column.addLayout(named_beside((self.kind, 3), (self.floors, 2), (self.per_landing, 2)))
        column.addLayout(named_beside((self.lowest, 3), (self.entrances, 2), (self.order, 3)))
        column.addLayout(named_beside((self.skipped, 1)))


def named_beside(*fields: tuple[QWidget, int]) -> QHBoxLayout:
    """Fields beside each other, each under its name (a button has its own); with each how much room it takes."""
    row = QHBoxLayout()
    row.setSpacing(STEP)
    for field, room in fields:
        column = QVBoxLayout()
        column.setSpacing(2)
        words = Text("" if isinstance(field, Button) else field.accessibleName(), "meta")
        words.setBuddy(field)
        column.addWidget(words)
        column.addWidget(field)
        row.addLayout(column, room)
    return row


def _number(field: LineField) -> int | None:
    text = field.text().strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else None
