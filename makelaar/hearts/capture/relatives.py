"""What a line tells of somebody beside the person it is about: where a daughter lives, what his wife can."""

import re

from makelaar.hearts.capture.clause_words import HAPPENS, LANGUAGES, SUBORDINATE
from makelaar.hearts.capture.clauses import find_openers
from makelaar.hearts.capture.others import KIN, begins_own_role, is_of_name
from makelaar.hearts.capture.sheet import Sheet
from makelaar.hearts.capture.who import candidates, is_named_outside
from makelaar.hearts.given_names import is_given_name

_POSSESSIVE = r"(?:haar|zijn|hun|z'n|d'r|mijn)"
_WHOSE = rf"(?:{_POSSESSIVE}|onze|een|de|met|bij|van|naar|via|oudste|jongste|nieuwe|andere)"
_KIN_BEFORE = re.compile(rf"(?<![\w-])(?:{_WHOSE}\s+)*(?P<kin>{KIN})\b(?P<who>[^,;.\n]*)$", re.IGNORECASE)
_KNOWS = re.compile(
    r"(?<![\w-])(?:kent|kennen|ken|via|tip van|samen met|bevriend met|aangedragen door|doorverwezen door|bij)\s+"
    r"(?:(?:haar|zijn|de|ook|mw|mevr|mevrouw|dhr|meneer|fam)\.?\s+)*[A-ZÀ-Þ][^,;.\n]*$"
)
_PAIR = re.compile(r"(?:\ben|&|\+)\s+(?:haar|zijn|hun|z'n|d'r)\s+[^,;.\n]*$", re.IGNORECASE)
_LIVES_WITH = re.compile(
    rf"\b(?:woont|wonen|logeert|verblijft|inwonend)\b[^,;.\n]*\bbij\s+(?:{_WHOSE}\s+)*(?:{KIN})\b[^,;.\n]*$",
    re.IGNORECASE,
)
_LIVES = re.compile(r"\b(?:woont|wonen|zit|verblijft)\b", re.IGNORECASE)
_DOES = re.compile(
    rf"(?<![\w-])(?P<whose>(?:(?:{_POSSESSIVE}|de|oudste|jongste|andere)\s+)*)(?P<kin>{KIN})\b"
    r"(?P<who>(?:[^\S\n]+[^\s,;.()]+){0,4}?)[^\S\n]+"
    r"(?P<verb>kan|kon|wil|wilt|wou|zou|zoekt|heeft|was|werkte|biedt|geeft|mist|vraagt|hoopt|droomt|helpt|"
    r"kunnen|willen|zouden|zoeken|hebben|waren|bieden|geven|vragen)(?![\w-])",
    re.IGNORECASE,
)
_SOMEBODY_DOES = re.compile(
    r"(?:[,;.\n]\s*|\s(?:en|maar)\s+)(?P<name>[A-ZÀ-Þ][\w'’-]+"
    r"(?:(?:[^\S\n]+(?:van|de|den|der|el|ter|ten))*[^\S\n]+[A-ZÀ-Þ][\w'’-]+)*)[^\S\n]+"
    r"(?:kan|wil|zoekt|heeft|zou|was|biedt|geeft|mist|helpt)(?![\w-])"
)
_NOBODY = re.compile(
    rf"{LANGUAGES.pattern}|{HAPPENS.pattern}|hij|ze|zij|ik|ook|die|dat|men|wie|maar|en|verder|mevrouw|meneer|mw|dhr",
    re.IGNORECASE,
)
"""What begins a sentence with a capital and is no name."""
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
    if kin is None or _LIVES_WITH.search(before) or (_PAIR.search(before) and not _LIVES.search(kin["who"])):
        return None
    if begins_own_role(before, kin):
        return None
    return kin.start() if is_named_outside(sheet, kin.start(), start) else None


def take_what_others_do(sheet: Sheet) -> list[str]:
    """Leave to the note what a relative can and wants ("zijn vrouw Mia kan naaien"), and give those words."""
    told = [sheet.leave(found.start("name"), _end_of(sheet.free, found.end())) for found in _named_others(sheet)]
    at = 0
    while (found := _DOES.search(sheet.free, at)) is not None:
        at = found.end("kin")
        if _is_another(sheet, found):
            at = _end_of(sheet.free, found.end())
            told.append(sheet.leave(found.start(), at))
    return told


def _named_others(sheet: Sheet) -> list[re.Match[str]]:
    """ "Jan Bos kan koken, Mia kan naaien": somebody else than who is named first does something."""
    found = [match for match in _SOMEBODY_DOES.finditer(sheet.free) if _is_called(match["name"].split()[0])]
    if not found:
        return []
    named = [one for one in candidates(sheet) if one[0] > 1 and sheet.free[one[1]].isupper()]
    if not named:
        return []
    _score, start, end = min(named, key=lambda one: one[1])
    first = set(sheet.free[start:end].split())
    return [match for match in found if match.start("name") > start and match["name"].split()[0] not in first]


def _is_called(word: str) -> bool:
    """Whether a word with a capital is how somebody is called: "Mia", not "Koken kan hij goed"."""
    return is_given_name(word) or not (_NOBODY.fullmatch(word) or word.endswith("en"))


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
