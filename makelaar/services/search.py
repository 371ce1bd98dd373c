"""Find anybody: type words, get people, best first, each with why she was found."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.hearts.searching import Term, read_question
from makelaar.i18n import _
from makelaar.models import Area, Person
from makelaar.services.people.names import address_line, shown_name
from makelaar.services.people.query import PeopleQuery, filters
from makelaar.services.search_reasons import FoundIn, Reason, Said, in_words, reasons_of
from makelaar.store import search
from makelaar.store.register import Register

__all__ = ["Found", "FoundIn", "Hit", "Reason", "Said", "find", "say_nearly", "say_why"]

MOST = 50
"""People that are given when nobody says how many."""


@dataclass(frozen=True)
class Hit:
    """A person who was found. `line` is her address and area. `why` says in words what answered beside name and door.

    `reasons` are the same in parts, to be shown with marks; empty where the name or door says it all.
    """

    person_id: int
    name: str
    line: str
    why: str = ""
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class Found:
    """The best hits in order. `more`: there are others. `corrected`: nobody had these words; names nearly like them
    were found."""

    hits: tuple[Hit, ...] = field(default=())
    more: bool = False
    corrected: bool = False


def find(register: Register, text: str, within: PeopleQuery | None = None, *, most: int = MOST) -> Found:
    """Who answers every word of `text`, among those whom the filters of `within` give. Nobody when there are no words.

    A word finds names, doors, kan and wil with their kinds, tags, phone numbers, addresses, notes and encounters that
    have a word, or a part of one, that begins with it; one or two letters find names and doors. Accents and case make
    no difference. Who answers by name comes first; where few answer, who is called nearly so comes last, and `why` says
    so. Nobody from the bin.
    """
    today = register.clock.today()
    with register.read() as session:
        answers = search.best(session, text, filters(within, today) if within else (), most + 1)
        hits = _hits(session, answers.ids[:most], answers.terms, today)
    exact = len(answers.ids) - answers.nearly
    told = (*hits[:exact], *(_called_nearly(hit, text) for hit in hits[exact:]))
    return Found(told, len(answers.ids) > most, bool(hits) and not exact)


def say_why(register: Register, people: Sequence[int], text: str) -> dict[int, Said]:
    """Why these people answer `text`, in words with marks; nothing is said where name or door says it all."""
    today = register.clock.today()
    with register.read() as session:
        reasons = reasons_of(session, people, read_question(text))
    return {key: in_words(of_her, today) for key, of_her in reasons.items()}


def say_nearly(text: str) -> str:
    """Why somebody is found who is called nearly as was typed."""
    return _("lijkt op “{typed}”").format(typed=" ".join(text.split()))


def _called_nearly(hit: Hit, text: str) -> Hit:
    return replace(hit, why=" · ".join(part for part in (say_nearly(text), hit.why or hit.line) if part))


def _hits(session: Session, ids: Sequence[int], terms: Sequence[Term], today: date) -> tuple[Hit, ...]:
    reasons = reasons_of(session, ids, terms)
    people = select(Person, Area.name).outerjoin(Area, Area.id == Person.area_id).where(Person.id.in_(ids))
    rows = {person.id: (person, area or "") for person, area in session.execute(people)}
    return tuple(
        Hit(key, shown_name(person), _line(person, area), in_words(reasons[key], today).text, reasons[key])
        for key in ids
        for person, area in [rows[key]]
    )


def _line(person: Person, area: str) -> str:
    address = address_line(person) if person.name else ""
    return " · ".join(part for part in (address, area) if part)
