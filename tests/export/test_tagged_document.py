"""What a reader, seeing or hearing, gets from a tagged document."""

from datetime import date
from io import BytesIO

import pytest
from kit.archive_rules import archive_failures
from kit.matterhorn import failures
from kit.painted import codes, painted
from kit.paper import fonts, read_pdf, running
from kit.tagged_report import SENTENCE, chart, full_report, new_document
from kit.tagged_tree import Node, read_tree
from pikepdf import Pdf

from makelaar.export.tagged.document import Cell, Column, KeyFigure, Row, Run, TaggedDocument


def opened(pdf: TaggedDocument) -> Pdf:
    """The file, after it has been found good."""
    content = pdf.to_bytes()
    assert failures(content) == []
    assert archive_failures(content) == []
    return Pdf.open(BytesIO(content))


def outline(node: Node) -> str:
    """The types of an element and what is in it: "P", "L(LI LI)"."""
    inside = " ".join(outline(child) for child in node.children)
    return f"{node.own}({inside})" if inside else node.own


def kinds(file: Pdf, kind: str) -> list[Node]:
    return [node for top in read_tree(file) for node in top.walk() if node.own == kind]


def pages_of(node: Node) -> int:
    """On how many pages an element stands."""
    return len({page for one in node.walk() for page, _number in one.marks})


def test_everything_at_once_can_be_read_by_all_and_kept() -> None:
    content = full_report()

    assert failures(content) == []
    assert archive_failures(content) == []
    assert len(read_pdf(content).pages) > 4


def test_the_same_words_make_the_same_bytes() -> None:
    assert full_report() == full_report()


def test_nothing_tells_who_or_what_made_it() -> None:
    content = full_report()
    told = read_pdf(content).metadata

    assert told is not None
    assert set(told) == {"/Title", "/Author", "/CreationDate", "/ModDate"}
    assert told["/Author"] == "Stichting Buurt & Co"
    assert b"eport" + b"Lab" not in content


def test_without_organisation_and_day_only_the_title_is_told() -> None:
    pdf = new_document("Buurt (2026) \\ “één” & <twee>")
    pdf.paragraph("Iets.")
    opened(pdf)

    assert read_pdf(pdf.to_bytes()).metadata == {"/Title": "Buurt (2026) \\ “één” & <twee>"}


def test_all_letters_are_in_the_file() -> None:
    assert all(fonts(full_report()).values())
    assert {name.partition("+")[2] for name in fonts(full_report())} == {"Inter-Regular", "Inter-SemiBold"}


def test_the_structure_is_what_was_told() -> None:
    pdf = new_document()
    pdf.heading(1, "Eerst")
    pdf.paragraph("Een alinea.")
    pdf.heading(2, "Daaronder")
    pdf.bullets(["a", "b"])
    pdf.heading(1, "Dan")
    pdf.quote("Fijn.", "Een bewoner")
    pdf.figure(chart(), "Een balk", "Figuur 1")
    pdf.note("Een noot.")

    (top,) = read_tree(opened(pdf))

    assert outline(top) == (
        "Document(Sect(H1 P Sect(H2 L(LI(Lbl LBody) LI(Lbl LBody)))) "
        "Sect(H1 BlockQuote(P P) Div(Figure Caption(P)) Note(P)))"
    )


def test_a_card_holds_what_is_called_inside() -> None:
    pdf = new_document()
    pdf.heading(1, "Verhalen")
    with pdf.card():
        pdf.heading(2, "Thuis")
        pdf.paragraph("Ze bleef.")
    pdf.paragraph("Verder.")

    (top,) = read_tree(opened(pdf))

    assert outline(top) == "Document(Sect(H1 Div(H2 P) P))"


def test_the_reading_order_is_the_order_of_telling() -> None:
    pdf = new_document()
    pdf.heading(1, "Cijfers")
    pdf.key_figures([KeyFigure("12", "mensen", "meer"), KeyFigure("30", "gesprekken")])
    pdf.paragraph("Daarna.")
    opened(pdf)

    assert "Cijfers 12 mensen meer 30 gesprekken Daarna." in running(pdf.to_bytes())


def test_the_language_of_the_document_and_of_a_part() -> None:
    pdf = new_document(language="en")
    pdf.paragraph("Hello.")
    pdf.quote("Ik ben thuis.", lang="nl")

    file = opened(pdf)

    assert str(file.Root.Lang) == "en-GB"
    assert kinds(file, "BlockQuote")[0].words("/Lang") == "nl"
    assert str(opened(_with("Dag.")).Root.Lang) == "nl-NL"


def test_the_bookmarks_are_the_headings() -> None:
    pdf = new_document()
    pdf.heading(1, "Één 🎉")
    pdf.heading(2, "Twee (a)")
    pdf.heading(1, "Drie")
    opened(pdf)

    first, below, last = read_pdf(pdf.to_bytes()).outline

    assert (first["/Title"], below[0]["/Title"], last["/Title"]) == ("Één 🎉", "Twee (a)", "Drie")


def test_contents_lead_to_the_pages_of_the_headings() -> None:
    pdf = new_document()
    pdf.heading(1, "Inhoud")
    pdf.contents()
    for title in ("Mensen", "Deuren"):
        pdf.page_break()
        pdf.heading(1, title)
        pdf.heading(2, f"Over {title}")
        pdf.heading(3, "Klein")
    file = opened(pdf)

    assert "Inhoud Mensen 2 Over Mensen 2 Deuren 3 Over Deuren 3" in running(pdf.to_bytes())
    notes = list(file.pages[0].Annots)
    assert [file.pages.index(note.Dest[0]) for note in notes] == [1, 1, 2, 2]


def test_contents_longer_than_a_page_go_on() -> None:
    pdf = new_document()
    pdf.contents()
    for nth in range(90):
        pdf.heading(1, f"Hoofdstuk {nth}")
    file = opened(pdf)

    assert len(kinds(file, "TOCI")) == 90
    assert pages_of(kinds(file, "TOC")[0]) == 3


def test_a_paragraph_over_two_pages_is_one_element() -> None:
    pdf = new_document()
    pdf.paragraph(SENTENCE * 60)
    pdf.paragraph(["Lang: ", Run(SENTENCE * 60, link="https://example.org")])

    file = opened(pdf)

    assert [pages_of(node) for node in kinds(file, "P")] == [2, 2]
    (link,) = kinds(file, "Link")
    assert len(link.objects) > 2


@pytest.mark.parametrize("lines", range(18, 32))
def test_no_line_stands_alone_and_no_heading_ends_a_page(lines: int) -> None:
    pdf = new_document()
    for nth in range(lines):
        pdf.paragraph(f"regel{nth}")
    pdf.heading(1, "Kop")
    pdf.paragraph("\n".join(f"alinea{nth}" for nth in range(6)))

    pages = [page.extract_text().split() for page in read_pdf(pdf.to_bytes()).pages]

    for page in pages:
        assert page[: page.index("Verantwoording")][-1] != "Kop"
        told = [word for word in page if word.startswith("alinea")]
        assert len(told) != 1


def test_a_card_is_not_parted() -> None:
    pdf = new_document()
    for _nth in range(8):
        with pdf.card(bar=True):
            pdf.paragraph(SENTENCE * 8)

    assert {pages_of(node) for node in kinds(opened(pdf), "Div")} == {1}


def test_a_card_higher_than_a_page_goes_on() -> None:
    pdf = new_document()
    pdf.heading(1, "Lang")
    with pdf.card():
        for nth in range(60):
            pdf.paragraph(f"{nth}. {SENTENCE}")

    file = opened(pdf)

    assert len(file.pages) == 3
    assert "59. Ze kookte" in running(pdf.to_bytes())
    assert read_pdf(pdf.to_bytes()).pages[0].extract_text().startswith("Lang\n0. ")


def test_a_table_goes_on_under_its_headings() -> None:
    pdf = new_document()
    pdf.table(["Thema", Column("Aantal", "right")], [[f"rij{nth}", "5"] for nth in range(100)], caption="Alles")

    file = opened(pdf)

    pages = [page.extract_text() for page in read_pdf(pdf.to_bytes()).pages]
    assert len(pages) == 3
    assert all("Thema" in page and "Aantal" in page for page in pages)
    assert len([node for node in kinds(file, "TH") if node.attribute("/Table", "/Scope") == "/Column"]) == 2
    assert len(kinds(file, "TR")) == 101
    assert "Alles" not in pages[1]


def test_a_row_higher_than_a_page_goes_on() -> None:
    pdf = new_document()
    pdf.table(["Wat", "Waarom"], [["kort", SENTENCE * 220], ["einde", "ja"]])

    file = opened(pdf)

    assert len(file.pages) == pages_of(kinds(file, "TD")[0]) == 4
    assert running(pdf.to_bytes()).count("Ze kookte") == 220


def test_cells_know_their_headings() -> None:
    pdf = new_document()
    pdf.table(
        ["Thema", "Nu", "Eerst"],
        [[Cell("Binnen", columns=3)], ["Eten", "15", ""], Row(["Samen", "15", "10"], strong=True)],
        above=[["", Cell("Gesprekken", columns=2)]],
    )
    file = opened(pdf)

    heads = {node.words("/ID"): node for node in kinds(file, "TH")}
    cells = kinds(file, "TD")
    told = [cell.attribute("/Table", "/Headers") for cell in cells]

    assert list(map(str, told[1])) == ["table1.1", "table1.3", "table1.6"]
    assert heads["table1.6"].attribute("/Table", "/Scope") == "/Row"
    assert told[0] is None  # the empty corner


def test_a_wide_table_stays_on_the_paper() -> None:
    pdf = new_document()
    months = [f"{nth}-september" for nth in range(1, 15)]
    pdf.table(["Thema", *months], [["Arbeidsongeschiktheidsverzekeringen", *("1.000" for _month in months)]])
    opened(pdf)

    assert _furthest(pdf) <= pdf.look.page[0] - pdf.look.side + 1


def test_a_table_in_a_card_stays_in_the_card() -> None:
    pdf = new_document()
    with pdf.card(), pdf.card():
        pdf.table(["Wat", Column("Zoveel", "right", share=0.3), "Waarom"], [["kort", "15", SENTENCE * 3]])
    opened(pdf)

    assert _furthest(pdf) <= pdf.look.page[0] - pdf.look.side - 24


def test_columns_with_shares_leave_the_others_room() -> None:
    pdf = new_document()
    pdf.table(["Verantwoordelijkheidsgevoel", *(Column("x", share=0.3) for _nth in range(3))], [["a", "b", "c", "d"]])
    opened(pdf)

    assert "Verantwoordelijkheidsgevoel" in running(pdf.to_bytes())


def test_words_too_long_for_the_paper_are_broken() -> None:
    pdf = new_document()
    pdf.paragraph("https://example.org/" + "x" * 300)
    pdf.heading(1, "Hottentottententententoonstelling" * 6)
    pdf.bullets(["y" * 400])
    pdf.key_figures([KeyFigure("123.456.789.012", "aansprakelijkheidswaardevaststellingsveranderingen")] * 6, beside=6)
    opened(pdf)

    assert _furthest(pdf) <= pdf.look.page[0] - pdf.look.side + 1


def test_a_broken_word_is_still_one_word() -> None:
    pdf = new_document()
    pdf.paragraph("a" * 80 + " arbeids\N{SOFT HYPHEN}ongeschiktheids\N{SOFT HYPHEN}verzekering " * 12)
    opened(pdf)

    said = read_pdf(pdf.to_bytes()).pages[0].extract_text().replace("\N{SOFT HYPHEN}\n", "").replace("\n", " ")

    assert said.count("arbeidsongeschiktheidsverzekering") == 12


def test_signs_without_a_letter_are_boxes_that_can_be_heard() -> None:
    pdf = new_document()
    pdf.paragraph("Feest 👩🏽\N{ZERO WIDTH JOINER}🍳 in مسجد, e\N{COMBINING ACUTE ACCENT}n Łódź")
    file = opened(pdf)

    content = b"".join(bytes(stream.read_bytes()) for stream in [file.pages[0].Contents])
    assert "Feest □ in □, én Łódź" in running(pdf.to_bytes())
    assert "مسجد".encode("utf-16-be").hex().upper().encode() in content


def test_anything_that_can_be_typed_can_be_printed() -> None:
    pdf = new_document("\x00Titel\ud800 \U0001f389\n<b>")
    pdf.heading(1, "<b>&amp; \x07\ufeff")
    pdf.paragraph("<font>(\\) %% \x00 \ud800 \ufffe \t tab \r\n regel")
    pdf.table(["<a>"], [["\x01"], [""]])
    pdf.figure(chart("<b> \ud800 🎉 )("), "\x00Alt )", "")
    opened(pdf)

    assert "<font>(\\) %%" in running(pdf.to_bytes())


def test_a_name_of_which_nothing_can_be_written_is_a_box() -> None:
    pdf = new_document("\x07")
    pdf.heading(1, "\U000103d6")
    pdf.heading(2, "\N{ZERO WIDTH JOINER}")
    pdf.figure(chart(), "\ufdd0")
    opened(pdf)

    assert running(pdf.to_bytes()).startswith("□ □")
    assert read_pdf(pdf.to_bytes()).metadata == {"/Title": "□"}


def test_a_drawing_is_tagged_and_in_our_letters() -> None:
    pdf = new_document()
    pdf.figure(chart("Balken 🎉", wide=2000, high=3000), "Een hoge balk")
    file = opened(pdf)

    (figure,) = kinds(file, "Figure")
    left, bottom, right, top = (float(edge) for edge in figure.attribute("/Layout", "/BBox"))

    assert figure.words("/Alt") == "Een hoge balk"
    assert pdf.look.side <= left < right <= pdf.look.page[0] - pdf.look.side
    assert pdf.look.foot <= bottom < top <= pdf.look.page[1] - pdf.look.top
    assert "Balken □" in running(pdf.to_bytes())
    assert len(file.pages) == 1


def test_a_heading_stays_with_a_figure_as_high_as_a_page() -> None:
    pdf = new_document()
    pdf.paragraph(SENTENCE * 20)
    pdf.heading(1, "Hoog")
    pdf.figure(chart(high=5000), "Een hoge balk", "Figuur 1")
    opened(pdf)

    pages = [page.extract_text() for page in read_pdf(pdf.to_bytes()).pages]
    assert pages[1].startswith("Hoog")
    assert "Figuur 1" in pages[1]


def test_pages_are_numbered_but_for_the_cover() -> None:
    pages = [page.extract_text() for page in read_pdf(full_report()).pages]

    assert "bladzijde" not in pages[0]
    assert f"bladzijde 2 van {len(pages)}" in pages[1]
    assert "Stichting Buurt & Co · Verantwoording 2026" in pages[1]


def test_an_empty_document_is_a_page() -> None:
    pdf = new_document()
    pdf.paragraph("  ")
    pdf.bullets([])
    pdf.key_figures([])
    with pdf.card():
        pass

    assert len(opened(pdf).pages) == 1


def test_room_and_page_breaks() -> None:
    pdf = new_document()
    pdf.page_break()
    pdf.paragraph("Eén.")
    pdf.page_break()
    pdf.page_break()
    pdf.space(5000)
    pdf.paragraph("Twee.")

    pdf.page_break()
    pdf.page_break()

    assert len(opened(pdf).pages) < 10
    assert read_pdf(pdf.to_bytes()).pages[-1].extract_text().startswith("Twee.")
    assert "Eén." in running(pdf.to_bytes())


def test_what_would_make_a_bad_document_is_refused() -> None:
    pdf = new_document()
    with pytest.raises(ValueError, match="level 2"):
        pdf.heading(2, "Te diep")
    pdf.heading(1, "Goed")
    with pytest.raises(ValueError, match="words"):
        pdf.heading(1, " ")
    with pytest.raises(ValueError, match="level 3"):
        pdf.heading(3, "Te diep")
    with pytest.raises(ValueError, match="words"):
        pdf.figure(chart(), " ")
    with pytest.raises(ValueError, match="2 columns"):
        pdf.table(["a", "b"], [["1"]])
    with pytest.raises(ValueError, match="first"):
        pdf.cover()
    with pytest.raises(ValueError, match="words"):
        new_document(" ")


def test_the_day_is_told_in_both_places() -> None:
    pdf = new_document(made_on=date(2026, 3, 1))
    pdf.paragraph("Iets.")
    opened(pdf)

    told = read_pdf(pdf.to_bytes())
    assert told.metadata is not None
    assert told.metadata["/CreationDate"] == "D:20260301"
    assert b"<xmp:CreateDate>2026-03-01<" in pdf.to_bytes()


def _with(text: str) -> TaggedDocument:
    pdf = new_document()
    pdf.paragraph(text)
    return pdf


def _furthest(pdf: TaggedDocument) -> float:
    """Where the letter furthest to the right ends, in points, of all that is told."""
    found, size, at = 0.0, 0.0, 0.0
    with Pdf.open(BytesIO(pdf.to_bytes())) as file:
        for _page, one in painted(file):
            if one.operator == "Tf":
                size = float(one.operands[1])
            elif one.operator == "Tm":
                at = float(one.operands[4])
            elif one.kind == "text" and one.inside[0].tag != "Artifact":
                shown = bytes(codes(one)).rstrip(b" ")
                found = max(found, at + sum(float(one.font.Widths[code]) for code in shown) * size / 1000)
    return found
