"""Several things in one cell, and one thing that only looks like several."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from makelaar.hearts.cell_lists import is_nothing, split_things


@pytest.mark.parametrize(
    ("written", "things"),
    [
        ("koken; haken, breien|naaien", ("koken", "haken", "breien", "naaien")),
        ("koken\n- bakken\n• naaien", ("koken", "bakken", "naaien")),
        ("klussen / schilderen", ("klussen", "schilderen")),
        ("klussen/schilderen + tuinieren", ("klussen", "schilderen", "tuinieren")),
        ("computerhulp en boekhouden en tuinieren", ("computerhulp", "boekhouden", "tuinieren")),
        ("koken & bakken", ("koken", "bakken")),
        ("een moestuin en bankje voor de flat", ("een moestuin", "bankje voor de flat")),
        ("kapper en gitaar spelen", ("kapper", "gitaar spelen")),
        ("taalmaatje en hulp met computer", ("taalmaatje", "hulp met computer")),
        ("iemand die de hond uitlaat en gezelschap", ("iemand die de hond uitlaat", "gezelschap")),
        ("kan goed bakken.", ("bakken",)),
        ("wil graag leren fietsen", ("leren fietsen",)),
        ("Arabisch en Frans vertalen", ("Arabisch en Frans vertalen",)),
        ("iets doen met kinderen en ouderen", ("iets doen met kinderen en ouderen",)),
        ("samen eten en drinken", ("samen eten en drinken",)),
        ("koken (Turks, Marokkaans en Grieks)", ("koken (Turks, Marokkaans en Grieks)",)),
        ("hulp met formulieren en brieven", ("hulp met formulieren en brieven",)),
        ("brood en taart bakken", ("brood en taart bakken",)),
        ("1,5 uur per week en/of zaterdag", ("1,5 uur per week en/of zaterdag",)),
        ("koken, Koken, KOKEN", ("koken",)),
    ],
)
def test_things(written: str, things: tuple[str, ...]) -> None:
    assert split_things(written) == things


def test_what_stands_alone_elsewhere_is_a_thing_by_itself() -> None:
    known = frozenset({"computerhulp", "taalles geven"})
    assert split_things("computerhulp en taalles geven", known) == ("computerhulp", "taalles geven")


@pytest.mark.parametrize(
    "written", ["", " ", "-", "--", "n.v.t.", "NVT", "geen", "wil niks", "kan niets", "?", "x", "weet ik niet"]
)
def test_nothing(written: str) -> None:
    assert is_nothing(written)
    assert split_things(written) == ()


@example(["met", "&", "&"])
@given(
    st.lists(
        st.sampled_from(["koken", "een", "tuin", "hulp", "en", ",", ";", "(oud)", "/", "met", "kinderen", "&"]),
        max_size=9,
    )
)
def test_no_word_is_lost_and_things_stay_whole(words: list[str]) -> None:
    things = split_things(" ".join(words))
    kept = set(" ".join(things).split())
    assert {word for word in words if word not in (",", ";", "/", "&", "en")} <= kept
    assert len(set(things)) == len(things)
