"""What a report can be made of in this register: since when, where, along which rounds."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from makelaar.models import Release
from makelaar.services.accountability.beginning import first_day
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
        begins = first_day(session, register.clock.today())
    return Offered(begins, list_areas(register), rounds, released, report_settings(register))
