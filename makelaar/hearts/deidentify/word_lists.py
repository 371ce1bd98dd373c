"""The lists that the detector looks words up in, as plain data. All words are folded (`hearts.folding.fold`)."""

from dataclasses import dataclass, field

_FIRST_PART = 4
_LAST_PART = 3
"""Letters that the parts of a compound have at least: with fewer, any name is one."""
_LONGEST = 40
"""No compound is longer; nobody should wait for a line of a million letters."""


@dataclass(frozen=True)
class WordLists:
    """Names, places, streets, and the words that are none.

    `everyday` are words that need no mark, also with a capital at the start of a sentence or when somebody is called
    so; `dutch` all other words of the language; `not_names` words with a capital that name nobody in the
    neighbourhood (countries, languages, feasts).
    """

    given: frozenset[str] = frozenset()
    family: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()
    everyday: frozenset[str] = frozenset()
    dutch: frozenset[str] = frozenset()
    not_names: frozenset[str] = frozenset()
    _seen: dict[str, bool] = field(default_factory=dict, compare=False, repr=False)

    def is_name(self, word: str) -> bool:
        """Whether the folded word is somebody's given or family name; "Anne-Marie" by its parts."""
        return self.is_given(word) or self.is_family(word)

    def is_given(self, word: str) -> bool:
        """Whether the folded word is a given name, with or without a genitive s."""
        return any(form in self.given for form in _forms(word))

    def is_family(self, word: str) -> bool:
        """Whether the folded word is a family name, with or without a genitive s."""
        return any(form in self.family for form in _forms(word))

    def is_everyday(self, word: str) -> bool:
        """Whether the folded word needs no mark."""
        return word in self.everyday

    def is_dutch(self, word: str) -> bool:
        """Whether the folded word is one of the language, also as a compound of two ("geveltuintje")."""
        known = self._seen.get(word)
        if known is None:
            known = self._seen[word] = self._reads_as_dutch(word)
        return known

    def is_word(self, word: str) -> bool:
        """Whether the folded word is one of the language as it stands: a capital may hide a name in a compound."""
        return word in self.dutch or word in self.everyday

    def _reads_as_dutch(self, word: str) -> bool:
        parts = word.split("-")
        if len(parts) > 1 and word not in self.everyday:
            return all(self.is_word(part) for part in parts)
        return self.is_word(word) or self._is_compound(word)

    def _is_compound(self, word: str) -> bool:
        if len(word) > _LONGEST:
            return False
        for cut in range(_FIRST_PART, len(word) - _LAST_PART + 1):
            first, last = word[:cut], word[cut:]
            if self.is_word(last) and (self.is_word(first) or (first[-1] == "s" and self.is_word(first[:-1]))):
                return True
        return False


def _forms(word: str) -> tuple[str, ...]:
    """The word, without its genitive s, and its first part: "petra's", "samirs", "gerrit-jan"."""
    bare = word.removesuffix("'s").removesuffix("'")
    short = (bare[:-1],) if len(bare) > 4 and bare.endswith("s") else ()
    parts = tuple(bare.split("-")[:1]) if "-" in bare else ()
    return (bare, *short, *parts)
