"""The layers together: one text in, its spans out, in order and without overlap."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from makelaar.hearts.deidentify.addresses import address_spans
from makelaar.hearts.deidentify.known import Known, known_spans
from makelaar.hearts.deidentify.patterns import pattern_spans
from makelaar.hearts.deidentify.people import people_spans
from makelaar.hearts.deidentify.places import place_spans
from makelaar.hearts.deidentify.remaining import DEFINITE, remaining_spans
from makelaar.hearts.deidentify.review import MASK_ONLY
from makelaar.hearts.deidentify.types import Deidentified, Label, Source, Span
from makelaar.hearts.deidentify.word_lists import WordLists
from makelaar.hearts.deidentify.words import Word, words_of
from makelaar.hearts.names import PARTICLES


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
    certain = _apart([span for span in found if not span.review], words)
    sure = _joined(_whole_words(text, certain, words))
    between = _between(sure, words)
    second = [Span(one.start, one.end, one.label, Source.SECOND_OPINION, review=True) for one in others]
    doubtful = [
        *(span for span in found if span.review),
        *second,
        *_repeated(text, sure),
        *remaining_spans(words, lists),
    ]
    return Deidentified(text, tuple(sorted([*sure, *_marks(doubtful, sure, words, between)])))


def _whole_words(text: str, spans: Iterable[Span], words: Sequence[Word]) -> list[Span]:
    """The spans as whole words, so that no rest of a name stays behind, and without the space or comma in front. Spans
    that lie on labels of earlier masking alone are none."""
    whole: list[Span] = []
    for span in spans:
        touched = [word for word in _words_in(span, words) if not word.masked]
        if touched:
            start = span.start + len(text[span.start : span.end]) - len(text[span.start : span.end].lstrip(" \n\t,-"))
            whole.append(replace(span, start=min(start, touched[0].start), end=max(span.end, _end(touched[-1]))))
    return whole


def _end(word: Word) -> int:
    """Where a word ends that is masked: before its genitive 's."""
    return word.end - 2 if word.text[-2:] in ("'s", "’s") and len(word.text) > 2 else word.end


def _words_in(span: Span, words: Sequence[Word]) -> Sequence[Word]:
    """The words that the span touches."""
    first = bisect_right(words, span.start, key=lambda word: word.end)
    return words[first : bisect_left(words, span.end, key=lambda word: word.start)]


def _repeated(text: str, sure: Sequence[Span]) -> Iterator[Span]:
    """What is masked in one place and stands somewhere else as well: a human looks at it."""
    for piece in {text[span.start : span.end]: span for span in sure}.items():
        for again in re.finditer(rf"(?<!\w){re.escape(piece[0])}(?!\w)", text):
            yield Span(*again.span(), piece[1].label, Source.DEFAULT, review=True)


def _apart(spans: Sequence[Span], words: Sequence[Word]) -> list[Span]:
    """A name ends where an address begins that the register or its form gives away: "Fatma Kaya van Kerkweg 12" is two
    pieces, each with words of its own to tell instead."""
    known = [span for span in spans if span.source is Source.REGISTER and span.label is Label.PERSON]
    spans = [_behind(span, known, words) if span.label is Label.ADDRESS else span for span in spans]
    addresses = [span for span in spans if span.label is Label.ADDRESS]
    apart: list[Span] = []
    for span in spans:
        begins = min((one.start for one in addresses if span.start < one.start < span.end < one.end), default=None)
        if span.label is Label.PERSON and begins is not None:
            inside = [word for word in _words_in(span, words) if word.end <= begins]
            while inside and inside[-1].folded in PARTICLES:
                inside.pop()
            if inside:
                apart.append(replace(span, end=inside[-1].end))
        else:
            apart.append(span)
    return apart


def _behind(address: Span, known: Sequence[Span], words: Sequence[Word]) -> Span:
    """The address without the name in front of it of somebody in the register."""
    ends = [one.end for one in known if address.start < one.end < address.end]
    left = [word for word in _words_in(address, words) if not ends or word.start >= max(ends)]
    while left and ends and left[0].folded in PARTICLES:
        left.pop(0)
    return replace(address, start=left[0].start) if ends and left else address


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Spans that overlap as one, called what the longest is called; but what is never told stays that, and so does
    what the register knows."""
    joined: list[list[Span]] = []
    end = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if joined and span.start < end:
            joined[-1].append(span)
        else:
            joined.append([span])
            end = 0
        end = max(end, span.end)
    return [_as_one(together) for together in joined]


def _as_one(together: Sequence[Span]) -> Span:
    longest = max(together, key=lambda span: span.end - span.start)
    label = next((span.label for span in together if span.label in MASK_ONLY), longest.label)
    known = any(span.source is Source.REGISTER for span in together)
    last = max(span.end for span in together)
    return Span(together[0].start, last, label, Source.REGISTER if known else longest.source)


def _between(sure: Sequence[Span], words: Sequence[Word]) -> set[int]:
    """Where the particles begin that stand between somebody and her address, and belong to neither."""
    found: set[int] = set()
    for name, address in pairwise(sure):
        inside = [word for word in words if name.end <= word.start and word.end <= address.start]
        apart = name.label is Label.PERSON and address.label is Label.ADDRESS
        if apart and [word.folded for word in inside] in (["van"], ["van", "de"], ["van", "het"], ["uit", "de"]):
            found.update(word.start for word in inside)
    return found


def _marks(
    doubtful: Iterable[Span], sure: Sequence[Span], words: Sequence[Word], harmless: Collection[int]
) -> list[Span]:
    """Marks by whole words, each word once (the first layer that marks it says why), none on what is masked already."""
    taken = {word.start for word in words if word.masked} | set(harmless)
    taken.update(word.start for span in sure for word in _words_in(span, words))
    marks: list[Span] = []
    for span in doubtful:
        run: list[Word] = []
        for word in _words_in(span, words):
            if word.start in taken and run:
                marks += _mark(span, run)
                run = []
            elif word.start not in taken:
                taken.add(word.start)
                run.append(word)
        marks += _mark(span, run)
    return marks


def _mark(span: Span, run: Sequence[Word]) -> Iterator[Span]:
    """One mark on these words; none on an article whose word another layer took."""
    alone = span.source is Source.DEFAULT and all(word.folded in DEFINITE and not word.capital for word in run)
    if run and not alone:
        yield Span(run[0].start, run[-1].end, span.label, span.source, review=True)
