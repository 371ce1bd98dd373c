"""By what the numbers are broken down: chips that are on or off, at first as the template has them."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.services.accountability.choice import Table
from makelaar.ui.accountability.words import TABLES, table_words
from makelaar.ui.kit import Flow
from makelaar.ui.people.chips import PressChip


class TableChoice(QWidget):
    """`changed` comes when another is on. What the template has itself is not told apart: `chosen()` is then ()."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._usual: tuple[Table, ...] = ()
        self.chips = {table: PressChip(table_words(table), self.changed.emit, checkable=True) for table in TABLES}
        flow = Flow()
        flow.put(list(self.chips.values()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(flow)

    def offer(self, usual: Collection[Table]) -> None:
        """The tables that the template has; they are on from now on, and no others."""
        if tuple(usual) != self._usual:
            self._usual = tuple(usual)
            self.choose(())

    def chosen(self) -> tuple[Table, ...]:
        """The tables that are on; () where they are the template's own."""
        found = tuple(table for table, chip in self.chips.items() if chip.isChecked())
        return () if set(found) == set(self._usual) else found

    def choose(self, tables: Collection[Table]) -> None:
        """Switch on these alone; none: those of the template."""
        wanted = tables or self._usual
        for table, chip in self.chips.items():
            chip.setChecked(table in wanted)

    def has(self, table: Table) -> bool:
        """Whether this one is on, and not alone: then it can be dropped."""
        return self._chip(table) is not None and sum(chip.isChecked() for chip in self.chips.values()) > 1

    def drop(self, table: Table) -> None:
        """Switch this one off, where `has` says that it can be."""
        if self.has(table) and (chip := self._chip(table)) is not None:
            chip.setChecked(False)
            self.changed.emit()

    def _chip(self, table: Table) -> PressChip | None:
        """The chip of a table that is on, in whatever order its dimensions are named."""
        found = (chip for known, chip in self.chips.items() if set(known) == set(table) and chip.isChecked())
        return next(found, None)
