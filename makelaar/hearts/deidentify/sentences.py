"""A told text as sentences, to choose one as quote."""

import re

from makelaar.hearts.deidentify.review import UNDECIDED

_END = re.compile(r"(?<=[.!?…])['\"”’)]*\s+|\n+")
_ABBREVIATED = re.compile(r"(?:\b(?:bijv|evt|ca|enz|o\.a|d\.w\.z|m\.n|nr|st|dr)\.|\b[A-Z]\.)$")


def quotable(told: str) -> tuple[str, ...]:
    """The sentences of a told text in order, without those in which something is undecided, each once."""
    found: list[str] = []
    begun = ""
    for piece in _pieces(told):
        begun = f"{begun} {piece}".strip()
        if not _ABBREVIATED.search(begun):
            found.append(begun)
            begun = ""
    found += [begun] if begun else []
    return tuple(dict.fromkeys(one for one in found if UNDECIDED not in one and any(sign.isalpha() for sign in one)))


def _pieces(told: str) -> list[str]:
    """The text cut behind each sign that ends a sentence, quotes and brackets with what they close."""
    pieces: list[str] = []
    at = 0
    for end in _END.finditer(told):
        pieces.append(told[at : end.start()] + end[0].strip())
        at = end.end()
    return [piece.strip() for piece in (*pieces, told[at:]) if piece.strip()]
