"""Layer 2: what can be told from its form alone: contact points, numbers that single somebody out, days, ages."""

import re
from collections.abc import Iterator

from makelaar.hearts.contact_points import find_emails, find_phones
from makelaar.hearts.deidentify.ages import age_spans
from makelaar.hearts.deidentify.dates import date_spans
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


def pattern_spans(text: str) -> Iterator[Span]:
    """Everything that its form gives away. Spans may overlap: a date may lie in what could be a phone number."""
    if "@" in text:
        yield from (_span(start, end, Label.EMAIL) for start, end, _address in find_emails(text))
    yield from (_span(*found.span(), Label.URL) for found in _URL.finditer(text))
    for spans in (iban_spans(text), bsn_spans(text), plate_spans(text)):
        yield from (_span(start, end, Label.ID) for start, end in spans)
    yield from (_span(start, end, Label.PHONE) for start, end, _number in find_phones(text))
    yield from (_span(*found.span(), Label.ID) for found in _LONG_NUMBER.finditer(text) if _digits(found[0]) >= 7)
    for found in _POSTCODE.finditer(text):
        if _is_postcode(found[0]):
            yield _span(*found.span(), Label.POSTCODE)
            if number := _BEHIND_POSTCODE.match(text, found.end()):
                yield _span(*number.span(), Label.ADDRESS)
    yield from date_spans(text)
    yield from age_spans(text)


def _is_postcode(found: str) -> bool:
    """ "3512 JE", "1097dn"; never "2019 is"."""
    letters = found[-2:]
    return letters.isupper() or letters.lower() not in _NOT_LETTERS


def _digits(text: str) -> int:
    return sum(sign.isdigit() for sign in text)


def _span(start: int, end: int, label: Label) -> Span:
    return Span(start, end, label, Source.PATTERN)
