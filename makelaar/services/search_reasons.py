"""Why somebody was found: the words of hers that answered, with something of what stands around them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session

from makelaar.hearts.day_words import short_day
from makelaar.hearts.searching import Term, answers, national
from makelaar.hearts.searching_marks import Snippet, snippet
from makelaar.i18n import _
from makelaar.models import (
    Category,
    ContactPoint,
    Encounter,
    EncounterPerson,
    Person,
    PersonTag,
    Tag,
    Talent,
    Wish,
)
from makelaar.store.search_docs import COLUMNS, held_docs
from makelaar.terms import TalentStatus, WishStatus

_READ = 50
"""Encounters of one person that are read at once, newest first."""


class FoundIn(StrEnum):
    """Where the words stood that answered, beside name and door."""

    CAN = "can"
    WANT = "want"
    TAG = "tag"
    REACH = "reach"
    NOTE = "note"
    MET = "met"


@dataclass(frozen=True)
class Reason:
    """What answered: `text`, in which `text[start:end]` is the word. `day` is that of the encounter."""

    found_in: FoundIn
    text: str
    start: int
    end: int
    day: date | None = None


@dataclass(frozen=True)
class Said:
    """Reasons in one line; each of `marks` is where a word that answered begins and ends in it."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


_BESIDE = frozenset(place.value for place in FoundIn)
Asked = dict[FoundIn, list[Term]]
Texts = Callable[[Session, Sequence[int]], Iterable[tuple[int, str]]]


def reasons_of(session: Session, people: Sequence[int], terms: Sequence[Term]) -> dict[int, tuple[Reason, ...]]:
    """For each of these people what answered, best place first; nothing for terms that name or door answered."""
    docs = held_docs(session.connection(), people)
    asked = {key: _places(doc, terms) for key, doc in docs.items()}
    found: dict[int, dict[FoundIn, Reason]] = defaultdict(dict)
    for place, texts in _TEXTS.items():
        concerned = [key for key, places in asked.items() if place in places]
        for key, text in texts(session, concerned) if concerned else ():
            if place not in found[key] and (seen := _seen(place, text, asked[key][place])):
                found[key][place] = Reason(place, seen.text, seen.start, seen.end)
    met = {key: places[FoundIn.MET] for key, places in asked.items() if FoundIn.MET in places}
    for key, reason in _met(session, met) if met else ():
        found[key][FoundIn.MET] = reason
    return {key: tuple(found[key][place] for place in FoundIn if place in found[key]) for key in asked}


def in_words(reasons: Iterable[Reason], today: date) -> Said:
    """The reasons in one line: "kan tuinieren · contact 3 mrt: … bij de volkstuin …"."""
    line, marks = "", []
    for reason in reasons:
        said = _said(reason, today)
        line += " · " if line else ""
        place = len(line) + said.rindex(reason.text)
        marks.append((place + reason.start, place + reason.end))
        line += said
    return Said(line, tuple(marks))


def _said(reason: Reason, today: date) -> str:
    if reason.found_in is FoundIn.CAN:
        return _("kan {what}").format(what=reason.text)
    if reason.found_in is FoundIn.WANT:
        return _("wil {what}").format(what=reason.text)
    if reason.day is not None:
        return _("contact {day}: {text}").format(day=short_day(reason.day, today), text=reason.text)
    return reason.text


def _places(doc: Sequence[str], terms: Sequence[Term]) -> Asked:
    """The best place of each term that neither name nor door answers."""
    places: Asked = {}
    for term in terms:
        column = next((name for name, words in zip(COLUMNS, doc, strict=True) if _answered(words, term)), "")
        if column in _BESIDE:
            places.setdefault(FoundIn(column), []).append(term)
    return places


def _answered(words: str, term: Term) -> bool:
    if not any(piece in words for piece in (*term.starts, *term.near)):
        return False
    return any(answers(word, term) for word in words.split())


def _seen(place: FoundIn, text: str, terms: Sequence[Term]) -> Snippet | None:
    digits = [term.digits or term.starts[-1] for term in terms]
    if place is FoundIn.REACH and any(piece in national(text) for piece in digits if piece.isdigit()):
        return Snippet(text, 0, len(text))
    return snippet(text, terms)


def _cans(session: Session, people: Sequence[int]) -> Iterator[tuple[int, str]]:
    rows = select(Talent.person_id, Talent.text, Category.label).outerjoin(Category, Category.id == Talent.category_id)
    for key, text, label in session.execute(
        rows.where(Talent.person_id.in_(people), Talent.status != TalentStatus.ENDED).order_by(Talent.id)
    ):
        yield from _with_kind(key, text, label)


def _wants(session: Session, people: Sequence[int]) -> Iterator[tuple[int, str]]:
    rows = select(Wish.person_id, Wish.text, Category.label).outerjoin(Category, Category.id == Wish.category_id)
    for key, text, label in session.execute(
        rows.where(Wish.person_id.in_(people), Wish.status == WishStatus.OPEN).order_by(Wish.id)
    ):
        yield from _with_kind(key, text, label)


def _with_kind(key: int, text: str, label: str | None) -> Iterator[tuple[int, str]]:
    """Her own words, and then with the kind that they belong to."""
    yield key, text
    if label:
        yield key, f"{text} ({label})"


def _tags(session: Session, people: Sequence[int]) -> Iterator[tuple[int, str]]:
    rows = select(PersonTag.person_id, Tag.name).join(Tag, Tag.id == PersonTag.tag_id)
    yield from map(tuple, session.execute(rows.where(PersonTag.person_id.in_(people))))


def _points(session: Session, people: Sequence[int]) -> Iterator[tuple[int, str]]:
    rows = select(ContactPoint.person_id, ContactPoint.value).order_by(ContactPoint.position)
    yield from map(tuple, session.execute(rows.where(ContactPoint.person_id.in_(people))))


def _notes(session: Session, people: Sequence[int]) -> Iterator[tuple[int, str]]:
    yield from map(tuple, session.execute(select(Person.id, Person.notes).where(Person.id.in_(people))))


def _met(session: Session, asked: dict[int, list[Term]]) -> Iterator[tuple[int, Reason]]:
    """For each person an encounter that answers, the newest where that is soon found."""
    likely = _likely(session, asked)
    for key, terms in asked.items():
        for day, text in chain(likely.get(key, ()), _newest_first(session, key)):
            if seen := snippet(text, terms):
                yield key, Reason(FoundIn.MET, seen.text, seen.start, seen.end, day)
                break


def _likely(session: Session, asked: dict[int, list[Term]]) -> dict[int, list[tuple[date, str]]]:
    """Each person's newest encounter with the letters as they are typed: SQLite finds it among thousands. It does not
    see "cafe" in "café", nor that "steen" is not about *een*."""
    starts = {start for terms in asked.values() for term in terms for start in (*term.starts, *term.near)}
    newest = (
        _encounters_of(EncounterPerson.person_id == Person.id, Encounter.id)
        .where(or_(*(Encounter.text.contains(start) for start in starts)))
        .limit(1)
        .scalar_subquery()
    )
    found: dict[int, list[tuple[date, str]]] = {}
    rows = select(Person.id, Encounter.day, Encounter.text).join(Encounter, Encounter.id == newest)
    for key, day, text in session.execute(rows.where(Person.id.in_(asked))):
        found[key] = [(day, text)]
    return found


def _newest_first(session: Session, person: int) -> Iterator[tuple[date, str]]:
    rows = _encounters_of(EncounterPerson.person_id == person, Encounter.day, Encounter.text)
    yield from map(tuple, session.execute(rows, execution_options={"yield_per": _READ}))


def _encounters_of(hers: ColumnElement[bool], *columns: Any) -> Select[Any]:
    rows = select(*columns).join(EncounterPerson, EncounterPerson.encounter_id == Encounter.id)
    return rows.where(hers).order_by(EncounterPerson.id.desc())


_TEXTS: dict[FoundIn, Texts] = {
    FoundIn.CAN: _cans,
    FoundIn.WANT: _wants,
    FoundIn.TAG: _tags,
    FoundIn.REACH: _points,
    FoundIn.NOTE: _notes,
}
