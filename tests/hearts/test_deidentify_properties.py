"""What holds for every text that the detector looks through, whatever stands in it."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from makelaar.hearts.deidentify.detecting import deidentify
from makelaar.hearts.deidentify.known import known_from
from makelaar.services.stories.word_lists import word_lists

PIECES = (
    "Jan jan Fatma Yıldız de van der Vries El Amrani mevrouw Mw. dhr bakker Bakker buurvrouw Truus tante "
    "Greet J. B. v.d. Wil wil wilde heeft belde kan en & / , . : ; ( ) ! ? \n koken Utrecht in uit naar "
    "Ede Best nr 8 12 12a 3-hoog hoog Kerkstraat Hof Holland nummer 0612345678 06-12345678 1097dn 3512 JE "
    "14-06 14 juni a.s. maandag 2024 1974 (82) 75 jaar jr x@y.nl www.z.nl NL91ABNA0417164300 111222333 "
    "GB-123-K school De Regenboog de moskee 's Petra's [PERSOON] [?] [ADRES] PERSOON 80+ é ĳ ß İ ﬁ 𝔍an 1e"
).split(" ")
notes = st.lists(st.sampled_from(PIECES), max_size=14).flatmap(
    lambda pieces: st.sampled_from(("", " ", " ", " ", ". ")).map(lambda joint: joint.join(pieces))
)
texts = notes | st.text(max_size=60)
KNOWN = known_from(
    word_lists(),
    people=["Wil de Boer", "Khadija El Idrissi"],
    streets=["Hof van Holland"],
    buildings=["De Ster"],
    organisations=["Kringloop"],
    places=["Rivierenwijk"],
)
_LABELS = re.compile(r"\[(?:\?|[A-Z]+)\]")


@given(texts)
@settings(max_examples=300, deadline=None)
def test_spans_lie_in_the_text_in_order_without_overlap(text: str) -> None:
    spans = deidentify(text, word_lists(), KNOWN).spans
    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@given(texts)
@settings(max_examples=300, deadline=None)
def test_nothing_that_is_masked_can_be_read_anywhere_in_the_masked_text(text: str) -> None:
    found = deidentify(text, word_lists(), KNOWN)
    shown = _LABELS.sub(" ", found.masked)
    for span in found.spans:
        piece = text[span.start : span.end]
        if not span.review:
            assert not re.search(rf"(?<!\w){re.escape(piece)}(?!\w)", shown), piece


@given(texts)
@settings(max_examples=300, deadline=None)
def test_masked_text_is_masked_already(text: str) -> None:
    once = deidentify(text, word_lists(), KNOWN).masked
    again = deidentify(once, word_lists(), KNOWN)
    assert again.spans == ()
    assert again.masked == once


@given(texts)
@settings(max_examples=300, deadline=None)
def test_every_digit_and_every_capital_inside_a_sentence_is_masked_or_marked(text: str) -> None:
    found = deidentify(text, word_lists(), KNOWN)
    shown = _LABELS.sub(" ", found.masked)
    assert not re.search(r"\d", shown)
    assert not re.search(r"[a-z]+ [A-Z][a-z]+ [a-z]", _LABELS.sub(" x ", found.masked))


@given(
    st.lists(st.sampled_from(["Kerkstraat 3", "Jan de Vries", "belde", "op", "0612345678"]), max_size=6), st.booleans()
)
@settings(deadline=None)
def test_what_the_register_knows_only_adds(pieces: list[str], known: bool) -> None:
    text = " ".join(pieces)
    without = deidentify(text, word_lists())
    having = deidentify(text, word_lists(), KNOWN)
    hidden = {at for span in without.spans for at in range(span.start, span.end)}
    assert hidden <= {at for span in having.spans for at in range(span.start, span.end)}
