"""Encounters (contacten): every logged moment, with one or more people; a kitchen table counts once for each."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.hearts.days import read_day
from makelaar.hearts.folding import fold
from makelaar.i18n import _
from makelaar.models import Conversation, Encounter, EncounterPerson, EncounterTheme, Theme, Visit
from makelaar.services.conversations.gifts import hand_over
from makelaar.services.followups.item import FollowUpItem
from makelaar.services.people.promises import open_promises_of
from makelaar.services.people.rules import need_person
from makelaar.services.stories.origin import loosen_stories
from makelaar.store.register import Register
from makelaar.terms import Channel


@dataclass(frozen=True)
class EncounterView:
    """One encounter as it can be changed; `themes` are ids, in their order. `talk` is the doorstep conversation that it
    is, which is changed there."""

    id: int
    day: date
    channel: Channel
    text: str
    people: tuple[int, ...]
    themes: tuple[int, ...] = ()
    talk: "TalkAt | None" = None


@dataclass(frozen=True)
class TalkAt:
    """Where a doorstep conversation is found: the door, and the ring that led to it."""

    door_id: int
    visit_id: int


@dataclass(frozen=True)
class Logged:
    """A logged encounter, and the open promises of those people: which of them did it keep?"""

    id: int
    promises: tuple[FollowUpItem, ...]


_JUST = {"vandaag": 0, "zojuist": 0, "net": 0, "vanochtend": 0, "gisteren": 1, "gisteravond": 1, "eergisteren": 2}
_AGO = re.compile(r"(\d{1,3}|een) (dag|dagen|week|weken) geleden")
_TO_COME = re.compile(r"\b(over|volgende?|komende?|morgen|overmorgen|straks)\b")
_UNSAID = re.compile(r"\b(afgelopen|vorige|laatst|laatste|op|jl\.?|jongstleden)\b")


def day_been(words: str, today: date) -> date | None:
    """The day of an encounter in words, which has been: "gisteren", "dinsdag" (the last one), "3 dagen geleden",
    "12 november"; None when no such day is understood.
    """
    said = fold(words)
    if said in _JUST:
        return today - timedelta(days=_JUST[said])
    if ago := _AGO.fullmatch(said):
        number = 1 if ago[1] == "een" else int(ago[1])
        return today - timedelta(days=number * (7 if ago[2].startswith("we") else 1))
    if _TO_COME.search(said):
        return None
    reading = read_day(" ".join(_UNSAID.sub(" ", said).split()), today)
    if reading is None or reading.day is None or reading.repeat is not None:
        return None
    return _last_time(reading.day, said, today)


def _last_time(day: date, said: str, today: date) -> date | None:
    """The heart reads a day without a year as its next coming; what has been is its last coming."""
    if day <= today:
        return day
    if re.search(r"\d{4}|'\d\d", said):
        return None
    if not re.search(r"\d", said):
        back = day - timedelta(days=7)
        return back if back <= today else None
    try:
        back = day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return None
    return back if back <= today else None


def log_encounter(
    register: Register,
    people: Collection[int],
    *,
    day: date | None = None,
    channel: Channel = Channel.STREET,
    text: str = "",
    followup_id: int | None = None,
    themes: Collection[int] = (),
) -> Logged:
    """Log a moment on `day` (today when not said), about these themes (ids). `followup_id` is the promise that it kept.

    Raises Refused without people or for a day to come.
    """
    day = day or register.clock.today()
    _check(register, day, people)
    with register.write(_("Contact vastgelegd")) as session:
        row = Encounter(
            day=day, channel=channel, text=text.strip(), followup_id=followup_id, created_at=register.utc_now()
        )
        session.add(row)
        session.flush()
        _put_people(session, row.id, people)
        _put_themes(session, row.id, themes)
        session.flush()
        promises = tuple(p for p in open_promises_of(session, people) if p.id != followup_id)
        return Logged(row.id, promises)


def get_encounter(register: Register, encounter_id: int) -> EncounterView:
    """The encounter as it stands. Raises Refused when it is gone."""
    with register.read() as session:
        row = _need_encounter(session, encounter_id)
        there = select(EncounterPerson.person_id).where(EncounterPerson.encounter_id == encounter_id)
        people = tuple(session.scalars(there.order_by(EncounterPerson.id)))
        about = select(Theme.id).join(EncounterTheme, EncounterTheme.theme_id == Theme.id)
        about = about.where(EncounterTheme.encounter_id == encounter_id).order_by(Theme.position, Theme.id)
        themes = tuple(session.scalars(about))
        talk = select(Visit.door_id, Visit.id).join(Conversation, Conversation.visit_id == Visit.id)
        found = session.execute(talk.where(Conversation.encounter_id == encounter_id)).first()
        at = None if found is None else TalkAt(*found)
        return EncounterView(row.id, row.day, row.channel, row.text, people, themes, at)


def change_encounter(
    register: Register,
    encounter_id: int,
    *,
    day: date | None = None,
    channel: Channel | None = None,
    text: str | None = None,
    people: Collection[int] | None = None,
    themes: Collection[int] | None = None,
) -> None:
    """Change what is given; the rest stays. Raises Refused as `log_encounter` does, when it is gone, or when it is a
    doorstep conversation, which is changed there."""
    if day is not None or people is not None:
        _check(register, day or register.clock.today(), [0] if people is None else people)
    with register.write(_("Contact gewijzigd")) as session:
        row = _need_encounter(session, encounter_id)
        if _talks(session, encounter_id):
            raise Refused(_("Dit was een gesprek aan de deur. Wijzig het bij de deur. Er is niets gewijzigd."))
        row.day = day or row.day
        row.channel = channel or row.channel
        row.text = row.text if text is None else text.strip()
        if people is not None:
            _put_people(session, encounter_id, people)
        if themes is not None:
            _put_themes(session, encounter_id, themes)


def remove_encounter(register: Register, encounter_id: int) -> None:
    """Take the encounter away, for everybody who was there; a doorstep conversation stays with the door, nameless.

    Raises Refused when it is already gone.
    """
    with register.write(_("Contact weggehaald")) as session:
        gone = _need_encounter(session, encounter_id)
        loosen_stories(session, gone)
        session.delete(gone)
        for talk in _talks(session, encounter_id):
            before, talk.person_id, talk.encounter_id = talk.person_id, None, None
            hand_over(session, talk, before)
        for model in (EncounterPerson, EncounterTheme):
            for row in session.scalars(select(model).where(model.encounter_id == encounter_id)):
                session.delete(row)


def _check(register: Register, day: date, people: Collection[int]) -> None:
    if day > register.clock.today():
        raise Refused(_("Een contact is al geweest: kies vandaag of een dag ervoor. Er is niets gewijzigd."))
    if not people:
        raise Refused(_("Kies met wie het contact was. Er is niets gewijzigd."))


def _put_people(session: Session, encounter_id: int, people: Collection[int]) -> None:
    for person_id in people:
        need_person(session, person_id)
    rows = session.scalars(select(EncounterPerson).where(EncounterPerson.encounter_id == encounter_id)).all()
    for row in rows:
        if row.person_id not in people:
            session.delete(row)
    new = [person_id for person_id in dict.fromkeys(people) if person_id not in {row.person_id for row in rows}]
    session.add_all(EncounterPerson(encounter_id=encounter_id, person_id=person_id) for person_id in new)


def _put_themes(session: Session, encounter_id: int, themes: Collection[int]) -> None:
    """It was about these and no others; a theme that is gone meanwhile is left out."""
    known = set(session.scalars(select(Theme.id).where(Theme.id.in_(themes))))
    there = select(EncounterTheme).where(EncounterTheme.encounter_id == encounter_id)
    rows = {row.theme_id: row for row in session.scalars(there)}
    for theme in rows.keys() - known:
        session.delete(rows[theme])
    session.add_all(EncounterTheme(encounter_id=encounter_id, theme_id=theme) for theme in sorted(known - rows.keys()))


def _talks(session: Session, encounter_id: int) -> list[Conversation]:
    """The doorstep conversation that this encounter is, where it is one."""
    return list(session.scalars(select(Conversation).where(Conversation.encounter_id == encounter_id)))


def _need_encounter(session: Session, encounter_id: int) -> Encounter:
    row = session.get(Encounter, encounter_id)
    if row is None:
        raise Refused(_("Dit contact staat niet meer in het register. Er is niets gewijzigd."))
    return row
