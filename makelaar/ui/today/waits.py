"""What waits on Vandaag beside promises: a signal to hear back of, a door to come back to."""

from dataclasses import dataclass
from datetime import date

from makelaar.i18n import _, ngettext
from makelaar.services.followups.today import Section
from makelaar.services.rounds.come_back import ComeBack
from makelaar.services.signals.reading import SignalItem
from makelaar.services.waiting import Waiting
from makelaar.ui.today.headings import Beside, Heading

SHOWN = 5
"""Of each group: the rest stands on its own page."""


@dataclass(frozen=True)
class Waits:
    """One of them: `name` whom or which door it is about (else what), `what` one line, `due` the day it waits for."""

    item: SignalItem | ComeBack
    name: str
    what: str
    due: date

    @property
    def sign(self) -> str:
        """Its sign in the list."""
        return "signal" if isinstance(self.item, SignalItem) else "door"


@dataclass(frozen=True)
class Rest:
    """Below a group that goes on: press to see all of it on its own page."""

    words: str
    place: str
    come_backs: bool = False


def waiting_rows(waiting: Waiting) -> list["Heading | Waits | Rest"]:
    """Two groups, each with its heading; one that is empty has none. Of a long one only the first are told."""
    signals = [_signal(item) for item in waiting.signals[:SHOWN]]
    doors = [_door(one) for one in waiting.come_backs[:SHOWN]]
    return [
        *_group(_("Signalen: terug te horen"), signals, len(waiting.signals), "signals"),
        *_group(_("Aan de deur: terugkomen"), doors, len(waiting.come_backs), "round"),
    ]


def _group(title: str, shown: list[Waits], count: int, place: str) -> list["Heading | Waits | Rest"]:
    if not shown:
        return []
    rows: list[Heading | Waits | Rest] = [Beside(Section.TODAY, count, title), *shown]
    if rest := count - len(shown):
        words = ngettext("Nog {n} bekijken", "Nog {n} bekijken", rest).format(n=rest)
        rows.append(Rest(words, place, come_backs=place == "round"))
    return rows


def _signal(item: SignalItem) -> Waits:
    assert item.feedback_due is not None
    text = " ".join(item.text.split())
    told = (item.passed_to, text) if item.about else (item.passed_to,)
    return Waits(item, item.about or text, ": ".join(filter(None, told)), item.feedback_due)


def _door(one: ComeBack) -> Waits:
    assert one.on is not None
    said = one.note or (_("“{words}”").format(words=one.words) if one.words else "")
    return Waits(one, one.address, said, one.on)
