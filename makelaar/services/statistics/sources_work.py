"""What counts of the work: rings, rounds, doors that were opened, promises, stories."""

from typing import Any

import numpy as np
from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from makelaar.hearts.doors.state import OPENED
from makelaar.models import Building, Door, FollowUp, Story, Visit
from makelaar.services.statistics.everybody import everybody
from makelaar.services.statistics.facts import UNKNOWN, Facts, Span, columns, quarter_column
from makelaar.terms import FollowUpStatus, StoryStatus


def doors_opened(session: Session, span: Span) -> Facts:
    """Every ring at which somebody opened; the door counts as one household."""
    return _rings(session, span, Visit.door_id, Visit.outcome.in_(OPENED))


def doors_rung(session: Session, span: Span) -> Facts:
    """The doors at which somebody rang."""
    return _rings(session, span, Visit.door_id)


def rings(session: Session, span: Span) -> Facts:
    """Every ring, each for itself."""
    return _rings(session, span, Visit.id)


def rounds(session: Session, span: Span) -> Facts:
    """The rounds on which somebody rang."""
    return _rings(session, span, Visit.round_id)


def promises(session: Session, span: Span) -> Facts:
    """Promises, on the day on which they were made."""
    return _promises(session, span, func.date(FollowUp.created_at, "localtime"))


def promises_kept(session: Session, span: Span) -> Facts:
    """Promises that were kept, on the day on which that was done."""
    return _promises(session, span, FollowUp.closed_on, FollowUp.status == FollowUpStatus.DONE)


def promises_on_time(session: Session, span: Span) -> Facts:
    """Those of them that were kept by the day that was agreed last; one without a day cannot be late."""
    on_time = or_(FollowUp.due.is_(None), FollowUp.closed_on <= FollowUp.due)
    return _promises(session, span, FollowUp.closed_on, FollowUp.status == FollowUpStatus.DONE, on_time)


def stories(session: Session, span: Span) -> Facts:
    """Stories that are ready to be told, on the day on which they became so."""
    chosen = select(Story.id, quarter_column(Story.ready_on), func.coalesce(Story.area_id, UNKNOWN))
    ready = (Story.status == StoryStatus.READY, Story.ready_on.is_not(None), *span.holds(Story.ready_on))
    number, quarter, area = columns(session, chosen.where(*ready))
    return Facts(number, number, quarter, {"buurt": area})


def _rings(session: Session, span: Span, counted: Any, *asked: Any) -> Facts:
    chosen = (
        select(Visit.id, counted, quarter_column(Visit.day), func.coalesce(Building.area_id, UNKNOWN))
        .join(Door, Door.id == Visit.door_id)
        .join(Building, Building.id == Door.building_id)
        .where(*span.holds(Visit.day), *asked)
    )
    number, who, quarter, area = columns(session, chosen)
    return Facts(number, who, quarter, {"buurt": area})


def _promises(session: Session, span: Span, day: Any, *asked: Any) -> Facts:
    known = everybody(session)
    chosen = select(FollowUp.id, FollowUp.person_id, quarter_column(day)).where(day.is_not(None))
    number, person, quarter = columns(session, chosen.where(*span.holds(day), *asked))
    return Facts(number, number, quarter, {"buurt": known.area[person]}).where(np.asarray(known.here[person]))
