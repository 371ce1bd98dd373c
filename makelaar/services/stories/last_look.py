"""The last look before a report leaves: is anybody of the register in its text? (ANONYMITY.md, Stories 8)

What may stand there does: names of areas, themes, the worker and her organisation (`allowed`), everyday words that are
also a name, and given names alone (stories are looked through word by word when they are chosen).
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from makelaar.hearts.contact_points import find_emails, find_phones, phone_number
from makelaar.hearts.folding import fold
from makelaar.hearts.names import PARTICLES, TITLES, read_name
from makelaar.hearts.streets import comparable_number
from makelaar.models import Building, ContactPoint, Door, Person, Round, Signal
from makelaar.services.stories.word_lists import word_lists
from makelaar.store.register import Register
from makelaar.terms import PointKind

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_POSTCODE = re.compile(r"\b([1-9]\d{3})\s?([A-Z]{2})\b")
_LONGEST = 8
Words = tuple[str, ...]


@dataclass(frozen=True)
class _Text:
    """A text as folded words, each with its place in it."""

    text: str
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]

    @staticmethod
    def of(text: str) -> "_Text":
        # A word that the page breaks off goes on in the next line.
        whole = re.sub(r"(?<=[^\W\d_])[-\u00ad]\n(?=[^\W\d_])", "", text).replace("\u00ad", "")
        found = list(_WORD.finditer(whole))
        words = [fold(one[0]) for one in found]
        return _Text(whole, words, [one.start() for one in found], [one.end() for one in found])

    def shown(self, first: int, count: int) -> str:
        """These words as they stand there."""
        return self.text[self.starts[first] : self.ends[first + count - 1]]

    def is_joined(self, first: int, count: int) -> bool:
        """Whether nothing but space, a dash, the dot of an initial or one comma stands between these words."""
        gaps = [self.text[self.ends[at] : self.starts[at + 1]] for at in range(first, first + count - 1)]
        return all(re.fullmatch(r"[\s.,'’-]{1,3}", gap) for gap in gaps) and sum("," in gap for gap in gaps) < 2

    def phrases(self, wanted: Collection[Words]) -> Iterator[tuple[int, int]]:
        """(first word, number of words) of every one of these phrases, wherever it stands."""
        begins = {phrase[0] for phrase in wanted}
        for first, word in enumerate(self.words):
            if word in begins:
                for count in range(1, min(_LONGEST, len(self.words) - first) + 1):
                    if tuple(self.words[first : first + count]) in wanted:
                        yield first, count


def left_behind(register: Register, text: str, allowed: Iterable[str] = ()) -> tuple[str, ...]:
    """Every piece of the text of a finished report that names somebody or something of the register, as it stands
    there, each once: whole names, addresses with a number, phones, mail addresses, postcodes. None of what lies within
    one of the `allowed` phrases. Some seconds for 100,000 people."""
    looked = _Text.of(text)
    may_stand = [_place(looked, *found) for found in looked.phrases(set(filter(None, map(_words, allowed))))]
    may_stand.sort()
    found = [
        *_names(register, looked),
        *_addresses(register, looked),
        *_points(register, looked.text),
        *_postcodes(register, looked.text),
    ]
    pieces = (looked.text[start:end] for start, end in sorted(set(found)) if not _within(may_stand, start, end))
    return tuple(dict.fromkeys(" ".join(piece.split()) for piece in pieces))


def _place(text: _Text, first: int, count: int) -> tuple[int, int]:
    return text.starts[first], text.ends[first + count - 1]


def _within(places: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether the piece lies in one of these places."""
    upto = bisect_right(places, start, key=lambda place: place[0])
    return any(end <= places[at][1] for at in range(upto))


def _names(register: Register, text: _Text) -> Iterator[tuple[int, int]]:
    """Whole names of people, and of those who told or took over a signal or went along the doors."""
    with register.read() as session:
        columns = (Person.name, Round.worker, Round.colleague, Signal.from_whom, Signal.passed_to)
        named = [name for column in columns for name in session.scalars(select(column).where(column != "").distinct())]
    wanted = {words for name in named for words in _whole_names(name)}
    lists = word_lists()
    for first, count in text.phrases(wanted):
        words = text.words[first : first + count]
        telling = [word for word in words if word not in PARTICLES and word not in TITLES]
        if not text.is_joined(first, count):
            continue
        if any(not lists.is_word(word) for word in telling) or _has_capitals(text, first, count):
            yield _place(text, first, count)


def _whole_names(name: str) -> Iterator[Words]:
    """The ways to write a name by which it is one whole: in its order, family first, with an initial, with a title."""
    read = read_name(name)
    full = _words(read.full)
    bare = tuple(word for word in full if word not in TITLES)
    given = tuple(word for word in _words(read.given) if word not in TITLES)
    particle, family = _words(read.particle), _words(read.family)
    ways = [full, bare, (*family, *given), (*family, *given, *particle)]
    if given and family:
        ways += [(given[0][0], *particle, *family), (*family, given[0][0], *particle), (*given[:1], *particle, *family)]
    if family and not given:
        ways += [(title, *particle, *family) for title in ("mevrouw", "mw", "mevr", "meneer", "dhr", "heer", "familie")]
    yield from (way for way in ways if len(way) > 1)


def _has_capitals(text: _Text, first: int, count: int) -> bool:
    """Whether a name of everyday words ("Wil Bakker", "dhr. de Groot") is written as a name."""
    said = range(first, first + count)
    beside = PARTICLES | TITLES | {"en"}
    shown = [text.text[text.starts[at]] for at in said if text.words[at] not in beside]
    titled = any(text.words[at] in TITLES for at in said)
    return len(shown) > 1 - titled and all(sign.isupper() for sign in shown)


def _addresses(register: Register, text: _Text) -> Iterator[tuple[int, int]]:
    """A street with one of its numbers where somebody of the register lives, or where there is a door."""
    with register.read() as session:
        lived_at = select(Person.street, Person.house_number).where(Person.street != "").distinct()
        doors = select(Building.street, Door.number).join(Door, Door.building_id == Building.id).distinct()
        homes = [*session.execute(lived_at), *session.execute(doors)]
    numbers: dict[Words, set[str]] = {}
    for street, number in homes:
        if number:
            numbers.setdefault(_words(street), set()).add(comparable_number(number))
    numbers.pop((), None)
    for first, count in text.phrases(numbers):
        known = numbers[tuple(text.words[first : first + count])]
        behind = first + count
        behind += behind < len(text.words) and text.words[behind] in ("nr", "nummer", "huisnummer", "no")
        for more in (3, 2, 1):
            if behind + more <= len(text.words):
                number = text.text[text.starts[behind] : text.ends[behind + more - 1]]
                if len(number) < 12 and comparable_number(number) in known:
                    yield text.starts[first], text.ends[behind + more - 1]
                    break


def _points(register: Register, text: str) -> Iterator[tuple[int, int]]:
    """Phones however they are written, and mail addresses."""
    phones, emails = find_phones(text), find_emails(text)
    if not phones and not emails:
        return
    with register.read() as session:
        rows = session.execute(select(ContactPoint.kind, ContactPoint.value).distinct()).all()
    numbers = {phone_number(value) or value for kind, value in rows if kind is PointKind.PHONE}
    addresses = {fold(value) for kind, value in rows if kind is PointKind.EMAIL}
    yield from ((start, end) for start, end, number in phones if number in numbers)
    yield from ((start, end) for start, end, address in emails if fold(address) in addresses)


def _postcodes(register: Register, text: str) -> Iterator[tuple[int, int]]:
    """Whole postcodes: a handful of houses each."""
    found = list(_POSTCODE.finditer(text))
    if not found:
        return
    with register.read() as session:
        known = {
            re.sub(r"\s", "", code).upper()
            for column in (Person.postcode, Building.postcode)
            for code in session.scalars(select(column).where(column != "").distinct())
        }
    yield from (one.span() for one in found if one[1] + one[2] in known)


def _words(text: str) -> Words:
    return tuple(fold(one[0]) for one in _WORD.finditer(text))
