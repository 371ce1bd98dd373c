"""What the program suggests for one person, and putting a suggestion aside for a while."""

from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.hearts.suggestions import CardFacts, Hint, Suggestion, suggest
from makelaar.i18n import _
from makelaar.models import Consent, ContactPoint, Encounter, EncounterPerson, FollowUp, HintAside, Person
from makelaar.services.doubles.finding import alike
from makelaar.services.people.households import Housemate
from makelaar.services.people.rules import need_person
from makelaar.store.register import Register
from makelaar.terms import FollowUpStatus

ASIDE_DAYS = 90


def put_aside(register: Register, person_id: int, hint: Hint) -> None:
    """Do not suggest this for her again before `ASIDE_DAYS` are over. Raises Refused when she is gone."""
    until = register.clock.today() + timedelta(days=ASIDE_DAYS)
    with register.write(_("Voorstel weggelegd")) as session:
        need_person(session, person_id)
        asked = select(HintAside).where(HintAside.person_id == person_id, HintAside.hint == hint.value)
        row = session.scalar(asked)
        if row is None:
            session.add(HintAside(person_id=person_id, hint=hint.value, until=until))
        else:
            row.until = until


def suggestions_of(
    session: Session, register: Register, person: Person, at_door: tuple[Housemate, ...]
) -> tuple[Suggestion, ...]:
    """What is suggested for her today. Nothing for who is in the bin."""
    if person.binned_at is not None:
        return ()
    today = register.clock.today()
    aside = select(HintAside.hint).where(HintAside.person_id == person.id, HintAside.until > today)
    return suggest(_facts(session, person, at_door), today, frozenset(session.scalars(aside)))


def _facts(session: Session, person: Person, at_door: tuple[Housemate, ...]) -> CardFacts:
    is_open = (FollowUp.person_id == person.id, FollowUp.status == FollowUpStatus.OPEN)
    soonest = select(FollowUp.due, FollowUp.id).where(*is_open).order_by(FollowUp.due.is_(None), FollowUp.due)
    promise = session.execute(soonest.limit(1)).one_or_none()
    last = select(func.max(Encounter.day)).join(EncounterPerson, EncounterPerson.encounter_id == Encounter.id)
    met = session.scalar(last.where(EncounterPerson.person_id == person.id)) or person.met_on
    has_point = session.scalar(select(ContactPoint.id).where(ContactPoint.person_id == person.id).limit(1)) is not None
    consent = select(Consent.id).where(Consent.person_id == person.id).limit(1)
    return CardFacts(
        has_consent=session.scalar(consent) is not None,
        due=None if promise is None or promise.due is None else (promise.due, promise.id),
        promised=promise is not None,
        reachable=has_point or bool(person.street or person.door),
        met=met,
        known_since=person.created_at.date(),
        same_door=tuple((mate.id, mate.name) for mate in at_door),
        alike=tuple((known.person_id, known.name) for known in alike(session, person.id)),
    )
