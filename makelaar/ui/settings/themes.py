"""The themes that talks and contacts are about: rename, order, hide, mark as sensitive, add."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QCheckBox

from makelaar.i18n import _, ngettext
from makelaar.services.conversations.themes import (
    ThemeInfo,
    add_theme,
    change_theme,
    list_themes,
    order_themes,
    remove_theme,
)
from makelaar.ui.context import Context
from makelaar.ui.kit import Button, Form, LineField, Text, side_by_side
from makelaar.ui.settings.editor import EditorSection, Values


class ThemesSection(EditorSection[ThemeInfo]):
    """A theme is a name; its place in the list is its place, and its key, among the tiles of a talk."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            _("Thema’s"),
            _("Waar gesprekken en contacten over gaan. In deze volgorde staan ze op de tegels."),
            _("Thema’s"),
            _("Nieuw thema"),
        )
        self.kept_words = _("Thema bewaard.")
        self.name = LineField(_("Naam"), _("bv. wonen"), entered=self.save)
        self.sensitive = QCheckBox(_("Gevoelig"))
        self.hidden = QCheckBox(_("Niet meer aanbieden (wat erover ging, houdt het)"))
        self.uses = Text("", "meta")
        self.remove = Button(_("Haal weg"), self.remove_unused, quiet=True)
        self.up = Button(_("Hoger"), action=self._key("Alt+Up", lambda: self.move(-1)), sign="up")
        self.down = Button(_("Lager"), action=self._key("Alt+Down", lambda: self.move(1)), sign="down")
        form = Form()
        form.add(_("Naam"), self.name)
        self.left.addLayout(side_by_side(self.up, self.down))
        self.right.addLayout(form)
        self.right.addWidget(self.sensitive)
        self.right.addWidget(Text(_("Staat pas in een verslag als er meer gesprekken over gingen."), "meta", wrap=True))
        self.right.addWidget(self.hidden)
        self.right.addWidget(self.uses)
        self.right.addLayout(side_by_side(self.save_button, self.remove))
        self.right.addStretch(1)
        self.begin()

    def read(self) -> Sequence[ThemeInfo]:
        return list_themes(self.context.register)

    def keep(self, thing: ThemeInfo | None, values: Values) -> int:
        name, sensitive, hidden = values["name"], values["sensitive"], values["hidden"]
        if thing is None:
            return add_theme(self.context.register, name, sensitive=sensitive)
        change_theme(self.context.register, thing.id, label=name, sensitive=sensitive, hidden=hidden)
        return thing.id

    def key_of(self, thing: ThemeInfo) -> int:
        return thing.id

    def label_of(self, thing: ThemeInfo) -> str:
        told = [_("gevoelig")] if thing.sensitive else []
        told += [_("verborgen")] if thing.hidden else []
        return f"{thing.label} ({', '.join(told)})" if told else thing.label

    def words_of(self, thing: ThemeInfo) -> str:
        return thing.label

    def is_quiet(self, thing: ThemeInfo) -> bool:
        return thing.hidden

    def values_of(self, thing: ThemeInfo | None) -> Values:
        if thing is None:
            return {"name": "", "sensitive": False, "hidden": False}
        return {"name": thing.label, "sensitive": thing.sensitive, "hidden": thing.hidden}

    def typed(self) -> Values:
        return {
            "name": self.name.text(),
            "sensitive": self.sensitive.isChecked(),
            "hidden": self.hidden.isChecked(),
        }

    def show_values(self, values: Values) -> None:
        self.name.setText(values["name"])
        self.sensitive.setChecked(values["sensitive"])
        self.hidden.setChecked(values["hidden"])
        chosen = self.chosen
        uses = 0 if chosen is None else chosen.uses
        self.hidden.setVisible(chosen is not None)
        self.remove.setVisible(chosen is not None and not uses)
        told = ngettext("{n} gesprek of contact ging erover", "{n} gesprekken en contacten gingen erover", uses).format(
            n=uses
        )
        self.uses.setText(told if uses else "")
        place = self._place()
        self.up.setEnabled(place > 0)
        self.down.setEnabled(0 <= place < len(self._things) - 1)

    def begin_new(self) -> None:
        super().begin_new()
        self.name.setFocus()

    def move(self, by: int) -> None:
        """Move the chosen theme so many places down, or up for less than 0; the list keeps it chosen."""
        chosen, place = self.chosen, self._place()
        if chosen is None or not 0 <= place + by < len(self._things):
            return
        ids = [theme.id for theme in self._things]
        ids.insert(place + by, ids.pop(place))
        register = self.context.register
        self.act(lambda: order_themes(register, ids), _("Thema’s geordend."))

    def remove_unused(self) -> None:
        """Take away a theme that no talk or contact is about."""
        if (chosen := self.chosen) is not None:
            register = self.context.register
            self.act(lambda: remove_theme(register, chosen.id), _("Thema weggehaald."))

    def _place(self) -> int:
        """Where the chosen theme stands; -1 for a new one."""
        ids = [theme.id for theme in self._things]
        return ids.index(self.chosen.id) if self.chosen is not None and self.chosen.id in ids else -1

    def _key(self, keys: str, do: Any) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda: do())
        self.addAction(action)
        return action
