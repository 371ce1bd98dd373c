"""Filling a letter: what is known goes in, what is not stays to be seen."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.letter_days import letter_day, looking_back
from makelaar.hearts.mail_text import as_sentence, fields_in, fill, gaps_in
from makelaar.i18n import use_language


def test_fields_are_filled_and_gaps_are_seen_and_told() -> None:
    filled = fill("{aanhef}, {zin} Groet, {mijn_naam}", {"aanhef": "Beste Ria", "zin": "", "mijn_naam": None})
    assert filled.text == "Beste Ria, [… nog invullen: zin] Groet, [… nog invullen: mijn naam]"
    assert filled.gaps == ("zin", "mijn_naam")
    assert filled.unknown == ()


def test_an_unknown_field_is_told_and_seen() -> None:
    filled = fill("Hallo {achternaam}", {"naam": "Ria"})
    assert filled.unknown == ("achternaam",)
    assert gaps_in(filled.text) == ((6, len(filled.text)),)


def test_field_names_forgive_case_and_spaces_and_other_braces_are_text() -> None:
    assert fill("{ Naam } {NAAM} {} {a b} { 1 }", {"naam": "Ria"}).text == "Ria Ria {} {a b} { 1 }"


def test_gaps_are_found_again_after_editing_by_hand() -> None:
    text = "Dag Ria, [… nog invullen: plek] om [… nog invullen: tijd]."
    assert [text[a:b] for a, b in gaps_in(text)] == ["[… nog invullen: plek]", "[… nog invullen: tijd]"]
    assert gaps_in(text.replace("[… nog invullen: plek]", "de Kerkweg")) != gaps_in(text)


def test_fields_in_order_each_once() -> None:
    assert fields_in("{zin} {naam} {zin}") == ("zin", "naam")


@given(st.text())
def test_a_value_is_never_read_as_a_field(value: str) -> None:
    filled = fill("<{zin}>", {"zin": value, "naam": "X"})
    assert filled.text == (f"<{value.strip()}>" if value.strip() else "<[… nog invullen: zin]>")


def test_a_field_that_may_lack_leaves_neither_gap_nor_empty_line() -> None:
    values = {"naam": "Noor", "org": ""}
    assert fill("Groet,\n{naam}\n{org}", values, ["org"]).text == "Groet,\nNoor"
    assert fill("{org}\nDag {naam} ({org})", values, ["org"]).text == "Dag Noor ()"
    assert fill("{naam}\n{org}", {**values, "org": "Buurt"}, ["org"]).text == "Noor\nBuurt"


@pytest.mark.parametrize(
    ("said", "sentence"),
    [("vorig jaar vertelde u", "Vorig jaar vertelde u."), ("Hoe gaat het? ", "Hoe gaat het?"), ("", ""), ("…", "…")],
)
def test_what_to_say_stands_as_a_sentence(said: str, sentence: str) -> None:
    assert as_sentence(said) == sentence


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 21), "vandaag"),
        (date(2026, 11, 18), "afgelopen woensdag"),
        (date(2026, 11, 12), "vorige week"),
        (date(2026, 3, 2), "in maart"),
        (date(2025, 12, 30), "in december vorig jaar"),
        (date(2023, 5, 1), "in mei 2023"),
    ],
)
def test_looking_back_in_a_letter(day: date, said: str) -> None:
    assert looking_back(day, date(2026, 11, 21)) == said


def test_a_letter_stays_dutch_on_an_english_screen() -> None:
    use_language("en")
    try:
        assert letter_day(date(2026, 11, 21)) == "zaterdag 21 november"
        assert looking_back(date(2026, 10, 1), date(2026, 11, 21)) == "in oktober"
    finally:
        use_language("nl")
