"""Family names that are also words of the grammar: "Ineke Wil", "Loes Kan", "Jeroen Maandag"."""

import re

from makelaar.hearts.capture.clause_words import NAMED_SO, OPENER
from makelaar.hearts.given_names import is_given_name

_GIVEN_BEFORE = re.compile(r"(?<![\w-])(?P<given>[A-ZÀ-Þ][\w'’-]+)\s+$")
_GOES_ON = re.compile(
    r"\s*(?:[,;:.(|/\n#–-]|$|\d|[A-ZÀ-Þ'’]|(?:kan|kunnen|wil|willen|zoekt|zou|heeft|is|was|woont|en|uit|van|op|biedt|geeft|"
    r"bel|mail|app|tel|mob|via|spreekt|helpt|komt|weet|goed|mist)\b)"
)
"""What stands behind a whole name; behind "Truus Wil" it is "wandelen" that she wants."""
_DAY = re.compile(
    r"(?<![\w-])(?P<given>[A-ZÀ-Þ][\w'’-]+)\s+(?P<family>Maandag|Dinsdag|Woensdag|Donderdag|Vrijdag|Zaterdag|Zondag|Januari|"
    r"Maart|April|Mei|Juni|Juli|Augustus|Zomer|Winter|Herfst|Lente|Kerst|Pasen|Morgen|Ma|Zo|Do|Di|Vr)(?![\w-])"
    r"(?!\s+(?:(?:even|nog|weer|om|rond)\s+)?(?:\w*(?:bellen|mailen|appen)|langs\w*|ochtend|middag|avond|\d))"
)
_TELLS_TO_REACH = re.compile(r"(?:^|[,;.\n])\s*(?:bel|mail|app|bezoek|langs)\b[^,;.\n]*$", re.IGNORECASE)


def is_surname(line: str, start: int) -> bool:
    """Whether the word of the grammar that begins at `start` is somebody's family name."""
    word = re.match(r"[\w-]+", line[start:])
    given = _GIVEN_BEFORE.search(line[:start])
    if word is None or given is None or not word[0][0].isupper() or word[0].isupper():
        return False
    return is_given_name(given["given"]) and bool(_GOES_ON.match(line, start + word.end()))


def first_opener(words: str) -> int:
    """Where a "kan" or "wil" begins that is nobody's name; -1 where none does."""
    for opener in OPENER.finditer(words):
        if not NAMED_SO.match(words, opener.start()) and not is_surname(words, opener.start()):
            return opener.start()
    return -1


def without_surnames(text: str) -> str:
    """The text, letter for letter, with signs for the family names that are a day: nothing to return on."""
    for found in _DAY.finditer(text):
        if is_given_name(found["given"]) and not _TELLS_TO_REACH.search(text[: found.start()]):
            start, end = found.span("family")
            text = text[:start] + "_" * (end - start) + text[end:]
    return text
