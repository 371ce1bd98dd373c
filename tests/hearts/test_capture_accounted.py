"""Nothing of weight that is typed is lost: it is in a field or in the note, or it is a word of the grammar itself."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from makelaar.hearts.capture import Captured, Chip, Part, Question, chips, questions_about, read_line, turned
from makelaar.hearts.folding import fold

TODAY = date(2026, 11, 21)
GRAMMAR = set(
    # of what somebody can and wants
    "kan kunnen wil willen zou zoekt zoeken heeft hebben nodig talent biedt aan verstand van over in met helpt helpen "
    "bij geeft wens behoefte naar hoopt op droomt was waren werkte als is zijn geweest een de het om te voor en ook "
    "wel nog maar dan er dat mee hij ze zij eens keer "
    # of how to reach somebody and where
    "tel telefoon mob mobiel nr nummer huisnummer mail e-mail woont adres bel app".split()
)
PHRASES = re.compile(r"is goed in|weet veel van|zou graag|helpt graag")
"""Words and phrases that may go: they say that something is a talent, a wish, a phone or an address, and no more."""


def words(text: str) -> list[str]:
    return [fold(word) for word in re.findall(r"[^\W_][\w'’-]*", text)]


def kept(read: Captured) -> set[str]:
    promise = read.promise
    return set(
        words(
            " ".join(
                (
                    *(read.name, read.street, read.number, read.postcode, read.place, read.note),
                    *(*read.can, *read.want, *read.tags, *read.emails),
                    *((promise.words, promise.condition) if promise else ()),
                )
            )
        )
    )


def lost(line: str) -> list[str]:
    read = read_line(line, TODAY)
    return [word for word in words(PHRASES.sub(" ", line)) if word not in kept(read) | GRAMMAR]


_WHO = st.sampled_from(["Ria Smit", "mw. de Wit", "Fatima El Amrani", "buurvrouw Truus", "moeder van Bilal", "kees"])
_HOW = st.sampled_from(
    "misschien eventueel evt. heel erg altijd steeds redelijk zelf echt prima super best nu weer pas graag liefst "
    "samen soms even alleen goed vroeger jarenlang".split()
)
_OPENS = st.sampled_from(
    "kan|wil|zoekt|zou graag|was|is|heeft|heeft veel|heeft 3|heeft wat|helpt|geeft|weet veel van|is goed in|"
    "wil wel|kan ook|heeft behoefte aan|droomt van|biedt aan".split("|")
)
_WHAT = st.sampled_from(
    "koken|goed luisteren|fietsen maken|taalles|gezelschap|timmerman|met kinderen|een naaimachine|breiwol over|"
    "aanhanger te leen|kok geweest|soep voor 40 man|Frans en Duits|taalmaatje worden|iemand die kan koken|"
    "hulp nodig bij formulieren|'s avonds wandelen|speeltuin|bijles|nodig een fiets|niks|mee".split("|")
)
_ELSE = st.sampled_from(
    "slecht ter been|bel morgen|jarig 5 mei|72 jaar|"
    "mail over een jaar|Kerkweg 12|nr 14b|#tuin|verhuist in mei|nog bellen|"
    "kaartje sturen|vraag hem in april|langs met folder volgende week|dochter Els regelt alles".split("|")
)
_CLAUSE = st.tuples(_OPENS, st.lists(_HOW, max_size=2), st.lists(_WHAT, min_size=1, max_size=2)).map(
    lambda said: " ".join((said[0], *said[1], ", ".join(said[2])))
)


@settings(max_examples=400, deadline=None)
@given(_WHO, st.lists(st.one_of(_CLAUSE, _ELSE), min_size=1, max_size=4), st.sampled_from([", ", " ", ". ", "; "]))
def test_every_word_of_weight_is_in_a_field_or_in_the_note(who: str, said: list[str], sign: str) -> None:
    assert lost(sign.join((who, *said))) == []


@pytest.mark.parametrize(
    ("line", "can", "want", "note"),
    [
        ("Truus kan goed met kinderen", ("goed met kinderen",), (), ""),
        ("Elif kan goed bakken", ("bakken",), (), "goed bakken"),
        ("Truus wil misschien oppassen", (), ("oppassen",), "misschien oppassen"),
        ("Truus wil graag wandelen, lacht veel", (), ("wandelen",), "graag wandelen, lacht veel"),
        ("Truus kan alleen 's avonds koken", ("alleen 's avonds koken",), (), ""),
        ("Truus was jarenlang kok", ("kok",), (), "jarenlang kok"),
        ("Truus heeft fiets te leen", ("fiets",), (), "fiets te leen"),
        ("Truus heeft hulp nodig bij formulieren kan koken", ("koken",), ("hulp bij formulieren",), ""),
        ("Truus heeft 3 naaimachines", ("naaimachines",), (), "3 naaimachines"),
        ("Truus zou wel naailes willen geven", (), ("naailes geven",), ""),
        ("Truus kan zingen (sopraan, alt) wil koor", ("zingen (sopraan, alt)",), ("koor",), ""),
    ],
)
def test_how_somebody_can_or_wants_is_kept(line, can, want, note):
    read = read_line(line, TODAY)
    assert (read.can, read.want, read.note) == (can, want, note)


@pytest.mark.parametrize(
    ("line", "name", "can"),
    [
        ("kan koken, bel morgen, Jan Bos", "Jan Bos", ("koken",)),
        ("kan koken bel morgen Jan Bos", "Jan Bos", ("koken",)),
        ("kan koken Jan Bos", "Jan Bos", ("koken",)),
        ("kan koken, bakken, Fatima El Amrani", "Fatima El Amrani", ("koken", "bakken")),
        ("kan koken, mw. Pietersen", "mw. Pietersen", ("koken",)),
        ("kan koken, Xander van der Zwet", "Xander van der Zwet", ("koken",)),
        ("kan koken, Fatima", "Fatima", ("koken",)),
        ("kan bakken en naaien Yvonne de Bruin", "Yvonne de Bruin", ("bakken", "naaien")),
        ("Ria kan Engels, Frans", "Ria", ("Engels", "Frans")),
        ("Ria kan koken voor Jan Bos", "Ria", ("koken voor Jan Bos",)),
    ],
)
@pytest.mark.parametrize("known", [True, False], ids=["words known", "words unknown"])
def test_a_name_at_the_end_is_no_talent(line, name, can, known):
    read = read_line(line, TODAY, lambda words: known and bool(re.search("bos|frans", words.lower())))
    assert (read.name, read.can) == (name, can)


def test_a_word_behind_a_list_is_asked_about():
    unknown = read_line("Jan Bos, kan bakken, speeltuin, breien", TODAY)
    assert (unknown.can, unknown.note) == (("bakken", "breien"), "speeltuin")
    assert questions_about(unknown, Chip(Part.NOTE, "speeltuin")) == (Question.CAN_OR_NOTE,)
    taken, chip = turned(unknown, Chip(Part.NOTE, "speeltuin"))
    assert (chip, taken.questions) == (Chip(Part.CAN, "speeltuin"), ())
    known = read_line("Jan Bos, kan bakken, speeltuin, breien", TODAY, lambda words: words == "speeltuin")
    assert known.can == ("bakken", "speeltuin", "breien")
    assert [chip.text for chip in chips(known) if questions_about(known, chip)] == ["speeltuin"]


def test_a_list_of_wishes_and_of_trades_goes_on_unasked():
    def known(_words: str) -> bool:
        return True

    assert read_line("Jan wil gezelschap, taalles", TODAY, known).questions == ()
    assert read_line("Jan kan elektra, loodgieter", TODAY, known).questions == ()
