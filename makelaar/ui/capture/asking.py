"""What is asked of the register while she types, and what Enter would do with the answer."""

from dataclasses import dataclass, replace
from datetime import date

from makelaar.hearts.capture import Captured, Chip, Question, chips, dropped, rewritten, turned
from makelaar.hearts.day_words import exact_day
from makelaar.i18n import _
from makelaar.services.capture import Capture, Known, understand
from makelaar.services.people.reach import shown_value
from makelaar.services.registers import Register
from makelaar.services.search import Found, find
from makelaar.terms import PointKind
from makelaar.ui.capture.options import Does, Option

FOUND = 5
"""People found that are shown: typing on says more than looking on."""


@dataclass(frozen=True)
class Correction:
    """A chip was rewritten ("write"), dropped ("drop") or turned ("turn"): done again when the line is typed on."""

    how: str
    chip: Chip
    text: str = ""

    def of(self, line: Captured, today: date) -> tuple[Captured, Chip]:
        """(the line with this corrected, the chip that came of it); the line as it was when it has no such chip."""
        if self.chip not in chips(line):
            return line, self.chip
        if self.how == "turn":
            return turned(line, self.chip)
        if self.how == "drop":
            return dropped(line, self.chip), self.chip
        return rewritten(line, self.chip, self.text, today), replace(self.chip, text=self.text)


@dataclass(frozen=True)
class Answer:
    """What the register says to what is typed."""

    text: str
    capture: Capture
    found: Found


def look(register: Register, text: str) -> Found:
    """Find people by the text: what is shown first."""
    return find(register, text, most=FOUND)


def ask(register: Register, text: str, found: Found) -> Answer:
    """Understand the text as a line, with the people whom it found."""
    return Answer(text, understand(register, text), found)


def opening(found: Found) -> tuple[Option, ...]:
    """Open who was found."""
    return tuple(Option(Does.OPEN, hit.name, hit.person_id, hit.why or hit.line) for hit in found.hits)


def options(answer: Answer, line: Captured) -> tuple[Option, ...]:
    """All that can be done with the line: open who was found, add to who is known, write down somebody new."""
    known = [_adding(number, one) for number, one in enumerate(answer.capture.known, start=1)]
    new = [Option(Does.NEW, _("Nieuw: {name}").format(name=_called(line)), keys="Alt+N")] if _called(line) else []
    return (*opening(answer.found), *known, *new)


def first_choice(answer: Answer, line: Captured, offered: tuple[Option, ...]) -> Option | None:
    """What Enter does unless she chooses: None where that would be a guess."""
    if not _says_more_than_who(line) and answer.found.hits:
        return offered[0]
    if answer.capture.is_choice or Question.WHO in line.questions:
        return None
    wanted = Does.NEW if answer.capture.target is None else Does.ADD
    return next((option for option in offered if option.does is wanted), None)


def _adding(number: int, known: Known) -> Option:
    offers = "; ".join((*known.can, *known.want))
    reach = (shown_value(PointKind.PHONE, value) for value in known.reach)
    where = " · ".join(part for part in (known.address, *reach) if part)
    met = _("laatste contact {day}").format(day=exact_day(known.last_contact)) if known.last_contact else ""
    lines = (where or _("nog geen adres, telefoon of mail"), offers, met, ", ".join(known.reasons))
    filled = tuple(line for line in lines if line)
    return Option(Does.ADD, known.name, known.person_id, _("bestaat al: hierbij zetten?"), filled, f"Alt+{number}")


def _called(line: Captured) -> str:
    return line.name or " ".join(part for part in (line.street, line.number) if part)


def _says_more_than_who(line: Captured) -> bool:
    return bool(line.can or line.want or line.promise or line.phones or line.emails or line.number or line.tags)
