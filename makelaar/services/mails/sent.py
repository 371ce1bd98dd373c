"""After "is hij verstuurd?": the mail is logged and the promise kept or moved, in one act."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from makelaar.errors import Refused
from makelaar.i18n import _
from makelaar.models import Encounter, EncounterPerson
from makelaar.services.followups.item import When, need_when
from makelaar.services.followups.promising import move_row, need_open
from makelaar.services.followups.settling import Settled, settle_row
from makelaar.services.people.rules import need_person
from makelaar.store.register import Register
from makelaar.terms import Channel


@dataclass(frozen=True)
class Sent:
    """What was kept: the contact, and what became of each promise that was done."""

    encounter_id: int
    settled: tuple[Settled, ...] = ()


def mark_sent(
    register: Register,
    people: Collection[int],
    subject: str,
    *,
    followups: Collection[int] = (),
    outcome: str = "",
    move_to: When | date | str | None = None,
) -> Sent:
    """She says that the mail went out: one contact by mail with everybody who got it, and their promises settled.

    The promises are done with `outcome` (the subject when not said), or moved to `move_to`. Promises of people who
    did not get the mail must not be among them. Raises Refused when a promise is closed or gone, or the words say no
    day; then nothing is kept.
    """
    when = None if move_to is None else need_when(move_to, register.clock.today())
    text = _("Mail: {subject}").format(subject=" ".join(subject.split())) if subject.strip() else _("Mail verstuurd")
    with register.write(_("Mail verstuurd")) as session:
        rows = [need_open(session, followup_id) for followup_id in dict.fromkeys(followups)]
        if any(row.person_id not in people for row in rows):
            raise Refused(_("Een van deze opvolgingen hoort bij iemand die de mail niet kreeg. Er is niets gewijzigd."))
        encounter = Encounter(
            day=register.clock.today(),
            channel=Channel.MAIL,
            text=text,
            followup_id=rows[0].id if len(rows) == 1 and when is None else None,
            created_at=register.utc_now(),
        )
        session.add(encounter)
        session.flush()
        for person_id in dict.fromkeys(people):
            need_person(session, person_id)
            session.add(EncounterPerson(encounter_id=encounter.id, person_id=person_id))
        if when is not None:
            for row in rows:
                move_row(session, row, when, register.clock.today())
            return Sent(encounter.id)
        settled = [settle_row(session, register, row, outcome.strip() or text, encounter) for row in rows]
        return Sent(encounter.id, tuple(settled))
