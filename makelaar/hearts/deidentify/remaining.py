"""Layer 5, default-deny: what no layer knows to be harmless is marked for a human."""

from collections.abc import Iterator, Sequence

from makelaar.hearts.deidentify.types import Label, Source, Span
from makelaar.hearts.deidentify.word_lists import WordLists
from makelaar.hearts.deidentify.words import Word


def remaining_spans(words: Sequence[Word], lists: WordLists) -> Iterator[Span]:
    """Every word with a digit or a capital, on a list of names, or that is not everyday Dutch.

    Only an everyday word may stand: in small letters, or with the capital of the sentence that it begins.
    """
    for word in words:
        if not word.masked and not _is_harmless(word, lists):
            yield Span(word.start, word.end, Label.OTHER, Source.DEFAULT, review=True)


def _is_harmless(word: Word, lists: WordLists) -> bool:
    if word.has_digit:
        return False
    everyday = lists.is_everyday(word.folded)
    if word.capital:
        return everyday and word.starts_sentence
    return everyday or (lists.is_dutch(word.folded) and not lists.is_name(word.folded))
