"""Days in a note, as far as they point at one: not "dinsdag", but "dinsdag 8/12"."""

import re
from collections.abc import Iterator

from makelaar.hearts.deidentify.types import Label, Source, Span

_MONTHS = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
_WHOLE_MONTHS = "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
_WEEKDAYS = r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo)"
_NEXT = r"(?:a\.?s\.?|aanstaande|volgende|komende|aankomende|afgelopen|vorige|jl\.?|j\.l\.|laatstleden)"
_PART = r"(?:week|maand|jaar|weekend)"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w/.-])(?:{_WEEKDAYS}\.?\s+)?(?:0?[1-9]|[12]\d|3[01])(?:e|ste|de)?[\s.-]{{0,2}}{_MONTHS}\b\.?"
        rf"(?:[\s.-]{{0,2}}(?:'?\d{{2}}(?!\d|[:.]\d| ?uur)|(?:19|20)\d{{2}}\b))?(?:\s+(?:{_NEXT})(?!\w))?",
        rf"(?<![\w]){_MONTHS}\.?\s+(?:(?:19|20)\d{{2}}|['’]\d{{2}})\b",
        rf"(?<![\w/.,-])(?:{_WEEKDAYS}\.?\s+)?(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|1[0-2])[-/.](?:19|20)?\d{{2}}(?![\w/-]|\.\d)",
        r"(?<![\w/.,-])(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?![\w/-])",
        rf"(?<![\w/.,-])(?:{_WEEKDAYS}\.?\s+)?(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?![\w/-]|\.\d)",
        rf"(?<![\w/.,-])(?:{_WEEKDAYS}\.?\s+|(?:d\.?d\.?|datum:?|geb(?:oren)?\.?)\s+)(?:0?[1-9]|[12]\d|3[01])[-.](?:0?[1-9]|1[0-2])(?![\w/-]|\.\d)",
        rf"(?<!\w){_NEXT}\s+(?:{_PART}\s+)?{_WEEKDAYS}\b(?:\s*(?:0?[1-9]|[12]\d|3[01]))?(?!\d)",
        rf"(?<!\w){_WEEKDAYS}\s+{_NEXT}(?!\w)",
        rf"(?<!\w){_WEEKDAYS}\s+(?:de\s+)?(?:0?[1-9]|[12]\d|3[01])(?:e|ste|de)?(?![\w:/]|[.-]\d|\s*(?:uur|u\b|euro|mensen|man\b|keer|x\b))",
        r"(?:(?<=\bin )|(?<=\bsinds )|(?<=\bvanaf )|(?<=\beind )|(?<=\bbegin )|(?<=\bhalf )|(?<=\bjaar ))"
        rf"{_WHOLE_MONTHS}\b",
        r"(?<![\w/.,+-])(?:19[1-9]\d|20[0-4]\d)(?![\w/]|[.,-]\d|\s?(?:euro|stuks|mensen|woningen|keer))",
        r"(?<!\w)(?:eind|begin|midden|sinds|jaren)\s+'\d{2}\b|(?<!\w)'\d{2}(?=\s|[.,;)]|$)",
    )
)
_DAY_AND_MONTH = re.compile(r"(?<![\w/.,-])(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|1[0-2])(?![\w/-]|\.\d)")
_BEFORE_A_DAY = re.compile(
    r"\b(?:op|tot|vanaf|sinds|voor|van|datum|deadline|langs|feest|afspraak|per|t/m)\s*:?\s*$", re.IGNORECASE
)


def date_spans(text: str) -> Iterator[Span]:
    """Days, with or without a year, weekdays that a word pins down ("a.s. maandag"), and years."""
    for pattern in _DATES:
        yield from (Span(*found.span(), Label.DATE, Source.PATTERN) for found in pattern.finditer(text))
    for found in _DAY_AND_MONTH.finditer(text):
        if _BEFORE_A_DAY.search(text, 0, found.start()) and not re.search(r"\bvan\s*$", text[: found.start()]):
            yield Span(*found.span(), Label.DATE, Source.PATTERN)
