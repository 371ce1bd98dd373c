"""Ages in a note. How long something lasts ("al 40 jaar") is none."""

import re
from collections.abc import Iterator

from makelaar.hearts.deidentify.plain_numbers import NUMBER
from makelaar.hearts.deidentify.types import Label, Source, Span

_UNIT = r"(?:jaar|jr|jarigen?|j)"
_NO_AGE = (
    r"(?:geleden|getrouwd|lang|lid|samen|later|eerder|daar|hier|als|bij|in|werk|ervaring|alleen|weduw\w+|vrijwillig\w*)"
)
_LENGTH = r"(?<!\bal )(?<!\bna )(?<!\bover )(?<!sinds )(?<!ruim )(?<!elke )(?<!voor )"
"""Not behind these: "al 40 jaar" is how long."""
_COUNTED = r"(?!\s+(?:euro|keer|mensen|man|meter|km|graden|weken|dagen|maanden|uur|procent|%))"
_TENS = r"(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)"
_ABOUT = r"(?:begin|eind|midden|half|diep in de|dik in de|in de|rond de|tegen de|bijna|ruim)"
_AGES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w.,/-]){_LENGTH}\d{{1,3}}\s?-?{_UNIT}(?!\w)\.?(?!\s+{_NO_AGE})",
        r"(?<=\()(?:\d{1,2}|10\d)(?=\s*(?:[),;!?]|jr|jaar|en|jong|oud))",
        r"(?<=, )(?:[1-9]\d|10\d)(?=[,;.]? (?:altijd|woont|alleen|en|wil|heeft|is|nog|zit|kan|zoekt|met)|,|$|\.$)",
        rf"(?:(?<=\bis )|(?<=\bwordt )|(?<=\bwerd ))(?:[1-9]\d|10\d)(?=[\s,.;)]|$){_COUNTED}",
        r"(?<=\()\d{1,2} (?:en|&) \d{1,2}(?=[);,])",
        r"(?<![\w.,/+-])(?:[5-9]\d|10\d)\+(?!\w)",
        r"\b(?:1?\d?\d)(?=\s(?:jaar\s)?geworden\b)",
        r"(?:(?<=leeftijd )|(?<=leeftijd: )|(?<=lft ))\d{1,3}\b",
        rf"\b{_ABOUT}\s+(?:[2-9]0\b(?!\s*(?:euro|mensen|man|keer|%|weken|dagen|jaar g))|{_TENS}\b)",
        rf"(?:(?<=\bis )|(?<=\bwordt )|(?<=\bwerd )){NUMBER}(?=\s*(?:[,.;!?)]|$)| en\b)",
        rf"\b(?:onder|boven|rond|tegen|richting) de {NUMBER}\b",
        rf"(?<=, ){NUMBER}(?=, )",
        rf"\b{NUMBER}(?:de|ste)(?= verjaardag\b)",
        rf"\b(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:ë|e)n{_TENS}(?:jarige?)?\b"
        r"(?!\s+(?:jaar (?:geleden|getrouwd)|mensen|euro|keer))",
        rf"\b(?:{_TENS}|honderd)(?:\s+jaar(?!\s+(?:geleden|getrouwd|lang))|jarige?)\b",
    )
)
_WHO = (
    r"(?:(?:twee|drie)ling|kind(?:eren|je)?|baby|peuter|zoon|zoontje|dochter(?:tje)?|"
    r"(?:klein|achterklein)(?:zoon|dochter|kind|kinderen)|vrouw|mevrouw|dame|man|meneer|heer|jongen|meisje|echtpaar|"
    r"stel|bewoners?|bewoonster|weduwe|weduwnaar|moeder|vader|ma|pa|broer(?:tje)?|zus(?:je)?|iemand|puber|tiener|"
    r"jongeren?|senior|oma|opa)"
)
_AGED = re.compile(
    rf"\b{_WHO}(?:\s\w+)?\s+van\s+(?:(?:bijna|net|ruim|rond de)\s+)?"
    rf"(\d{{1,3}}|{NUMBER}(?!\w))(?:(?:\s*(?:en|,|-|à|tot)\s*)(\d{{1,3}}))?(?:(?:\s*en\s*)(\d{{1,3}}))?(?![\w/:]|-\d)",
    re.IGNORECASE,
)
_AGED_BEHIND = re.compile(
    rf"\b(?:{_WHO}|(?:wordt|werd|is)\s(?-i:[A-ZÀ-Þ])[\w'’-]+),?\s(\d{{1,3}})(?=\s*(?:[,.;!?)]|$))", re.IGNORECASE
)


def age_spans(text: str) -> Iterator[Span]:
    """How old somebody is: "(82)", "83jr", "vrouw van 75", "wordt 80", "begin 50", "achtentachtig"."""
    for pattern in _AGES:
        yield from (Span(*found.span(), Label.AGE, Source.PATTERN) for found in pattern.finditer(text))
    for found in _AGED_BEHIND.finditer(text):
        yield Span(*found.span(1), Label.AGE, Source.PATTERN)
    for found in _AGED.finditer(text):
        yield from (Span(*found.span(place), Label.AGE, Source.PATTERN) for place in (1, 2, 3) if found[place])
