"""The settings: parts to the left, the chosen one to the right."""

import importlib
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from makelaar.i18n import N_, _
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, ShortList, Text
from makelaar.ui.page import Page
from makelaar.ui.settings.section import Section

if TYPE_CHECKING:
    from makelaar.services.undo import Acted

_HOME = "makelaar.ui.settings"
SECTIONS = (
    ("device", N_("Dit programma"), "settings", f"{_HOME}.device:DeviceSection"),
    ("sender", N_("Wie je bent"), "person", f"{_HOME}.sender:SenderSection"),
    ("keys", N_("Wachtzin en sleutel"), "key", f"{_HOME}.keys:KeysSection"),
    ("templates", N_("Mailsjablonen"), "mail", f"{_HOME}.templates:TemplatesSection"),
    ("letter", N_("Brief vooraf"), "door", f"{_HOME}.letter:LetterSection"),
    ("taxonomy", N_("Soorten kan en wil"), "tag", f"{_HOME}.taxonomy:TaxonomySection"),
    ("areas", N_("Wijken en buurten"), "area", f"{_HOME}.areas:AreasSection"),
    ("themes", N_("Thema’s"), "talk", f"{_HOME}.themes:ThemesSection"),
    ("report", N_("Verantwoording"), "report", f"{_HOME}.report:ReportSection"),
    ("copies", N_("Reservekopie"), "save", f"{_HOME}.copies:CopiesSection"),
)
"""Name, title, sign and class of each part, in order; a part is imported when first looked at."""


class SettingsPage(Page):
    """`context.navigate("settings", section="templates")` opens that part."""

    tables = frozenset(
        {"mail_template", "category", "talent", "wish", "theme", "conversation_theme", "area", "building"}
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._made: dict[str, Section] = {}
        self.list = ShortList(_("Onderdelen van de instellingen"))
        for name, title, sign, _home in SECTIONS:
            self.list.add(_(title), name, sign=sign)
        self._stack = QStackedWidget()
        self._lay_out()
        self.list.currentRowChanged.connect(lambda row: self._show(SECTIONS[row][0]))

    def shown(self, section: str = "", **arguments: Any) -> None:
        names = [name for name, *_rest in SECTIONS]
        if section or not self.list.selectedItems():  # focus alone makes a row current, not chosen
            self.list.setCurrentRow(names.index(section) if section in names else 0)
        self.list.setFocus()

    def refresh(self, change: "Acted") -> None:
        for section in self._made.values():
            section.refresh()

    def draft(self) -> dict[str, Any] | None:
        drafts = {name: section.draft() for name, section in self._made.items()}
        typed = {name: draft for name, draft in drafts.items() if draft is not None}
        return typed or None

    def restore(self, draft: dict[str, Any]) -> None:
        for name, typed in draft.items():
            if name in {known for known, *_rest in SECTIONS}:
                self.shown(section=name)
                self._made[name].restore(typed)

    def section(self, name: str) -> Section:
        """A part, made when first asked for."""
        if name not in self._made:
            module, kind = next(home for known, _title, _sign, home in SECTIONS if known == name).split(":")
            made: Section = getattr(importlib.import_module(module), kind)(self.context)
            self._made[name] = made
            self._stack.addWidget(made)
        return self._made[name]

    def _show(self, name: str) -> None:
        section = self.section(name)
        self._stack.setCurrentWidget(section)
        section.shown()

    def _lay_out(self) -> None:
        left = QWidget()
        left.setFixedWidth(232)
        column = QVBoxLayout(left)
        column.setContentsMargins(3 * STEP, 3 * STEP, 0, 3 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(Text(_("Instellingen"), "title"))
        column.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(self._stack, 1)
