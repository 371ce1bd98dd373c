"""A cell that says when to come back to somebody."""

import re
from datetime import date
from functools import lru_cache

from makelaar.hearts.cell_lists import is_nothing
from makelaar.hearts.day_words import exact_day
from makelaar.hearts.days import find_days, read_day
from makelaar.i18n import _
from makelaar.intake.rows import FollowUpWords
from makelaar.intake.small_words import excel_day, read_channel, read_yes_no
from makelaar.terms import Channel


@lru_cache(maxsize=2048)
def read_promises(text: str, today: date, header: str) -> tuple[FollowUpWords, ...]:
    """The promises in a cell: mostly one. The channel is what the cell says, else what the header says ("Mailen op").

    A cell that says that there is nothing to promise gives none; one whose day is not understood keeps its text.
    """
    shown = " ".join(text.split())
    if shown != "?" and (is_nothing(shown) or read_yes_no(shown) is False):
        return ()
    channel = read_channel(shown) or _channel_of_header(header)
    if iso := re.fullmatch(r"(\d{4}-\d\d-\d\d)(?: \d\d:\d\d)?", shown):
        return (FollowUpWords(shown, day=_iso_day(iso[1]), channel=channel),)
    if serial := excel_day(shown):
        return (FollowUpWords(serial.isoformat(), day=serial, channel=channel),)
    whole = read_day(shown, today)
    readings = (whole,) if whole is not None else find_days(shown, today)
    dated = [reading for reading in readings if reading.day is not None]
    if len(dated) > 1:
        return tuple(
            FollowUpWords(shown, reading.day, repeat=reading.repeat, channel=channel, others=reading.others)
            for reading in dated
        )
    if readings:
        first = dated[0] if dated else readings[0]
        return (FollowUpWords(shown, first.day, first.condition, first.repeat, channel, first.others),)
    return (FollowUpWords(shown, channel=channel),)


def day_question(promise: FollowUpWords) -> str:
    """What to ask about a promise's day: when it is, or which of two is meant; "" where there is no doubt."""
    if promise.day is None:
        asked = _("Wanneer is “{text}”? Zonder dag komt deze opvolging niet vanzelf boven.")
        return "" if promise.condition else asked.format(text=promise.text)
    if not promise.others:
        return ""
    others = _(" of ").join(exact_day(day) for day in promise.others)
    return _("“{text}” is gelezen als {day}, maar het kan ook {others} zijn. Welke dag bedoel je?").format(
        text=promise.text, day=exact_day(promise.day), others=others
    )


def _channel_of_header(header: str) -> Channel | None:
    """ "Mailen op" is by mail; "Terugkomen" by any way."""
    return read_channel(header) if not re.search(r"[/,]", header) else None


def _iso_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
