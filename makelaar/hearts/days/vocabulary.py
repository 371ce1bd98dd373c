"""The words of which Dutch days are made, folded (see `hearts.folding`), with the misspellings that people make."""

from functools import lru_cache

from rapidfuzz.distance import OSA

from makelaar.terms import RepeatUnit


def words(text: str) -> frozenset[str]:
    """The words of a text, for looking up."""
    return frozenset(text.split())


_FULL_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
SHORT_MONTHS = {
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "maa": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "sept": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_MONTH_SLIPS = {"january": 1, "february": 2, "febuari": 2, "maarrt": 3, "juny": 6, "july": 7, "october": 10}
MONTHS = {word: number for number, word in enumerate(_FULL_MONTHS, 1)} | _MONTH_SLIPS

_FULL_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
WEEKDAYS = {word: number for number, word in enumerate(_FULL_WEEKDAYS)}
SHORT_WEEKDAYS = {"ma": 0, "di": 1, "wo": 2, "woe": 2, "do": 3, "vr": 4, "za": 5, "zo": 6}
DAY_PARTS = ("ochtend", "morgen", "middag", "avond", "nacht")

SEASONS = {"voorjaar": 3, "lente": 3, "zomer": 6, "najaar": 9, "herfst": 9, "winter": 12}
"""The month on whose first day a season begins (the meteorological seasons, as issue 2 lays down)."""
_SEASON_SLIPS = {"vorjaar": 3, "voorjaer": 3, "najaer": 9, "hersft": 9, "herst": 9, "zommer": 6}

_ONES = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TEENS = (
    "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
)  # fmt: skip
_TENS = {
    20: "twintig", 30: "dertig", 40: "veertig", 50: "vijftig", 60: "zestig", 70: "zeventig", 80: "tachtig",
    90: "negentig",
}  # fmt: skip
NUMBERS = (
    {word: number for number, word in enumerate((*_ONES, *_TEENS), 1)}
    | {word: ten for ten, word in _TENS.items()}
    | {f"{one}en{word}": ten + i for ten, word in _TENS.items() for i, one in enumerate(_ONES, 1)}
    | {"'n": 1, "n": 1, "1tje": 1, "ene": 1}
)
OF = ("in", "van", "vd", "v.d", "vh", "v.h", "v", "/", "d", "h")
"""What may stand between a part and its whole: "eind v/d maand"."""
ORDINALS = {
    "eerste": 1, "1e": 1, "tweede": 2, "2e": 2, "derde": 3, "3e": 3, "vierde": 4, "4e": 4, "vijfde": 5, "5e": 5,
    "laatste": -1,
}  # fmt: skip

DAY_UNIT = (1, RepeatUnit.DAY)
WEEK_UNIT = (1, RepeatUnit.WEEK)
MONTH_UNIT = (1, RepeatUnit.MONTH)
QUARTER_UNIT = (3, RepeatUnit.MONTH)
YEAR_UNIT = (1, RepeatUnit.YEAR)
UNITS = (
    dict.fromkeys(("dag", "dagen", "dagje", "dagjes", "dg", "dgn", "daagjes"), DAY_UNIT)
    | dict.fromkeys(("week", "weken", "weekje", "weekjes", "wk", "wkn", "weeken"), WEEK_UNIT)
    | dict.fromkeys(("maand", "maanden", "maandje", "maandjes", "mnd", "mnden", "mndn", "maande", "maaand"), MONTH_UNIT)
    | dict.fromkeys(("kwartaal", "kwartalen"), QUARTER_UNIT)
    | dict.fromkeys(("jaar", "jaren", "jaartje", "jaartjes", "jr"), YEAR_UNIT)
)

_PERIODS = {
    "week": "week", "wk": "week", "maand": "maand", "mnd": "maand", "kwartaal": "kwartaal", "jaar": "jaar",
    "jr": "jaar", "weekend": "weekend", "weekeinde": "weekend", "wknd": "weekend",
}  # fmt: skip

NEXT = frozenset({"volgende", "volgend", "eerstvolgende", "volgnde", "volgene", "vlgnde", "vlg", "volg"})
COMING = frozenset({"komende", "komend", "aanstaande", "aanstaand", "a.s", "as", "aankomende", "aankomend"})
THIS = frozenset({"deze", "dit"})

_TOLERANT = 7
"""Words of this length may carry one slip of the pen; shorter ones look too much like other words."""
_NO_SLIP = frozenset({f"{day}s" for day in WEEKDAYS} | {"novembers", "volgens", "zondaar", "maarten"})


def month_named(word: str) -> int | None:
    """The month (1–12) of a full name, one slip forgiven in the long ones; None when it is none."""
    return MONTHS.get(word) or MONTHS.get(_slip(word, _FULL_MONTHS))


def weekday_named(word: str) -> int | None:
    """The weekday (Monday is 0) of a full name, also with a part of the day to it: "dinsdagmiddag"."""
    for part in DAY_PARTS:
        if word.endswith(part) and (bare := word.removesuffix(part)):
            word = bare
            break
    found = WEEKDAYS.get(word)
    return WEEKDAYS.get(_slip(word, _FULL_WEEKDAYS)) if found is None else found


def any_weekday(word: str) -> int | None:
    """The weekday of a full or a short name ("di")."""
    found = weekday_named(word)
    return SHORT_WEEKDAYS.get(word) if found is None else found


def season_named(word: str) -> int | None:
    """The month in which a season begins; None when the word is no season."""
    return SEASONS.get(word) or _SEASON_SLIPS.get(word)


def period_named(word: str) -> str:
    """The week, month, quarter, year or weekend that a word stands for, in its plain form; "" when it is none."""
    return _PERIODS.get(word, "")


def unit_named(word: str) -> tuple[int, RepeatUnit] | None:
    """How many of which calendar unit the word stands for ("kwartaal": 3 months); None when it is no unit."""
    return UNITS.get(word)


def is_next(word: str) -> bool:
    """Whether the word says "volgende"."""
    return word in NEXT or _slip(word, ("volgende",)) != ""


@lru_cache(maxsize=4096)
def _slip(word: str, known: tuple[str, ...]) -> str:
    """The one known long word that is a single slip away; "" when there is none."""
    if len(word) < _TOLERANT - 1 or word in _NO_SLIP:
        return ""
    near = [k for k in known if len(k) >= _TOLERANT and OSA.distance(word, k, score_cutoff=1) == 1]
    return near[0] if len(near) == 1 else ""
