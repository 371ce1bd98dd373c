"""Whatever is told in whatever order: the PDF is accessible, can be archived and loses no word."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kit.archive_rules import archive_failures
from kit.matterhorn import failures
from kit.paper import running
from kit.tagged_report import SENTENCE, chart, new_document

from makelaar.export.tagged.document import Cell, Column, KeyFigure, Row, Run, TaggedDocument

TEXTS = st.sampled_from(
    ["kort", SENTENCE * 4, SENTENCE * 30, "x" * 200, "Łódź 🎉 مسجد", "een\ntwee", "arbeidsongeschiktheidsverzekering"]
)
KINDS = st.sampled_from(
    [
        "heading",
        "paragraph",
        "bullets",
        "table",
        "wide table",
        "figure",
        "tiles",
        "quote",
        "note",
        "card",
        "page",
        "room",
    ]
)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(KINDS, TEXTS), min_size=1, max_size=8), st.booleans())
def test_any_report_is_a_good_one(told: list[tuple[str, str]], covered: bool) -> None:
    pdf = new_document()
    if covered:
        pdf.cover("Ergens")
    for nth, (kind, text) in enumerate(told):
        pdf.paragraph(f"merk{nth}.")
        _tell(pdf, kind, text, nth)

    content = pdf.to_bytes()

    assert failures(content) == []
    assert archive_failures(content) == []
    said = running(content)
    places = [said.index(f"merk{nth}.") for nth in range(len(told))]
    assert places == sorted(places)


def _tell(pdf: TaggedDocument, kind: str, text: str, nth: int) -> None:
    if kind == "heading":
        pdf.heading(1, text[:60])
        pdf.heading(2, f"Onder {nth}", above="Hoofdstuk")
    elif kind == "paragraph":
        pdf.paragraph([text, Run(text, link="https://example.org", italic=True)])
    elif kind == "bullets":
        pdf.bullets([text, "kort", text], numbered=True)
    elif kind == "table":
        rows = [
            [text, "15", "< 5"],
            Row([Cell("Groep", columns=3)], strong=True),
            *(["a", "", "b"] for _n in range(30)),
        ]
        pdf.table(
            ["Wat", Column("Nu", "right"), "Eerst"], rows, above=[["", Cell("Samen", columns=2)]], caption="Alles"
        )
    elif kind == "wide table":
        pdf.table([f"kolom {n}" for n in range(14)], [[text, *("1.000" for _n in range(13))]], row_heads=2)
    elif kind == "figure":
        pdf.figure(chart(text, high=40.0 * len(text)), text, text)
    elif kind == "tiles":
        pdf.key_figures([KeyFigure("1.234", text[:200], "meer")] * (nth + 1))
    elif kind == "quote":
        pdf.quote(text, "Een bewoner", lang="en")
    elif kind == "note":
        pdf.note(text)
    elif kind == "card":
        with pdf.card(bar=True), pdf.together():
            pdf.paragraph(text)
            pdf.table(["a"], [[text]])
            pdf.figure(chart(), "Een balk")
    elif kind == "page":
        pdf.page_break()
    else:
        pdf.space(300)
