"""A report with everything in it that a tagged PDF can have."""

from datetime import date
from io import BytesIO

from PIL import Image
from reportlab.graphics.shapes import Drawing, Rect, String
from reportlab.lib.colors import HexColor

from makelaar.export.tagged.document import Cell, Column, KeyFigure, Picture, Row, Run, TaggedDocument

SENTENCE = "Ze kookte elke week voor het hele portiek, en iedereen mocht aanschuiven. "


def logo() -> bytes:
    """A picture that is partly see-through."""
    image = Image.new("RGBA", (80, 40), (15, 118, 110, 128))
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def chart(words: str = "Gesprekken", wide: float = 400, high: float = 150) -> Drawing:
    """A bar and words in a typeface that is in no file of ours."""
    drawing = Drawing(wide, high)
    drawing.add(Rect(10, 10, 60, high - 40, fillColor=HexColor("#0F766E"), strokeColor=None))
    drawing.add(String(10, high - 20, words, fontName="Helvetica-Bold", fontSize=11))
    return drawing


def new_document(title: str = "Verantwoording", **about: object) -> TaggedDocument:
    """A document with nothing on it yet."""
    return TaggedDocument(title, **about)  # type: ignore[arg-type]


def full_report() -> bytes:
    """Some pages with each kind of thing at least once, and all of them over the end of a page."""
    pdf = new_document("Verantwoording 2026", organisation="Stichting Buurt & Co", made_on=date(2026, 11, 22))
    pdf.cover("Venserpolder", ["Derde kwartaal"], Picture(logo(), "Logo van Stichting Buurt & Co"))
    pdf.heading(1, "Inhoud")
    pdf.contents()
    _chapter(pdf)
    return pdf.to_bytes()


def _chapter(pdf: TaggedDocument) -> None:
    pdf.heading(1, "Wat het werk opleverde")
    pdf.paragraph(SENTENCE * 3, "lead")
    pdf.key_figures([KeyFigure(str(n), "mensen bereikt", "meer dan eerst") for n in range(6)])
    pdf.heading(2, "Woorden")
    pdf.paragraph(["Een ", Run("vet", bold=True), " en een ", Run("schuin", italic=True), " woord 🎉. ", SENTENCE * 12])
    pdf.paragraph(["Zie ", Run("de lange naam van onze bladzijde", link="https://example.org/"), ". ", SENTENCE * 9])
    pdf.paragraph("All is well.", "quiet", lang="en")
    pdf.bullets(["Eén", SENTENCE * 20, "Drie"])
    pdf.bullets(["Eerst", "Dan"], numbered=True)
    pdf.heading(2, "Getallen")
    pdf.table(
        ["Thema", Column("Nu", "right"), Column("Eerst", "right")],
        [*([f"Thema {n}", "15", "< 5"] for n in range(40)), Row(["Samen", "600", "595"], strong=True)],
        above=[["", Cell("Gesprekken", columns=2)]],
        caption="Gesprekken per thema",
        summary="Twee rijen koppen",
    )
    pdf.note("< 5: te weinig om te noemen.")
    pdf.note("Geteld in september.")
    pdf.figure(chart(), "Een hoge balk", "Figuur 1")
    with pdf.card(bar=True):
        pdf.heading(3, "Een verhaal")
        pdf.paragraph(SENTENCE)
        pdf.quote("Ik voel me weer thuis.", "Een bewoner")
    with pdf.together():
        pdf.heading(3, "Samen")
        pdf.paragraph(SENTENCE)
    pdf.space(20)
    pdf.page_break()
