"""The parts of a door's card that come and go: one ring with what was said, one signal."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.clock import wall_time
from makelaar.hearts.day_words import exact_day
from makelaar.hearts.doors.state import DoorState
from makelaar.i18n import _
from makelaar.services.doors.door_story import DoorRing, Talk
from makelaar.services.signals.reading import SignalItem
from makelaar.terms import Kept, Outcome
from makelaar.ui.doors.door_swatch import DoorSwatch
from makelaar.ui.kit import STEP, Button, DayText, Sign, Text
from makelaar.ui.people.chips import PressChip
from makelaar.ui.rounds.words import outcome_word
from makelaar.ui.signals.words import WORRY_SIGNS, standing_words, worry_word

_SWATCH = 25


class RingRow(QWidget):
    """One ring: the small door, what came of it and when, what was noted, and the talk that it led to."""

    def __init__(
        self, ring: DoorRing, today: date, see_person: Callable[[int], Any], open_talk: Callable[[int], Any]
    ) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(2)
        top = QHBoxLayout()
        top.addWidget(Text(_capital(outcome_word(ring.outcome)), "strong"), 1)
        day = DayText(ring.day, today, short=True)
        if ring.at is not None:
            day.setToolTip(f"{exact_day(ring.day)}, {wall_time(ring.at):%H:%M}")
        top.addWidget(day)
        words.addLayout(top)
        for line in _told(ring):
            words.addWidget(Text(line, "muted", wrap=True))
        if ring.talk is not None:
            _put_talk(words, ring.talk, see_person, lambda: open_talk(ring.visit_id))
        elif ring.outcome is Outcome.CONVERSATION:  # typed back from paper
            writing = PressChip(_("Schrijf het gesprek op"), lambda: open_talk(ring.visit_id), sign="talk", quiet=True)
            words.addLayout(_chips(writing))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(STEP)
        row.addWidget(DoorSwatch(DoorState(ring.outcome.value)), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setAccessibleName(f"{exact_day(ring.day)}: {outcome_word(ring.outcome)}")


class SignalRow(QWidget):
    """One signal: how worrying, what, how it stands; and on to its card."""

    def __init__(self, item: SignalItem, today: date, see: Callable[[int], Any]) -> None:
        super().__init__()
        sign, tint = WORRY_SIGNS[item.worry]
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(item.text, "text", wrap=True))
        words.addWidget(Text(f"{worry_word(item.worry)} · {standing_words(item, today)}", "meta", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(STEP)
        held = QHBoxLayout()
        held.setContentsMargins((_SWATCH - 18) // 2, 0, (_SWATCH - 18) // 2, 0)
        held.addWidget(Sign(sign, tint))
        row.addLayout(held)
        row.setAlignment(held, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        opening = Button(_("Bekijk"), lambda: see(item.id), quiet=True)
        opening.setAccessibleName(_("Bekijk het signaal: {text}").format(text=item.text))
        row.addWidget(opening, 0, Qt.AlignmentFlag.AlignTop)


def _told(ring: DoorRing) -> list[str]:
    told = [ring.note] if ring.note else []
    if ring.come_back:
        told.append(_("Terugkomen: {when}").format(when=ring.come_back))
    if ring.card_left:
        told.append(_("Briefje in de bus"))
    return told


def _put_talk(column: QVBoxLayout, talk: Talk, see_person: Callable[[int], Any], open_talk: Callable[[], Any]) -> None:
    if talk.is_binned:
        column.addWidget(Text(_("Het gesprek was met iemand die in de prullenbak ligt."), "meta", wrap=True))
        return
    if talk.themes:
        column.addWidget(Text(" · ".join(talk.themes), "meta", wrap=True))
    for words in (talk.living, talk.wishes, talk.strength):
        if words:
            column.addWidget(Text(_("“{sentence}”").format(sentence=words), "text", wrap=True))
    if talk.kept is Kept.NOTHING:
        column.addWidget(Text(_("De woorden zijn niet bewaard: dat was de afspraak."), "meta", wrap=True))
    if talk.kept is None and talk.holds_words:
        column.addWidget(Text(_("Nog niet gevraagd wat ermee mag."), "caution", wrap=True))
    chips = [PressChip(_("Open het gesprek"), open_talk, sign="talk", quiet=True)]
    if talk.person is not None and talk.person_id is not None:
        key = talk.person_id
        chips.insert(0, PressChip(talk.person, lambda: see_person(key), sign="person", quiet=True))
    column.addLayout(_chips(*chips))


def _chips(*chips: PressChip) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(STEP)
    for chip in chips:
        row.addWidget(chip)
    row.addStretch(1)
    return row


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
