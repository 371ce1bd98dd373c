"""One typed line about a building: read as workers type it, and asked where it is unclear."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makelaar.hearts.doors.drafts import Unclear
from makelaar.hearts.doors.numbering import make_doors
from makelaar.hearts.doors.plans import Trouble
from makelaar.hearts.doors.reading import read_numbers, read_plan


def _told(line):
    """Doors, entrances, the floors, and the first two doors with the last."""
    reading = read_plan(line)
    assert reading.plan is not None, reading
    made = make_doors(reading.plan)
    doors = [door for entrance in made for door in entrance.doors]
    return len(doors), len(made), sorted({door.floor for door in doors}), doors[0].number, doors[-1].number


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Laan van Vollenhove 200–298 even, 5 floors, 2 per landing", (50, 5, [0, 1, 2, 3, 4], "200", "298")),
        (
            "laan van vollenhove 200 t/m 298 even nummers, vijf verdiepingen, twee per trap",
            (50, 5, [0, 1, 2, 3, 4], "200", "298"),
        ),
        ("Laan van Vollenhove 200 tot en met 298 even 5 hoog 2 per portaal", (50, 5, [0, 1, 2, 3, 4], "200", "298")),
        (
            "Flat Laan van Vollenhove, even nummers 200-298, 5 woonlagen, 10 per portiek",
            (50, 5, [0, 1, 2, 3, 4], "200", "298"),
        ),
        ("Laan van Vollenhove 200-298 even, 5 portieken, 5 etages", (50, 5, [0, 1, 2, 3, 4], "200", "298")),
        ("Laan van Vollenhove 200-298 even, 2 per trap, 5 ingangen", (50, 5, [0, 1, 2, 3, 4], "200", "298")),
        ("Kerkweg 1 t/m 25 oneven rij", (13, 1, [0], "1", "25")),
        ("Kerkweg 2..24 even, rijtjeshuizen", (12, 1, [0], "2", "24")),
        ("Kerkweg 2, 4, 6 en 10 rij", (4, 1, [0], "2", "10")),
        ("Kerkweg 12 a-h rij", (8, 1, [0], "12a", "12h")),
        ("De Clomp 12 A-F, 3 hoog", (6, 1, [0, 1, 2], "12A", "12F")),
        ("De Clomp 12A–12F, 3 verdiepingen", (6, 1, [0, 1, 2], "12A", "12F")),
        ("De Clomp 12 a t/m f, drie hoog", (6, 1, [0, 1, 2], "12a", "12f")),
        ("De Clomp 12 A-K, zonder i, 5 verdiepingen", (10, 1, [0, 1, 2, 3, 4], "12A", "12K")),
        ("De Clomp 19-1 t/m 19-24, 4 verdiepingen", (24, 1, [0, 1, 2, 3], "19-1", "19-24")),
        ("De Clomp 19-01..19-24, 4 lagen", (24, 1, [0, 1, 2, 3], "19-01", "19-24")),
        ("De Clomp 19-1 t/m 24, 4 lagen, 3 per overloop", (24, 2, [0, 1, 2, 3], "19-1", "19-24")),
        ("De Clomp 19-1 t/m 19-25, zonder 13, 4 lagen", (24, 1, [0, 1, 2, 3], "19-1", "19-25")),
        ("Kerkweg 12 t/m 16 even, A t/m F, 3 verdiepingen", (18, 3, [0, 1, 2], "12A", "16F")),
        ("Kerkweg 12 t/m 16 even, elk -1 t/m -24, 4 verdiepingen", (72, 3, [0, 1, 2, 3], "12-1", "16-24")),
        ("Dorpsstraat 1-9 oneven, hs + 3 hoog", (20, 5, [0, 1, 2, 3], "1-hs", "9-3")),
        ("Dorpsstraat 1-9 oneven, hs, 1, 2 en 3 hoog", (20, 5, [0, 1, 2, 3], "1-hs", "9-3")),
        ("Kanaalstraat 12-hs t/m 12-3", (4, 1, [0, 1, 2, 3], "12-hs", "12-3")),
        ("Biltstraat 12, 12bis", (2, 1, [0, 1], "12", "12bis")),
        ("Biltstraat 2–20 even, met bis", (20, 1, [0, 1], "2", "20bis")),
        ("Singel 12-1 t/m 12-3, laatste cijfer is de verdieping", (3, 1, [1, 2, 3], "12-1", "12-3")),
        ("Singel 12-1 t/m 12-6, 12-1 = first floor", (6, 1, [1, 2, 3, 4, 5, 6], "12-1", "12-6")),
        ("Gerolaan 1 t/m 119 oneven, galerijflat, 10 verdiepingen", (60, 1, list(range(10)), "1", "119")),
        ("Galerijflat Gerolaan 1-119 oneven, 10 hoog", (60, 1, list(range(10)), "1", "119")),
        ("Plein 1940 2 t/m 24 even, 3 hoog, 2 per trap", (12, 2, [0, 1, 2], "2", "24")),
        ("2e Oosterparkstraat 12-40 even, 4 etages, 2 per portaal, vanaf 1 hoog", (15, 2, [1, 2, 3, 4], "12", "40")),
        ("Kerkweg 1-50, 1 t/m 5 hoog, 2 per trap", (50, 5, [1, 2, 3, 4, 5], "1", "50")),
        ("Kerkweg 1-50, begane grond bergingen, 5 hoog, 2 per trap", (50, 5, [1, 2, 3, 4, 5], "1", "50")),
        ("Kerkweg 1-50, ground floor storage, 5 floors, 2 per landing", (50, 5, [1, 2, 3, 4, 5], "1", "50")),
        ("Kerkweg 1-50, bg + 4 verdiepingen, 2 per trap", (50, 5, [0, 1, 2, 3, 4], "1", "50")),
        ("Kerkweg 1-7 alle nummers, 4 verdiepingen, 2 per trap, 1 op de begane grond", (7, 1, [0, 1, 2, 3], "1", "7")),
        ("Kerkweg 1-51, 5 verdiepingen, 2 per trap, alle nummers, zonder 13", (50, 5, [0, 1, 2, 3, 4], "1", "51")),
        ("Laan van Vollenhove 200 - 298 (even), 5 hoog, 2 per portaal", (50, 5, [0, 1, 2, 3, 4], "200", "298")),
        ("50 deuren Laan van Vollenhove 200-298, 5 hoog, 2 per trap", (50, 5, [0, 1, 2, 3, 4], "200", "298")),
        ("Flat met 4 portieken, Kerkweg 2 t/m 80 even, 5 hoog", (40, 4, [0, 1, 2, 3, 4], "2", "80")),
        ("Kerkweg 2 t/m 80 even: 4 portieken van 10 deuren, 5 lagen", (40, 4, [0, 1, 2, 3, 4], "2", "80")),
        ("Kerkweg, Zeist, 1-40, 5 hoog, 2 per trap", (40, 4, [0, 1, 2, 3, 4], "1", "40")),
        ("Kerkweg 1-40, 1e t/m 4e verdieping, 2 per trap", (40, 5, [1, 2, 3, 4], "1", "40")),
        ("Kerkweg 1-40, floors 1-4, 2 per landing", (40, 5, [1, 2, 3, 4], "1", "40")),
        ("Kerkweg 1-40 boven de winkels, 4 lagen, 2 per trap", (40, 5, [1, 2, 3, 4], "1", "40")),
        ("Kerkweg 1-42, 5 hoog, 2 per trap, 13 en 14 bestaan niet", (40, 4, [0, 1, 2, 3, 4], "1", "42")),
        ("Kerkweg 1-3-5-7 rij", (4, 1, [0], "1", "7")),
        ("Kerkweg 1 3 5 7 rij", (4, 1, [0], "1", "7")),
        ("Kerkweg 12A, 12B en 12D rij", (3, 1, [0], "12A", "12D")),
        ("Kerkweg 12a/b/c rij", (3, 1, [0], "12a", "12c")),
        ("Kerkweg 12-1, 12-2, 12-3, 3 hoog", (3, 1, [0, 1, 2], "12-1", "12-3")),
        ("Dorpsstraat 12-hs, 12-1, 12-2, 12-3", (4, 1, [0, 1, 2, 3], "12-hs", "12-3")),
        ("Oudegracht 206-210 even, met bis en bisA", (9, 1, [0, 1, 2], "206", "210bisA")),
        ("Kerkweg 25 t/m 1 oneven, rij", (13, 1, [0], "25", "1")),
        ("Kerkweg 1-13, 7 huizen", (7, 1, [0], "1", "13")),
    ],
)
def test_a_line_is_read_as_a_worker_means_it(line, told):
    assert _told(line) == told
    assert read_plan(line).unclear == ()


@pytest.mark.parametrize(
    ("line", "unclear"),
    [
        ("", (Unclear.STREET, Unclear.NUMBERS, Unclear.KIND)),
        ("Kerkweg", (Unclear.NUMBERS, Unclear.KIND)),
        ("200-298 even", (Unclear.STREET, Unclear.KIND)),
        ("Laan van Vollenhove 200-298, 5 verdiepingen, 2 per trap", (Unclear.PARITY,)),
        ("Laan van Vollenhove 201-299 even, 5 verdiepingen, 2 per trap", (Unclear.PARITY,)),
        ("Kerkweg 1-25 oneven", (Unclear.KIND,)),
        ("flat Kerkweg 1-40", (Unclear.FLOORS,)),
        ("Kerkweg 1-40, 5 verdiepingen", (Unclear.PER_LANDING,)),
        ("Kerkweg 1-40, 5 verdiepingen, 2 per portiek", (Unclear.PER_LANDING,)),
        ("Kerkweg 1-25 oneven rij, paarse schuttingen", (Unclear.WORDS,)),
        ("Kerkweg 1-40, 5 verdiepingen, 4 verdiepingen, 2 per trap", (Unclear.WORDS,)),
    ],
)
def test_what_is_unclear_is_asked_and_not_guessed(line, unclear):
    reading = read_plan(line)
    assert reading.unclear == unclear
    assert (reading.plan is None) is (unclear != (Unclear.WORDS,))


def test_words_that_say_nothing_are_told_and_the_plan_stands():
    reading = read_plan("Kerkweg 1-25 oneven rij, paarse schuttingen")
    assert reading.words == "paarse schuttingen"
    assert len(make_doors(reading.plan)[0].doors) == 13


def test_what_does_not_come_out_is_told_with_both_numbers():
    reading = read_plan("Kerkweg 1-50, 5 verdiepingen, 2 per trap, 4 portieken")
    assert reading.plan is None
    assert (reading.problem.why, reading.problem.doors, reading.problem.room) == (Trouble.NO_ROOM, 50, 40)


def test_another_count_than_her_own_is_told():
    reading = read_plan("Kerkweg 2-80 even, 5 hoog, 2 per trap, 42 deuren")
    assert reading.plan is None
    assert (reading.problem.why, reading.problem.doors, reading.problem.room) == (Trouble.OTHER_COUNT, 40, 42)


def test_the_postcode_and_the_town_are_read_apart():
    reading = read_plan("Kerkweg 1-25 oneven rij, 3706aa Zeist")
    assert (reading.postcode, reading.place, reading.words) == ("3706 AA", "Zeist", "")
    assert reading.plan.street == "Kerkweg"


@pytest.mark.parametrize("line", ["Laan van Vollenhove 200/298 even 5 hoog 2 per trap", "Kerkweg 7 huizen 1-13 oneven"])
def test_numbers_that_are_not_understood_are_asked_and_never_taken_from_elsewhere(line):
    reading = read_plan(line)
    assert reading.plan is None
    assert Unclear.NUMBERS in reading.unclear
    assert reading.words


def test_from_the_right_the_first_number_stands_right():
    (first, *_more) = make_doors(read_plan("Kerkweg 298–200 even, 5 hoog, 2 per trap").plan)
    assert first.name == "298–280"
    (*_more, last) = make_doors(read_plan("Kerkweg 298–200 even, 5 hoog, 2 per trap, van rechts naar links").plan)
    assert (last.name, last.doors[0].number, last.doors[0].position) == ("298–280", "298", 2)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("206A", ("206A",)),
        ("206 bis", ("206bis",)),
        ("12-hs", ("12-hs",)),
        ("301–304", ("301", "302", "303", "304")),
        ("300-304 even", ("300", "302", "304")),
        ("12A t/m 12C", ("12A", "12B", "12C")),
        ("1, 3 en 7", ("1", "3", "7")),
        ("300-304", ()),
        ("", ()),
        ("achterom", ()),
    ],
)
def test_numbers_alone_are_read_too(text, numbers):
    assert read_numbers(text) == numbers


@pytest.mark.parametrize(
    ("line", "street", "first", "last"),
    [
        ("Plein 1940-1945 1-20, rij", "Plein 1940-1945", 1, 20),
        ("Plein 1940–1945 1 t/m 19 oneven, rij", "Plein 1940–1945", 1, 19),
        ("Plein 1940-45 nr 2-24 even, rij", "Plein 1940-45", 2, 24),
        ("Plein 1940-1945, rij", "Plein", 1940, 1945),
        ("Kerkstraat 1801-1899 5 verdiepingen, oneven, 2 per trap", "Kerkstraat", 1801, 1899),
        ("Kerkstraat 1801-1899 15 verdiepingen, oneven, 2 per trap", "Kerkstraat", 1801, 1899),
    ],
)
def test_years_in_a_street_are_no_house_numbers_where_others_follow(line, street, first, last):
    reading = read_plan(line)
    assert reading.plan is not None
    assert (reading.plan.street, reading.plan.first, reading.plan.last) == (street, first, last)


def test_a_dash_is_part_of_the_number_where_the_building_has_dashes():
    assert read_numbers("19-24", dashed=True) == ("19-24",)
    assert read_numbers("19-22") == ("19", "20", "21", "22")
    assert read_numbers("12-3") == ("12-3",)
    assert read_numbers("19-24 t/m 19-26", dashed=True) == ("19-24", "19-25", "19-26")


@given(st.text(max_size=60) | st.text("Kerkwg 1290-–/tm,evnbisha+", max_size=60))
def test_any_text_at_all_is_read_without_failing(line):
    reading = read_plan(line)
    if reading.plan is not None:
        assert make_doors(reading.plan)
    else:
        assert reading.unclear or reading.problem
