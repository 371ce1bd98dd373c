"""The PDF of a report: 20 pages with 12 charts, tagged, against a bare reportlab canvas with as much on it."""

from datetime import date
from io import BytesIO
from itertools import cycle, islice
from time import process_time

import pytest
from pypdf import PdfReader
from reportlab.graphics import renderPDF
from reportlab.pdfgen.canvas import Canvas

from benchmarks.conftest import Measure
from makelaar.export.accountability.charts import Bar, Bars, Chart, Front, FrontPart, Line, Lines, Multiples
from makelaar.export.accountability.charts_drawing import drawing
from makelaar.export.accountability.charts_paper import on_paper
from makelaar.export.accountability.pdf import report_pdf
from makelaar.export.accountability.printed import Printed, Sort
from makelaar.export.accountability.report import Cover, DataTable, Drawn, Paragraph, Report, Section, TableRow
from makelaar.export.pdf_fonts import REGULAR, use_inter
from makelaar.hearts.doors.state import DoorState

PAGES, CHARTS = 20, 12
SECONDS = 2.0
PDF = "the PDF of a report: 20 pages, 12 charts"
NUMBERS = tuple(Printed(Sort.NUMBER, 5 * nth, rounded=True) for nth in range(1, 13))
BARS = tuple(Bar(f"Thema {nth}", number, number) for nth, number in enumerate(NUMBERS))
QUARTERS = tuple((f"{nth % 4 + 1}e kw", str(2024 + nth // 4)) for nth in range(12))
WORDS = "Wat begon als een pan soep te veel, is nu elke maand een tafel vol met mensen uit de hele straat. "
KINDS: tuple[Chart, ...] = (
    Bars("Mensen per thema", BARS, "nu", "toen"),
    Lines("Door de tijd", QUARTERS, (Line("Mensen", NUMBERS), Line("Nieuw", NUMBERS[::-1]))),
    Multiples("Elke buurt", tuple((f"Buurt {nth}", BARS[:5]) for nth in range(6))),
    Front("Deuren", (FrontPart(DoorState.CONVERSATION, "open", NUMBERS[11]),)),
)
TABLE = DataTable(
    "Een tabel", ("Thema", "Nu", "Toen"), tuple(TableRow(f"Rij {nth}", (NUMBERS[3], NUMBERS[4])) for nth in range(22))
)


@pytest.fixture(scope="module")
def report() -> Report:
    """A long report."""
    sections = tuple(
        Section(
            f"Deel {nth}", (Paragraph(WORDS * 5), Drawn(chart), TABLE, Paragraph(WORDS * 3)), "Thema", own_page=True
        )
        for nth, chart in enumerate(islice(cycle(KINDS), CHARTS))
    )
    return Report(Cover("Een jaar", "Jaarverslag", "2025", organisation="Welzijn"), sections, date(2026, 1, 5))


@pytest.mark.benchmark(group=PDF)
def test_report_pdf(report: Report, ours: Measure) -> None:
    began = process_time()
    content = report_pdf(report)
    assert process_time() - began < SECONDS
    assert len(PdfReader(BytesIO(content)).pages) >= PAGES
    ours(report_pdf, report)


@pytest.mark.benchmark(group=PDF)
def test_report_pdf_bare(bare: Measure) -> None:
    """The same drawings and as many lines of words, without structure, tables or a flow."""
    use_inter()
    charts = [on_paper(drawing(chart, 476, "#0F766E")) for chart in islice(cycle(KINDS), CHARTS)]

    def written() -> bytes:
        file = BytesIO()
        canvas = Canvas(file)
        for page in range(PAGES):
            canvas.setFont(REGULAR, 10)
            for line in range(45):
                canvas.drawString(60, 780 - 16 * line, WORDS[:90])
            if page < CHARTS:
                renderPDF.draw(charts[page], canvas, 60, 300)
            canvas.showPage()
        canvas.save()
        return file.getvalue()

    assert bare(written)
