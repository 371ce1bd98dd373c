"""Where a word that is wider than its column may be broken, without a dictionary. Pure.

A rule of thumb for Dutch: between a vowel and a consonant that begins the next syllable, "ch", "sch" and the like kept
whole. It is used only for what fits nowhere, so a break that a dictionary would place elsewhere is better than none.
"""

import re

_VOWELS = "aeiouyáàâäéèêëíìîïóòôöúùûü"
_TOGETHER = (
    "sch",
    "ch",
    "th",
    "ph",
    "qu",
    "st",
    "sp",
    "br",
    "dr",
    "gr",
    "kr",
    "pr",
    "tr",
    "vr",
    "bl",
    "gl",
    "kl",
    "pl",
)
_INSIDE = re.compile(rf"[{_VOWELS}]([^\W\d_{_VOWELS}]+)(?=[{_VOWELS}])", re.IGNORECASE)
_LEAST = 2
"""Letters before and after a break."""


def breaks(word: str) -> list[int]:
    """Places before which a hyphen may come, from left to right."""
    found = [match.start(1) + _kept_before(match.group(1).lower()) for match in _INSIDE.finditer(word)]
    return [place for place in found if _LEAST <= place <= len(word) - _LEAST]


def _kept_before(consonants: str) -> int:
    """How many of the consonants between two vowels stay with the first of them."""
    for together in _TOGETHER:
        if consonants.endswith(together):
            return len(consonants) - len(together)
    return len(consonants) - 1
