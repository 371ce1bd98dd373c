"""How things stand now: the thresholds, and what left last. A report leaves only while that is as it was prepared."""

from itertools import count

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from makelaar.models import Release
from makelaar.services.accountability.thresholds import Thresholds
from makelaar.services.settings import register_setting
from makelaar.services.statistics.categories import KIND, THEME, sensitive_of
from makelaar.settings import SENSITIVE_THRESHOLD, THRESHOLD
from makelaar.store.register import Register


def thresholds_now(register: Register) -> Thresholds:
    """The thresholds of today."""
    with register.read() as session:
        sensitive = {dim: sensitive_of(session, dim) for dim in (THEME, KIND)}
    k, higher = register_setting(register, THRESHOLD), register_setting(register, SENSITIVE_THRESHOLD)
    return Thresholds(k, max(k, higher), sensitive)


def last_release(session: Session) -> int:
    """The number of the last release; 0 where nothing left yet."""
    return session.scalar(select(func.max(Release.id))) or 0


def free_name(session: Session, name: str) -> str:
    """`name`, or where a release has that name "name-2"."""
    taken = set(session.scalars(select(Release.name)))
    return next(one for n in count(1) if (one := name if n == 1 else f"{name}-{n}") not in taken)
