"""A part of the settings with a list to choose from and the chosen thing to edit beside it."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QVBoxLayout

from makelaar.i18n import _
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, Button, LineField, ShortList
from makelaar.ui.settings.section import Section

T = TypeVar("T")
Values = dict[str, Any]


class EditorSection(Section, Generic[T]):
    """Looking at another thing keeps what was typed at the one before (an act that can be undone): nothing is lost.

    Subclasses say what there is (`read`), how a thing reads (`key_of`, `label_of`, `words_of`, `values_of`), what is in
    the fields (`typed`, `show_values`), and how it is kept (`keep`, in the register thread, gives the key).
    """

    kept_words = ""
    """What is said after keeping; translated by the subclass."""
    can_undo = True
    """Whether keeping is an act that can be undone."""

    def __init__(self, context: Context, title: str, sentence: str, names: str, new: str) -> None:
        super().__init__(context, title, sentence, wide=True)
        self.chosen: T | None = None
        self._things: Sequence[T] = ()
        self._choose_next: Any = None
        self._draft: Values | None = None
        self._begins_new = False
        self.search = LineField(_("Zoek"), _("Zoek een naam of een woord"))
        self.list = ShortList(names)
        self.list.setMinimumHeight(240)
        self.new = Button(new, self.begin_new, sign="add")
        self.save_button = Button(_("Bewaar"), self.save, primary=True)
        self.left, self.right = QVBoxLayout(), QVBoxLayout()
        for part in (self.search, self.list, self.new):
            self.left.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(3 * STEP)
        row.addLayout(self.left, 2)
        row.addLayout(self.right, 3)
        self.column.addLayout(row, 1)

    def read(self) -> Sequence[T]:
        """All things, in order; runs in the register thread."""
        raise NotImplementedError

    def keep(self, thing: T | None, values: Values) -> Any:
        """Keep `values` as `thing`, or as a new one; gives its key. Runs in the register thread."""
        raise NotImplementedError

    def key_of(self, thing: T) -> Any:
        """What the thing is known by, a JSON value."""
        raise NotImplementedError

    def label_of(self, thing: T) -> str:
        """Its row in the list."""
        raise NotImplementedError

    def words_of(self, thing: T) -> str:
        """What the search looks in."""
        return self.label_of(thing)

    def is_quiet(self, thing: T) -> bool:
        """Its row is greyed."""
        return False

    def values_of(self, thing: T | None) -> Values:
        """What the fields hold for the thing as it is kept; for a new one: empty."""
        raise NotImplementedError

    def typed(self) -> Values:
        """What the fields hold now, as `values_of` gives it."""
        raise NotImplementedError

    def show_values(self, values: Values) -> None:
        """Put values in the fields; `self.chosen` is the thing they are of."""
        raise NotImplementedError

    def begin(self) -> None:
        """Called by the subclass when its fields are there."""
        self.search.textChanged.connect(lambda _text: self._list())
        self.list.currentItemChanged.connect(self._go_on)
        self.refresh()

    def refresh(self) -> None:
        self.context.jobs.run(self, self.read, self._fill, only_latest="list")

    def save(self) -> None:
        """Keep what stands in the fields, and go on looking at it."""
        self._keep(stay=True)

    def begin_new(self) -> None:
        """Empty fields, to fill in."""
        self.list.setCurrentItem(None)
        self._begins_new = True
        self._show(None)

    def act(self, work: Callable[[], Any], words: str) -> None:
        """Another act on the chosen thing, and what is said after it."""
        self.context.jobs.run(self, work, lambda _result: self.context.banner.say(words, undo=True))

    def draft(self) -> Values | None:
        if not self._is_typed():
            return None
        return {"key": None if self.chosen is None else self.key_of(self.chosen), "values": self.typed()}

    def restore(self, draft: Values) -> None:
        self._choose_next, self._draft = draft["key"], draft["values"]
        self._begins_new = draft["key"] is None
        self.refresh()

    def _keep(self, *, stay: bool) -> None:
        thing, values = self.chosen, self.typed()

        def kept(key: Any) -> None:
            self._begins_new = False
            if stay:
                self._choose_next = key
                self.refresh()
            self.context.banner.say(self.kept_words, undo=self.can_undo)

        self.context.jobs.run(self, lambda: self.keep(thing, values), kept)

    def _is_typed(self) -> bool:
        return self.typed() != self.values_of(self.chosen)

    def _fill(self, things: Sequence[T]) -> None:
        self._things = things
        self._list()
        if self._draft is not None:
            draft, self._draft = self._draft, None
            self.show_values(draft)

    def _list(self) -> None:
        """Fill the list anew, and stay where she was; what is being typed stays in the fields."""
        typing = self._choose_next is None and self._is_typed()
        wanted = self._choose_next if self._choose_next is not None else self.chosen and self.key_of(self.chosen)
        self._choose_next = None
        sought = self.search.text().strip().casefold()
        self.list.blockSignals(True)
        self.list.clear()
        found = None
        for thing in self._things:
            if sought in self.words_of(thing).casefold():
                item = self.list.add(self.label_of(thing), thing, quiet=self.is_quiet(thing))
                if self.key_of(thing) == wanted:
                    found = item
        if found is None and not self._begins_new and not typing:
            found = self.list.item(0)
        self.list.setCurrentItem(found)
        self.list.blockSignals(False)
        if not typing and not (found is None and self._begins_new):
            self._show(found)

    def _go_on(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if self._is_typed():
            self._keep(stay=False)
        self._begins_new = False
        self._show(item)

    def _show(self, item: QListWidgetItem | None) -> None:
        self.chosen = None if item is None else self.list.chosen()
        self.show_values(self.values_of(self.chosen))
