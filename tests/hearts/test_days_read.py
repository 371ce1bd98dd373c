"""Days in words, read on Saturday 21 November 2026 unless another day is given."""

import re
from datetime import date
from pathlib import Path

import pytest

from makelaar.hearts.days import Repeat, read_day
from makelaar.terms import RepeatUnit

TODAY = date(2026, 11, 21)
DAY, WEEK, MONTH, YEAR = RepeatUnit.DAY, RepeatUnit.WEEK, RepeatUnit.MONTH, RepeatUnit.YEAR

FURTHER = """
over 3 dagen = 2026-11-24 | over 14 dagen = 2026-12-05 | over veertien dagen = 2026-12-05
over een week = 2026-11-28 | over 6 wkn = 2027-01-02 | over 3 mnd. = 2027-02-21
over 3mnd = 2027-02-21 | over een half jaar = 2027-05-21 | over half jaar = 2027-05-21
over anderhalf jaar = 2028-05-21 | over 2,5 jaar = 2029-05-21 | over 2½ jaar = 2029-05-21
over twee en een half jaar = 2029-05-21| over tweeëneenhalf jaar = 2029-05-21| over drieënhalf jaar = 2030-05-21
over anderhalve maand = 2027-01-05 | over 1.5 jaar = 2028-05-21 | anderhalve week = 2026-12-02
over een week of drie = 2026-12-12 | over een maand of 2 = 2027-01-21 | over zo'n 3 weken = 2026-12-12
over een kwartaal = 2027-02-21 | over 1 jaar en 3 maanden = 2028-02-21 | over één jaar = 2027-11-21
over 'n jaar = 2027-11-21 | over driekwart jaar = 2027-08-21 | over eenentwintig dagen = 2026-12-12
over een jaartje = 2027-11-21 | binnen een maand = 2026-12-21 | na 3 maanden = 2027-02-21
3 maanden = 2027-02-21 | half jaar = 2027-05-21 | OVER EEN JAAR = 2027-11-21
over twee jaar = 2028-11-21 | over ongeveer een jaar = 2027-11-21 | over 2 jaren = 2028-11-21
"""
MONTHS_AND_SEASONS = """
maart = 2027-03-01 | in maart = 2027-03-01 | maart 2028 = 2028-03-01 | mrt 2027 = 2027-03-01
maart '27 = 2027-03-01 | sept = 2027-09-01 | december = 2026-12-01 | november = 2027-11-01
febuari = 2027-02-01 | feburari = 2027-02-01 | augusts = 2027-08-01 | Mei 2027 = 2027-05-01
begin maart = 2027-03-01 | half maart = 2027-03-15 | medio maart = 2027-03-15 | eind maart = 2027-03-31
midden april = 2027-04-15| halverwege mei = 2027-05-15 | na maart = 2027-04-01 | voor maart = 2027-02-28
niet voor maart = 2027-03-01 | vanaf maart = 2027-03-01
maart volgend jaar = 2027-03-01 | volgend jaar maart = 2027-03-01
voorjaar = 2027-03-01 | lente = 2027-03-01 | zomer = 2027-06-01 | najaar = 2027-09-01
herfst = 2027-09-01 | winter = 2026-12-01 | na de zomer = 2027-09-01 | na zomer = 2027-09-01
in het voorjaar = 2027-03-01 | van de zomer = 2027-06-01 | deze zomer = 2027-06-01 | volgend voorjaar = 2027-03-01
voorjaar 2028 = 2028-03-01 | zomer '27 = 2027-06-01 | winter 2027/2028 = 2027-12-01 | vóór de zomer = 2027-05-31
na de winter = 2027-03-01 | na het voorjaar = 2027-06-01 | eind zomer = 2027-08-31 | volgend jaar zomer = 2027-06-01
na de zomervakantie = 2027-09-01 | 2028 = 2028-01-01 | begin 2028 = 2028-01-01 | eind 2027 = 2027-12-31
medio 2027 = 2027-07-01 | Q1 2027 = 2027-01-01 | tweede kwartaal 2027 = 2027-04-01 | eerste kwartaal = 2027-01-01
tussen maart en mei = 2027-03-01 | eerste week van januari = 2027-01-01 | laatste week van november = 2026-11-24
"""
RELATIVE = """
volgende week = 2026-11-23 | volgnde week = 2026-11-23 | volgende maand = 2026-12-01 | volgend jaar = 2027-11-21
komende week = 2026-11-23 | begin volgende week = 2026-11-23 | eind volgende week = 2026-11-27
midden volgende week = 2026-11-25 | volgende week dinsdag = 2026-11-24 | dinsdag volgende week = 2026-11-24
dinsdag over een week = 2026-12-01 | dinsdag = 2026-11-24 | di = 2026-11-24 | ma = 2026-11-23
dinsdagmiddag = 2026-11-24 | a.s. dinsdag = 2026-11-24 | aanstaande dinsdag = 2026-11-24 | komende vrijdag = 2026-11-27
zaterdag = 2026-11-28 | zondag = 2026-11-22 | volgende dinsdag = 2026-11-24 | dinsdag om 14.30 uur = 2026-11-24
vandaag = 2026-11-21 | vanavond = 2026-11-21 | morgen = 2026-11-22 | morgenochtend = 2026-11-22
overmorgen = 2026-11-23 | zsm = 2026-11-21 | zo snel mogelijk = 2026-11-21 | dit weekend = 2026-11-21
komend weekend = 2026-11-28 | na het weekend = 2026-11-23 | voor het weekend = 2026-11-27
deze maand = 2026-11-30 | dit jaar = 2026-12-31 | eind van de maand = 2026-11-30 | einde maand = 2026-11-30
eind volgende maand = 2026-12-31 | half volgende maand = 2026-12-15 | begin volgend jaar = 2027-01-01
eind volgend jaar = 2027-12-31 | eind van het jaar = 2026-12-31 | begin van de maand = 2026-12-01
week 12 = 2027-03-22 | wk 3 = 2027-01-18 | week 47 = 2027-11-22 | week 53 = 2026-12-28 | week 12 2028 = 2028-03-20
de 15e = 2026-12-15 | 15e van de maand = 2026-12-15 | eerste maandag van maart = 2027-03-01
laatste vrijdag van de maand = 2026-11-27 | volgende week woensdag 10:00 = 2026-11-25
"""
FEASTS = """
na de kerst = 2026-12-27 | met kerst = 2026-12-25 | tweede kerstdag = 2026-12-26 | kerst 2027 = 2027-12-25
pasen = 2027-03-28 | na Pasen = 2027-03-30 | Pasen 2028 = 2028-04-16 | na Hemelvaart = 2027-05-07
pinksteren = 2027-05-16 | Koningsdag = 2027-04-27 | na carnaval = 2027-02-10 | burendag = 2027-09-25
oud en nieuw = 2026-12-31 | na oud en nieuw = 2027-01-02 | na de feestdagen = 2027-01-02
in het nieuwe jaar = 2027-01-01 | Sinterklaas = 2026-12-05 | na sinterklaas = 2026-12-06 | moederdag = 2027-05-09
"""
DATES = """
12 maart = 2027-03-12 | 12 mrt = 2027-03-12 | 3 jan. = 2027-01-03 | 3e januari = 2027-01-03
de 3e van maart = 2027-03-03 | 12/3 = 2027-03-12 | 12-3 = 2027-03-12 | 12.03 = 2027-03-12
19-12 = 2026-12-19 | 12.03.2027 = 2027-03-12 | 1-2-2027 = 2027-02-01 | 01-02-27 = 2027-02-01
16-3-'27 = 2027-03-16 | 16-3-’27 = 2027-03-16 | 1 - 2 - 2027 = 2027-02-01 | 2027-02-01 = 2027-02-01
2027/02/01 = 2027-02-01 | 2027-02 = 2027-02-01 | 02-2027 = 2027-02-01 | 2027-02-01 00:00:00 = 2027-02-01
2027-02-01T00:00 = 2027-02-01 | 29 februari = 2028-02-29 | vrijdag 4 december = 2026-12-04 | vr 4 dec = 2026-12-04
vrijdag, 4-12 = 2026-12-04 | zaterdag 4 december 2027 = 2027-12-04 | 15-3-2020 = 2020-03-15
per 1 maart = 2027-03-01 | vanaf 1 maart = 2027-03-01 | voor 1 maart = 2027-02-28 | na 1 maart = 2027-03-02
rond 1 maart = 2027-03-01 | eind mei 2028 = 2028-05-31 | 3 januari 2028 = 2028-01-03
"""
SHORTHAND = """
nov. 2027 = 2027-11-01 | jan. '27 = 2027-01-01 | 1 feb 27 = 2027-02-01 | 21nov2027 = 2027-11-21 | 1mrt = 2027-03-01
do. 3 dec. = 2026-12-03 | zo 29/11 = 2026-11-29 | 29/11 (zo) = 2026-11-29 | 29 nov (zondag) = 2026-11-29
zondag 29 = 2026-11-29 | maandag de 30e = 2026-11-30 | 20 februari a.s. = 2027-02-20 | maandag a.s. = 2026-11-23
over ca. 3 mnd = 2027-02-21 | over ± 3 maanden = 2027-02-21 | over 3wk = 2026-12-12 | 6mnd = 2027-05-21
vlg. week = 2026-11-23 | volgende wk = 2026-11-23 | volgende mnd = 2026-12-01 | volgend jr = 2027-11-21
eind vd maand = 2026-11-30 | eind v/d maand = 2026-11-30 | begin vh jaar = 2027-01-01 | na het wknd = 2026-11-23
wk. 12 = 2027-03-22 | in het najaar van 2027 = 2027-09-01 | maart van volgend jaar = 2027-03-01 | maart? = 2027-03-01
tweede helft van 2027 = 2027-07-01 | in de loop van 2027 = 2027-01-01 | begin deze week = 2026-11-22
volgend jaar rond deze tijd = 2027-11-21 | na de zomervak. = 2027-09-01 | over een stuk of 3 weken = 2026-12-12
"""
AMONG_SMALL_WORDS = """
bellen in maart = 2027-03-01 | mail maart 2028 = 2028-03-01 | even bellen volgende week = 2026-11-23
appen over 2 weken = 2026-12-05 | langs dinsdag = 2026-11-24 | mail: maart 2027 = 2027-03-01 | bel 12-3 = 2027-03-12
maart (mailen) = 2027-03-01 | opvolgen 1-2-2027 = 2027-02-01 | “over 3 weken” = 2026-12-12 | over 3 weken. = 2026-12-12
over 3 weken bellen / mailen = 2026-12-12 | als ze met pensioen is, maart 2028 = 2028-03-01
maart 2028 als ze met pensioen is = 2028-03-01 | pensioen in 2029 = 2029-01-01
"""
EVERYTHING = FURTHER + MONTHS_AND_SEASONS + RELATIVE + FEASTS + DATES + SHORTHAND + AMONG_SMALL_WORDS


def cases(table: str) -> list[tuple[str, date]]:
    """The phrases of a table and their days."""
    pairs = [case.rsplit("=", 1) for line in table.strip().splitlines() for case in line.split("|") if "=" in case]
    return [(phrase.strip(), date.fromisoformat(day.strip())) for phrase, day in pairs]


@pytest.mark.parametrize(("phrase", "day"), cases(EVERYTHING))
def test_the_day(phrase: str, day: date) -> None:
    reading = read_day(phrase, TODAY)
    assert reading is not None
    assert (reading.day, reading.condition, reading.repeat, reading.others) == (day, "", None, ())


@pytest.mark.parametrize(("phrase", "day"), cases(EVERYTHING))
def test_it_is_read_without_case_or_accents_too(phrase: str, day: date) -> None:
    reading = read_day(phrase.upper().replace("Ë", "E"), TODAY)
    assert reading is not None
    assert reading.day == day


@pytest.mark.parametrize(
    ("phrase", "days"),
    [
        ("over een paar weken", ("2026-12-05", "2026-12-12")),
        ("over 2 à 3 weken", ("2026-12-05", "2026-12-12")),
        ("over 2-3 weken", ("2026-12-05", "2026-12-12")),
        ("over 2 of 3 maanden", ("2027-01-21", "2027-02-21")),
        ("maart of april", ("2027-03-01", "2027-04-01")),
        ("maart/april 2028", ("2028-03-01", "2028-04-01")),
        ("maart-april", ("2027-03-01", "2027-04-01")),
        ("december of januari 2028", ("2027-12-01", "2028-01-01")),
        ("12 of 13 maart", ("2027-03-12", "2027-03-13")),
        ("12-3 of 19-3", ("2027-03-12", "2027-03-19")),
        ("21 november", ("2026-11-21", "2027-11-21")),
        ("zaterdag 4 december", ("2026-12-04", "2026-12-05", "2027-12-04")),
        ("vrijdag 4-12-2027", ("2027-12-04", "2027-12-03")),
        ("voor dinsdag", ("2026-11-23", "2026-11-24")),
        ("komend jaar", ("2027-11-21", "2027-01-01")),
        ("over 2 weken op dinsdag", ("2026-12-08", "2026-12-01")),
    ],
)
def test_what_could_be_another_day_gives_that_too(phrase: str, days: tuple[str, ...]) -> None:
    reading = read_day(phrase, TODAY)
    assert reading is not None
    assert tuple(str(day) for day in (reading.day, *reading.others)) == days


@pytest.mark.parametrize(
    ("phrase", "first", "repeat"),
    [
        ("elke maand", "2026-12-21", Repeat(1, MONTH)),
        ("iedere week", "2026-11-28", Repeat(1, WEEK)),
        ("om de week", "2026-12-05", Repeat(2, WEEK)),
        ("elke 2 weken", "2026-12-05", Repeat(2, WEEK)),
        ("om de 3 maanden", "2027-02-21", Repeat(3, MONTH)),
        ("maandelijks bellen", "2026-12-21", Repeat(1, MONTH)),
        ("jaarlijks", "2027-11-21", Repeat(1, YEAR)),
        ("elk kwartaal", "2027-02-21", Repeat(3, MONTH)),
        ("elk half jaar", "2027-05-21", Repeat(6, MONTH)),
        ("elke dag", "2026-11-22", Repeat(1, DAY)),
        ("elke dinsdag", "2026-11-24", Repeat(1, WEEK)),
        ("om de dinsdag", "2026-11-24", Repeat(2, WEEK)),
        ("elke week op dinsdag", "2026-11-24", Repeat(1, WEEK)),
        ("elke maand vanaf maart", "2027-03-01", Repeat(1, MONTH)),
        ("1x per maand", "2026-12-21", Repeat(1, MONTH)),
        ("4 keer per jaar", "2027-02-21", Repeat(3, MONTH)),
        ("eens in de 3 maanden", "2027-02-21", Repeat(3, MONTH)),
        ("elke eerste maandag van de maand", "2026-12-07", Repeat(1, MONTH)),
        ("elke 15e van de maand", "2026-12-15", Repeat(1, MONTH)),
        ("elk voorjaar", "2027-03-01", Repeat(1, YEAR)),
        ("elke kerst", "2026-12-25", Repeat(1, YEAR)),
        ("elk jaar in mei", "2027-05-01", Repeat(1, YEAR)),
        ("elk jaar op 12 maart", "2027-03-12", Repeat(1, YEAR)),
        ("elke maand de 1e", "2026-12-01", Repeat(1, MONTH)),
        ("elke 1e maandag v.d. maand", "2026-12-07", Repeat(1, MONTH)),
        ("2-wekelijks", "2026-12-05", Repeat(2, WEEK)),
        ("driemaandelijks", "2027-02-21", Repeat(3, MONTH)),
        ("1x/maand", "2026-12-21", Repeat(1, MONTH)),
        ("per kwartaal", "2027-02-21", Repeat(3, MONTH)),
    ],
)
def test_what_comes_back(phrase: str, first: str, repeat: Repeat) -> None:
    reading = read_day(phrase, TODAY)
    assert reading is not None
    assert (str(reading.day), reading.repeat) == (first, repeat)


@pytest.mark.parametrize(
    "phrase",
    [
        "als ze met pensioen is",
        "na zijn pensioen",
        "na pensioen",
        "als het beter gaat",
        "zodra de kinderen op school zitten",
        "wanneer hij klaar is",
        "later",
        "ooit",
        "ooit nog eens",
        "binnenkort",
        "te zijner tijd",
        "t.z.t.",
        "nu niet",
        "na de bevalling van haar zus",
        "na de ramadan",
        "na de vakantie",
        "bij pensioen",
        "als Jan terug is",
        "als zij zelf belt",
        "in de vakantie",
        "over een tijdje",
        "wacht op operatie",
        "pensioen",
    ],
)
def test_a_condition_is_someday_in_the_same_words(phrase: str) -> None:
    reading = read_day(phrase, TODAY)
    assert reading is not None
    assert (reading.day, reading.condition.rstrip("."), reading.repeat) == (None, phrase.rstrip("."), None)


def test_what_will_be_done_then_is_no_part_of_the_condition() -> None:
    for phrase in ("mail als ze met pensioen is", "als ze met pensioen is mailen", "Als ze met pensioen is."):
        reading = read_day(phrase, TODAY)
        assert reading is not None
        assert reading.condition.lower() == "als ze met pensioen is"
        assert phrase[reading.start : reading.end] == reading.condition


@pytest.mark.parametrize(
    "phrase",
    [
        *(
            "",
            " ",
            "?",
            "-",
            "nvt",
            "n.v.t.",
            "geen",
            "nee",
            "x",
            "onbekend",
            "weet niet",
            "hoeft niet",
            "week",
            "jaar",
        ),
        *("31-02-2027", "31-02", "29-2-2027", "0-1-2027", "3/25/2027", "12/13", "week 54", "over 100000 jaar"),
        *("maart 27", "3 weken geleden", "vorige week", "sinds maart", "afgelopen dinsdag", "over vijf", "over weken"),
        *(
            "3x per week",
            "2 keer per maand",
            "elke maandag en donderdag",
            "12-3, 19-4",
            "maart, dochter bellen",
            "Bel Jan in maart",
            "Maarten",
        ),
        *("Zondagschool", "06-12345678", "14b", "3 kinderen", "Kerkweg 12", "maart@example.nl", "#mei2027"),
    ],
)
def test_no_day_is_made_of_it(phrase: str) -> None:
    assert read_day(phrase, TODAY) is None


@pytest.mark.parametrize(
    ("phrase", "today", "day"),
    [
        ("over een maand", "2027-01-31", "2027-02-28"),
        ("over een maand", "2028-01-31", "2028-02-29"),
        ("over een jaar", "2028-02-29", "2029-02-28"),
        ("maart", "2027-03-01", "2028-03-01"),
        ("maart", "2027-03-15", "2028-03-01"),
        ("maart", "2027-02-28", "2027-03-01"),
        ("zomer", "2027-06-01", "2028-06-01"),
        ("deze zomer", "2027-07-10", "2027-08-31"),
        ("na de zomer", "2027-07-10", "2027-09-01"),
        ("na de zomer", "2027-09-01", "2028-09-01"),
        ("dinsdag", "2026-11-24", "2026-12-01"),
        ("volgende week", "2026-11-23", "2026-11-30"),
        ("volgende week", "2026-11-22", "2026-11-23"),
        ("volgende maand", "2026-12-31", "2027-01-01"),
        ("volgend jaar", "2028-02-29", "2029-02-28"),
        ("eind maart", "2027-03-31", "2027-03-31"),
        ("half maart", "2027-03-10", "2027-03-15"),
        ("deze week", "2026-11-25", "2026-11-27"),
        ("dit weekend", "2026-11-22", "2026-11-22"),
        ("de 31e", "2027-01-31", "2027-03-31"),
        ("koningsdag", "2031-01-01", "2031-04-26"),
        ("winter", "2027-01-10", "2027-12-01"),
        ("na de winter", "2027-01-10", "2027-03-01"),
        ("morgen", "2026-12-31", "2027-01-01"),
    ],
)
def test_at_the_edges_of_the_calendar(phrase: str, today: str, day: str) -> None:
    reading = read_day(phrase, date.fromisoformat(today))
    assert reading is not None
    assert str(reading.day) == day


DOCUMENTED = re.findall(r"^\| ([^|]+) \|", (Path(__file__).parents[2] / "docs" / "days.md").read_text("utf-8"), re.M)
NO_PHRASE = ("Je schrijft", "---", "31-02-2027", "3x per week")


def test_every_phrase_that_the_worker_is_told_of_is_read() -> None:
    cells = [cell for cell in DOCUMENTED if not cell.startswith(NO_PHRASE)]
    phrases = [phrase for cell in cells for phrase in re.split("[,;] ", cell) if not re.match("op (een|31)", phrase)]
    assert len(phrases) > 80
    assert [phrase for phrase in phrases if read_day(phrase, TODAY) is None] == []


def test_next_tuesday_said_on_a_monday_may_be_either() -> None:
    reading = read_day("volgende dinsdag", date(2026, 11, 23))
    assert reading is not None
    assert (reading.day, reading.others) == (date(2026, 11, 24), (date(2026, 12, 1),))


def test_next_summer_said_in_january_may_be_either() -> None:
    reading = read_day("volgende zomer", date(2027, 1, 10))
    assert reading is not None
    assert (reading.day, reading.others) == (date(2027, 6, 1), (date(2028, 6, 1),))
