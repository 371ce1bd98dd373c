"""The row of filters above the list. They add up; within one of them several choices widen it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from makelaar.i18n import N_, _
from makelaar.services.people.facets import Facet, PeopleFacets
from makelaar.services.people.listing import PeopleQuery, PeopleSort
from makelaar.ui.kit import Flow
from makelaar.ui.people.chips import PressChip

_MENUS = (
    ("areas", N_("Wijk"), "area"),
    ("can", N_("Kan"), "can"),
    ("want", N_("Wil"), "want"),
    ("tags", N_("Label"), "tag"),
)
_SWITCHES = (
    ("due", N_("Opvolging nu"), "reminder"),
    ("key_person", N_("Sleutelfiguur"), "key_person"),
    ("no_consent", N_("Geen toestemming"), "caution"),
)
SORTS = {
    PeopleSort.NAME: N_("Op naam"),
    PeopleSort.ADDRESS: N_("Op adres"),
    PeopleSort.AREA: N_("Op wijk"),
    PeopleSort.CAN: N_("Op kan"),
    PeopleSort.WANT: N_("Op wil"),
    PeopleSort.NEXT: N_("Op opvolging"),
    PeopleSort.LAST: N_("Op laatste contact"),
    PeopleSort.TAGS: N_("Op label"),
    PeopleSort.PHONE: N_("Op telefoon"),
    PeopleSort.MAIL: N_("Op mail"),
    PeopleSort.CONSENT: N_("Op toestemming"),
    PeopleSort.NEWEST: N_("Nieuwste eerst"),
}
NEWEST_DOWN = (PeopleSort.LAST,)
"""Columns that begin with the latest day when they are chosen: who was spoken to last."""


class Filters(Flow):
    """`query` is what is asked for now, without the words of the search field."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.query = PeopleQuery()
        self._facets = PeopleFacets((), (), (), ())
        self.menus = {name: self._menu_chip(name, words, sign) for name, words, sign in _MENUS}
        self.switches = {name: self._switch(name, words, sign) for name, words, sign in _SWITCHES}
        self.sort = PressChip(_(SORTS[PeopleSort.NAME]), self._open_sort, menu=True, quiet=True)
        self.clear = PressChip(_("Wis filters"), self.reset, sign="close", tint="accent", quiet=True)
        self.more = PressChip(_("Filters"), self._show, sign="filter", checkable=True, quiet=True)
        self._compact = False
        chips: list[QWidget] = [self.more, *self.switches.values(), *self.menus.values(), self.sort, self.clear]
        self.put(chips)
        self._show()

    @property
    def is_on(self) -> bool:
        """Anything narrows the list."""
        return self.query != PeopleQuery(sort=self.query.sort, descending=self.query.descending)

    def show_facets(self, facets: PeopleFacets) -> None:
        """What can be chosen now. A choice that nobody has any more stays: the list is then empty, and says why."""
        self._facets = facets
        self._show()

    def reset(self) -> None:
        """Everybody again."""
        self._ask(PeopleQuery(sort=self.query.sort, descending=self.query.descending))

    def show_query(self, query: PeopleQuery) -> None:
        """Ask for this; its words are the search field's."""
        self._ask(replace(query, text=""))

    def sort_by(self, sort: PeopleSort) -> None:
        """Order by this; once more turns it round."""
        again = sort is self.query.sort
        descending = not self.query.descending if again else sort in NEWEST_DOWN
        self._ask(replace(self.query, sort=sort, descending=descending))

    def set_compact(self, compact: bool) -> None:
        """Where there is little height, only what narrows the list is in view, and one chip that unfolds the rest."""
        if compact is not self._compact:
            self._compact = compact
            self.more.setChecked(False)
            self._show()

    def _ask(self, query: PeopleQuery) -> None:
        self.query = query
        self._show()
        self.changed.emit()

    def _menu_chip(self, name: str, words: str, sign: str) -> PressChip:
        return PressChip(_(words), lambda: self._open(name), sign=sign, menu=True, quiet=True)

    def _switch(self, name: str, words: str, sign: str) -> PressChip:
        chip = PressChip(_(words), sign=sign, checkable=True, quiet=True)
        chip.clicked.connect(lambda: self._ask(replace(self.query, **{name: chip.isChecked()})))
        return chip

    def menu_of(self, name: str) -> QMenu:
        """The choices of one filter, with how many people have each."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        facets: tuple[Facet, ...] = getattr(self._facets, name)
        for facet in facets:
            action = menu.addAction(f"{facet.label}  ({facet.count})".replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(facet.id in getattr(self.query, name))
            action.toggled.connect(lambda on, key=facet.id: self._pick(name, key, on))
        if not facets:
            nothing = QAction(_("Nog niets om op te kiezen"), menu)
            nothing.setEnabled(False)
            menu.addAction(nothing)
        return menu

    def _open(self, name: str) -> None:
        chip = self.menus[name]
        self.menu_of(name).popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _open_sort(self) -> None:
        self.sort_menu().popup(self.sort.mapToGlobal(self.sort.rect().bottomLeft()))

    def sort_menu(self) -> QMenu:
        """What the list can be ordered by, and the other way round."""
        menu = QMenu(self)
        for sort, words in SORTS.items():
            action = menu.addAction(_(words))
            action.setCheckable(True)
            action.setChecked(sort is self.query.sort)
            if sort is not self.query.sort:
                action.triggered.connect(lambda _on, sort=sort: self.sort_by(sort))
        menu.addSeparator()
        turned = menu.addAction(_("Omgekeerd"))
        turned.setCheckable(True)
        turned.setChecked(self.query.descending)
        turned.triggered.connect(lambda _on: self.sort_by(self.query.sort))
        return menu

    def _pick(self, name: str, key: int, on: bool) -> None:
        chosen = [other for other in getattr(self.query, name) if other != key]
        self._ask(replace(self.query, **{name: tuple([*chosen, key] if on else chosen)}))

    def _show(self) -> None:
        for name, words, _sign in _MENUS:
            known = {facet.id: facet.label for facet in getattr(self._facets, name)}
            chosen = [
                known.get(key, _("{what}: niemand meer").format(what=_(words))) for key in getattr(self.query, name)
            ]
            more = f" +{len(chosen) - 1}" if len(chosen) > 1 else ""
            self.menus[name].say(f"{chosen[0]}{more}" if chosen else _(words))
            self.menus[name].setAccessibleName(f"{_(words)}: {', '.join(chosen)}" if chosen else _(words))
            self.menus[name].stand_out(bool(chosen))
        for name, chip in self.switches.items():
            chip.setChecked(getattr(self.query, name))
        self.sort.say(_(SORTS[self.query.sort]) + (" ↓" if self.query.descending else ""))
        self.clear.setVisible(self.is_on)
        self.more.setVisible(self._compact)
        folded = self._compact and not self.more.isChecked()
        for name, chip in (*self.switches.items(), *self.menus.items()):
            chip.setVisible(not folded or bool(getattr(self.query, name)))
        self.sort.setVisible(not folded)
        self.relay()
