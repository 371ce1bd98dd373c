"""The bin: who is in it, for how long still, back or gone for good; and the explained erasure of one person."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.hearts.folding import fold
from makelaar.i18n import _, ngettext
from makelaar.services.people.bin import Binned, list_bin, restore_people
from makelaar.services.people.erasure import ErasureCounts, erase_person, explain_erasure
from makelaar.services.settings import keep_register_setting, register_setting
from makelaar.settings import BIN_DAYS
from makelaar.ui.context import Context
from makelaar.ui.kit import Button, Choice, EmptyState, LineField, Text, side_by_side
from makelaar.ui.today.panel import Panel

_TERMS = (7, 14, 30, 60, 90, 365)
_MOST = 200
"""Rows that are shown; who goes first is on top."""


class BinPanel(Panel):
    """`open_panel` shows the erasure of one of them."""

    kind = "bin"

    def __init__(self, context: Context, open_panel: Callable[[Panel], Any]) -> None:
        super().__init__(
            context, _("Prullenbak"), _("Wie hier ligt, doet niet mee en is na de termijn voorgoed gewist.")
        )
        self._open_panel = open_panel
        terms = [(ngettext("{n} dag", "{n} dagen", days).format(n=days), days) for days in _TERMS]
        self.term = Choice(_("Hoe lang iemand hier blijft liggen"), terms)
        self.term.activated.connect(lambda _place: self._keep_term(self.term.currentData()))
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self.column.addWidget(Text(self.term.accessibleName(), "meta"))
        self.column.addWidget(self.term)
        self.column.addLayout(self.rows)
        self.column.addStretch(1)
        self.load()

    def load(self) -> None:
        """Show who is in the bin now."""
        register = self.context.register
        self.context.jobs.run(self, lambda: (list_bin(register), register_setting(register, BIN_DAYS)), self._show)

    def _keep_term(self, days: int) -> None:
        register = self.context.register
        self.context.jobs.run(self, lambda: keep_register_setting(register, BIN_DAYS, days), lambda _none: self.load())

    def _show(self, read: tuple[tuple[Binned, ...], int]) -> None:
        people, term = read
        self.term.choose(term)
        while (item := self.rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for person in people[:_MOST]:
            self.rows.addWidget(self._row(person))
        if len(people) > _MOST:
            rest = ngettext("en nog {n} mens", "en nog {n} mensen", len(people) - _MOST)
            self.rows.addWidget(Text(rest.format(n=len(people) - _MOST), "meta"))
        if not people:
            words = _("Wie je van een kaart in de prullenbak gooit, ligt hier nog even. Terugzetten kan met één druk.")
            self.rows.addWidget(EmptyState("delete", _("De prullenbak is leeg"), words))

    def _row(self, person: Binned) -> QWidget:
        holder = QWidget()
        left = ngettext("nog {n} dag", "nog {n} dagen", person.days_left).format(n=person.days_left)
        if person.days_left == 0:
            left = _("wordt gewist als je het register weer opent")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(person.name, "text"))
        where = person.address if person.address != person.name else ""
        words.addWidget(Text(" · ".join(part for part in (where, left) if part), "meta"))
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(8)
        row.addLayout(words, 1)
        back = Button(_("Zet terug"), lambda: self._restore(person), sign="undo")
        back.setAccessibleName(_("Zet {name} terug").format(name=person.name))
        gone = Button(_("Wis nu"), lambda: self._open_panel(ErasePanel(self.context, person.id)))
        gone.setAccessibleName(_("Wis {name} nu").format(name=person.name))
        row.addWidget(back)
        row.addWidget(gone)
        return holder

    def _restore(self, person: Binned) -> None:
        register = self.context.register
        told = _("{name} is terug.").format(name=person.name)
        self.context.jobs.run(
            self, lambda: restore_people(register, [person.id]), lambda _n: self.context.banner.say(told, undo=True)
        )


class ErasePanel(Panel):
    """What goes, what stays with others, that it is for good; and her name to type before the button works."""

    kind = "erase"

    def __init__(self, context: Context, person_id: int) -> None:
        super().__init__(context, _("Voorgoed wissen"))
        self.person_id = person_id
        self._name = ""
        self.told = Text("", wrap=True)
        self.ask = Text("", "meta", wrap=True)
        self.confirm = LineField(_("Typ de naam om te bevestigen"), entered=self.erase)
        self.button = Button(_("Wis voorgoed"), self.erase, sign="delete")
        self.button.setEnabled(False)
        self.confirm.textChanged.connect(lambda _text: self.button.setEnabled(self.sure))
        for part in (self.told, self.ask, self.confirm):
            self.column.addWidget(part)
        self.column.addLayout(side_by_side(self.button, Button(_("Toch niet"), self.close_panel)))
        self.column.addStretch(1)
        register = context.register
        context.jobs.run(self, lambda: explain_erasure(register, person_id), self._explain)

    @property
    def sure(self) -> bool:
        """The name was typed."""
        return bool(self._name) and fold(self.confirm.text()) == fold(self._name)

    def start(self) -> None:
        self.confirm.setFocus()

    def erase(self) -> None:
        """Erase her, if the name was typed."""
        if self.sure:
            register, person_id = self.context.register, self.person_id
            self.context.jobs.run(self, lambda: erase_person(register, person_id), lambda _none: self._gone())

    def _explain(self, counts: ErasureCounts) -> None:
        self._name = counts.name
        self.told.setText("\n\n".join(erasure_words(counts)))
        self.ask.setText(_("Typ “{name}” om te bevestigen.").format(name=counts.name))

    def _gone(self) -> None:
        self.context.banner.say(_("Gewist. Er staat niets meer van deze mens in je register."))
        self.close_panel()


def _at_the_door(counts: ErasureCounts) -> list[str]:
    """Only where there is any: most people were never talked to at their door."""
    talks = ngettext("{n} gesprek aan de deur", "{n} gesprekken aan de deur", counts.talks).format(n=counts.talks)
    signals = ngettext("{n} signaal", "{n} signalen", counts.signals).format(n=counts.signals)
    stories = ngettext("{n} verhaal", "{n} verhalen", counts.stories).format(n=counts.stories)
    told = ((talks, counts.talks), (signals, counts.signals), (stories, counts.stories))
    return [words for words, number in told if number]


def erasure_words(counts: ErasureCounts) -> list[str]:
    """What erasing means, paragraph by paragraph."""
    parts = [
        ngettext("{n} talent of wens", "{n} talenten en wensen", counts.offers).format(n=counts.offers),
        ngettext("{n} opvolging", "{n} opvolgingen", counts.promises).format(n=counts.promises),
        ngettext("{n} toestemming", "{n} toestemmingen", counts.consents).format(n=counts.consents),
        ngettext("{n} contact", "{n} contacten", counts.own_encounters).format(n=counts.own_encounters),
        *_at_the_door(counts),
    ]
    told = [
        _("Alles van {name} gaat weg: naam, adres, telefoon, mail, notities, {parts}.").format(
            name=counts.name, parts=", ".join(parts)
        )
    ]
    if counts.shared_encounters:
        shared = ngettext(
            "{n} contact was samen met anderen. Dat blijft bij hen staan, met de tekst: kijk of de naam erin voorkomt.",
            "{n} contacten waren samen met anderen. Die blijven bij hen staan, met de tekst: kijk of de naam erin "
            "voorkomt.",
            counts.shared_encounters,
        )
        told.append(shared.format(n=counts.shared_encounters))
    told.append(
        _(
            "Dit kan niet ongedaan worden gemaakt. Ook wat je hiervoor deed, kun je daarna niet meer terugdraaien. "
            "In oudere reservekopieën staat deze mens nog, tot je die weggooit."
        )
    )
    return told
