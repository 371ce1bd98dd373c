"""Streets made comparable: "Burg. v. Goghln" and "Burgemeester van Goghlaan" are one. Pure.

NEN 5825:2002, by which the registers of the government shorten names to 24 signs, shortens titles in front ("Burg",
"Ds", "Prof", "St"), particles ("v", "v d") and the kind of street at the end ("str", "ln", "pln"). The norm itself is
not free to read: the list is ours, of what people and those registers write.
"""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from makelaar.hearts.folding import fold

_KINDS = {
    "str": "straat",
    "strt": "straat",
    "ln": "laan",
    "wg": "weg",
    "pln": "plein",
    "pl": "plein",
    "plts": "plaats",
    "plnts": "plantsoen",
    "plants": "plantsoen",
    "dk": "dijk",
    "hf": "hof",
    "gr": "gracht",
    "sngl": "singel",
    "kd": "kade",
    "dr": "dreef",
    "stg": "steeg",
    "pd": "pad",
    "pk": "park",
    "blvd": "boulevard",
    "boul": "boulevard",
}
"""The kind of street, as the end of a word or the last word."""
_ALL_KINDS = frozenset(_KINDS.values())
_KINDS_IN_FRONT = frozenset("str ln wg pln plts blvd boul".split())
"""Those of them that mean the same in front: "Ln. van Vollenhove"."""
STREET_TITLES = {
    "burg": "burgemeester",
    "burgem": "burgemeester",
    "bgm": "burgemeester",
    "ds": "dominee",
    "dr": "doctor",
    "drs": "doctorandus",
    "st": "sint",
    "prof": "professor",
    "ir": "ingenieur",
    "ing": "ingenieur",
    "mr": "meester",
    "mgr": "monseigneur",
    "jhr": "jonkheer",
    "past": "pastoor",
    "kard": "kardinaal",
    "weth": "wethouder",
    "min": "minister",
    "pres": "president",
    "gen": "generaal",
    "adm": "admiraal",
    "kapt": "kapitein",
    "kol": "kolonel",
    "lt": "luitenant",
    "luit": "luitenant",
    "secr": "secretaris",
    "not": "notaris",
    "kon": "koningin",
    "pr": "prins",
}
"""Titles and saints, in front of another word."""
_ALIKE = {"dokter": "doctor", "koning": "koningin", "prinses": "prins"}
""" "Dr.", "Kon." and "Pr." do not say which of two it is, so those two are one."""
_ORDINALS = {"eerste": "1e", "tweede": "2e", "derde": "3e", "vierde": "4e", "vijfde": "5e", "zesde": "6e"}
_SMALL = frozenset("v van vd vdn de den der d het 't t".split())
"""Words that are shortened or left out at will."""
_STEM = 3
"""Letters that a word must have before the kind of street."""
_NEAR_FROM = 7
"""A shorter street a letter away is another one: "Torweg", "Korweg"."""
_FULL = {short: (full,) for short, full in STREET_TITLES.items()} | {
    "dr": ("doctor", "dokter"),
    "kon": ("koning", "koningin"),
    "pr": ("prins", "prinses"),
    "blvd": ("boulevard",),
}
_SHORT = {full: short for short, fulls in _FULL.items() for full in fulls if not full.startswith(short)}
"""Words that are shortened to what they do not begin with: "st", "mgr"."""


@lru_cache(maxsize=50_000)
def comparable_street(street: str) -> str:
    """One form for all ways in which a street is written; "" for none.

    Without spaces, signs, case and accents; titles and kinds of street in full, small words left out, y for ij.
    """
    words = re.findall(r"[^\W_]+", fold(street).replace("'", " "))
    told = [word for word in words if word not in _SMALL] or words
    whole = "".join(_in_full(word, place, len(told)) for place, word in enumerate(told)).replace("ij", "y")
    return re.sub(r"s+traat$", "straat", whole)


def is_nearly_street(one: str, other: str) -> bool:
    """Whether the streets differ by one typing error, or by the kind of street that one of them leaves out: perhaps the
    same. Never by a number."""
    left, right = comparable_street(one), comparable_street(other)
    if re.findall(r"\d+", left) != re.findall(r"\d+", right):
        return False
    short, long = sorted((left, right), key=len)
    if len(short) > _STEM and short not in _ALL_KINDS and any(long in (short + k, k + short) for k in _ALL_KINDS):
        return True
    return len(short) >= _NEAR_FROM and OSA.distance(left, right, score_cutoff=1) == 1


@lru_cache(maxsize=50_000)
def comparable_number(number: str) -> str:
    """A house number in one form: "3 A" is "3a", "12 - II" is "12ii", and "12-3" is not "123"."""
    text = re.sub(r"[\W_]+", "-", fold(number)).strip("-")
    text = re.sub(r"(?<=\d)-(?=[^\W\d])|(?<=[^\W\d])-", "", text)
    return re.sub(r"(?<=\d)huis$", "hs", text)


def words_meant(street: str) -> tuple[str, ...]:
    """What the words of a street are besides what is written: in full where they are shortened ("burgemeester" for
    "Burg."), and shortened where nobody would find that by the full word ("st" for "Sint")."""
    words = re.findall(r"[^\W_]+", fold(street))
    return tuple(dict.fromkeys(other for word in words for other in _other_forms(word)))


def spellings(word: str) -> tuple[str, ...]:
    """How else a folded word that somebody looks for may begin, if it is a street's: "goghln" is "goghlaan"."""
    found = [form for form in _other_forms(word) if not form.startswith(word)]
    if word.endswith("straat"):
        stem = word.removesuffix("straat").rstrip("s")
        found += [written for written in (f"{stem}straat", f"{stem}sstraat") if written != word and len(stem) >= _STEM]
    return tuple(found)


def _other_forms(word: str) -> tuple[str, ...]:
    if word in _FULL:
        return _FULL[word]
    if word in _SHORT:
        return (_SHORT[word],)
    full = _with_kind(word)
    return () if full == word else (full,)


def _in_full(word: str, place: int, words: int) -> str:
    if place < words - 1:
        word = STREET_TITLES.get(word, _KINDS[word] if word in _KINDS_IN_FRONT else word)
    elif words > 1 and word in _KINDS:
        word = _KINDS[word]
    else:
        word = _with_kind(word)
    word = re.sub(r"^(\d+)(?:ste|de)$", r"\1e", word)
    return _ORDINALS.get(word, _ALIKE.get(word, word))


def _with_kind(word: str) -> str:
    """The word with its kind of street in full: "goghln" is "goghlaan"."""
    for letters in (5, 4, 3, 2):
        if len(word) - letters >= _STEM and (kind := _KINDS.get(word[-letters:])):
            return word[:-letters] + kind
    return word
