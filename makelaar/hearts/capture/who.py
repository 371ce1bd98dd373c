"""Who a line is about: the name, among what is left of it."""

import re

from makelaar.hearts.capture.sheet import Sheet
from makelaar.hearts.capture.types import Part
from makelaar.hearts.folding import fold
from makelaar.hearts.given_names import is_given_name
from makelaar.hearts.names import PARTICLES, TITLES, looks_like_name, read_name

_ROLE = re.compile(
    r"^(?:nieuwe?\s+|oude\s+|de\s+)?(?:buur(?:man|vrouw|jongen|meisje)|buren|overbuur(?:man|vrouw)?|bovenbuur(?:man|vrouw)?|"
    r"benedenbuur(?:man|vrouw)?|vriendin?|vrijwilliger|bewoner|bewoonster|kennis|collega|(?:gesproken|kennisgemaakt|gepraat|koffie|gesprek|praatje)\s+met|ontmoet|gesproken|nieuw|naam)\s+(?=[A-Z'’])",
    re.IGNORECASE,
)
_STOP = re.compile(r"\s(?:woont|is|heeft|van|uit|op|via|komt|werkt|spreekt|ontmoet|kent|zit|houdt)\s", re.IGNORECASE)
_SMALL = PARTICLES | TITLES | {"en", "&", "+"}


def take_name(sheet: Sheet) -> tuple[str, bool]:
    """(the name in spoken order, whether it is in doubt): the likeliest part of the line, or "" where none is."""
    ranked = sorted(_candidates(sheet), key=lambda found: (-found[0], found[1]))
    if not ranked:
        return "", True
    score, start, end = ranked[0]
    name = read_name(sheet.free[start:end])
    spoken = name.full if not name.aside else " ".join(sheet.free[start:end].split())
    sheet.take(start, end, Part.NAME)
    rivals = [found for found in ranked[1:] if found[0] == score and score >= 3]
    return spoken, bool(rivals) or score < 2


def _candidates(sheet: Sheet) -> list[tuple[int, int, int]]:
    """(score, start, end) of the parts that could be the name."""
    found = []
    for start, end in sheet.segments():
        words = sheet.free[start:end]
        role = _ROLE.match(words)
        begin = start + (role.end() if role else 0)
        stop = _name_end(sheet.free[begin:end])
        score = _score(sheet.free[begin : begin + stop], first=not sheet.text[:start].strip())
        if score > 0:
            found.append((score, begin, begin + stop))
    return found


def _name_end(words: str) -> int:
    """Where the name stops and a story begins: "Ria Smit uit de flat", "Piet slecht ter been"."""
    parts = list(re.finditer(r"\S+", words))
    last = 0
    for place, part in enumerate(parts):
        word = part[0].strip(".,()")
        small = fold(word).rstrip(".") in _SMALL
        if small and place + 1 < len(parts) and _goes_on(parts[place + 1 :]):
            continue
        if part[0][:1].isupper() or (word[:1] in "'’" and len(word) > 1) or (small and place == 0):
            last = part.end()
            continue
        if place and not small:
            break
        if not place:
            return _lower_name_end(parts)
        break
    return last or len(words)


def _goes_on(parts: list[re.Match[str]]) -> bool:
    """Whether a capital follows the small words."""
    for part in parts:
        if part[0][:1].isupper():
            return True
        if fold(part[0]).rstrip(".") not in _SMALL and part[0][:1] not in "'’":
            return False
    return False


def _lower_name_end(parts: list[re.Match[str]]) -> int:
    """A name typed without capitals: "ria smit", "moeder van Bilal"."""
    return parts[-1].end()


def _score(words: str, *, first: bool) -> int:
    """How much the words look like a name; 0: not at all."""
    own = [word for word in re.findall(r"[^\s,]+", words) if fold(word).rstrip(".") not in _SMALL]
    if not own or len(own) > 6 or re.search(r"\d", words):
        return 0
    given = any(is_given_name(word) for word in own)
    titled = fold(words.split()[0]).rstrip(".") in TITLES
    if looks_like_name(words):
        return 3 + 2 * first + (given or titled)
    if len(own) <= 3 and is_given_name(own[0]):
        return 2 + first
    return 1 if first and len(own) <= 3 else 0
