"""Which encoding a text file is in: by its marks, or by which reading gives letters that people here write."""

import re
import unicodedata

_CANDIDATES = ("cp1252", "mac_roman", "cp850", "cp1254", "cp1250", "latin-1")
"""Tried in this order when the bytes are no UTF-8; an earlier one wins a draw. cp1254 is Turkish, cp1250 Polish."""
_USUAL = frozenset("éëïöüçèóáíÉËÖÜÇ€’‘“”–…°´½")
_LESS = frozenset("êîôûúñàâäòùÊÀÁÓÍ")
_OWN_LETTERS = {
    "cp1254": frozenset("ışğİŞĞ"),
    "cp1250": frozenset("łąęśżźćńŁŚŻ"),
}
_RARE = frozenset("ãåøæßìõÈÎÔÚÄÑÅØœš—•²³«»¿¡§£©®")


def decode(data: bytes) -> tuple[str, str]:
    """(text, name of the encoding). Always gives a text; bytes that fit nowhere become the replacement character."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), encoding
    sample = data[:4096]
    if sample[1::2].count(0) > len(sample) // 5:
        return data.decode("utf-16-le", errors="replace"), "utf-16-le"
    if sample[::2].count(0) > len(sample) // 5:
        return data.decode("utf-16-be", errors="replace"), "utf-16-be"
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        best = max(_CANDIDATES, key=lambda encoding: _likeness(data, encoding))
        return data.decode(best, errors="replace"), best


def _likeness(data: bytes, encoding: str) -> float:
    """How much the bytes above ASCII look like words in this encoding: usual letters for it, odd signs against."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return -float(len(data))
    own = _OWN_LETTERS.get(encoding, frozenset())
    worths = ((_USUAL, 1.0), (own, 0.9), (_LESS, 0.5), (_RARE, 0.3))
    score = 3.0 * (b"\n" not in data) - 1.0 * (b"\r\n" in data) if encoding == "mac_roman" else 0.0
    for found in re.finditer(r"(.?)([^\x00-\x7f])(?=(.?))", text[: 2**20]):
        before, letter, after = found.groups()
        within_word = before.islower() and after.islower()
        if unicodedata.category(letter)[0] == "L":
            known = next((worth for letters, worth in worths if letter in letters), -0.5)
            starts_small = not before.isalpha() and letter.islower() and after.islower()
            score += -1 if within_word and letter.isupper() else known - 0.4 * starts_small
        else:
            score += -1 if within_word or letter not in _USUAL | _LESS | _RARE else 0.5
    return score


def looks_binary(data: bytes) -> bool:
    """Whether these bytes are no text at all (a picture, a program, a renamed archive)."""
    sample = data[:8192]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    controls = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in sample)
    wide = max(sample[1::2].count(0), sample[::2].count(0)) > len(sample) // 5
    return not wide and controls > len(sample) // 200
