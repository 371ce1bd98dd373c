"""A door stands in the register once: twice would split its story."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.errors import Refused
from makelaar.hearts.doors.matching import door_key
from makelaar.hearts.folding import fold
from makelaar.hearts.streets import comparable_street
from makelaar.i18n import _
from makelaar.models import Building, Door


def refuse_known(session: Session, street: str, place: str, numbers: Iterable[str], besides: int | None = None) -> None:
    """Raises Refused when one of these doors stands in a building already, `besides` this one.

    The same street in another town is another street; where one of the towns is not told it is the same.
    """
    wanted, same = {door_key(number) for number in numbers}, comparable_street(street)
    for building in session.scalars(select(Building)):
        elsewhere = place and building.place and fold(place) != fold(building.place)
        if building.id == besides or elsewhere or comparable_street(building.street) != same:
            continue
        known = session.scalars(select(Door.number).where(Door.building_id == building.id)).all()
        if twice := next((number for number in known if door_key(number) in wanted), None):
            raise Refused(
                _(
                    "{street} {number} staat al in {building}. Kies andere nummers, of verander dat pand. "
                    "Er is niets bewaard."
                ).format(street=street, number=twice, building=building.name)
            )
