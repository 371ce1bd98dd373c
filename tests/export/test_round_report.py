"""The report of rounds as pages."""

from dataclasses import replace
from datetime import date

from kit.paper import A4, fonts, read_pdf, running, sizes

from makelaar.export.report_told import BuildingRung, ReportOfRounds
from makelaar.export.round_report import round_report_pdf
from makelaar.hearts.doors.response import responses
from makelaar.hearts.small_counts import small_count
from makelaar.terms import Outcome

ROUND = [(1, 16, nth % 2 == 0) for nth in range(20)] + [(1, 19, True), (1, 19, True), (1, 19, False)]
REPORT = ReportOfRounds(
    by="Noor Visser, Welzijn in de wijk",
    made_on=date(2026, 11, 21),
    first=date(2026, 11, 17),
    last=date(2026, 11, 17),
    rounds=1,
    buildings=[BuildingRung("Laan van Vollenhove 200–298", 50, 23, 12)],
    outcomes=[
        (Outcome.NOT_HOME, 11),
        (Outcome.NOT_NOW, small_count(3)),
        (Outcome.SHORT_TALK, small_count(2)),
        (Outcome.CONVERSATION, 6),
        (Outcome.COME_BACK, small_count(1)),
        (Outcome.DECLINED, small_count(0)),
    ],
    response=responses([*ROUND, (1, None, False)]),
    conversations=6,
    too_few=False,
    themes=[("groen", small_count(6)), ("geld", small_count(6, sensitive=True))],
    wishes=[("Koken", small_count(2))],
    strengths=[],
    promises=3,
    letters=1,
)


def test_it_begins_with_the_finding_and_says_where_when_and_by_whom() -> None:
    text = running(round_report_pdf(REPORT))
    assert "Verslag van een ronde langs de deuren Bij 12 van de 23 deuren ging de deur open" in text
    assert "Laan van Vollenhove 200–298 · dinsdag 17 november 2026" in text
    assert "Gemaakt op zaterdag 21 november 2026 door Noor Visser, Welzijn in de wijk" in text
    assert set(sizes(round_report_pdf(REPORT))) == {A4}
    assert len(sizes(round_report_pdf(REPORT))) <= 2


def test_what_is_hidden_is_said_in_words() -> None:
    text = running(round_report_pdf(REPORT))
    for line in ("nu niet minder dan 5", "wil dit niet minder dan 5", "niet thuis 11", "gesprek 6"):
        assert line in text
    assert "In minder dan 10 gesprekken: geld" in text
    assert "Koken" not in text
    assert "1 soort, in minder dan 5 gesprekken" in text


def test_an_hour_with_few_rings_has_numbers_and_no_share() -> None:
    text = running(round_report_pdf(REPORT))
    assert "16–17 uur 50 % 10 van de 20" in text
    assert "19–20 uur 2 van de 3" in text
    assert "Van 1 keer aanbellen is de tijd niet bekend" in text


def test_it_says_in_three_sentences_how_nobody_is_recognised() -> None:
    text = running(round_report_pdf(REPORT)).partition("Zo is niemand te herkennen")[2]
    sentences = text.partition("Gemaakt op")[0].strip()
    assert sentences.count(".") == 3
    assert "onder de 5 (bij gevoelige thema’s onder de 10)" in sentences


def test_a_round_that_nobody_walked_yet_is_a_page_that_says_so() -> None:
    nothing = replace(
        REPORT,
        buildings=[BuildingRung("Kerkweg 1–9", 5, 0, 0)],
        response=responses([]),
        conversations=0,
        promises=0,
        themes=[],
        wishes=[],
        too_few=True,
        by="",
    )
    text = running(round_report_pdf(nothing))
    assert "Er is nog nergens aangebeld" in text
    assert "niet aangebeld" in text
    assert "Wanneer doen mensen open?" not in text
    assert "Gemaakt op zaterdag 21 november 2026 bladzijde 1 van 1" in text


def test_too_few_conversations_are_not_told_about() -> None:
    few = replace(REPORT, too_few=True, conversations=3, themes=[], wishes=[])
    assert "Er waren 3 gesprekken. Dat zijn er te weinig" in running(round_report_pdf(few))


def test_many_buildings_and_topics_still_fit_and_tell_all_doors() -> None:
    buildings = [BuildingRung(f"Pand {nth}", 10 + nth, 10, 5) for nth in range(30)]
    topics = [(f"soort {nth:02}", small_count(80 - nth)) for nth in range(25)]
    many = replace(REPORT, rounds=4, letters=3, buildings=buildings, themes=topics, wishes=topics, strengths=topics)
    page = round_report_pdf(many)
    text = running(page)
    assert "De andere 23 panden" in text
    assert "Voor 3 van de 4 rondes" in text
    assert "Daarna: soort 07 (75)" in text
    assert len(sizes(page)) <= 3


def test_nothing_runs_off_the_page() -> None:
    long = "Burgemeester van Reenensingel-Noord 1200–1298 en de hofjes daarachter " * 3
    page = round_report_pdf(replace(REPORT, buildings=[BuildingRung(long, 50, 23, 12)], by=long))
    edges: list[float] = []
    for one in read_pdf(page).pages:
        one.extract_text(visitor_text=lambda text, _cm, tm, _font, _size: edges.append(tm[4]) if text.strip() else None)
    assert max(edges) < A4[0] - 30


def test_it_is_the_same_to_the_byte_in_the_programs_own_typeface() -> None:
    assert round_report_pdf(REPORT) == round_report_pdf(REPORT)
    assert all("Inter" in name and inside for name, inside in fonts(round_report_pdf(REPORT)).items())
