"""When do people open? The rings of some rounds, by hour and weekday on the wall's clock."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.clock import wall_time
from makelaar.hearts.doors.response import Responses, Ring, responses
from makelaar.hearts.doors.state import OPENED
from makelaar.models import Visit


def response(session: Session, rounds: Collection[int]) -> Responses:
    """Of every ring of these rounds; times with few doors are taken together."""
    found = select(Visit.day, Visit.at, Visit.outcome, Visit.door_id).where(Visit.round_id.in_(rounds))
    return responses(
        Ring(day.weekday(), None if at is None else wall_time(at).hour, outcome in OPENED, door)
        for day, at, outcome, door in session.execute(found.order_by(Visit.id))
    )
