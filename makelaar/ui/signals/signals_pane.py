"""The left side of Signalen: the open ones or those that were closed, and how many there are."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.i18n import _, ngettext
from makelaar.services.signals.reading import SignalItem
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, Flow, IconButton, Text
from makelaar.ui.kit.keys import keys_of
from makelaar.ui.people.chips import PressChip
from makelaar.ui.signals.signal_list import SignalList

Lists = tuple[tuple[SignalItem, ...], tuple[SignalItem, ...]]
"""The open signals, and the closed ones."""


class SignalsPane(QWidget):
    """`list` is in view; `new` is the page's act to note one."""

    def __init__(self, context: Context, new: QAction) -> None:
        super().__init__()
        self.context = context
        self.lists: Lists = ((), ())
        self.told = Text("", "muted")
        self.list = SignalList(_("Signalen"))
        self.open_ones = PressChip(_("Open"), lambda: self.turn(closed=False), checkable=True)
        self.closed_ones = PressChip(_("Afgesloten"), lambda: self.turn(closed=True), checkable=True)
        self.open_ones.setChecked(True)
        self.none_here = Text("", "muted", wrap=True)
        self.none_here.setContentsMargins(STEP + 4, STEP, STEP, 0)
        self.setMinimumWidth(264)
        self._lay_out(new)

    @property
    def shows_closed(self) -> bool:
        """The closed ones are in view, not the open ones."""
        return self.closed_ones.isChecked()

    def flip(self) -> None:
        """From the one to the other."""
        self.turn(closed=not self.shows_closed)

    def turn(self, *, closed: bool) -> None:
        """Show the open ones, or those that were closed."""
        self._check(closed)
        self._show(self.list.signal_id)

    def show_lists(self, lists: Lists, wanted: int | None) -> None:
        """As they are now. `wanted` comes into view wherever it is."""
        self.lists = lists
        are_open, are_closed = lists
        due = sum(item.is_due for item in are_open)
        told = [_("{n} open").format(n=len(are_open))] if are_open else []
        if due:
            told.append(ngettext("{n} terug te horen", "{n} terug te horen", due).format(n=due))
        self.told.setText(" · ".join(told) or _("Alles is afgesloten"))
        if wanted is not None:
            self._check(any(item.id == wanted for item in are_closed))
        self._show(self.list.signal_id if wanted is None else wanted)

    def _check(self, closed: bool) -> None:
        self.open_ones.setChecked(not closed)
        self.closed_ones.setChecked(closed)

    def _show(self, wanted: int | None) -> None:
        items = self.lists[self.shows_closed]
        self.none_here.setText(
            _("Nog niets afgesloten.") if self.shows_closed else _("Er staat geen signaal open. Fijn.")
        )
        self.none_here.setVisible(not items)
        self.list.show_items(items, self.context.clock.today(), wanted)
        self.list.chosen.emit(self.list.signal_id)  # the same one may have changed, or there may be none

    def _lay_out(self, new: QAction) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(_("Signalen"), "title"))
        words.addWidget(self.told)
        top = QHBoxLayout()
        top.setContentsMargins(STEP + 4, 0, 0, 0)
        top.addLayout(words, 1)
        top.addWidget(IconButton("add", new.text(), new.trigger, keys=keys_of(new)))
        switch = Flow()
        switch.setContentsMargins(STEP + 4, 0, 0, 0)
        switch.put([self.open_ones, self.closed_ones])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(top)
        for part, room in ((switch, 0), (self.none_here, 0), (self.list, 1)):
            column.addWidget(part, room)
