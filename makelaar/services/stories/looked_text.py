"""A finished text as folded words with their places, in which phrases are found however they are written."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from makelaar.hearts.folding import fold

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f]|'(?=[^\W_]))*")
_BROKEN_OFF = re.compile(r"(?<=[^\W\d_])[-\u00ad]\n(?=[^\W\d_])")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_SIGNS = str.maketrans({**dict.fromkeys("’‘ʼ′´`＇", "'"), **dict.fromkeys("‐‑‒", "-")})
_BETWEEN = re.compile(r"[\s.,'-]{1,3}")
_ABBREVIATED = frozenset("mw mevr mvr mej dhr hr mnr fam dr drs ir ing mr prof ds st th ch".split())
_SHORTEST = 4
"""Letters of a word that an s behind it may belong to another form of: "Kayas"."""
Words = tuple[str, ...]


def words_of(text: str) -> Words:
    """A name, street or label as folded words."""
    return tuple(fold(one[0]) for one in _WORD.finditer(_plain(text)))


@dataclass(frozen=True)
class LookedText:
    """A text as folded words, each with its place in it."""

    text: str
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]

    @staticmethod
    def of(text: str) -> "LookedText":
        """The text with its signs written in one way; a word that the page breaks off goes on in the next line."""
        whole = _plain(text)
        found = list(_WORD.finditer(whole))
        words = [fold(one[0]) for one in found]
        return LookedText(whole, words, [one.start() for one in found], [one.end() for one in found])

    def place(self, first: int, count: int) -> tuple[int, int]:
        """Where these words begin and end."""
        return self.starts[first], self.ends[first + count - 1]

    def is_joined(self, first: int, count: int) -> bool:
        """Whether nothing but space, a dash, the dot of an initial or title, or one comma stands between them."""
        inside = range(first, first + count - 1)
        gaps = {at: self.text[self.ends[at] : self.starts[at + 1]] for at in inside}
        if not all(map(_BETWEEN.fullmatch, gaps.values())) or sum("," in gap for gap in gaps.values()) > 1:
            return False
        return all(len(self.words[at]) == 1 or self.words[at] in _ABBREVIATED for at in inside if "." in gaps[at])

    def is_capital(self, at: int) -> bool:
        """Whether this word begins with a capital."""
        return self.text[self.starts[at]].isupper()

    def phrases(self, wanted: Collection[Words]) -> Iterator[tuple[int, int]]:
        """(first word, number of words) of every one of these phrases, wherever it stands; also with a genitive s."""
        begins = {phrase[0] for phrase in wanted}
        longest = max(map(len, wanted), default=0)
        for first, word in enumerate(self.words):
            if begins.isdisjoint(forms(word)):
                continue
            for count in range(1, min(longest, len(self.words) - first) + 1):
                front, last = self.words[first : first + count - 1], self.words[first + count - 1]
                if any((*front, form) in wanted for form in forms(last)):
                    yield first, count


def within(places: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether the piece lies in one of these places, which are in order."""
    upto = bisect_right(places, start, key=lambda place: place[0])
    return any(end <= places[at][1] for at in range(upto))


def forms(word: str) -> tuple[str, ...]:
    """A folded word, and without its genitive s: "kaya's", "kayas"."""
    bare = word.removesuffix("'s")
    if bare == word and len(word) > _SHORTEST and word.endswith("s"):
        bare = word[:-1]
    return (word,) if bare == word else (word, bare)


def _plain(text: str) -> str:
    composed = unicodedata.normalize("NFC", _BROKEN_OFF.sub("", text)).translate(_SIGNS)
    return _UNSEEN.sub("", composed)
