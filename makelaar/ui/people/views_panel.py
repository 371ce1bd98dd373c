"""The saved lists: open, rename, move and remove them, by keys too."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.i18n import _, ngettext
from makelaar.services.people.views import View, count_views, move_view, remove_view, rename_view
from makelaar.ui.context import Context
from makelaar.ui.kit import Button, EmptyState, IconButton, Text
from makelaar.ui.people.in_place import LineInPlace
from makelaar.ui.today.panel import Panel


class ViewsPanel(Panel):
    """One line for each, in the order of the rail."""

    kind = "views"

    def __init__(self, context: Context) -> None:
        super().__init__(context, _("Bewaarde lijsten"), _("Ze staan links, met hoeveel mensen erin staan."))
        self.rows = QVBoxLayout()
        self.rows.setSpacing(4)
        self.column.addLayout(self.rows)
        self.column.addStretch(1)
        self.views: tuple[tuple[View, int], ...] | None = None
        self.load()

    def load(self) -> None:
        """Show them as they are now."""
        register = self.context.register
        self.context.jobs.run(self, lambda: count_views(register), self._show, only_latest="views")

    def _show(self, views: tuple[tuple[View, int], ...]) -> None:
        if views == self.views:
            return
        self.views = views
        while (item := self.rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, (view, count) in enumerate(views):
            self.rows.addWidget(self._row(view, count, first=place == 0, last=place == len(views) - 1))
        if not views:
            words = _("Zoek of filter de lijst, en bewaar die met Ctrl+S. Dan staat hij links, altijd bijgewerkt.")
            self.rows.addWidget(EmptyState("save", _("Nog geen bewaarde lijsten"), words))

    def _row(self, view: View, count: int, *, first: bool, last: bool) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        name = LineInPlace(_("Naam van de lijst"), "", lambda text, _on: self._rename(view, text))
        name.show_text(view.name)
        row.addWidget(name, 1)
        row.addWidget(Text(ngettext("{n} mens", "{n} mensen", count).format(n=count), "meta"))
        opening = Button(_("Open"), lambda: self.context.navigate("people", view=view.id), quiet=True)
        opening.setAccessibleName(_("Open {name}").format(name=view.name))
        row.addWidget(opening)
        up = IconButton("up", _("{name} omhoog").format(name=view.name), lambda: self._do(move_view, view, -1))
        down = IconButton("down", _("{name} omlaag").format(name=view.name), lambda: self._do(move_view, view, 1))
        up.setEnabled(not first)
        down.setEnabled(not last)
        gone = IconButton("close", _("Haal {name} weg").format(name=view.name), lambda: self._remove(view))
        for button in (up, down, gone):
            row.addWidget(button)
        return holder

    def _rename(self, view: View, name: str) -> None:
        if " ".join(name.split()) != view.name:
            self._do(rename_view, view, name)

    def _remove(self, view: View) -> None:
        told = _("“{name}” staat niet meer links. De mensen blijven.").format(name=view.name)
        register = self.context.register
        self.context.jobs.run(
            self, lambda: remove_view(register, view.id), lambda _none: self.context.banner.say(told, undo=True)
        )

    def _do(self, act: Any, view: View, value: Any) -> None:
        register = self.context.register
        self.context.jobs.run(self, lambda: act(register, view.id, value))
