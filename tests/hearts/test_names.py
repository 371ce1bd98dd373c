"""Names as workers write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.folding import fold
from makelaar.hearts.names import PARTICLES, join_name, looks_like_name, read_name, writes_family_first


@pytest.mark.parametrize(
    ("written", "full", "given", "particle", "family"),
    [
        ("Yvonne Bakker", "Yvonne Bakker", "Yvonne", "", "Bakker"),
        ("Meijer, Hatice", "Hatice Meijer", "Hatice", "", "Meijer"),
        ("Boer, Jan de", "Jan de Boer", "Jan", "de", "Boer"),
        ("de Boer, Hans", "Hans de Boer", "Hans", "de", "Boer"),
        ("Boer de, Jan", "Jan de Boer", "Jan", "de", "Boer"),
        ("Boer Jan de", "Jan de Boer", "Jan", "de", "Boer"),
        ("van 't Hof, Kees", "Kees van 't Hof", "Kees", "van 't", "Hof"),
        ("Boer, Jan en Mieke de", "Jan en Mieke de Boer", "Jan en Mieke", "de", "Boer"),
        ("El Amrani, Fatima", "Fatima El Amrani", "Fatima", "El", "Amrani"),
        ("J.P. van den Berg", "J.P. van den Berg", "J.P.", "van den", "Berg"),
        ("Smit A.", "A. Smit", "A.", "", "Smit"),
        ("mw. Jansen", "mw. Jansen", "", "", "Jansen"),
        ("Jansen, mw.", "mw. Jansen", "", "", "Jansen"),
        ("dhr. en mw. Jansen", "dhr. en mw. Jansen", "", "", "Jansen"),
        ("fam. Öztürk", "fam. Öztürk", "", "", "Öztürk"),
        ("Jan en Mieke de Boer", "Jan en Mieke de Boer", "Jan en Mieke", "de", "Boer"),
        ("A. Smit-de Vries", "A. Smit-de Vries", "A.", "", "Smit-de Vries"),
        ("moeder van Bilal", "moeder van Bilal", "", "", ""),
        ("Jan de Boer, Mieke Jansen", "Jan de Boer, Mieke Jansen", "", "", ""),
        ("Ahmed", "Ahmed", "Ahmed", "", ""),
        ("Ahmed K.", "Ahmed K.", "Ahmed", "", "K."),
    ],
)
def test_order_and_parts(written: str, full: str, given: str, particle: str, family: str) -> None:
    name = read_name(written)
    assert (name.full, name.given, name.particle, name.family) == (full, given, particle, family)


def test_what_stands_in_brackets_or_behind_a_dash_is_an_aside() -> None:
    assert (read_name("Anne de Vries (voorzitter)").full, read_name("Anne de Vries (voorzitter)").aside) == (
        "Anne de Vries",
        "voorzitter",
    )
    assert read_name("Ria - van de bakker om de hoek").aside == "van de bakker om de hoek"
    assert read_name("mw. de Wit - Bakker").full == "mw. de Wit - Bakker"


@pytest.mark.parametrize(
    ("written", "full"),
    [("Meijer Hatice", "Hatice Meijer"), ("de Boer Hans", "Hans de Boer"), ("Boer de Hans", "Hans de Boer"),
     ("Hans Meijer", "Hans Meijer"), ("Jansen-de Boer Riet", "Riet Jansen-de Boer")],
)  # fmt: skip
def test_a_list_that_writes_the_family_name_first(written: str, full: str) -> None:
    assert read_name(written, family_first=True).full == full


def test_the_order_of_a_list_is_seen_from_known_given_names() -> None:
    assert writes_family_first(["Meijer Hatice", "Boer de Hans", "Kok Ria"])
    assert not writes_family_first(["Hatice Meijer", "Hans de Boer", "Ria Kok"])
    assert not writes_family_first(["Meijer, Hatice"])


def test_parts_in_columns() -> None:
    assert join_name("Jan", "", "Boer, de").full == "Jan de Boer"
    assert join_name("Karim", "", "van der Meulen").particle == "van der"
    assert join_name("Els", "", "").full == "Els"


@pytest.mark.parametrize(
    "text", ["Yvonne Bakker", "mw. de Graaf", "moeder van Bilal", "Jan de Boer jr.", "Jan & Riet Bos"]
)
def test_names_look_like_names(text: str) -> None:
    assert looks_like_name(text)


@pytest.mark.parametrize("text", ["", "koken en bakken", "06-12345678", "Laan 3", "zie hieronder", "an@example.nl"])
def test_other_things_do_not(text: str) -> None:
    assert not looks_like_name(text)


_WORDS = st.sampled_from(
    ["Jan", "Ria", "Öztürk", "Bakker", "de", "van", "mw.", "en", ",", "(buur)", "J.P.", "-", "El", "*", "Smit-Kok"]
)


@given(st.lists(_WORDS, max_size=7).map(" ".join))
def test_no_word_of_a_name_is_lost(written: str) -> None:
    name = read_name(written)
    kept = sorted(
        f"{name.full} {name.aside}".replace(",", " ").replace("(", " ").replace(")", " ").replace(";", " ").split()
    )
    typed = sorted(written.replace(",", " ").replace("(", " ").replace(")", " ").split())
    assert [word for word in kept if word.strip("-;")] == [word for word in typed if word.strip("-;")]


@given(st.text(max_size=40))
def test_any_text_is_read_without_error(text: str) -> None:
    name = read_name(text)
    assert set(fold(name.particle).split()) <= PARTICLES


@pytest.mark.parametrize("text", ["dochter van Ed", "Bep en Truus", "weduwe Smit", "moeder van Bilal"])
def test_what_is_said_one_way_only_is_not_turned_in_a_list_of_reversed_names(text: str) -> None:
    assert read_name(text, family_first=True).full == text
    assert not writes_family_first([text] * 5)
    assert looks_like_name(text)


@pytest.mark.parametrize("text", ["يوسف الحداد", "李伟", "Li Wei 李伟"])
def test_a_name_in_a_script_without_capitals_is_a_name(text: str) -> None:
    assert looks_like_name(text)
