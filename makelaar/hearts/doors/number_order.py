"""The order of house numbers and of names with numbers in them. Pure."""

import re

from makelaar.hearts.folding import fold


def as_counted(text: str) -> tuple[tuple[int, str], ...]:
    """A key that puts 9 before 10, 12-2 before 12-10 and 12 before 12bis, whatever the capitals."""
    parts = re.findall(r"[0-9]+|[^0-9]+", fold(text))
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in parts)
