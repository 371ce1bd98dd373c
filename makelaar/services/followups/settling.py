"""Keep a promise: done, with one line of what came of it; a repeating one comes back."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.hearts.days.repeating import comes_back
from makelaar.i18n import _
from makelaar.models import Encounter, EncounterPerson, FollowUp
from makelaar.services.followups.item import When, repeat_of
from makelaar.services.followups.promising import FollowUpForm, need_open, put
from makelaar.store.register import Register
from makelaar.terms import Channel, FollowUpStatus


@dataclass(frozen=True)
class Settled:
    """What settling did. `next_id`, `next_due`: the promise that came back, when it repeats.

    `skipped` counts the times that it should have come back before today: told, never hidden.
    """

    encounter_id: int | None = None
    next_id: int | None = None
    next_due: date | None = None
    skipped: int = 0


def done(register: Register, followup_id: int, outcome: str = "", *, logged_as: Channel | None = None) -> Settled:
    """The promise was kept; `outcome` is one line of what came of it.

    `logged_as` also logs a contact of today by that channel, with the outcome as its text. One act.
    Raises Refused when the promise is closed or gone.
    """
    with register.write(_("Opvolging gedaan")) as session:
        row = need_open(session, followup_id)
        encounter = None if logged_as is None else _log(session, register, row, logged_as, outcome)
        return settle_row(session, register, row, outcome, encounter)


def done_by_encounter(register: Register, followup_id: int, encounter_id: int, outcome: str = "") -> Settled:
    """A contact that was logged before kept the promise. Without an outcome the contact's text is what came of it.

    Raises Refused when the promise is closed or gone, or when the contact is gone.
    """
    with register.write(_("Opvolging gedaan")) as session:
        row = need_open(session, followup_id)
        encounter = session.get(Encounter, encounter_id)
        if encounter is None:
            raise Refused(_("Dit contact staat niet meer in het register. Er is niets gewijzigd."))
        encounter.followup_id = row.id
        return settle_row(session, register, row, outcome.strip() or encounter.text, encounter)


def settle_row(
    session: Session, register: Register, row: FollowUp, outcome: str, encounter: Encounter | None
) -> Settled:
    """Settle as part of a larger act (one mail that keeps several promises)."""
    row.status, row.outcome, row.closed_on = FollowUpStatus.DONE, outcome.strip(), register.clock.today()
    encounter_id = None if encounter is None else encounter.id
    repeat = repeat_of(row)
    if repeat is None or row.due is None:
        return Settled(encounter_id)
    again = comes_back(row.due, repeat, register.clock.today(), row.words, row.repeat_day)
    form = FollowUpForm(row.channel, row.why, row.say)
    new = put(session, register, row.person_id, When(again.day, words=row.words, repeat=repeat), form)
    new.repeat_day = row.repeat_day
    session.flush()
    return Settled(encounter_id, new.id, again.day, again.skipped)


def _log(session: Session, register: Register, row: FollowUp, channel: Channel, text: str) -> Encounter:
    encounter = Encounter(
        day=register.clock.today(),
        channel=channel,
        text=text.strip(),
        followup_id=row.id,
        created_at=register.utc_now(),
    )
    session.add(encounter)
    session.flush()
    session.add(EncounterPerson(encounter_id=encounter.id, person_id=row.person_id))
    return encounter
