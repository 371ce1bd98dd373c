"""Numbers that single somebody out, in running text: BSN, IBAN, number plate. Each gives (start, end) in characters."""

import re
from collections.abc import Iterator

from stdnum import iban
from stdnum.nl import bsn

_NINE = re.compile(r"(?<![\w+.,/-])(?<!\+31 )(?<!0031 )\d(?:[ .-]?\d){7,8}(?![\w/]|[.,-]\d)")
_SAID = re.compile(r"\b(?:bsn|burgerservice-?(?:nr|nummer)?|sofi-?(?:nr|nummer)?)\b\D{0,12}$", re.IGNORECASE)
_IBAN = re.compile(r"(?<!\w)[A-Za-z]{2}\d{2}(?:[ .-]?[A-Za-z0-9]){11,30}(?!\w)")
_DUTCH_IBAN = re.compile(r"NL\d{2}[ .-]?[A-Z]{4}(?:[ .-]?\d){10}(?!\w)", re.IGNORECASE)
_OLD_CODES = ("LL-99-99", "99-99-LL", "99-LL-99", "LL-99-LL", "LL-LL-99", "99-LL-LL")
_NEW_CODES = ("99-LLL-9", "9-LLL-99", "LL-999-L", "L-999-LL", "LLL-99-L", "L-99-LLL", "9-LL-999", "999-LL-9")
"""Side codes 1 to 6 with any letter, 7 to 14 without vowels (RDW): "12-bis-3" is a house number."""


def _pattern(code: str, letter: str, dash: str) -> str:
    return "".join({"L": letter, "9": r"\d", "-": dash}[sign] for sign in code)


def _patterns(dash: str) -> str:
    old = [_pattern(code, "[a-z]", dash) for code in _OLD_CODES if dash or code != "99-99-LL"]  # 3706AB: a postcode
    return "|".join(old + [_pattern(code, "[b-df-hj-np-tv-xz]", dash) for code in _NEW_CODES])


_PLATE = re.compile(rf"(?<![\w-])(?:{_patterns('-')})(?![\w-])", re.IGNORECASE)
_BARE_PLATE = re.compile(rf"(?<![\w-])(?:{_patterns('')})(?![\w-])", re.IGNORECASE)
_PLATE_SAID = re.compile(
    r"\b(?:kenteken|auto|busje|scooter|brommer|motor|nummerplaat|plate)\b\W+(?:\w+\W+){0,2}$", re.IGNORECASE
)


def bsn_spans(text: str) -> Iterator[tuple[int, int]]:
    """Citizen service numbers: nine digits (or eight, without the first 0) that pass the 11-test (RvIG, Logisch
    Ontwerp BSN), grouped in any way.

    Behind the word BSN a number that fails the test counts too: it is one with a typing error. A run that starts with
    6 and is not called a BSN is a mobile number without its 0.
    """
    for found in _NINE.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        called = bool(_SAID.search(text, 0, found.start()))
        looks = len(digits) == 9 and not digits.startswith("6") and bsn.is_valid(digits)
        if called or looks:
            yield found.span()


def iban_spans(text: str) -> Iterator[tuple[int, int]]:
    """Bank accounts by IBAN, of any country that has them, with the check digits right (ISO 13616, mod 97).

    One that is Dutch by its letters and digits counts with wrong check digits too: it is one with a typing error.
    """
    at = 0
    while found := _IBAN.search(text, at):
        dutch = _DUTCH_IBAN.match(text, found.start())
        end = _longest_iban(text, *found.span()) or (dutch.end() if dutch else 0)
        if end:
            yield found.start(), end
        at = end or found.start() + 2


def plate_spans(text: str) -> Iterator[tuple[int, int]]:
    """Dutch number plates with their dashes (side codes 1 to 14, RDW); without dashes only behind a word such as
    "kenteken", for "AB12CD" may be anything."""
    yield from (found.span() for found in _PLATE.finditer(text))
    for found in _BARE_PLATE.finditer(text):
        if _PLATE_SAID.search(text, 0, found.start()):
            yield found.span()


def _longest_iban(text: str, start: int, end: int) -> int:
    """Where the account ends: words behind it may look like more of it. 0 where none is right."""
    for stop in range(end, start + 14, -1):
        if (
            text[stop - 1].isalnum()
            and not text[stop : stop + 1].isalnum()
            and iban.is_valid(text[start:stop], check_country=False)
        ):
            return stop
    return 0
