"""What waits on Vandaag beside promises: a signal to hear back of, a door to come back to."""

from dataclasses import dataclass
from datetime import date

from makelaar.i18n import _
from makelaar.services.followups.today import Section
from makelaar.services.rounds.come_back import ComeBack
from makelaar.services.signals.reading import SignalItem
from makelaar.services.waiting import Waiting
from makelaar.ui.signals.words import about_words
from makelaar.ui.today.headings import Beside, Heading


@dataclass(frozen=True)
class Waits:
    """One of them; `name` is whom or which door it is about, `what` one line, `due` the day that it waits for."""

    item: SignalItem | ComeBack
    name: str
    what: str
    due: date

    @property
    def sign(self) -> str:
        """Its sign in the list."""
        return "signal" if isinstance(self.item, SignalItem) else "door"


def waiting_rows(waiting: Waiting) -> list["Heading | Waits"]:
    """Two groups, each with its heading; one that is empty has none."""
    signals = [_signal(item) for item in waiting.signals]
    doors = [_door(one) for one in waiting.come_backs]
    rows: list[Heading | Waits] = []
    for title, group in ((_("Signalen: terug te horen"), signals), (_("Aan de deur: terugkomen"), doors)):
        if group:
            rows += [Beside(Section.TODAY, len(group), title), *group]
    return rows


def _signal(item: SignalItem) -> Waits:
    assert item.feedback_due is not None
    what = f"{item.passed_to}: {item.text}" if item.passed_to else item.text
    return Waits(item, about_words(item), " ".join(what.split()), item.feedback_due)


def _door(one: ComeBack) -> Waits:
    assert one.on is not None
    said = one.note or (_("“{words}”").format(words=one.words) if one.words else "")
    return Waits(one, one.address, said, one.on)
