"""Wijken and buurten: rename them, say which buurt lies in which wijk, add, take away what is empty."""

from collections.abc import Sequence

from PySide6.QtWidgets import QSizePolicy

from makelaar.i18n import _, ngettext
from makelaar.services.doors.areas import AreaLine, change_area, list_areas, put_area, remove_area
from makelaar.ui.context import Context
from makelaar.ui.kit import Button, Choice, Form, LineField, Text, side_by_side
from makelaar.ui.settings.editor import EditorSection, Values


class AreasSection(EditorSection[AreaLine]):
    """An area is a name, and the wijk in which it lies."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            _("Wijken en buurten"),
            _("Zoals jij ze noemt. Een buurt kan in een wijk liggen: dan telt ze daar mee."),
            _("Wijken en buurten"),
            _("Nieuwe wijk of buurt"),
        )
        self.kept_words = _("Wijk of buurt bewaard.")
        self.name = LineField(_("Naam"), _("Vollenhove"), entered=self.save)
        self.parent_area = Choice(_("Ligt in de wijk"))
        self.parent_area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.uses = Text("", "meta", wrap=True)
        self.remove = Button(_("Haal weg"), self.remove_empty, quiet=True)
        form = Form()
        form.add(_("Naam"), self.name)
        form.add(_("Ligt in de wijk"), self.parent_area)
        self.right.addLayout(form)
        self.right.addWidget(self.uses)
        self.right.addLayout(side_by_side(self.save_button, self.remove))
        self.right.addStretch(1)
        self.begin()

    def read(self) -> Sequence[AreaLine]:
        return list_areas(self.context.register)

    def keep(self, thing: AreaLine | None, values: Values) -> int:
        if thing is None:
            return put_area(self.context.register, values["name"], values["parent"])
        change_area(self.context.register, thing.id, name=values["name"], parent=values["parent"])
        return thing.id

    def key_of(self, thing: AreaLine) -> int:
        return thing.id

    def label_of(self, thing: AreaLine) -> str:
        return thing.whole_name

    def values_of(self, thing: AreaLine | None) -> Values:
        return {"name": "", "parent": ""} if thing is None else {"name": thing.name, "parent": thing.parent}

    def typed(self) -> Values:
        return {"name": self.name.text(), "parent": self.parent_area.currentData() or ""}

    def show_values(self, values: Values) -> None:
        chosen = self.chosen
        self.name.setText(values["name"])
        self.parent_area.clear()
        self.parent_area.addItem(_("in geen wijk"), "")
        for area in self._things:
            if area.parent_id is None and (chosen is None or area.id != chosen.id):
                self.parent_area.addItem(area.name, area.name)
        self.parent_area.choose(values["parent"])
        holds = chosen is not None and any(area.parent_id == chosen.id for area in self._things)
        self.parent_area.setEnabled(not holds)
        self.remove.setVisible(chosen is not None and not holds and not chosen.people and not chosen.buildings)
        self.uses.setText("" if chosen is None else self._told(chosen))

    def begin_new(self) -> None:
        super().begin_new()
        self.name.setFocus()

    def remove_empty(self) -> None:
        """Take away an area in which nothing is."""
        if (chosen := self.chosen) is not None:
            register = self.context.register
            self.act(lambda: remove_area(register, chosen.id), _("Wijk of buurt weggehaald."))

    def _told(self, area: AreaLine) -> str:
        """Who and what is in it, and in the buurten of a wijk."""
        inside = [one for one in self._things if area.id in (one.id, one.parent_id)]
        people, buildings = sum(one.people for one in inside), sum(one.buildings for one in inside)
        told = ngettext("{n} mens", "{n} mensen", people).format(n=people)
        standing = ngettext("{n} pand", "{n} panden", buildings).format(n=buildings)
        return _("Hier: {people}, {buildings}.").format(people=told, buildings=standing)
