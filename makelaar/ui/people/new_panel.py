"""Somebody new: a name or a door is enough."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from makelaar.i18n import _
from makelaar.services.capture.known import Known
from makelaar.services.doubles import like_this
from makelaar.services.people.change import add_person
from makelaar.ui.context import Context
from makelaar.ui.kit import Button, LineField, Text, side_by_side
from makelaar.ui.people.look_alikes import LookAlikes
from makelaar.ui.today.panel import Panel

PAUSE_MS = 250
"""Of not typing, before the register is asked who this looks like."""


class NewPanel(Panel):
    """`added(person_id)` is told who it became."""

    kind = "new"

    def __init__(self, context: Context, added: Any) -> None:
        super().__init__(context, _("Nieuwe mens"), _("Een naam of een deur is genoeg."))
        self._added = added
        self.name = LineField(_("Naam"), _("mw. Jansen, Jan en Mieke de Boer, moeder van Bilal"), entered=self.keep)
        self.street = LineField(_("Straat"), _("Kerkweg"), entered=self.keep)
        self.number = LineField(_("Huisnummer"), _("12"), entered=self.keep)
        self.door = LineField(_("Deur"), _("3 hoog links"), entered=self.keep)
        self.area = LineField(_("Wijk"), "", entered=self.keep)
        self.phone = LineField(_("Telefoon"), "", entered=self.keep)
        self.email = LineField(_("E-mail"), "", entered=self.keep)
        self.button = Button(_("Zet in het register"), self.keep, primary=True, sign="check")
        self._add(_("Naam zoals jij die zegt"), self.name)
        self._add(_("Straat, huisnummer, deur"), (self.street, 4), (self.number, 1), (self.door, 2))
        self._add(_("Wijk"), self.area)
        self._add(_("Telefoon en e-mail"), (self.phone, 1), (self.email, 1))
        self.alike = LookAlikes(self._open)
        self.column.addWidget(self.alike)
        self.column.addSpacing(8)
        self.column.addLayout(side_by_side(self.button))
        self.column.addStretch(1)
        for field in self._fields().values():
            field.textChanged.connect(lambda _text: self._show())
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(lambda: self.look())
        for field in (self.name, self.street, self.number, self.phone, self.email):
            field.textChanged.connect(lambda _text: self._pause.start())
        self._show()

    def start(self) -> None:
        self.name.setFocus()

    def typed(self) -> dict[str, Any] | None:
        typed = {name: field.text() for name, field in self._fields().items()}
        return typed if any(typed.values()) else None

    def put_back(self, typed: dict[str, Any]) -> None:
        for name, field in self._fields().items():
            field.setText(typed[name])

    def live_at(self, street: str, number: str) -> None:
        """She lives behind this door."""
        self.street.setText(street)
        self.number.setText(number)

    def keep(self) -> None:
        """Add her, once there is a name or a door; who types faster than the register looks is warned first."""
        if self.button.isEnabled() and self._pause.isActive():
            self.look(self._keep_if_new)
        elif self.button.isEnabled():
            register, fields = self.context.register, {name: field.text() for name, field in self._fields().items()}
            self.context.jobs.run(self, lambda: add_person(register, **fields), self._kept)

    def look(self, then: Callable[[tuple[Known, ...]], Any] | None = None) -> None:
        """Ask who in the register this may be."""
        self._pause.stop()
        register = self.context.register
        said = [field.text() for field in (self.name, self.phone, self.email, self.street, self.number)]
        self.context.jobs.run(self, lambda: like_this(register, *said), then or self._warn, only_latest="alike")

    def _keep_if_new(self, alike: tuple[Known, ...]) -> None:
        self._warn(alike)
        if not alike:
            self.keep()

    def _warn(self, alike: tuple[Known, ...]) -> None:
        """Say whom it looks like; adding somebody new stays one press away, under another word."""
        self.alike.show_people(alike)
        words = _("Toch nieuw: zet in het register") if alike else _("Zet in het register")
        self.button.setText(words)
        self.button.setAccessibleName(words)

    def _open(self, person_id: int) -> None:
        """It is somebody she has: her card comes, and this panel goes."""
        self.close_panel()
        self._added(person_id)

    def _kept(self, person_id: int) -> None:
        name = self.name.text().strip() or f"{self.street.text()} {self.number.text()}".strip() or self.door.text()
        self.say(_("{name} staat in je register.").format(name=name))
        self._added(person_id)

    def _fields(self) -> dict[str, LineField]:
        return {
            "name": self.name,
            "street": self.street,
            "house_number": self.number,
            "door": self.door,
            "area": self.area,
            "phone": self.phone,
            "email": self.email,
        }

    def _show(self) -> None:
        self.button.setEnabled(any(field.text().strip() for field in (self.name, self.street, self.door)))

    def _add(self, label: str, *fields: Any) -> None:
        self.column.addWidget(Text(label, "meta"))
        if isinstance(fields[0], QWidget):
            self.column.addWidget(fields[0])
            return
        row = QHBoxLayout()
        row.setSpacing(8)
        for field, room in fields:
            row.addWidget(field, room)
        self.column.addLayout(row)
