"""Everybody whom the register names, as phrases: whole, by family name behind a title, and by a rare family name."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.hearts.deidentify.word_lists import WordLists
from makelaar.hearts.names import PARTICLES, TITLES, Name, read_name
from makelaar.models import Person, Round, Signal
from makelaar.services.stories.looked_text import LookedText, Words, forms, words_of
from makelaar.services.stories.word_lists import word_lists

_TITLES = TITLES | {"juffrouw", "mijnheer", "buurvrouw", "buurman", "weduwe", "oma", "opa", "oom", "tante"}
_OFFICES = frozenset("burgemeester wethouder raadslid minister staatssecretaris gedeputeerde".split())
"""Who holds one is named for that."""
_SHORTEST = 3
"""Letters of a family name that says something by itself."""
_LOOSE = PARTICLES | {"v", "d"}
Place = tuple[int, int]


@dataclass(frozen=True)
class NamedPeople:
    """`whole` are the ways to write a whole name, `residents` those of people with their given name, `families` family
    names without what stands before them ("van der"), `given` words that somebody is called by."""

    whole: frozenset[Words]
    residents: frozenset[Words]
    families: frozenset[Words]
    given: frozenset[str]

    def names(self, text: LookedText) -> Iterator[Place]:
        """Whole names, and family names behind a title: "mevrouw Kaya". Everyday words only where written as one."""
        yield from self._whole(text, self.whole)
        for first, count in text.phrases(self.families):
            start = _before(text, first)
            titled = start > 0 and text.words[start - 1] in _TITLES
            if titled and text.is_joined(start - 1, first + count - start + 1) and _is_name(text, first, count, 1):
                yield text.starts[start - 1], text.ends[first + count - 1]

    def written_out(self, text: LookedText) -> Iterator[Place]:
        """People of the register by given and family name, written as a name."""
        yield from self._whole(text, self.residents)

    def rare_families(self, text: LookedText) -> Iterator[Place]:
        """Family names by themselves that are no word or place, nor a given name of somebody here; not of who holds a
        public office."""
        lists = word_lists()
        for first, count in text.phrases(self.families):
            start = _before(text, first)
            in_office = start > 0 and text.words[start - 1] in _OFFICES
            said = range(first, first + count)
            if not in_office and text.is_joined(first, count) and any(self._is_rare(text, at, lists) for at in said):
                yield text.place(first, count)

    def _whole(self, text: LookedText, wanted: frozenset[Words]) -> Iterator[Place]:
        for first, count in text.phrases(wanted):
            titles = sum(text.words[at] in TITLES for at in range(first, first + count))
            if text.is_joined(first, count) and _is_name(text, first, count, min(titles, 1)):
                yield text.place(first, count)

    def _is_rare(self, text: LookedText, at: int, lists: WordLists) -> bool:
        if not text.is_capital(at) and lists.is_dutch(text.words[at]):
            return False
        named = (PARTICLES, self.given, lists.places, lists.not_names)
        return not any(
            len(form) < _SHORTEST or lists.is_word(form) or any(form in names for names in named)
            for form in forms(text.words[at])
        )


def named_people(session: Session) -> NamedPeople:
    """People, also from the bin, who went along the doors, and who told or took over a signal. Seconds for 100,000."""
    columns = (Round.worker, Round.colleague, Signal.from_whom, Signal.passed_to)
    others = {name for column in columns for name in session.scalars(select(column).where(column != "").distinct())}
    people = [read_name(name) for name in session.scalars(select(Person.name).where(Person.name != "").distinct())]
    every = [*people, *map(read_name, others)]
    return NamedPeople(
        frozenset(way for read in every for way in _whole_names(read)),
        frozenset(way for read in people for way in _written_out(read)),
        frozenset(family for read in people for family in _families(read)),
        frozenset(word for read in people for word in _parts(read)[0]),
    )


def _whole_names(read: Name) -> Iterator[Words]:
    """The ways to write a name by which it is one whole: in its order, family first, with initials, with a title."""
    full = words_of(read.full)
    bare = tuple(word for word in full if word not in TITLES)
    given, particle, family = _parts(read)
    ways = [full, bare, *_written_out(read)]
    if given and family:
        letters = tuple(word[0] for word in given)
        ways += [(*letters[:1], *particle, *family), (*letters, *particle, *family), (*family, letters[0], *particle)]
        ways += [("".join(letters), *particle, *family)]
    yield from (way for way in ways if len(way) > 1)


def _written_out(read: Name) -> Iterator[Words]:
    given, particle, family = _parts(read)
    if given and family:
        yield from ((*given, *particle, *family), (*given[:1], *particle, *family))
        yield from ((*family, *given), (*family, *given, *particle))


def _families(read: Name) -> Iterator[Words]:
    """The family name, and each part of a double one."""
    _given, _particle, family = _parts(read)
    long = [word for word in family if word not in PARTICLES and len(word) >= _SHORTEST and not word.isdigit()]
    if long:
        yield family
        yield from ((word,) for word in long)


def _parts(read: Name) -> tuple[Words, Words, Words]:
    given = tuple(word for word in words_of(read.given) if word not in TITLES)
    return given, words_of(read.particle), words_of(read.family)


def _before(text: LookedText, first: int) -> int:
    """Where the particles in front of a family name begin."""
    while first > 0 and text.words[first - 1] in _LOOSE:
        first -= 1
    return first


def _is_name(text: LookedText, first: int, count: int, titles: int) -> bool:
    """Whether there is a word in it that is none of the language; or a name of everyday words ("Wil Bakker", "dhr. de
    Groot") is written as one, behind a title or by more than one word."""
    lists = word_lists()
    said = [at for at in range(first, first + count) if text.words[at] not in PARTICLES | TITLES | {"en"}]
    if any(not lists.is_word(text.words[at]) for at in said):
        return True
    return len(said) > 1 - titles and all(map(text.is_capital, said))
