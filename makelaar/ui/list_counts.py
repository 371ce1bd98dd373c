"""How many people each saved list gives, for the rail."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from makelaar.services.people.listing import count_people
from makelaar.services.people.query import tables_of
from makelaar.services.people.views import View, list_views

if TYPE_CHECKING:
    from makelaar.services.registers import Register
    from makelaar.ui.jobs import Jobs


class ListCounts(QObject):
    """Counts anew, after an act, the lists whose answer it may have changed: one at a time, so that what she does
    meanwhile comes in between. `read_anew` gives all lists: id, name, how many people."""

    read_anew = Signal(tuple)

    def __init__(self, register: "Register", jobs: "Jobs", parent: QObject) -> None:
        super().__init__(parent)
        self._register, self._jobs = register, jobs
        self._views: tuple[View, ...] = ()
        self._counts: dict[int, int] = {}

    def ask(self, tables: frozenset[str] | None = None) -> None:
        """These tables changed (None: anything may have)."""
        still = {
            view.id: self._counts[view.id]
            for view in self._views
            if view.id in self._counts and tables is not None and not tables & tables_of(view.query)
        }
        self._counts = still
        if tables is None or "saved_view" in tables:
            self._jobs.run(self, lambda: list_views(self._register), self._show_views, only_latest="views")
        elif len(still) < len(self._views):
            self._count_next()

    def _show_views(self, views: tuple[View, ...]) -> None:
        asked = {view.id: view.query for view in self._views}
        self._views = views
        self._counts = {
            view.id: self._counts[view.id]
            for view in views
            if view.id in self._counts and asked.get(view.id) == view.query
        }
        self._count_next()

    def _count_next(self) -> None:
        view = next((view for view in self._views if view.id not in self._counts), None)
        if view is None:
            self.read_anew.emit(tuple((view.id, view.name, self._counts[view.id]) for view in self._views))
            return
        self._jobs.run(
            self,
            lambda: count_people(self._register, view.query),
            lambda people: self._counted(view.id, people),
            only_latest="count",
        )

    def _counted(self, key: int, people: int) -> None:
        self._counts[key] = people
        self._count_next()
