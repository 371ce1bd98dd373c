"""What a line tells of somebody beside the person it is about: where a daughter lives, what his wife can."""

import re

from makelaar.hearts.capture.clause_words import SUBORDINATE
from makelaar.hearts.capture.clauses import find_openers
from makelaar.hearts.capture.others import KIN, begins_own_role, is_of_name
from makelaar.hearts.capture.sheet import Sheet
from makelaar.hearts.capture.who import is_named_outside

_POSSESSIVE = r"(?:haar|zijn|hun|z'n|d'r|mijn)"
_WHOSE = rf"(?:{_POSSESSIVE}|onze|een|de|met|bij|van|naar|via|oudste|jongste|nieuwe|andere)"
_KIN_BEFORE = re.compile(rf"(?<![\w-])(?:{_WHOSE}\s+)*(?P<kin>{KIN})\b(?P<who>[^,;.\n]*)$", re.IGNORECASE)
_KNOWS = re.compile(
    r"(?<![\w-])(?:kent|kennen|ken|via|tip van|samen met|bevriend met|aangedragen door|doorverwezen door|bij)\s+"
    r"(?:(?:haar|zijn|de|ook|mw|mevr|mevrouw|dhr|meneer|fam)\.?\s+)*[A-ZÀ-Þ][^,;.\n]*$"
)
_PAIR = re.compile(r"(?:\ben|&|\+)\s+(?:haar|zijn|hun|z'n|d'r)\s+[^,;.\n]*$", re.IGNORECASE)
_LIVES = re.compile(r"\b(?:woont|wonen|zit|verblijft)\b", re.IGNORECASE)
_DOES = re.compile(
    rf"(?<![\w-])(?P<whose>(?:(?:{_POSSESSIVE}|de|oudste|jongste|andere)\s+)*)(?P<kin>{KIN})\b(?P<who>(?:\s+[^\s,;.()]+){{0,4}}?)\s+"
    r"(?P<verb>kan|kon|wil|wilt|wou|zou|zoekt|heeft|was|werkte|biedt|geeft|mist|vraagt|hoopt|droomt|helpt|"
    r"kunnen|willen|zouden|zoeken|hebben|waren|bieden|geven|vragen)(?![\w-])",
    re.IGNORECASE,
)
_OF_MANY = re.compile(r"en$|waren", re.IGNORECASE)
_JOINED = re.compile(r"(?:\ben|&|\+)\s*$", re.IGNORECASE)
_OBJECT = re.compile(r"\b(?:met|voor|bij|van|aan|op|naar|over|door|om|als|dan)\s+$", re.IGNORECASE)
_GOES_ON = re.compile(r"\b(?:en|maar|of|ook|die|dat|om|te)\s+(?:(?:ook|wel|zelf)\s+)?$", re.IGNORECASE)
_END = re.compile(r"[,;\n]|(?<=\w{2})[.!?](?=\s|$)|$")


def other_at_home(sheet: Sheet, start: int) -> int | None:
    """Where the words begin that give the address at `start` to somebody else; None where nothing does.

    "dochter woont Kerkweg 12", "kent Ria van nr 12"; not "Buurvrouw Truus nr 14" of whom the line is, nor a couple.
    """
    before = sheet.free[:start]
    if knows := _KNOWS.search(before):
        return knows.start() if is_named_outside(sheet, knows.start(), start) else None
    kin = _KIN_BEFORE.search(before)
    if kin is None or (_PAIR.search(before) and not _LIVES.search(kin["who"])):
        return None
    if begins_own_role(before, kin):
        return None
    return kin.start() if is_named_outside(sheet, kin.start(), start) else None


def take_what_others_do(sheet: Sheet) -> list[str]:
    """Leave to the note what a relative can and wants ("zijn vrouw Mia kan naaien"), and give those words."""
    told: list[str] = []
    at = 0
    while (found := _DOES.search(sheet.free, at)) is not None:
        at = found.end("kin")
        if _is_another(sheet, found):
            at = _end_of(sheet.free, found.end())
            told.append(sheet.leave(found.start(), at))
    return told


def _is_another(sheet: Sheet, found: re.Match[str]) -> bool:
    """Whether the one who can or wants is beside the person of the line, and no part of what that one wants."""
    before = sheet.free[: found.start()]
    part = re.split(r"[,;.\n]", before)[-1]
    if not all(is_of_name(word) for word in found["who"].split()) or _OBJECT.search(before):
        return False
    if SUBORDINATE.search(part) or (_OF_MANY.search(found["verb"]) and _JOINED.search(before)):
        return False
    if re.search(_POSSESSIVE, found["whose"], re.IGNORECASE):
        return True
    return not begins_own_role(sheet.free, found) and is_named_outside(sheet, found.start(), found.end())


def _end_of(line: str, start: int) -> int:
    """Where the clause of another ends: at a comma, or where something is told that does not go on with it."""
    end = _END.search(line, start)
    stop = end.start() if end else len(line)
    for opener in find_openers(line[start:stop]):
        if not _GOES_ON.search(line[start : start + opener.start]):
            return start + opener.start
    return stop
