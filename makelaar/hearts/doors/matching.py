"""Which door an address means: "206 bis" is door "206bis", "12" with "3 hoog" behind it door "12-3". Pure."""

import re
from collections.abc import Iterator
from functools import lru_cache

from makelaar.hearts.addresses import house_number
from makelaar.hearts.folding import fold
from makelaar.hearts.streets import comparable_number

_WORDED = {"een": 1, "eerste": 1, "twee": 2, "tweede": 2, "drie": 3, "derde": 3, "vier": 4, "vierde": 4, "vijf": 5}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
_GROUND = re.compile(r"(?:hs|h|huis|bgg?|begane grond|parterre|beneden(?:huis|woning)?|souterrain)\b")
_UPSTAIRS = re.compile(r"boven(?:huis|woning)?\b")
_FLOOR = re.compile(rf"(\d{{1,2}}|{'|'.join(_WORDED)})\s?-?(?:e|de|ste)?\s?-?(?:hoog|hg|etage|verd|woonlaag|floor)")
_PARTS = re.compile(r"\D{0,12}?(?P<number>\d+)[\W_]*(?P<behind>.*)")


@lru_cache(maxsize=50_000)
def possible_numbers(number: str, door: str = "") -> tuple[str, ...]:
    """The comparable house numbers that an address may mean, likeliest first: try each among a building's doors.

    `door` is what stands about the door besides ("3 hoog links", "bis"). A building's own numbers are compared by
    `door_key`. Nothing for text without a number.
    """
    texts = (f"{number} {door}", number) if door.strip() else (number,)
    return tuple(dict.fromkeys(key for text in texts for key in _keys(text)))


@lru_cache(maxsize=50_000)
def door_key(number: str) -> str:
    """A door's number as `possible_numbers` gives it: without capitals and signs, no zeros in front."""
    return re.sub(r"(?<![\d])0+(?=\d)", "", comparable_number(house_number(number)))


def _keys(text: str) -> Iterator[str]:
    parts = _PARTS.fullmatch(fold(text))
    if parts is None:
        return
    yield door_key(text)
    main, behind = int(parts["number"]), parts["behind"]
    floor = _floor(behind)
    if floor:
        yield f"{main}-{floor}"
        if _FLOOR.match(behind):  # where floors are no part of the numbers, the number alone is the door
            yield str(main)
    elif floor == 0:
        yield f"{main}hs"
        if behind != "h":  # 12H is a door of its own, or the ground floor of 12
            yield str(main)
    elif _UPSTAIRS.match(behind):
        yield f"{main}bis"


def _floor(behind: str) -> int | None:
    """The floor in "3 hoog links", "ii", "3e verdieping", "hs"; None where it says none."""
    if _GROUND.match(behind):
        return 0
    if behind in _ROMAN:
        return _ROMAN[behind]
    if found := _FLOOR.match(behind):
        return _WORDED[found[1]] if found[1] in _WORDED else int(found[1])
    return None
