"""Which door an address means: "206 bis" is door "206bis", "12" with "3 hoog" behind it door "12-3". Pure."""

import re
from collections.abc import Iterator
from functools import lru_cache

from makelaar.hearts.folding import fold
from makelaar.hearts.streets import comparable_number

_WORDED = {"een": 1, "eerste": 1, "twee": 2, "tweede": 2, "drie": 3, "derde": 3, "vier": 4, "vierde": 4, "vijf": 5}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
_GROUND = frozenset("hs h huis bg bgg begane begg parterre beneden benedenhuis souterrain".split())
_UPSTAIRS = frozenset("boven bovenhuis bovenwoning bv".split())
_FLOOR = re.compile(r"(?P<floor>\d{1,2}|[a-z]+?)-?(?:e|de|ste)?-?(?:hoog|hg|etage|verdieping|verd|woonlaag|floor)\b.*")
_PARTS = re.compile(r"(?P<number>\d+)-?(?P<behind>.*)")


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
    return re.sub(r"(?<![\d])0+(?=\d)", "", comparable_number(number))


def _keys(text: str) -> Iterator[str]:
    key = door_key(text)
    parts = _PARTS.fullmatch(key)
    if parts is None:
        return
    yield key
    main, behind = parts["number"], parts["behind"]
    if (floor := _floor(behind)) is not None:
        yield f"{main}-{floor}" if floor else f"{main}hs"
        if floor == 0 and behind != "h":  # 12H is a door of its own, or the ground floor of 12
            yield main
    elif behind in _UPSTAIRS:
        yield f"{main}bis"


def _floor(behind: str) -> int | None:
    """The floor in "3hoog", "ii", "3e-verdieping", "hs"; None where it says none."""
    first = re.split(r"[-\s]", behind, maxsplit=1)[0]
    if first in _GROUND:
        return 0
    if behind in _ROMAN:
        return _ROMAN[behind]
    if found := _FLOOR.fullmatch(behind):
        said = fold(found["floor"])
        return int(said) if said.isdigit() else _WORDED.get(said)
    return None
