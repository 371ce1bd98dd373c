"""The left side of Mensen: type to find, filters, the list."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.people.facets import PeopleFacets, read_facets
from makelaar.services.people.listing import PeoplePage, PeopleQuery, count_people, get_summaries, list_people
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, Button, LineField, Text
from makelaar.ui.people.filters import Filters
from makelaar.ui.people.list_view import PeopleList


@dataclass(frozen=True)
class Found:
    """What a query gave: the window on it, how many people there are in all, what can be chosen."""

    page: PeoplePage
    total: int
    facets: PeopleFacets


class Finder(QWidget):
    """`found` tells what the list shows now."""

    found = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._last: Found | None = None
        self.search = _Search(_("Zoek"), _("Zoek op naam, straat, kan, wil …  Ctrl+F"))
        self.filters = Filters()
        self.list = PeopleList()
        self.none = _Nobody(Button(_("Laat iedereen zien"), self.reset_all))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, STEP)
        column.setSpacing(STEP)
        column.addWidget(self.search)
        column.addWidget(self.filters)
        column.addWidget(self._stack, 1)
        self.search.textChanged.connect(lambda _text: self.narrow())
        self.search.down.connect(self._into_list)
        self.filters.changed.connect(self.narrow)
        self.list.typed.connect(self._typed)
        self.list.people.wanted.connect(self._fetch)

    @property
    def query(self) -> PeopleQuery:
        """What is asked for now."""
        return replace(self.filters.query, text=self.search.text())

    def load(self) -> None:
        """Read the list anew, and what there is to choose from."""
        register, query = self.context.register, self.query

        def read() -> Found:
            return Found(list_people(register, query), count_people(register), read_facets(register))

        self.context.jobs.run(self, read, self._show, only_latest="list")

    def narrow(self) -> None:
        """Read the list for other words or filters; what there is to choose from stays, which is quicker."""
        register, query, last = self.context.register, self.query, self._last
        if last is None:
            self.load()
            return
        self.context.jobs.run(
            self,
            lambda: replace(last, page=list_people(register, query)),
            self._show,
            only_latest="list",
        )

    def reset(self) -> None:
        """Everybody, without reading yet."""
        for asking in (self.search, self.filters):
            asking.blockSignals(True)
        self.search.clear()
        self.filters.reset()
        for asking in (self.search, self.filters):
            asking.blockSignals(False)

    def reset_all(self) -> None:
        """Everybody, read and shown."""
        self.reset()
        self.load()
        self.search.setFocus()

    def focus_search(self) -> None:
        """The cursor in the search field, its words chosen so that typing replaces them."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def go_back(self) -> bool:
        """Escape: the words go first, then the focus returns to the list. False when neither."""
        if self.search.text():
            self.search.clear()
            return True
        if self.search.hasFocus():
            self.list.setFocus()
            return True
        return False

    def neighbour(self, person_id: int) -> int | None:
        """Who comes in her place when this person leaves the list."""
        place, ids = self.list.people.place(person_id), self.list.people.ids
        if place is None or len(ids) < 2:
            return None
        return ids[place + 1] if place + 1 < len(ids) else ids[place - 1]

    def _show(self, found: Found) -> None:
        self._last = found
        self.list.people.show(found.page)
        self.filters.show_facets(found.facets)
        self._stack.setCurrentIndex(1 if found.total and not found.page.ids else 0)
        self.found.emit(found)

    def _fetch(self, ids: list[int]) -> None:
        register = self.context.register
        self.context.jobs.run(self, lambda: get_summaries(register, ids), self.list.people.put)

    def _typed(self, letters: str) -> None:
        self.search.setFocus()
        self.search.setText(self.search.text() + letters)

    def _into_list(self) -> None:
        if self.list.people.ids:
            self.list.setFocus()


class _Search(LineField):
    """Down and Enter go into the list."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down.emit()
            return
        super().keyPressEvent(event)


class _Nobody(QWidget):
    """Nobody fits; the way back to everybody."""

    def __init__(self, step: Button) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, 3 * STEP, 2 * STEP, 0)
        column.setSpacing(STEP)
        column.addWidget(Text(_("Niemand gevonden"), "strong"))
        column.addWidget(Text(_("Niemand past bij deze woorden en filters."), "muted", wrap=True))
        column.addWidget(step, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
