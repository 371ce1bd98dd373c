"""Layer 2: what can be told from its form alone: contact points, numbers that single somebody out, days, ages."""

import re
from collections.abc import Iterator

from makelaar.hearts.contact_points import find_emails, find_phones
from makelaar.hearts.deidentify.types import Label, Source, Span
from makelaar.hearts.identifiers import bsn_spans, iban_spans, plate_spans

_URL = re.compile(
    r"(?<![\w@])(?:(?:https?://|www\.)[^\s,;<>\"]+|[\w-]+(?:\.[\w-]+)*\.(?:nl|com|org|net|eu|be|de|info|nu|amsterdam|frl|shop|online|"
    r"app|io|studio)(?![\w@])(?:/[^\s,;<>\"]*)?|@\w[\w.]{2,})",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"(?<![\w-])[1-9]\d{3}\s?(?!(?:sa|sd|ss)\b)[a-z]{2}(?![\w-])", re.IGNORECASE)
_BEHIND_POSTCODE = re.compile(r"[\s,-]{0,3}(?:nr\.?\s?|nummer\s)?\d{1,4}(?:\s?-?\s?[a-z]\b)?(?![\w.:])", re.IGNORECASE)
_NOT_LETTERS = frozenset("is in en op of om al te de er je ik ze we na".split())
"""Words that stand behind a year as a postcode's letters would: "sinds 2019 is hij alleen"."""
_LONG_NUMBER = re.compile(r"(?<![\w])[A-Za-z]{0,3}[\d][\d.-]{5,}\d(?!\w)")
_MONTHS = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
_WEEKDAYS = r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo)"
_NEXT = r"(?:a\.?s\.?|aanstaande|volgende|komende|aankomende|afgelopen|vorige|jl\.?|j\.l\.|laatstleden)"
_PART = r"(?:week|maand|jaar|weekend)"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w/.-])(?:{_WEEKDAYS}\.?\s+)?(?:0?[1-9]|[12]\d|3[01])(?:e|ste|de)?[\s.-]{{0,2}}{_MONTHS}\b\.?"
        rf"(?:[\s.-]{{0,2}}(?:'?\d{{2}}(?!\d|[:.]\d| ?uur)|(?:19|20)\d{{2}}\b))?(?:\s+(?:{_NEXT})(?!\w))?",
        rf"(?<![\w]){_MONTHS}\.?\s+(?:19|20)\d{{2}}\b",
        rf"(?<![\w/.,-])(?:{_WEEKDAYS}\.?\s+)?(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|1[0-2])[-/.](?:19|20)?\d{{2}}(?![\w/-]|\.\d)",
        r"(?<![\w/.,-])(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?![\w/-])",
        rf"(?<![\w/.,-])(?:{_WEEKDAYS}\.?\s+)?(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?![\w/-]|\.\d)",
        rf"(?<![\w/.,-])(?:{_WEEKDAYS}\.?\s+|(?:d\.?d\.?|datum:?|geb(?:oren)?\.?)\s+)(?:0?[1-9]|[12]\d|3[01])[-.](?:0?[1-9]|1[0-2])(?![\w/-]|\.\d)",
        rf"(?<!\w){_NEXT}\s+(?:{_PART}\s+)?{_WEEKDAYS}\b(?:\s*(?:0?[1-9]|[12]\d|3[01]))?(?!\d)",
        rf"(?<!\w){_WEEKDAYS}\s+{_NEXT}(?!\w)",
        rf"(?<!\w){_WEEKDAYS}\s+(?:de\s+)?(?:0?[1-9]|[12]\d|3[01])(?:e|ste|de)?(?![\w:/]|[.-]\d|\s*(?:uur|u\b|euro|mensen|man\b|keer|x\b))",
        r"(?<![\w/.,+-])(?:19[1-9]\d|20[0-4]\d)(?![\w/]|[.,-]\d|\s?(?:euro|stuks|mensen|woningen|keer))",
        r"(?<!\w)(?:eind|begin|midden|sinds|jaren)\s+'\d{2}\b|(?<!\w)'\d{2}(?=\s|[.,;)]|$)",
    )
)
_DAY_AND_MONTH = re.compile(r"(?<![\w/.,-])(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|1[0-2])(?![\w/-]|\.\d)")
_BEFORE_A_DAY = re.compile(
    r"\b(?:op|tot|vanaf|sinds|voor|van|datum|deadline|langs|feest|afspraak|per|t/m)\s*:?\s*$", re.IGNORECASE
)
_AGE_UNIT = r"(?:jaar|jr|jarigen?|j)"
_NOT_AN_AGE = (
    r"(?:geleden|getrouwd|lang|lid|samen|later|eerder|daar|hier|als|bij|in|werk|ervaring|alleen|weduw\w+|vrijwillig\w*)"
)
_AGES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w.,/-])(?<!\bal )(?<!\bna )(?<!\bover )(?<!sinds )(?<!ruim )(?<!elke )(?<!voor )\d{{1,3}}\s?-?{_AGE_UNIT}(?!\w)\.?(?!\s+{_NOT_AN_AGE})",
        r"(?<=\()(?:\d{1,2}|10\d)(?=\s*(?:[),;]|jr|jaar|en|jong|oud))",
        r"(?<=, )(?:[1-9]\d|10\d)(?=[,;.]? (?:altijd|woont|alleen|en|wil|heeft|is|nog|zit|kan|zoekt|met)|,|$|\.$)",
        r"(?<=\bis )(?:[1-9]\d|10\d)(?=[\s,.;)]|$)(?!\s+(?:euro|keer|mensen|man|meter|km|graden|weken|dagen|maanden|uur|procent|%))",
        r"(?<=\bwordt )(?:[1-9]\d|10\d)(?=[\s,.;)]|$)(?!\s+(?:euro|keer|mensen|man|meter|km|graden|weken|dagen|maanden|uur))",
        r"(?<=\bwerd )(?:[1-9]\d|10\d)(?=[\s,.;)]|$)(?!\s+(?:euro|keer|mensen|man|meter|km|graden|weken|dagen|maanden|uur))",
        r"(?<=leeftijd )\d{1,3}\b|(?<=leeftijd: )\d{1,3}\b|(?<=lft )\d{1,3}\b",
        r"\b(?:begin|eind|midden|half|diep in de|dik in de|in de|rond de|tegen de|bijna|ruim)\s+(?:[2-9]0\b(?!\s*(?:euro|mensen|man|keer|%|weken|dagen|jaar g))|"
        r"twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)\b",
        r"\b(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:ë|e)n(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)"
        r"(?:jarige?)?\b(?!\s+(?:jaar (?:geleden|getrouwd)|mensen|euro|keer))",
        r"\b(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd)(?:\s+jaar(?!\s+(?:geleden|getrouwd|lang))|jarige?)\b",
    )
)
_AGED = re.compile(
    r"\b(?:(?:twee|drie)ling|kind(?:eren|je)?|baby|peuter|zoon|zoontje|dochter(?:tje)?|(?:klein|achterklein)(?:zoon|dochter|kind|kinderen)|vrouw|"
    r"mevrouw|dame|man|meneer|heer|jongen|meisje|echtpaar|stel|bewoners?|bewoonster|weduwe|weduwnaar|moeder|vader|broer(?:tje)?|"
    r"zus(?:je)?|iemand|puber|tiener|jongeren?|senior|oma|opa)\s+van\s+(?:(?:bijna|net|ruim|rond de)\s+)?"
    r"(\d{1,3})(?:(?:\s*(?:en|,|-|à|tot)\s*)(\d{1,3}))?(?:(?:\s*en\s*)(\d{1,3}))?(?![\w/:]|-\d)",
    re.IGNORECASE,
)


def pattern_spans(text: str) -> Iterator[Span]:
    """Everything that its form gives away. Spans may overlap: a date may lie in what could be a phone number."""
    yield from (_span(start, end, Label.EMAIL) for start, end, _address in find_emails(text))
    yield from (_span(*found.span(), Label.URL) for found in _URL.finditer(text))
    yield from (_span(start, end, Label.PHONE) for start, end, _number in find_phones(text))
    for spans in (iban_spans(text), bsn_spans(text), plate_spans(text)):
        yield from (_span(start, end, Label.ID) for start, end in spans)
    yield from (_span(*found.span(), Label.ID) for found in _LONG_NUMBER.finditer(text) if _digits(found[0]) >= 7)
    for found in _POSTCODE.finditer(text):
        if _is_postcode(found[0]):
            yield _span(*found.span(), Label.POSTCODE)
            if number := _BEHIND_POSTCODE.match(text, found.end()):
                yield _span(*number.span(), Label.ADDRESS)
    yield from _dates(text)
    yield from _ages(text)


def _dates(text: str) -> Iterator[Span]:
    for pattern in _DATES:
        yield from (_span(*found.span(), Label.DATE) for found in pattern.finditer(text))
    for found in _DAY_AND_MONTH.finditer(text):
        if _BEFORE_A_DAY.search(text, 0, found.start()) and not re.search(r"\bvan\s*$", text[: found.start()]):
            yield _span(*found.span(), Label.DATE)


def _ages(text: str) -> Iterator[Span]:
    for pattern in _AGES:
        yield from (_span(*found.span(), Label.AGE) for found in pattern.finditer(text))
    for found in _AGED.finditer(text):
        yield from (_span(*found.span(place), Label.AGE) for place in (1, 2, 3) if found[place])


def _is_postcode(found: str) -> bool:
    """ "3512 JE", "1097dn"; never "2019 is"."""
    letters = found[-2:]
    return letters.isupper() or letters.lower() not in _NOT_LETTERS


def _digits(text: str) -> int:
    return sum(sign.isdigit() for sign in text)


def _span(start: int, end: int, label: Label) -> Span:
    return Span(start, end, label, Source.PATTERN)
