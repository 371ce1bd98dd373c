"""The last look before a report leaves: is anybody of the register in its text? (ANONYMITY.md, Stories 8)

What may stand there does: names of areas, themes, the worker and her organisation (`allowed`), everyday words that are
also a name, and given names alone (stories are looked through word by word when they are chosen). In what the worker
wrote herself a rare family name alone may not stand there either.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from sqlalchemy import select

from makelaar.hearts.contact_points import find_emails, find_phones, phone_number
from makelaar.hearts.folding import fold
from makelaar.hearts.streets import comparable_number
from makelaar.models import Area, Building, ContactPoint, Door, Person, Theme
from makelaar.services.stories.looked_text import LookedText, Words, within, words_of
from makelaar.services.stories.named_people import NamedPeople, Place, named_people
from makelaar.store.register import Register
from makelaar.terms import PointKind

_POSTCODE = re.compile(r"\b([1-9]\d{3})\s?([A-Z]{2})\b")
_RANGE = re.compile(r"\d+\s*(?:[-–—/]|t/m|tot)\s*\d.*")
_APART = "\n;\n"
"""Between labels: nothing reads on past it."""


def left_behind(register: Register, text: str, allowed: Iterable[str] = ()) -> tuple[str, ...]:
    """What `LastLook.left_behind` finds in a text. Some seconds for 100,000 people."""
    return LastLook(register).left_behind(text, allowed)


class LastLook:
    """Looks at the texts of one report; the register's names are read once, at the first of them."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def left_behind(self, text: str, allowed: Iterable[str] = ()) -> tuple[str, ...]:
        """Every piece of the text that names somebody or something of the register, as it stands there, each once:
        whole names, names behind a title, addresses with a number, phones, mail addresses, postcodes. None of what
        lies within one of the `allowed` phrases."""
        looked = LookedText.of(text)
        return _pieces(looked, self._everything(looked), _standing(looked, allowed))

    def in_own_words(self, text: str, allowed: Iterable[str] = ()) -> tuple[str, ...]:
        """The same of what the worker wrote herself, and rare family names alone; not in the name of a street, a
        building or a place."""
        looked = LookedText.of(text)
        standing = _standing(looked, allowed)
        places = sorted([*standing, *_standing(looked, self._places)])
        alone = [one for one in self._people.rare_families(looked) if not within(places, *one)]
        return _pieces(looked, [*self._everything(looked), *alone], standing)

    def residents(self, text: str) -> tuple[str, ...]:
        """People of the register by given and family name. Others have names too: an official may be called so."""
        looked = LookedText.of(text)
        return _pieces(looked, self._people.written_out(looked), ())

    def telling_labels(self) -> tuple[str, ...]:
        """Names of areas and themes that tell who somebody is or where one lives. One that is called after somebody
        famous is fine ("Prof. Lorentz"), and so is a row of numbers ("Kerkweg 1–17")."""
        with self._register.read() as session:
            labels = [*session.scalars(select(Area.name)), *session.scalars(select(Theme.label))]
        looked = LookedText.of(_APART.join(_RANGE.sub("", label) for label in labels))
        found = [
            *self._people.written_out(looked),
            *_addresses(looked, self._lived_at),
            *_points(self._register, looked.text),
            *_postcodes(self._register, looked.text),
        ]
        told = {piece.casefold() for piece in _pieces(looked, found, ())}
        return tuple(label for label in labels if any(piece in " ".join(label.split()).casefold() for piece in told))

    def _everything(self, looked: LookedText) -> list[Place]:
        return [
            *self._people.names(looked),
            *_addresses(looked, self._homes),
            *_points(self._register, looked.text),
            *_postcodes(self._register, looked.text),
        ]

    @cached_property
    def _people(self) -> NamedPeople:
        with self._register.read() as session:
            return named_people(session)

    @cached_property
    def _places(self) -> list[str]:
        with self._register.read() as session:
            columns = (Building.street, Building.name, Building.place, Person.street, Person.place, Area.name)
            return [text for column in columns for text in session.scalars(select(column).distinct()) if text]

    @cached_property
    def _lived_at(self) -> Mapping[Words, set[str]]:
        with self._register.read() as session:
            rows = session.execute(select(Person.street, Person.house_number).where(Person.street != "").distinct())
            return _by_street((street, number) for street, number in rows)

    @cached_property
    def _homes(self) -> Mapping[Words, set[str]]:
        """Where somebody lives, and where there is a door."""
        with self._register.read() as session:
            doors = select(Building.street, Door.number).join(Door, Door.building_id == Building.id).distinct()
            there = _by_street((street, number) for street, number in session.execute(doors))
        for street, numbers in self._lived_at.items():
            there.setdefault(street, set()).update(numbers)
        return there


def _standing(text: LookedText, allowed: Iterable[str]) -> list[Place]:
    """Where the phrases that may stand there do, in order; those that follow each other are one."""
    joined: list[Place] = []
    for start, end in sorted(text.place(*found) for found in text.phrases(set(filter(None, map(words_of, allowed))))):
        if joined and not any(map(str.isalnum, text.text[joined[-1][1] : start])):
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _pieces(text: LookedText, found: Iterable[Place], standing: Sequence[Place]) -> tuple[str, ...]:
    """What was found as it stands there, each once; of what lies in another piece only that."""
    left: list[Place] = []
    for start, end in sorted(set(found), key=lambda place: (place[0], -place[1])):
        if not within(standing, start, end) and not within(left, start, end):
            left.append((start, end))
    return tuple(dict.fromkeys(" ".join(text.text[start:end].split()) for start, end in left))


def _by_street(homes: Iterable[tuple[str, str]]) -> dict[Words, set[str]]:
    numbers: dict[Words, set[str]] = {}
    for street, number in homes:
        if number and (words := words_of(street)):
            numbers.setdefault(words, set()).add(comparable_number(number))
    return numbers


def _addresses(text: LookedText, numbers: Mapping[Words, set[str]]) -> Iterator[Place]:
    """A street with one of its numbers."""
    for first, count in text.phrases(numbers):
        known = numbers.get(tuple(text.words[first : first + count]), set())
        behind = first + count
        behind += behind < len(text.words) and text.words[behind] in ("nr", "nummer", "huisnummer", "no")
        for more in (3, 2, 1):
            if behind + more <= len(text.words):
                number = text.text[text.starts[behind] : text.ends[behind + more - 1]]
                if len(number) < 12 and comparable_number(number) in known:
                    yield text.starts[first], text.ends[behind + more - 1]
                    break


def _points(register: Register, text: str) -> Iterator[Place]:
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


def _postcodes(register: Register, text: str) -> Iterator[Place]:
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
