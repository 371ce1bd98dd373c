"""The card of a signal or a door on Vandaag: what it was about, and what can be done now."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from makelaar.hearts.day_words import exact_day, spoken_day
from makelaar.i18n import N_, _
from makelaar.services.rounds.come_back import ComeBack, settle
from makelaar.services.signals.reading import SignalItem
from makelaar.ui.context import Context
from makelaar.ui.kit import STEP, Button, Chip, Flow, Text
from makelaar.ui.signals.words import WORRY_SIGNS, worry_word
from makelaar.ui.today.promise_card import ACT_WIDTH
from makelaar.ui.today.waits import Waits

_OF_SIGNAL = (("done", N_("Terugkoppeling")), ("move", N_("Ander moment")), ("drop", N_("Afsluiten")))
_OF_DOOR = (("plan", N_("Plan een ronde")), ("drop", N_("Hoeft niet meer")))
"""The page's acts that fit, and what they are called here; the first stands out."""
_ON_SIGNAL = {"done": "heard", "move": "move", "drop": "close"}


class WaitsCard(QWidget):
    """`acts` are the page's actions by name."""

    def __init__(self, context: Context, waits: Waits, acts: dict[str, QAction]) -> None:
        super().__init__()
        self.context, self.waits = context, waits
        today = context.clock.today()
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 3 * STEP)
        column.setSpacing(STEP)
        item, is_signal = waits.item, isinstance(waits.item, SignalItem)
        column.addWidget(Text(item.about or _("Signaal") if isinstance(item, SignalItem) else waits.name, "name"))
        late = waits.due < today
        when = Chip(spoken_day(waits.due, today), "overdue" if late else "accent", "caution" if late else "calendar")
        when.setToolTip(exact_day(waits.due))
        chips: list[QWidget] = [when]
        if isinstance(item, SignalItem):
            sign, tint = WORRY_SIGNS[item.worry]
            chips.append(Chip(worry_word(item.worry), tint, sign))
        row = Flow()
        row.put(chips)
        column.addWidget(row)
        for words, role in _told(item):
            column.addWidget(Text(words, role, wrap=True))
        column.addSpacing(STEP)
        doing = Flow(STEP)
        fitting = _OF_SIGNAL if is_signal else _OF_DOOR
        doing.put([_button(acts[name], _(words), primary=name == fitting[0][0]) for name, words in fitting])
        column.addWidget(doing)
        opening = Flow(STEP)
        opening.put(
            [Button(_("Open het signaal") if is_signal else _("Naar de deur"), action=acts["open"], quiet=True)]
        )
        column.addWidget(opening)
        column.addStretch(1)


def act_on(context: Context, owner: QWidget, waits: Waits, name: str) -> None:
    """Do what the page's act of this name means for a signal or a door; nothing where it means nothing."""
    item = waits.item
    if isinstance(item, SignalItem):
        if name in _ON_SIGNAL:
            context.navigate("signals", signal=item.id, act=_ON_SIGNAL[name])
        elif name == "open":
            context.navigate("signals", signal=item.id)
    elif name == "open":
        context.navigate("doors", door=item.door_id)
    elif name == "plan":
        context.navigate("round", plan={"doors": [item.door_id]})
    elif name == "drop":
        register, told = context.register, _("{door}: terugkomen hoeft niet meer.").format(door=waits.name)
        context.jobs.run(
            owner,
            lambda: settle(register, [item.visit_id]),
            lambda _none: context.banner.say(told, undo=True),
        )


def _button(act: QAction, words: str, *, primary: bool) -> Button:
    button = Button(words, action=act, primary=primary)
    button.setMinimumWidth(ACT_WIDTH)
    return button


def _told(item: SignalItem | ComeBack) -> list[tuple[str, str]]:
    """What there is to tell, with the role of the words."""
    if isinstance(item, SignalItem):
        has = _("Ligt bij {whom}.").format(whom=item.passed_to) if item.passed_to else ""
        told = [(item.text, "strong"), (has, "muted")]
    else:
        said = _("“{sentence}”").format(sentence=item.words) if item.words else ""
        where = " · ".join(filter(None, (item.building, item.entrance)))
        told = [(said, "strong"), (item.note, "text"), (item.door_note, "caution"), (where, "muted")]
    return [(words, role) for words, role in told if words]
