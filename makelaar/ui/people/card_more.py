"""The rest of a card: languages, labels, age group, how they met, the parts of the name."""

from typing import Any

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from makelaar.hearts.day_words import short_day
from makelaar.i18n import _
from makelaar.services.people.card import PersonCard
from makelaar.services.people.encounters import day_been
from makelaar.terms import REACHING
from makelaar.ui.kit import Choice, Text
from makelaar.ui.people.desk import Desk
from makelaar.ui.people.in_place import Keep, LineInPlace
from makelaar.ui.people.words import AGES, REACHED_BY


class CardMore(QWidget):
    """Two columns of a label and a field; everything keeps itself."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        unknown: list[tuple[str, Any]] = [("–", None)]
        self.channel = Choice(_("Liefst bereikt via"), unknown + [(_(REACHED_BY[c]), c) for c in REACHING])
        self.age = Choice(_("Leeftijd"), unknown + [(_(word), age) for age, word in AGES.items()])
        self.channel.activated.connect(lambda _p: desk.change(preferred_channel=self.channel.currentData()))
        self.age.activated.connect(lambda _p: desk.change(age_group=self.age.currentData()))
        self.tags = LineInPlace(_("Labels"), _("tuin, burendag"), self._keep_list("tags"))
        self.languages = LineInPlace(_("Talen"), _("Nederlands, Turks"), self._keep_list("languages"))
        self.met_on = LineInPlace(_("Ontmoet op"), _("gisteren, 12 november"), self._keep_met)
        self.met_how = LineInPlace(_("Ontmoet hoe of waar"), _("op de burendag"), desk.edit("met_how"))
        self.given = LineInPlace(_("Voornaam"), _("voornaam"), desk.edit("given_name"))
        self.particle = LineInPlace(_("Tussenvoegsel"), _("van der"), desk.edit("particle"))
        self.family = LineInPlace(_("Achternaam"), _("achternaam"), desk.edit("family_name"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        fields = (self.tags, self.languages, self.channel, self.age, self.met_on, self.met_how, self.given, self.family)
        for place, field in enumerate((*fields, self.particle)):
            self._add(place, field)

    def show_card(self, card: PersonCard) -> None:
        """Show this person."""
        self.tags.show_text(", ".join(card.tags))
        self.languages.show_text(", ".join(card.languages))
        self.channel.choose(card.preferred_channel)
        self.age.choose(card.age_group)
        self.met_on.show_text("" if card.met_on is None else short_day(card.met_on, self.desk.today))
        self.met_how.show_text(card.met_how)
        self.given.show_text(card.given_name)
        self.particle.show_text(card.particle)
        self.family.show_text(card.family_name)

    def _add(self, place: int, field: QWidget) -> None:
        label = Text(field.accessibleName(), "meta")
        label.setContentsMargins(8, 6, 0, 0)
        label.setBuddy(field)
        self._grid.addWidget(label, place // 2 * 2, place % 2)
        self._grid.addLayout(_indented(field), place // 2 * 2 + 1, place % 2)

    def _keep_list(self, field: str) -> Keep:
        edit = self.desk.edit(field)
        return lambda text, typing_on: edit([word for word in text.split(",") if word.strip()], typing_on)

    def _keep_met(self, text: str, _typing_on: bool) -> None:
        day = day_been(text, self.desk.today) if text.strip() else None
        if day is not None or not text.strip():
            self.desk.change(met_on=day)


def _indented(field: QWidget) -> QHBoxLayout:
    """A box that is always seen stands below the label; one that reads as text has its words there."""
    row = QHBoxLayout()
    row.setContentsMargins(8 if isinstance(field, Choice) else 0, 0, 0, 0)
    row.addWidget(field)
    return row
