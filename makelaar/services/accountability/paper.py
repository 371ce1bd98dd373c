"""The PDF of a report, and the last look at it before it can leave (ANONYMITY.md, Stories 8)."""

from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from pypdf import PdfReader

from makelaar.export.accountability.pdf import report_pdf
from makelaar.hearts.folding import fold
from makelaar.hearts.quarters import shown_period
from makelaar.i18n import _
from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.accountability.contents import Letterhead, Told, assemble
from makelaar.services.accountability.contents.reading import printed
from makelaar.services.accountability.labels import Names
from makelaar.services.accountability.numbers import AREA, MeasureNumbers
from makelaar.services.accountability.prepared import StoryTold
from makelaar.services.accountability.thresholds import Thresholds
from makelaar.services.accountability.unseen_words import unseen_words
from makelaar.services.mails.sender import sender
from makelaar.services.settings import register_setting
from makelaar.services.stories.last_look import LastLook
from makelaar.settings import REPORT_COLOUR, REPORT_LOGO
from makelaar.store.register import Register

_APART = "\n;\n"
"""Between texts: no name reads on from one into the next."""


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
    """What names somebody: in what she wrote herself and the stories, in the labels that all files have, and in the
    PDF. There the name of an area stands beside its number, which is no address; for whom it is on its own line."""
    look, choice = LastLook(register), paper.choice
    names = [name for named in paper.names.values() for name in named.values()]
    telling = look.telling_labels()
    allowed = [*who, *(name for name in names if not any(one in name for one in telling))]
    stories = [words for story in paper.stories for words in (story.title, story.text, story.quote)]
    own = _APART.join([paper.title, choice.introduction, choice.headings, *stories])
    numbers = {printed(cell).text for one in paper.numbers for cell in (*one.release.cells, *one.earlier.values())}
    beside = [f"{name} {number}" for name in paper.names[AREA].values() for number in numbers]
    addressed = _("Voor {whom}").format(whom=choice.for_whom)
    found = (
        *_named_beside(look, choice, who),
        *look.in_own_words(own, allowed),
        *(one for one in telling if one in names),
        *look.left_behind(text_of(pdf), [*allowed, *beside, addressed]),
    )
    return tuple(dict.fromkeys(found))


def _named_beside(look: LastLook, choice: ReportChoice, who: tuple[str, ...]) -> Iterator[str]:
    """In a sentence who of the register was named as the one for whom it is, or who looked it over."""
    sentence = _("{name} staat als bewoner in het register. Noem bij ‘{field}’ een organisatie of iemand anders.")
    mine = {fold(name) for name in who}
    for field, words in ((_("Voor wie"), choice.for_whom), (_("Wie keek mee"), choice.reviewer)):
        for name in look.residents(words):
            if fold(name) not in mine:
                yield sentence.format(name=name, field=field)


def text_of(pdf: bytes) -> str:
    """All words of a PDF: its pages, then what is only said to who hears it, its bookmarks, and what it says of
    itself."""
    reader = PdfReader(BytesIO(pdf))
    return _APART.join([*(page.extract_text() for page in reader.pages), *unseen_words(reader)])
