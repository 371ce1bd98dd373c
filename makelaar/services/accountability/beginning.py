"""Since when there is something to count. A report about a time before that is a slip of the pen, and what leaves is in
the history for ever."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.clock import wall_time
from makelaar.errors import Refused
from makelaar.hearts.day_words import plain_day
from makelaar.hearts.quarters import quarter_of, shown_period, year_before
from makelaar.i18n import _
from makelaar.models import Encounter, FollowUp, Person, Release, Signal, Visit
from makelaar.terms import ReportTemplate


def first_day(session: Session, today: date) -> date | None:
    """The day of the first thing that can be counted; None while there is nothing."""
    days = [
        session.scalar(select(func.min(Encounter.day)).where(Encounter.day <= today)),
        session.scalar(select(func.min(Visit.day))),
        session.scalar(select(func.min(Signal.noted_on))),
        session.scalar(select(func.min(Person.met_on)).where(Person.binned_at.is_(None))),
    ]
    stamps = [
        session.scalar(select(func.min(Person.created_at)).where(Person.binned_at.is_(None))),
        session.scalar(select(func.min(FollowUp.created_at))),
    ]
    days += [wall_time(stamp).date() for stamp in stamps if stamp is not None]
    return min((day for day in days if day is not None), default=None)


def need_work_in(session: Session, quarters: Sequence[str], today: date) -> None:
    """Raises Refused where the last of these quarters lies before there was anything to count, or the first more than a
    year before it (a project begins on paper before it does at the doors); the sentence names the first that has."""
    found = [first_day(session, today), _first_reported(session)]
    began = min((day for day in found if day is not None), default=None)
    if began is None:
        raise Refused(
            _("In dit register staat nog niets om te tellen. Er is niets gemaakt; schrijf eerst een contact op.")
        )
    first = quarter_of(began)
    if quarters[-1] >= first and quarters[0] >= year_before((first,))[0]:
        return
    sentence = _(
        "Dit verslag begint te vroeg: het eerste dat in dit register te tellen is, is van {day}. Er is niets gemaakt; "
        "kies een periode vanaf het {quarter}."
    )
    raise Refused(sentence.format(day=plain_day(began), quarter=shown_period((first,))))


def _first_reported(session: Session) -> date | None:
    """The first day of what left before: its contacts may have been taken away since."""
    return session.scalar(select(func.min(Release.first)).where(Release.template != ReportTemplate.ROUND))
