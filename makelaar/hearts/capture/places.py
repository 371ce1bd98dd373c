"""The address in a line: with commas a part of its own, in telegram style behind the name."""

import re
from dataclasses import dataclass, field
from functools import partial
from itertools import islice

from makelaar.hearts import addresses
from makelaar.hearts.capture.clauses import find_openers
from makelaar.hearts.capture.relatives import other_at_home
from makelaar.hearts.capture.sheet import Sheet
from makelaar.hearts.capture.street_words import STREET_END, street_start
from makelaar.hearts.capture.types import Part
from makelaar.hearts.capture.who import is_named_outside
from makelaar.hearts.folding import fold

_LEAD = re.compile(
    r"(?<![\w-])(?:woont|wonen|wonend|woonachtig|adres|bewoner)?\s*:?\s*(?:(?:op|aan|in|van|bij)\s+)?(?:de\s+|het\s+)?$",
    re.IGNORECASE,
)
_IS_LEAD = re.compile(r"(?<![\w-])(?:op|aan|in|van|bij|adres:?|woont)\s+(?:de\s+|het\s+)?$", re.IGNORECASE)
_NUMBERED = re.compile(
    rf"(?P<street>(?:[^,\d]*plein (?:18|19|20)\d\d(?:\s?[-–]\s?(?:18|19|20)?\d\d)?|"
    r"[^,\d]*\b[1-9]e [A-Z][\w-]*(?:straat|laan|weg)|['’]?[^\W\d][^,\d]*?)),?\s+"
    rf"{addresses.NUMBER.pattern}(?![\w:])"
    r"(?!\s*(?:jaar|jr|keer|x|maand|week|weken|uur|kinderen|personen|man|mensen|dagen)\b)",
    re.IGNORECASE,
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
_IS_JOINED = re.compile(
    r"(?<![\w-])(?:op|aan|in|van|bij|naar|voor|uit|langs|tegenover|achter|naast|de|het|een|en|of|om)\s+$", re.IGNORECASE
)
_NUMBER_BEHIND = re.compile(
    rf"[ ,]*(?:(?:nr|nummer|huisnr)\.?\s*)?{addresses.NUMBER.pattern}(?![\w-])"
    r"(?!\s*(?:jaar|jr|keer|x|maand|week|weken|uur|kinderen|personen|man|mensen)\b)",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\b(?:kinderen|kids|zoons?|dochters?|jongens|meisjes|kleinkinderen|tweeling|groep|gezin)\s+$", re.IGNORECASE
)
_AND_MORE = re.compile(r"\s*(?:en|of|à|-|t/m)\s+\d")
_NO_LETTERS = frozenset("in op en de is om te al nu we er of ik ze ja zo tm jr uu cm kg km mw hr dr vd".split())
"""Small words behind a year, that are no letters of a postcode: "sinds 1985 in de buurt"."""
_IN_PLACE = re.compile(r"(?<![\w-])(?:in|te|uit)?\s*([A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)", re.UNICODE)
_YEAR = re.compile(r"(?:18|19|20)\d\d(?:\s?[-–]\s?(?:18|19|20)?\d\d)?")
_FLOOR_FIRST = re.compile(r"\d{1,2}(?:e|de|ste)\s+(?:verd(?:\.|ieping)?|etage|woonlaag)[\s,]+(?=\S)", re.IGNORECASE)
_POSTCODE = re.compile(r"(?<![\w-])[1-9]\d{3}[^\S\n]?[A-Za-z]{2}(?![\w-])")


MOST_NUMBERS = 8
"""Numbers in one part of the line that are looked at: an address has few before it."""


@dataclass(frozen=True)
class Place:
    """Where somebody lives, as far as the line says."""

    street: str = ""
    number: str = ""
    postcode: str = ""
    place: str = ""


@dataclass
class PlaceReader:
    """The address in a line, read in two goes: a street that is surely one before clauses are ("Kon. Julianastraat 20"
    is not what somebody could), the rest from what is free after them."""

    sheet: Sheet
    street: str = ""
    number: str = ""
    postcode: str = ""
    town: str = ""
    of_others: list[str] = field(default_factory=list)
    """Words with the address of somebody else, that were left to the note."""

    def take_sure(self) -> None:
        """The postcode, and the street with its number where it does not stand in what somebody can or wants."""
        self.postcode, self.town, behind = _take_postcode(self.sheet)
        self._take_street(before_clauses=True)
        if not self.number and behind:
            self.number = _take_number_behind(self.sheet, behind)

    def take(self) -> Place:
        """The whole address. What stands in a clause ("wil een bankje aan de Kerkweg") was taken before."""
        if not self.street:
            self._take_street(before_clauses=False)
        if not self.number:
            self.number = self._take_number()
        if not self.town and (self.street or self.number):
            self.town = _take_town(self.sheet)
        return Place(self.street, self.number, self.postcode, self.town)

    def _take_street(self, *, before_clauses: bool) -> None:
        """(street, number): a segment that is an address, or that ends in one behind a name."""
        for start, end in list(self.sheet.segments()):
            if floor := _FLOOR_FIRST.search(self.sheet.free, start, end):
                start = start if re.search(r"\d", self.sheet.free[start : floor.start()]) else floor.end()
            found = self._street_in(start, end, before_clauses=before_clauses)
            if found is None or (found.number and self.number):
                continue
            if not self._leave_to_note(*found.span):
                self.sheet.take(*found.span, Part.STREET)
                self.street, self.number = found.street, found.number or self.number
                return

    def _street_in(self, start: int, end: int, *, before_clauses: bool) -> "_Found | None":
        words = self.sheet.free[start:end]
        numbered = list(islice(_NUMBERED.finditer(words), MOST_NUMBERS))
        others = () if before_clauses else (_STREET_ALONE.match(words), _FROM_STREET.search(words))
        for match in (*numbered, *others):
            if match is None:
                continue
            at = match.start("street")
            begins = not self.sheet.text[: start + at].strip(" ,;.:")
            named = partial(is_named_outside, self.sheet, start, end)
            begin = street_start(match["street"], begins=begins, is_named=named)
            if begin is None or (before_clauses and _is_in_clause(words[: match.end("street")], at + begin)):
                continue
            found = _found(words, match, begin, start)
            if found is not None:
                return found
        return None

    def _take_number(self) -> str:
        for match in _NUMBER_ONLY.finditer(self.sheet.free):
            of_children = match[0].lower().startswith("van") and _OF_OTHERS.search(self.sheet.free[: match.start()])
            if of_children or _AND_MORE.match(self.sheet.free, match.end()):
                continue  # "2 kinderen van 3 en 5"
            if self._leave_to_note(*match.span()):
                continue
            self.sheet.take(match.start(), match.end(), Part.NUMBER)
            return addresses.house_number(match["number"])
        return ""

    def _leave_to_note(self, start: int, end: int) -> bool:
        """Leave an address to the note that stands with somebody else; whether it does."""
        begin = other_at_home(self.sheet, start)
        if begin is None:
            return False
        self.of_others.append(self.sheet.leave(begin, end))
        return True


def address_said(words: str) -> tuple[str, str]:
    """(street, number) in words by themselves, whosever they are: "zus woont Kerkweg 12"."""
    reader = PlaceReader(Sheet(words))
    place = reader.take()
    return place.street, place.number


@dataclass(frozen=True)
class _Found:
    """A street in the line at `span`, with the words that lead to it."""

    span: tuple[int, int]
    street: str
    number: str


def _is_in_clause(words: str, begin: int) -> bool:
    """Whether the street is what somebody wants something with: "wil een bankje aan de Kerkweg 12"."""
    openers = find_openers(words[:begin])
    if find_openers(words) != openers:  # "Kan Photoshop 6"
        return True
    return bool(openers) and bool(_IS_JOINED.search(words[:begin]))


def _found(words: str, match: re.Match[str], begin: int, start: int) -> _Found | None:
    """The street of a match; None where it is none after all: "Johan Kerkweg", "hier sinds 2015"."""
    at = match.start("street") + begin
    street = match["street"][begin:].strip(" ,")
    number = match.groupdict().get("number") or ""
    if not number and words[:at].strip() and not _IS_LEAD.search(words[:at]):
        return None
    if _YEAR.fullmatch(number) and not STREET_END.search(street) and street[0].islower():
        return None
    if fold(street).endswith("plein") and _YEAR.fullmatch(number):
        street, number = f"{street} {number}", ""
    lead = _LEAD.search(words[:at])
    taken = lead.start() if lead else at
    return _Found((start + taken, start + match.end()), street, addresses.house_number(number) if number else "")


def _take_postcode(sheet: Sheet) -> tuple[str, str, int]:
    """(postcode, town, where the postcode ends)."""
    for match in _POSTCODE.finditer(sheet.free):
        postcode = addresses.read_postcode(match[0])
        if not postcode or match[0][-2:] in _NO_LETTERS or match[0].endswith("Mw"):
            continue
        if match[0].lower().endswith("nr") and re.match(r"\.?\s*\d", sheet.free[match.end() :]):  # "Plein 1944 nr 23"
            continue
        sheet.take(match.start(), match.end(), Part.POSTCODE)
        behind = re.match(
            r"[ ,]*((?:'s-)?[A-Z][\w'’-]*(?:[ ](?:aan|den|de|a/d|op|bij|in|[A-Z][\w'’-]*))*)", sheet.free[match.end() :]
        )
        if behind and (words := _town_at(behind[1])):
            start = match.end() + behind.start(1)
            sheet.take(start, start + len(words), Part.PLACE)
            return postcode, words, match.end()
        small = re.match(r"[ ,]*([a-z][\w'’-]+)", sheet.free[match.end() :])
        if small and addresses.is_dutch_place(small[1]):
            sheet.take(match.end() + small.start(1), match.end() + small.end(1), Part.PLACE)
            return postcode, small[1], match.end()
        return postcode, "", match.end()
    return "", "", 0


def _town_at(words: str) -> str:
    """The longest start of the words that is a town; behind a postcode any single name will do."""
    parts = words.split(" ")
    for count in range(len(parts), 0, -1):
        if addresses.is_dutch_place(" ".join(parts[:count])):
            return " ".join(parts[:count])
    return parts[0]


def _take_number_behind(sheet: Sheet, at: int) -> str:
    """The number directly behind a postcode: "3704 HK 19"."""
    match = _NUMBER_BEHIND.match(sheet.free, at)
    if match is None:
        return ""
    sheet.take(match.start("number"), match.end(), Part.NUMBER)
    return addresses.house_number(match["number"])


def _take_town(sheet: Sheet) -> str:
    for match in _IN_PLACE.finditer(sheet.free):
        if addresses.is_dutch_place(match[1]):
            sheet.take(match.start(), match.end(), Part.PLACE)
            return match[1]
    return ""
