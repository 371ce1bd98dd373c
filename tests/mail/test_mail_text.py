"""Filling a letter: what is known goes in, what is not stays to be seen."""

from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.mail_text import fields_in, fill, gaps_in


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
