"""When do people open? The rings of the register, by hour and weekday on the wall's clock."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import select

from makelaar.clock import wall_time
from makelaar.hearts.doors.response import Responses, responses
from makelaar.hearts.doors.state import OPENED
from makelaar.models import Door, Visit
from makelaar.store.register import Register


def response(
    register: Register,
    *,
    rounds: Collection[int] | None = None,
    building_id: int | None = None,
    since: date | None = None,
) -> Responses:
    """Of all rings; or those of some rounds, at one building, from a day on."""
    chosen = select(Visit.day, Visit.at, Visit.outcome)
    if rounds is not None:
        chosen = chosen.where(Visit.round_id.in_(rounds))
    if building_id is not None:
        chosen = chosen.join(Door, Door.id == Visit.door_id).where(Door.building_id == building_id)
    if since is not None:
        chosen = chosen.where(Visit.day >= since)
    with register.read() as session:
        found = session.execute(chosen).all()
    return responses(
        (day.weekday(), None if at is None else wall_time(at).hour, outcome in OPENED) for day, at, outcome in found
    )
