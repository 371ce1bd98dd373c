"""Lines of text: never wider than their column, no letter lost."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from makelaar.export.pdf_fonts import BOLD, REGULAR, unprintable
from makelaar.export.pdf_text import Style
from makelaar.export.tagged.column_widths import column_widths
from makelaar.export.tagged.lines import Line, break_lines, run_width, widest_word
from makelaar.export.tagged.runs import SOFT_HYPHEN, Run, plain, runs_of
from makelaar.export.tagged.syllables import breaks

STYLE = Style(10, 15, "#000000")
WORDS = st.text(st.sampled_from("abcdeiou wWéë-/.@\N{SOFT HYPHEN}\n☃🎉ل"), max_size=60)


def said(lines: list[Line]) -> list[str]:
    return ["".join(run.text for run in line.runs) for line in lines]


def letters(text: str) -> str:
    return re.sub(rf"[\s{SOFT_HYPHEN}]", "", text)


@given(st.lists(st.tuples(WORDS, st.booleans()), max_size=4), st.floats(30, 400))
def test_lines_fit_and_lose_no_letter(parts: list[tuple[str, bool]], room: float) -> None:
    runs = runs_of([Run(text, bold) for text, bold in parts])

    lines = break_lines(runs, STYLE, room)

    assert all(line.width <= room + 0.01 for line in lines)
    assert all(abs(line.width - sum(run_width(run, STYLE) for run in line.runs)) < 0.01 for line in lines)
    assert letters("".join(said(lines))) == letters("".join(run.text for run in runs))


@given(WORDS, st.floats(-5, 8))
def test_a_column_with_no_room_at_all_loses_no_letter_either(text: str, room: float) -> None:
    runs = runs_of(text)

    assert letters("".join(said(break_lines(runs, STYLE, room)))) == letters("".join(run.text for run in runs))


@given(st.text(max_size=40))
def test_whatever_is_typed_becomes_letters_of_the_typeface(text: str) -> None:
    shown = "".join(run.text for run in runs_of(text))

    assert unprintable(shown) == ""
    assert all(sign >= " " or sign == "\n" for sign in shown)
    shown.encode()
    plain(text).encode()


def test_lines_break_at_spaces_and_know_that_they_go_on() -> None:
    lines = break_lines([Run("een twee drie")], STYLE, 50)

    assert said(lines) == ["een twee", "drie"]
    assert [line.goes_on for line in lines] == [True, False]


def test_a_new_line_is_kept() -> None:
    assert said(break_lines([Run("een\n\ntwee")], STYLE, 50)) == ["een", "", "twee"]


def test_touching_runs_are_one_word() -> None:
    lines = break_lines([Run("buurt"), Run("huis", bold=True), Run(".")], STYLE, 60)

    assert said(lines) == ["buurthuis."]


def test_a_word_is_broken_where_it_may_be() -> None:
    asked = f"wijk{SOFT_HYPHEN}verpleegkundige"

    assert said(break_lines([Run(asked)], STYLE, 85)) == [f"wijk{SOFT_HYPHEN}", "verpleegkundige"]
    assert said(break_lines([Run("niet-aangeboren")], STYLE, 60)) == ["niet-", "aangeboren"]
    assert said(break_lines([Run("verpleegkundige")], STYLE, 60)) == [f"verpleeg{SOFT_HYPHEN}", "kundige"]


def test_a_short_word_is_not_broken_for_the_rest_of_a_line() -> None:
    assert said(break_lines([Run("een verpleegkundige")], STYLE, 85)) == ["een", "verpleegkundige"]


def test_dutch_words_break_between_their_syllables() -> None:
    def broken(word: str) -> str:
        places = [0, *breaks(word), len(word)]
        return "-".join(word[start:end] for start, end in pairwise(places))

    assert broken("verzekering") == "ver-ze-ke-ring"
    assert broken("wachten") == "wach-ten"
    assert broken("lachen") == "la-chen"
    assert broken("mensen") == "men-sen"
    assert broken("ui") == "ui"


def test_letters_that_fell_apart_are_put_together() -> None:
    assert [run.text for run in runs_of("e\N{COMBINING ACUTE ACCENT}n")] == ["én"]


def test_what_has_no_letter_is_one_box_with_its_words() -> None:
    runs = runs_of("a🎉🎉 b\N{VARIATION SELECTOR-16}")

    assert [(run.text, run.spoken) for run in runs] == [("a", None), ("□", "🎉🎉"), (" b", None)]


def test_the_widest_word_is_measured_in_its_own_letters() -> None:
    assert widest_word([Run("kort langer", bold=True)], STYLE) == run_width(Run("langer"), Style(10, 15, "", BOLD))
    assert widest_word([], Style(10, 15, "", REGULAR)) == 0


@given(st.lists(st.tuples(st.floats(5, 300), st.floats(1, 300)), min_size=1, max_size=8), st.floats(50, 600))
def test_columns_fill_their_table(asked: list[tuple[float, float]], room: float) -> None:
    wanted = [max(one) for one in asked]
    least = [min(one) for one in asked]

    given_ = column_widths(wanted, least, room)

    assert abs(sum(given_) - room) < 0.01
    if sum(least) <= room:
        assert all(wide >= low - 0.01 for wide, low in zip(given_, least, strict=True))
