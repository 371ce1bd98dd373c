"""What happened with somebody, newest first, fifty at a time."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from makelaar.hearts.day_words import exact_day, short_day
from makelaar.i18n import _
from makelaar.services.people.timeline import Event, Timeline, TimelineEntry, get_timeline
from makelaar.ui.kit import TARGET, Button, DayText, IconButton, Sign, Text
from makelaar.ui.people.desk import Desk
from makelaar.ui.people.words import EVENTS, MET_BY, PURPOSES
from makelaar.ui.stories.begin import begin_story
from makelaar.ui.today.words import CHANNEL_SIGNS


class CardTimeline(QWidget):
    """`load` reads the first page anew; "Laat meer zien" the next."""

    def __init__(self, desk: Desk, edit_encounter: Any) -> None:
        super().__init__()
        self.desk, self._edit = desk, edit_encounter
        self.count = 0
        self.rows = QVBoxLayout()
        self.rows.setSpacing(2)
        self.more = Button(_("Laat meer zien"), self._next)
        self.more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self.rows)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_page(self, timeline: Timeline, *, first: bool) -> None:
        """Show a page; the first one replaces what stood there."""
        if first:
            self.count = 0
            while (item := self.rows.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.hide()
                    old.deleteLater()
        for entry in gathered(timeline.entries):
            self.rows.addWidget(_Row(self.desk, entry, self._edit))
        if first and not timeline.entries:
            self.rows.addWidget(Text(_("Hier komt alles wat jullie samen meemaken."), "muted", wrap=True))
        self.count += len(timeline.entries)
        self.more.setVisible(timeline.more)

    def _next(self) -> None:
        person_id, offset = self.desk.person_id, self.count
        self.desk.do(
            lambda register: get_timeline(register, person_id, offset=offset),
            lambda page: self.show_page(page, first=False) if self.desk.person_id == person_id else None,
        )


class _Row(QWidget):
    def __init__(self, desk: Desk, entry: TimelineEntry, edit: Any) -> None:
        super().__init__()
        title, text = entry_words(entry, desk.today)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        sign = (
            CHANNEL_SIGNS[entry.channel] if entry.event is Event.ENCOUNTER and entry.channel else EVENTS[entry.event][1]
        )
        row.addWidget(Sign(sign), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        quiet = entry.event is Event.CHANGED
        words.addWidget(Text(title, "muted" if quiet else "text", wrap=True))
        if text:
            told = Text(text, "text", wrap=True)
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(told)
        row.addLayout(words, 1)
        day = DayText(entry.day, desk.today, short=True)
        row.addWidget(day, 0, Qt.AlignmentFlag.AlignTop)
        if entry.event is Event.ENCOUNTER:
            row.addWidget(self._story(desk, entry), 0, Qt.AlignmentFlag.AlignTop)
            button = IconButton("edit", _("Wijzig dit contact"), lambda: edit(entry.id))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        else:
            row.addSpacing(2 * (TARGET + row.spacing()))  # the days stand below each other
        self.setAccessibleName(f"{exact_day(entry.day)}: {title} {text}".strip())

    def _story(self, desk: Desk, entry: TimelineEntry) -> IconButton:
        """Only what was written down can be told."""
        made = IconButton(
            "quote",
            _("Maak er een verhaal van"),
            lambda: begin_story(desk.context, self, encounter_id=entry.id),
        )
        made.setEnabled(bool(entry.text))
        return made


def gathered(entries: Iterable[TimelineEntry]) -> list[TimelineEntry]:
    """The entries with the small changes of one day told in one line."""
    told: list[TimelineEntry] = []
    for entry in entries:
        last = told[-1] if told else None
        if last is not None and last.event is entry.event is Event.CHANGED and last.day == entry.day:
            told[-1] = replace(last, text=f"{last.text}, {entry.text[:1].lower()}{entry.text[1:]}")
        else:
            told.append(entry)
    return told


def entry_words(entry: TimelineEntry, today: date) -> tuple[str, str]:
    """The event in a few words, and what was said or written of it."""
    title = _(EVENTS[entry.event][0]) if EVENTS[entry.event][0] else ""
    if entry.event is Event.CHANGED:
        return entry.text, ""
    if entry.event is Event.ENCOUNTER:
        met = _(MET_BY[entry.channel]) if entry.channel else ""
        others = _(", met {names}").format(names=", ".join(entry.with_people)) if entry.with_people else ""
        return " · ".join([met + others, *([", ".join(entry.themes)] if entry.themes else [])]), entry.text
    if entry.purpose is not None:
        return f"{title} · {_(PURPOSES[entry.purpose]).lower()}", entry.text
    when = _when(entry.due, entry.condition, today)
    if entry.event is Event.PROMISE_MOVED:
        was = _when(entry.from_due, entry.from_condition, today)
        return _("{title}: van {was} naar {when}").format(title=title, was=was, when=when), entry.text
    if entry.event is Event.PROMISE_MADE:
        return _("{title} voor {when}").format(title=title, when=when) if when else title, entry.text
    return title, " — ".join(part for part in (entry.text, entry.outcome) if part)


def _when(day: date | None, condition: str, today: date) -> str:
    return short_day(day, today) if day is not None else condition
