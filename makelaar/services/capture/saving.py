"""Keep a line: somebody new, or added to somebody who is known. One act, one step back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from makelaar.errors import Refused, UserError
from makelaar.hearts.capture import Captured
from makelaar.hearts.day_words import plain_day
from makelaar.i18n import _
from makelaar.models import Person
from makelaar.services.capture.adding import add_to
from makelaar.services.capture.understanding import Capture, understand_within
from makelaar.services.people.names import shown_name
from makelaar.services.people.rules import need_person
from makelaar.store import search_index
from makelaar.store.register import Register


class NotSure(UserError):
    """Lines that may be about somebody who is known: nothing was kept."""


@dataclass(frozen=True)
class Written:
    """A line of several, with its number among them, and about whom it is where that is said: somebody by her number,
    somebody of an earlier line by that line's number, or somebody new. At most one of the three."""

    text: str
    number: int
    person_id: int | None = None
    earlier: int | None = None
    is_new: bool = False


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


def save_lines(register: Register, lines: Sequence[Written]) -> tuple[tuple[Captured, Saved], ...]:
    """Keep all lines as one act, each with who it surely is or is said to be. Raises NotSure, and keeps none, when that
    is a question for any of them.

    A later line may be about somebody of an earlier one.
    """
    problems: list[str] = []
    kept: dict[int, tuple[Captured, Saved]] = {}
    with register.write(_("Opgeschreven")) as session:
        for written in lines:
            try:
                line, target = _whose(session, written, register.clock.today(), kept)
                kept[written.number] = line, _save_within(session, register, line, target)
                session.flush()
                search_index.refresh(session.connection())  # so that the next line finds who is in this one
            except Refused as refused:
                problems.append(_("Regel {number}: {problem}").format(number=written.number, problem=refused))
        if problems:
            raise NotSure("\n".join((*problems, _("Er is geen enkele regel opgeschreven."))))
    return tuple(kept.values())


def _whose(
    session: Session, written: Written, today: date, kept: Mapping[int, tuple[Captured, Saved]]
) -> tuple[Captured, int | None]:
    """What the line says, and about whom: None for somebody new. Raises Refused when that is a question."""
    capture = understand_within(session, written.text, today)
    if written.is_new:
        return capture.line, None
    if written.person_id is not None:
        person = session.get(Person, written.person_id)
        if person is None or person.binned_at is not None:
            raise Refused(
                _("Nummer {id} staat niet in je register of ligt in de prullenbak.").format(id=written.person_id)
            )
        return capture.line, person.id
    if written.earlier is not None:
        if written.earlier not in kept:
            raise Refused(_("Regel {number} is niet opgeschreven.").format(number=written.earlier))
        return capture.line, kept[written.earlier][1].person_id
    if capture.is_choice:
        first = {saved.person_id: number for number, (_line, saved) in kept.items() if saved.is_new}
        raise Refused(_choice(capture, first))
    return capture.line, capture.target


def _choice(capture: Capture, new: Mapping[int, int]) -> str:
    """Who can be meant and how to say so. `new`: people of this act with their line, who have no lasting number yet."""
    told = [_("Dit kan over iemand gaan die er al is. Zet voor de regel wie je bedoelt:")]
    for known in capture.known:
        mark = f"@line{new[known.person_id]}" if known.person_id in new else f"@{known.person_id}"
        met = _("laatste contact {day}").format(day=plain_day(known.last_contact)) if known.last_contact else ""
        reach = known.reach[0] if known.reach and not known.address else ""
        told.append(f"  {mark}  " + ", ".join(part for part in (known.name, known.address, reach, met) if part))
    told.append("  @new  " + _("iemand die nog niet in je register staat"))
    return "\n".join(told)


def _label(target: int | None) -> str:
    return _("Mens opgeschreven") if target is None else _("Opgeschreven bij een mens")


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
