"""The address in a line: with commas a part of its own, in telegram style behind the name."""

import re
from dataclasses import dataclass

from makelaar.hearts import addresses
from makelaar.hearts.capture.others import KIN
from makelaar.hearts.capture.sheet import Sheet
from makelaar.hearts.capture.types import Part
from makelaar.hearts.folding import fold
from makelaar.hearts.given_names import is_given_name
from makelaar.hearts.names import TITLES

_LEAD = re.compile(
    r"(?<![\w-])(?:woont|wonen|wonend|woonachtig|adres|bewoner)?\s*:?\s*(?:(?:op|aan|in|van|bij)\s+)?(?:de\s+|het\s+)?$",
    re.IGNORECASE,
)
_IS_LEAD = re.compile(r"(?<![\w-])(?:op|aan|in|van|bij|adres:?|woont)\s+(?:de\s+|het\s+)?$", re.IGNORECASE)
_NUMBERED = re.compile(
    rf"(?P<street>(?:[^,\d]*plein (?:18|19|20)\d\d(?:\s?[-–]\s?(?:18|19|20)?\d\d)?|"
    r"[^,\d]*\b[1-9]e [A-Z][\w-]*(?:straat|laan|weg)|[^\W\d][^,\d]*?)),?\s+"
    rf"{addresses.NUMBER.pattern}(?![\w:])"
    r"(?!\s*(?:jaar|jr|keer|x|maand|week|weken|uur|kinderen|personen|man|mensen|dagen)\b)",
    re.IGNORECASE,
)
_STREET_END = re.compile(
    r"(?:straat|laan|weg|plein|hof|pad|dreef|kade|gracht|singel|steeg|park|plantsoen|plantsoen|ring|akker|markt|haven|kant|"
    r"erf|gaarde|brink|hove|zoom|boulevard|allee|dijk|wal|hoek|str\.?|ln\.?|wg\.?)$",
    re.IGNORECASE,
)
_BEFORE_NUMBER = frozenset(
    "op aan in van nr nummer huisnummer huisnr flat en met voor over kan wil bij om woont".split()
)
_STREET_ALONE = re.compile(
    r"(?P<street>(?:[A-Z'][\w'’.-]*\s+(?:[\w'’.-]+\s+){0,3})?[A-Z][\w'’-]*(?:straat|laan|weg|plein|dreef|kade|gracht|singel|steeg|"
    r"plantsoen|pad|hof))$"
)
_FROM_STREET = re.compile(
    r"(?<=\w\s)(?:van|uit|op|aan)\s+de\s+(?P<street>[A-Z][\w'’-]*(?:straat|laan|weg|plein|dreef|kade|gracht|singel|steeg|plantsoen))$"
)
_NUMBER_ONLY = re.compile(
    rf"(?<![\w-])(?:(?:woont\s+)?(?:op|van|nr\.?|nummer|huisnummer|huisnr\.?|flat)\s+)+{addresses.NUMBER.pattern}"
    r"(?!\s*(?:jaar|jr|keer|x|maand|week|weken|uur|kinderen|personen|man|mensen)\b)(?![\w-])",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\b(?:kinderen|kids|zoons?|dochters?|jongens|meisjes|kleinkinderen|tweeling|groep|gezin)\s+$", re.IGNORECASE
)
_AND_MORE = re.compile(r"\s*(?:en|of|à|-|t/m)\s+\d")
_PERSON = re.compile(rf"(?:{KIN}|{'|'.join(TITLES)})\.?", re.IGNORECASE)
"""Who is no street, though a number stands behind: "Buurvrouw Truus nr 14", "Mw Bakker 14"."""
_STREET_WORDS = frozenset(
    "prins prinses koning koningin graaf gravin burgemeester burg dr doctor prof professor pastoor sint st oude nieuwe"
    " korte lange grote kleine eerste tweede derde van v vd v.d den der de het 't ter ten laan hoog op aan jan pieter"
    " willem admiraal generaal minister meester mr jonkheer mgr dokter kanunnik abraham anna anton".split()
)
_ALSO_FAMILY = frozenset("graaf prins koning korte lange oude groot grote jonge".split())
_NO_LETTERS = frozenset("in op en de is om te al nu we er of ik ze ja zo tm jr uu cm kg km mw hr dr vd".split())
"""Small words behind a year, that are no letters of a postcode: "sinds 1985 in de buurt"."""
_IN_PLACE = re.compile(r"(?<![\w-])(?:in|te|uit)?\s*([A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)", re.UNICODE)
_ORDINAL = re.compile(r"[1-9]e")
_YEAR = re.compile(r"(?:18|19|20)\d\d(?:\s?[-–]\s?(?:18|19|20)?\d\d)?")
_FLOOR_FIRST = re.compile(r"\d{1,2}(?:e|de|ste)\s+(?:verd(?:\.|ieping)?|etage|woonlaag)[\s,]+(?=\S)", re.IGNORECASE)
_POSTCODE = re.compile(r"(?<![\w-])[1-9]\d{3}[^\S\n]?[A-Za-z]{2}(?![\w-])")


@dataclass(frozen=True)
class Place:
    """Where somebody lives, as far as the line says."""

    street: str = ""
    number: str = ""
    postcode: str = ""
    place: str = ""


def take_place(sheet: Sheet) -> Place:
    """The address in what is still free. What stands in a clause ("wil een bankje aan de Kerkweg") was taken before."""
    postcode, town = _take_postcode(sheet)
    street, number = _take_street(sheet)
    if not number:
        number = _take_number(sheet)
    if not town and (street or number):
        town = _take_town(sheet)
    return Place(street, number, postcode, town)


def _take_postcode(sheet: Sheet) -> tuple[str, str]:
    for match in _POSTCODE.finditer(sheet.free):
        postcode = addresses.read_postcode(match[0])
        if not postcode or match[0][-2:] in _NO_LETTERS or match[0].endswith("Mw"):
            continue
        sheet.take(match.start(), match.end(), Part.POSTCODE)
        behind = re.match(
            r"[ ,]*((?:'s-)?[A-Z][\w'’-]*(?:[ ](?:aan|den|de|a/d|op|bij|in|[A-Z][\w'’-]*))*)", sheet.free[match.end() :]
        )
        if behind and (words := _town_at(behind[1])):
            start = match.end() + behind.start(1)
            sheet.take(start, start + len(words), Part.PLACE)
            return postcode, words
        small = re.match(r"[ ,]*([a-z][\w'’-]+)", sheet.free[match.end() :])
        if small and addresses.is_dutch_place(small[1]):
            sheet.take(match.end() + small.start(1), match.end() + small.end(1), Part.PLACE)
            return postcode, small[1]
        return postcode, ""
    return "", ""


def _town_at(words: str) -> str:
    """The longest start of the words that is a town; behind a postcode any single name will do."""
    parts = words.split(" ")
    for count in range(len(parts), 0, -1):
        if addresses.is_dutch_place(" ".join(parts[:count])):
            return " ".join(parts[:count])
    return parts[0]


def _take_street(sheet: Sheet) -> tuple[str, str]:
    """(street, number): a segment that is an address, or that ends in one behind a name."""
    for start, end in list(sheet.segments()):
        if floor := _FLOOR_FIRST.search(sheet.free, start, end):
            start = start if re.search(r"\d", sheet.free[start : floor.start()]) else floor.end()
        words = sheet.free[start:end]
        found = _NUMBERED.match(words) or _STREET_ALONE.match(words) or _FROM_STREET.search(words)
        if found is None:
            continue
        begin = _street_start(found["street"])
        if begin is None:
            continue
        street = found["street"][begin:].strip(" ,")
        lead = _LEAD.search(words[: found.start("street") + begin])
        if not found.groupdict().get("number") and words[:begin].strip() and not _IS_LEAD.search(words[:begin]):
            continue  # "Johan Kerkweg" is a name
        taken = lead.start() if lead else found.start("street") + begin
        number = found.groupdict().get("number") or ""
        if _YEAR.fullmatch(number) and not _STREET_END.search(street) and street[0].islower():
            continue  # "hier sinds 2015"
        if fold(street).endswith("plein") and _YEAR.fullmatch(number):
            street, number = f"{street} {number}", ""
        sheet.take(start + taken, start + found.end(), Part.STREET)
        return street, addresses.house_number(number) if number else ""
    return "", ""


def _street_start(words: str) -> int | None:
    """Where the street begins in "Fatima El Amrani Kerkweg": at the street's word and the words that belong to it.

    None where no street can stand before the number ("Piet op").
    """
    parts = list(re.finditer(r"[^\s,]+", re.sub(rf"(?<=plein) {_YEAR.pattern}$", "", words, flags=re.IGNORECASE)))
    if not parts or not parts[-1][0][0].isalpha() or fold(parts[-1][0]).rstrip(".") in _BEFORE_NUMBER:
        return None
    person = any(_is_person(part[0]) for part in parts[:-1])
    end = _STREET_END.search(parts[-1][0])
    if (
        end and person and end.start() <= 1 and fold(parts[-1][0]) not in ("plein", "laan")
    ):  # "mw Bakker", "Jan van Dijk"
        return None
    if end:
        first = len(parts) - 1
        while first > 0 and (
            fold(parts[first - 1][0]).rstrip(".") in _STREET_WORDS or _ORDINAL.fullmatch(parts[first - 1][0])
        ):
            first -= 1
        while first < len(parts) - 1 and fold(parts[first][0]) in ("op", "aan", "van", "in"):
            first += 1
            first += parts[first][0] in ("de", "het") and first < len(parts) - 1
        if first and person and parts[first][0] in ("de", "den", "van") and parts[first + 1] is not parts[-1]:
            first += 2 if fold(parts[first + 1][0]) in _ALSO_FAMILY else 0  # "Annie de Graaf Eikenlaan"
        return parts[first].start()
    for place in range(len(parts) - 1):
        if fold(parts[place][0]) in ("laan", "hoog", "plein") or parts[place][0] in ("De", "Het", "Den"):
            return parts[place].start()
    if len(parts) > 1 and any(fold(part[0]) in ("op", "aan", "woont", "adres", "adres:") for part in parts[:-1]):
        last = max(
            at for at, part in enumerate(parts[:-1]) if fold(part[0]) in ("op", "aan", "woont", "adres", "adres:")
        )
        return parts[last + 1].start()
    alone = all(part[0][0].isupper() or fold(part[0]) in _STREET_WORDS for part in parts)
    return parts[0].start() if alone and not person and not _is_person(parts[-1][0]) else None


def _is_person(word: str) -> bool:
    return is_given_name(word) or bool(_PERSON.fullmatch(word))


def _take_number(sheet: Sheet) -> str:
    for match in _NUMBER_ONLY.finditer(sheet.free):
        if _OF_OTHERS.search(sheet.free[: match.start()]) or _AND_MORE.match(sheet.free, match.end()):
            continue  # "2 kinderen van 3 en 5"
        sheet.take(match.start(), match.end(), Part.NUMBER)
        return addresses.house_number(match["number"])
    return ""


def _take_town(sheet: Sheet) -> str:
    for match in _IN_PLACE.finditer(sheet.free):
        if addresses.is_dutch_place(match[1]):
            sheet.take(match.start(), match.end(), Part.PLACE)
            return match[1]
    return ""
