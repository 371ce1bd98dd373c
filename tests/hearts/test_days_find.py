"""Days said somewhere in a line: which words are a day, and which only look like one."""

from datetime import date

import pytest

from makelaar.hearts.days import find_days

TODAY = date(2026, 11, 21)


def found(line: str) -> list[str]:
    """What was found, as "words = day" or "words = someday"."""
    return [f"{line[r.start : r.end]} = {r.day or 'someday'}" for r in find_days(line, TODAY)]


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("Fatima, Kerkweg 12, kan koken, mail over een jaar", ["over een jaar = 2027-11-21"]),
        ("mw. Jansen, wil gezelschap, bel volgende week", ["volgende week = 2026-11-23"]),
        ("training geven. app over 2 weken 06 23 45 67 89", ["over 2 weken = 2026-12-05"]),
        ("Kees, moestuin, mail maart 2028", ["maart 2028 = 2028-03-01"]),
        ("Arabisch vertalen, opvolgen 1-2-2027", ["1-2-2027 = 2027-02-01"]),
        ("De Clomp 19-12, samen eten, bel in januari", ["in januari = 2027-01-01"]),
        ("Wil buren leren kennen. Mail na de zomer. elif.k@example.nl", ["na de zomer = 2027-09-01"]),
        ("wil boodschappenhulp, morgen bellen", ["morgen = 2026-11-22"]),
        ("eigen hoekje, volgend jaar mailen", ["volgend jaar = 2027-11-21"]),
        ("iemand de pannen tilt, app dinsdag", ["dinsdag = 2026-11-24"]),
        ("app di, of bel do", ["di = 2026-11-24", "do = 2026-11-26"]),
        ("bel op 19-12 nog even", ["op 19-12 = 2026-12-19"]),
        ("app op 6-1 06 12 34 56 78", ["op 6-1 = 2027-01-06"]),
        ("06-01-27 06-12345678", ["06-01-27 = 2027-01-06"]),
        ("Hans (1-2-2027 bellen)", ["1-2-2027 = 2027-02-01"]),
        ("3 jan. Bel haar dan", ["3 jan = 2027-01-03"]),
        ("mail 1 maart; app 1 april", ["1 maart = 2027-03-01", "1 april = 2027-04-01"]),
        ("koffie volgende week woensdag om 10.30 uur", ["volgende week woensdag = 2026-11-25"]),
        ("opvolgen: wekelijks", ["wekelijks = 2026-11-28"]),
        ("bel 1x per maand", ["1x per maand = 2026-12-21"]),
        ("bel mw. De Winter in de zomer", ["in de zomer = 2027-06-01"]),
        ("Jan: maart\nPiet: mail in mei", ["maart = 2027-03-01", "in mei = 2027-05-01"]),
        ("mevr. Bakker, 85 jaar, kaartje met kerst", ["met kerst = 2026-12-25"]),
        ("operatie op 1 april, 2 weken later bellen", ["op 1 april = 2027-04-01"]),
        ("huisnr 12-14, 3706AB, week 50 langs", ["week 50 = 2026-12-07"]),
        ("Joke: afspraak 3/12 14.00 uur", ["3/12 = 2026-12-03"]),
        ("IBAN NL12ABNA0417164300, bel 1/3", ["1/3 = 2027-03-01"]),
        ("praat over de oorlog, over 3 weken weer langs", ["over 3 weken = 2026-12-12"]),
    ],
)
def test_a_day_in_a_line(line: str, days: list[str]) -> None:
    assert found(line) == days


@pytest.mark.parametrize(
    ("line", "conditions"),
    [
        ("wil helpen als hij met pensioen is", ["als hij met pensioen is = someday"]),
        (
            "wil na zijn pensioen iets doen, mail maart 2028",
            ["na zijn pensioen = someday", "maart 2028 = 2028-03-01"],
        ),
        (
            "als ze met pensioen is mail maart 2028",
            ["als ze met pensioen is = someday", "maart 2028 = 2028-03-01"],
        ),
        ("als hij met pensioen is bellen", ["als hij met pensioen is = someday"]),
        ("als hij beter is wil hij wandelen", ["als hij beter is = someday"]),
        (
            "taalles zodra de kinderen op school zitten en heeft een auto",
            ["zodra de kinderen op school zitten = someday"],
        ),
        ("heeft nu geen tijd, wil wel als ze met pensioen is", ["als ze met pensioen is = someday"]),
        ("na de operatie in maart bellen", ["na de operatie = someday", "in maart = 2027-03-01"]),
        ("later bellen", ["later = someday"]),
        ("kan naaien, later", ["later = someday"]),
    ],
)
def test_a_condition_in_a_line(line: str, conditions: list[str]) -> None:
    assert found(line) == conditions


@pytest.mark.parametrize(
    "line",
    [
        "De Clomp 19-12",
        "Piet op 19-12 zoekt hulp",
        "Buurman Piet op 14b zoekt iemand die zijn hond uitlaat",
        "woont op 3-2, 3 kinderen, tel 0343-512345, postbus 12-3",
        "06-12-34 56 78 bellen",
        "+31 6 12 03 20 27",
        "Kerkweg 12 Jan Smit kan koken",
        "Sportlaan 5 April de Boer",
        "Mei Lin kan koken",
        "April Jansen kan dansen",
        "Augustus de Boer, Sportlaan 5",
        "Rosa Zomer wil tuinieren",
        "Jan kan klussen, bel Jan",
        "Maarten zit op de Zondagschool, zondags vrij",
        "goede morgen, 's morgens thuis, elke morgen wandelen",
        "kan koken als de beste, werkte als kok, als vrijwilliger actief",
        "3 weken geleden gebeld, vorige week ook, sinds maart hier",
        "soep voor 40 man, 2 dagen per week beschikbaar",
        "huiswerk na school, komt na afloop langs",
        "ontmoet bij burendag",
        "was ooit voetbaltrainer, komt later terug uit Turkije",
        "bel ma, zij weet meer",
        "#mei2027 maart@example.nl www.maart.nl 3706 AB",
        "een meivakantie-kamp, het maart-nummer",
        "jaarlijks uitje, wekelijks wandelen",
        "wil leren lezen, 18 jaar, kan 3 talen",
    ],
)
def test_what_only_looks_like_a_day(line: str) -> None:
    assert found(line) == []


def test_a_day_after_a_street_may_be_the_door() -> None:
    (reading,) = find_days("Kerkweg 12 maart bellen", TODAY)
    assert (reading.day, reading.others) == (date(2027, 3, 12), (date(2027, 3, 1),))


def test_a_month_between_two_is_both() -> None:
    (reading,) = find_days("bel di of do", TODAY)
    assert (reading.day, reading.others) == (date(2026, 11, 24), (date(2026, 11, 26),))
