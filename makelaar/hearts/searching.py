"""Words that find: how text is taken apart for the search index, and how what is typed is read. Pure.

A Dutch compound is found by its parts: *tuin* finds "volkstuin", for its end "tuin" begins like a Dutch syllable. An
inflected word is found by its stem: *tuinen* finds "tuin", *koken* finds "kookt". A street is found however it is
shortened. Everything is compared folded.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from makelaar.hearts.folding import fold
from makelaar.hearts.names import PARTICLES, TITLES
from makelaar.hearts.streets import spellings

LONGEST = 40
"""Letters of a word that count."""
SHORT = 3
"""Words with fewer letters find only names and doors that begin with them: they are the first keys of a word."""
DIGITS = 4
"""So many digits are a piece of a phone number."""
_PART = 4
"""The shortest part of a compound, in letters."""
_FIRST = 2
"""The shortest first part ("ei", "ui") that may stand before it."""
_SPACED = 7
"""Fewer digits with spaces between them may be a house number and a postcode."""
_STEM = 4
"""A shorter stem would find too much."""
_SYLLABLE = re.compile(
    r"(?:(?<![aeiouy])[aeiouy]|schr|sch|spl|spr|str|"
    r"(?:bl|br|ch|cl|cr|dr|dw|fl|fr|gl|gr|kl|kn|kr|kw|pl|pr|ps|sj|sk|sl|sm|sn|sp|st|th|tj|tr|ts|tw|vl|vr|wr|zw)|"
    r"[bcdfghjklmnpqrstvwxyz](?=[aeiouy]))"
)
"""How a Dutch syllable can begin; so "lkstuin" is no part of "volkstuin"."""
_NUMBER = re.compile(r"(?<!\w)\+?\(?\d(?:[\d\s()/.-]*\d)?(?!\w)")
_MAIL = re.compile(r"\S*@\S*")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Term:
    """One word of a question. A text answers it with a word, or a part of one, that begins with one of `starts`, of
    which the last is what was typed.

    `is_short`: only a name or door may answer. `digits`: a phone number that holds them answers too.
    `near`: whole words of names that are meant, when the word was mistyped.
    """

    starts: tuple[str, ...]
    is_short: bool = False
    digits: str = ""
    near: tuple[str, ...] = ()


def words_of(text: str) -> tuple[str, ...]:
    """The folded words of a text, each once, in order."""
    return tuple(dict.fromkeys(word[:LONGEST] for word in _WORD.findall(fold(text))))


def number_endings(phone: str) -> tuple[str, ...]:
    """What a phone number is found by: every ending of at least `DIGITS` digits, written the national way."""
    digits = national(phone)
    return tuple(digits[start:] for start in range(max(1, len(digits) - DIGITS + 1)) if digits)


def national(phone: str) -> str:
    """The digits as dialled in the Netherlands: +31 6 1234 is 061234."""
    digits = "".join(c for c in phone if c.isascii() and c.isdigit())
    if phone.lstrip().startswith("+31") or digits.startswith("0031"):
        return "0" + digits.removeprefix("00").removeprefix("31").removeprefix("0")
    return digits


@lru_cache(maxsize=50_000)
def parts_of(word: str) -> tuple[str, ...]:
    """The ends of a folded word that may be a part of a compound: "volkstuin" gives "stuin" and "tuin"."""
    starts = range(_FIRST, len(word) - _PART + 1)
    return tuple(word[start:] for start in starts if _SYLLABLE.match(word, start))


def with_parts(words: Iterable[str]) -> tuple[str, ...]:
    """Words and their parts, each once."""
    return tuple(dict.fromkeys(piece for word in words for piece in (word, *parts_of(word))))


def read_question(text: str) -> tuple[Term, ...]:
    """What is asked, word by word; all must be answered. Particles and titles count only where nothing else does."""
    numbers, rest = _numbers(fold(text))
    words = words_of(_MAIL.sub(_without_small_words, rest))
    telling = [word for word in words if word not in PARTICLES and word not in TITLES]
    return (*numbers, *(_term(word) for word in telling or (() if numbers else words)))


def answers(word: str, term: Term) -> bool:
    """Whether a folded word of a text answers, by itself or by a part."""
    if term.is_short:
        return word.startswith(term.starts)
    return any(piece.startswith(term.starts) for piece in (word, *parts_of(word))) or word in term.near


def _numbers(folded: str) -> tuple[list[Term], str]:
    """Digits that are long enough for a phone number, spaces and dashes between them or not, and the other words."""
    found = []
    for match in _NUMBER.finditer(folded):
        digits = national(match[0])
        is_several = " " in match[0] and not match[0].startswith(("+", "0")) and len(digits) < _SPACED
        if len(digits) >= DIGITS and not is_several:
            found.append((match[0], Term((digits[:LONGEST],), digits=digits[:LONGEST])))
    rest = folded
    for piece, _term_of_it in found:
        rest = rest.replace(piece, " ", 1)
    return [term for _piece, term in found], rest


def _without_small_words(address: re.Match[str]) -> str:
    """Of an e-mail address "nl" and the like say nothing."""
    return " ".join(word for word in words_of(address[0]) if len(word) >= SHORT)


def _term(word: str) -> Term:
    if len(word) < SHORT:
        return Term((word,), is_short=True)
    others = dict.fromkeys(other for other in (*_inflected(word), *spellings(word)) if other != word)
    return Term((*others, word))


def _inflected(word: str) -> tuple[str, ...]:
    """Other beginnings that the same word has: its stem, and for verbs the other spelling of a long vowel."""
    stem = _stemmer().stemWord(word)
    found = [stem] if len(stem) >= _STEM and word.startswith(stem) else []
    if open_syllable := re.fullmatch(r"(.*[^aeiouy])?([aeou])([bdfgklmnprstvz])en", word):
        start, vowel, end = open_syllable[1] or "", open_syllable[2], open_syllable[3]
        found.append(f"{start}{vowel}{vowel}{ {'v': 'f', 'z': 's'}.get(end, end) }")
    elif closed := re.fullmatch(r"(.*[^aeiouy])?([aeou])\2([bdfgklmnprst])t?", word):
        found.append(f"{closed[1] or ''}{closed[2]}{closed[3]}en")
    return tuple(found)


@lru_cache(maxsize=1)
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("dutch")
