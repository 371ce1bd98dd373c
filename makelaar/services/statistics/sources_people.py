"""What makes people count: contacts, talks, being new, what they can and want, worries about them."""

from typing import Any

import numpy as np
from sqlalchemy import and_, func, literal, select
from sqlalchemy.orm import Session

from makelaar.models import (
    Building,
    Conversation,
    ConversationTheme,
    Door,
    Encounter,
    EncounterPerson,
    EncounterTheme,
    Person,
    Signal,
    Talent,
    Visit,
    Wish,
)
from makelaar.services.statistics.everybody import Everybody, everybody
from makelaar.services.statistics.facts import UNKNOWN, Facts, Numbers, Rows, Span, columns, quarter_column
from makelaar.terms import Kept, SignalStatus

_NO_THEME = literal(UNKNOWN).label("theme")


def people(session: Session, span: Span, theme_id: int | None = None) -> Facts:
    """Everybody with whom there was contact: the contacts of people, and the talks at doors, once for each theme; or
    only of this theme."""
    known = everybody(session)
    return _contacts(session, span, known, theme_id=theme_id).and_also(_talks(session, span, known, theme_id=theme_id))


def contacts(session: Session, span: Span) -> Facts:
    """Each contact for itself, whoever it was with; a kitchen table once for everybody at it."""
    known = everybody(session)
    found = _contacts(session, span, known, themes=False).and_also(_talks(session, span, known, themes=False))
    return Facts(found.number, found.number, found.quarter, {})


def spoken(session: Session, span: Span) -> Facts:
    """The talks at doors; one without a name is somebody of its own."""
    return _talks(session, span, everybody(session), themes=False)


def new(session: Session, span: Span) -> Facts:
    """Everybody, on the day on which she was met, or else written down."""
    known = everybody(session)
    day = func.coalesce(Person.met_on, func.date(Person.created_at, "localtime"))
    chosen = select(Person.id, quarter_column(day)).where(Person.binned_at.is_(None), *span.holds(day))
    person, quarter = columns(session, chosen)
    at = {"buurt": known.area[person], "leeftijd": known.age[person]}
    return Facts(person, person, quarter, at, of_people=True, by_person=True)


def talents(session: Session, span: Span) -> Facts:
    """What people can, on the day on which it was written down."""
    return _offers(session, span, Talent)


def wishes(session: Session, span: Span) -> Facts:
    """What people would like, on the day on which it was written down."""
    return _offers(session, span, Wish)


def signals(session: Session, span: Span) -> Facts:
    """Worries, on the day on which they were noted; each counts for itself."""
    return _signals(session, Signal.noted_on, span)


def signals_closed(session: Session, span: Span) -> Facts:
    """Worries that are closed, on the day on which that was done."""
    return _signals(session, Signal.closed_on, span, Signal.status == SignalStatus.CLOSED)


def _contacts(
    session: Session, span: Span, known: Everybody, *, themes: bool = True, theme_id: int | None = None
) -> Facts:
    """The contact that a talk at a door is for somebody's timeline does not count beside the talk."""
    theme: Any = func.coalesce(EncounterTheme.theme_id, UNKNOWN) if themes else _NO_THEME
    talks = select(Conversation.encounter_id).where(Conversation.encounter_id.is_not(None))
    chosen: Rows = (
        select(EncounterPerson.id * 2, EncounterPerson.person_id, quarter_column(Encounter.day), theme)
        .join(EncounterPerson, EncounterPerson.encounter_id == Encounter.id)
        .where(Encounter.id.not_in(talks), *span.holds(Encounter.day))
    )
    if themes:
        chosen = chosen.outerjoin(EncounterTheme, EncounterTheme.encounter_id == Encounter.id)
    if theme_id is not None:
        chosen = chosen.where(EncounterTheme.theme_id == theme_id)
    number, person, quarter, about = columns(session, chosen)
    return _placed(known, number, person, quarter, np.zeros_like(person), {"thema": about} if themes else {})


def _talks(
    session: Session, span: Span, known: Everybody, *, themes: bool = True, theme_id: int | None = None
) -> Facts:
    """A talk is told by theme only where the resident said that it may be told on."""
    theme: Any = func.coalesce(ConversationTheme.theme_id, UNKNOWN) if themes else _NO_THEME
    whose = func.coalesce(Conversation.person_id, -Conversation.id)
    chosen: Rows = (
        select(Conversation.id * 2 + 1, whose, quarter_column(Visit.day), func.coalesce(Building.area_id, 0), theme)
        .join(Visit, Visit.id == Conversation.visit_id)
        .join(Door, Door.id == Visit.door_id)
        .join(Building, Building.id == Door.building_id)
        .where(*span.holds(Visit.day))
    )
    if themes:
        told = and_(ConversationTheme.conversation_id == Conversation.id, Conversation.kept == Kept.TELL)
        chosen = chosen.outerjoin(ConversationTheme, told)
    if theme_id is not None:
        chosen = chosen.where(ConversationTheme.theme_id == theme_id)
    number, person, quarter, area, about = columns(session, chosen)
    return _placed(known, number, person, quarter, area, {"thema": about} if themes else {})


def _offers(session: Session, span: Span, model: type[Talent] | type[Wish]) -> Facts:
    kind = func.coalesce(model.category_id, UNKNOWN)
    chosen = select(model.id, model.person_id, quarter_column(model.noted_on), kind)
    number, person, quarter, kinds = columns(
        session, chosen.where(model.noted_on.is_not(None), *span.holds(model.noted_on))
    )
    return _placed(everybody(session), number, person, quarter, np.zeros_like(person), {"soort": kinds})


def _signals(session: Session, day: Any, span: Span, *asked: Any) -> Facts:
    chosen = (
        select(Signal.id, func.coalesce(Signal.person_id, 0), quarter_column(day), func.coalesce(Building.area_id, 0))
        .outerjoin(Conversation, Conversation.id == Signal.conversation_id)
        .outerjoin(Visit, Visit.id == Conversation.visit_id)
        .outerjoin(Door, Door.id == func.coalesce(Signal.door_id, Visit.door_id))
        .outerjoin(Building, Building.id == Door.building_id)
        .where(day.is_not(None), *span.holds(day), *asked)
    )
    number, about, quarter, area = columns(session, chosen)
    found = _placed(everybody(session), number, about, quarter, area, {})
    return Facts(found.number, found.number, found.quarter, {"buurt": found.at["buurt"]})


def _placed(
    known: Everybody, number: Numbers, person: Numbers, quarter: Numbers, area: Numbers, at: dict[str, Numbers]
) -> Facts:
    """Facts with where and how old the people are: her own area, else that of the door (`area`)."""
    somebody = np.where(person > 0, person, 0)
    own = known.area[somebody]
    places = {"buurt": np.where(own == UNKNOWN, area, own), "leeftijd": known.age[somebody]}
    facts = Facts(number, person, quarter, {**at, **places}, of_people=True)
    return facts.where((person <= 0) | known.here[somebody])
