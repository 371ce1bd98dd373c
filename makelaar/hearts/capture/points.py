"""Tags, mail addresses and phone numbers in a line: what can be told by its own shape."""

import re

from makelaar.hearts import contact_points
from makelaar.hearts.capture.sheet import Sheet
from makelaar.hearts.capture.types import Part

_TAGS = re.compile(r"(?<!\w)(?:#[^\W\d_][\w-]*)+")
"""One tag, or some without a space between: "#bbq#tuin"."""
_LABEL = re.compile(
    r"\b(?:tel(?:efoon)?(?:nummer|nr)?|mob(?:iel)?|gsm|nummer|e-?mail(?:adres)?|bereikbaar (?:op|via))\b\s*[.:=]*\s*$|"
    r"(?:^|[,;]\s*)(?:mail|m|t|e|06)\s*[.:=]+\s*$|(?<![\w-])(?:mail|[mte])\s*[:=]\s*$|(?:^|[,;.]\s*)(?:bel(?:len)?|app(?:en)?|mail(?:en)?)(?:\s+(?:op|naar|via))?\s*:?\s*$",
    re.IGNORECASE,
)
_DOOR_BEFORE = re.compile(
    r"(?<![\d+])(?<!\d[\s./-])(?:\d{1,4}[-/.]){0,2}[1-9]\d{0,4}(?=[\s.,/-]+\(?0(?:[\s.()-]*\d){9}(?!\d))"
)
_DIGITS = re.compile(r"(?<![\w-])0[\d\s.()-]{6,14}\d(?!\w)")


def take_tags(sheet: Sheet) -> tuple[str, ...]:
    """The words behind "#", in order, each once."""
    found: dict[str, None] = {}
    for match in _TAGS.finditer(sheet.text):
        sheet.take(match.start(), match.end(), Part.TAG)
        found.update(dict.fromkeys(match[0][1:].split("#")))
    return tuple(found)


def take_emails(sheet: Sheet) -> tuple[str, ...]:
    """The mail addresses, domain in lower case, with the label in front of them ("mail:")."""
    found: dict[str, None] = {}
    for start, end, address in contact_points.find_emails(sheet.free):
        sheet.take(_with_label(sheet, start), end, Part.EMAIL)
        found[address] = None
    return tuple(found)


def take_phones(sheet: Sheet) -> tuple[tuple[str, ...], bool]:
    """(the numbers in E.164, whether there is a row of digits that looks like a number and is none)."""
    found: dict[str, None] = {}
    for start, end, number in phones_in(sheet.free):
        sheet.take(_with_label(sheet, start), end, Part.PHONE)
        found[number] = None
    return tuple(found), bool(_DIGITS.search(sheet.free))


def phones_in(line: str) -> list[tuple[int, int, str]]:
    """(start, end, number in E.164) of the phones; a door or a day just before one is not taken for its beginning."""
    return contact_points.find_phones(_DOOR_BEFORE.sub(lambda door: " " * len(door[0]), line))


def _with_label(sheet: Sheet, start: int) -> int:
    label = _LABEL.search(sheet.free[:start])
    return start if label is None else start + (label.start() - len(sheet.free[:start]))
