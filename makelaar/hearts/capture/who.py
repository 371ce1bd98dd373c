"""Who a line is about: the name, among what is left of it."""

import re

from makelaar.hearts.capture.clause_words import HAPPENS, NO_THING, OPENER
from makelaar.hearts.capture.others import KIN
from makelaar.hearts.capture.sheet import Sheet
from makelaar.hearts.capture.surnames import first_opener
from makelaar.hearts.capture.types import Part
from makelaar.hearts.folding import fold
from makelaar.hearts.given_names import is_given_name
from makelaar.hearts.names import PARTICLES, TITLES, looks_like_name, read_name

_ROLE = re.compile(
    r"^(?:(?:nieuwe?|oude|de|mijn|onze)\s+)?(?:[\w. ]{1,20}?(?:boven|onder|naast|achter|tegenover)|(?:hier\s+)?woont|"
    r"met|bij|voor|aan|(?:over|boven|beneden|onder|achter)?(?:buurman|buurvrouw|buurjongen|buurmeisje|buren|buur)|vriendin?|"
    r"vrijwillig(?:er|ster)|bewoner|bewoonster|kennis|collega|"
    r"(?:gesproken|kennisgemaakt|gepraat|koffie|gesprek|praatje)\s+met|ontmoet|gesproken|nieuw|naam)\s+"
    r"(?=[A-ZÀ-Þ'’])(?!(?:van|v|v\.)\s)",
    re.IGNORECASE,
)
_FAMILY = (
    r"man|vrouw|zus(?:je)?|broer(?:tje)?|dochter|zoon(?:tje)?|moeder|vader|partner|vriendin?|oma|opa|tante|oom|nicht|neef|"
    r"kind(?:eren)?|gezin"
)
_AND_HERS = re.compile(rf"\s+(?:en|&|\+)\s+(?:haar|zijn|z'n|d'r|hun)\s+(?:{_FAMILY})(?:\s+[A-ZÀ-Þ][\w'’-]+)*")
_AGED_PAIR = re.compile(r"[A-ZÀ-Þ][\w'’-]+ \(\d{1,2}\) (?:en|&) [A-ZÀ-Þ][\w'’-]+(?: \(\d{1,2}\))?")
_TURNED = re.compile(
    r",\s*(?P<given>[A-ZÀ-Þ][\w'’-]+(?:\s+(?:de|den|der|van|vd|v\.?d\.?|ter|ten|'t|el|la))*)(?=\s*(?:[,;.\n(]|$))"
)
_LOWER_ROLE = re.compile(
    r"(?!(?:van|de|den|der|vd|mw|mevr|dhr|fam|oma|opa|ome|tante|moeder|vader|\w*van)\b)(?:oud-)?[a-z]{3,}\s+(?=[A-ZÀ-Þ])|Oud-\w+\s+"
)
_CHATTER = re.compile(
    r"(?:(?:net(?=\s+(?:gesproken|ontmoet|bij|met))|vandaag|gisteren|zojuist|gesproken|ontmoet|(?:ik|'k)(?:\s+(?:ben|heb))?|bij|met|ook|weer|even|nog|eens|hier|sprak|zag|"
    r"kwam|tegengekomen|langsgeweest|geweest|nieuw|naam|let op|goed gesprek)\b[\s:]*)+",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(
    rf"(?i:{KIN})\s+(?i:van|v\.?|vd)\s+(?:(?i:{'|'.join(map(re.escape, sorted(PARTICLES | TITLES)))})\.?\s+)*"
    r"[A-ZÀ-Þ][\w'’-]+(?:\s+(?:(?:van|de|den|der|el|ter|ten|vd|'t)\s+)*[A-ZÀ-Þ][\w'’-]+)*"
)
"""Somebody who is named by somebody else: "moeder van Bilal", "buurvrouw v mw de Wit"."""
_AT_END = re.compile(
    r"\b(?:door|van|met|bij|namens|voor|aan)\s+(?P<name>(?P<given>[A-ZÀ-Þ][\w'’-]+)(?:(?:\s+(?:van|de|den|der|el|ter|ten|vd|'t))*"
    r"\s+[A-ZÀ-Þ][\w'’-]+)*)(?=\s*(?:[,;.:)\n]|$))"
)
"""Somebody who is only named along with something: "tuinman gezocht door Greet". In doubt, so asked about."""
_RELATION = re.compile(KIN, re.IGNORECASE)
_OF = re.compile(r"van\s+(?=[A-ZÀ-Þ])")
_ELIDED = re.compile(r"[dlDL]['’][A-ZÀ-Þ]")
_SMALL = PARTICLES | TITLES | {"en", "&", "+", "v", "d"}


def take_name(sheet: Sheet) -> tuple[str, bool]:
    """(the name in spoken order, whether it is in doubt): the likeliest part of the line, or "" where none is."""
    if pair := _AGED_PAIR.search(sheet.free):
        sheet.take(pair.start(), pair.end(), Part.NAME)
        return pair[0], False
    ranked = sorted(candidates(sheet), key=lambda found: (-found[0], found[1]))
    if not ranked and (named := _AT_END.search(sheet.free)) and is_given_name(named["given"]):
        ranked = [(1, *named.span("name"))]
    if not ranked:
        return "", True
    score, start, end = ranked[0]
    end = _with_given_name_behind(sheet, start, end)
    name = read_name(sheet.free[start:end])
    spoken = name.full if not name.aside else " ".join(sheet.free[start:end].split())
    sheet.take(start, end, Part.NAME)
    rivals = [found for found in ranked[1:] if found[0] == score and score >= 3 and found[1] >= end]
    return spoken, bool(rivals) or score < 2


def _with_given_name_behind(sheet: Sheet, start: int, end: int) -> int:
    """The end of "Boer, Jan de": a family name, and behind the comma the given name with its particles."""
    family = sheet.free[start:end]
    behind = _TURNED.match(sheet.free, end)
    if behind is None or is_given_name(family.split()[0]) or len(family.split()) > 2:
        return end
    return behind.end() if is_given_name(behind["given"].split()[0]) else end


def candidates(sheet: Sheet) -> list[tuple[int, int, int]]:
    """(score, start, end) of the parts that could be the name; a score above 1 is somebody's known or titled name."""
    found = []
    for start, end in sheet.segments():
        if chatter := _CHATTER.match(sheet.free[start:end]):
            start += chatter.end()
        words = sheet.free[start:end]
        if (opener := first_opener(words)) > 0:
            end = start + len(words[:opener].rstrip())
            words = sheet.free[start:end]
        if not words.strip():
            continue
        role = _ROLE.match(words)
        begin = start + (role.end() if role else _role_before(words))
        stop = _name_end(sheet.free[begin:end])
        score = _score(sheet.free[begin : begin + stop], first=not sheet.text[:start].strip())
        if both := _AND_HERS.match(sheet.free[:end], begin + stop):
            stop = both.end() - begin
        if score > 0:
            found.append((score, begin, begin + stop))
    return found


def is_named_outside(sheet: Sheet, start: int, end: int) -> bool:
    """Whether somebody is named, by a known or a titled name, in another part of the line."""
    for score, begin, _stop in candidates(sheet):
        word = sheet.free[begin:].split(maxsplit=1)[0]
        if score > 1 and not start <= begin < end and (word[0].isupper() or fold(word).rstrip(".") in TITLES):
            return True
    return False


def _role_before(words: str) -> int:
    """How long "kapper " is in "kapper Naima": a word in lower case before somebody's given name."""
    role = _LOWER_ROLE.match(words) or _OF.match(words)
    return role.end() if role and is_given_name(words[role.end() :].split()[0]) else 0


def _name_end(words: str) -> int:
    """Where the name stops and a story begins: "Ria Smit uit de flat", "Piet slecht ter been"."""
    if of_somebody := _OF_SOMEBODY.match(words):
        return of_somebody.end()
    parts = list(re.finditer(r"\S+", words))
    titled = bool(parts) and fold(parts[0][0]).rstrip(".") in TITLES
    last = 0
    for place, part in enumerate(parts):
        word = part[0].strip(".,()")
        small = _is_small(word)
        if small and place + 1 < len(parts) and _goes_on(parts[place + 1 :]):
            continue
        if (
            part[0][:1].isupper()
            or _ELIDED.match(word)
            or (word[:1] in "'’" and len(word) > 1)
            or (small and place == 0)
        ):
            last = part.end()
            continue
        if not place:
            return _lower_name_end(parts)
        nameless = all(_is_small(before[0].strip(".,()")) for before in parts[:place])
        if not small and titled and nameless and not _tells(word):
            return part.end()  # "mw bouazza", "dhr van dam"
        if small and titled and nameless:
            continue
        if _trails(parts, place):
            return parts[-1].end()  # "Vries Jan de"
        break
    return last or len(words)


def _trails(parts: list[re.Match[str]], place: int) -> bool:
    """Whether all from a place on are particles behind a family and a given name: "Berg Kees van den"."""
    behind = all(fold(part[0]).rstrip(".") in PARTICLES for part in parts[place:])
    given = place > 1 and is_given_name(parts[place - 1][0])
    return behind and given and not is_given_name(parts[0][0])


def _tells(word: str) -> bool:
    """Whether the word behind "mw" tells of her, and is not how she is called."""
    return bool(NO_THING.fullmatch(word) or HAPPENS.fullmatch(word) or OPENER.match(word))


def _is_small(word: str) -> bool:
    """Whether it is a title, a particle or "en"; "Ben" with a capital is somebody."""
    return fold(word).rstrip(".") in _SMALL and not (word[:1].isupper() and is_given_name(word))


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
    told = (place for place, part in enumerate(parts) if place and (_tells(part[0]) or part[0][0].isdigit()))
    return parts[next(told, len(parts)) - 1].end()


def _score(words: str, *, first: bool) -> int:
    """How much the words look like a name; 0: not at all."""
    words = re.sub(r"\bv\s?d\b", "vd", words)
    own = [word for word in re.findall(r"[^\s,]+", words) if not _is_small(word)]
    if (
        not own
        or len(own) > 6
        or re.search(r"\d", words)
        or (HAPPENS.fullmatch(own[0]) and not _OF_SOMEBODY.match(words))
    ):
        return 0
    if all(_RELATION.fullmatch(word) for word in own):  # "Moeder heeft …"
        return int(first)
    given = any(is_given_name(word) for word in own)
    titled = fold(words.split()[0]).rstrip(".") in TITLES
    if looks_like_name(words) or _OF_SOMEBODY.match(words):
        return 3 + 2 * first + (given or titled)
    if len(own) <= 3 and (is_given_name(own[0]) or titled):
        return 2 + first
    return 1 if first and len(own) <= 3 else 0
