"""The report as a PDF: accessible, archivable, the same bytes for the same report."""

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from io import BytesIO
from typing import Any

from PIL import Image

from makelaar.errors import Refused
from makelaar.export.accountability.charts import in_words
from makelaar.export.accountability.charts_drawing import drawing
from makelaar.export.accountability.charts_marks import Palette
from makelaar.export.accountability.charts_paper import on_paper
from makelaar.export.accountability.cover_street import street
from makelaar.export.accountability.printed import Printed, Sort
from makelaar.export.accountability.report import (
    Block,
    Bullets,
    Cover,
    DataTable,
    Drawn,
    Explained,
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
from makelaar.export.tagged.document import (
    Column,
    KeyFigure,
    Look,
    Picture,
    Row,
    Run,
    TaggedDocument,
    Text,
)
from makelaar.export.tagged.runs import plain
from makelaar.hearts.day_words import exact_day
from makelaar.i18n import _, language

_BESIDE = {4: 4, 7: 4, 8: 4}
"""Key figures beside each other, where three would leave one alone."""
_BELOW = 12.0
_MOST_TITLE, _MOST_AREAS = 120, 8
"""Letters of a title that leaves room for the street below it; areas that the cover names."""
_SMALL_TABLE = 8
"""Rows that are not parted by the end of a page."""
_LONG = 10
"""So many sections are long."""


def report_pdf(report: Report) -> bytes:
    """The PDF. Nothing of who made it is in the file but what stands on the cover."""
    pdf = TaggedDocument(
        plain(report.cover.title) or report.cover.kind,
        language=language(),
        organisation=report.cover.organisation or None,
        made_on=report.made_on,
        look=Look(accent=Palette.of(report.colour).main),
    )
    _cover(pdf, report)
    _sections(pdf, report.sections)
    return pdf.to_bytes()


def _sections(pdf: TaggedDocument, sections: Sequence[Section]) -> None:
    """A long report has a table of contents, on one page with what its writer says first."""
    long = len(sections) >= _LONG and not _begins_with_figures(sections[0])
    if long:
        pdf.paragraph(_("Inhoud"), "strong")
        pdf.contents()
    for nth, section in enumerate(sections):
        if (section.own_page and nth) or (long and _begins_with_figures(section)):
            pdf.page_break()
        _section(pdf, section)


def _begins_with_figures(section: Section) -> bool:
    return bool(section.blocks) and isinstance(section.blocks[0], KeyFigures)


def _cover(pdf: TaggedDocument, report: Report) -> None:
    cover = report.cover
    logo = _logo(cover) if cover.logo else None
    art = on_paper(street(report.colour)) if len(cover.title) <= _MOST_TITLE else None
    said = cover.title.casefold()
    about = " · ".join(words for words in (cover.kind, cover.period) if words.casefold() not in said)
    pdf.cover(about, _cover_lines(cover, exact_day(report.made_on)), logo, art)


def _logo(cover: Cover) -> Picture:
    """Raises Refused where the logo is no picture that can be read."""
    try:
        with Image.open(BytesIO(cover.logo), formats=("PNG", "JPEG")) as picture:
            picture.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        sentence = _(
            "Het logo is niet te lezen. Er is niets gemaakt; kies bij Instellingen een ander PNG- of JPEG-bestand."
        )
        raise Refused(sentence) from None
    alt = _("Logo van {organisation}").format(organisation=cover.organisation or _("de organisatie"))
    return Picture(cover.logo, alt)


def _cover_lines(cover: Cover, made_on: str) -> list[str]:
    made = ", ".join(one for one in (cover.worker, cover.organisation) if one)
    areas = ", ".join(cover.areas[:_MOST_AREAS])
    if len(cover.areas) > _MOST_AREAS:
        areas = _("{areas} en nog {n}").format(areas=areas, n=len(cover.areas) - _MOST_AREAS)
    lines = [areas, made]
    if cover.for_whom:
        lines.append(_("Voor {whom}").format(whom=cover.for_whom))
    return [line for line in (*lines, _("Gemaakt op {day}").format(day=made_on)) if line]


def _section(pdf: TaggedDocument, section: Section) -> None:
    pdf.heading(1, section.title, above=section.topic)
    for block in section.blocks:
        _WRITERS[type(block)](pdf, block)


def _paragraph(pdf: TaggedDocument, block: Paragraph) -> None:
    if block.quiet:
        pdf.note(block.text)
    else:
        pdf.paragraph(block.text)


def _heading(pdf: TaggedDocument, block: Heading) -> None:
    pdf.heading(block.level, block.text)


def _bullets(pdf: TaggedDocument, block: Bullets) -> None:
    pdf.bullets(block.items)


def _letter(pdf: TaggedDocument, block: Letter) -> None:
    for nth, text in enumerate(part for part in block.text.split("\n\n") if part.strip()):
        pdf.paragraph(text.strip(), "lead" if nth == 0 else "body")
    if block.by:
        pdf.paragraph(block.by, "strong")


def _key_figures(pdf: TaggedDocument, block: KeyFigures) -> None:
    figures = [KeyFigure(one.number.text, one.label, "\n".join(one.against)) for one in block.figures]
    pdf.key_figures(figures, beside=_BESIDE.get(len(figures), 3))


def _table(pdf: TaggedDocument, block: DataTable) -> None:
    columns = [Column(title, "right" if _is_number(block, nth) else "left") for nth, title in enumerate(block.head)]
    rows = [Row([row.label, *map(_cell, row.cells)], strong=row.total) for row in block.rows]
    with pdf.together() if len(rows) <= _SMALL_TABLE else nullcontext():
        pdf.table(columns, rows, caption=block.caption)
        pdf.space(_BELOW)
    if block.note:
        pdf.note(block.note)


def _is_number(block: DataTable, column: int) -> bool:
    return column > 0 and any(isinstance(row.cells[column - 1], Printed) for row in block.rows)


def _cell(cell: Printed | str) -> Text:
    """Signs are said in words to who cannot see them."""
    if isinstance(cell, str):
        return cell
    return cell.text if cell.sort is Sort.NUMBER else Run(cell.text, spoken=cell.words)


def _drawn(pdf: TaggedDocument, block: Drawn) -> None:
    made = on_paper(drawing(block.chart, pdf.look.room, pdf.look.accent))
    with pdf.together():
        pdf.paragraph(block.chart.title, "strong")
        pdf.figure(made, in_words(block.chart))
        pdf.space(_BELOW)


def _story(pdf: TaggedDocument, block: StoryCard) -> None:
    with pdf.card(bar=True):
        if plain(block.title):
            pdf.heading(2, block.title)
        if block.about:
            pdf.paragraph(block.about, "quiet")
        if block.quote:
            pdf.quote(block.quote)
        for text in block.text.split("\n\n"):
            pdf.paragraph(text.strip())


def _explained(pdf: TaggedDocument, block: Explained) -> None:
    pdf.bullets([(Run(f"{term}: ", bold=True), text) for term, text in block.terms], small=True)


def _framed(pdf: TaggedDocument, block: Framed) -> None:
    with pdf.card():
        pdf.paragraph(block.title, "strong")
        pdf.paragraph(block.text)


def _gap(pdf: TaggedDocument, block: Gap) -> None:
    with pdf.card(bar=True):
        pdf.paragraph(block.text, "strong")


_WRITERS: dict[type[Block], Callable[[TaggedDocument, Any], None]] = {
    Paragraph: _paragraph,
    Heading: _heading,
    Bullets: _bullets,
    Letter: _letter,
    KeyFigures: _key_figures,
    DataTable: _table,
    Drawn: _drawn,
    StoryCard: _story,
    Explained: _explained,
    Framed: _framed,
    Gap: _gap,
}
