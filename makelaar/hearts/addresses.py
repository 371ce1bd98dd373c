"""Dutch addresses as people write them: "Laan van Vollenhove 206bis", "De Clomp 19-12", "De Clomp 3, Vollenhove".

House numbers: number, letter, addition, as in the basic registration (BAG, "Catalogus 2018", 7.9.3). Postcodes: four
digits not starting with 0 and two letters, never SA, SD or SS.
"""

import re
from dataclasses import dataclass
from functools import cache

from makelaar.hearts.folding import fold
from makelaar.resource_paths import resource

_POSTCODE = re.compile(r"(?<![\w-])([1-9]\d{3})\s?(?!SA|SD|SS)([A-Z]{2}|[a-z]{2})(?![\w'’-])")
_ADDITION = (
    r"(?:\s*[-/–]\s*(?:\d{1,4}|[a-z]{1,3}|[ivx]{1,4})(?![\w'’]))"
    r"|(?:\s?bis\s?[a-z]?(?![\w'’]))"
    r"|(?:\s?(?:hs|huis|hoog|boven|beneden|bg|links|rechts|achter|voor|rood|zw|rd|ter|toe?)(?![\w'’]))"
    r"|(?:\s?(?!t/[om]\b|[aiov]/d\b)[a-z](?![\w'’.]))"
    r"|(?:\s(?:i{1,3}|iv|v|vi{1,3})(?![\w'’]))"
    r"|(?:\s[1-9]e?\s?(?:hoog|etage|verdieping))"
)
NUMBER = re.compile(
    rf"(?:(?:huis)?(?:nr|nummer|no)\.?\s*|#\s*)?(?P<number>\d{{1,5}}(?:{_ADDITION}){{0,3}}(?:\s*\(\d+\))?)",
    re.IGNORECASE,
)
_AT_END = re.compile(rf"^(?P<street>.*?[^\W\d][^\n]*?)[\s,]+{NUMBER.pattern}\s*\.?$", re.IGNORECASE)
_RANGE = re.compile(r"^(.+?)\s+\d+\s?[a-z]?\s*(?:t/m|tot en met|tm|[-–])\s*\d+\s?\w?$", re.IGNORECASE)
_WITHIN = re.compile(
    rf"^(?P<street>.*?[^\W\d][^\n]*?)[\s,]+{NUMBER.pattern}\s+(?P<behind>[^\W\d_][\w'’.\- ]{{2,}})$", re.IGNORECASE
)
_NUMBER_FIRST = re.compile(
    r"^(?P<number>\d{1,5}(?:\s?(?!e\b)[a-z])?(?:-\d{1,4})?)[\s,]+(?P<street>(?!e\b|de\b)[^\W\d].+)$", re.IGNORECASE
)
_YEAR_STREET = re.compile(r"^(?:plein|laan|straat|square|buurt|hof)\s+(?:18|19|20)\d\d$", re.IGNORECASE)
_ONLY_STREETS = r"straat|laan|weg|plein|pad|dreef|kade|gracht|singel|dijk|steeg|plantsoen|boulevard|allee|str|ln|wg"
_AREAS_TOO = r"hof|park|ring|burg|kamp|veld|akker|oord|horst|wal|markt|haven|kant|erf|gaarde|brink|hove|zoom|es|gaard"
_STREET_WORD = re.compile(rf"(?:{_ONLY_STREETS}|{_AREAS_TOO})\.?$", re.IGNORECASE)
_SURE_STREET_WORD = re.compile(rf"(?:{_ONLY_STREETS})\.?$", re.IGNORECASE)
_STREET_START = re.compile(
    r"^(?:de|het|'t|op|aan|in|laan|plein|hoog|oude|nieuwe|korte|lange|grote|kleine|burg|prins|\d+e)\b", re.IGNORECASE
)
_FLOOR = re.compile(
    r",?\s+((?:\d{1,2}(?:e|de|ste)|eerste|tweede|derde|vierde|vijfde) (?:verd(?:\.|ieping)?|etage|woonlaag)|"
    r"begane grond)(?=[\s,;]|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Address:
    """The parts of an address; what fits none is in `rest`."""

    street: str = ""
    number: str = ""
    postcode: str = ""
    place: str = ""
    area: str = ""
    rest: str = ""


def read_address(text: str, places: frozenset[str] = frozenset()) -> Address:
    """The address in a cell.

    Behind a comma stands a place when it is a Dutch town (or in `places`, folded), else an area.
    """
    postcode, text = _postcode(" ".join(text.replace("\n", ", ").split()))
    pieces = [piece.strip(" .") for piece in re.split(r"[,;]|\s+[-–]\s+(?=[^\W\d])", text) if piece.strip(" .")]
    street = number = place = area = ""
    rest: list[str] = []
    numbered = next((piece for piece in pieces if looks_like_address(piece)), pieces[0] if pieces else "")
    for piece in pieces:
        if piece is numbered and not _is_place(piece, places):
            street, number, piece = read_street(piece)
        elif street and not number and (alone := NUMBER.fullmatch(piece)):
            number, piece = house_number(alone["number"]), ""
        if not piece:
            continue
        if _is_place(piece, places) and not place:
            place = piece
        elif not area and not re.search(r"\d", piece):
            area = piece
        else:
            rest.append(piece)
    return Address(street, number, postcode, place, area, "; ".join(rest))


def read_street(text: str) -> tuple[str, str, str]:
    """(street, number, words behind the number) of "De Clomp 19-12"; the whole text is the street without a number."""
    text = " ".join(text.split())
    if _YEAR_STREET.match(text):
        return text, "", ""
    if at_end := _AT_END.match(text):
        return at_end["street"].strip(" ,"), house_number(at_end["number"]), ""
    if within := _WITHIN.match(text):
        return within["street"].strip(" ,"), house_number(within["number"]), within["behind"].strip()
    if first := _NUMBER_FIRST.match(text):
        return first["street"].strip(), house_number(first["number"]), ""
    return text, "", ""


def house_number(text: str) -> str:
    """A house number as it is kept: "14 b" as "14b", "206 bis" as "206bis", "nr. 5" as "5", "12 - 3" as "12-3"."""
    text = " ".join(text.split())
    if match := NUMBER.fullmatch(text):
        text = match["number"]
    text = re.sub(r"\s*([-–/])\s*", r"\1", text).replace("–", "-")
    text = re.sub(r"(?<=\d)\s+(?=[A-Za-z](?![\w.]))(?![IVX]\b)", "", text)
    return re.sub(r"(?<=\d)\s+(?=bis\b)", "", text, flags=re.IGNORECASE)


def without_floor(text: str) -> tuple[str, str]:
    """(the address, the floor that stood behind it): "Weg 12 2e verd" is ("Weg 12", "2e verd")."""
    floor = _FLOOR.search(text)
    return (text, "") if floor is None else (text[: floor.start()] + text[floor.end() :], floor[1])


def street_of_range(text: str) -> str:
    """The street of a heading such as "De Clomp 2 t/m 24"; "" where it is none."""
    found = _RANGE.match(" ".join(text.split()))
    return found[1].strip() if found else ""


def looks_like_house_number(text: str) -> bool:
    """Whether the text is a house number and nothing else."""
    return bool(NUMBER.fullmatch(text.strip()))


def looks_like_address(text: str) -> bool:
    """Whether the text starts with a street and a house number."""
    first = re.split(r"[,\n;]", text)[0].strip()
    street, number, behind = read_street(first)
    return bool(number) and len(street) > 2 and len(street.split()) < 7 and street[0].isalpha() and not behind.islower()


def looks_like_street(text: str) -> bool:
    """Whether the text is a street's name by its words ("Sportlaan", "De Clomp")."""
    text = text.strip().rstrip(":")
    if not text or len(text.split()) > 6 or re.search(r"[@;?!]", text):
        return False
    if _YEAR_STREET.match(text):
        return True
    return bool(_STREET_WORD.search(text)) or (text[0].isupper() and bool(_STREET_START.match(text)) and " " in text)


def is_surely_street(text: str) -> bool:
    """Whether the name cannot be a neighbourhood's: "Sportlaan", not "Zwanenveld" or "De Clomp"."""
    name = text.strip().rstrip(":")
    return bool(_SURE_STREET_WORD.search(name) or _YEAR_STREET.match(name))


def read_postcode(text: str) -> str:
    """ "3706 AB" for any way of writing it; "" where the text is none."""
    found = _POSTCODE.fullmatch(text.strip())
    return f"{found[1]} {found[2].upper()}" if found else ""


def is_dutch_place(text: str) -> bool:
    """Whether the text is a town in our list."""
    return fold(text) in _dutch_places()


def _is_place(text: str, places: frozenset[str]) -> bool:
    return fold(text) in places or is_dutch_place(text)


def _postcode(text: str) -> tuple[str, str]:
    """(postcode, text with a comma in its place)."""
    found = _POSTCODE.search(text)
    if found is None:
        return "", text
    return f"{found[1]} {found[2].upper()}", f"{text[: found.start()]}, {text[found.end() :]}"


@cache
def _dutch_places() -> frozenset[str]:
    text = resource("words", "places.txt").read_text(encoding="utf-8")
    return frozenset(fold(line) for line in text.splitlines() if line and not line.startswith("#"))
