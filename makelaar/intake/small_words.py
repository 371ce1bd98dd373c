"""Cells that hold one of a few words: yes or no, a channel, an age."""

import re
from datetime import date, timedelta

from makelaar.hearts.folding import fold
from makelaar.terms import AgeGroup, Channel

_YES = frozenset("ja j x v y yes waar true 1 ok oke zeker jazeker ✓ ✔ ☑ ✅ xx".split())
_NO = frozenset("nee n no neen onwaar false 0 - – ✗ ☐ niet".split())
_CHANNELS = (
    (Channel.MAIL, r"\be?-?\s?mail\w*"),
    (Channel.APP, r"\b(?:whats?app|app|appen|appje|appt|signal|sms|sms'en|tekstbericht)\b"),
    (Channel.CALL, r"\b(?:na|terug|op)?bel(?:len|t|letje)?\b|\btelefoon\w*|\btelefonisch\b|\btel\b"),
    (Channel.VISIT, r"\blangs\w*|\baanbellen\b|\bbezoek\w*|\bhuisbezoek\b|\baan de deur\b|\bpersoonlijk\b"),
    (Channel.LETTER, r"\bbrief\w*|\bkaart(?:je)?\b|\bpost\b|\bschrijven\b"),
)
_AGE_BOUNDS = (
    (12, AgeGroup.CHILD),
    (18, AgeGroup.TEEN),
    (27, AgeGroup.YOUNG),
    (45, AgeGroup.ADULT),
    (67, AgeGroup.MIDDLE),
    (80, AgeGroup.SENIOR),
)
_EXCEL_DAY_0 = date(1899, 12, 30)
_EXCEL_DAYS = range(20_000, 80_000)
"""1954 to 2119: numbers that a sheet shows where somebody took the date format off."""


def read_yes_no(text: str) -> bool | None:
    """Yes, no, or None for any other words."""
    word = fold(text).strip(" .!")
    return True if word in _YES else False if word in _NO else None


def read_channel(text: str) -> Channel | None:
    """The first channel that the words name, e.g. "liefst appen"; None when they name none."""
    folded = fold(text)
    found = [(match.start(), channel) for channel, words in _CHANNELS if (match := re.search(words, folded))]
    return min(found, key=lambda place: place[0])[1] if found else None


def read_age_group(text: str, today: date) -> AgeGroup | None:
    """The group for an age ("72", "70+", "45-66", "begin 60"), a birth year or a birth date; None for other words."""
    folded = fold(text)
    for group in AgeGroup:
        if folded.replace(" ", "") == group.value:
            return group
    if born := re.search(r"(?<!\d)(19\d\d|20[0-3]\d)(?!\d)", folded):
        return _group(today.year - int(born[1]))
    if day := excel_day(text):
        return _group(today.year - day.year)
    if short := re.fullmatch(r"\d\d?[-/.]\d\d?[-/.]'?(\d\d)", folded):
        return _group((today.year - int(short[1])) % 100)
    if age := re.fullmatch(
        r"(?:ca?\.?|circa|ongeveer|rond|begin|eind|midden|\+/-|±|~)?\s*(\d{1,3})\s*(?:\+|jaar|jr\.?|plus|er|ers)?",
        folded,
    ):
        return _group(int(age[1]))
    return None


def excel_day(text: str) -> date | None:
    """The day that Excel keeps as this number of days since 1899-12-30; None for any other text."""
    match = re.fullmatch(r"(\d{5})(?:\.\d+)?", text.strip())
    return _EXCEL_DAY_0 + timedelta(days=int(match[1])) if match and int(match[1]) in _EXCEL_DAYS else None


def _group(age: int) -> AgeGroup | None:
    if not 0 <= age <= 115:
        return None
    return next((group for bound, group in _AGE_BOUNDS if age < bound), AgeGroup.OLD)
