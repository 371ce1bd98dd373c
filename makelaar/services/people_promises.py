"""The open promises of people, as the card and a logged encounter show them. Acts on them: `services.followups`."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.models import FollowUp
from makelaar.terms import Channel, FollowUpStatus


@dataclass(frozen=True)
class PromiseLine:
    """One open promise: on `due`, or someday under `condition`."""

    id: int
    person_id: int
    due: date | None
    condition: str
    channel: Channel | None
    why: str
    say: str


def open_promises_of(session: Session, people: Collection[int]) -> tuple[PromiseLine, ...]:
    """Open promises of these people, soonest first, someday last."""
    is_open = FollowUp.status == FollowUpStatus.OPEN
    chosen = select(FollowUp).where(FollowUp.person_id.in_(people), is_open)
    rows = session.scalars(chosen.order_by(FollowUp.due.is_(None), FollowUp.due, FollowUp.id))
    return tuple(PromiseLine(r.id, r.person_id, r.due, r.condition, r.channel, r.why, r.say) for r in rows)
