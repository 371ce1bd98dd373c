"""A municipality's own headings: what is read, and what is said where it cannot be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.report_headings import MOST_LETTERS, Headed, Placeholder, WrongHeadings, read_headings

KNOWN = ("mensen", "mensen jaar eerder", "beloften op tijd", "onderdeel thema's", "onderdeel deuren")


def read(text: str) -> tuple[Headed, ...]:
    return read_headings(text, KNOWN)


def refusal(text: str) -> str:
    with pytest.raises(WrongHeadings) as refused:
        read(text)
    return str(refused.value)


def test_headings_keep_their_order_and_what_stands_below_them() -> None:
    first, second = read("# Bereik\nWe spraken [mensen] inwoners.\n\nTweede alinea.\n## Thema's\n[onderdeel thema's]")
    assert (first.title, first.level, first.line) == ("Bereik", 1, 1)
    assert first.pieces == (("We spraken ", Placeholder("mensen", 2), " inwoners."), ("Tweede alinea.",))
    assert (second.title, second.level, second.line) == ("Thema's", 2, 5)
    assert second.pieces == (Placeholder("onderdeel thema's", 6),)


def test_lines_make_one_paragraph_and_numbers_keep_their_line() -> None:
    (headed,) = read("# Bereik\nHet waren er\n[mensen],\nmeer dan [mensen jaar eerder].")
    assert headed.pieces == (
        (
            *("Het waren er", " ", Placeholder("mensen", 3), ",", " ", "meer dan "),
            *(Placeholder("mensen jaar eerder", 4), "."),
        ),
    )


def test_what_a_word_processor_makes_of_it_is_read_too() -> None:
    text = "\ufeff#Bereik #\r\n  [Onderdeel  THEMA’S] \r\n// weg\r\n### Deuren\r\n[onderdeel_deuren]\r\n"
    first, second = read(text)
    assert (first.title, first.pieces) == ("Bereik", (Placeholder("onderdeel thema's", 2),))
    assert (second.title, second.level, second.pieces) == ("Deuren", 2, (Placeholder("onderdeel deuren", 5),))


def test_words_above_the_first_heading_are_kept_and_the_first_heading_is_never_a_small_one() -> None:
    above, first = read("Bij subsidie 114.\n\n## Bereik")
    assert (above.title, above.pieces) == ("", (("Bij subsidie 114.",),))
    assert (first.title, first.level) == ("Bereik", 1)


def test_a_bracket_is_written_twice() -> None:
    (headed,) = read("# Bereik\nZie [[bijlage 2] en [[mensen].")
    assert "".join(str(piece) for piece in headed.pieces[0]) == "Zie [bijlage 2] en [mensen]."


def test_a_comment_is_no_word_of_it_and_parts_nothing() -> None:
    (headed,) = read("// boven\n# Bereik\nEen\n// tussen\ntwee")
    assert headed.pieces == (("Een", " ", "twee"),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# Bereik\n\nEr waren [menschen].", "Regel 3: [menschen] ken ik niet. Bedoel je [mensen]?"),
        ("# Bereik\n[onderdeel themas]", "Regel 2: [onderdeel themas] ken ik niet. Bedoel je [onderdeel thema's]?"),
        ("# Bereik\n[xyzzy]", "Regel 2: [xyzzy] ken ik niet. Wat er wel kan staat in de uitleg"),
        ("# Bereik\neen\ntwee [mensen", "Regel 3: dit haakje gaat open en niet dicht."),
        ("# Bereik\n[]", "Regel 2: [] ken ik niet."),
        ("# Bereik\n#\n", "Regel 2: achter het hekje staat geen kop."),
        ("# Bereik\nKijk: [onderdeel deuren]", "Regel 2: [onderdeel deuren] is een heel stuk van het verslag."),
        ("", "Hier staat geen kop in."),
        ("alleen tekst", "Hier staat geen kop in."),
        ("# Bereik\n" + "a" * MOST_LETTERS, "Dit bestand met koppen is te lang."),
        ("# kop\n" * 300, "Hier staan meer dan 200 koppen in."),
    ],
)
def test_what_cannot_be_used_is_said_with_its_line(text: str, said: str) -> None:
    assert refusal(text).startswith(said)


@given(st.text(alphabet=st.sampled_from("# ab[]\n/\r\x00\x0b\u2028'’_mens")) | st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        found = read(text)
    except WrongHeadings:
        return
    assert any(headed.title for headed in found)
    assert found[0].level == 1
    lines = [headed.line for headed in found]
    assert lines == sorted(lines)
