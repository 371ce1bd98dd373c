"""Who may be the same person: scored on name, phone, mail and address, with the reasons in words.

The weights say what a worker would say: a name that is a typing error away and one more thing in common is the same
person; one thing in common and another given name is a partner, a parent or a child.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from makelaar.hearts.folding import fold
from makelaar.hearts.given_names import is_given_name
from makelaar.hearts.names import PARTICLES, TITLES
from makelaar.i18n import _

FAINT = 0.5
"""From here on a pair is worth showing to somebody who goes looking for doubles."""
POSSIBLE = 0.6
"""From here on a pair is worth showing unasked."""
CERTAIN = 0.9
"""From here on a pair may be taken together without asking."""

_UNSURE = 0.89
"""The most for names that a father and a son, or two spouses, may both go by."""
_CROWD = 40
"""A key that more people share than this (a common surname) says nothing by itself."""
_STRIDE = 500
"""People or pairs between two words about how far it is."""
_HIS = frozenset("dhr heer hr meneer mnr mijnheer".split())
_HERS = frozenset("mw mevr mevrouw mej mejuffrouw mvr".split())
_TOGETHER = frozenset("fam familie gezin echtpaar".split())
_GENERATION = re.compile(r"\b(?:jr|junior|jun|sr|senior|sen|zoon|dochter)\b")


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
class Pair:
    """Two people by their place in the list (`first` < `second`), the score 0..1, and why."""

    first: int
    second: int
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class _Traits:
    """An identity made comparable."""

    words: tuple[str, ...]
    couple: bool
    generation: str
    title: str
    phones: frozenset[str]
    emails: frozenset[str]
    address: str


def find_duplicates(
    people: Sequence[Identity], threshold: float = POSSIBLE, tell: Callable[[int, int], None] | None = None
) -> list[Pair]:
    """All pairs that score at least `threshold`, best first. Compares only people who share a phone, a mail, an
    address or nearly a name, so that ten thousand people take seconds.

    `tell(done, total)` hears now and then how far it is; what it raises ends the search.
    """
    traits = []
    for place, person in enumerate(people):
        traits.append(_traits(person))
        _say(tell, place, 2 * len(people))
    pairs = []
    candidates = sorted(_candidates(traits))
    for place, (first, second) in enumerate(candidates):
        _say(tell, len(candidates) + place, 2 * len(candidates))
        score, reasons = _score(traits[first], traits[second])
        if score >= threshold:
            pairs.append(Pair(first, second, score, reasons))
    return sorted(pairs, key=lambda pair: (-pair.score, pair.first, pair.second))


def find_matches(rows: Sequence[Identity], people: Sequence[Identity], threshold: float = POSSIBLE) -> list[Pair]:
    """Who of `people` (`second`) each of `rows` (`first`) may be, by row and then best first; found by the same keys
    as `find_duplicates`, without comparing people among themselves."""
    traits = [_traits(person) for person in people]
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, person in enumerate(traits):
        for key in set(_keys(person)):
            blocks[key].append(place)
    pairs = []
    for first, row in enumerate(map(_traits, rows)):
        members = (blocks.get(key, []) for key in set(_keys(row)))
        for second in sorted({place for near in members if len(near) <= _CROWD for place in near}):
            score, reasons = _score(row, traits[second])
            if score >= threshold:
                pairs.append(Pair(first, second, score, reasons))
    return sorted(pairs, key=lambda pair: (pair.first, -pair.score, pair.second))


def score_pair(one: Identity, other: Identity) -> tuple[float, tuple[str, ...]]:
    """(score 0..1, reasons in words) for two people; the order of the two makes no difference."""
    return _score(_traits(one), _traits(other))


def _say(tell: Callable[[int, int], None] | None, done: int, total: int) -> None:
    if tell is not None and done % _STRIDE == 0:
        tell(done, total)


def _traits(person: Identity) -> _Traits:
    folded = fold(person.name).replace(".", ". ")
    titles = {word for raw in folded.split() if (word := raw.strip(".,")) in TITLES}
    couple = bool(titles & _TOGETHER or re.search(r"\s(?:en|&|\+)\s", folded))
    generation = match[0] if (match := _GENERATION.search(folded)) else ""
    words = sorted(
        word
        for raw in re.split(r"[\s,\-/&+]+", _GENERATION.sub(" ", folded))
        if (word := raw.strip(".'()")) and word not in PARTICLES and word not in TITLES and word != "en"
    )
    place = fold(person.street) or fold(person.postcode)
    number = re.sub(r"\W", "", fold(person.number))
    return _Traits(
        tuple(words),
        couple,
        generation,
        "m" if titles & _HIS else "f" if titles & _HERS else "",
        frozenset(person.phones),
        frozenset(fold(mail) for mail in person.emails),
        f"{place}|{number}" if place and number else "",
    )


def _candidates(traits: Sequence[_Traits]) -> set[tuple[int, int]]:
    """Pairs that share a key."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, person in enumerate(traits):
        for key in set(_keys(person)):
            blocks[key].append(place)
    return {
        (first, second)
        for members in blocks.values()
        if len(members) <= _CROWD
        for at, first in enumerate(members)
        for second in members[at + 1 :]
    }


def _keys(person: _Traits) -> Iterator[str]:
    """Under which keys somebody is looked up: contact points, address, and the name in ways that forgive one error."""
    yield from (f"p{phone}" for phone in person.phones)
    yield from (f"m{mail}" for mail in person.emails)
    if person.address:
        yield f"a{person.address}"
    if len(person.words) > 1:
        words = sorted(person.words)
        yield "n" + " ".join(words)
        yield "s" + " ".join(sorted(_skeleton(word) for word in words))
        yield from (
            "w" + " ".join(sorted((word[:3], *(other for other in words if other is not word)))) for word in words
        )


def _skeleton(word: str) -> str:
    """First letter and consonants, doubles once: one key for most typing errors."""
    return word[:1] + re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyjh]", "", word[1:]))


def _score(one: _Traits, other: _Traits) -> tuple[float, tuple[str, ...]]:
    name = _name_likeness(one, other)
    phone, mail = bool(one.phones & other.phones), bool(one.emails & other.emails)
    address = bool(one.address) and one.address == other.address
    reasons = tuple(_reasons(name, phone, mail, address))
    shared = phone + mail + address
    if one.couple != other.couple:
        return (0.65 if shared and name >= 0.5 else 0.0), reasons
    if one.generation != other.generation or (one.title and other.title and one.title != other.title):
        return (0.65 if shared and name >= 0.8 else 0.0), reasons
    if name >= 0.8:
        return _with_same_name(one, other, name, shared), reasons
    if not one.words or not other.words:
        return _without_name(one, other, phone or mail, address), reasons
    if name >= 0.6 and shared:
        return min(0.6 + 0.1 * (shared - 1), 0.8), reasons
    return 0.3 if shared else 0.0, reasons


def _with_same_name(one: _Traits, other: _Traits, name: float, shared: int) -> float:
    """The same name, or nearly: what else agrees, and what speaks against it."""
    if shared:
        score = min(0.72 + 0.2 * name + 0.05 * (shared - 1), 0.99)
        return score if one == other or _tells_who(one, other, name) else min(score, _UNSURE)
    against = sum(
        bool(mine and theirs and mine != theirs)
        for mine, theirs in (
            (one.phones, other.phones),
            (one.emails, other.emails),
            (frozenset({one.address} - {""}), frozenset({other.address} - {""})),
        )
    )
    if against:
        return 0.3
    if name < 0.9 or len(one.words) < 2 or len(other.words) < 2:
        return 0.45
    return 0.7 if name >= 0.95 else FAINT


def _tells_who(one: _Traits, other: _Traits, name: float) -> bool:
    """The names say more than a family name with initials, which a father may share with his son."""
    words = {*one.words, *other.words}
    if any(len(word) == 1 for word in words) and not any(map(is_given_name, words)):
        return False
    whole = (sum(len(word) > 1 for word in person.words) for person in (one, other))
    return name >= 0.9 and min(whole) > 1


def _without_name(one: _Traits, other: _Traits, reached: bool, address: bool) -> float:
    """One of the two is known by a phone, a mail address or a door alone."""
    if reached:
        return POSSIBLE
    return FAINT if address and not one.words and not other.words else 0.0


def _reasons(name: float, phone: bool, mail: bool, address: bool) -> Iterator[str]:
    if name >= 0.99:
        yield _("dezelfde naam")
    elif name >= 0.8:
        yield _("bijna dezelfde naam")
    elif name >= 0.5:
        yield _("de naam lijkt erop")
    if phone:
        yield _("hetzelfde telefoonnummer")
    if mail:
        yield _("hetzelfde mailadres")
    if address:
        yield _("hetzelfde adres")


def _name_likeness(one: _Traits, other: _Traits) -> float:
    """0..1: each word of the shorter name with its best partner in the longer one; the weakest word counts most.

    An initial stands for any name that begins with it. A given name that is missing costs a little.
    """
    short, long = sorted((one.words, other.words), key=len)
    if not short:
        return 0.0
    left, likes = list(long), []
    for word in sorted(short, key=len, reverse=True):
        best = max(left, key=lambda partner: _word_likeness(word, partner))
        likes.append(_word_likeness(word, best))
        left.remove(best)
    weakest = min(likes)
    missing = 0.0 if not left else 0.15 if len(short) > 1 else 0.3
    return max(0.0, min(weakest, sum(likes) / len(likes)) - missing)


def _word_likeness(word: str, other: str) -> float:
    """1 for the same word, 0.85 for an initial, less with every typing error; 0 for other words."""
    if word == other:
        return 1.0
    if 1 in (len(word), len(other)):
        return 0.85 if word[0] == other[0] else 0.0
    errors = DamerauLevenshtein.distance(word, other)
    if errors == 1 and (is_given_name(word) or is_given_name(other)):
        return 0.84  # Jan and Jans may well be married: never certain
    if is_given_name(word) and is_given_name(other):
        return 0.0
    longest = max(len(word), len(other))
    if errors == 1 and longest >= 3:
        return 0.9 if longest >= 4 or len(word) != len(other) else 0.82
    if errors == 2 and longest >= 7:
        return 0.85
    return 0.5 if errors <= 2 and longest >= 5 else 0.0
