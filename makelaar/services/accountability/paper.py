"""The PDF of a report, and the last look at it before it can leave (ANONYMITY.md, Stories 8)."""

from base64 import b64decode
from dataclasses import dataclass
from io import BytesIO

from pypdf import PdfReader

from makelaar.export.accountability.pdf import report_pdf
from makelaar.hearts.quarters import shown_period
from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.accountability.contents import Letterhead, Told, assemble
from makelaar.services.accountability.contents.reading import printed
from makelaar.services.accountability.labels import Names
from makelaar.services.accountability.numbers import AREA, MeasureNumbers
from makelaar.services.accountability.prepared import StoryTold
from makelaar.services.accountability.thresholds import Thresholds
from makelaar.services.mails.sender import sender
from makelaar.services.settings import register_setting
from makelaar.services.stories.last_look import left_behind
from makelaar.settings import REPORT_COLOUR, REPORT_LOGO
from makelaar.store.register import Register


@dataclass(frozen=True)
class Paper:
    """What the PDF is made of. `area` is what the chosen areas are called ("": everything)."""

    choice: ReportChoice
    title: str
    quarters: tuple[str, ...]
    numbers: tuple[MeasureNumbers, ...]
    stories: tuple[StoryTold, ...]
    remarks: tuple[str, ...]
    names: Names
    thresholds: Thresholds
    area: str


def write_paper(register: Register, paper: Paper) -> tuple[bytes, tuple[str, ...], tuple[str, ...]]:
    """(the PDF, headings without figures, what in its text names somebody of the register). Raises Refused where the
    municipality's own headings cannot be read."""
    who = sender(register)
    letterhead = Letterhead(
        who.organisation,
        who.name,
        b64decode(register_setting(register, REPORT_LOGO)),
        register_setting(register, REPORT_COLOUR),
        paper.choice.introduction,
    )
    report = assemble(
        Told(
            paper.choice,
            paper.title,
            shown_period(paper.quarters),
            paper.numbers,
            paper.stories,
            letterhead,
            register.clock.today(),
            paper.remarks,
            (paper.area,) if paper.area else (),
            paper.thresholds.k,
            paper.thresholds.k_sensitive,
        )
    )
    pdf = report_pdf(report)
    return pdf, report.gaps, _left_behind(register, paper, pdf, (who.name, who.organisation))


def _left_behind(register: Register, paper: Paper, pdf: bytes, who: tuple[str, ...]) -> tuple[str, ...]:
    """What names somebody: in what she wrote herself and the stories, and in the pages as they are printed. There the
    name of an area stands beside its number, which is no address."""
    choice = paper.choice
    names = [name for named in paper.names.values() for name in named.values()]
    allowed = [*names, *who, choice.reviewer, choice.for_whom]
    stories = [words for story in paper.stories for words in (story.title, story.text, story.quote)]
    own = "\n".join([paper.title, choice.introduction, choice.headings, *stories])
    numbers = {printed(cell).text for one in paper.numbers for cell in (*one.release.cells, *one.earlier.values())}
    beside = [f"{name} {number}" for name in paper.names[AREA].values() for number in numbers]
    found = (*left_behind(register, own, allowed), *left_behind(register, text_of(pdf), [*allowed, *beside]))
    return tuple(dict.fromkeys(found))


def text_of(pdf: bytes) -> str:
    """The text of a PDF, page by page."""
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
