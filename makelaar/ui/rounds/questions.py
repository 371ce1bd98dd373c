"""What is asked in one line at a door."""

from datetime import date

from makelaar.hearts.day_words import exact_day, spoken_day
from makelaar.hearts.doors.come_back import come_back_day
from makelaar.i18n import _
from makelaar.services.people.encounters import day_been
from makelaar.ui.rounds.ask_line import Question

COME_BACK, NOTE, DAY = "come_back", "note", "day"


def ask_come_back(number: str, today: date) -> Question:
    """When somebody said to come back; no words are an answer too."""

    def reads(words: str) -> tuple[str, bool]:
        if not words.strip():
            return _("Leeg laten mag: dan staat de deur op de lijst zonder dag."), True
        day = come_back_day(words, today)
        if day is None:
            return _("Geen dag herkend; de woorden worden bewaard zoals ze er staan."), True
        return _("Terug {day}").format(day=spoken_day(day, today)), True

    words = _("Wanneer kom je terug bij {number}?").format(number=number)
    return Question(COME_BACK, words, _("donderdag na 17u, volgende week, 12 december …"), _("Bewaar"), reads)


def ask_note(number: str) -> Question:
    """A note with the ring at this door."""
    told = _("Over deze aanbelling, niet over wie er woont."), True
    words = _("Notitie bij {number}").format(number=number)
    return Question(NOTE, words, _("dochter deed open, na 17 uur proberen …"), _("Bewaar"), lambda _words: told)


def ask_day(usual: date, today: date) -> Question:
    """On which day the sheet was filled in; empty is `usual`."""

    def reads(words: str) -> tuple[str, bool]:
        day = paper_day(words, usual, today)
        if day is None:
            return _("Welke dag was dat? Probeer “gisteren”, “dinsdag” of “12 november”."), False
        return exact_day(day), True

    return Question(DAY, _("Op welke dag liepen jullie?"), exact_day(usual), _("Begin"), reads)


def paper_day(words: str, usual: date, today: date) -> date | None:
    """The day that was answered to `ask_day`; None where no day that has been is understood."""
    return day_been(words, today) if words.strip() else usual
