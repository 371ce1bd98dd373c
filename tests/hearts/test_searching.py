"""How words are taken apart and read, whatever is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.searching import answers, number_endings, parts_of, read_question, with_parts, words_of
from makelaar.hearts.searching_marks import snippet
from makelaar.hearts.searching_typos import allowed_typos, mistyped

LETTERS = st.text("abcdefghijklmnoprstuvwz", min_size=4, max_size=12)


def found_by(question, text):
    return all(any(answers(word, term) for word in words_of(text)) for term in read_question(question))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("tuin", "Is in het weekend op de volkstuin."),
        ("tuin", "tuinieren"),
        ("tuin", "een moestuin"),
        ("tuinen", "wil een tuin"),
        ("TUIN", "De Tuinen van West"),
        ("koken", "kookt voor tien"),
        ("kookt", "koken"),
        ("lezen", "leest voor"),
        ("fietsen", "bakfiets lenen"),
        ("cafe", "repaircafé"),
        ("café", "Repaircafe"),
        ("celik", "Hatice Çelik"),
        ("isik", "Işık"),
        ("wandelmaat", "zoekt wandelmaatje"),
        ("maatje", "zoekt wandelmaatje"),
        ("ijs", "ĳs eten"),
        ("angelo", "d'Angelo"),
        ("kerk", "Kerkweg 12"),
    ],
)
def test_finds(question, text):
    assert found_by(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("tuin", "zat te tuien"),
        ("uin", "volkstuin"),
        ("ria", "gloria, historia"),
        ("tuin", ""),
        ("jan boer", "Jan de Wit"),
        ("ab", "grabbelton"),
    ],
)
def test_does_not_find(question, text):
    assert not found_by(question, text)


def test_particles_and_titles_ask_nothing_beside_a_name():
    assert read_question("mw. van den Berg") == read_question("berg")
    assert [term.starts for term in read_question("van")] == [("van",)]


@pytest.mark.parametrize(
    "written", ["06 12 34 56 78", "06-12345678", "+31612345678", "+31 6 1234 5678", "0031 6 12345678", "(06) 12345678"]
)
def test_a_phone_number_is_asked_for_as_it_is_written(written):
    (term,) = read_question(written)
    assert term.digits == "0612345678"
    assert any(ending.startswith(term.starts) for ending in number_endings("+31612345678"))


@pytest.mark.parametrize("digits", ["5678", "1234", "345678", "06123"])
def test_four_digits_of_a_phone_number_are_enough(digits):
    (term,) = read_question(digits)
    assert any(ending.startswith(term.starts) for ending in number_endings("+31612345678"))


def test_a_house_number_beside_a_postcode_stays_one():
    assert [term.starts[-1] for term in read_question("kerkweg 12 3512 ab")] == ["kerkweg", "12", "3512", "ab"]


def test_of_an_address_only_what_tells_something_is_asked():
    assert [term.starts[-1] for term in read_question("jan@example.nl")] == ["jan", "example"]


@pytest.mark.parametrize("text", ["", "  ", "%", "_", '"', "*", "...", "NOT (", "\x00"])
def test_no_words_ask_nothing(text):
    assert [term for term in read_question(text) if not term.starts[-1].isalnum()] == []


@given(st.text())
def test_any_text_is_read_into_single_words(text):
    for term in read_question(text):
        for piece in term.starts:
            assert piece
            assert words_of(piece) == (piece,)


@given(st.text())
def test_a_text_is_found_by_each_of_its_words(text):
    words = words_of(text)
    for word in words:
        assert any(answers(other, term) for term in read_question(word) for other in words)


@given(LETTERS, LETTERS)
def test_parts_are_ends_of_the_word(first, last):
    word = first + last
    for part in parts_of(word):
        assert word.endswith(part)
        assert 4 <= len(part) <= len(word) - 2
    assert set(parts_of(word)) <= set(with_parts([word]))


@given(LETTERS, st.sampled_from("tuin straat fiets school hulp maatje groep".split()))
def test_the_last_part_of_a_compound_is_found(first, last):
    assert found_by(last, first + last)


@given(st.text(), st.text(max_size=20))
def test_what_answers_can_be_shown(text, question):
    terms = read_question(question)
    seen = snippet(text, terms)
    if seen is not None:
        assert any(answers(word, term) for word in words_of(seen.text[seen.start : seen.end]) for term in terms)


def test_a_snippet_marks_the_word_and_cuts_at_words():
    text = (
        "Hij vertelde lang over vroeger, over de haven en de schepen, en dat hij nu een Volkstuin heeft bij het spoor."
    )
    seen = snippet(text, read_question("tuin"))
    assert seen is not None
    assert seen.text[seen.start : seen.end] == "Volkstuin"
    assert seen.text.startswith("… ")
    assert len(seen.text) < len(text)


NAMES = ["yilmaz", "jansen", "janssen", "fatma", "mohammed", "vandenberg", "bakker", "sara", "jan", "piet"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("yilmas", "yilmaz"),
        ("yimlaz", "yilmaz"),
        ("jasnen", "jansen"),
        ("fatmaa", "fatma"),
        ("ftma", "fatma"),
        ("mohamed", "mohammed"),
        ("muhamed", None),
        ("muhammad", "mohammed"),
        ("yimla", "yilmaz"),
        ("jna", None),
        ("qqqqq", None),
    ],
)
def test_small_typos_in_names(typed, meant):
    (term,) = read_question(typed)
    near = mistyped(term, NAMES).near
    assert meant in near if meant else near == ()


@given(LETTERS, st.data())
def test_one_swap_is_always_forgiven_from_four_letters(name, data):
    place = data.draw(st.integers(0, len(name) - 2))
    typed = name[:place] + name[place + 1] + name[place] + name[place + 2 :]
    (term,) = read_question(typed) or (None,)
    if term is not None and allowed_typos(typed):
        assert name in mistyped(term, [name]).near
