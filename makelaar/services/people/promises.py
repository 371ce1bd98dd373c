"""The open promises of people, as the card and a logged encounter show them. Acts on them: `services.followups`."""

from collections.abc import Collection

from sqlalchemy.orm import Session

from makelaar.models import FollowUp
from makelaar.services.followups.item import FollowUpItem, item_of, promises_with_people
from makelaar.terms import FollowUpStatus


def open_promises_of(session: Session, people: Collection[int]) -> tuple[FollowUpItem, ...]:
    """Open promises of these people, soonest first, someday last."""
    chosen = promises_with_people().where(FollowUp.person_id.in_(people), FollowUp.status == FollowUpStatus.OPEN)
    rows = session.execute(chosen.order_by(FollowUp.due.is_(None), FollowUp.due, FollowUp.id)).all()
    return tuple(item_of(row, person) for row, person in rows)
