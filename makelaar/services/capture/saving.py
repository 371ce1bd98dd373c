"""Keep a line: somebody new, or added to somebody who is known. One act, one step back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from makelaar.errors import Refused, UserError
from makelaar.hearts.capture import Captured
from makelaar.i18n import _
from makelaar.models import Person
from makelaar.services.capture.adding import add_to
from makelaar.services.capture.understanding import Capture, understand_within
from makelaar.services.people.names import shown_name
from makelaar.services.people.rules import need_person
from makelaar.store.register import Register


class NotSure(UserError):
    """Lines that may be about somebody who is known: nothing was kept."""


@dataclass(frozen=True)
class Saved:
    """Where the line went. `apart`: what differed from her card and therefore stands in the note."""

    person_id: int
    name: str
    is_new: bool
    apart: tuple[str, ...] = ()


def save(register: Register, line: Captured, target: int | None = None) -> Saved:
    """Keep the line as one act, with somebody new or with `target`.

    Nothing that stands on a card is overwritten: what differs goes to the note, with its name. Raises Refused when
    there is neither name nor door for somebody new, or when `target` is gone.
    """
    with register.write(_label(target)) as session:
        return _save_within(session, register, line, target)


def save_lines(register: Register, texts: Sequence[str]) -> tuple[tuple[Captured, Saved], ...]:
    """Keep all lines as one act, each with who it surely is. Raises NotSure, and keeps none, when that is a question.

    A later line may be about somebody of an earlier one.
    """
    problems: list[str] = []
    kept: list[tuple[Captured, Saved]] = []
    with register.write(_("Opgeschreven")) as session:
        for number, text in enumerate(texts, start=1):
            capture = understand_within(session, text, register.clock.today())
            try:
                _need_sure(capture)
                kept.append((capture.line, _save_within(session, register, capture.line, capture.target)))
                session.flush()
            except Refused as refused:
                problems.append(_("Regel {number}: {problem}").format(number=number, problem=refused))
        if problems:
            raise NotSure("\n".join((*problems, _("Er is geen enkele regel opgeschreven."))))
    return tuple(kept)


def _label(target: int | None) -> str:
    return _("Mens opgeschreven") if target is None else _("Opgeschreven bij een mens")


def _need_sure(capture: Capture) -> None:
    if capture.is_choice:
        raise Refused(
            _("Dit kan over iemand gaan die er al is (nummer {ids}). Schrijf erbij wie je bedoelt.").format(
                ids=_listed(known.person_id for known in capture.known)
            )
        )


def _listed(ids: Iterable[int]) -> str:
    return ", ".join(str(one) for one in ids)


def _save_within(session: Session, register: Register, line: Captured, target: int | None) -> Saved:
    if target is None and not (line.name or line.street or line.number):
        raise Refused(_("Over wie gaat dit? Schrijf een naam of een deur erbij. Er is niets opgeschreven."))
    if target is None:
        person = Person(created_at=register.utc_now())
        session.add(person)
    else:
        person = need_person(session, target)
    apart = add_to(session, register, person, line)
    return Saved(person.id, shown_name(person), target is None, apart)
