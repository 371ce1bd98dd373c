"""Where in a text a question is answered, and what stands around it. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from makelaar.hearts.folding import fold
from makelaar.hearts.searching import Term, answers, words_of

_AROUND = 40
"""Letters shown at either side, about."""
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")


@dataclass(frozen=True)
class Snippet:
    """A piece of a text, cut at words with … where more stands; the word that answered is `text[start:end]`."""

    text: str
    start: int
    end: int


def snippet(text: str, terms: Sequence[Term]) -> Snippet | None:
    """The first word that answers any of the terms, in its surroundings; None when there is none."""
    folded = fold(text)
    possible = [term for term in terms if any(piece in folded for piece in (*term.starts, *term.near))]
    if not possible:
        return None
    for word in _WORD.finditer(text):
        if any(answers(folded_word, term) for folded_word in words_of(word[0]) for term in possible):
            return _cut(text, word.start(), word.end())
    return None


def _cut(text: str, start: int, end: int) -> Snippet:
    first = 0 if start <= _AROUND else text.rfind(" ", 0, start - _AROUND // 2) + 1
    last = len(text) if len(text) - end <= _AROUND else _end_of_word(text, end + _AROUND)
    first, last = max(first, start - 2 * _AROUND), min(last, end + 2 * _AROUND)
    before, after = "… " if first else "", " …" if last < len(text) else ""
    shown = re.sub(r"\s", " ", text[first:last])
    return Snippet(before + shown + after, len(before) + start - first, len(before) + end - first)


def _end_of_word(text: str, place: int) -> int:
    end = text.find(" ", place)
    return len(text) if end < 0 else end
