"""The card of one door: how it stands, who lives there, what to mind, what happened, its signals."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.hearts.day_words import spoken_day
from makelaar.hearts.doors.finding import STATE_WORDS
from makelaar.hearts.doors.floors import floor_name
from makelaar.hearts.doors.state import DoorState
from makelaar.i18n import _
from makelaar.services.doors.door_card import DoorCard
from makelaar.ui.context import Context
from makelaar.ui.doors.door_parts import RingRow, SignalRow
from makelaar.ui.doors.door_swatch import DoorSwatch
from makelaar.ui.kit import STEP, Button, Card, Flow, IconButton, SectionHeading, Text
from makelaar.ui.kit.keys import keys_of
from makelaar.ui.kit.tabbing import TabsAsLaidOut
from makelaar.ui.people.chips import PressChip
from makelaar.ui.people.in_place import Keep, LineInPlace
from makelaar.ui.today.panel import scrolling
from makelaar.ui.unfitting_note import UnfittingNote


class DoorCardView(TabsAsLaidOut, QWidget):
    """`acts` are the page's by name. `talk_opened` tells the ring whose conversation she wants to read on."""

    talk_opened = Signal(int)

    def __init__(self, context: Context, acts: dict[str, QAction], keep_note: Keep) -> None:
        super().__init__()
        self.context, self.acts = context, acts
        self.card: DoorCard | None = None
        self.name, self.place = Text("", "name"), Text("", "muted")
        self.swatch, self.standing = DoorSwatch(width=34, height=26), Text("", "text", wrap=True)
        self.leave = PressChip(acts["leave"].text(), acts["leave"].trigger, sign="no_ring", checkable=True)
        self.leave.setToolTip(f"{acts['leave'].text()} ({keys_of(acts['leave'])})")
        self.note = LineInPlace(
            _("Let op bij deze deur"), _("Let op: “na 17 uur open”, “hond”, “bel stuk” …"), keep_note
        )
        self.unfitting = UnfittingNote(self.note, narrow=True)
        self.people = Flow()
        self.nobody = Text(_("Nog niemand bekend achter deze deur."), "muted", wrap=True)
        self.people_heading = SectionHeading(_("Wie hier woont"))
        self.signals_heading, self.signals = SectionHeading(_("Signalen")), QVBoxLayout()
        self.rings_heading, self.rings = SectionHeading(_("Wat er gebeurde")), QVBoxLayout()
        self._lay_out()

    def show_card(self, card: DoorCard) -> None:
        """Show this door; what is being typed about the same door stays."""
        is_other = self.card is None or self.card.story.door_id != card.story.door_id
        self.card = card
        story, today = card.story, self.context.clock.today()
        self.setAccessibleName(card.address)
        self.name.setText(card.address)
        where = [floor_name(story.floor)] if card.has_floors else []
        self.place.setText(" · ".join([*where, *filter(None, (card.entrance,))]) or card.building)
        self.swatch.set_state(card.standing.state, do_not_ring=story.do_not_ring)
        self.standing.setText(self._standing(card))
        self.leave.setChecked(story.do_not_ring)
        if is_other:
            self.unfitting.forget()
        self.note.show_text(story.note)
        self.people.put([*(self._person(one.person_id, one.name) for one in story.residents), self._somebody()])
        self.nobody.setVisible(not story.residents)
        _fill(self.signals, [SignalRow(item, today, self._see_signal) for item in card.signals])
        self.signals_heading.setVisible(bool(card.signals))
        talk = self.talk_opened.emit
        _fill(self.rings, [RingRow(ring, today, self._see_person, talk) for ring in story.rings])
        self.rings_heading.setVisible(bool(story.rings))
        if is_other:
            self.area.verticalScrollBar().setValue(0)

    def _standing(self, card: DoorCard) -> str:
        standing, today = card.standing, self.context.clock.today()
        if standing.since is None:
            return _("Hier heb je nog nooit aangebeld.")
        if standing.state is DoorState.KNOWN:
            return _("Nog niet aangebeld, wel al bekend.")
        word = _(STATE_WORDS[standing.state])
        told = f"{word[:1].upper()}{word[1:]} · {spoken_day(standing.since, today)}"
        return told if card.on == today else _("{told} (zoals het was)").format(told=told)

    def _person(self, person_id: int, name: str) -> QWidget:
        chip = PressChip(name, lambda: self._see_person(person_id), sign="person", tint="accent")
        chip.setToolTip(_("Open de kaart van {name}").format(name=name))
        return chip

    def _somebody(self) -> QWidget:
        chip = PressChip(_("Schrijf op wie hier woont"), self._write_down, sign="add", quiet=True)
        chip.setToolTip(_("Nieuwe mens op dit adres"))
        return chip

    def _write_down(self) -> None:
        if self.card is not None:
            at = (self.card.street, self.card.story.number)
            self.context.navigate("people", new=True, at=at)

    def _see_person(self, person_id: int) -> None:
        self.context.navigate("people", person=person_id)

    def _see_signal(self, signal_id: int) -> None:
        self.context.navigate("signals", signal=signal_id)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        column.addLayout(self._head())
        column.addSpacing(STEP // 2)
        state = QHBoxLayout()
        state.setSpacing(STEP)
        state.addWidget(self.swatch, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self.standing, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(state)
        column.addWidget(self.note)
        column.addWidget(self.unfitting)
        doing = Flow(STEP)
        doing.put([self.leave, Button(self.acts["signal"].text(), action=self.acts["signal"])])
        column.addWidget(doing)
        for part in (self.people_heading, self.nobody, self.people):
            column.addWidget(part)
        for heading, rows in ((self.signals_heading, self.signals), (self.rings_heading, self.rings)):
            rows.setSpacing(2)
            column.addWidget(heading)
            column.addLayout(rows)
        column.addStretch(1)
        self.area = scrolling(inside)
        paper = Card(padding=1)
        paper.body.addWidget(self.area)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(paper)

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.place)
        row = QHBoxLayout()
        row.addLayout(words, 1)
        act = self.acts["list"]
        row.addWidget(IconButton("close", act.text(), act.trigger, keys="Esc"), 0, Qt.AlignmentFlag.AlignTop)
        return row


def _fill(column: QVBoxLayout, rows: list[Any]) -> None:
    while (item := column.takeAt(0)) is not None:
        item.widget().hide()
        item.widget().deleteLater()
    for row in rows:
        column.addWidget(row)
        row.show()
