"""An identity made comparable: the words of the name, what stands beside them, and the door. Pure."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum

from rapidfuzz.distance import OSA

from makelaar.hearts.folding import fold
from makelaar.hearts.name_likeness import Words, name_likeness, words_of_name
from makelaar.hearts.names import TITLES
from makelaar.hearts.streets import comparable_number, comparable_street, is_nearly_street

_HIS = frozenset("dhr heer hr meneer mnr mijnheer".split())
_HERS = frozenset("mw mevr mevrouw mej mejuffrouw mvr".split())
_TOGETHER = frozenset("fam familie gezin echtpaar".split())
_GENERATION = re.compile(r"\b(?:jr|junior|jun|sr|senior|sen|zoon|dochter)\b")
_PHONE_FROM, _MAIL_FROM = 9, 8
"""Digits and letters from which one error is an error, not another number."""
_NEXT_DOOR = 2
"""The neighbour on this side of the street."""


class Agreement(IntEnum):
    """How two values of one kind relate."""

    DIFFERS = -1
    UNKNOWN = 0
    NEAR = 1
    SAME = 2


@dataclass(frozen=True)
class Identity:
    """What is known of somebody, as far as it tells who it is. Phones in E.164."""

    name: str
    given: str = ""
    family: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    street: str = ""
    number: str = ""
    postcode: str = ""


@dataclass(frozen=True)
class Traits:
    """An identity made comparable.

    `others`: other ways to write the words of the name. `title`: "m", "f" or nothing. `street` is comparable, `written`
    as it is written; `number` is empty where nothing says in which street.
    """

    words: Words
    others: tuple[Words, ...] = field(compare=False)
    couple: bool
    generation: str
    title: str
    phones: frozenset[str]
    emails: frozenset[str]
    street: str
    written: str = field(compare=False)
    number: str
    postcode: str


def traits_of(person: Identity) -> Traits:
    """The same, comparable."""
    folded = fold(person.name)
    titles = {word for raw in folded.replace(".", ". ").split() if (word := raw.strip(".,")) in TITLES}
    words, others = words_of_name(_GENERATION.sub(" ", folded))
    return Traits(
        words,
        others,
        bool(titles & _TOGETHER or re.search(r"\s(?:en|&|\+)\s", folded)),
        match[0] if (match := _GENERATION.search(folded)) else "",
        "m" if titles & _HIS else "f" if titles & _HERS else "",
        frozenset(person.phones),
        frozenset(map(fold, person.emails)),
        comparable_street(person.street),
        person.street,
        comparable_number(person.number) if person.street or person.postcode else "",
        fold(person.postcode).replace(" ", ""),
    )


def likeness(one: Traits, other: Traits) -> float:
    """How much the names are alike, 0..1."""
    best = name_likeness(one.words, other.words)
    if best < 1 and (one.others or other.others):
        turned = [(words, other.words) for words in one.others] + [(one.words, words) for words in other.others]
        best = max(best, *(name_likeness(mine, theirs) for mine, theirs in turned))
    return best


def doors_agree(one: Traits, other: Traits) -> Agreement:
    """Whether two live at one door. A postcode with a number is a door too, whatever the street is called; one street
    and number in two towns, or a street that differs by a typing error, is near and no more."""
    if not one.number or not other.number:
        return Agreement.UNKNOWN
    if one.number != other.number:
        return Agreement.DIFFERS
    postcodes = bool(one.postcode and other.postcode)
    if one.street and other.street:
        return _streets_agree(one, other, postcodes)
    if not postcodes:
        return Agreement.UNKNOWN
    return Agreement.SAME if one.postcode == other.postcode else Agreement.DIFFERS


def are_beside(one: Traits, other: Traits) -> bool:
    """Whether two live in one street behind numbers that are easily taken for each other: next door, another letter, a
    digit too many."""
    if not one.street or one.street != other.street or not one.number or not other.number:
        return False
    mine, theirs = (int(digits[0]) if (digits := re.match(r"\d+", who.number)) else 0 for who in (one, other))
    return abs(mine - theirs) <= _NEXT_DOOR or sorted(set(one.number)) == sorted(set(other.number))


def _streets_agree(one: Traits, other: Traits, postcodes: bool) -> Agreement:
    if one.street == other.street:
        return Agreement.NEAR if postcodes and one.postcode[:4] != other.postcode[:4] else Agreement.SAME
    near = is_nearly_street(one.written, other.written)
    if postcodes and one.postcode == other.postcode:
        return Agreement.SAME if near else Agreement.NEAR
    return Agreement.NEAR if near and not postcodes else Agreement.DIFFERS


def phones_agree(one: Traits, other: Traits) -> Agreement:
    """Whether they have a phone in common; near is a number with one digit wrong."""
    return _agree(one.phones, other.phones, lambda mine, theirs: _is_slip(mine, theirs, _PHONE_FROM))


def mails_agree(one: Traits, other: Traits) -> Agreement:
    """Whether they have a mail address in common; near is one with one letter wrong."""
    return _agree(one.emails, other.emails, lambda mine, theirs: _is_slip(mine, theirs, _MAIL_FROM))


def _agree(one: frozenset[str], other: frozenset[str], is_near: Callable[[str, str], bool]) -> Agreement:
    if not one or not other:
        return Agreement.UNKNOWN
    if one & other:
        return Agreement.SAME
    return Agreement.NEAR if any(is_near(mine, theirs) for mine in one for theirs in other) else Agreement.DIFFERS


def _is_slip(one: str, other: str, shortest: int) -> bool:
    return min(len(one), len(other)) >= shortest and OSA.distance(one, other, score_cutoff=1) == 1
