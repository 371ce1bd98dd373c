"""What is done with a signal, each in one short panel: passed on, heard back, another day, closed, opened again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from makelaar.i18n import N_, _
from makelaar.services.signals import acting
from makelaar.ui.context import Context
from makelaar.ui.kit import Button, LineField, Text, side_by_side
from makelaar.ui.today.day_field import DayField
from makelaar.ui.today.panel import Panel


@dataclass(frozen=True)
class Asking:
    """What a panel asks: a line (`question`, "" for none) that `must` be there or not, and a day (`when`, "" for none).

    `keep(register, signal, line, day)` does it; `told` says that it was done.
    """

    title: str
    button: str
    sign: str
    told: str
    keep: Callable[[Any, int, str, date | None], None]
    question: str = ""
    example: str = ""
    when: str = ""
    must: bool = True


ASKINGS = {
    "pass_on": Asking(
        N_("Doorgeven"),
        N_("Geef door"),
        "pass_on",
        N_("Doorgegeven aan {text}."),
        lambda register, signal, text, day: acting.pass_on(register, signal, text, day),
        N_("Aan wie geef je het door?"),
        N_("wijkverpleegkundige, woningcorporatie …"),
        N_("Wanneer wil je iets terughoren? Mag leeg blijven."),
    ),
    "heard": Asking(
        N_("Terugkoppeling"),
        N_("Schrijf erbij"),
        "heard",
        N_("Je terugkoppeling staat erbij."),
        lambda register, signal, text, day: acting.heard_back(register, signal, text, day),
        N_("Wat hoorde je?"),
        N_("is langs geweest, wordt opgepakt …"),
        N_("Wanneer wil je er weer van horen? Mag leeg blijven."),
    ),
    "move": Asking(
        N_("Ander moment"),
        N_("Verzet"),
        "move",
        N_("De terugkoppeling is verzet."),
        lambda register, signal, _text, day: acting.expect_feedback(register, signal, day),
        when=N_("Wanneer wil je iets terughoren? Leeg: geen dag."),
    ),
    "close": Asking(
        N_("Afsluiten"),
        N_("Sluit af"),
        "check",
        N_("Het signaal is afgesloten."),
        lambda register, signal, text, _day: acting.close_signal(register, signal, text),
        N_("Hoe is het afgelopen?"),
        N_("opgelost, niets aan de hand, opgepakt door …"),
    ),
    "reopen": Asking(
        N_("Heropenen"),
        N_("Heropen"),
        "again",
        N_("Het signaal is weer open."),
        lambda register, signal, text, _day: acting.reopen_signal(register, signal, text),
        N_("Waarom weer open? Mag leeg blijven."),
        N_("het speelt weer, er bleek meer …"),
        must=False,
    ),
}
"""By the name of the act."""


class SignalActPanel(Panel):
    """One act on a signal; `kind` is its name in `ASKINGS`."""

    def __init__(self, context: Context, kind: str, signal: int, text: str) -> None:
        self.kind, self.asking, self._signal = kind, ASKINGS[kind], signal
        super().__init__(context, _(self.asking.title), text)
        self.line: LineField | None = None
        self.day: DayField | None = None
        self.button = Button(_(self.asking.button), self.keep, primary=True, sign=self.asking.sign)
        if self.asking.question:
            self.line = LineField(_(self.asking.question), _(self.asking.example), entered=self.keep)
            self.line.textChanged.connect(lambda _text: self._enable())
            self.column.addWidget(Text(_(self.asking.question), "meta"))
            self.column.addWidget(self.line)
        if self.asking.when:
            self.day = DayField(context.clock, entered=self.keep, someday=False)
            self.day.changed.connect(self._enable)
            self.column.addWidget(Text(_(self.asking.when), "meta", wrap=True))
            self.column.addWidget(self.day)
        self.column.addLayout(side_by_side(self.button))
        self.column.addStretch(1)
        self._enable()

    def start(self) -> None:
        (self.line or self.day).setFocus()

    def typed(self) -> dict[str, Any] | None:
        line, day = self._text, self.day.words if self.day is not None else ""
        return {"line": line, "day": day} if line or day else None

    def put_back(self, typed: dict[str, Any]) -> None:
        if self.line is not None:
            self.line.setText(typed["line"])
        if self.day is not None:
            self.day.set_words(typed["day"])

    def keep(self) -> None:
        """It is done, once what must be said is said and the day is understood."""
        if not self._ready:
            return
        register, signal, text = self.context.register, self._signal, self._text
        when = None if self.day is None or self.day.when is None else self.day.when.day
        self.context.jobs.run(self, lambda: self.asking.keep(register, signal, text, when), lambda _none: self._kept())

    @property
    def _text(self) -> str:
        return self.line.text() if self.line is not None else ""

    @property
    def _ready(self) -> bool:
        said = bool(self._text.strip()) or self.line is None or not self.asking.must
        return said and (self.day is None or not self.day.words.strip() or self.day.when is not None)

    def _enable(self) -> None:
        self.button.setEnabled(self._ready)

    def _kept(self) -> None:
        self.say(_(self.asking.told).format(text=self._text.strip()))
