"""The saved list that is open, above the list: its name, and keeping what was changed in it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.people.columns import Column, keep_columns
from makelaar.services.people.views import View, change_view, list_views, save_view
from makelaar.ui.context import Context
from makelaar.ui.kit import Flow, LineField, Text
from makelaar.ui.kit.icon_button import IconButton
from makelaar.ui.people.chips import PressChip
from makelaar.ui.people.finder import Finder


class ViewBar(QWidget):
    """Knows which saved list is open (`view`). A list that narrows can be kept under a name."""

    def __init__(self, context: Context, finder: Finder) -> None:
        super().__init__()
        self.context, self.finder = context, finder
        self.view: View | None = None
        self._asked: int | None = None
        self.name = Text("", "strong")
        self.keep = PressChip(_("Bewaar deze lijst"), self.ask_name, sign="save", quiet=True)
        self.change = PressChip(_("Wijzig weergave"), self.keep_change, sign="save", tint="accent")
        self.back = PressChip(_("Zoals bewaard"), self.show_again, sign="undo", quiet=True)
        self.close = IconButton("close", _("Sluit deze lijst"), self.leave)
        self.line = LineField(_("Naam van de lijst"), _("bv. Kan koken"), entered=self._save)
        top = QHBoxLayout()
        top.setSpacing(8)
        for part, room in ((self.name, 1), (self.line, 1), (self.close, 0)):
            top.addWidget(part, room)
        self.steps = Flow()
        self.steps.put([self.change, self.back, self.keep])
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.steps)
        self.line.hide()
        self.refresh()

    @property
    def differs(self) -> bool:
        """The open list is not shown as it was saved."""
        view = self.view
        return view is not None and (self.finder.query, self.finder.shown_columns) != (view.query, view.columns)

    def refresh(self) -> None:
        """Say what is open now, and what can be done with it."""
        narrowed = self.finder.filters.is_on or bool(self.finder.search.text().strip())
        naming = self.line.isVisibleTo(self)
        self.name.setVisible(self.view is not None and not naming)
        self.name.setText("" if self.view is None else self.view.name)
        self.keep.setVisible(not naming and (self.differs or (self.view is None and narrowed)))
        self.keep.say(_("Bewaar als nieuwe lijst") if self.view is not None else _("Bewaar deze lijst"))
        self.change.setVisible(self.differs)
        self.back.setVisible(self.differs)
        self.close.setVisible(self.view is not None or naming)
        self.steps.setVisible(any(chip.isVisibleTo(self.steps) for chip in (self.keep, self.change, self.back)))
        self.steps.relay()
        self.setVisible(self.view is not None or narrowed or naming)

    def open(self, view_id: int, then: Callable[[], Any] | None = None) -> None:
        """Show a saved list; nothing when it is gone."""
        register, self._asked = self.context.register, view_id

        def show(views: tuple[View, ...]) -> None:
            self.view = next((view for view in views if view.id == view_id), None)
            if self.view is not None:
                self.show_again()
            if then is not None:
                then()

        self.context.jobs.run(self, lambda: list_views(register), show, only_latest="view")

    def read_again(self) -> None:
        """A saved list was changed somewhere: the open one may have another name, be gone, or be there again."""
        register, asked = self.context.register, self._asked
        if asked is None:
            return

        def show(views: tuple[View, ...]) -> None:
            self.view = next((one for one in views if one.id == asked), None)
            self.refresh()

        self.context.jobs.run(self, lambda: list_views(register), show, only_latest="again")

    def show_again(self) -> None:
        """The open list as it was saved."""
        if self.view is not None:
            self.finder.show_query(self.view.query, self.view.columns)

    def leave(self) -> None:
        """Everybody again, in the usual columns; or no name after all."""
        if self.line.isVisibleTo(self):
            self._stop_naming()
        elif self.view is not None:
            self.context.navigate("people")

    def forget(self) -> None:
        """No saved list is open any more."""
        self.view, self._asked, self.finder.columns = None, None, None
        self.refresh()

    def choose_columns(self, columns: tuple[Column, ...]) -> None:
        """Other columns: of the open list until it is kept, else of Mensen from now on."""
        register = self.context.register
        self.finder.columns = columns
        if self.view is None:
            self.finder.columns = None
            self.context.jobs.run(self, lambda: keep_columns(register, columns))
        self.finder.load()

    def ask_name(self) -> None:
        """A name for what is shown now."""
        self.line.clear()
        self.line.show()
        self.line.setFocus()
        self.refresh()

    def keep_change(self) -> None:
        """The open list is from now on as it is shown."""
        view = self.view
        if view is not None:
            register, query, columns = self.context.register, self.finder.query, self.finder.shown_columns
            told = _("“{name}” is gewijzigd.").format(name=view.name)
            self.context.jobs.run(
                self,
                lambda: change_view(register, view.id, query, columns),
                lambda _none: self.context.banner.say(told, undo=True),
            )

    def _save(self) -> None:
        register, name = self.context.register, self.line.text()
        query, columns = self.finder.query, self.finder.shown_columns

        def saved(view_id: int) -> None:
            self._stop_naming()
            self.context.banner.say(_("Bewaard: “{name}” staat links.").format(name=name.strip()), undo=True)
            self.context.navigate("people", view=view_id)

        self.context.jobs.run(self, lambda: save_view(register, name, query, columns), saved)

    def _stop_naming(self) -> None:
        self.line.hide()
        self.refresh()
        self.finder.list.setFocus()
