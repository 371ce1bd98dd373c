"""How much two names are alike: typing errors, initials, parts the other way round, spellings of one sound. Pure."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, takewhile

from rapidfuzz import process
from rapidfuzz.distance import OSA, DamerauLevenshtein

from makelaar.hearts.folding import fold
from makelaar.hearts.given_names import is_given_name
from makelaar.hearts.names import PARTICLES, TITLES
from makelaar.hearts.short_names import are_one_name

Words = tuple[str, ...]

NEARLY = 0.9
"""What one typing error in a word of four letters leaves. From here on a name may speak for itself."""
SPELLING = 0.88
"""Fatma and Fatima, Mohamed and Mohammed: one given name with a vowel or a double letter more. Never certain."""
ALIKE = 0.84
"""Jan and Jans, Mohammed and Muhammad: may well be one, may well be married."""
SHORT_FORM = 0.62
"""Rob and Robert, Mien and Wilhelmina, but Jan and Janneke too, and Lia beside Mia."""
_INITIAL = 0.85
_SHORTEST_SOUND = 3
_SHORTEST_FORM = 3
_SHORTEST_SPELLING = 5
_VOWELS = "aeiouy"
_JOINED = 5
"""In a longer name no two words are taken for one."""
_SOUNDS = (
    (r"sch|sh|sj", "s"),
    (r"ck|c(?=[aoulrk])", "k"),
    (r"ch|kh|gh", "h"),
    (r"ph", "f"),
    (r"th", "t"),
    (r"dj", "j"),
    (r"oe|ou|u", "o"),
    (r"ie|ij|ei|ey|j|y", "i"),
    (r"e", "a"),
    (r"z", "s"),
)
"""Spellings of one sound in names from here, Turkey, Morocco and elsewhere: "Joesoef" is "Yusuf"."""
_SEVERAL = 40
"""Names that are an error away from a word; of more it is no longer a name that tells."""
_DIGIT = re.compile(r"\d")
_TO_SURNAME = re.compile(r"(?<=\S\s)v\s*[./]?\s*d(?:[./]\s*|\s+)(?=\w)")
""" "v.d.", "v/d", "v d" behind another word; in front they are initials."""
_GLUED = re.compile(r"^(?:vanden|vander|vande|vd)(?=[^\W\d_]{3})")
""" "Vandenberg" is "van den Berg"."""


def words_of_name(folded: str) -> tuple[Words, tuple[Words, ...]]:
    """The telling words of a folded name, sorted, and other ways to write them: small words written to the word behind
    them ("elamrani"), two words as one ("annemarie")."""
    spread = _TO_SURNAME.sub("vd ", folded).replace(".", ". ")
    words: list[str] = []
    glued: list[str] = []
    small = ""
    for raw in re.split(r"[\s,\-/&+]+", spread):
        word = raw.strip(".'()")
        if not word or word in TITLES or word == "en":
            continue
        if word in PARTICLES:
            small += word
            continue
        words.append(_GLUED.sub("", word))
        glued.append(small + word)
        small = ""
    main = tuple(sorted(words))
    others = dict.fromkeys((tuple(sorted(glued)), *_joined(words)))
    return main, tuple(other for other in others if other != main)


def _joined(words: list[str]) -> Iterator[Words]:
    if 2 < len(words) <= _JOINED:
        for place in range(len(words) - 1):
            yield tuple(sorted((*words[:place], words[place] + words[place + 1], *words[place + 2 :])))


def name_likeness(one: Words, other: Words) -> float:
    """0..1: each word of the shorter name with its best partner in the longer one; the weakest word counts most.

    An initial stands for any name that begins with it. A given name that is missing costs a little.
    """
    if one == other:
        return 1.0 if one else 0.0
    short, long = (one, other) if (len(one), one) <= (len(other), other) else (other, one)
    if not short:
        return 0.0
    left, likes = list(long), []
    for word in sorted(short, key=len, reverse=True):
        like, best = max([(word_likeness(word, partner), partner) for partner in left])
        if not like:
            return 0.0
        likes.append(like)
        left.remove(best)
    weakest = min(likes)
    missing = 0.0 if not left else 0.15 if len(short) > 1 else 0.3
    return max(0.0, min(weakest, sum(likes) / len(likes)) - missing)


def nearly(word: str, other: str) -> bool:
    """Whether a word may stand for the other in a name that speaks for itself (`SPELLING`)."""
    return word_likeness(word, other) >= SPELLING


def words_like(word: str, names: Sequence[str]) -> set[str]:
    """Those of `names` (folded words, sorted) that may be the word: written with an error, spelled as it sounds, or its
    initial. The word itself is one of them."""
    if len(word) < _SHORTEST_FORM:
        return {word}
    place = bisect_left(names, word[:_SHORTEST_FORM])
    begun = takewhile(lambda name: name.startswith(word[:_SHORTEST_FORM]), islice(names, place, None))
    near = (name for name, *_rest in process.extract(word, names, scorer=OSA.distance, score_cutoff=1, limit=_SEVERAL))
    return {word, word[0], *(name for name in {*begun, *near} if word_likeness(word, name) >= ALIKE)}


def shortened(word: str) -> Iterator[str]:
    """The word, and the word without each of its letters: words a typing error apart have one of these in common."""
    yield word
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]


@lru_cache(maxsize=100_000)
def word_likeness(word: str, other: str) -> float:
    """1 for the same word, 0.85 for an initial, less with every typing error; 0 for other words."""
    if word == other:
        return 1.0
    if 1 in (len(word), len(other)):
        return _INITIAL if word[0] == other[0] else 0.0
    errors = DamerauLevenshtein.distance(word, other, score_cutoff=2)
    alike = _sound_alike(word, other)
    if (errors <= 2 or alike) and _DIGIT.search(word + other):
        return 0.0  # "Bewoner1" is not "Bewoner2"
    given = _is_given(word), _is_given(other)
    if any(given) and (likeness := _given_likeness(word, other, errors, alike=alike, both=all(given))) is not None:
        return likeness
    longest = max(len(word), len(other))
    if errors == 1 and longest >= 3:
        return NEARLY if longest >= 4 or len(word) != len(other) else 0.82
    if errors == 2 and longest >= 7:
        return 0.85
    if alike:
        return ALIKE
    return 0.5 if errors <= 2 and longest >= 5 else 0.0


def _given_likeness(word: str, other: str, errors: int, *, alike: bool, both: bool) -> float | None:
    """Where one of them is a well-known given name, or both are; None where that says nothing."""
    if errors == 1:
        if _is_spelling(word, other):
            return SPELLING
        another = (both or len(word) == _SHORTEST_FORM) and len(word) == len(other) and not alike
        return SHORT_FORM if another else ALIKE
    if both or are_one_name(word, other):
        return ALIKE if alike else SHORT_FORM if _begins(word, other) or are_one_name(word, other) else 0.0
    return None


def _is_spelling(word: str, other: str) -> bool:
    """Whether one has a vowel or a doubled letter more inside, or an h at its end: "Hendrika" is not "Hendrik"."""
    short, long = sorted((word, other), key=len)
    if len(short) == len(long) or len(long) < _SHORTEST_SPELLING:
        return False
    place = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    more = long[place]
    if place == len(short):
        return more == "h"
    return more in _VOWELS or more in long[place - 1 : place]


@lru_cache(maxsize=50_000)
def _is_given(word: str) -> bool:
    return is_given_name(word)


def _begins(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    return len(short) >= _SHORTEST_FORM and long.startswith(short)


def _sound_alike(word: str, other: str) -> bool:
    sound = _sound(word)
    return len(sound) >= _SHORTEST_SOUND and sound == _sound(other)


@lru_cache(maxsize=50_000)
def _sound(word: str) -> str:
    sound = fold(word)
    for written, said in _SOUNDS:
        sound = re.sub(written, said, sound)
    return re.sub(r"(.)\1+", r"\1", sound)
