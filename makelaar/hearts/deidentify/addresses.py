"""Where somebody lives: streets with or without a number, numbers alone, "3 hoog", "van hiernaast"."""

import re
from collections.abc import Iterator, Sequence

from makelaar.hearts.deidentify.plain_numbers import NUMBER
from makelaar.hearts.deidentify.types import Label, Source, Span
from makelaar.hearts.deidentify.word_lists import WordLists
from makelaar.hearts.deidentify.words import Word
from makelaar.hearts.folding import fold
from makelaar.hearts.names import PARTICLES

_KINDS = (
    "straat|straatje|str|laan|laantje|ln|weg|weggetje|plein|pleintje|pln|gracht|kade|dijk|singel|hof|hofje|dreef|steeg|pad|"
    "paadje|plantsoen|baan|boulevard|kwartier|markt|oord|park|wal|ring|erf|burcht|hoeve|brink|weide|veld|akker|gaard|"
    "hage|horst|donk|stein|zijde|wetering|vaart|haven|werf|sluis|meent|burg|rode|land|berg|hoven|straten|lanen|hoek|"
    "brug|bos|wijk|buurt|dorp|polder|plas|flat|toren"
)
_STREET_KINDS = frozenset(
    "straat straatje str laan laantje ln weg weggetje plein pleintje pln gracht kade dijk singel hof hofje dreef "
    "steeg pad paadje plantsoen boulevard".split()
)
_SURELY = frozenset("straat laan gracht kade singel dreef plantsoen hof".split())
"""A compound that ends so and is no word of its own is a street, also in small letters: "meidoornstraat"."""
_AREA_KINDS = frozenset("park wijk buurt bos polder plas haven brug plein hoek dorp flat toren stein burg veld".split())
_ENDS_AS_STREET = re.compile(rf"(?P<stem>.{{3,}}?)(?P<kind>{_KINDS})$")
_NUMBER = (
    r"\d{1,4}(?!\d|[:.]\d)(?:\s?-?\s?(?:hs|huis|bis|rood|zwart|[a-z](?![\w'/])|i{1,3}(?!\w)|iv(?!\w)|a-z)|[-/]\d{1,4}|"
    r"[-/]?(?:i{1,3}|iv|[a-z]{1,2})(?!\w)|[-/][a-z]{1,3}\b)*(?:\s?[1-9]\s?-?hoog)?"
)
_BEHIND_STREET = re.compile(
    rf"\.?,?\s*(?:(?:nr|nrs|nummers?|no|huisnummer|huis)\b\.?\s*)?{_NUMBER}(?:\s?(?:t/m|tot|tm|-|en|,)\s?{_NUMBER})?"
    r"(?!\s*(?:uur|u\b|euro|mensen|man\b|keer|jaar|jr\b))(?:\s*,?\s*\d{1,2}(?:e|de|ste)\s+(?:etage|verdieping))?",
    re.IGNORECASE,
)
_UNITS = (
    r"(?:jaar|jr|jarig\w*|uur|u|uurtje|euro|man|mensen|personen|mannen|vrouwen|kinderen|weken|week|wkn|dagen|dag|maanden|maand|keer|"
    r"maal|x|km|meter|m2|procent|minuten|min|graden|stuks|bewoners|deuren|huizen|woningen|gezinnen|flats|kg|kilo|gram|liter|"
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|"
    r"sep|sept|okt|nov|dec|e|de|ste|tot|buren|katten|honden|zoons|zonen|dochters|kamers|trappen|treden|stoelen|tafels|straten)"
)
_ALONE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:nr|nrs|nummers?|huisnummer|huisnr|huisnrs|huis|portiek|app|appartement|kamer|tuin|flat|blok|box|ingang|trap|deur|"
        rf"wooneenheid|unit|bus|toevoeging)\.?\s*(?:{_NUMBER}|[a-z]?\d{{1,4}}[a-z]?\b)(?:\s?(?:en|,|t/m|tot)\s?{_NUMBER})?(?!\s*{_UNITS}\b)"
        r"(?:\s*,?\s*(?:\d{1,2}(?:e|de|ste)\s+(?:etage|verdieping)|\d\s?-?hoog))?",
        rf"(?<![\w.,])(?:\d{{1,2}}\s?-?\s?hoog|(?:een|één|{NUMBER})\s?-?hoog)\b(?:\s+(?:links|rechts|achter|voor))?",
        r"(?<![\w.,])(?:\d{1,2}(?:e|de|ste)|begane|eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|bovenste)\s+(?:etage|verdieping|woonlaag)\b",
        r"(?<![\w.,:/-])\d{1,4}\s?(?:hs|huis|bis|rood|zwart)\b",
        rf"\b(?:nr|nummers?|huisnummer)\s+{NUMBER}\b",
        r"\b(?:blok|ingang|portiek|toren|flat|vleugel|trap)\s+(?-i:[A-Z])\b",
        r"(?:(?<=\bde )|(?<=\bvan )|(?<=\bop )|(?<=\baan ))(?-i:[A-ZÀ-Þ])[a-zà-ÿ]{4,}\s\d{1,4}(?:-?[a-z])?\b"
        r"(?!\s*(?:%|uur|jaar|jr|keer))",
    )
)
_SIDED = re.compile(rf"\b[A-ZÀ-Þ][\w'’-]{{2,}}\s(?:[NOZW]\.?[ZOW]\.?)\s?{_NUMBER}(?!\w)")
"""A street with the side of the water: "Hogelanden WZ 12"."""
_MORE_NUMBERS = re.compile(
    rf"(?:,\s?(?:{_NUMBER})(?![\w:.]))*\s?(?:en|&|t/m)\s(?:{_NUMBER})(?![\w:.]|\s*{_UNITS}\b)", re.IGNORECASE
)
_AT_NUMBER = re.compile(
    rf"\b(?:van|op|bij|naast|tegenover|uit|huisgenoot)\s+(?!\d{{1,2}}(?:e|de|ste)\b)([A-Za-z]?{_NUMBER}|[A-Z]\d{{1,4}}[a-z]?)(?![\w%€/]|:\d|-\w|[.,]\d)(?!\s*(?:%|€|{_UNITS})(?!\w))",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\bhier(?:naast|boven|onder|achter|tegenover)\b|"
    rf"\b(?:een|één|{NUMBER}|\d+|een paar)\s(?:deur(?:en)?|huis|huizen)\sverder(?:op)?\b",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"\b(?:den? hoek(?:woning)?|het hoekhuis|de overkant|"
    r"(?:naast|boven|tegenover|achter|onder)\s+(?:de|het)\s+(?-i:[a-zà-ÿ]+))\b",
    re.IGNORECASE,
)


def address_spans(text: str, words: Sequence[Word], lists: WordLists) -> Iterator[Span]:
    """Streets and numbers. What only points somewhere ("naast de snackbar") is for a human."""
    yield from _streets(text, words, lists)
    yield from _listed_streets(text, words, lists)
    for pattern in _ALONE:
        yield from (_found(found.span()) for found in pattern.finditer(text))
    yield from (_found(found.span()) for found in _SIDED.finditer(text))
    for found in _AT_NUMBER.finditer(text):
        more = _MORE_NUMBERS.match(text, found.end())
        yield _found((found.start(1), more.end() if more else found.end(1)))
    yield from (_found(found.span()) for found in _BESIDE.finditer(text))
    for found in _POINTING.finditer(text):
        yield Span(*found.span(), Label.ADDRESS, Source.CONTEXT, review=True)


def number_behind(text: str, end: int) -> int | None:
    """Where the house number behind a street ends that ends at `end`; None where none stands there."""
    number = _BEHIND_STREET.match(text, end)
    return number.end() if number else None


def _streets(text: str, words: Sequence[Word], lists: WordLists) -> Iterator[Span]:
    """Words that end as streets do, with what belongs to them in front and the number behind."""
    for place, word in enumerate(words):
        bare = word.folded.removesuffix("'s")
        ending = _ENDS_AS_STREET.fullmatch(bare)
        alone = bare in _STREET_KINDS and word.capital and place > 0 and words[place - 1].capital
        if not (ending or alone) or word.masked:
            continue
        kind = ending["kind"] if ending else bare
        number = number_behind(text, word.end)
        if not _is_street(word, kind, number is not None, lists, alone):
            continue
        first = _first_word(words, place)
        area = number is None and kind in _AREA_KINDS
        yield Span(words[first].start, number or word.end, Label.PLACE if area else Label.ADDRESS, Source.PATTERN)


def _is_street(word: Word, kind: str, numbered: bool, lists: WordLists, alone: bool) -> bool:
    """Whether a word that ends like one is a street: by its number, its capital, or because it is no word at all."""
    dutch = lists.is_dutch(word.folded)
    if kind not in _STREET_KINDS:
        known = kind in _AREA_KINDS
        return word.capital and (numbered or (known and not (word.starts_sentence and dutch)))
    if numbered or alone:
        return numbered or not word.starts_sentence
    if word.capital:
        return not (word.starts_sentence and dutch)
    if lists.is_word(word.folded) or kind in ("str", "ln", "pad"):
        return False
    return not dutch or kind in _SURELY


def _first_word(words: Sequence[Word], place: int) -> int:
    """Where the street begins: "Burg. Reigerstraat", "Van Speijkstraat", "Lange Nieuwstraat", "2e Daalsedijk"."""
    first = place
    while first > 0 and place - first < 4:
        before, gap = words[first - 1], words[first].gap
        if gap not in (" ", ". ", "-") or words[first].starts_sentence:
            break
        named = before.capital and not before.masked and not (before.starts_sentence and gap == ". ")
        ordinal = re.fullmatch(r"\d{1,2}(?:e|de|ste)", before.folded)
        inside = before.folded in PARTICLES and first > 1 and words[first - 2].capital and before.gap == " "
        if not (ordinal or (named and not _is_plain_start(before)) or inside):
            break
        first -= 1
    while first < place and words[first].folded in ("op", "in", "aan", "bij", "uit"):
        first += 1
    return first


def _is_plain_start(word: Word) -> bool:
    """ "Bij Mahlerhof", "Bewoonster Eikstraat": a capital only because a sentence begins there."""
    return word.starts_sentence and word.folded not in ("lange", "korte", "nieuwe", "oude", "jan", "van", "sint", "st")


def _listed_streets(text: str, words: Sequence[Word], lists: WordLists) -> Iterator[Span]:
    """Streets that no ending gives away: "Hof van Holland 55", "Plein 1953 nr 60"; with a number also "Meent 12"."""
    for place, word in enumerate(words):
        if not word.capital or word.masked:
            continue
        for count in range(min(5, len(words) - place), 0, -1):
            end = words[place + count - 1].end
            if any(later.gap not in (" ", "-", ". ") for later in words[place + 1 : place + count]):
                continue
            if fold(text[word.start : end]) not in lists.streets:
                continue
            number = number_behind(text, end)
            if number or (count > 1 and not lists.is_name(word.folded) and not word.starts_sentence):
                yield _found((word.start, number or end))
                break


def _found(place: tuple[int, int]) -> Span:
    return Span(*place, Label.ADDRESS, Source.PATTERN)
