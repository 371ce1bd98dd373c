"""Who may be the same person: scored on name, phone, mail and address, with the reasons in words.

The weights say what a worker would say: a name that is a typing error away and one more thing in common is the same
person; one thing in common and another given name is a partner, a parent or a child. What is only nearly in common (a
street, a number, a mail address with one error) makes a pair worth showing, never certain.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from makelaar.hearts.given_names import is_given_name
from makelaar.hearts.identity_neighbours import Neighbours
from makelaar.hearts.identity_traits import (
    Agreement,
    Identity,
    Traits,
    are_beside,
    doors_agree,
    likeness,
    mails_agree,
    phones_agree,
    traits_of,
)
from makelaar.hearts.name_likeness import NEARLY, SHORT_FORM, SPELLING
from makelaar.i18n import _

__all__ = [
    "CERTAIN",
    "FAINT",
    "POSSIBLE",
    "Identity",
    "Pair",
    "Resemblance",
    "find_duplicates",
    "find_matches",
    "resemblances",
    "score_pair",
]

FAINT = 0.5
"""From here on a pair is worth showing to somebody who goes looking for doubles."""
POSSIBLE = 0.6
"""From here on a pair is worth showing unasked."""
CERTAIN = 0.9
"""From here on a pair may be taken together without asking."""

_UNSURE = 0.89
"""The most for names that a father and a son, or two spouses, may both go by."""
_ASKED = 0.65
"""Worth a question and no more."""
_OTHERS = 0.5
"""Two whose names are less alike are others, whatever they share: never `FAINT`."""
_STRIDE = 500
"""People between two words about how far it is."""


@dataclass(frozen=True)
class Pair:
    """Two people by their place in the list (`first` < `second`), the score 0..1, and why."""

    first: int
    second: int
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Resemblance:
    """How somebody resembles another: `score` 0..1 with the reasons in words, how much the names are alike, and whether
    they are reached alike, live at one door, or something speaks against it."""

    score: float
    reasons: tuple[str, ...]
    name: float
    reached: bool
    one_door: bool
    against: bool


@dataclass(frozen=True)
class _Evidence:
    """What two people have in common."""

    name: float
    phone: Agreement
    mail: Agreement
    door: Agreement

    @property
    def reached(self) -> bool:
        return Agreement.SAME in (self.phone, self.mail)

    @property
    def shared(self) -> int:
        return sum(one is Agreement.SAME for one in (self.phone, self.mail, self.door))

    @property
    def near(self) -> bool:
        return Agreement.NEAR in (self.phone, self.mail, self.door)

    @property
    def away(self) -> bool:
        """Reached otherwise, wherever they live."""
        return Agreement.DIFFERS in (self.phone, self.mail)

    @property
    def against(self) -> bool:
        return Agreement.DIFFERS in (self.phone, self.mail, self.door)


def find_duplicates(
    people: Sequence[Identity], threshold: float = POSSIBLE, tell: Callable[[int, int], None] | None = None
) -> list[Pair]:
    """All pairs that score at least `threshold` (`FAINT` at the least), best first. Compares only people who share a
    phone, a mail, an address or nearly a name, so that a hundred thousand people take seconds.

    `tell(done, total)` hears now and then how far it is; what it raises ends the search.
    """
    traits = []
    for place, person in enumerate(people):
        _say(tell, place, 2 * len(people))
        traits.append(traits_of(person))
    neighbours = Neighbours(traits)
    pairs: list[Pair] = []
    for first, one in enumerate(traits):
        _say(tell, len(people) + first, 2 * len(people))
        others = [second for second in neighbours.of(one) if second > first]
        pairs += _scored(first, one, traits, others, threshold)
    return sorted(pairs, key=lambda pair: (-pair.score, pair.first, pair.second))


def find_matches(rows: Sequence[Identity], people: Sequence[Identity], threshold: float = POSSIBLE) -> list[Pair]:
    """Who of `people` (`second`) each of `rows` (`first`) may be, by row and then best first; found by the same keys
    as `find_duplicates`, without comparing people among themselves."""
    traits = [traits_of(person) for person in people]
    neighbours = Neighbours(traits)
    pairs: list[Pair] = []
    for first, row in enumerate(rows):
        one = traits_of(row)
        pairs += _scored(first, one, traits, neighbours.of(one), threshold)
    return sorted(pairs, key=lambda pair: (pair.first, -pair.score, pair.second))


def score_pair(one: Identity, other: Identity) -> tuple[float, tuple[str, ...]]:
    """(score 0..1, reasons in words) for two people; the order of the two makes no difference."""
    left, right = traits_of(one), traits_of(other)
    evidence = _evidence(left, right, likeness(left, right))
    return _score(left, right, evidence), tuple(_reasons(evidence))


def resemblances(one: Identity, people: Sequence[Identity]) -> list[Resemblance]:
    """How each of the people resembles the one, in their order; all of them are compared."""
    mine = traits_of(one)
    found = []
    for other in map(traits_of, people):
        evidence = _evidence(mine, other, likeness(mine, other))
        score, reasons = _score(mine, other, evidence), tuple(_reasons(evidence))
        at_one = evidence.door is Agreement.SAME
        found.append(Resemblance(score, reasons, evidence.name, evidence.reached, at_one, evidence.against))
    return found


def _say(tell: Callable[[int, int], None] | None, done: int, total: int) -> None:
    if tell is not None and done % _STRIDE == 0:
        tell(done, total)


def _scored(
    first: int, one: Traits, people: Sequence[Traits], others: Iterable[int], threshold: float
) -> Iterator[Pair]:
    for second in others:
        other = people[second]
        name = likeness(one, other)
        if name < _OTHERS and one.words and other.words:
            continue
        evidence = _evidence(one, other, name)
        score = _score(one, other, evidence)
        if score >= threshold:
            yield Pair(first, second, score, tuple(_reasons(evidence)))


def _evidence(one: Traits, other: Traits, name: float) -> _Evidence:
    return _Evidence(name, phones_agree(one, other), mails_agree(one, other), doors_agree(one, other))


def _score(one: Traits, other: Traits, evidence: _Evidence) -> float:
    name, shared = evidence.name, evidence.shared
    if one.couple != other.couple:
        return _ASKED if shared and name >= _OTHERS else 0.0
    if one.generation != other.generation or (one.title and other.title and one.title != other.title):
        return _ASKED if shared and name >= 0.8 else 0.0
    if name >= 0.8:
        return _with_same_name(one, other, evidence)
    if not one.words or not other.words:
        return _without_name(one, other, evidence)
    if name >= 0.6 and shared:
        if name <= SHORT_FORM and not evidence.reached:
            return FAINT  # Jan and Janneke behind one door
        return min(0.6 + 0.1 * (shared - 1), 0.8)
    return 0.3 if shared else 0.0


def _with_same_name(one: Traits, other: Traits, evidence: _Evidence) -> float:
    """The same name, or nearly: what else agrees, and what speaks against it."""
    name, shared = evidence.name, evidence.shared
    if shared:
        score = min(0.72 + 0.2 * name + 0.05 * (shared - 1), 0.99)
        sure = _tells_who(one, other, name) and evidence.door is not Agreement.NEAR
        return score if sure or one == other else min(score, _UNSURE)
    if name < SPELLING or len(one.words) < 2 or len(other.words) < 2:
        return 0.3 if evidence.against else 0.45
    if evidence.against:
        return FAINT if are_beside(one, other) and not evidence.away else 0.3
    if evidence.near:
        return _ASKED if name >= 0.95 else FAINT
    return 0.7 if name >= 0.95 else FAINT


def _tells_who(one: Traits, other: Traits, name: float) -> bool:
    """The names say more than a family name with initials, which a father may share with his son."""
    words = {*one.words, *other.words}
    if any(len(word) == 1 for word in words) and not any(map(is_given_name, words)):
        return False
    whole = (sum(len(word) > 1 for word in person.words) for person in (one, other))
    return name >= NEARLY and min(whole) > 1


def _without_name(one: Traits, other: Traits, evidence: _Evidence) -> float:
    """One of the two is known by a phone, a mail address or a door alone."""
    if evidence.reached:
        return POSSIBLE
    return FAINT if evidence.door is Agreement.SAME and not one.words and not other.words else 0.0


def _reasons(evidence: _Evidence) -> Iterator[str]:
    if evidence.name >= 0.99:
        yield _("dezelfde naam")
    elif evidence.name >= 0.8:
        yield _("bijna dezelfde naam")
    elif evidence.name >= 0.5:
        yield _("de naam lijkt erop")
    if evidence.phone > 0:
        yield _("hetzelfde telefoonnummer") if evidence.phone is Agreement.SAME else _("bijna hetzelfde telefoonnummer")
    if evidence.mail > 0:
        yield _("hetzelfde mailadres") if evidence.mail is Agreement.SAME else _("bijna hetzelfde mailadres")
    if evidence.door > 0:
        yield _("hetzelfde adres") if evidence.door is Agreement.SAME else _("bijna hetzelfde adres")
