"""The left side of Mensen: type to find, filters, the list."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.people.columns import USUAL, Column, chosen_columns
from makelaar.services.people.facets import read_facets
from makelaar.services.people.listing import PeoplePage, PeopleQuery, count_people, get_summaries, list_people
from makelaar.services.people.sorting import PeopleSort
from makelaar.services.search import say_why
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, Button, LineField, Text
from makelaar.ui.people.filters import Filters
from makelaar.ui.people.list_header import ListHeader
from makelaar.ui.people.list_view import MARGIN, PeopleList

LOW = 440
"""Lower than this the filters fold, so that the list keeps its rows: a small screen at 150 %."""

_NOT_OF_PEOPLE = frozenset({"encounter", "encounter_person", "mail_template", "followup_move", "saved_view"})
"""Tables whose changes alter no row of the list."""


@dataclass(frozen=True)
class Found:
    """What a query gave: the window on it, its words, how many people there are in all, which columns."""

    page: PeoplePage
    text: str
    total: int
    columns: tuple[Column, ...]


class Finder(QWidget):
    """`found` tells what the list shows now."""

    found = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._last: Found | None = None
        self._whole: PeopleQuery | None = None
        self.search = _Search(_("Zoek"), _("Zoek op naam, straat, kan, wil …  Ctrl+F"))
        self.filters = Filters()
        self.header = ListHeader(MARGIN)
        self.columns: tuple[Column, ...] | None = None
        """Those in view, where they are other than the usual ones of the register: a saved list has its own."""
        self.list = PeopleList()
        self.none = _Nobody(Button(_("Laat iedereen zien"), self.reset_all))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table())
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
        self.list.row_width.connect(self.header.set_row_width)
        self.header.chosen.connect(lambda column: self.filters.sort_by(PeopleSort(column.value)))
        self.list.people.wanted.connect(self._fetch)
        self.list.people.unexplained.connect(self._ask_why)
        self.list.rest_wanted.connect(self._read_whole)

    @property
    def query(self) -> PeopleQuery:
        """What is asked for now."""
        return replace(self.filters.query, text=self.search.text())

    @property
    def shown_columns(self) -> tuple[Column, ...]:
        """The columns in view."""
        return USUAL if self._last is None else self._last.columns

    def shows(self, tables: frozenset[str]) -> bool:
        """A change of these tables may alter what the list shows."""
        met = Column.LAST in self.shown_columns and "encounter" in tables
        return met or not tables <= _NOT_OF_PEOPLE

    def load(self) -> None:
        """Read the list anew, and then what there is to choose from, which takes longer."""
        register, query, own = self.context.register, self.query, self.columns

        def read() -> Found:
            columns = own or chosen_columns(register)
            page = list_people(register, query, columns, whole=query == self._whole)
            return Found(page, query.text.strip(), count_people(register), columns)

        run = self.context.jobs.run
        run(self, read, self._show, only_latest="list")
        run(self, lambda: read_facets(register), self.filters.show_facets, only_latest="facets")

    def narrow(self) -> None:
        """Read the list for other words or filters; what there is to choose from stays, which is quicker."""
        self._whole = None
        register, query, last = self.context.register, self.query, self._last
        if last is None:
            self.load()
            return
        self.context.jobs.run(
            self,
            lambda: replace(last, page=list_people(register, query, last.columns), text=query.text.strip()),
            self._show,
            only_latest="list",
        )

    def _read_whole(self) -> None:
        """All who answer, also behind the best; from now on, until something else is asked for."""
        if self._whole != self.query:
            self._whole = self.query
            self.load()

    def reset(self) -> None:
        """Everybody, without reading yet."""
        query = self.query
        self._put(PeopleQuery(sort=query.sort, descending=query.descending))

    def show_query(self, query: PeopleQuery, columns: tuple[Column, ...] | None) -> None:
        """Ask for this, with these columns (None: the usual ones), and read it."""
        self.columns = columns
        self._put(query)
        self.load()

    def _put(self, query: PeopleQuery) -> None:
        for asking in (self.search, self.filters):
            asking.blockSignals(True)
        self.search.setText(query.text)
        self.filters.show_query(query)
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
        """Escape: a selection goes first, then the words, then the focus returns to the list. False when none."""
        if self.list.is_many:
            self.list.pick_one()
            return True
        if self.search.text():
            self.search.clear()
            return True
        if self.search.hasFocus():
            self.list.setFocus()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.filters.set_compact(event.size().height() < LOW)
        super().resizeEvent(event)

    def neighbour(self, person_id: int) -> int | None:
        """Who comes in her place when this person leaves the list."""
        place, ids = self.list.people.place(person_id), self.list.people.ids
        if place is None or len(ids) < 2:
            return None
        return ids[place + 1] if place + 1 < len(ids) else ids[place - 1]

    def _show(self, found: Found) -> None:
        self._last = found
        self.header.show_columns(found.columns)
        self.header.show_sort(self.filters.query.sort, self.filters.query.descending)
        self.list.show_columns(found.columns, self.context.clock.today())
        self.list.show_page(found.page, found.text)
        self._stack.setCurrentIndex(1 if found.total and not found.page.ids else 0)
        self.found.emit(found)

    def _fetch(self, ids: list[int]) -> None:
        register, columns = self.context.register, self.shown_columns
        self.context.jobs.run(self, lambda: get_summaries(register, ids, columns), self.list.people.put)

    def _ask_why(self, people: list[int]) -> None:
        register, text = self.context.register, self.list.people.text
        self.context.jobs.run(
            self,
            lambda: say_why(register, people, text),
            lambda why: self.list.people.explain(text, why),
            only_latest="why",
        )

    def _table(self) -> QWidget:
        """The list under the names of its columns."""
        table = QWidget()
        column = QVBoxLayout(table)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.list, 1)
        return table

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
