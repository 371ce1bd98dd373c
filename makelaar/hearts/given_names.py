"""Given names that are common in Dutch neighbourhoods: only to tell which part of a name is which, never to judge.

Drawn up by hand from names that are common in the Netherlands of several generations and origins. A name that is
missing costs nothing but a guess.
"""

from functools import cache

from makelaar.hearts.folding import fold
from makelaar.resource_paths import resource


def is_given_name(word: str) -> bool:
    """Whether the word (or the first part of "Anne-Marie") is a well-known given name."""
    folded = fold(word).strip(".,")
    return folded in _known() or folded.split("-")[0] in _known()


@cache
def _known() -> frozenset[str]:
    text = resource("words", "given_names.txt").read_text(encoding="utf-8")
    return frozenset(fold(name) for line in text.splitlines() if not line.startswith("#") for name in line.split())
