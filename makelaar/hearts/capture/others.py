"""What stands in a line and is not the person's to keep: a relative's phone, a BSN, an account number."""

import re
from collections.abc import Iterator
from datetime import date

from makelaar.hearts.capture.points import phones_in
from makelaar.hearts.capture.sheet import Sheet
from makelaar.hearts.capture.types import Part
from makelaar.hearts.contact_points import phone_number
from makelaar.hearts.days import find_days
from makelaar.hearts.given_names import is_given_name
from makelaar.hearts.identifiers import bsn_spans, iban_spans
from makelaar.hearts.names import PARTICLES, TITLES

KIN = (
    r"dochter(?:s|tje)?|zoon(?:s|tje)?|kind(?:eren)?|man|vrouw|partner|echtgeno(?:o)?te?|zus(?:je|ter)?|broer(?:tje)?|"
    r"moeder|vader|mama|papa|ouders|oma|opa|tante|oom|ome|nicht(?:je)?|neef(?:je)?|klein(?:kind(?:eren)?|zoon|dochter)|"
    r"schoon(?:zoon|dochter|moeder|vader|zus|broer|ouders)|stief(?:zoon|dochter|moeder|vader)|zwager|ex|familie|"
    r"(?:over|boven|beneden|onder|achter)?(?:buurman|buurvrouw|buurjongen|buurmeisje|buren|buur)|vriendin?|kennis|"
    r"collega|mantelzorg(?:er|ster)|begeleid(?:er|ster)|bewindvoerder|curator|contactpersoon|verzorg(?:er|ster)|"
    r"thuiszorg|huisarts|wijkverpleegkundige|casemanager|coach|oppas|werkgever|school"
)
"""Who somebody may be to the person of the line."""
_KIN = re.compile(rf"\b(?:{KIN})\b", re.IGNORECASE)
_WHOSE = (
    r"(?:van|v\.?|via|bij|is|de|het|een|haar|zijn|hun|z'n|d'r|nr\.?|nummer|tel(?:efoon)?(?:nr|nummer)?|mob(?:iel)?)"
    r"\.?\s*:?"
)
_LABEL = r"(?:tel|telefoon|mob|mobiel|nr|nummer|telefoonnummer|op|bereikbaar|is|t)\b"
_BEFORE = re.compile(
    rf"(?<![\w-])(?:{_WHOSE}\s+)*(?P<kin>{KIN})\b(?P<who>(?:\s+(?!{_LABEL})[^\W\d][\w'’.-]*){{0,4}})(?P<comma>\s*,)?[\s:=–(-]*"
    rf"(?:{_LABEL}[\s.:=]*)*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"\s*(?:,\s*)?[(=]*\s*(?:(?:is|het|nummer|nr|tel)\b\.?\s*)*(?:van|v\.?)\s+(?:(?:haar|zijn|hun|z'n|d'r|de|een)\s+)?(?:{KIN})\b"
    rf"(?P<who>(?:\s+[A-ZÀ-Þ][\w'’-]*)*)|\s*[(=]*\s*(?:is\s+)?(?:(?:haar|zijn|hun|z'n|d'r)\s+)?(?:{KIN})\b"
    r"(?P<named>(?:\s+[A-ZÀ-Þ][\w'’-]*)*)\s*(?=[),;.\n]|$)",
)
_OWN_ROLE = re.compile(
    r"(?:oma|opa|tante|oom|ome|moeder|vader|mama|papa|familie|\w*buur\w*|buren|vriendin?|kennis|collega)$",
    re.IGNORECASE,
)
"""Words that, at the beginning of a line, are how somebody is called: "Buurvrouw Truus", "Oma Sjaan"."""
_CALLED = re.compile(
    r"\b(?:bsn|burgerservice(?:nummer|nr)|sofi-?(?:nummer|nr)?|iban|rekening(?:nummer|nr)?|rek\.?\s?(?:nr|nummer))\b"
    r"(?:\s*(?:nummer|nr|is)\b)?[\s.:=-]*$",
    re.IGNORECASE,
)
"""What a BSN or an account is called, in front of it."""


def take_forbidden(sheet: Sheet) -> bool:
    """Leave a BSN or an account number to the note with what it is called, untouched by all other rules; whether there
    is one. A number that a phone may have is none, unless it is called so."""
    line, any_found = sheet.free, False
    numbers = [(start, end, False) for start, end in iban_spans(line)]
    numbers += [(start, end, phone_number(line[start:end]) is not None) for start, end in bsn_spans(line)]
    for start, end, may_be_phone in numbers:
        called = _CALLED.search(line, 0, start)
        if called is not None or not may_be_phone:
            sheet.take(start if called is None else called.start(), end, Part.NOTE)
            any_found = True
    return any_found


def take_phones_of_others(sheet: Sheet, today: date) -> bool:
    """Leave a phone to the note that stands with a word for a relative; whether there is one.

    "Truus, dochter Els 06-…" and "06-… (is van zoon)" say whose it may be, but not whether it is how to reach Truus.
    """
    if not _KIN.search(sheet.free):
        return False
    any_found = False
    days = [(day.start, day.end) for day in find_days(sheet.free, today)]
    line = sheet.free
    for start, end in days:
        line = line[:start] + " " * (end - start) + line[end:]
    for start, end, _number in phones_in(sheet.free):
        whose = _around(line, start, end)
        if whose is not None:
            for piece in _beside(*whose, days):
                sheet.take(*piece, Part.NOTE)
            any_found = True
    return any_found


def _beside(start: int, end: int, days: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretch without the days in it: "zijn dochter | morgen | 06-…"."""
    for first, last in days:
        if start <= first < last <= end:
            yield start, first
            start = last
    yield start, end


def _around(line: str, start: int, end: int) -> tuple[int, int] | None:
    """The phone with the words that give it to somebody else; None where nothing does."""
    before = _BEFORE.search(line[:start])
    if before is not None and _gives_away(line, before):
        return before.start(), end
    behind = _BEHIND.match(line, end)
    return None if behind is None else (start, behind.end())


def _gives_away(line: str, before: re.Match[str]) -> bool:
    """Whether the words before a phone are somebody else with a name or without, not the person of the line."""
    who = before["who"].split()
    of_whom = bool(who) and who[0].lower().rstrip(".") in ("van", "v", "vd")
    if not all(is_of_name(word) or _VERB.fullmatch(word) for word in who):
        return False
    if before["comma"] and (of_whom or not any(word[0].isupper() or is_given_name(word) for word in who)):
        return False
    return not begins_own_role(line, before)


def begins_own_role(line: str, found: re.Match[str]) -> bool:
    """Whether a word for a relation (`kin`, with `who` behind it) begins the line, and so is how its person is called:
    "Buurvrouw Truus", "moeder van Bilal"."""
    who = found["who"].split()
    of_whom = bool(who) and who[0].lower().rstrip(".") in ("van", "v", "vd")
    begins = not line[: found.start("kin")].strip(" ,;:.-(")
    return begins and (of_whom or bool(_OWN_ROLE.match(found["kin"])))


_VERB = re.compile(r"[a-z]{3,}t")
"""What a relative does ("zoon Li tolkt: 06-…")."""


def is_of_name(word: str) -> bool:
    """Whether the word can be part of how somebody is called, also in small letters."""
    small = word.lower().rstrip(".")
    return word[0].isupper() or is_given_name(word) or small in PARTICLES or small in TITLES
