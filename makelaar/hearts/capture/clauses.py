"""What somebody can and wants: which words open such a clause, and how far it goes."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from makelaar.hearts.capture.sheet import Sheet
from makelaar.hearts.capture.types import Part
from makelaar.hearts.cell_lists import is_nothing, split_things
from makelaar.hearts.given_names import is_given_name

_ADVERBS = (
    r"(?:\s+(?:heel|erg|ook|wel|nog|weer|graag|gr\.?|goed|best|super|prima|misschien|evt\.?|eventueel|altijd|steeds|"
    r"redelijk|zelf|echt))*"
)
_WHO = r"(?:(?:hij|ze|zij|ik|men|mevrouw|meneer)\s+)?"
_CAN = (
    rf"{_WHO}(?:kan|kunnen|kon|kunt|knt|kn)(?:\s+(?:hij|ze|zij))?{_ADVERBS}\s*[:=]?|talent(?:en)?\s*[:=]?|"
    r"biedt(?:\s+aan)?\s*[:=]?|(?:is|zijn)\s+(?:heel\s+|erg\s+)?(?:goed|handig|sterk|bedreven|ervaren|thuis)\s+(?:in|met)|"
    r"goed\s+in|handig\s+met|(?:heeft|hebben)\s+verstand\s+van|weet\s+(?:heel\s+)?(?:veel|alles)\s+(?:van|over)|aanbod\s*[:=]|"
    r"(?:helpt|helpen)\s+(?:heel\s+)?graag\s+(?:mee\s+)?(?:met|bij)(?:\s+(?:de|het))?|"
    r"geeft(?:\s+(?:ook|graag|nu|al))*(?=\s+(?:[\w-]+\s+)?(?:\w*les(?:sen)?|\w*training(?:en)?|\w*cursus(?:sen)?|\w*workshops?)\b)"
)
_WAS = (
    rf"{_WHO}(?:was|waren|werkte\s+als|(?:is|zijn)\s+(?:oud-|voormalig|gepensioneerde?))"
    r"(?:\s+(?:vroeger|ooit|jarenlang|lang))*(?:\s+een)?"
)
_HAS = rf"{_WHO}(?:heeft|hebben)(?:\s+(?:nog|ook|thuis|zelf))*\s+(?:een|veel|twee|drie|\d+|wat)"
_SPARE = re.compile(
    rf"(?<![\w-]){_WHO}(?:heeft|hebben)\s+(?:nog\s+|ook\s+)?(?:een\s+|wat\s+|veel\s+)?(?P<thing>[\w-]+(?:\s[\w-]+){{0,4}}?)\s+"
    r"(?:over|te\s+(?:leen|geef|ruil)|weg\s+te\s+geven|staan)(?=\s*(?:[,;.\n]|$|en\s))",
    re.IGNORECASE,
)
_BEEN = re.compile(
    rf"(?<![\w-]){_WHO}(?:is|zijn)\s+(?:(?:vroeger|ooit|jarenlang|lang|altijd|een)\s+)*(?P<thing>[\w-]+(?:\s[\w-]+){{0,3}}?)\s+"
    r"geweest(?![\w-])",
    re.IGNORECASE,
)
_WANT = (
    rf"{_WHO}(?:wil|willen|wilt|will|wou)(?:\s+(?:hij|ze|zij))?{_ADVERBS}\s*[:=]?|"
    rf"{_WHO}(?:zoekt|zoeken|zoek)(?:\s+(?:naar|nog|weer|ook|graag))*|zou(?:den)?(?:\s+(?:heel|erg|graag|wel|ook|weer|willen))+|"
    rf"{_WHO}(?:heeft|hebben)\s+(?:veel\s+)?(?:behoefte\s+aan|interesse\s+in|belangstelling\s+voor|zin\s+in)|behoefte(?:\s+aan)?\s*[:=]?|"
    rf"{_WHO}(?:hoopt\s+op|droomt\s+van|verlangt\s+naar|vraagt\s+(?:om|naar)|wenst|mist)|wens(?:en)?\s*[:=]"
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
_OPENER = re.compile(rf"(?<![\w-])(?:(?P<want>{_WANT})|(?P<can>{_CAN}|{_WAS})|(?P<has>{_HAS}))(?![\w-])", re.IGNORECASE)
_NAMED_SO = re.compile(
    r"(?:Wil|Will|Kan)\s+(?:(?:van|de|den|der|ter|ten|el|al|vd|v\.?d\.?)\s+)*[A-ZÀ-Þ][\w'’-]+(?=\s*(?:[,;:.(\n]|$)|\s+(?:kan|wil|zoekt|"
    r"heeft|is|was|woont|mail|bel|app|op|van|uit|en|\d|\w+(?:straat|laan|weg|plein|hof)\b))"
)
_LANGUAGE = re.compile(r"\w+\s+(?:Nederlands|Engels|Frans|Duits|Turks|Arabisch|Spaans|Pools|EHBO)\b")
"""What "Kan Arabisch" says is no family name."""
_LEADS_TO = re.compile(
    r"\b(?:(?:als|zodra|wanneer|omdat|die|dat)\s+(?:\w+\s+){0,2}|"
    r"(?:vraagt|vroeg|weet niet|benieuwd)\s+(?:of|wanneer|wie|wat|hoe)\b[^,;.\n]*)$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\s+(?P<name>[A-ZÀ-Þ][\w'’-]+(?:(?:\s+(?:van|de|den|der|el|ter|ten))*\s+[A-ZÀ-Þ][\w'’-]+)*)\s+(?=[a-zß-ÿ])"
)
_ONLY_WHEN = re.compile(
    r"(?:(?:alleen|vooral|meestal|liefst|het|beste|op|in|de|'s|vanaf|na|tot|en|of|om|tussen|uur|niet|wel|elke|iedere|altijd|"
    r"overdag|\w*(?:dag|dagen|avonden|avond|ochtend|middag|ochtenden|middagen|weekend|week)|ma|di|wo|do|vr|za|zo|[\d.:]+)\s*)+"
    r"(?:(?:gebeld|gemaild|geappt|bereikt)\s+worden|bereikbaar)?"
)
_ABOUT_REACHING = re.compile(
    r"\b(?:(?:gebeld|gemaild|geappt|bereikt|bezocht)\s+worden|bereikbaar(?:\s+zijn)?)\b", re.IGNORECASE
)
_ENDS_SENTENCE = re.compile(r"\w{2}[.!?]\s")
_JOINT = re.compile(r"(?:^|[\s,;.])(?:en|maar|en ook|ook|verder|daarnaast|wel)\s*$", re.IGNORECASE)
_TRIM_FRONT = re.compile(
    r"^(?:(?:om|een keer|eens|heel|graag|gr|wel|ook|weer|goed|nog|pas|dan|nu|evt\.?|eventueel|misschien)(?:\s+|$))+",
    re.IGNORECASE,
)
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


def take_clauses(sheet: Sheet, is_thing: Callable[[str], bool]) -> tuple[list[str], list[str], list[str]]:
    """(what they can, what they want, what of it was said as "heeft een …" and may be no offer).

    `is_thing` tells whether words by themselves are known as a talent or wish: a clause goes on behind a comma as long
    as they are, or look like it.
    """
    things: dict[Part, list[str]] = {Part.CAN: _take_closed(sheet), Part.WANT: []}
    openers = find_openers(sheet.free)
    unsure: list[str] = []
    for place, opener in enumerate(openers):
        stop = openers[place + 1].start if place + 1 < len(openers) else len(sheet.text)
        refused = _NOT.match(sheet.free[opener.end : stop])
        but = _BUT.search(sheet.free, opener.end, stop) if refused else None
        if refused and but is None:
            continue
        found = _take_clause(sheet, Opener(but.start(), but.end(), opener.part) if but else opener, stop, is_thing)
        if found:
            things[opener.part].extend(found)
            unsure += found if opener.unsure else []
    return things[Part.CAN], things[Part.WANT], unsure


def _take_closed(sheet: Sheet) -> list[str]:
    """What a clause with words at both ends says: "heeft breiwol over", "is kok geweest"."""
    found = []
    for pattern in (_SPARE, _BEEN):
        for match in pattern.finditer(sheet.free):
            if not _NO_GIFT.search(match["thing"]) and not _NOT.match(match["thing"]):
                sheet.take(match.start(), match.end(), Part.CAN)
                found.append(match["thing"])
    return found


def _next_opener(line: str, at: int) -> Opener | None:
    for match in _OPENER.finditer(line, at):
        if match["has"] and _NO_GIFT.match(line[match.end() :].lstrip()):
            continue
        if _NAMED_SO.match(line, match.start()) and not _LANGUAGE.match(line, match.start()):
            continue
        return Opener(match.start(), match.end(), Part.WANT if match["want"] else Part.CAN, unsure=bool(match["has"]))
    return None


def _is_subordinate(line: str, found: list[Opener], opener: Opener) -> bool:
    """Whether the opener stands in a clause of its own within the one before: "iemand die kan koken"."""
    if not found:
        return bool(_LEADS_TO.search(line[: opener.start]))
    between = line[found[-1].end : opener.start]
    last = re.split(r"[,;.]", between)[-1]
    return bool(_SUBORDINATE.search(last + " ")) and not _JOINT.search(last)


def _take_clause(sheet: Sheet, opener: Opener, stop: int, is_thing: Callable[[str], bool]) -> list[str]:
    """The things of one clause, marked on the sheet: its first part always, later parts while they look like things."""
    found: list[str] = []
    first = True
    begin = _after_subject(sheet.free, opener)
    for start, end in list(sheet.segments(begin, stop, brackets=True)):
        words = _without_joint(sheet.free[start:end])
        if not first and not _goes_on(sheet, opener.end, start, words, is_thing):
            break
        things = _things(words)
        if things:
            if begin != opener.end:
                sheet.take(opener.start, opener.end, opener.part)
            sheet.take(opener.start if first and begin == opener.end else start, end, opener.part)
            found.extend(things)
        first = first and not _bare(words)  # "wil pas na … weer wandelen": nothing said yet
    return found


def _goes_on(sheet: Sheet, begun: int, start: int, words: str, is_thing: Callable[[str], bool]) -> bool:
    """Whether a part behind a comma is another thing of the clause: never in a new sentence, and behind a day, a tag or
    a number only where the words are known."""
    if _ENDS_SENTENCE.search(sheet.text[begun:start] + " "):
        return False
    return looks_like_thing(words, is_thing) and (is_thing(words) or not sheet.has_other(begun, start))


def _after_subject(line: str, opener: Opener) -> int:
    """Where the clause goes on in "wil Gerard klussen": the name stays free."""
    subject = _SUBJECT.match(line, opener.end)
    if subject is None or line[opener.start].isupper() or not is_given_name(subject["name"].split()[0]):
        return opener.end
    return subject.end("name")


def _things(words: str) -> list[str]:
    """The things in these words; none where they only say when somebody can, or how to reach her."""
    if _ONLY_WHEN.fullmatch(words.strip().lower()) or _ABOUT_REACHING.search(words):
        return []
    things = [_bare(thing) for thing in split_things(words) if not is_nothing(thing)]
    if any(_ONLY_WHEN.fullmatch(thing.lower()) for thing in things[1:]):  # "oppassen ma en wo middag"
        return [_bare(words)]
    return [thing for thing in things if thing]


def looks_like_thing(words: str, is_thing: Callable[[str], bool]) -> bool:
    """Whether words behind a comma go on with the list: known, or an infinitive, or a word or two without a story."""
    if not words or re.search(r"\d", words) or _NO_THING.search(words):
        return False
    if is_thing(words):
        return True
    last = words.split()[-1].lower()
    if last.endswith("en") and len(last) > 4:
        return True
    return len(words.split()) <= 2 and words[0].islower()


def _without_joint(words: str) -> str:
    """The words without an "en" or "maar" that leads to the next clause."""
    joint = _JOINT.search(words)
    return (words[: joint.start()] if joint else words).rstrip(" ,;.")


def _bare(thing: str) -> str:
    """Without small words in front that say nothing of the thing."""
    return re.sub(r"\s+(?:willen|kunnen)$", "", _TRIM_FRONT.sub("", thing)).strip(' "“”„')
