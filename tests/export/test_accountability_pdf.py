"""The report as a PDF: accessible, the same each time, nothing personal in it, and as it looked when it was good."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kit import reported
from kit.matterhorn import failures
from kit.paper import A4, fonts, read_pdf, running, sizes
from kit.pictures import GOLDEN_PAGES, differs, rendered
from PIL import Image
from pytestqt.qtbot import QtBot

from makelaar.errors import Refused
from makelaar.export.accountability.pdf import report_pdf
from makelaar.export.accountability.printed import Printed, Sort
from makelaar.export.accountability.report import (
    Block,
    Cover,
    DataTable,
    Explained,
    Framed,
    Gap,
    KeyFigure,
    KeyFigures,
    Letter,
    Paragraph,
    Report,
    Section,
    StoryCard,
    TableRow,
)
from makelaar.export.tagged.runs import plain
from makelaar.services.accountability.contents import Told, assemble

GOLDEN = Path(__file__).parents[1] / "data" / "report_golden.png"


def pdf(told: Told) -> bytes:
    return report_pdf(assemble(told))


@pytest.mark.parametrize("told", [reported.quarter, reported.year, reported.area, reported.tiny])
def test_it_can_be_read_by_everybody_and_kept(told: object) -> None:
    content = pdf(told())  # type: ignore[operator]
    assert failures(content) == []
    assert set(sizes(content)) == {A4}
    assert all(fonts(content).values())


def test_with_own_headings_too() -> None:
    text = "Vooraf.\n# Bereik\n[onderdeel mensen]\n## Deur\n[onderdeel deuren]\n# Verhaal\n[onderdeel verhalen]\n# Leeg"
    content = pdf(reported.own_headings(text))
    assert failures(content) == []
    assert "Leeg Hierover zijn geen cijfers." in running(content)


def test_the_same_report_is_the_same_file() -> None:
    assert pdf(reported.quarter()) == pdf(reported.quarter())


def test_its_properties_name_the_organisation_and_nobody_else() -> None:
    content = pdf(reported.quarter())
    about = read_pdf(content).metadata
    assert about is not None
    assert (about.title, about.author) == ("Wat er groeide in Vollenhove", "Welzijn in de Wijk")
    assert not any("Noor" in str(value) for value in about.values())
    xmp = read_pdf(content).trailer["/Root"]["/Metadata"].get_data().decode()
    assert "Noor" not in xmp
    assert pdf(reported.tiny()) != content
    assert read_pdf(pdf(reported.tiny())).metadata.author is None  # type: ignore[union-attr]


def test_bookmarks_are_the_findings() -> None:
    outline = [str(one.title) for one in read_pdf(pdf(reported.quarter())).outline if not isinstance(one, list)]
    assert "Bij ongeveer 60 van de 131 deuren deed iemand open" in outline
    assert outline[-1] == "Zo bleef iedereen onherkenbaar"


def test_how_everybody_stayed_unrecognisable_is_one_page() -> None:
    told = reported.quarter(k=50, k_sensitive=100)
    few = reported.numbers("signalen", ("2026-Q3",), {"2026-Q3": 60})
    cells = tuple(replace(cell, how=cell.how.LT, value=100) for cell in few.release.cells)
    told = replace(told, numbers=(*told.numbers[:-1], replace(few, release=replace(few.release, cells=cells))))
    read = read_pdf(pdf(told))
    (begins,) = [nth for nth, page in enumerate(read.pages) if "Nagerekend voor" in page.extract_text()]
    assert "Zo bleef iedereen onherkenbaar" in read.pages[begins].extract_text()
    assert begins == len(read.pages) - 1


def test_numbers_stand_there_as_they_are_printed() -> None:
    text = running(pdf(reported.quarter()))
    assert "60 deuren waar iemand opendeed" in text
    assert "Veiligheid verborgen" in text
    assert "Taal 10" in text
    assert "Geld 10 8 % · <5" in text


def test_signs_are_said_in_words_to_who_cannot_see_them() -> None:
    content = pdf(reported.quarter())
    streams = b"".join(page.get_contents().get_data() for page in read_pdf(content).pages)  # type: ignore[union-attr]
    for words in ("verborgen", "minder dan 5", "niet geteld"):
        assert (b"\xfe\xff" + words.encode("utf-16-be")).hex().upper().encode() in streams


def test_every_chart_is_told_with_all_its_numbers() -> None:
    told = " ".join(alternatives(pdf(reported.quarter())))
    assert "Groen: ongeveer 60 (tweede kwartaal 2026: ongeveer 40)" in told
    assert "Veiligheid: verborgen" in told
    assert "Voor het eerst: 3e kw 2025 ongeveer 20" in told


def test_the_logo_stands_on_the_cover() -> None:
    told = reported.quarter()
    logo = BytesIO()
    Image.new("RGBA", (300, 120), "#AA2211").save(logo, "PNG")
    content = pdf(replace(told, settings=replace(told.settings, logo=logo.getvalue())))
    assert failures(content) == []
    assert "Logo van Welzijn in de Wijk" in alternatives(content)


def test_a_logo_that_cannot_be_read_is_refused_in_words() -> None:
    told = reported.quarter()
    for broken in (b"\x89PNG\r\n\x1a\nkapot", b"\xff\xd8\xff", b"GIF89a"):
        with pytest.raises(Refused, match="logo"):
            pdf(replace(told, settings=replace(told.settings, logo=broken)))


def test_any_words_fit_and_signs_without_a_letter_are_no_trouble() -> None:
    told = reported.quarter(title="😀 " + "Zeerlangewoordzonderspatie" * 12, areas=("Буурт & <b>wijk</b>",) * 20)
    odd = replace(reported.STORIES[0], text="\x00\ud800 tekst\u202e\n\n\n" + "a" * 3000, quote="«😀»", title="")
    content = pdf(replace(told, stories=(odd,)))
    assert failures(content) == []
    assert "<b>wijk</b>" in running(content)


def test_it_looks_as_it_did_when_it_was_good(qtbot: QtBot) -> None:
    """Small differences of letters are let pass, a shift or a colour is not. scripts/report_golden.py makes it anew."""
    made = rendered(pdf(reported.quarter()), GOLDEN_PAGES)
    with Image.open(GOLDEN) as golden:
        assert made.size == golden.size
        assert differs(made, golden.convert("RGB")) < 0.01


def test_the_comparison_sees_another_colour_and_a_shift(qtbot: QtBot) -> None:
    told = reported.quarter()
    first = rendered(pdf(told), (0, 3))
    other = rendered(pdf(replace(told, settings=replace(told.settings, colour="#0F766E"))), (0, 3))
    assert differs(first, first) == 0
    assert differs(first, other) > 0.02
    assert differs(first, rendered(pdf(replace(told, title="Iets anders, en veel langer dan eerst")), (0, 3))) > 0.01


def alternatives(content: bytes) -> list[str]:
    """What figures are in words."""

    def texts(node: object) -> Iterator[str]:
        found = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(found, list):
            for one in found:
                yield from texts(one)
        elif isinstance(found, dict):
            if "/Alt" in found:
                yield str(found["/Alt"])
            yield from texts(found.get("/K", []))

    return list(texts(read_pdf(content).trailer["/Root"]["/StructTreeRoot"]["/K"]))


def test_a_table_of_contents_never_has_a_page_to_itself() -> None:
    told = reported.quarter()
    assert "Inhoud Een woord vooraf 2" in running(pdf(told))
    assert "Inhoud" not in running(pdf(replace(told, settings=replace(told.settings, introduction=""))))


printed_numbers = st.builds(Printed, st.sampled_from(Sort), st.integers(0, 10**6), st.booleans())
some_words = st.text(min_size=1, max_size=200).filter(plain)
rows = st.lists(
    st.builds(TableRow, some_words, st.tuples(printed_numbers, printed_numbers), st.booleans()), max_size=40
)
parts = st.one_of(
    st.builds(Paragraph, st.text(max_size=400), st.booleans()),
    st.builds(Letter, st.text(max_size=400), some_words),
    st.builds(Framed, some_words, some_words),
    st.builds(Gap, some_words),
    st.builds(StoryCard, st.text(max_size=80), st.text(max_size=3000), some_words, some_words),
    st.builds(DataTable, some_words, st.tuples(some_words, some_words, some_words), rows.map(tuple), some_words),
    st.builds(Explained, st.lists(st.tuples(some_words, some_words), max_size=3).map(tuple)),
    st.builds(KeyFigures, st.lists(st.builds(KeyFigure, printed_numbers, some_words), max_size=9).map(tuple)),
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200), st.lists(st.tuples(some_words, st.lists(parts, max_size=5)), min_size=1, max_size=3))
def test_whatever_it_is_made_of_it_can_be_read_by_everybody(title: str, told: list[tuple[str, list[Block]]]) -> None:
    sections = tuple(Section(name, tuple(blocks)) for name, blocks in told)
    assert failures(report_pdf(Report(Cover(title, "Verslag", "2025"), sections, date(2026, 1, 5)))) == []
