"""How to reach somebody, and where she lives: click to copy, call or draft; type to change."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.doors.home import Home
from makelaar.services.people.card import PersonCard
from makelaar.services.people.reach import Reach, add_reach, change_reach, remove_reach, set_no_contact, use_first
from makelaar.terms import REACHING, Channel, PointKind
from makelaar.ui.kit import Flow, IconButton, Sign, Text
from makelaar.ui.people.chips import PressChip
from makelaar.ui.people.desk import Desk
from makelaar.ui.people.in_place import LineInPlace, QuietField
from makelaar.ui.people.words import REACHED_BY

_SIGNS = {PointKind.PHONE: "phone", PointKind.EMAIL: "mail"}


class CardReach(QWidget):
    """`write_mail` begins a draft to this person."""

    def __init__(self, desk: Desk, write_mail: Callable[[], Any]) -> None:
        super().__init__()
        self.desk, self._write_mail = desk, write_mail
        self._rows: dict[int, _ReachRow] = {}
        self._points = QVBoxLayout()
        self._points.setSpacing(2)
        self.new_phone = _NewPoint(desk, PointKind.PHONE, _("+ telefoon"))
        self.new_email = _NewPoint(desk, PointKind.EMAIL, _("+ e-mail"))
        new = QHBoxLayout()
        new.setSpacing(8)
        new.addWidget(self.new_phone)
        new.addWidget(self.new_email)
        self.refused = _Refused(desk)
        self.home = _Home(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._points)
        column.addLayout(new)
        column.addLayout(self._address())
        column.addWidget(self.home)
        column.addWidget(self.refused)

    def show_card(self, card: PersonCard) -> None:
        """Show this person. Rows that stay keep what is being typed in them."""
        points = (*card.phones, *card.emails)
        for gone in self._rows.keys() - {point.id for point in points}:
            self._rows.pop(gone).deleteLater()
        for place, point in enumerate(points):
            if point.id not in self._rows:
                self._rows[point.id] = _ReachRow(self.desk, point, self._write_mail)
            self._points.insertWidget(place, self._rows[point.id])
            first = point in (card.phones[:1] + card.emails[:1])
            self._rows[point.id].show_point(point, first=first)
        for field, text in self._fields(card):
            field.show_text(text)
        self.refused.show_channels(card.no_contact)
        self.home.show_card(card)

    def _fields(self, card: PersonCard) -> list[tuple[LineInPlace, str]]:
        texts = (card.street, card.house_number, card.door, card.postcode, card.place, card.area)
        fields = (self.street, self.number, self.door, self.postcode, self.place, self.area)
        return list(zip(fields, texts, strict=True))

    def _address(self) -> QVBoxLayout:
        edit = self.desk.edit
        self.street = LineInPlace(_("Straat"), _("straat"), edit("street"))
        self.number = LineInPlace(_("Huisnummer"), _("nr"), edit("house_number"))
        self.door = LineInPlace(_("Deur"), _("deur, verdieping"), edit("door"))
        self.postcode = LineInPlace(_("Postcode"), _("postcode"), edit("postcode"))
        self.place = LineInPlace(_("Plaats"), _("plaats"), edit("place"))
        self.area = LineInPlace(_("Wijk"), _("wijk"), edit("area"))
        rows = QVBoxLayout()
        rows.setSpacing(2)
        for sign, fields in (
            ("address", ((self.street, 4), (self.number, 1), (self.door, 3))),
            ("area", ((self.area, 3), (self.postcode, 2), (self.place, 3))),
        ):
            row = QHBoxLayout()
            row.setContentsMargins(8, 0, 0, 0)
            row.setSpacing(4)
            row.addWidget(Sign(sign))
            for field, room in fields:
                field.setMinimumWidth(52)
                row.addWidget(field, room)
            rows.addLayout(row)
        return rows


class _Home(QWidget):
    """What is known of her door, where her address stands among the doors; the sign in front goes there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._home: Home | None = None
        self.words = Text("", "meta", wrap=True)
        self.button = IconButton("door", _("Toon deze deur"), self.go)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.button)
        row.addWidget(self.words, 1)

    def show_card(self, card: PersonCard) -> None:
        """Her door; nothing where no building has it."""
        self._home = card.home
        self.words.setText("" if card.home is None else _("deur: {line}").format(line=card.home.line))
        self.setVisible(card.home is not None)

    def go(self) -> None:
        """To the front of the building, with the ring round her door."""
        if self._home is not None:
            self._desk.context.navigate("doors", building=self._home.building_id, door=self._home.door_id)


class _Refused(Flow):
    """How somebody would rather not be reached: only what she said stands there, with a menu to note more."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setContentsMargins(8, 0, 0, 0)
        self.more = PressChip(_("Liever niet …"), self._open, menu=True, quiet=True)
        self._menu = QMenu(self)
        self._menu.setAccessibleName(_("Liever niet …"))
        self._acts = {channel: self._menu.addAction(_(REACHED_BY[channel])) for channel in REACHING}
        for channel, act in self._acts.items():
            act.setCheckable(True)
            act.triggered.connect(lambda refused, channel=channel: self._mark(channel, refused))

    def show_channels(self, refused: frozenset[Channel]) -> None:
        """Show these."""
        for channel, act in self._acts.items():
            act.setChecked(channel in refused)
        self.put([self._chip(channel) for channel in REACHING if channel in refused], keep=self.more)

    def _chip(self, channel: Channel) -> PressChip:
        words = _("Liever niet {how}").format(how=_(REACHED_BY[channel]))
        chip = PressChip(words, lambda: self._mark(channel, False), sign="close", tint="caution")
        chip.setToolTip(_("Druk om dit weg te halen"))
        return chip

    def _open(self) -> None:
        self._menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _mark(self, channel: Channel, refused: bool) -> None:
        person_id = self.desk.person_id
        self.desk.do(lambda register: set_no_contact(register, person_id, channel, refused))


class _ReachRow(QWidget):
    """One number or address."""

    def __init__(self, desk: Desk, point: Reach, write_mail: Callable[[], Any]) -> None:
        super().__init__()
        self.desk, self.point = desk, point
        phone = point.kind is PointKind.PHONE
        self.value = LineInPlace(_("Telefoon") if phone else _("E-mail"), "", self._keep)
        self.label = LineInPlace(_("Wat voor"), _("van wie?"), self._label)
        self.label.setMaximumWidth(150)
        self.first = IconButton("up", _("Zet bovenaan"), lambda: desk.do(lambda r: use_first(r, point.id)))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(Sign(_SIGNS[point.kind]))
        self.label.setMinimumWidth(80)
        row.addWidget(self.value, 3)
        row.addWidget(self.label, 1)
        row.addWidget(self.first)
        act = (_("Bel"), "phone", self._call) if phone else (_("Schrijf een mail"), "edit", write_mail)
        row.addWidget(IconButton(act[1], act[0], act[2]))
        row.addWidget(IconButton("copy", _("Kopieer"), self._copy))
        row.addWidget(IconButton("close", _("Haal weg"), lambda: desk.do(lambda r: remove_reach(r, point.id))))

    def show_point(self, point: Reach, *, first: bool) -> None:
        """Show it as it is now."""
        self.point = point
        self.value.show_text(point.shown)
        self.label.show_text(point.label)
        self.first.setVisible(not first)

    def _keep(self, text: str, _typing_on: bool) -> None:
        self.desk.do(lambda register: change_reach(register, self.point.id, value=text))

    def _label(self, text: str, _typing_on: bool) -> None:
        self.desk.do(lambda register: change_reach(register, self.point.id, label=text))

    def _call(self) -> None:
        self.desk.call.emit(self.point.shown)

    def _copy(self) -> None:
        self.desk.context.desktop.copy(self.point.shown)
        self.desk.context.banner.say(_("Gekopieerd: {what}").format(what=self.point.shown))


class _NewPoint(QuietField):
    """Type a number or address and press Enter, or go on."""

    def __init__(self, desk: Desk, kind: PointKind, example: str) -> None:
        super().__init__(_("Nieuwe telefoon") if kind is PointKind.PHONE else _("Nieuw mailadres"), example)
        self.desk, self.kind = desk, kind
        self.editingFinished.connect(self._add)

    def _add(self) -> None:
        typed, person_id = self.text().strip(), self.desk.person_id
        if typed:
            self.clear()
            self.desk.do(lambda register: add_reach(register, person_id, self.kind, typed))
