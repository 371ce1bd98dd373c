"""Words that name somebody, put together to whole names: title, initials, particles, family name, couples."""

from collections.abc import Iterator, Sequence

from makelaar.hearts.deidentify.name_words import BINDING, CALLED, HONORIFICS, KIN, NEVER_ALONE, ROLES
from makelaar.hearts.deidentify.sureness import Sure, ends_clause
from makelaar.hearts.deidentify.types import Label, Source, Span
from makelaar.hearts.deidentify.words import Word
from makelaar.hearts.given_names import is_given_name
from makelaar.hearts.names import PARTICLES

_INSIDE = frozenset((" ", "-", ". ", ".", " - ", "'", '" ', "” ", "’ ", ") "))
"""What may stand between two words of one name; a nickname may be quoted: 'Gijs "Bert" van Dam'."""


def whole_names(words: Sequence[Word], sure: Sequence[Sure]) -> Iterator[Span]:
    """Sure words that stand together as one name each, with its title; a couple ("Jan en Marietje") as one."""
    place = 0
    while place < len(words):
        if sure[place] is not Sure.YES:
            place += 1
            continue
        first, last = _beginning(words, place), _ending(words, sure, place)
        while last + 2 < len(words) and sure[last + 2] is Sure.YES and _is_coupled(words, last + 1):
            last = _ending(words, sure, last + 2)
        yield Span(words[first].start, _end(words, last), Label.PERSON, _reason(words, first))
        place = last + 1


def _is_coupled(words: Sequence[Word], place: int) -> bool:
    """ "en" between two names."""
    return words[place].folded == "en" and words[place].gap == " " and words[place + 1].gap == " "


def _reason(words: Sequence[Word], first: int) -> Source:
    told = ROLES | HONORIFICS | CALLED
    return Source.CONTEXT if {word.folded for word in words[max(first - 1, 0) : first + 1]} & told else Source.LIST


def _end(words: Sequence[Word], last: int) -> int:
    """Behind the name: with the dot of a last initial, without a genitive 's."""
    word = words[last]
    dotted = word.is_initial and last + 1 < len(words) and words[last + 1].gap.startswith(".")
    return word.end - 2 if word.text[-2:] in ("'s", "’s") else word.end + dotted


def _beginning(words: Sequence[Word], place: int) -> int:
    """Title, initials and particles in front; "van" only where it is part of it: "mw van Dijk", no "hulp van Marja"."""
    first = place
    while first > 0 and words[first].gap in (" ", ". ", ".", "'", "' ") and not words[first].starts_sentence:
        before = words[first - 1]
        initial = before.is_initial and before.capital and "." in words[first].gap
        if initial or (before.folded in BINDING and _is_bound(words, first - 1)):
            first -= 1
        elif before.folded in KIN | HONORIFICS:
            heer = first > 1 and before.folded == "heer" and words[first - 2].folded == "de"
            return first - 1 - heer
        else:
            break
    return first


def _is_bound(words: Sequence[Word], place: int) -> bool:
    """Whether the particle belongs to the name behind it: after a title or an initial, or with a capital of its own."""
    if words[place].folded in NEVER_ALONE:
        return True
    if words[place].capital and words[place + 1].capital:
        return True
    before = place - 1
    while before >= 0 and words[before].folded in PARTICLES:
        if words[before].capital and not words[before].starts_sentence:
            return True
        before -= 1
    if before < 0:
        return False
    return words[before].folded in HONORIFICS | {"huisarts", "dokter", "wethouder"} or words[before].is_initial


def _ending(words: Sequence[Word], sure: Sequence[Sure], place: int) -> int:
    """The last word of the name: other sure words, particles with a name behind, an initial."""
    last = place
    needed = Sure.YES if words[place].capital else Sure.MAYBE
    while last + 1 < len(words):
        following = words[last + 1]
        if following.gap not in _INSIDE or following.starts_sentence:
            break
        if sure[last + 1] is Sure.YES or _is_last_initial(words, last + 1):
            last += 1
            continue
        behind = last + 1
        while behind < len(words) and words[behind].folded in PARTICLES and words[behind].gap in (" ", ""):
            behind += 1
        named = behind < len(words) and words[behind].gap in (" ", "", "' ") and sure[behind] >= needed
        if behind == last + 1 or not named or words[last + 1].folded in ("in", "op", "bij", "uit", "aan", "en"):
            break
        if words[last + 1].folded == "van" and behind == last + 2 and is_given_name(words[behind].folded):
            break
        last = behind
    return last


def _is_last_initial(words: Sequence[Word], place: int) -> bool:
    """ "Ahmed B.", "ali b": the first letter of a family name behind a given name."""
    word = words[place]
    if not word.is_initial or word.folded in ("u", "à", "'"):
        return False
    return word.capital or ends_clause(words, place)
