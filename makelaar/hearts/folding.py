"""Text made comparable: how names and streets are compared, sorted and searched everywhere."""

import re
import unicodedata

_NOT_DECOMPOSED = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
)


def fold(text: str) -> str:
    """`text` without case, diacritics, typographic apostrophes or doubled spaces: "Çelik" and "celik" are one.

    Dutch "ij" as one letter (U+0133) becomes the two letters that everybody types.
    """
    if text.isascii():
        return " ".join(text.lower().replace("`", "'").split())
    decomposed = unicodedata.normalize("NFKD", text.casefold()).casefold()  # "𝔍" becomes a capital J
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_NOT_DECOMPOSED)
    return re.sub(r"\s+", " ", bare.replace("’", "'").replace("‘", "'").replace("`", "'")).strip()
