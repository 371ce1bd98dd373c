"""Which card is in view as the list changes: while she types to find, walks through it, or picks many."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from makelaar.ui.people.finder import Found

if TYPE_CHECKING:
    from makelaar.ui.people.page import PeoplePage

REST_MS = 250
"""While she types to find, a card comes once her keys rest: showing one takes longer than finding."""


class Following:
    """The card follows the list of `page`."""

    def __init__(self, page: "PeoplePage") -> None:
        self.page, self.list, self.side = page, page.finder.list, page.side
        self.rest = QTimer(page, singleShot=True, interval=REST_MS)
        self.rest.timeout.connect(self._open_first)
        page.finder.search.down.connect(lambda: self.rest.isActive() and self._open_first())
        self.list.chosen.connect(self._chosen)
        self.list.picked.connect(self._picked)

    def settle_on(self, found: Found) -> None:
        """Who was in view stays so while she is in the list; else the first comes into view."""
        page = self.page
        current = None if page.card is None else page.card.id
        if current in found.page.ids and self.side.currentWidget() is not self.side.empty:
            self.list.choose(current)
            self.side.go_home(page.view)
        elif found.page.ids:
            self.list.choose(found.page.ids[0])
            if page.finder.search.hasFocus() and page.finder.search.text():
                self.rest.start()
            else:
                page.open_card(found.page.ids[0])
        else:
            page.view.flush()
            page.view.card = None
            self.side.go_home(None if found.total else self.side.empty)

    def _open_first(self) -> None:
        """Her keys rest, or she goes into the list."""
        self.page.open_card(self.list.people.ids[0])

    def _chosen(self, person_id: int) -> None:
        if not self.list.is_many:
            self.page.open_card(person_id)

    def _picked(self) -> None:
        page = self.page
        if self.list.is_many:
            page.view.flush()
            self.side.settle()
            page.many.show_count(len(self.list.picked_ids))
            self.side.go_home(page.many)
        elif self.side.is_home(page.many):
            row = self.list.currentIndex().row()
            self.side.go_home(None if page.card is None else page.view)
            if 0 <= row < len(self.list.people.ids):
                page.open_card(self.list.people.ids[row])
        page.doing.enable(page.card)
