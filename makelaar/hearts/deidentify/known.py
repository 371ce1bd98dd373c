"""Layer 1: the register's own people, doors, streets and organisations, however they are written."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from makelaar.hearts.deidentify.addresses import number_behind
from makelaar.hearts.deidentify.types import Label, Source, Span
from makelaar.hearts.deidentify.word_lists import WordLists
from makelaar.hearts.deidentify.words import Word, words_of
from makelaar.hearts.names import PARTICLES, TITLES, read_name
from makelaar.hearts.streets import comparable_street

_LONGEST = 7


Key = tuple[str, ...]
"""Folded words that stand together."""


@dataclass(frozen=True)
class Known:
    """What the register knows, ready to be looked up. Made by `known_from`.

    A name that is one Dutch word ("Bakker") is in `ambiguous`: sure with a capital inside a sentence, else for a human.
    One that is an everyday word ("Wil") is in `everyday` too: in small letters it is taken for the word.
    """

    phrases: Mapping[Key, Label] = field(default_factory=dict)
    ambiguous: frozenset[Key] = frozenset()
    everyday: frozenset[Key] = frozenset()
    streets: frozenset[str] = frozenset()


def known_from(
    lists: WordLists,
    *,
    people: Iterable[str] = (),
    streets: Iterable[str] = (),
    buildings: Iterable[str] = (),
    organisations: Iterable[str] = (),
    places: Iterable[str] = (),
) -> Known:
    """The register's names as plain data: people as they are called in it, streets without numbers (a door is its
    street and the number behind it)."""
    phrases: dict[Key, Label] = {}
    named = ((Label.PLACE, places), (Label.ORGANISATION, organisations), (Label.ADDRESS, (*streets, *buildings)))
    for label, names in named:
        phrases.update((_key(name), label) for name in names)
    for name in people:
        phrases.update((key, Label.PERSON) for key in _ways_to_say(name))
    phrases = {key: label for key, label in phrases.items() if len("".join(key)) > 1}
    single = [key for key in phrases if len(key) == 1]
    return Known(
        phrases,
        frozenset(key for key in single if lists.is_word(key[0]) or len(key[0]) < 3),
        frozenset(key for key in single if lists.is_everyday(key[0])),
        frozenset(filter(None, map(comparable_street, streets))),
    )


def known_spans(text: str, words: Sequence[Word], known: Known) -> Iterator[Span]:
    """Everything of the register that the text names, the longest reading first."""
    place = 0
    while place < len(words):
        found = _longest(words, place, known)
        if found is None:
            place += 1
            continue
        count, label, key = found
        word, end = words[place], words[place + count - 1].end
        numbered = number_behind(text, end) if label is Label.ADDRESS else None
        end = numbered or end
        doubtful = key in known.ambiguous and not numbered and (not word.capital or word.starts_sentence)
        if word.capital or numbered or key not in known.everyday:
            yield Span(word.start, end, label, Source.REGISTER, review=doubtful)
        place += count


def _longest(words: Sequence[Word], place: int, known: Known) -> tuple[int, Label, Key] | None:
    """How many words from here on are known, as what, and by which key."""
    for count in range(_most(words, place), 0, -1):
        plain = [word.folded for word in words[place : place + count]]
        bare = plain[-1].removesuffix("'s").removesuffix("'")
        for last in dict.fromkeys((plain[-1], bare, bare.removesuffix("s"))):
            key = (*plain[:-1], last)
            if key in known.phrases:
                return count, known.phrases[key], key
        if known.streets and words[place].capital:
            street = comparable_street(" ".join(plain))
            if len(street) > 4 and street in known.streets:
                return count, Label.ADDRESS, tuple(plain)
    return None


def _most(words: Sequence[Word], place: int) -> int:
    """How many words from here on can stand together: not past a label or the end of a sentence."""
    most = 0
    for word in words[place : place + _LONGEST]:
        ends = most and re.search(r"[!?;\n]|\.\s", word.gap) and not words[place + most - 1].is_initial
        if word.masked or (ends and word.starts_sentence):
            break
        most += 1
    return most


def _ways_to_say(name: str) -> Iterator[Key]:
    """A name in the ways that it is said: whole, given, family with and without particles, with initials."""
    read = read_name(name)
    full = _without_titles(read.full)
    given, particle, family = (_key(part) for part in (read.given, read.particle, read.family))
    given = tuple(word for word in given if word not in TITLES)
    yield from filter(None, (full, given, family, (*particle, *family) if family else ()))
    yield from ((word,) for word in given if len(word) > 2)
    if family:
        yield from ((word,) for part in family for word in part.split("-") if len(word) > 2 and word not in PARTICLES)
    if given and family:
        letters = tuple(word[0] for word in given)
        for initials in dict.fromkeys((letters, letters[:1], ("".join(letters),))):
            yield from ((*initials, *particle, *family), (*initials, *family), (*family, *initials))
        yield (*given, *family)
        yield (*given[:1], *particle, *family)
        yield (*given[:1], family[0][0])
    yield from (
        _key(aside) for aside in re.split(r"[;,]", read.aside) if re.fullmatch(r"\s*[A-ZÀ-Þ][\w'’-]+\s*", aside)
    )


def _without_titles(name: str) -> Key:
    return tuple(word for word in _key(name) if word not in TITLES)


def _key(name: str) -> Key:
    return tuple(word.folded for word in words_of(name))
