"""What does not belong in a note is noticed, and what only looks like it is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.unfitting import UnfittingKind, unfitting, without

BSN, IBAN, PLATE, DIAGNOSIS = UnfittingKind


@pytest.mark.parametrize(
    ("text", "piece", "kind"),
    [
        ("haar bsn is 123456782, zegt ze", "123456782", BSN),
        ("BSN: 1234.56.782", "1234.56.782", BSN),
        ("sofinr 12345678", "12345678", BSN),
        ("bsn 123456789", "123456789", BSN),
        ("1234 56 782 stond op de brief", "1234 56 782", BSN),
        ("rekening NL91 ABNA 0417 1643 00 van zijn moeder", "NL91 ABNA 0417 1643 00", IBAN),
        ("nl91abna0417164300", "nl91abna0417164300", IBAN),
        ("BE68 5390 0754 7034 bellen", "BE68 5390 0754 7034", IBAN),
        ("NL92 ABNA 0417 1643 00 met een tikfout", "NL92 ABNA 0417 1643 00", IBAN),
        ("rode auto, 12-AB-34, staat fout", "12-AB-34", PLATE),
        ("G-123-BB voor de deur", "G-123-BB", PLATE),
        ("kenteken g123bb", "g123bb", PLATE),
        ("heeft volgens haar dochter Alzheimer", "Alzheimer", DIAGNOSIS),
        ("is schizofreen", "schizofreen", DIAGNOSIS),
        ("zoon met ADHD, druk", "ADHD", DIAGNOSIS),
        ("heeft MS en loopt slecht", "MS", DIAGNOSIS),
        ("licht verstandelijk beperkt", "licht verstandelijk", DIAGNOSIS),
        ("moeder is dementerend", "dementerend", DIAGNOSIS),
        ("een dementerende man van boven", "dementerende", DIAGNOSIS),
        ("haar man dementeert", "dementeert", DIAGNOSIS),
        ("zoon is gokverslaafd", "gokverslaafd", DIAGNOSIS),
        ("had vorig jaar borstkanker", "borstkanker", DIAGNOSIS),
        ("heeft een persoonlijkheidsstoornis", "persoonlijkheidsstoornis", DIAGNOSIS),
        ("is depressief sinds de zomer", "depressief", DIAGNOSIS),
    ],
)
def test_it_is_noticed(text: str, piece: str, kind: UnfittingKind) -> None:
    found = unfitting(text)
    assert (text[found[0].start : found[0].end], found[0].kind) == (piece, kind)


@pytest.mark.parametrize(
    "text",
    [
        "bel 06 12 34 56 78 of 0612345678",
        "+31 612345678",
        "612345678",
        "Kerkweg 12-bis-3, 3706 AB Zeist",
        "op 12-12-2026 om 10-12 uur",
        "ms de Boer wil naar de markt",
        "als het regent",
        "de wandelgroep is verslavend leuk",
        "een blik op de wanden en de wandeling",
        "voelt zich soms somber en mist haar man",
        "kan goed luisteren, wil een moestuin",
        "huisnummers 200-298",
    ],
)
def test_what_belongs_is_left_alone(text: str) -> None:
    assert unfitting(text) == ()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("haar bsn is 123456782, zegt ze", "haar bsn is, zegt ze"),
        ("moeder, dementerend, en zoon", "moeder, en zoon"),
        ("woont alleen, dementerend.", "woont alleen."),
        ("123456782", ""),
        ("123456782, woont alleen", "woont alleen"),
        ("is depressief sinds de zomer", "is sinds de zomer"),
        ("regel een\n12-AB-34 fout", "regel een\nfout"),
    ],
)
def test_taken_out_the_rest_still_reads(text: str, left: str) -> None:
    assert without(text, unfitting(text)[0]) == left


@given(st.text(alphabet="abcMS 0123456789-.,\nNLé", max_size=60))
def test_pieces_lie_in_the_text_in_order(text: str) -> None:
    last = 0
    for piece in unfitting(text):
        assert last <= piece.start < piece.end <= len(text)
        last = piece.end


@given(st.lists(st.sampled_from(["woont", "fijn", "BSN 123456782", "heeft reuma", "12-AB-34", "de tuin"]), max_size=6))
def test_taking_out_all_leaves_nothing_unfitting(parts: list[str]) -> None:
    text = ", ".join(parts)
    for _round in parts:
        if pieces := unfitting(text):
            text = without(text, pieces[0])
    assert unfitting(text) == ()
    assert all(part in text for part in parts if part in ("woont", "fijn", "de tuin"))
