"""What holds for every act on a round."""

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from makelaar.errors import Refused
from makelaar.i18n import _
from makelaar.models import Door, Round, Visit
from makelaar.terms import Outcome

WAITING = (Outcome.NOT_HOME, Outcome.NOT_NOW, Outcome.COME_BACK)
"""Rings after which somebody comes back."""


def need_round(session: Session, round_id: int) -> Round:
    """The round's row. Raises Refused when it is no longer in the register."""
    row = session.get(Round, round_id)
    if row is None:
        raise Refused(_("Deze ronde staat niet meer in het register. Er is niets gewijzigd."))
    return row


def newest_in_round() -> Select[int]:
    """The ids of the rings that are in force: of each door the newest within a round."""
    return select(func.max(Visit.id)).group_by(Visit.round_id, Visit.door_id)


def is_waiting() -> tuple[ColumnElement[bool], ...]:
    """Of `Visit` joined with `Door`: the newest ring there is one to come back after, and nobody let it go since.

    Newest is of the last day, and of two on one day the one written down last: paper may be typed back after
    a later round.
    """
    later = aliased(Visit)
    newer = or_(later.day > Visit.day, and_(later.day == Visit.day, later.id > Visit.id))
    is_newest = ~select(later.id).where(later.door_id == Visit.door_id, newer).correlate(Visit).exists()
    return is_newest, Visit.outcome.in_(WAITING), Visit.settled.is_(False), Door.do_not_ring.is_(False)
