"""Who is worth comparing with whom, so that a hundred thousand people need not all be laid side by side. Pure.

Complete: whoever shares a phone, a mail address or a door is found, and whoever's name speaks for itself (`SPELLING`)
and does not live behind another number of another street; with the crowds for exception.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from makelaar.hearts.identity_traits import Traits
from makelaar.hearts.name_likeness import Words, nearly, shortened

CROWD = 40
"""A name, phone or door that more people share says nothing by itself."""
_HALL = 400
"""People of one crowd with a word that begins alike: more are not compared."""
_VARIED = 3
"""Words of a name in all of which an error is looked for at once; of a longer name in one."""


class Neighbours:
    """People by what they could be found by; answers whom one of them, or somebody else, is to be compared with."""

    def __init__(self, people: Sequence[Traits]) -> None:
        self._shared: dict[str, list[int]] = defaultdict(list)
        self._named: dict[Words, list[int]] = defaultdict(list)
        self._behind: dict[tuple[Words, str], list[int]] = defaultdict(list)
        self._along: dict[tuple[Words, str], list[int]] = defaultdict(list)
        for place, person in enumerate(people):
            for key in _keys(person):
                self._shared[key].append(place)
            for name in _names(person):
                self._named[name].append(place)
                self._behind[name, person.number].append(place)
                self._along[name, person.street].append(place)
        self._in_crowds = self._divided(people)
        self._words = _by_shortened(self._named)
        self._near_words: dict[str, tuple[str, ...]] = {}
        self._near_names: dict[Words, tuple[Words, ...]] = {}

    def of(self, person: Traits) -> set[int]:
        """The places of those to compare with, herself too where she is one of the people."""
        found: set[int] = set()
        for key in _keys(person):
            members = self._shared.get(key, ())
            if len(members) <= CROWD:
                found.update(members)
            else:
                found.update(self._of_crowd(key, person))
        for name in _names(person):
            for near in self._names_near(name):
                found.update(*self._called(near, person))
        return found

    def _called(self, name: Words, person: Traits) -> Iterator[list[int]]:
        """Who is called so, but for a crowd and for those behind another number elsewhere."""
        if len(everybody := self._named[name]) > CROWD:
            return
        if person.number:
            yield self._behind.get((name, ""), [])
            yield self._behind.get((name, person.number), [])
            yield self._along.get((name, person.street), []) if person.street else []
        else:
            yield everybody

    def _divided(self, people: Sequence[Traits]) -> dict[tuple[str, str], list[int]]:
        """The members of the crowds by how the words of their names begin."""
        found: dict[tuple[str, str], list[int]] = defaultdict(list)
        for key, members in self._shared.items():
            if len(members) > CROWD:
                for place in members:
                    for beginning in _beginnings(people[place]):
                        found[key, beginning].append(place)
        return found

    def _of_crowd(self, key: str, person: Traits) -> Iterator[int]:
        for beginning in _beginnings(person):
            members = self._in_crowds.get((key, beginning), ())
            if len(members) <= _HALL:
                yield from members

    def _names_near(self, name: Words) -> tuple[Words, ...]:
        if name not in self._near_names:
            self._near_names[name] = tuple(near for near in self._varied(name) if near in self._named)
        return self._near_names[name]

    def _varied(self, name: Words) -> set[Words]:
        choices = [self._words_near(word) for word in name]
        if len(name) <= _VARIED:
            return {tuple(sorted(words)) for words in product(*choices)}
        return {
            tuple(sorted((*name[:place], word, *name[place + 1 :])))
            for place, words in enumerate(choices)
            for word in words
        }

    def _words_near(self, word: str) -> tuple[str, ...]:
        """The word, and those in anybody's name that may stand for it."""
        if word not in self._near_words:
            possible = {word}
            if len(word) > 1:
                possible.update(other for short in shortened(word) for other in self._words.get(short, ()))
            self._near_words[word] = tuple(sorted(other for other in possible if nearly(word, other)))
        return self._near_words[word]


def _keys(person: Traits) -> list[str]:
    """What people may share."""
    keys = [*(f"p{phone}" for phone in person.phones), *(f"m{mail}" for mail in person.emails)]
    if person.number:
        keys += [f"{kind}{at}|{person.number}" for kind, at in (("s", person.street), ("c", person.postcode)) if at]
    return keys


def _names(person: Traits) -> Iterator[Words]:
    """Names that may speak for themselves: of more words than one."""
    for words in (person.words, *person.others):
        if len(words) > 1:
            yield words


def _beginnings(person: Traits) -> set[str]:
    return {word[:2] for words in (person.words, *person.others) for word in words}


def _by_shortened(names: dict[Words, list[int]]) -> dict[str, list[str]]:
    """Every word of the names by its shortened forms."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in {word for name in names for word in name}:
        if len(word) > 1:
            for short in shortened(word):
                found[short].append(word)
    return found
