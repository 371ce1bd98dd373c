"""What a report can be made of in this register: since when, where, along which rounds."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from makelaar.clock import wall_time
from makelaar.models import Encounter, Person, Release, Visit
from makelaar.services.accountability.report_settings import ReportSettings, report_settings
from makelaar.services.doors.areas import AreaLine, list_areas
from makelaar.services.rounds.listing import RoundLine, list_rounds
from makelaar.store.register import Register
from makelaar.terms import RoundStatus


@dataclass(frozen=True)
class Offered:
    """`begins` is the day of the first thing that can be counted, None while there is nothing. `rounds` are those that
    are done, the latest first. `released` is how many reports left before."""

    begins: date | None
    areas: tuple[AreaLine, ...]
    rounds: tuple[RoundLine, ...]
    released: int
    settings: ReportSettings


def offered(register: Register) -> Offered:
    """What the worker can choose from."""
    rounds = tuple(line for line in list_rounds(register) if line.status is RoundStatus.DONE)
    with register.read() as session:
        released = session.scalar(select(func.count()).select_from(Release)) or 0
    return Offered(_begins(register), list_areas(register), rounds, released, report_settings(register))


def _begins(register: Register) -> date | None:
    today = register.clock.today()
    with register.read() as session:
        days = [
            session.scalar(select(func.min(Encounter.day)).where(Encounter.day <= today)),
            session.scalar(select(func.min(Visit.day))),
            session.scalar(select(func.min(Person.met_on)).where(Person.binned_at.is_(None))),
        ]
        known = session.scalar(select(func.min(Person.created_at)).where(Person.binned_at.is_(None)))
    days.append(None if known is None else wall_time(known).date())
    return min((day for day in days if day is not None), default=None)
