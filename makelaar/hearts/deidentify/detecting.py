"""The layers together: one text in, its spans out, in order and without overlap."""

from collections.abc import Iterable, Sequence

from makelaar.hearts.deidentify.addresses import address_spans
from makelaar.hearts.deidentify.known import Known, known_spans
from makelaar.hearts.deidentify.patterns import pattern_spans
from makelaar.hearts.deidentify.people import people_spans
from makelaar.hearts.deidentify.places import place_spans
from makelaar.hearts.deidentify.remaining import remaining_spans
from makelaar.hearts.deidentify.types import Deidentified, Source, Span
from makelaar.hearts.deidentify.word_lists import WordLists
from makelaar.hearts.deidentify.words import Word, words_of


def deidentify(text: str, lists: WordLists, known: Known | None = None, others: Iterable[Span] = ()) -> Deidentified:
    """The text with everything that may point at somebody.

    `known` is what the register knows; `others` what a second opinion found: a human decides where only that saw it.
    """
    words = words_of(text)
    found = [
        *(known_spans(text, words, known) if known else ()),
        *pattern_spans(text),
        *address_spans(text, words, lists),
        *place_spans(text, words, lists),
        *people_spans(words, lists),
    ]
    sure = _joined([span for span in found if not span.review])
    doubtful = [span for span in found if span.review]
    second = [Span(one.start, one.end, one.label, Source.SECOND_OPINION, review=True) for one in others]
    left = _left_over([*doubtful, *second, *remaining_spans(words, lists)], sure, words)
    return Deidentified(text, tuple(sorted([*sure, *left])))


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Spans that overlap as one, called what the longest is called."""
    joined: list[Span] = []
    longest = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if joined and span.start < joined[-1].end:
            before = joined[-1]
            named = span if span.end - span.start > longest else before
            joined[-1] = Span(before.start, max(before.end, span.end), named.label, named.source)
            longest = max(longest, span.end - span.start)
        else:
            joined.append(span)
            longest = span.end - span.start
    return joined


def _left_over(marks: Iterable[Span], sure: Sequence[Span], words: Sequence[Word]) -> list[Span]:
    """Marks by whole words, each word once (the first layer that marks it says why), none on what is masked already."""
    taken = [False] * len(words)
    for place, word in enumerate(words):
        taken[place] = word.masked or any(span.start < word.end and word.start < span.end for span in sure)
    left: list[Span] = []
    for mark in marks:
        run: list[Word] = []
        for place, word in enumerate(words):
            if mark.start < word.end and word.start < mark.end and not taken[place]:
                taken[place] = True
                run.append(word)
            elif run and word.start >= run[-1].end:
                left.append(_mark(mark, run))
                run = []
        if run:
            left.append(_mark(mark, run))
    return left


def _mark(mark: Span, run: Sequence[Word]) -> Span:
    return Span(run[0].start, run[-1].end, mark.label, mark.source, review=True)
