"""Reports that are ready to be looked at, made up: for pages that show them."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from makelaar.errors import UserError
from makelaar.hearts.auditing import Finding, Rule, Verdict
from makelaar.services.accountability.choice import ReportChoice
from makelaar.services.accountability.prepared import (
    HiddenNumber,
    Prepared,
    StoryDecision,
    StoryLeftOut,
    StoryTold,
)

FEW = "Dit zijn te weinig mensen om te noemen."
TOGETHER = "Verborgen, omdat anders een klein aantal is uit te rekenen."
ROUNDED = "Afgerond op vijf."
REFUSED = Verdict((Finding(Rule.RANGE, "mensen", "groen · Noord", k=5, low=1, high=2),), 40, 12)


def paper(pages: int = 3, words: str = "Kwartaalverslag") -> bytes:
    """A PDF of so many pages."""
    held = BytesIO()
    canvas = Canvas(held, pagesize=(595, 842))
    for page in range(pages):
        canvas.drawString(72, 720, f"{words} {page + 1}")
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def prepared(choice: ReportChoice, **changes: Any) -> Prepared:
    """A report that may leave, with three hidden numbers, one rounded, and a story."""
    made = Prepared(
        choice=choice,
        name="kwartaalverslag-2026-Q3",
        title="Kwartaalverslag derde kwartaal 2026",
        pdf=paper(),
        numbers=(),
        releases={},
        verdicts={"mensen.json": Verdict((), 41, 12), "talenten.json": Verdict((), 9, 2)},
        hidden=(
            HiddenNumber("Mensen", "groen · Noord", "<5", FEW, True),
            HiddenNumber("Mensen", "groen · Zuid", "·", TOGETHER, True),
            HiddenNumber("Talenten", "koken", "<5", FEW, True),
            HiddenNumber("Mensen", "wonen", "15", ROUNDED, False),
        ),
        stories=(
            StoryTold(
                7,
                "De moestuin",
                "Een bewoner begon een tuin.",
                "Een bewoner begon een tuin.",
                "groen",
                "Noord",
                (StoryDecision("naam", "een bewoner"), StoryDecision("datum", "weg")),
            ),
        ),
        stories_left_out=(StoryLeftOut(8, "Taalles", "De toestemming is ingetrokken."),),
        remarks=("Dit kwartaal loopt nog tot en met 31 december.",),
        gaps=("koppelingen",),
    )
    return replace(made, **changes)


class Preparer:
    """Stands for `prepare`: gives `answer(choice)`, or raises it where it is an error. `asked` are the choices,
    `likes` the reports that came along."""

    def __init__(self) -> None:
        self.asked: list[ReportChoice] = []
        self.likes: list[Prepared | None] = []
        self.answer: Callable[[ReportChoice], Prepared | UserError] = prepared
        self.while_busy: Callable[[Callable[[float], None]], Any] = lambda _progress: None

    def __call__(
        self, _register: object, choice: ReportChoice, progress: Callable[[float], None], like: Prepared | None
    ) -> Prepared:
        self.asked.append(choice)
        self.likes.append(like)
        self.while_busy(progress)
        given = self.answer(choice)
        if isinstance(given, UserError):
            raise given
        return given
