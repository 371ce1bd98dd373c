"""A worry written down, or changed: what, how worrying, from whom, about whom or which door."""

from typing import Any

from PySide6.QtCore import Signal

from makelaar.i18n import N_, _
from makelaar.services.signals.acting import SignalForm, change_signal, note_signal
from makelaar.terms import Worry
from makelaar.ui.context import Context
from makelaar.ui.kit import Button, Flow, LineField, Text, TextField, side_by_side
from makelaar.ui.people.chips import PressChip
from makelaar.ui.signals.find_about import FindAbout
from makelaar.ui.signals.words import WORRY_SIGNS, worry_word
from makelaar.ui.today.panel import Panel
from makelaar.ui.unfitting_note import UnfittingNote

Named = tuple[int, str]
"""An id and how it is called."""


class SignalPanel(Panel):
    """A new one, or with `signal` a change of that one. `person` and `door` are (id, name) pairs, as JSON has them."""

    kind = "signal"
    noted = Signal(int)

    def __init__(
        self,
        context: Context,
        *,
        signal: int | None = None,
        person: list[Any] | None = None,
        door: list[Any] | None = None,
        before: dict[str, str] | None = None,
    ) -> None:
        super().__init__(context, _("Noteer een signaal") if signal is None else _("Signaal wijzigen"))
        self._signal = signal
        self.person: list[Any] | None = person
        self.door: list[Any] | None = door
        self.text = TextField(_("Wat hoorde of zag je?"), _("Zoals je het hoorde, zonder oordeel"), entered=self.keep)
        self.worry = Worry.LIGHT
        self.worries = {
            worry: PressChip(
                worry_word(worry), lambda worry=worry: self.choose(worry), sign=WORRY_SIGNS[worry][0], checkable=True
            )
            for worry in Worry
        }
        self.from_whom = LineField(_("Van wie hoorde je het?"), _("buurvrouw, postbode …"), entered=self.keep)
        self.about = Flow()
        self.finding = FindAbout(context, self._found)
        self.unfitting = UnfittingNote(self.text, narrow=True)
        self.button = Button(_(_BUTTONS[signal is None]), self.keep, primary=True, sign="check")
        self._lay_out()
        self.text.textChanged.connect(self._enable)
        self._before = before or {}
        self.text.setPlainText(self._before.get("text", ""))
        self.from_whom.setText(self._before.get("from_whom", ""))
        self.choose(Worry(self._before.get("worry", Worry.LIGHT)))
        self._about_before = (self.person, self.door)
        self._show_about()
        self._enable()

    def start(self) -> None:
        self.text.setFocus()

    def choose(self, worry: Worry) -> None:
        """How worrying it is."""
        self.worry = worry
        for one, chip in self.worries.items():
            chip.setChecked(one is worry)

    def typed(self) -> dict[str, Any] | None:
        now = {"text": self.text.toPlainText(), "from_whom": self.from_whom.text()}
        same = all(text == self._before.get(name, "") for name, text in now.items())
        if same and self.worry == self._before.get("worry", Worry.LIGHT) and self._about_before == self._about:
            return None
        return {**now, "worry": self.worry.value, "person": self.person, "door": self.door}

    def put_back(self, typed: dict[str, Any]) -> None:
        self.text.setPlainText(typed["text"])
        self.from_whom.setText(typed["from_whom"])
        self.choose(Worry(typed["worry"]))
        self.person, self.door = typed["person"], typed["door"]
        self._show_about()

    def keep(self) -> None:
        """It stands in the register, once there are words."""
        if not self.text.toPlainText().strip():
            return
        register, signal = self.context.register, self._signal
        form = SignalForm(
            text=self.text.toPlainText(),
            worry=self.worry,
            from_whom=self.from_whom.text(),
            person_id=self.person[0] if self.person else None,
            door_id=self.door[0] if self.door else None,
        )

        def work() -> int:
            if signal is None:
                return note_signal(register, form)
            change_signal(register, signal, form)
            return signal

        self.context.jobs.run(self, work, self._kept)

    @property
    def _about(self) -> tuple[list[Any] | None, list[Any] | None]:
        return self.person, self.door

    def _kept(self, signal_id: int) -> None:
        self.noted.emit(signal_id)
        self.say(_("Het signaal staat genoteerd.") if self._signal is None else _("Het signaal is gewijzigd."))

    def _enable(self) -> None:
        self.button.setEnabled(bool(self.text.toPlainText().strip()))

    def _found(self, kind: str, key: int, name: str) -> None:
        if kind == "person":
            self.person = [key, name]
        else:
            self.door = [key, name]
        self._show_about()

    def _show_about(self) -> None:
        """Who and where it is about, each a chip that a press takes away."""
        chips = []
        for name, sign, drop in (("person", "person", self._no_person), ("door", "door", self._no_door)):
            if (chosen := getattr(self, name)) is not None:
                chip = PressChip(chosen[1], drop, sign=sign, tint="accent")
                chip.setToolTip(_("Niet over {name}").format(name=chosen[1]))
                chips.append(chip)
        self.about.put(chips)
        self.about.setVisible(bool(chips))
        self.finding.setVisible(self.person is None or self.door is None)

    def _no_person(self) -> None:
        self.person = None
        self._show_about()

    def _no_door(self) -> None:
        self.door = None
        self._show_about()

    def _lay_out(self) -> None:
        worries = Flow()
        worries.put(list(self.worries.values()))
        for label, field in (
            (_("Wat hoorde of zag je?"), self.text),
            (_("Hoe zorgelijk is het?"), worries),
            (_("Van wie hoorde je het?"), self.from_whom),
            (_("Over wie of welke deur?"), self.about),
        ):
            self.column.addWidget(Text(label, "meta"))
            self.column.addWidget(field)
            if field is self.text:
                self.column.addWidget(self.unfitting)
        self.column.addWidget(self.finding)
        self.column.addLayout(side_by_side(self.button))
        self.column.addStretch(1)


_BUTTONS = {True: N_("Noteer dit signaal"), False: N_("Bewaar de wijziging")}
