"""The report of rounds as pages."""

from dataclasses import replace
from datetime import date

from kit.paper import A4, fonts, read_pdf, running, sizes

from makelaar.export.pdf_fonts import BOLD, REGULAR, width
from makelaar.export.report_told import BuildingRung, ReportOfRounds
from makelaar.export.round_report import round_report_pdf
from makelaar.hearts.doors.response import Answered, Responses, Times

NOTHING = Responses(Answered(0, 0), Times({}, None), Times({}, None))
REPORT = ReportOfRounds(
    by="Noor Visser, Welzijn in de wijk",
    made_on=date(2026, 11, 21),
    first=date(2026, 11, 17),
    last=date(2026, 11, 17),
    rounds=1,
    buildings=[BuildingRung("Laan van Vollenhove 200–298", 50, 23)],
    rings=30,
    opened=10,
    spoken=5,
    response=Responses(Answered(45, 20), Times({1: Answered(45, 20)}, None), Times({16: Answered(20, 10)}, None)),
    least=(5, 10),
    too_few=False,
    themes=["groen"],
    wishes=[],
    strengths=["Koken"],
    letters=1,
)


def test_it_begins_with_the_finding_and_says_where_when_and_by_whom() -> None:
    text = running(round_report_pdf(REPORT))
    assert "Verslag van een ronde langs de deuren Bij ongeveer 10 van de 23 deuren ging de deur open" in text
    assert "Laan van Vollenhove 200–298 · dinsdag 17 november 2026" in text
    assert "Gemaakt op zaterdag 21 november 2026 door Noor Visser, Welzijn in de wijk" in text
    assert set(sizes(round_report_pdf(REPORT))) == {A4}
    assert len(sizes(round_report_pdf(REPORT))) <= 2


def test_numbers_of_people_are_told_as_rounded_ones() -> None:
    text = running(round_report_pdf(REPORT))
    for line in ("50 deuren op de ronde", "30 keer aangebeld", "± 10 deuren gingen open", "± 5 mensen gesproken"):
        assert line in text
    assert "Wat minder voorkwam, staat er niet bij" in text
    assert "Niets dat in genoeg gesprekken voorkwam." in text


def test_what_may_not_be_told_is_not_there() -> None:
    text = running(round_report_pdf(replace(REPORT, opened=None, spoken=None, response=NOTHING)))
    assert "Er is bij 23 deuren aangebeld" in text
    for word in ("open", "gesproken", "±"):
        assert word not in text.partition("Zo is niemand te herkennen")[0]


def test_a_round_of_few_doors_tells_only_that_somebody_rang() -> None:
    """A come-back round along three doors: who knows the building would know each answer."""
    few = replace(REPORT, buildings=[BuildingRung("Kerkweg 1–9", 3, 3)], opened=None, spoken=None, response=NOTHING)
    text = running(round_report_pdf(few))
    assert "Er is bij 3 deuren aangebeld Kerkweg 1–9 · dinsdag 17 november 2026" in text
    assert "Er is bij minder dan 5 deuren aangebeld." in text
    for word in ("ging open", "ging de deur open", "gesprek", "belofte", "16–17", "niet thuis"):
        assert word not in text


def test_times_are_told_as_shares_alone() -> None:
    text = running(round_report_pdf(REPORT))
    assert "16–17 uur 50 %" in text
    assert "dinsdag 44 %" in text
    assert "van de 20" not in text


def test_buildings_where_few_doors_were_rung_are_one_bar() -> None:
    few = [BuildingRung("Kerkweg 1–9", 5, 2), BuildingRung("De Clomp 12", 9, 3), BuildingRung("Hof 1–3", 3, 0)]
    told = replace(REPORT, buildings=[*REPORT.buildings, *few])
    assert told.shown_buildings(8) == [
        REPORT.buildings[0],
        BuildingRung("Hof 1–3", 3, 0),
        BuildingRung("De andere 2 panden", 14, 5),
    ]
    assert replace(REPORT, buildings=few[:2]).shown_buildings(8) == [BuildingRung("2 panden samen", 14, 5)]


def test_it_says_in_three_sentences_how_nobody_is_recognised() -> None:
    text = running(round_report_pdf(REPORT)).partition("Zo is niemand te herkennen")[2]
    sentences = text.partition("Gemaakt op")[0].strip()
    assert sentences.count(".") == 3
    assert "op vijf afgerond en samen met alle eerdere verslagen gecontroleerd" in sentences
    assert "alleen mee als de bewoner zei dat het doorverteld mag worden" in sentences


def test_a_round_that_nobody_walked_yet_is_a_page_that_says_so() -> None:
    walked = [BuildingRung("Kerkweg 1–9", 5, 0)]
    nothing = replace(
        REPORT, buildings=walked, rings=0, opened=None, spoken=None, response=NOTHING, too_few=True, themes=[], by=""
    )
    text = running(round_report_pdf(nothing))
    assert "Er is nog nergens aangebeld" in text
    assert "niet aangebeld" in text
    assert "Gemaakt op zaterdag 21 november 2026 bladzijde 1 van 1" in text


def test_too_few_conversations_are_not_told_about() -> None:
    few = running(round_report_pdf(replace(REPORT, too_few=True, themes=[], strengths=[])))
    assert "Er zijn minder dan 5 gesprekken die doorverteld mogen worden. Dat is te weinig" in few


def test_many_buildings_and_topics_still_fit_and_tell_all_doors() -> None:
    buildings = [BuildingRung(f"Pand {nth}", 10 + nth, 10) for nth in range(30)]
    topics = [f"soort {nth:02}" for nth in range(25)]
    many = replace(REPORT, rounds=4, letters=3, buildings=buildings, themes=topics, wishes=topics, strengths=topics)
    page = round_report_pdf(many)
    text = running(page)
    assert "De andere 23 panden" in text
    assert "Voor 3 van de 4 rondes" in text
    assert "soort 24" in text
    assert len(sizes(page)) <= 2


def test_nothing_runs_off_the_page() -> None:
    long = "Burgemeester van Reenensingel-Noord 1200–1298 en de hofjes daarachter " * 3
    page = round_report_pdf(replace(REPORT, buildings=[BuildingRung(long, 50, 23)], by=long))
    assert _right_edge(page) < A4[0] - 50


def _right_edge(pdf: bytes) -> float:
    """Where the words furthest to the right end."""
    ends: list[float] = []

    def note(text: str, _cm: object, tm: list[float], font: dict[str, str] | None, size: float) -> None:
        if text.strip() and font is not None:
            name = BOLD if "SemiBold" in font["/BaseFont"] or "Bold" in font["/BaseFont"] else REGULAR
            ends.append(tm[4] + width(text.strip("\n"), name, size))

    for page in read_pdf(pdf).pages:
        page.extract_text(visitor_text=note)
    return max(ends)


def test_it_is_the_same_to_the_byte_in_the_programs_own_typeface() -> None:
    assert round_report_pdf(REPORT) == round_report_pdf(REPORT)
    assert all("Inter" in name and inside for name, inside in fonts(round_report_pdf(REPORT)).items())
