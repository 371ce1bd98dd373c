"""What a report tells, in which order, and what it leaves out."""

from dataclasses import replace
from itertools import product

import pytest
from kit import reported
from kit.reported import by, numbers

from makelaar.export.accountability.charts import Bars, Front, Lines, Multiples
from makelaar.export.accountability.printed import Printed, Sort
from makelaar.export.accountability.report import (
    Block,
    DataTable,
    Drawn,
    Framed,
    Gap,
    Heading,
    KeyFigures,
    Letter,
    Paragraph,
    Report,
    Section,
    StoryCard,
)
from makelaar.hearts.auditing import Finding, Rule, Verdict
from makelaar.hearts.disclosure import Measure, Unit
from makelaar.hearts.disclosure.printing import rounded
from makelaar.hearts.quarters import period_label
from makelaar.hearts.report_headings import WrongHeadings
from makelaar.services.accountability.contents import PARTS, Letterhead, assemble, check_headings
from makelaar.services.accountability.contents.findings import capital
from makelaar.terms import ReportTemplate

Q = "2026-Q3"


def section(report: Report, title: str) -> Section:
    return next(one for one in report.sections if title in one.title)


def titles(report: Report) -> list[str]:
    return [one.title for one in report.sections]


def blocks(report: Report) -> list[Block]:
    return [block for one in report.sections for block in one.blocks]


def cell_text(cell: Printed | str) -> str:
    return cell if isinstance(cell, str) else cell.text


def words(block: Block) -> str:
    return str(block)


def test_titles_say_what_was_found() -> None:
    assert titles(assemble(reported.quarter())) == [
        "Een woord vooraf",
        "Contact met ongeveer 125 mensen, meer dan vorig kwartaal",
        "We leerden ongeveer 40 mensen kennen",
        "Bij ongeveer 60 van de 131 deuren deed iemand open",
        "Veel mensen spraken over groen en contact",
        "Rond tuin en tuinieren is er veel talent, en zijn er veel wensen",
        "34 beloften gehouden, 91 % op tijd",
        "Ongeveer 15 signalen opgeschreven, ongeveer 10 afgerond",
        "De meeste mensen spraken we in Noord en Vollenhove",
        "2 verhalen uit de buurt",
        "Om iets op te zoeken",
        "Wat de cijfers betekenen",
        "Zo bleef iedereen onherkenbaar",
    ]


def test_the_cover_says_whose_it_is_and_for_whom() -> None:
    cover = assemble(reported.quarter()).cover
    assert (cover.title, cover.kind, cover.period) == (
        *("Wat er groeide in Vollenhove", "Kwartaalverslag"),
        "derde kwartaal 2026",
    )
    assert (cover.organisation, cover.worker, cover.for_whom) == (
        "Welzijn in de Wijk",
        "Noor Visser",
        "de gemeenteraad",
    )


def test_key_figures_are_compared_with_the_period_before_and_the_year_before() -> None:
    figures = next(block for block in blocks(assemble(reported.quarter())) if isinstance(block, KeyFigures)).figures
    people = figures[0]
    assert (people.number.text, people.label) == ("125", "mensen met wie contact was")
    assert people.against == (
        "Meer dan vorig kwartaal: 100\u00a0→\u00a0125",
        "Meer dan een jaar eerder: 70\u00a0→\u00a0125",
    )
    assert (
        "Minder dan vorig kwartaal: 40\u00a0→\u00a034"
        in next(one for one in figures if one.label == "beloften gehouden").against
    )


def test_her_own_words_come_first_and_those_of_this_report_before_the_usual_ones() -> None:
    told = reported.quarter()
    usual = next(block for block in blocks(assemble(told)) if isinstance(block, Letter))
    assert usual.text.startswith("Dit kwartaal begon met een kapotte heg")
    assert usual.by == "Noor Visser, Welzijn in de Wijk"
    own = assemble(replace(told, choice=replace(told.choice, introduction="Alleen nu.")))
    assert next(block for block in blocks(own) if isinstance(block, Letter)).text == "Alleen nu."
    silent = assemble(replace(told, settings=Letterhead()))
    assert not any(isinstance(block, Letter) for block in blocks(silent))


def test_what_is_hidden_stands_there_as_hidden() -> None:
    report = assemble(reported.quarter())
    chart = next(b.chart for b in section(report, "groen en contact").blocks if isinstance(b, Drawn))
    assert isinstance(chart, Bars)
    safety = next(bar for bar in chart.bars if bar.label == "Veiligheid")
    assert safety.number.sort is Sort.HIDDEN
    table = next(b for b in section(report, "Om iets").blocks if isinstance(b, DataTable) and "per thema" in b.caption)
    rows = {row.label: [one.text if isinstance(one, Printed) else one for one in row.cells] for row in table.rows}
    assert rows["Veiligheid"] == ["·", "–", "10", "15"]
    assert rows["Gezondheid"][0] == "<5"
    assert rows["Samen, iedereen één keer geteld"] == ["125", "", "100", "70"]


def test_a_title_claims_no_first_place_beside_a_hidden_number() -> None:
    q = Q
    themes = by(q, reported.THEMES, (62, 55, 31, 18, 12, 3, 9, 0, 2, 14))
    people = numbers("mensen", (q,), {q: 127}, {("thema",): themes})
    report = assemble(reported.quarter(numbers=(people,)))
    assert "Over groen en contact spraken de meeste mensen" in titles(report)
    hidden = numbers("mensen", (q,), {q: 127}, {("thema",): themes}, ((q, "werk"),))
    assert "Veel mensen spraken over groen en contact" in titles(assemble(reported.quarter(numbers=(hidden,))))


def test_a_register_that_has_just_begun_makes_a_short_report_without_empty_charts() -> None:
    report = assemble(reported.tiny())
    assert titles(report) == [
        "Een klein begin: te weinig mensen om te noemen",
        "1 belofte gehouden, 1 op tijd",
        "Te weinig mensen om te noemen",
        "Wat de cijfers betekenen",
        "Zo bleef iedereen onherkenbaar",
    ]
    assert not any(isinstance(block, Drawn) for block in blocks(report))
    (few,) = section(report, "Te weinig mensen om").blocks
    assert isinstance(few, Paragraph)
    assert "mensen per thema; wat mensen kunnen, per soort" in few.text


def test_nothing_at_all_still_makes_a_report() -> None:
    report = assemble(reported.quarter(numbers=(), stories=(), settings=Letterhead()))
    assert titles(report) == ["Zo bleef iedereen onherkenbaar"]
    assert "geen cijfers over mensen" in words(report.sections[0].blocks[-1])


def test_a_year_runs_through_its_quarters() -> None:
    report = assemble(reported.year())
    lines = [b.chart for b in blocks(report) if isinstance(b, Drawn) and isinstance(b.chart, Lines)]
    assert len(lines) == 4
    assert all(len(line.numbers) == 4 for chart in lines for line in chart.lines)
    assert lines[0].periods == (("1e kw", "2025"), ("2e kw", "2025"), ("3e kw", "2025"), ("4e kw", "2025"))
    assert any("Meer dan vorig jaar: 240" in words(block) for block in blocks(report))
    assert not any("een jaar eerder" in words(block) for block in blocks(report))


def test_quarters_that_do_not_follow_each_other_make_no_line() -> None:
    series = ("2025-Q3", "2026-Q2", Q)
    people = numbers("mensen", (Q,), dict(zip(series, (20, 30, 40), strict=True)), series=series)
    report = assemble(reported.quarter(numbers=(people,)))
    assert not any(isinstance(b, Drawn) and isinstance(b.chart, Lines) for b in blocks(report))


def test_the_sociale_foto_begins_with_its_neighbourhoods() -> None:
    report = assemble(reported.area())
    drawn = [block.chart for block in blocks(report) if isinstance(block, Drawn)]
    assert isinstance(drawn[0], Multiples)
    assert [place for place, _bars in drawn[0].places][:2] == ["Noord", "Vollenhove"]
    assert any(isinstance(chart, Front) for chart in drawn)
    assert titles(report).index("De meeste mensen spraken we in Noord en Vollenhove") == 2


def test_a_project_tells_its_stories_before_its_numbers() -> None:
    told = reported.quarter()
    report = assemble(replace(told, choice=replace(told.choice, template=ReportTemplate.PROJECT)))
    assert titles(report).index("2 verhalen uit de buurt") == 2


def test_chosen_areas_are_read_from_their_own_cells() -> None:
    q = Q
    people = numbers(
        "mensen", (q,), {q: 61, "2026-Q2": 40}, {("thema",): by(q, reported.THEMES[:3], (30, 20, 11))}, area="De Wijk"
    )
    report = assemble(reported.quarter(numbers=(people,), areas=("De Wijk",)))
    assert "Contact met ongeveer 60 mensen, meer dan vorig kwartaal" in titles(report)
    assert "Over groen en contact spraken de meeste mensen" in titles(report)
    assert report.cover.areas == ("De Wijk",)


def test_stories_are_cards_with_their_quote_and_never_who() -> None:
    cards = [block for block in blocks(assemble(reported.quarter())) if isinstance(block, StoryCard)]
    assert [(one.title, one.about) for one in cards] == [
        ("De heg", "Groen · Vollenhove"),
        ("Samen koken", "Contact · Noord"),
    ]
    assert cards[0].quote.startswith("Ik dacht dat ik om een heg vroeg")


def test_one_page_says_how_everybody_stayed_unrecognisable() -> None:
    page = assemble(reported.quarter(k=6, k_sensitive=12)).sections[-1]
    assert page.own_page
    said = words(page.blocks)
    for part in ("afgerond op vijf", "Minder dan 6 mensen", "minder dan 12", "(versie", "Het verslag is goedgekeurd"):
        assert part in said
    signs = next(block for block in page.blocks if isinstance(block, DataTable))
    assert [row.label for row in signs.rows] == ["15", "<5", "·", "–"]


def test_a_refused_audit_is_said_on_that_page() -> None:
    people = numbers("mensen", (Q,), {Q: 60})
    finding = Finding(Rule.RANGE, "mensen", "groen", 5, 1, 2)
    refused = replace(people, verdict=Verdict((finding,), 3, 4))
    said = words(assemble(reported.quarter(numbers=(refused,))).sections[-1].blocks)
    assert "niet goedgekeurd en mag zo niet worden uitgegeven" in said
    assert "Het verslag is goedgekeurd" not in said


def test_what_came_late_is_told_without_how_many() -> None:
    """Two late records are two people: that number was never audited."""
    (late,) = [b for b in blocks(assemble(reported.quarter())) if isinstance(b, Framed) and b.title == "Nagekomen"]
    assert not any(sign.isdigit() for sign in late.text)
    early = reported.quarter(numbers=tuple(replace(one, late=0) for one in reported.quarter().numbers))
    assert not any(isinstance(block, Framed) and block.title == "Nagekomen" for block in blocks(assemble(early)))


def test_every_measure_is_explained_and_remarks_come_early() -> None:
    told = reported.quarter(remarks=("Dit kwartaal loopt nog tot 31 december.",))
    report = assemble(told)
    said = words(section(report, "Wat de cijfers betekenen").blocks)
    assert all(one.measure.definition[:40] in said for one in told.numbers)
    assert "loopt nog tot 31 december" in words(report.sections[1].blocks)


def test_a_measure_that_comes_later_is_told_without_a_change_here() -> None:
    found = numbers("nieuw", (Q,), {Q: 30}, {("buurt",): by(Q, reported.AREAS, (15, 10, 0, 0, 5))})
    later = replace(
        found, measure=Measure("koppelingen", "Koppelingen", "Wie elkaar vond.", Unit.PEOPLE, found.measure.dims)
    )
    report = assemble(reported.quarter(numbers=(later,)))
    said = words(section(report, "Wat er verder gebeurde").blocks)
    assert "Koppelingen" in said
    assert "Noord" in said


OWN = """// voor de gemeente
Bij subsidie 114.
# Bereik
In het [periode] sprak [organisatie] [mensen] mensen, eerder [mensen vorige periode].
[onderdeel mensen]
## Aan de deur
[onderdeel deuren]
# Koppelingen
Dat waren er [koppelingen].
# Verwijzingen
# Veiligheid
Over [[veiligheid] later meer.
"""


def test_a_municipality_has_its_own_headings_in_its_own_order() -> None:
    report = assemble(reported.own_headings(OWN))
    assert titles(report) == [
        *("Vooraf", "Bereik", "Koppelingen", "Verwijzingen", "Veiligheid"),
        *("Wat de cijfers betekenen", "Zo bleef iedereen onherkenbaar"),
    ]
    reach = section(report, "Bereik").blocks
    assert reach[0] == Paragraph(
        "In het derde kwartaal 2026 sprak Welzijn in de Wijk ongeveer 125 mensen, eerder ongeveer 100."
    )
    headings = [(block.text, block.level) for block in reach if isinstance(block, Heading)]
    assert headings == [
        ("We leerden ongeveer 40 mensen kennen", 2),
        ("Aan de deur", 2),
        ("Bij ongeveer 60 van de 131 deuren deed iemand open", 3),
    ]
    assert section(report, "Veiligheid").blocks == (Paragraph("Over [veiligheid] later meer."),)


def test_what_it_asks_and_nobody_counts_is_a_gap_that_can_be_seen() -> None:
    report = assemble(reported.own_headings(OWN))
    assert report.gaps == ("Koppelingen", "Verwijzingen")
    assert section(report, "Koppelingen").blocks == (
        Paragraph("Dat waren er (geen cijfers)."),
        Gap("Hierover zijn geen cijfers: koppelingen."),
    )
    assert section(report, "Verwijzingen").blocks == (Gap("Hierover zijn geen cijfers."),)


def test_a_hidden_number_in_a_sentence_is_said_to_be_hidden() -> None:
    found = numbers("mensen", (Q,), {Q: 60})
    cells = tuple(replace(cell, how=cell.how.HIDDEN, value=None) for cell in found.release.cells)
    hidden = replace(found, release=replace(found.release, cells=cells))
    told = replace(reported.own_headings("# Bereik\nEr waren [mensen] mensen."), numbers=(hidden,))
    assert assemble(told).sections[0].blocks == (Paragraph("Er waren (verborgen) mensen."),)


def test_remarks_are_not_lost_under_its_headings() -> None:
    told = replace(reported.own_headings("# Bereik\n[mensen]"), remarks=("Dit kwartaal loopt nog.",))
    assert "Dit kwartaal loopt nog." in words(section(assemble(told), "Goed om te weten").blocks)


@pytest.mark.parametrize("name", PARTS)
def test_every_part_can_be_placed_by_its_name(name: str) -> None:
    check_headings(f"# Kop\n[onderdeel {name}]")
    assert assemble(reported.own_headings(f"# Kop\n[onderdeel {name}]")).sections


def test_headings_that_cannot_be_read_are_refused_with_their_line() -> None:
    with pytest.raises(WrongHeadings, match="Regel 2"):
        check_headings("# Kop\n[mensjen]")
    with pytest.raises(WrongHeadings, match="Regel 2"):
        assemble(reported.own_headings("# Kop\n[mensjen]"))


def test_a_heading_that_only_holds_others_is_no_gap() -> None:
    report = assemble(reported.own_headings("# Bereik\n## Mensen\n[mensen] mensen.\n## Leeg\n# Slot\nKlaar."))
    assert report.gaps == ("Leeg",)
    assert section(report, "Bereik").blocks == (
        Heading("Mensen"),
        Paragraph("Ongeveer 125 mensen."),
        Heading("Leeg"),
        Gap("Hierover zijn geen cijfers."),
    )


def test_what_is_too_little_to_tell_is_no_gap_either() -> None:
    told = replace(reported.tiny(), choice=reported.own_headings("# Thema\n[onderdeel thema's]").choice)
    report = assemble(told)
    assert report.gaps == ()
    assert report.sections[0].blocks == (Paragraph("Te weinig mensen om te noemen."),)


def test_more_than_a_chart_can_show_is_said() -> None:
    kinds = tuple(f"Soort {nth}" for nth in range(1, 31))
    found = numbers("talenten", (Q,), {Q: 300})
    space = replace(found.space, dims=(("soort", kinds), *found.space.dims[1:]))
    cells = [rounded(space.key({"kwartaal": Q, "soort": kind}), 10 + nth, 5) for nth, kind in enumerate(kinds)]
    release = replace(found.release, cells=(*found.release.cells, *cells))
    report = assemble(reported.quarter(numbers=(replace(found, space=space, release=release),)))
    drawn, note = (block for one in report.sections if one.topic == "Talenten en wensen" for block in one.blocks)
    assert isinstance(drawn, Drawn)
    assert isinstance(drawn.chart, Bars)
    assert [bar.label for bar in drawn.chart.bars][:2] == ["Soort 29", "Soort 30"]
    assert "de tabellen achterin" in words(note)


def test_in_a_long_table_what_says_the_same_small_thing_stands_in_one_line() -> None:
    kinds = tuple(f"Soort {nth}" for nth in range(1, 31))
    found = numbers("talenten", (Q,), {Q: 40})
    space = replace(found.space, dims=(("soort", kinds), *found.space.dims[1:]))
    keys = [space.key({"kwartaal": Q, "soort": kind}) for kind in kinds]
    cells = [*(rounded(key, 12, 5) for key in keys[:2]), *(rounded(key, 1, 5) for key in keys[2:])]
    release = replace(found.release, cells=(*found.release.cells, *cells))
    lookup = section(assemble(reported.quarter(numbers=(replace(found, space=space, release=release),))), "Om iets")
    (table,) = (block for block in lookup.blocks if isinstance(block, DataTable))
    assert [(row.label, cell_text(row.cells[0])) for row in table.rows[:3]] == [
        ("Soort 1", "10"),
        ("Soort 2", "10"),
        ("28 andere, elk", "<5"),
    ]
    assert len(table.rows) == 4
    assert table.rows[-1].total


def test_a_table_of_three_dimensions_is_a_table_for_each_category_of_the_shortest() -> None:
    spots = product(reported.THEMES[:7], reported.AREAS, reported.AGES)
    counts = {(Q, theme, area, age): 20 for theme, area, age in spots}
    people = numbers("mensen", (Q,), {Q: 600}, {("thema", "buurt", "leeftijd"): counts})
    lookup = section(assemble(reported.quarter(numbers=(people,))), "Om iets")
    tables = [block for block in lookup.blocks if isinstance(block, DataTable)]
    assert [table.caption.rpartition(" · ")[2] for table in tables] == list(map(capital, reported.AREAS))
    assert all(len(table.rows) == 7 and len(table.head) == 7 for table in tables)


def test_of_many_neighbourhoods_the_largest_are_drawn_and_all_are_in_the_tables() -> None:
    places = tuple(f"Buurt {nth}" for nth in range(1, 41))
    found = numbers("mensen", (Q,), {Q: 900})
    dims = tuple((dim, places if dim == "buurt" else labels) for dim, labels in found.space.dims)
    space = replace(found.space, dims=dims)
    keys = [
        (space.key({"kwartaal": Q, "thema": theme, "buurt": place}), 10 + nth)
        for nth, place in enumerate(places)
        for theme in reported.THEMES[:3]
    ]
    release = replace(found.release, cells=(*found.release.cells, *(rounded(key, n, 5) for key, n in keys)))
    report = assemble(reported.quarter(numbers=(replace(found, space=space, release=release),)))
    drawn, note = section(report, "Buurt voor buurt").blocks
    assert isinstance(drawn, Drawn)
    assert isinstance(drawn.chart, Multiples)
    assert len(drawn.chart.places) == 12
    assert "Buurt 40" in dict(drawn.chart.places)
    assert "Buurt 1" not in dict(drawn.chart.places)
    assert "12 buurten" in words(note)
    table = section(report, "Om iets").blocks[0]
    assert isinstance(table, DataTable)
    assert len(table.rows) == 40


@pytest.mark.parametrize(
    ("quarters", "was", "said"),
    [
        (("2026-Q1", "2026-Q2"), "2025-H2", "Meer dan vorig halfjaar: 20\u00a0→\u00a040"),
        (("2026-Q1", "2026-Q2", "2026-Q3"), "2025-Q2–2025-Q4", "Meer dan de periode ervoor: 20\u00a0→\u00a040"),
    ],
)
def test_other_periods_are_compared_in_their_own_words(quarters: tuple[str, ...], was: str, said: str) -> None:
    people = numbers("mensen", quarters, {period_label(quarters): 41, was: 19})
    figures = next(b for b in blocks(assemble(reported.quarter(numbers=(people,)))) if isinstance(b, KeyFigures))
    assert figures.figures[0].against == (said,)
