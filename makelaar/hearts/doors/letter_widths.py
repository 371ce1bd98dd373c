"""How wide a line of text becomes in Inter, without a font at hand: what needs room can be given it. Pure.

Measured in Inter Regular and SemiBold, whichever is wider, with either kind of figures; in hundredths of their size.
"""

import unicodedata
from functools import lru_cache

_FROM_SPACE = (
    *(27, 32, 52, 64, 65, 100, 66, 33, 39, 39, 65, 65, 27, 65, 27, 38),
    *(67, 67, 67, 67, 67, 67, 67, 67, 67, 67, 27, 27, 65, 65, 65, 54),
    *(100, 73, 66, 74, 72, 61, 59, 75, 75, 28, 58, 70, 57, 92, 76, 77),
    *(65, 77, 65, 65, 66, 74, 73, 102, 72, 71, 65, 39, 38, 39, 48, 47),
    *(35, 57, 62, 58, 62, 59, 39, 63, 61, 26, 26, 57, 26, 90, 61, 61),
    *(62, 62, 40, 55, 35, 61, 59, 84, 57, 59, 57, 39, 36, 39, 65),
)
_WIDTHS = {chr(32 + nth): width for nth, width in enumerate(_FROM_SPACE)} | dict(
    zip("–…•·’‘“”", (65, 96, 56, 32, 29, 29, 51, 51), strict=True)
)
_WIDEST = 105


@lru_cache(maxsize=16_384)
def text_width(text: str, size: float) -> float:
    """At most how wide a text is in letters of this size; kerning may make it a little narrower."""
    return size / 100 * sum(_WIDTHS.get(sign) or _WIDTHS.get(_bare(sign), _WIDEST) for sign in text)


def cut(text: str, room: float, size: float) -> str:
    """The text, cut off with "…" where it would run out of its room; "" where not even a letter of it fits."""
    if text_width(text, size) <= room:
        return text
    while text and text_width(text + "…", size) > room:
        text = text[:-1]
    return f"{text.rstrip()}…" if text.rstrip() else ""


def one_line(text: str) -> str:
    """The text on one line, without signs that cannot be printed: what was pasted may hold anything."""
    return "".join(sign for sign in " ".join(text.split()) if sign.isprintable())


def _bare(letter: str) -> str:
    """The letter without its accents."""
    return unicodedata.normalize("NFD", letter)[0]
