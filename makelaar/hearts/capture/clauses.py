"""What somebody can and wants: which words open such a clause, and how far it goes."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from makelaar.hearts.capture.sheet import Sheet
from makelaar.hearts.capture.types import Part
from makelaar.hearts.cell_lists import is_nothing, split_things

_ADVERBS = r"(?:\s+(?:heel|erg|ook|wel|nog|weer|graag|goed|best|super|prima|misschien|evt|eventueel|altijd))*"
_WHO = r"(?:(?:hij|ze|zij|ik|men|mevrouw|meneer)\s+)?"
_CAN = re.compile(
    rf"{_WHO}(?:kan|kunnen|kon|kunt)(?:\s+(?:hij|ze|zij))?{_ADVERBS}\s*[:=]?|talent(?:en)?\s*[:=]?|biedt(?:\s+aan)?\s*[:=]?|"
    rf"(?:is|zijn)\s+(?:heel\s+|erg\s+)?(?:goed|handig|sterk|bedreven|ervaren|thuis)\s+(?:in|met)|goed\s+in|handig\s+met|"
    rf"(?:heeft|hebben)\s+verstand\s+van|weet\s+(?:veel|alles)\s+(?:van|over)|aanbod\s*[:=]|helpt\s+graag\s+(?:met|bij)",
    re.IGNORECASE,
)
_WAS = re.compile(
    rf"{_WHO}(?:was|waren|is\s+geweest|werkte\s+als|is\s+(?:oud-|voormalig\s+|gepensioneerd(?:e)?\s+))\s*"
    r"(?:vroeger\s+|ooit\s+|jarenlang\s+|lang\s+)?(?:een\s+)?",
    re.IGNORECASE,
)
_HAS = re.compile(
    rf"{_WHO}(?:heeft|hebben)(?:\s+(?:nog|ook|thuis|zelf))*\s+(?:een|veel|twee|drie|\d+|wat)",
    re.IGNORECASE,
)
_WANT = re.compile(
    rf"{_WHO}(?:wil|willen|wilt|wou)(?:\s+(?:hij|ze|zij))?{_ADVERBS}\s*[:=]?|"
    rf"{_WHO}(?:zoekt|zoeken|zoek)(?:\s+(?:naar|nog|weer|ook|graag))*|zou(?:den)?(?:\s+(?:heel|erg|graag|wel|ook|weer|willen))+|"
    rf"{_WHO}(?:heeft|hebben)\s+(?:veel\s+)?(?:behoefte\s+aan|interesse\s+in|belangstelling\s+voor|zin\s+in)|behoefte(?:\s+aan)?\s*[:=]?|"
    rf"{_WHO}(?:hoopt\s+op|droomt\s+van|verlangt\s+naar|vraagt\s+(?:om|naar)|wenst|mist)|wens(?:en)?\s*[:=]",
    re.IGNORECASE,
)
_NO_GIFT = re.compile(
    r"(?:kind(?:eren)?|zoon|dochter|hond(?:en)?|kat(?:ten)?|baby|man|vrouw|partner|vriendin?|kleinkind(?:eren)?|"
    r"hulp(?:behoefte)?|mantelzorger|begeleider|bewindvoerder|schulden|pijn|klachten|zorgen|rollator|rolstoel|"
    r"scootmobiel|gehoorapparaat|operatie|beperking|uitkering|werk|baan|nieuwe (?:knie|heup|buren)|burn-?out)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\s*(?:nu\s+|nog\s+|helaas\s+|even\s+)*(?:niet|geen|nooit|niks|niets)\b", re.IGNORECASE)
_BUT = re.compile(r"(?<![\w-])maar\s+(?:wel|ook wel)(?![\w-])", re.IGNORECASE)
_SUBORDINATE = re.compile(r"\b(?:die|dat|wie|waar(?:mee|voor|in|op)?|wat|of|als|zodat|omdat|om)\s", re.IGNORECASE)
_OPENERS: tuple[tuple[re.Pattern[str], Part], ...] = (
    (_WANT, Part.WANT),
    (_CAN, Part.CAN),
    (_WAS, Part.CAN),
    (_HAS, Part.CAN),
)
_JOINT = re.compile(r"(?:^|[\s,;.])(?:en|maar|en ook|ook|verder|daarnaast|wel)\s*$", re.IGNORECASE)
_TRIM_FRONT = re.compile(r"^(?:(?:om|een keer|eens|heel|graag|wel|ook|weer|goed|nog)\s+)+", re.IGNORECASE)
_NO_THING = re.compile(
    r"\b(?:is|was|zijn|heeft|hebben|woont|werkt|komt|gaat|kwam|ging|houdt|vindt|zit|slecht|ziek|alleenstaand|weduwe|"
    r"weduwnaar|gescheiden|gepensioneerd|werkloos|blind|doof|via|sinds|vorige?|gisteren|jarig|kent|spreekt|ontmoet|"
    r"\d+ jaar|liever|liefst|beetje|verhuisd|moe|druk|lief|aardig|leuk|gezellig)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Opener:
    """A word that opens a clause: where it stands, where what it opens begins, and what that is."""

    start: int
    end: int
    part: Part
    unsure: bool = False


def find_openers(line: str) -> list[Opener]:
    """All openers in the line, left to right; those within "iemand die kan koken" are part of what they stand in."""
    found: list[Opener] = []
    at = 0
    while (opener := _next_opener(line, at)) is not None:
        at = opener.end
        if not _is_subordinate(line, found, opener):
            found.append(opener)
    return found


def take_clauses(sheet: Sheet, is_thing: Callable[[str], bool]) -> tuple[list[str], list[str], bool]:
    """(what they can, what they want, whether a "heeft een …" leaves a doubt).

    `is_thing` tells whether words by themselves are known as a talent or wish: a clause goes on behind a comma as long
    as they are, or look like it.
    """
    things: dict[Part, list[str]] = {Part.CAN: [], Part.WANT: []}
    openers = find_openers(sheet.free)
    doubt = False
    for place, opener in enumerate(openers):
        stop = openers[place + 1].start if place + 1 < len(openers) else len(sheet.text)
        refused = _NOT.match(sheet.free[opener.end : stop])
        but = _BUT.search(sheet.free, opener.end, stop) if refused else None
        if refused and but is None:
            continue
        found = _take_clause(sheet, Opener(but.start(), but.end(), opener.part) if but else opener, stop, is_thing)
        if found:
            things[opener.part].extend(found)
            doubt = doubt or opener.unsure
    return things[Part.CAN], things[Part.WANT], doubt


def _next_opener(line: str, at: int) -> Opener | None:
    best: Opener | None = None
    for pattern, part in _OPENERS:
        match = re.compile(rf"(?<![\w-])(?:{pattern.pattern})(?![\w-])", re.IGNORECASE).search(line, at)
        if match is None or (pattern is _HAS and _NO_GIFT.match(line[match.end() :].lstrip())):
            continue
        if best is None or match.start() < best.start:
            best = Opener(match.start(), match.end(), part, unsure=pattern in (_HAS,))
    return best


def _is_subordinate(line: str, found: list[Opener], opener: Opener) -> bool:
    """Whether the opener stands in a clause of its own within the one before: "iemand die kan koken"."""
    if not found:
        return bool(re.search(r"\b(?:als|zodra|wanneer|omdat|die|dat)\s+(?:\w+\s+){0,2}$", line[: opener.start]))
    between = line[found[-1].end : opener.start]
    last = re.split(r"[,;.]", between)[-1]
    return bool(_SUBORDINATE.search(last + " ")) and not _JOINT.search(last)


def _take_clause(sheet: Sheet, opener: Opener, stop: int, is_thing: Callable[[str], bool]) -> list[str]:
    """The things of one clause, marked on the sheet: its first part always, later parts while they look like things."""
    found: list[str] = []
    first = True
    for start, end in list(sheet.segments(opener.end, stop)):
        words = sheet.free[start:end]
        if not first and (_ends_sentence(sheet.text[opener.end : start]) or not looks_like_thing(words, is_thing)):
            break
        words = _without_joint(words)
        things = [_bare(thing) for thing in split_things(words) if not is_nothing(thing)]
        if things:
            sheet.take(opener.start if first else start, end, opener.part)
            found.extend(thing for thing in things if thing)
        first = False
    return found


def looks_like_thing(words: str, is_thing: Callable[[str], bool]) -> bool:
    """Whether words behind a comma go on with the list: known, or an infinitive, or a word or two without a story."""
    if re.search(r"\d", words) or _NO_THING.search(words):
        return False
    if is_thing(words):
        return True
    last = words.split()[-1].lower()
    if last.endswith("en") and len(last) > 4:
        return True
    return len(words.split()) <= 2 and words[0].islower()


def _ends_sentence(between: str) -> bool:
    return bool(re.search(r"\w{2}[.!?]\s", between + " "))


def _without_joint(words: str) -> str:
    """The words without an "en" or "maar" that leads to the next clause."""
    joint = _JOINT.search(words)
    return (words[: joint.start()] if joint else words).rstrip(" ,;.")


def _bare(thing: str) -> str:
    """Without small words in front that say nothing of the thing."""
    return re.sub(r"\s+(?:willen|kunnen)$", "", _TRIM_FRONT.sub("", thing)).strip()
