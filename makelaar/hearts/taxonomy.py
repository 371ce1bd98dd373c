"""Which category a talent or wish belongs to, by the words in it. Pure: the categories are an argument.

A synonym is a word or a phrase. Its words are compared by their Dutch stems, without articles and prepositions, in any
order and close together ("band lek", "een lekke band"). A word that is unknown whole is taken apart on known words
("volkstuintje" ends in "tuin"), the last part counting most, as it says what a Dutch compound is.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import snowballstemmer
from rapidfuzz import process
from rapidfuzz.distance import OSA

from makelaar.hearts.folding import fold

_IDLE = frozenset(
    "de het een en of in op met voor van naar bij aan om te er die dat mijn zijn haar hun ons onze je ik wij we ze hij"
    " zij is ben heeft hebben heb kan kunnen wil willen zou graag goed ook wel nog af en toe eens iets iemand anderen"
    " geven doen gaan laten worden geweest was door uit als wat veel meer heel erg beetje samen nu soms mee"
    " weer".split()
)
_FAINT = (
    "helpen hulp leren les cursus contact praten vroeger alleen kinderen zoon dochter vrouw man ouders ouderen buurt"
    " wijk straat huis vrijwilliger groep organiseren park moeder vader jongens school eten taal kapot gratis"
    " maatje rust groen plek vakantie"
)
"""Words that say little beside another, and all when they stand alone: "leren schaken", "helpen"."""
_HEADS = (
    "middagen avonden ochtenden groepen lessen middag avond ochtend groepje groep clubje club cafe cursus lesje les"
    " maatje maatjes feestje feest hulp werk dag dagen uurtje workshop activiteiten activiteit marathon festival"
    " vrijwilliger liefhebber lerares leraar docent docente training trainer tocht tochten tochtje tochtjes ster"
    " tafel baan veld veldje kast hotel vriend vriendin speler maker makers lid hoek hoekje contact ruimte"
).split()
"""Last parts of compounds that leave it to the first part what it is about: "klaverjasavond", "knutselmiddag"."""
_NEAR = 2
"""How many other words may stand between those of a phrase."""
_PART = 4
"""The shortest known word that a compound is taken apart on, in letters."""
_TYPO = 7
"""The shortest word in which one wrong letter is forgiven."""
_WHOLE, _LAST_PART, _FIRST_PART, _FAINTLY, _MISTYPED = 10, 6, 5, 4, 3


@dataclass(frozen=True)
class CategoryWords:
    """A category as the worker has it: its key and the words that belong to it."""

    key: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class _Match:
    """Tokens `places` of the text say one of `keys`, with this weight."""

    places: frozenset[int]
    keys: frozenset[str]
    weight: int


def categorise(text: str, categories: tuple[CategoryWords, ...]) -> str | None:
    """The key of the category that `text` is most about; None when no word is known, or it could be either of two.

    Phrases weigh more than words, words more than parts of words. A text that says two things in equal measure
    ("klussen en schilderen") goes by the first; words that belong to two categories decide nothing by themselves.
    """
    tokens = _tokens(text)
    totals: dict[str, int] = {}
    first: dict[str, int] = {}
    for match in _apart(_index(categories).matches(tokens)):
        for key in match.keys:
            totals[key] = totals.get(key, 0) + match.weight
            first[key] = min(first.get(key, len(tokens)), min(match.places))
    if not totals:
        return None
    best = max(totals.values())
    ahead = sorted((first[key], key) for key, total in totals.items() if total == best)
    if len(ahead) > 1 and ahead[0][0] == ahead[1][0]:
        return None
    return ahead[0][1]


def _apart(matches: list[_Match]) -> list[_Match]:
    """The heaviest matches that share no word of the text."""
    taken: set[int] = set()
    kept = []
    for match in sorted(matches, key=lambda m: (-m.weight, min(m.places))):
        if not taken & match.places:
            taken |= match.places
            kept.append(match)
    return kept


@lru_cache(maxsize=4096)
def _stems(word: str) -> tuple[str, ...]:
    """A folded word's stem, and what it may be as a verb: "breit" is "brei", "geschilderd" is "schilder"."""
    stem: str = _stemmer().stemWord(word)
    found = [stem]
    for form in (stem, stem[2:] if stem.startswith("ge") and len(stem) > 6 else ""):
        if form:
            found.append(form)
        if len(form) > 3 and form[-1] in "td":
            found.append(form[:-1])
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1)
def _faint_stems() -> frozenset[str]:
    return frozenset(_stems(word)[0] for word in _FAINT.split())


@lru_cache(maxsize=1)
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("dutch")


def _tokens(text: str) -> list[str]:
    words = re.findall(r"\w+", re.sub(r"'((s|er|ers)\b)?", "", fold(text)))
    kept = [word for word in words if word not in _IDLE]
    return kept or words


@lru_cache(maxsize=8)
def _index(categories: tuple[CategoryWords, ...]) -> "_Index":
    return _Index(categories)


class _Index:
    """The words of all categories, ready to be looked up."""

    def __init__(self, categories: tuple[CategoryWords, ...]) -> None:
        self._exact: dict[str, set[str]] = {}
        self._single: dict[str, set[str]] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._spelled: dict[str, str] = {}
        for category in categories:
            for synonym in category.words:
                self._add(_tokens(synonym), category.key)

    def _add(self, words: list[str], key: str) -> None:
        stems = tuple(_stems(word)[0] for word in words)
        if len(stems) == 1:
            self._exact.setdefault(words[0], set()).add(key)
            self._single.setdefault(stems[0], set()).add(key)
            self._spelled.setdefault(words[0], stems[0])
            self._spelled.setdefault(stems[0], stems[0])
        elif stems:
            self._phrases.setdefault(stems[0], []).append((stems, key))

    def matches(self, tokens: list[str]) -> list[_Match]:
        """Every phrase, word and part of a word that is known; overlapping ones too."""
        places: dict[str, list[int]] = {}
        for place, token in enumerate(tokens):
            for stem in _stems(token):
                places.setdefault(stem, []).append(place)
        found = [match for stem in places for match in self._phrase_matches(stem, places)]
        for place, token in enumerate(tokens):
            found += self._word_matches(place, token)
        return found

    def _phrase_matches(self, stem: str, places: dict[str, list[int]]) -> list[_Match]:
        found: dict[frozenset[int], tuple[set[str], int]] = {}
        for stems, key in self._phrases.get(stem, ()):
            if not all(other in places for other in stems):
                continue
            at = frozenset(places[other][0] for other in stems)
            if len(at) == len(stems) and all(b - a <= _NEAR + 1 for a, b in pairwise(sorted(at))):
                found.setdefault(at, (set(), _WHOLE * len(at) + _WHOLE // 2))[0].add(key)
        return [_Match(at, frozenset(keys), weight) for at, (keys, weight) in found.items()]

    def _word_matches(self, place: int, token: str) -> list[_Match]:
        known = self._whole(token) or self._part(token) or self._mistyped(token)
        return [_Match(frozenset({place}), *known)] if known else []

    def _whole(self, token: str) -> tuple[frozenset[str], int] | None:
        stems = _stems(token)
        weight = _FAINTLY if stems[0] in _faint_stems() else _WHOLE
        found = self._exact.get(token) or next((self._single[stem] for stem in stems if stem in self._single), None)
        return (frozenset(found), weight) if found else None

    def _part(self, token: str) -> tuple[frozenset[str], int] | None:
        """What is left without a last part that says little; else the longest known word at its end or beginning."""
        for head in _HEADS:
            if token.endswith(head) and (rest := self._whole(token.removesuffix(head))):
                return rest
        for ending in (token, *_stems(token)):
            for start in range(2, len(ending) - _PART + 1):
                stem = self._spelled.get(ending[start:])
                if stem and stem not in _faint_stems():
                    return frozenset(self._single[stem]), _LAST_PART
        for end in range(len(token) - 2, _PART - 1, -1):
            stem = self._spelled.get(token[:end])
            if stem and stem not in _faint_stems():
                return frozenset(self._single[stem]), _FIRST_PART
        return None

    def _mistyped(self, token: str) -> tuple[frozenset[str], int] | None:
        """The one known word that is a single wrong letter away."""
        if len(token) < _TYPO:
            return None
        near = process.extract(token, self._spelled.keys(), scorer=OSA.distance, score_cutoff=1, limit=None)
        keys = {frozenset(self._single[self._spelled[word]]) for word, *_rest in near}
        return (keys.pop(), _MISTYPED) if len(keys) == 1 else None
