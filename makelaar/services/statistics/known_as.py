"""By which number somebody counts who was counted by another one before: two cards that became one, a talk without a
name that got one."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from makelaar.models import Conversation, MergedPerson
from makelaar.services.statistics.facts import Facts, Numbers, Rows, columns, each_once
from makelaar.services.statistics.frozen import Frozen


def known_as(session: Session, facts: Facts, frozen: Sequence[Frozen]) -> Facts:
    """The same facts, in which somebody of whom only another number stands in the frozen quarters goes by that one.

    So a year counts her once, and what left of the frozen quarters, of several together too, stays exactly so: where
    both her numbers stand there already they stay two people, as they were told. Of several other numbers that of a
    card counts before that of a talk, and the oldest first.
    """
    counted = _counted(facts, frozen)
    if not len(counted):
        return facts
    talks: Rows = select(Conversation.person_id, -Conversation.id).where(Conversation.person_id.is_not(None))
    merged: Rows = select(MergedPerson.person_id, MergedPerson.gone_id)
    told = columns(session, merged), columns(session, talks)
    now, then = (np.concatenate(both) for both in zip(*told, strict=True))
    differs = np.isin(then, counted) & ~np.isin(now, counted)
    now, then = now[differs], then[differs]
    order = np.lexsort((np.abs(then), then < 0))
    now, first = np.unique(now[order], return_index=True)
    then = then[order][first]
    if not len(now):
        return facts
    at = np.minimum(np.searchsorted(now, facts.person), len(now) - 1)
    person = np.where(now[at] == facts.person, then[at], facts.person)
    return replace(facts, person=person, number=person if facts.by_person else facts.number)


def _counted(facts: Facts, frozen: Sequence[Frozen]) -> Numbers:
    """Who stands in the frozen quarters."""
    if facts.by_person:
        return _together([one.facts for one in frozen])
    return _together([inside for one in frozen for inside in one.people.values()])


def _together(numbers: Iterable[Collection[int]]) -> Numbers:
    return each_once(np.concatenate([np.array([], np.int64), *(np.asarray(some, np.int64) for some in numbers)]))
