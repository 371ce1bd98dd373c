"""Layer 1: the register's own people, doors, streets and organisations, however they are written."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from makelaar.hearts.deidentify.addresses import number_behind
from makelaar.hearts.deidentify.types import Label, Source, Span
from makelaar.hearts.deidentify.words import Word, words_of
from makelaar.hearts.folding import fold
from makelaar.hearts.names import PARTICLES, TITLES, read_name
from makelaar.hearts.streets import comparable_street

_LONGEST = 7


@dataclass(frozen=True)
class Known:
    """What the register knows, ready to be looked up. Made by `known_from`.

    `phrases` are folded words that stand together. Single words that are also Dutch ("Wil", "Bakker") are in
    `ambiguous`: sure with a capital inside a sentence, else for a human.
    """

    phrases: Mapping[tuple[str, ...], Label] = field(default_factory=dict)
    ambiguous: frozenset[tuple[str, ...]] = frozenset()
    streets: frozenset[str] = frozenset()


def known_from(
    people: Iterable[str] = (),
    streets: Iterable[str] = (),
    buildings: Iterable[str] = (),
    organisations: Iterable[str] = (),
    places: Iterable[str] = (),
    words: frozenset[str] = frozenset(),
) -> Known:
    """The register's names as plain data: people as they are called in it, streets without numbers (a door is its
    street and the number behind it).

    `words` are those of the language: they are a name for sure only where a capital says so.
    """
    phrases: dict[tuple[str, ...], Label] = {}
    for label, names in (
        (Label.PLACE, places),
        (Label.ORGANISATION, organisations),
        (Label.ADDRESS, (*streets, *buildings)),
    ):
        phrases.update((_key(name), label) for name in names if _key(name))
    for name in people:
        phrases.update((key, Label.PERSON) for key in _ways_to_say(name))
    phrases = {key: label for key, label in phrases.items() if len("".join(key)) > 1}
    ambiguous = frozenset(key for key in phrases if len(key) == 1 and (key[0] in words or len(key[0]) < 3))
    return Known(phrases, ambiguous, frozenset(filter(None, map(comparable_street, streets))))


def known_spans(text: str, words: Sequence[Word], known: Known) -> Iterator[Span]:
    """Everything of the register that the text names, the longest reading first."""
    place = 0
    while place < len(words):
        count, label = _longest(words, place, known)
        if not count:
            place += 1
            continue
        key = tuple(_bare(word.folded) for word in words[place : place + count])
        doubtful = key in known.ambiguous and not (words[place].capital and not words[place].starts_sentence)
        end = words[place + count - 1].end
        if label is Label.ADDRESS:
            end = number_behind(text, end) or end
        yield Span(words[place].start, end, label, Source.REGISTER, review=doubtful)
        place += count


def _longest(words: Sequence[Word], place: int, known: Known) -> tuple[int, Label]:
    for count in range(min(_LONGEST, len(words) - place), 0, -1):
        if any(
            re.search(r"[.!?;]\s", word.gap) and not words[place].is_initial
            for word in words[place + 1 : place + count]
        ):
            continue
        if words[place].masked:
            break
        plain = [word.folded for word in words[place : place + count]]
        for last in dict.fromkeys((plain[-1], _bare(plain[-1]), plain[-1].removesuffix("s"))):
            label = known.phrases.get((*plain[:-1], last))
            if label is not None:
                return count, label
        if known.streets and words[place].capital:
            street = comparable_street(" ".join(plain))
            if len(street) > 4 and street in known.streets:
                return count, Label.ADDRESS
    return 0, Label.OTHER


def _ways_to_say(name: str) -> Iterator[tuple[str, ...]]:
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


def _without_titles(name: str) -> tuple[str, ...]:
    return tuple(word for word in _key(name) if word not in TITLES)


def _key(name: str) -> tuple[str, ...]:
    return tuple(word.folded for word in words_of(name))


def _bare(folded: str) -> str:
    """Without the genitive s that is set apart: "Petra's"."""
    return fold(folded).removesuffix("'s").removesuffix("'")
