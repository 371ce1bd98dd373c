"""The words in which buildings are told, Dutch and English, as patterns. Pure."""

import re

_COUNTED = {
    "een": 1,
    "één": 1,
    "one": 1,
    "twee": 2,
    "two": 2,
    "drie": 3,
    "three": 3,
    "vier": 4,
    "four": 4,
    "vijf": 5,
    "five": 5,
    "zes": 6,
    "six": 6,
    "zeven": 7,
    "seven": 7,
    "acht": 8,
    "eight": 8,
    "negen": 9,
    "nine": 9,
    "tien": 10,
    "ten": 10,
    "elf": 11,
    "eleven": 11,
    "twaalf": 12,
    "twelve": 12,
}
_ORDINALS = {
    "begane grond": 0,
    "ground floor": 0,
    "begane": 0,
    "bg": 0,
    "hs": 0,
    "ground": 0,
    "eerste": 1,
    "first": 1,
    "tweede": 2,
    "second": 2,
    "derde": 3,
    "third": 3,
    "vierde": 4,
    "fourth": 4,
    "vijfde": 5,
    "fifth": 5,
}
COUNT = r"(?:\d{1,4}|" + "|".join(sorted(_COUNTED, key=len, reverse=True)) + ")"
NTH = r"(?:\d{1,2}(?:e|de|ste|st|nd|rd|th)?|" + "|".join(sorted(_ORDINALS, key=len, reverse=True)) + ")"
_TO = r"(?:\s*(?:t\s?/\s?m|\.{2,}|…|–|—)\s*|\s+(?:-|tm|t\.m\.|tot en met|tot|to|through|until)\s+)"
TO = rf"(?:\s*-\s*|{_TO})"
"""From the one number to the other; `_TO` is the same without a bare dash."""
_LEVEL = (
    r"(?:verdieping(?:en)?|etages?|woonl(?:aag|agen)|bouwl(?:aag|agen)|l(?:aag|agen)|floors?|stor(?:e?ys?|ies)|levels?)"
)
_ENTRANCE = (
    r"(?:portiek(?:en)?|portalen|(?:in|op)gang(?:en)?|trappen(?:huizen)?|trappenhuis|entrances?|stair(?:s|wells?))"
)
_LANDING = rf"(?:trap|trappenhuis|portaal|overloop|bordes|galerij|gallery|landing|stair|{_LEVEL}|woonlaag|hoog)"


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w])", re.IGNORECASE)


_UNIT = rf"(?:{_LEVEL}|hoog|deur|woning|door|huizen|houses|{_ENTRANCE}|trap|per\b|aan\b)"
_NO_UNIT = rf"(?!\s*{_UNIT})"
"""A number of floors or doors is no house number."""
_AND = r"\s*(?:,|/|\+|&|en|and)\s*"
RANGES = tuple(
    re.compile(rf"(?:{pattern})(?![\w/])", re.IGNORECASE)
    for pattern in (
        rf"(?P<n>\d{{1,5}})\s?-\s?(?P<b1>\d{{1,4}})"
        rf"(?:{_TO}(?P<n2>\d{{1,5}})-|\s?-\s?(?P=n)-|(?:{_AND}(?P=n)-\d{{1,4}})*{_AND}(?P=n)-|{_TO}-?)"
        r"(?P<b2>\d{1,4})",
        rf"(?P<n>\d{{1,5}})\s?-?(?P<hs>hs|huis|h)(?:(?:{_AND}|{TO})(?:(?P=n)\s?-\s?)?\d{{1,2}})*"
        rf"(?:{_AND}|{TO})(?:(?P<n3>\d{{1,5}})\s?-\s?)?(?P<high>\d{{1,2}})(?:\s?hoog)?",
        rf"(?P<n>\d{{1,5}})\s?(?P<b1>[a-z]){TO}(?:(?P<n2>\d{{1,5}})\s?)?(?P<b2>[a-z])",
        rf"(?P<n>\d{{1,5}})\s?(?!t\s?/\s?m)(?P<letters>[a-z](?:{_AND}(?:(?P=n)\s?)?[a-z])+)",
        rf"(?P<n>\d{{1,5}})(?:{_AND}|{TO})(?P=n)?\s?-?(?P<bis>bis)(?:\s?(?P<bb>[a-z]))?",
        rf"(?P<list>\d{{1,5}}(?:\s?-\s?\d{{1,5}}){{2,}}|\d{{1,5}}(?:\s+\d{{1,5}}){{2,}}|"
        rf"\d{{1,5}}(?:\s*[,;]\s*\d{{1,5}}(?!\s*-))*\s*(?:,|en|and|&)\s*\d{{1,5}}(?!\s*-)){_NO_UNIT}",
        rf"(?P<n>\d{{1,5}}){TO}(?P<n2>\d{{1,5}}){_NO_UNIT}",
        rf"(?P<n>\d{{1,5}}){_NO_UNIT}",
    )
)
"""What numbers a building has, the most telling way first; the last is one number alone."""
YEAR = re.compile(
    r"(?:plein|straat|laan|buurt|hof|square)\s+(?:van\s+)?((?:18|19|20)\d\d(?:\s?[-–/]\s?(?:18|19|20)?\d\d)?)"
    r"(?=\s+(?:(?:even|oneven|odd|nrs?\.?|nummers?|huisnummers?|numbers?)\s+)?\d+(?!\d)" + _NO_UNIT + ")",
    re.IGNORECASE,
)
""" "1940" in "Plein 1940 2–24", and "1940-1945" in "Plein 1940-1945 1–20", are no house numbers."""

BEHIND_LETTERS = _words(rf"(?:elk|ieder|each|met|with|and|en)?\s*(?P<b1>[a-z]){TO}(?P<b2>[a-z])")
BEHIND_DASH = re.compile(
    rf"(?<![\w-])(?:(?:elk|ieder|each|met|with|and|en)\s+)?-\s?(?P<b1>\d{{1,4}}){TO}-?\s?(?P<b2>\d{{1,4}})(?!\w)", re.I
)
FLOOR_BEHIND = _words(
    r"(?:(?:het\s+|de\s+|the\s+)?(?:laatste\s+(?:cijfer|nummer|getal)|(?:cijfer|nummer|getal) achter het streepje|"
    r"last\s+(?:digit|number))\s*)?(?:is|=|zijn|are)\s*(?:de|het|the)?\s*(?:verdieping(?:en)?|etages?|floors?)|"
    r"(?:\d{1,5}-1|-1)\s*(?:is|=)\s*(?:de\s+|the\s+)?(?:1|1e|eerste|first|1st)\s+(?:hoog|verdieping|etage|floor)"
)
HOOG = _words(
    r"(?:(?:elk|met)\s+)?(?:hs|huis)(?:(?:\s*(?:\+|,|/|-|en|and|plus|t/m|tot en met|to)\s*|\s+)\d{1,2})+(?:\s*hoog)?"
)
BIS = _words(
    rf"(?:elk\s+|ieder\s+|each\s+)?(?:met|en|\+|with|and|plus)?\s*bis(?:(?:{TO}|{_AND})bis\s?(?P<last>[a-z]))?"
)

EVEN_ODD = (
    (_words(r"(?:even\s+(?:en|and|&|\+)\s+(?:oneven|odd)|oneven\s+en\s+even|odd\s+and\s+even)(?:\s+nummers)?"), "all"),
    (_words(r"(?:de\s+)?(?:oneven|odd)(?:\s+(?:nummers|numbers|kant|zijde|side))?"), "odd"),
    (_words(r"(?:de\s+)?(?:even)(?:\s+(?:nummers|numbers|kant|zijde|side))?"), "even"),
    (
        _words(
            r"(?:all(?:e|emaal)?|doorlopend|doorgenummerd|opeenvolgend)(?:\s+(?:de\s+)?(?:huis)?(?:nummers|numbers))?"
        ),
        "all",
    ),
)
FLOORS_FROM_TO = (
    _words(
        rf"(?:van(?:af)?\s+|from\s+)?(?:de\s+|the\s+)?(?P<low>{NTH})(?:\s*(?:hoog|{_LEVEL}))?{TO}(?:de\s+|the\s+)?"
        rf"(?P<high>{NTH})\s*(?:hoog|{_LEVEL})"
    ),
    _words(rf"{_LEVEL}\s+(?P<low>{NTH}){TO}(?P<high>{NTH})"),
)
FLOORS_ON_GROUND = _words(
    rf"(?:bg|begane grond|ground floor)\s*(?:\+|en|and|plus|met)\s*(?P<n>{COUNT})\s*(?:hoog|{_LEVEL})"
)
_START = (
    r"(?:vanaf|begin(?:t|nend|nen)?\s+(?:op|bij)|from|start(?:s|ing)?\s+(?:at|on)|"
    r"laagste verdieping(?:\s+is)?|lowest floor(?:\s+is)?)"
)
LOWEST = _words(
    rf"(?:woningen\s+|deuren\s+)?{_START}\s+(?:de\s+|the\s+)?"
    rf"(?:(?:floor\s+|verdieping\s+)(?P<n>{NTH})|(?P<n2>{NTH})\s*(?:hoog|{_LEVEL})|"
    r"(?P<n3>begane grond|ground floor|bg))"
)
STORAGE = _words(
    r"(?:boven\s+(?:de\s+)?(?:winkels?|bergingen|boxen|garages)|above\s+(?:the\s+)?(?:shops|storage|garages)|"
    r"(?:op\s+(?:de\s+)?)?(?:begane grond|bg|onderin|beneden|onder)\s+(?:alleen\s+|zijn\s+|is\s+|met\s+)?"
    r"(?:berging(?:en)?|boxen|winkels|garages?|schuren|kelders?)|"
    r"(?:berging(?:en)?|boxen|winkels|garages?)\s+(?:op\s+(?:de\s+)?)?(?:begane grond|bg|onderin|beneden|eronder)|"
    r"(?:only\s+)?(?:storage|shops|garages?)(?:\s+only)?\s+(?:on|at)\s+(?:the\s+)?ground(?:\s+floor)?|"
    r"ground floor\s+(?:is\s+)?(?:only\s+)?(?:storage|shops|garages?)(?:\s+only)?)"
)
ON_LOWEST = _words(
    rf"(?P<n>{COUNT})\s+(?:deur(?:en)?\s+|woning(?:en)?\s+|doors?\s+)?(?:op|on)\s+(?:de\s+|the\s+)?"
    rf"(?:begane grond|bg|onderste(?:\s+{_LEVEL})?|laagste(?:\s+{_LEVEL})?|ground floor|lowest(?:\s+floor)?)"
)
PER_LANDING = _words(
    rf"(?P<n>{COUNT})\s+(?:deuren\s+|woningen\s+|huizen\s+|doors\s+|aan\s+)?(?:per|a|each)\s+{_LANDING}"
)
PER_ENTRANCE = (
    _words(rf"(?P<n>{COUNT})\s+(?:deuren\s+|woningen\s+|doors\s+)?per\s+(?:portiek|ingang|opgang|entrance)"),
    _words(
        rf"(?<=portieken )(?:van|met|of|with)\s+(?:elk\s+|ieder\s+|each\s+)?(?P<n>{COUNT})"
        r"(?:\s+(?:deuren|woningen|doors))?"
    ),
)
TOLD_DOORS = _words(r"(?P<n>\d{1,4})\s+(?:(?P<houses>huizen|houses)|deuren|woningen|appartementen|doors|apartments)")
ENTRANCES = _words(rf"(?P<n>{COUNT})\s+{_ENTRANCE}")
FLOORS = _words(rf"(?P<n>{COUNT})\s*(?:hoog|{_LEVEL})(?:\s+hoog)?")
_NUMBERING = r"(?:(?:de\s+)?(?:nummers|nummering|laagste\s+nummer|eerste\s+nummer)\s+)?"
_BEGINNING = r"(?:lopen\s+|loopt\s+|begint\s+|beginnend\s+|begin\s+|starting\s+)?"
FROM_RIGHT = _words(
    rf"{_NUMBERING}{_BEGINNING}(?:(?:van(?:af)?\s+)?rechts(?:\s+naar\s+links)?|"
    rf"from\s+(?:the\s+)?right(?:\s+to\s+left)?|right to left)"
)
FROM_LEFT = _words(
    rf"{_NUMBERING}{_BEGINNING}(?:(?:van(?:af)?\s+)?links(?:\s+naar\s+rechts)?|"
    rf"from\s+(?:the\s+)?left(?:\s+to\s+right)?|left to right)"
)
TOP_DOWN = _words(
    r"(?:van\s+boven(?:\s+naar\s+(?:beneden|onderen))?|bovenaan beginnend|from\s+(?:the\s+)?top(?:\s+down)?|top down)"
)
BOTTOM_UP = _words(r"(?:van\s+(?:beneden|onderen?)(?:\s+naar\s+boven)?|from\s+(?:the\s+)?bottom(?:\s+up)?|bottom up)")
_GONE = r"-?(?:\d{1,5}(?:-?(?:\d{1,4}|hs)|bis[a-z]?|[a-z])?|[a-z])(?![\w-])"
_GONE_LIST = rf"(?P<list>{_GONE}(?:(?:\s*,\s*|\s+(?:en|and|&)\s+){_GONE}(?!\s+(?!en\b|and\b)[^\W\d]))*)"
SKIPPED = (
    _words(
        r"(?:zonder|behalve|geen|uitgezonderd|excl\.?|exclusief|without|except|skip(?:ping)?)\s+(?:de\s+|the\s+)?"
        rf"(?:letters?\s+|nummers?\s+|nrs?\.?\s+)?{_GONE_LIST}"
    ),
    _words(
        rf"(?:nummers?\s+|nrs?\.?\s+)?(?P<list>{_GONE}(?:\s+(?:en|and|&)\s+{_GONE})*)\s+"
        r"(?:besta(?:at|an) niet|ontbre(?:ekt|ken)|(?:is|zijn) er niet|(?:wordt |worden )?overgeslagen|"
        r"(?:is |are )?(?:missing|skipped))"
    ),
)
ROW = _words(
    r"(?:een\s+|a\s+)?(?:rij(?:tjes?)?(?:huizen|woningen)?(?:\s+(?:huizen|woningen))?|eengezinswoningen|eengezins|grondgebonden"
    r"(?:\s+woningen)?|laagbouw|huizen|huisjes|row(?:\s*houses|\s+of\s+houses)?|terraced(?:\s+houses)?|houses)"
)
GALLERY = _words(r"(?:een\s+|a\s+|met\s+)?(?:galerij(?:flat|en|woningen)?|galler(?:y|ies)(?:\s+flats?)?)")
BY_ENTRANCE = _words(r"(?:een\s+|a\s+)?(?:portiek(?:flat|woningen|en)?)")
FLAT = _words(
    r"(?:een\s+|a\s+|de\s+|the\s+)?(?:flat(?:gebouw|s)?|appartementen(?:gebouw|complex)?|apartments?|torenflat|pand)"
)
FILLERS = _words(
    r"met|en|op|de|het|een|van|er|zijn|is|elk|with|and|of|the|has|nummers?|huisnummers?|nrs?|woningen|deuren|doors"
)


def count(text: str) -> int:
    """The number in figures or in words ("5", "vijf"). Raises ValueError for what `COUNT` does not match."""
    said = text.casefold()
    return _COUNTED[said] if said in _COUNTED else int(said)


def nth(text: str) -> int:
    """The floor in "1e", "eerste", "begane grond" (0). Raises ValueError for what `NTH` does not match."""
    said = text.casefold()
    return _ORDINALS[said] if said in _ORDINALS else int(re.sub(r"\D", "", said))
