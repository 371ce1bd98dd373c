"""What the cells of a column look like, whatever stands above it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from makelaar.hearts.addresses import (
    looks_like_address,
    looks_like_house_number,
    looks_like_street,
    read_postcode,
)
from makelaar.hearts.contact_points import read_contact_points
from makelaar.hearts.folding import fold
from makelaar.hearts.given_names import is_given_name
from makelaar.hearts.names import looks_like_name

SAMPLE = 150
_DATE = re.compile(
    r"\d{4}-\d\d?-\d\d?(?: \d\d:\d\d)?|\d\d?[-/. ]\d\d?[-/. ]['’]?\d{2,4}|\d\d?[-/]\d\d?|"
    r"(?:\d\d? )?(?:jan|feb|maa?rt|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\w*\.?(?: ['’]?\d{2,4})?|"
    r"over \w+(?: \w+)? (?:dag|dagen|week|weken|maand|maanden|jaar|jaren)|over een (?:half )?jaar|"
    r"(?:volgende?|deze|elke|iedere) \w+|(?:maan|dins|woens|donder|vrij|zater|zon)dag|"
    r"(?:na |in |begin |eind |half )?(?:de |het )?(?:voorjaar|lente|zomer|zomervakantie|najaar|herfst|winter|vakantie)"
    r"(?: \d{4})?|"
    r"(?:begin|eind|half|medio) \w+(?: \d{4})?|later|ooit|\?|20[2-4]\d|"
    r"(?:na|als|zodra|wanneer) .+|morgen|overmorgen|z\.?s\.?m\.?",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\d[-/]\d|\b(?:jan|feb|maa?rt|apr|mei|jun|jul|aug|sept?|okt|nov|dec)\w*\b|\w+dag\b|"
    r"\b(?:week|weken|maand|maanden|jaar|voorjaar|lente|zomer|najaar|herfst|winter|vakantie|morgen|later|als|na)\b",
    re.IGNORECASE,
)
"""Words by which a longer text says when."""
_YES_NO = re.compile(r"ja|nee|j|n|x|v|✓|✔|yes|no|waar|onwaar|true|false|1|0|-", re.IGNORECASE)
_CHANNEL = re.compile(
    r"(?:(?:e-?)?mail(?:en)?|bel(?:len)?|app(?:en)?|whats?app|langs(?:gaan)?|brief|post|telefoon|sms)", re.IGNORECASE
)
_CAN = re.compile(r"^(?:kan|goed in|heeft (?:een|wel))\b|(?:\w{3,}en|kapper|hulp|timmerman|handig)$", re.IGNORECASE)
_WANT = re.compile(
    r"^(?:wil|zoekt|graag|zou|behoefte|hulp|iemand|een |leren|samen|gezelschap|vervoer|oppas|boodschappen|taalmaatje|"
    r"maatje|buren|contact|vrijwilligerswerk|koffie|hulp)",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"\b(?:is|heeft|kent|spreekt|ziet|via|net|woont|ontmoet|hoort|was|werkt|zit|komt|gaat|moet|niet|weinig|slecht|"
    r"gescheiden|verhuisd|ziek|wel)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Kinds:
    """Shares (0..1) of a column's filled cells that look like each kind; `count` is how many cells were looked at."""

    count: int = 0
    email: float = 0.0
    phone: float = 0.0
    day: float = 0.0
    when: float = 0.0
    future: float = 0.0
    postcode: float = 0.0
    number: float = 0.0
    address: float = 0.0
    street: float = 0.0
    name: float = 0.0
    given: float = 0.0
    single_word: float = 0.0
    yes_no: float = 0.0
    channel: float = 0.0
    few_values: float = 0.0
    can: float = 0.0
    want: float = 0.0
    remark: float = 0.0
    running: bool = False


def kinds_of(values: Sequence[str], today: date) -> Kinds:
    """Look at up to SAMPLE cells spread over the column."""
    step = max(len(values) // SAMPLE, 1)
    sample = [" ".join(value.split()) for value in values[::step] if value.strip()]
    if not sample:
        return Kinds()

    def share(test: object) -> float:
        return sum(bool(test(value)) for value in sample) / len(sample)  # type: ignore[operator]

    days = [value for value in sample if is_day(value)]
    future = sum(_is_future(value, today) for value in days) / len(days) if days else 0.0
    return Kinds(
        count=len(sample),
        email=share(lambda v: "@" in v and read_contact_points(v).emails),
        phone=share(lambda v: not is_day(v) and read_contact_points(v).phones),
        day=len(days) / len(sample),
        when=share(lambda v: is_day(v) or _WHEN.search(v)),
        future=future,
        postcode=share(read_postcode),
        number=share(looks_like_house_number),
        address=share(looks_like_address),
        street=share(looks_like_street),
        name=share(looks_like_name),
        given=share(lambda v: any(is_given_name(word) for word in v.split())),
        single_word=share(lambda v: len(v.split()) == 1),
        yes_no=share(_YES_NO.fullmatch),
        channel=share(_CHANNEL.fullmatch),
        few_values=1 - len({fold(value) for value in sample}) / len(sample),
        can=share(_CAN.search),
        want=share(_WANT.search),
        remark=share(_REMARK.search),
        running=_is_running(values),
    )


def is_day(text: str) -> bool:
    """Whether the cell could be a day, in figures or in words."""
    return bool(_DATE.fullmatch(text.strip())) and not read_contact_points(text, whole=False).phones


def _is_future(text: str, today: date) -> bool:
    """Whether the cell is a day after today; days in words are, but for those of a year that is over."""
    for pattern, order in (
        (r"(\d{4})-(\d\d?)-(\d\d?)", (1, 2, 3)),
        (r"(\d\d?)[-/. ](\d\d?)[-/. ]['’]?(\d{2,4})", (3, 2, 1)),
    ):
        if match := re.match(pattern, text):
            year, month, day = (int(match[place]) for place in order)
            year += 2000 if year < 100 else 0
            return (year, month, day) > (today.year, today.month, today.day)
    said = re.search(r"\b(20\d\d)$", text)
    return said is None or int(said[1]) >= today.year


def _is_running(values: Sequence[str]) -> bool:
    """Whether the column counts: 1, 2, 3, …"""
    numbers = [int(value) for value in values if value.isascii() and value.isdigit() and len(value) < 7]
    if len(numbers) < 4 or len(numbers) < len(values) * 0.9:
        return False
    steps = sum(later - earlier == 1 for earlier, later in pairwise(numbers))
    return steps >= 0.85 * (len(numbers) - 1) and numbers[0] <= 1
