"""The row of filters above the list. They add up; within one of them several choices widen it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from makelaar.i18n import N_, _
from makelaar.services.people.facets import Facet, PeopleFacets
from makelaar.services.people.listing import PeopleQuery, PeopleSort
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
_SORTS = (
    (PeopleSort.NAME, N_("Op naam")),
    (PeopleSort.ADDRESS, N_("Op adres")),
    (PeopleSort.NEWEST, N_("Nieuwste eerst")),
)


class Filters(Flow):
    """`query` is what is asked for now, without the words of the search field."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.query = PeopleQuery()
        self._facets = PeopleFacets((), (), (), ())
        self.menus = {name: self._menu_chip(name, words, sign) for name, words, sign in _MENUS}
        self.switches = {name: self._switch(name, words, sign) for name, words, sign in _SWITCHES}
        self.sort = PressChip(_(_SORTS[0][1]), self._open_sort, menu=True, quiet=True)
        self.clear = PressChip(_("Wis filters"), self.reset, sign="close", tint="accent", quiet=True)
        chips: list[QWidget] = [*self.switches.values(), *self.menus.values(), self.sort, self.clear]
        self.put(chips)
        self._show()

    @property
    def is_on(self) -> bool:
        """Anything narrows the list."""
        return self.query != PeopleQuery(sort=self.query.sort)

    def show_facets(self, facets: PeopleFacets) -> None:
        """What can be chosen now; a choice that nobody has any more is dropped."""
        self._facets = facets
        known = {name: {facet.id for facet in getattr(facets, name)} for name, _words, _sign in _MENUS}
        kept = {name: tuple(key for key in getattr(self.query, name) if key in known[name]) for name in known}
        before, self.query = self.query, replace(self.query, **kept)
        self._show()
        if self.query != before:
            self.changed.emit()

    def reset(self) -> None:
        """Everybody again."""
        self._ask(PeopleQuery(sort=self.query.sort))

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
        menu = QMenu(self)
        for sort, words in _SORTS:
            action = menu.addAction(_(words))
            action.setCheckable(True)
            action.setChecked(sort is self.query.sort)
            action.triggered.connect(lambda _on, sort=sort: self._ask(replace(self.query, sort=sort)))
        menu.popup(self.sort.mapToGlobal(self.sort.rect().bottomLeft()))

    def _pick(self, name: str, key: int, on: bool) -> None:
        chosen = [other for other in getattr(self.query, name) if other != key]
        self._ask(replace(self.query, **{name: tuple([*chosen, key] if on else chosen)}))

    def _show(self) -> None:
        for name, words, _sign in _MENUS:
            chosen = [facet.label for facet in getattr(self._facets, name) if facet.id in getattr(self.query, name)]
            more = f" +{len(chosen) - 1}" if len(chosen) > 1 else ""
            self.menus[name].say(f"{chosen[0]}{more}" if chosen else _(words))
            self.menus[name].setAccessibleName(f"{_(words)}: {', '.join(chosen)}" if chosen else _(words))
            self.menus[name].stand_out(bool(chosen))
        for name, chip in self.switches.items():
            chip.setChecked(getattr(self.query, name))
        self.sort.say(next(_(words) for sort, words in _SORTS if sort is self.query.sort))
        self.clear.setVisible(self.is_on)
        self.relay()
