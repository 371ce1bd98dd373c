"""Consent (toestemming): what a person said yes or no to, and what follows from it.

The newest answer to a purpose is in force; older ones stay as history. No answer is not a yes, but only a no to mail,
or a do-not-mail mark, makes mail impossible.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.i18n import _
from makelaar.models import Consent, NoContact, Person
from makelaar.services.people.rules import need_person
from makelaar.store.register import Register
from makelaar.terms import Channel, ConsentHow, ConsentPurpose, ConsentState


@dataclass(frozen=True)
class ConsentAnswer:
    """The answer in force to one purpose; without one `state` is NONE and `given_on` and `how` are None."""

    purpose: ConsentPurpose
    state: ConsentState
    given_on: date | None = None
    how: ConsentHow | None = None
    withdrawn_on: date | None = None
    note: str = ""


def record_consent(
    register: Register,
    person_id: int,
    purpose: ConsentPurpose,
    agreed: bool,
    *,
    day: date | None = None,
    how: ConsentHow = ConsentHow.SPOKEN,
    note: str = "",
) -> None:
    """Record a yes or a no as given on `day` (today when not said). Raises Refused for a day to come."""
    day = day or register.clock.today()
    _need_past(register, day)
    label = _("Toestemming vastgelegd") if agreed else _("Nee vastgelegd")
    with register.write(label) as session:
        need_person(session, person_id)
        answer = Consent(person_id=person_id, purpose=purpose, agreed=agreed, given_on=day, how=how, note=note.strip())
        session.add(answer)


def withdraw_consent(register: Register, person_id: int, purpose: ConsentPurpose, *, day: date | None = None) -> None:
    """Take back the yes that is in force. Raises Refused when there is none, or for a day to come."""
    day = day or register.clock.today()
    _need_past(register, day)
    with register.write(_("Toestemming ingetrokken")) as session:
        need_person(session, person_id)
        answer = in_force(session, [person_id]).get((person_id, purpose))
        if answer is None or not answer.agreed or answer.withdrawn_on is not None:
            raise Refused(_("Er staat hiervoor geen ja om in te trekken. Er is niets gewijzigd."))
        answer.withdrawn_on = max(day, answer.given_on)


def may_mail(register: Register, person_id: int) -> None:
    """The rule before any mail draft. Raises Refused, with the reason, when this person may not be mailed."""
    reason = mail_refusals(register, [person_id]).get(person_id)
    if reason is not None:
        raise Refused(reason)


def mail_refusals(register: Register, people: Collection[int]) -> dict[int, str]:
    """Who of `people` may not be mailed, each with a sentence that says why; the others may."""
    with register.read() as session:
        here = set(session.scalars(select(Person.id).where(Person.id.in_(people), Person.binned_at.is_(None))))
        flagged = select(NoContact.person_id).where(NoContact.person_id.in_(people), NoContact.channel == Channel.MAIL)
        do_not_mail = set(session.scalars(flagged))
        answers = in_force(session, people)
    refusals = {}
    for person_id in people:
        answer = answers.get((person_id, ConsentPurpose.MAIL))
        if person_id not in here:
            refusals[person_id] = _("Deze mens staat niet meer in het register, dus mailen kan niet.")
        elif answer is not None and answer.withdrawn_on is not None:
            refusals[person_id] = _("De toestemming voor mail is ingetrokken, dus mailen kan niet. Bel of ga langs.")
        elif answer is not None and not answer.agreed:
            refusals[person_id] = _("Deze mens zei nee tegen mail, dus mailen kan niet. Bel of ga langs.")
        elif person_id in do_not_mail:
            refusals[person_id] = _("Bij deze mens staat “niet mailen”, dus mailen kan niet. Bel of ga langs.")
    return refusals


def answers_of(session: Session, person_id: int) -> tuple[ConsentAnswer, ...]:
    """The answer in force to every purpose, in the order of `ConsentPurpose`."""
    found = in_force(session, [person_id])
    return tuple(_answer(purpose, found.get((person_id, purpose))) for purpose in ConsentPurpose)


def states_of(session: Session, people: Collection[int], purpose: ConsentPurpose) -> dict[int, ConsentState]:
    """How the answer of each of these people to one purpose stands; who was never asked is left out."""
    rows = in_force(session, people)
    return {row.person_id: _answer(purpose, row).state for (_id, asked), row in rows.items() if asked is purpose}


def _answer(purpose: ConsentPurpose, row: Consent | None) -> ConsentAnswer:
    if row is None:
        return ConsentAnswer(purpose, ConsentState.NONE)
    state = ConsentState.GIVEN if row.agreed else ConsentState.REFUSED
    if row.withdrawn_on is not None:
        state = ConsentState.WITHDRAWN
    return ConsentAnswer(purpose, state, row.given_on, row.how, row.withdrawn_on, row.note)


def in_force(session: Session, people: Collection[int]) -> dict[tuple[int, ConsentPurpose], Consent]:
    """The row in force for each of these people and each purpose that was answered."""
    newest = select(func.max(Consent.id)).where(Consent.person_id.in_(people))
    newest = newest.group_by(Consent.person_id, Consent.purpose)
    rows = session.scalars(select(Consent).where(Consent.id.in_(newest)))
    return {(row.person_id, row.purpose): row for row in rows}


def _need_past(register: Register, day: date) -> None:
    if day > register.clock.today():
        raise Refused(_("Die dag moet nog komen. Kies vandaag of een dag ervoor; er is niets gewijzigd."))
