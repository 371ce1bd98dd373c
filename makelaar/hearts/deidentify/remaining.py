"""Layer 5, default-deny: what no layer knows to be harmless is marked for a human.

A word of the language is harmless by itself only where it is an everyday one. Others are so as long as they name
nothing: not behind "de" or "het" ("in het ketelhuis"), not as a street, not beside a number.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from makelaar.hearts.deidentify.places import PLACE_AND_ORGANISATION_KINDS
from makelaar.hearts.deidentify.plain_numbers import is_amount, is_moment, is_number
from makelaar.hearts.deidentify.types import Label, Source, Span
from makelaar.hearts.deidentify.word_lists import WordLists
from makelaar.hearts.deidentify.words import Word

DEFINITE = frozenset("de het 't t den".split())
_WHERE = frozenset("aan achter bij boven in langs naar naast onder op tegenover uit van vanuit".split())
"""What stands in front of a place, a street, an organisation."""
_PLURAL = ("en", "jes")
"""Many things have no name, unless somebody is there: "met de bloembollen", but "bij de linden"."""
_NAMELESS = frozenset("bij naar uit".split())
"""Behind these a name may stand without an article: "bij jumbo"."""
_NUMBERED = frozenset(
    "groep klas lijn bus tram lokaal zaal loket halte unit box blok portiek tuin volkstuin kamer kavel huis flat trap "
    "deur nummer nr afdeling team ploeg".split()
)
"""Which of them it is says the number behind it: "groep 7"."""
_STATIONS = frozenset(
    "station halte metrostation sporthal zwembad gymzaal speeltuin vv sv rkvv rksv fc tc kv hv".split()
)
_QUARTERS = frozenset("noord zuid oost west centrum midden".split())
_STREETS = ("straat", "laan", "plein", "gracht", "kade", "singel", "dreef", "steeg", "plantsoen", "hof", "weg", "dijk")


def remaining_spans(words: Sequence[Word], lists: WordLists) -> Iterator[Span]:
    """Every word with a digit or a capital, on a list of names, or that is not everyday Dutch; numbers, months and
    feasts in words; and words of the language where they may be the name of a place. Wider pieces come first."""
    yield from _of_a_kind(words, lists)
    yield from _places(words, lists)
    yield from _numbered(words, lists)
    for place, word in enumerate(words):
        if not word.masked and not _is_harmless(words, place, lists):
            behind_article = place > 0 and words[place - 1].folded in DEFINITE
            first = words[place - 1] if behind_article and word.gap == " " and not word.capital else word
            yield _mark(first, word)


def _mark(first: Word, last: Word) -> Span:
    return Span(first.start, last.end, Label.OTHER, Source.DEFAULT, review=True)


def _is_harmless(words: Sequence[Word], place: int, lists: WordLists) -> bool:
    word = words[place]
    if word.has_digit or is_moment(word.folded) or (is_number(word.folded) and not _counts_nobody(words, place)):
        return False
    everyday = lists.is_everyday(word.folded)
    if word.capital:
        return everyday and word.starts_sentence
    return everyday or (lists.is_dutch(word.folded) and not lists.is_name(word.folded) and not _is_street(word, lists))


def _counts_nobody(words: Sequence[Word], place: int) -> bool:
    return place + 1 < len(words) and words[place + 1].gap == " " and is_amount(words[place + 1].folded)


def _is_street(word: Word, lists: WordLists) -> bool:
    """A compound that ends as a street does and is no word of its own: "meidoornstraat", not "fietspad"."""
    return word.folded.endswith(_STREETS) and not lists.is_word(word.folded)


def _places(words: Sequence[Word], lists: WordLists) -> Iterator[Span]:
    """ "in het ketelhuis", "de nieuwe binnenweg", "bij jumbo": with its article, for what is told instead has one of
    its own."""
    for place, word in enumerate(words[:-1]):
        first = place if word.folded in DEFINITE else place + 1
        if word.masked or (first > place and word.folded not in _NAMELESS):
            continue
        last = _named_until(words, place + 1, lists)
        if last is None or not all(one.gap == " " for one in words[place + 1 : last + 1]):
            continue
        is_there = place > 0 and words[place - 1].folded in _WHERE
        if is_there or first > place or not words[last].folded.endswith(_PLURAL):
            yield _mark(words[first], words[last])


def _of_a_kind(words: Sequence[Word], lists: WordLists) -> Iterator[Span]:
    """ "buurthuis de klamp", "station noord": in small letters nobody can be sure that it is a name."""
    for place in range(len(words) - 1):
        named = place + 1 + (words[place + 1].folded in DEFINITE)
        if words[place].folded not in PLACE_AND_ORGANISATION_KINDS | _STATIONS or named >= len(words):
            continue
        behind_article = named > place + 1 and not lists.is_everyday(words[named].folded)
        joined = all(word.gap == " " and not word.masked for word in words[place + 1 : named + 1])
        if joined and (behind_article or words[named].folded in _QUARTERS):
            yield _mark(words[place], words[named])


def _named_until(words: Sequence[Word], first: int, lists: WordLists) -> int | None:
    """The last of the words from `first` on that may be a name: the noun, behind an adjective at most. None where
    everybody says it."""
    for place in (first, first + 1):
        if place >= len(words) or words[place].masked or words[place].starts_sentence:
            return None
        word = words[place]
        if not lists.is_everyday(word.folded):
            return place + _goes_on(words, place, lists)
        if not word.folded.endswith("e"):
            return None
    return None


def _goes_on(words: Sequence[Word], place: int, lists: WordLists) -> bool:
    """Whether the name has a second word: "ulu moskee", "nieuwe binnenweg"."""
    following = words[place + 1] if place + 1 < len(words) else None
    named = following is not None and following.gap == " " and not following.masked and not following.has_digit
    return following is not None and named and not lists.is_everyday(following.folded)


def _numbered(words: Sequence[Word], lists: WordLists) -> Iterator[Span]:
    """ "groep 7", "volkstuin 22"."""
    for before, word in pairwise(words):
        named = before.folded in _NUMBERED or not (lists.is_everyday(before.folded) or before.has_digit)
        if word.has_digit and word.gap == " " and named and not before.masked:
            yield _mark(before, word)
